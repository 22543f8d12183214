import type { AnswerProblem, AnswerProblemParams } from '../../../application/answers.ts';
import { formatDate } from '../../format.ts';
import type { FileProblemMessage } from '../types/files.ts';
import type { Messages } from '../types.ts';

// Hebrew, gender-neutral ("יש ל…", infinitives). Translated by a machine; no speaker has read it yet.

const payUnits = { HOUR: 'לשעה', DAY: 'ליום', WEEK: 'לשבוע', MONTH: 'לחודש', YEAR: 'לשנה' };

/** A sentence that begins with the file. */
const says =
  (rest: string): FileProblemMessage =>
  ({ name }) =>
    `הקובץ ״${name}״ ${rest}`;

const choose = (types: string) => (types ? ` יש לבחור קובץ מאחד הסוגים האלה: ${types}.` : ' יש לבחור קובץ אחר.');
const saveAgain = 'יש לוודא שהקובץ נפתח במכשיר ולשמור אותו מחדש.';

// The dual that Hebrew knows is not used after a digit.
const characters = (count: number | string | undefined) => (Number(count) === 1 ? 'תו אחד' : `${count} תווים`);

/** A number as it is; an ISO date as people write it. */
function bound(limit: AnswerProblemParams['limit'], number: string, date: string): string {
  const text = String(limit);
  return /\d-/.test(text) ? `${formatDate(text, 'he')} או תאריך ${date}` : `${text} או ${number}`;
}

function required(label: string, { missing, option }: AnswerProblemParams): string {
  switch (missing) {
    case 'choice':
      return `יש לבחור תשובה בשדה ״${label}״.`;
    case 'consent':
      return `כדי להמשיך, יש לסמן את ״${label}״.`;
    case 'file':
      return `יש לצרף קובץ בשדה ״${label}״.`;
    case 'detail':
      return `יש להוסיף פרטים על ״${option}״ בשדה ״${label}״.`;
    default:
      return `יש למלא את השדה ״${label}״.`;
  }
}

function problem(label: string, { code, params }: AnswerProblem): string {
  const { limit, length, option } = params;
  switch (code) {
    case 'required':
      return required(label, params);
    case 'min-length':
      return `יש לכתוב לפחות ${characters(limit)} בשדה ״${label}״.`;
    case 'max-length':
      return `יש לקצר את התשובה בשדה ״${label}״. האורך המרבי: ${characters(limit)}. האורך הנוכחי: ${length}.`;
    case 'email':
      return `יש להזין בשדה ״${label}״ כתובת אימייל, לדוגמה name@example.com.`;
    case 'url':
      return `יש להזין בשדה ״${label}״ כתובת אתר, לדוגמה https://example.com.`;
    case 'number':
      return `יש להזין מספר בשדה ״${label}״.`;
    case 'date':
      return `יש להזין תאריך תקין בשדה ״${label}״.`;
    case 'min':
      return `יש להזין ${bound(limit, 'יותר', 'מאוחר יותר')} בשדה ״${label}״.`;
    case 'max':
      return `יש להזין ${bound(limit, 'פחות', 'מוקדם יותר')} בשדה ״${label}״.`;
    case 'option':
      return `יש לבחור תשובה מהרשימה בשדה ״${label}״.`;
    case 'decline':
      return `בשדה ״${label}״ יש לבחור את ״${option}״ או תשובות אחרות, אבל לא גם וגם.`;
    case 'too-many':
      return `בשדה ״${label}״ אפשר לבחור ${Number(limit) === 1 ? 'פריט אחד' : `${limit} פריטים`} לכל היותר.`;
    case 'total-size':
      return 'הקבצים יחד גדולים מדי. יש להסיר קובץ או לבחור קבצים קטנים יותר.';
    default:
      return `יש לענות בפורמט הנדרש בשדה ״${label}״.`;
  }
}

