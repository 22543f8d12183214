import type { AnswerProblem, AnswerProblemParams } from '../../../application/answers.ts';
import { formatDate } from '../../format.ts';
import type { FileProblemMessage } from '../types/files.ts';
import type { Messages } from '../types.ts';

// Simplified Chinese, with "您" where a pronoun is needed. Translated by a machine; no speaker has read it yet.

const payUnits = { HOUR: '小时', DAY: '天', WEEK: '周', MONTH: '月', YEAR: '年' };

/** A sentence that begins with the file's name. */
const says =
  (rest: string): FileProblemMessage =>
  ({ name }) =>
    `“${name}”${rest}`;

const choose = (types: string) => (types ? `请选择以下格式的文件：${types}。` : '请选择其他文件。');
const saveAgain = '请确认文件能在您的设备上打开，然后重新保存。';
const kept = '您填写的内容和选择的文件仍保留在此页面。';

/** A number as it is; an ISO date as people write it. */
function bound(limit: AnswerProblemParams['limit'], number: string, date: string): string {
  const text = String(limit);
  return /\d-/.test(text) ? `${date} ${formatDate(text, 'zh-CN')}` : `${number} ${text}`;
}

function required(label: string, { missing, option }: AnswerProblemParams): string {
  switch (missing) {
    case 'choice':
      return `请在“${label}”中作出选择。`;
    case 'consent':
      return `请勾选“${label}”以继续。`;
    case 'file':
      return `请在“${label}”中添加文件。`;
    case 'detail':
      return `请在“${label}”中具体说明“${option}”。`;
    default:
      return `请填写“${label}”。`;
  }
}

function problem(label: string, { code, params }: AnswerProblem): string {
  const { limit, length, option } = params;
  switch (code) {
    case 'required':
      return required(label, params);
    case 'min-length':
      return `“${label}”至少需要 ${limit} 个字符。`;
    case 'max-length':
      return `请将“${label}”缩短至 ${limit} 个字符以内，目前有 ${length} 个字符。`;
    case 'email':
      return `请在“${label}”中输入邮箱地址，例如 name@example.com。`;
    case 'url':
      return `请在“${label}”中输入网址，例如 https://example.com。`;
    case 'number':
      return `请在“${label}”中输入数字。`;
    case 'date':
      return `请在“${label}”中输入有效的日期。`;
    case 'min':
      return `“${label}”不能${bound(limit, '小于', '早于')}。`;
    case 'max':
      return `“${label}”不能${bound(limit, '大于', '晚于')}。`;
    case 'option':
      return `请从“${label}”的选项中选择。`;
    case 'decline':
      return `在“${label}”中，“${option}”不能与其他选项同时选择，请重新选择。`;
    case 'too-many':
      return `“${label}”最多只能选择 ${limit} 项。`;
    case 'total-size':
      return '文件的总大小超出限制。请移除一个文件，或选择较小的文件。';
    default:
      return `请按要求的格式填写“${label}”。`;
  }
}

