import type { AnswerProblem, AnswerProblemParams } from '../../../application/answers.ts';
import { formatDate } from '../../format.ts';
import type { FileProblemMessage } from '../types/files.ts';
import type { Messages } from '../types.ts';

// Japanese, in polite form (です・ます). Translated by a machine; no speaker has read it yet.

const payUnits = { HOUR: '時給', DAY: '日給', WEEK: '週給', MONTH: '月給', YEAR: '年収' };

/** A sentence that begins with the file's name. */
const says =
  (rest: string): FileProblemMessage =>
  ({ name }) =>
    `「${name}」${rest}`;

const choose = (types: string) =>
  types ? `対応している形式（${types}）のファイルを選択してください。` : '別のファイルを選択してください。';
const saveAgain = 'お使いの端末で開けることを確認し、保存し直してください。';
const kept = '入力した内容とファイルは残っています。';
const comeBack = '時間をおいて再度アクセスするか、お問い合わせください。';

/** A number as it is; an ISO date as people write it. */
function bound(limit: AnswerProblemParams['limit'], number: string, date: string): string {
  const text = String(limit);
  return /\d-/.test(text) ? `${formatDate(text, 'ja')}${date}の日付` : `${text}${number}の数値`;
}

function required(label: string, { missing, option }: AnswerProblemParams): string {
  switch (missing) {
    case 'choice':
      return `「${label}」の回答を選択してください。`;
    case 'consent':
      return `続けるには「${label}」にチェックを入れてください。`;
    case 'file':
      return `「${label}」にファイルを添付してください。`;
    case 'detail':
      return `「${label}」の「${option}」について、詳細を入力してください。`;
    default:
      return `「${label}」を入力してください。`;
  }
}

function problem(label: string, { code, params }: AnswerProblem): string {
  const { limit, length, option } = params;
  switch (code) {
    case 'required':
      return required(label, params);
    case 'min-length':
      return `「${label}」は${limit}文字以上で入力してください。`;
    case 'max-length':
      return `「${label}」は${limit}文字以内で入力してください。現在は${length}文字です。`;
    case 'email':
      return `「${label}」にはメールアドレスを入力してください（例：name@example.com）。`;
    case 'url':
      return `「${label}」にはURLを入力してください（例：https://example.com）。`;
    case 'number':
      return `「${label}」には数値を入力してください。`;
    case 'date':
      return `「${label}」には正しい日付を入力してください。`;
    case 'min':
      return `「${label}」には${bound(limit, '以上', '以降')}を入力してください。`;
    case 'max':
      return `「${label}」には${bound(limit, '以下', '以前')}を入力してください。`;
    case 'option':
      return `「${label}」は一覧から選択してください。`;
    case 'decline':
      return `「${label}」では、「${option}」とほかの回答を同時に選択できません。どちらかにしてください。`;
    case 'too-many':
      return `「${label}」で選択できるのは${limit}件までです。`;
    case 'total-size':
      return 'ファイルの合計サイズが大きすぎます。いずれかを削除するか、より小さいファイルを選択してください。';
    default:
      return `「${label}」は指定された形式で入力してください。`;
  }
}