export const messages: Messages = {
  board: {
    loading: 'המשרות נטענות…',
    errorTitle: 'לא ניתן להציג את המשרות',
    errorNetwork: 'יש לבדוק את החיבור לאינטרנט או לנסות שוב מאוחר יותר.',
    errorData: 'יש בעיה בנתונים. נא לחזור מאוחר יותר או לפנות אלינו.',
    retry: 'ניסיון נוסף',
    restTitle: 'חלק מהמשרות לא נטענו',
    empty: 'אין כרגע משרות פתוחות.',

    search: 'חיפוש משרות',
    sort: 'מיון',
    sortOrders: { source: 'ברירת מחדל', date: 'מהחדשות לישנות', title: 'שם המשרה' },
    filters: 'מסננים',
    facets: {
      department: 'מחלקה',
      location: 'מיקום',
      workplace: 'מודל עבודה',
      'employment-type': 'סוג העסקה',
      organization: 'חברה',
    },
    moreOptions: (_count, text) => `הצגת עוד ${text}`,
    clear: 'ניקוי הכול',

    results: 'משרות',
    count: (count, text, total) =>
      total ? `משרות: ${text} מתוך ${total}` : count === 1 ? 'משרה אחת' : `${text} משרות`,
    noMatchesTitle: 'לא נמצאו משרות מתאימות לחיפוש',
    noMatchesText: 'כדאי לנסות מילים אחרות או פחות מסננים.',
    more: 'הצגת משרות נוספות',
    shown: (shown, total) => `משרות מוצגות: ${shown} מתוך ${total}`,
    otherGroup: 'אחר',
    posted: (date) => `פורסמה בתאריך ${date}`,
    closed: 'סגורה',

    back: 'כל המשרות',
    notFoundTitle: 'המשרה לא נמצאה',
    notFoundText: 'ייתכן שהמשרה אוישה או הוסרה.',
  },

  posting: {
    loading: 'המשרה נטענת…',
    loaded: (title) => `המשרה ״${title}״ נטענה.`,

    nothingGiven: 'אין כאן משרה להצגה.',
    errorTitle: 'לא ניתן להציג את המשרה',
    errorNetwork: 'יש לבדוק את החיבור לאינטרנט או לנסות שוב מאוחר יותר.',
    errorData: 'יש בעיה בנתונים. נא לחזור מאוחר יותר או לפנות אלינו.',
    retry: 'ניסיון נוסף',

    location: 'מיקום',
    workplace: 'מודל עבודה',
    employmentType: 'סוג העסקה',
    department: 'מחלקה',
    industry: 'ענף',
    pay: 'שכר',
    applicantLocation: 'מקום מגורים נדרש',
    datePosted: 'תאריך פרסום',
    validThrough: 'מועד אחרון להגשה',
    workplaces: { 'on-site': 'במקום העבודה', hybrid: 'היברידי', remote: 'מרחוק' },
    employmentTypes: {
      FULL_TIME: 'משרה מלאה',
      PART_TIME: 'משרה חלקית',
      CONTRACTOR: 'פרילנס',
      TEMPORARY: 'משרה זמנית',
      INTERN: 'התמחות',
      VOLUNTEER: 'התנדבות',
      PER_DIEM: 'על בסיס יומי',
      OTHER: 'אחר',
    },
    payFrom: (amount) => `החל מ־${amount}`,
    payUpTo: (amount) => `עד ${amount}`,
    payPer: (amount, unit) => `${amount} ${payUnits[unit]}`,

    description: 'על המשרה',
    responsibilities: 'תחומי אחריות',
    qualifications: 'דרישות התפקיד',
    skills: 'כישורים',
    jobBenefits: 'מה אנחנו מציעים',

    apply: 'הגשת מועמדות',
    applyTitle: 'הגשת מועמדות למשרה',
    applyAt: (host) => `הגשת מועמדות באתר ${host}`,
    applyByEmail: (address) => `הגשת מועמדות באימייל: ${address}`,
    closedTitle: 'המשרה נסגרה',
    closedText: 'לא ניתן עוד להגיש מועמדות למשרה זו.',
  },

  form: {
    formLabel: (title) => (title ? `הגשת מועמדות: ${title}` : 'הגשת מועמדות'),
    requiredNote: '* שדה חובה',
    required: 'שדה חובה',
    voluntaryNote: 'המענה על שאלות אלה הוא רשות. התשובות לא ישפיעו על המועמדות.',
    fields: {
      firstName: 'שם פרטי',
      lastName: 'שם משפחה',
      email: 'אימייל',
      phone: 'טלפון',
      resume: 'קורות חיים',
      coverLetter: 'מכתב מקדים',
    },
    choose: 'יש לבחור…',
    pleaseSpecify: (option) => `פרטים נוספים על ״${option}״`,
    pasteAsText: 'או הדבקה כטקסט',
    submit: 'שליחת המועמדות',
    cancel: 'ביטול',
    tryAgain: 'ניסיון נוסף',
    errorPrefix: 'שגיאה:',
    summaryTitle: 'יש בעיה',
    checkAnswer: (label) => `יש לבדוק את התשובה בשדה ״${label}״.`,
    filesStillChecked: 'הקבצים עדיין בבדיקה.',
    fileChanged: (label) => `קובץ בשדה ״${label}״ השתנה או הועבר. יש לבחור אותו שוב.`,
    honeypot: 'יש להשאיר שדה זה ריק',

    sending: 'המועמדות נשלחת…',
    sent: (loaded, total) => `נשלחו ${loaded} מתוך ${total}`,

    accepted: { title: 'המועמדות נשלחה', text: 'תודה. קיבלנו את המועמדות שלך.' },
    applicationId: (id) => `מספר אסמכתה: ${id}`,
    failed: {
      title: 'המועמדות לא נשלחה',
      text: 'התשובות והקבצים עדיין כאן, ואפשר לשלוח שוב ללא חשש.',
    },
    offline: {
      title: 'אין חיבור לאינטרנט',
      text: 'שום דבר לא נשלח. התשובות והקבצים עדיין כאן, ואפשר לנסות שוב כשהחיבור יחזור.',
    },
  },

  outcome: {
    problem,
    cancelled: { title: 'השליחה בוטלה', text: 'התשובות והקבצים עדיין כאן.' },
    flagged: {
      title: 'עדיין לא הצלחנו לשלוח את המועמדות',
      text: 'ההגנה שלנו מפני בוטים חסמה את המועמדות בטעות. התשובות והקבצים עדיין כאן. מה אפשר לנסות:',
      steps: [
        'לכבות את ה־VPN או את שרת הפרוקסי, אם הם בשימוש.',
        'לנקות את המטמון ואת קובצי ה־Cookie של האתר, או להשתמש בחלון פרטי.',
        'לנסות בדפדפן אחר או במכשיר אחר.',
      ],
    },
    contactSupport: 'אם הבעיה לא נפתרה, אפשר לפנות לתמיכה.',
    reference: (reference) => `יש לציין את מספר האסמכתה: ${reference}`,
    duplicate: { title: 'כבר הגשת מועמדות', text: 'אין צורך לעשות דבר נוסף.' },
    closed: { title: 'המשרה נסגרה', text: 'לא ניתן עוד להגיש מועמדות למשרה זו.' },
    refused: {
      title: 'המועמדות לא נשלחה',
      text: 'התשובות והקבצים עדיין כאן. אם זה יקרה שוב, נא לפנות אלינו.',
    },
    unhandled: {
      title: 'כרגע לא ניתן לשלוח מועמדות מהדף הזה',
      text: 'התשובות והקבצים עדיין כאן. נא לחזור מאוחר יותר או לפנות אלינו.',
    },
    backOnline: { title: 'החיבור לאינטרנט חזר', text: 'אפשר לשלוח את המועמדות עכשיו.' },
    rateLimited: { title: 'יותר מדי ניסיונות בזמן קצר', text: 'התשובות והקבצים עדיין כאן.' },
    waitFor: (time) => `אפשר לנסות שוב בעוד ${time}.`,
    filesRefused: (label, reason) =>
      reason === 'type'
        ? `בשדה ״${label}״ יש קובץ מסוג לא נתמך. יש לבחור קובץ אחר.`
        : `הקבצים בשדה ״${label}״ גדולים מדי. יש לבחור קבצים קטנים יותר.`,

    captcha: 'CAPTCHA',
    captchaProblem: (captcha, reason) => {
      switch (reason) {
        case 'missing':
          return `נא להשלים את בדיקת האבטחה שלמעלה (${captcha}).`;
        case 'expired':
          return `פג התוקף של בדיקת האבטחה (${captcha}). נא להשלים אותה שוב.`;
        case 'invalid':
          return `בדיקת האבטחה (${captcha}) לא אושרה. נא להשלים אותה שוב.`;
        case 'unavailable':
          return `בדיקת האבטחה (${captcha}) לא נטענה. יש לכבות חוסמי פרסומות, לטעון מחדש את הדף או לנסות דפדפן אחר.`;
      }
    },
  },

  draft: {
    title: 'הטיוטה שוחזרה',
    savedAt: (time) => `שינוי אחרון: ${time}.`,
    keptIn: {
      session: 'הטיוטה שמורה רק בכרטיסייה הזו, עד לסגירתה.',
      local: 'הטיוטה שמורה רק בדפדפן הזה, למשך שבוע.',
    },
    notKept: 'הסכמות ותשובות לשאלות רשות שאינן משפיעות על המועמדות לא נשמרות.',
    discard: 'מחיקת הטיוטה',
  },

  files: {
    chooseFile: 'בחירת קובץ',
    chooseFiles: 'בחירת קבצים',
    chooseOtherFile: 'בחירת קובץ אחר',
    dropHint: 'או גרירה לכאן',
    required: 'שדה חובה',
    errorPrefix: 'שגיאה:',

    typesHint: (types) => `סוגי קבצים: ${types}`,
    sizeHint: (size) => `עד ${size}`,
    countHint: (count) => `עד ${count} קבצים`,

    checking: 'בבדיקה…',
    unchecked:
      'ההוספה עדיין לא הושלמה: חלק מהדף לא נטען. יש לבדוק את החיבור לאינטרנט ולנסות שוב, או לטעון מחדש את הדף.',
    tryAgain: 'ניסיון נוסף',
    leaveOut: 'ביטול ההוספה',

    dragEntered: 'מעל אזור הגרירה.',
    dragLeft: 'מחוץ לאזור הגרירה.',

    fileMissing: 'יש לבחור קובץ.',
    stillChecking: 'הקובץ עדיין בבדיקה. יש לנסות שוב בעוד רגע.',

    type: ({ name, types }) => `הקובץ ״${name}״ אינו מסוג נתמך.${choose(types)}`,
    content: ({ name, kind, types }) =>
      kind
        ? `הקובץ ״${name}״ הוא למעשה ${kind}.${choose(types)}`
        : `התוכן של הקובץ ״${name}״ לא תואם את שמו. ${saveAgain}`,
    empty: says('ריק. יש לוודא שזה הקובץ הנכון, או לשמור אותו מחדש.'),
    'too-large': ({ name, limit }) => `הקובץ ״${name}״ גדול מדי. יש לבחור קובץ בגודל של עד ${limit}.`,
    'too-large-together': ({ name, limit }) =>
      `אין מקום לקובץ ״${name}״: הגודל המרבי של כל הקבצים יחד הוא ${limit}. יש לבחור קובץ קטן יותר או להסיר קובץ אחר.`,
    'too-many': ({ name, limit }) =>
      `הקובץ ״${name}״ לא נוסף: אפשר לצרף ${limit === '1' ? 'קובץ אחד בלבד' : `עד ${limit} קבצים`}.`,
    duplicate: says('כבר נמצא כאן.'),
    encrypted: says('מוגן בסיסמה. יש לשמור עותק ללא סיסמה ולבחור בו.'),
    macros: says('מכיל פקודות מאקרו. יש לשמור עותק בלעדיהן ולבחור בו.'),
    corrupt: says(`פגום או לא שלם. ${saveAgain}`),
    name: ({ name }) => `ייתכן ששם הקובץ ״${name}״ לא יעבוד במערכות מסוימות. יש לשנות אותו, לדוגמה ל־״cv.pdf״.`,
    folder: ({ name }) => `״${name}״ היא תיקייה. יש לבחור את הקבצים שבתוכה.`,
    unreadable: ({ name }) => `לא ניתן לקרוא את הקובץ ״${name}״. ייתכן שהוא הועבר או נמחק. יש לבחור אותו שוב.`,
    changed: says('השתנה לאחר שנבחר. יש לבחור אותו שוב.'),
    custom: ({ name, reason }) =>
      reason
        ? `${name}: ${reason}`
        : `לא ניתן היה לבדוק את הקובץ ״${name}״. יש לבדוק את החיבור לאינטרנט ולבחור את הקובץ שוב.`,
    misnamed: ({ name, kind }) =>
      `הקובץ ״${name}״ הוא למעשה ${kind}, ולא ניתן לפתוח אותו בשם הזה. יש לשנות את שמו, או לשמור אותו בסוג שמופיע בשם.`,
    kinds: {
      'word-old': 'מסמך Word ישן מאוד',
      image: 'תמונה',
      spreadsheet: 'גיליון אלקטרוני',
      presentation: 'מצגת',
      program: 'תוכנה',
      'web-page': 'דף אינטרנט',
      text: 'טקסט פשוט',
      archive: 'קובץ דחוס',
    },
    ofType: (type) => `קובץ מסוג ${type}`,

    chosenFiles: 'קבצים שנבחרו',
    remove: (name) => `הסרת ${name}`,
    refusedFiles: 'קבצים שלא נוספו',
    dismiss: 'סגירה',

    added: (name) => `הקובץ ${name} נוסף.`,
    removed: (name) => `הקובץ ${name} הוסר.`,
  },
};