export const messages: Messages = {
  board: {
    loading: '正在加载职位…',
    errorTitle: '无法显示职位',
    errorNetwork: '请检查网络连接，或稍后重试。',
    errorData: '职位数据有误。请稍后再访问，或与我们联系。',
    retry: '重试',
    restTitle: '部分职位未能加载',
    empty: '目前没有在招职位。',

    search: '搜索职位',
    sort: '排序方式',
    sortOrders: { source: '默认', date: '最新发布', title: '职位名称' },
    filters: '筛选',
    facets: {
      department: '部门',
      location: '工作地点',
      workplace: '办公方式',
      'employment-type': '工作性质',
      organization: '公司',
    },
    moreOptions: (_count, text) => `再显示 ${text} 项`,
    clear: '清除全部',

    results: '职位列表',
    count: (_count, text, total) => (total ? `${text} 个职位（共 ${total} 个）` : `${text} 个职位`),
    noMatchesTitle: '没有符合条件的职位',
    noMatchesText: '请换个关键词，或减少筛选条件。',
    more: '显示更多职位',
    shown: (shown, total) => `已显示 ${shown} 个，共 ${total} 个`,
    otherGroup: '其他',
    posted: (date) => `${date}发布`,
    closed: '已停止招聘',

    back: '全部职位',
    notFoundTitle: '未找到该职位',
    notFoundText: '该职位可能已招满或已下线。',
  },

  posting: {
    loading: '正在加载职位…',
    loaded: (title) => `已加载“${title}”。`,

    nothingGiven: '没有可显示的职位。',
    errorTitle: '无法显示该职位',
    errorNetwork: '请检查网络连接，或稍后重试。',
    errorData: '职位数据有误。请稍后再访问，或与我们联系。',
    retry: '重试',

    location: '工作地点',
    workplace: '办公方式',
    employmentType: '工作性质',
    department: '部门',
    industry: '行业',
    pay: '薪资',
    applicantLocation: '申请人所在地要求',
    datePosted: '发布日期',
    validThrough: '申请截止日期',
    workplaces: { 'on-site': '现场办公', hybrid: '混合办公', remote: '远程办公' },
    employmentTypes: {
      FULL_TIME: '全职',
      PART_TIME: '兼职',
      CONTRACTOR: '合同工',
      TEMPORARY: '临时',
      INTERN: '实习',
      VOLUNTEER: '志愿服务',
      PER_DIEM: '按日计薪',
      OTHER: '其他',
    },
    payFrom: (amount) => `${amount}起`,
    payUpTo: (amount) => `最高 ${amount}`,
    payPer: (amount, unit) => `${amount}/${payUnits[unit]}`,

    description: '职位介绍',
    responsibilities: '岗位职责',
    qualifications: '任职要求',
    skills: '技能',
    jobBenefits: '福利待遇',

    apply: '申请职位',
    applyTitle: '申请该职位',
    applyAt: (host) => `前往 ${host} 申请`,
    applyByEmail: (address) => `通过邮件申请：${address}`,
    closedTitle: '该职位已停止招聘',
    closedText: '已不再接受申请。',
  },

  form: {
    formLabel: (title) => (title ? `申请职位：${title}` : '职位申请'),
    requiredNote: '* 必填',
    required: '必填',
    voluntaryNote: '以下问题可自愿回答，回答不会影响您的申请。',
    fields: {
      firstName: '名',
      lastName: '姓',
      email: '邮箱',
      phone: '电话',
      resume: '简历',
      coverLetter: '求职信',
    },
    choose: '请选择',
    pleaseSpecify: (option) => `请具体说明“${option}”`,
    pasteAsText: '或粘贴文本',
    submit: '提交申请',
    cancel: '取消',
    tryAgain: '重试',
    errorPrefix: '错误：',
    summaryTitle: '请检查以下内容',
    checkAnswer: (label) => `请检查“${label}”的填写内容。`,
    filesStillChecked: '文件仍在检查中。',
    fileChanged: (label) => `“${label}”中有文件已被更改或移动。请重新选择。`,
    honeypot: '请将此项留空',

    sending: '正在提交申请…',
    sent: (loaded, total) => `已上传 ${loaded}，共 ${total}`,

    accepted: { title: '申请已提交', text: '我们已收到您的申请，谢谢。' },
    applicationId: (id) => `申请编号：${id}`,
    failed: {
      title: '申请未能提交',
      text: `${kept}您可以放心地重新提交。`,
    },
    offline: {
      title: '网络已断开',
      text: `未提交任何内容。${kept}请在联网后重试。`,
    },
  },

  outcome: {
    problem,
    cancelled: { title: '已取消提交', text: kept },
    flagged: {
      title: '申请暂时未能提交',
      text: `我们的防机器人系统误拦截了此次申请。${kept}请尝试以下方法：`,
      steps: [
        '如果正在使用 VPN 或代理，请将其关闭。',
        '清除本网站的缓存和 Cookie，或使用无痕窗口。',
        '换一个浏览器或设备再试。',
      ],
    },
    contactSupport: '如果问题仍未解决，请联系技术支持。',
    reference: (reference) => `联系时请提供此编号：${reference}`,
    duplicate: { title: '您已申请过该职位', text: '无需再进行任何操作。' },
    closed: { title: '该职位已停止招聘', text: '已不再接受申请。' },
    refused: {
      title: '申请未能提交',
      text: `${kept}如果再次出现此问题，请与我们联系。`,
    },
    unhandled: {
      title: '目前无法通过此页面提交申请',
      text: `${kept}请稍后再访问，或与我们联系。`,
    },
    backOnline: { title: '网络已恢复', text: '现在可以提交申请了。' },
    rateLimited: { title: '操作过于频繁', text: kept },
    waitFor: (time) => `${time}后可以重试。`,
    filesRefused: (label, reason) =>
      reason === 'type'
        ? `“${label}”中有文件的格式不受支持。请选择其他文件。`
        : `“${label}”中的文件过大。请选择较小的文件。`,

    captcha: '验证码',
    captchaProblem: (captcha, reason) => {
      switch (reason) {
        case 'missing':
          return `请完成上方的人机验证（${captcha}）。`;
        case 'expired':
          return `人机验证（${captcha}）已过期。请重新验证。`;
        case 'invalid':
          return `人机验证（${captcha}）未通过。请重新验证。`;
        case 'unavailable':
          return `人机验证（${captcha}）无法加载。请关闭广告拦截器、刷新页面，或换一个浏览器再试。`;
      }
    },
  },

  draft: {
    title: '已恢复草稿',
    savedAt: (time) => `上次修改：${time}。`,
    keptIn: {
      session: '草稿仅保存在此标签页中，关闭后即清除。',
      local: '草稿仅保存在此浏览器中，保留一周。',
    },
    notKept: '同意项和自愿回答的内容不会保存。',
    discard: '舍弃草稿',
  },

  files: {
    chooseFile: '选择文件',
    chooseFiles: '选择文件',
    chooseOtherFile: '选择其他文件',
    dropHint: '或拖放到此处',
    required: '必填',
    errorPrefix: '错误：',

    typesHint: (types) => `文件格式：${types}`,
    sizeHint: (size) => `不超过 ${size}`,
    countHint: (count) => `最多 ${count} 个文件`,

    checking: '正在检查…',
    unchecked: '尚未添加：此页面的部分内容未能加载。请检查网络连接后重试，或刷新页面。',
    tryAgain: '重试',
    leaveOut: '不添加',

    dragEntered: '已进入拖放区域。',
    dragLeft: '已离开拖放区域。',

    fileMissing: '请选择文件。',
    stillChecking: '文件仍在检查中。请稍后再试。',

    type: ({ name, types }) => `“${name}”的格式不受支持。${choose(types)}`,
    content: ({ name, kind, types }) =>
      kind ? `“${name}”实际上是${kind}。${choose(types)}` : `“${name}”的内容与文件名不符。${saveAgain}`,
    empty: says('是空文件。请确认是否选对了文件，或重新保存。'),
    'too-large': ({ name, limit }) => `“${name}”过大。请选择不超过 ${limit} 的文件。`,
    'too-large-together': ({ name, limit }) =>
      `无法添加“${name}”：所有文件总共不能超过 ${limit}。请选择较小的文件，或移除其他文件。`,
    'too-many': ({ name, limit }) =>
      `未添加“${name}”：${limit === '1' ? '只能添加一个文件' : `最多只能添加 ${limit} 个文件`}。`,
    duplicate: says('已在列表中。'),
    encrypted: says('需要密码才能打开。请另存一份无密码的副本，然后选择该副本。'),
    macros: says('包含宏。请另存一份不含宏的副本，然后选择该副本。'),
    corrupt: says(`已损坏或不完整。${saveAgain}`),
    name: says('这个文件名在某些系统上可能无法使用。请重命名，例如改为“jianli.pdf”。'),
    folder: says('是文件夹。请选择其中的文件。'),
    unreadable: says('无法读取，可能已被移动或删除。请重新选择。'),
    changed: says('在选择之后被更改过。请重新选择。'),
    custom: ({ name, reason }) =>
      reason ? `${name}：${reason}` : `无法检查“${name}”。请检查网络连接，然后重新选择该文件。`,
    misnamed: ({ name, kind }) =>
      `“${name}”实际上是${kind}，用这个文件名无法打开。请重命名，或另存为与文件名相符的格式。`,
    kinds: {
      'word-old': '一个早期版本的 Word 文档',
      image: '一张图片',
      spreadsheet: '一个电子表格',
      presentation: '一份演示文稿',
      program: '一个程序',
      'web-page': '一个网页',
      text: '纯文本',
      archive: '一个压缩包',
    },
    ofType: (type) => `一个 ${type} 文件`,

    chosenFiles: '已选文件',
    remove: (name) => `移除 ${name}`,
    refusedFiles: '未添加的文件',
    dismiss: '关闭',

    added: (name) => `已添加 ${name}。`,
    removed: (name) => `已移除 ${name}。`,
  },
};