export const messages: Messages = {
  board: {
    loading: '求人を読み込んでいます…',
    errorTitle: '求人を表示できませんでした',
    errorNetwork: 'ネットワーク接続を確認するか、時間をおいてもう一度お試しください。',
    errorData: `データに問題があります。${comeBack}`,
    retry: '再試行',
    restTitle: '一部の求人を読み込めませんでした',
    empty: '現在、募集中の求人はありません。',

    search: '求人を検索',
    sort: '並べ替え',
    sortOrders: { source: '標準', date: '新着順', title: '職種名順' },
    filters: '絞り込み',
    facets: {
      department: '部門',
      location: '勤務地',
      workplace: '勤務形態',
      'employment-type': '雇用形態',
      organization: '会社',
    },
    moreOptions: (_count, text) => `さらに${text}件を表示`,
    clear: '条件をクリア',

    results: '求人一覧',
    count: (_count, text, total) => (total ? `求人${total}件中${text}件` : `求人${text}件`),
    noMatchesTitle: '条件に一致する求人がありません',
    noMatchesText: '別のキーワードで検索するか、絞り込みの条件を減らしてください。',
    more: '求人をもっと見る',
    shown: (shown, total) => `${total}件中${shown}件を表示中`,
    otherGroup: 'その他',
    posted: (date) => `${date}掲載`,
    closed: '募集終了',

    back: '求人一覧に戻る',
    notFoundTitle: 'この求人は見つかりませんでした',
    notFoundText: '募集が終了したか、掲載が取り下げられた可能性があります。',
  },

  posting: {
    loading: '求人を読み込んでいます…',
    loaded: (title) => `「${title}」を読み込みました。`,

    nothingGiven: '表示する求人がありません。',
    errorTitle: 'この求人を表示できませんでした',
    errorNetwork: 'ネットワーク接続を確認するか、時間をおいてもう一度お試しください。',
    errorData: `データに問題があります。${comeBack}`,
    retry: '再試行',

    location: '勤務地',
    workplace: '勤務形態',
    employmentType: '雇用形態',
    department: '部門',
    industry: '業種',
    pay: '給与',
    applicantLocation: '応募可能な居住地',
    datePosted: '掲載日',
    validThrough: '応募締切',
    workplaces: { 'on-site': '出社', hybrid: 'ハイブリッド', remote: 'リモート' },
    employmentTypes: {
      FULL_TIME: 'フルタイム',
      PART_TIME: 'パートタイム',
      CONTRACTOR: '業務委託',
      TEMPORARY: '有期雇用',
      INTERN: 'インターン',
      VOLUNTEER: 'ボランティア',
      PER_DIEM: '日雇い',
      OTHER: 'その他',
    },
    payFrom: (amount) => `${amount}以上`,
    payUpTo: (amount) => `${amount}まで`,
    payPer: (amount, unit) => `${payUnits[unit]}${amount}`,

    description: '仕事の概要',
    responsibilities: '業務内容',
    qualifications: '応募資格',
    skills: 'スキル',
    jobBenefits: '待遇・福利厚生',

    apply: '応募する',
    applyTitle: 'この求人に応募する',
    applyAt: (host) => `${host}で応募する`,
    applyByEmail: (address) => `メールで応募する：${address}`,
    closedTitle: 'この求人の募集は終了しました',
    closedText: '応募の受付は終了しています。',
  },

  form: {
    formLabel: (title) => (title ? `「${title}」への応募` : '応募'),
    requiredNote: '* 必須',
    required: '必須',
    voluntaryNote: '以下の質問への回答は任意です。回答内容が選考に影響することはありません。',
    fields: {
      firstName: '名',
      lastName: '姓',
      email: 'メールアドレス',
      phone: '電話番号',
      resume: '履歴書または職務経歴書',
      coverLetter: 'カバーレター',
    },
    choose: '選択してください',
    pleaseSpecify: (option) => `「${option}」の詳細`,
    pasteAsText: 'またはテキストを貼り付け',
    submit: '応募を送信',
    cancel: 'キャンセル',
    tryAgain: '再試行',
    errorPrefix: 'エラー：',
    summaryTitle: '確認が必要な項目があります',
    checkAnswer: (label) => `「${label}」の回答を確認してください。`,
    filesStillChecked: 'ファイルはまだ確認中です。',
    fileChanged: (label) => `「${label}」のファイルが変更または移動されました。もう一度選択してください。`,
    honeypot: 'この欄は空欄のままにしてください',

    sending: '応募を送信しています…',
    sent: (loaded, total) => `送信済み：${loaded} / ${total}`,

    accepted: { title: '応募を送信しました', text: 'ご応募ありがとうございます。応募を受け付けました。' },
    applicationId: (id) => `受付番号：${id}`,
    failed: {
      title: '応募は送信されませんでした',
      text: `${kept}もう一度送信しても問題ありません。`,
    },
    offline: {
      title: 'オフラインです',
      text: `まだ何も送信されていません。${kept}接続が回復したら、もう一度お試しください。`,
    },
  },

  outcome: {
    problem,
    cancelled: { title: '送信をキャンセルしました', text: kept },
    flagged: {
      title: '応募をまだ送信できていません',
      text: `ボット対策により、送信が誤って止められました。${kept}次の方法をお試しください。`,
      steps: [
        'VPNまたはプロキシを使用している場合は、オフにしてください。',
        'このサイトのキャッシュとCookieを削除するか、プライベートウィンドウを使用してください。',
        '別のブラウザまたは端末でお試しください。',
      ],
    },
    contactSupport: '解決しない場合は、サポートにお問い合わせください。',
    reference: (reference) => `その際は、この番号をお伝えください：${reference}`,
    duplicate: { title: 'すでに応募済みです', text: 'これ以上の手続きは必要ありません。' },
    closed: { title: 'この求人の募集は終了しました', text: '応募の受付は終了しています。' },
    refused: {
      title: '応募は送信されませんでした',
      text: `${kept}同じ問題が再び起きた場合は、お問い合わせください。`,
    },
    unhandled: {
      title: '現在、このページから応募を送信できません',
      text: `${kept}${comeBack}`,
    },
    backOnline: { title: 'オンラインに戻りました', text: '応募を送信できます。' },
    rateLimited: { title: '送信の回数が多すぎます', text: kept },
    waitFor: (time) => `${time}後に再試行できます。`,
    filesRefused: (label, reason) =>
      reason === 'type'
        ? `「${label}」に、対応していない形式のファイルがあります。別のファイルを選択してください。`
        : `「${label}」のファイルはサイズが大きすぎます。より小さいファイルを選択してください。`,

    captcha: 'CAPTCHA',
    captchaProblem: (captcha, reason) => {
      switch (reason) {
        case 'missing':
          return `上のセキュリティ認証（${captcha}）を完了してください。`;
        case 'expired':
          return `セキュリティ認証（${captcha}）の有効期限が切れました。もう一度認証してください。`;
        case 'invalid':
          return `セキュリティ認証（${captcha}）に失敗しました。もう一度認証してください。`;
        case 'unavailable':
          return `セキュリティ認証（${captcha}）を読み込めませんでした。広告ブロッカーをオフにするか、ページを再読み込みするか、別のブラウザをお試しください。`;
      }
    },
  },

  draft: {
    title: '下書きを復元しました',
    savedAt: (time) => `最終更新：${time}。`,
    keptIn: {
      session: '下書きは、タブを閉じるまで、このタブにのみ保存されます。',
      local: '下書きは、1週間、このブラウザにのみ保存されます。',
    },
    notKept: '同意の項目と、選考に影響しない任意の質問への回答は保存されません。',
    discard: '下書きを破棄',
  },

  files: {
    chooseFile: 'ファイルを選択',
    chooseFiles: 'ファイルを選択',
    chooseOtherFile: '別のファイルを選択',
    dropHint: 'またはここにドロップ',
    required: '必須',
    errorPrefix: 'エラー：',

    typesHint: (types) => `ファイル形式：${types}`,
    sizeHint: (size) => `最大${size}`,
    countHint: (count) => `ファイルは${count}個まで`,

    checking: '確認しています…',
    unchecked:
      'まだ追加されていません。このページの一部を読み込めませんでした。ネットワーク接続を確認して再試行するか、ページを再読み込みしてください。',
    tryAgain: '再試行',
    leaveOut: '追加しない',

    dragEntered: 'ドロップ領域に入りました。',
    dragLeft: 'ドロップ領域から出ました。',

    fileMissing: 'ファイルを選択してください。',
    stillChecking: 'ファイルはまだ確認中です。少し待ってからもう一度お試しください。',

    type: ({ name, types }) => `「${name}」は対応していない形式です。${choose(types)}`,
    content: ({ name, kind, types }) =>
      kind
        ? `「${name}」は実際には${kind}です。${choose(types)}`
        : `「${name}」の内容がファイル名と一致しません。${saveAgain}`,
    empty: says('は空です。正しいファイルかどうかを確認するか、保存し直してください。'),
    'too-large': ({ name, limit }) => `「${name}」はサイズが大きすぎます。${limit}以下のファイルを選択してください。`,
    'too-large-together': ({ name, limit }) =>
      `「${name}」は追加できません。ファイルの合計サイズは${limit}までです。より小さいファイルを選択するか、ほかのファイルを削除してください。`,
    'too-many': ({ name, limit }) => `「${name}」は追加されませんでした。追加できるファイルは${limit}個までです。`,
    duplicate: says('はすでに追加されています。'),
    encrypted: says('を開くにはパスワードが必要です。パスワードなしのコピーを保存し、そのコピーを選択してください。'),
    macros: says('にはマクロが含まれています。マクロなしのコピーを保存し、そのコピーを選択してください。'),
    corrupt: says(`は破損しているか、不完全です。${saveAgain}`),
    name: says('というファイル名は、環境によっては使えないことがあります。「rirekisho.pdf」などに変更してください。'),
    folder: says('はフォルダです。中のファイルを選択してください。'),
    unreadable: says('を読み取れません。移動または削除された可能性があります。もう一度選択してください。'),
    changed: says('は選択後に変更されました。もう一度選択してください。'),
    custom: ({ name, reason }) =>
      reason
        ? `${name}：${reason}`
        : `「${name}」を確認できませんでした。ネットワーク接続を確かめて、もう一度選択してください。`,
    misnamed: ({ name, kind }) =>
      `「${name}」は実際には${kind}なので、このファイル名では開けません。ファイル名を変更するか、ファイル名に合った形式で保存し直してください。`,
    kinds: {
      'word-old': '非常に古い形式のWord文書',
      image: '画像',
      spreadsheet: '表計算ファイル',
      presentation: 'プレゼンテーション',
      program: 'プログラム',
      'web-page': 'Webページ',
      text: 'プレーンテキスト',
      archive: '圧縮ファイル',
    },
    ofType: (type) => `${type}形式のファイル`,

    chosenFiles: '選択したファイル',
    remove: (name) => `${name}を削除`,
    refusedFiles: '追加されなかったファイル',
    dismiss: '閉じる',

    added: (name) => `${name}を追加しました。`,
    removed: (name) => `${name}を削除しました。`,
  },
};
