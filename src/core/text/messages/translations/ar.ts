import type { AnswerProblem, AnswerProblemParams } from '../../../application/answers.ts';
import { formatDate } from '../../format.ts';
import type { FileProblemMessage } from '../types/files.ts';
import type { Messages } from '../types.ts';

// Arabic (Modern Standard), with verbal nouns ("يُرجى …") in place of imperatives. Translated by a machine; no speaker has read it yet.

const plural = new Intl.PluralRules('ar');

const payUnits = { HOUR: 'في الساعة', DAY: 'يوميًا', WEEK: 'أسبوعيًا', MONTH: 'شهريًا', YEAR: 'سنويًا' };

/** A sentence that begins with the file. */
const says =
  (rest: string): FileProblemMessage =>
  ({ name }) =>
    `الملف «${name}» ${rest}`;

const choose = (types: string) => (types ? ` يُرجى اختيار ملف من أحد هذه الأنواع: ${types}.` : ' يُرجى اختيار ملف آخر.');
const saveAgain = 'يُرجى التأكد من أن الملف يُفتح على جهازك، ثم حفظه من جديد.';

/** One and two are words of their own, without a digit. */
function jobs(count: number, text: string): string {
  const forms = {
    zero: 'لا توجد وظائف',
    one: 'وظيفة واحدة',
    two: 'وظيفتان',
    few: `${text} وظائف`,
    many: `${text} وظيفة`,
    other: `${text} وظيفة`,
  };
  return forms[plural.select(count)];
}

function showMore(count: number, text: string): string {
  const forms = {
    zero: 'عرض المزيد',
    one: 'عرض خيار آخر',
    two: 'عرض خيارين آخرين',
    few: `عرض ${text} خيارات أخرى`,
    many: `عرض ${text} خيارًا آخر`,
    other: `عرض ${text} خيار آخر`,
  };
  return forms[plural.select(count)];
}

/** In the genitive. */
function characters(count: number | string | undefined): string {
  const forms = {
    zero: `${count} حرف`,
    one: 'حرف واحد',
    two: 'حرفين',
    few: `${count} أحرف`,
    many: `${count} حرفًا`,
    other: `${count} حرف`,
  };
  return forms[plural.select(Number(count))];
}

/** A number as it is; an ISO date as people write it. */
function bound(limit: AnswerProblemParams['limit'], number: string, date: string): string {
  const text = String(limit);
  return /\d-/.test(text) ? `تاريخ ${date} ${formatDate(text, 'ar')}` : `رقم ${number} ${text}`;
}

function required(label: string, { missing, option }: AnswerProblemParams): string {
  switch (missing) {
    case 'choice':
      return `يُرجى اختيار إجابة في «${label}».`;
    case 'consent':
      return `للمتابعة، يُرجى تحديد الخيار «${label}».`;
    case 'file':
      return `يُرجى إرفاق ملف في «${label}».`;
    case 'detail':
      return `يُرجى ذكر تفاصيل إضافية عن «${option}» في «${label}».`;
    default:
      return `يُرجى ملء الحقل «${label}».`;
  }
}

function problem(label: string, { code, params }: AnswerProblem): string {
  const { limit, length, option } = params;
  switch (code) {
    case 'required':
      return required(label, params);
    case 'min-length':
      return `يُرجى كتابة ${characters(limit)} على الأقل في «${label}».`;
    case 'max-length':
      return `يُرجى اختصار «${label}» إلى ${characters(limit)}. العدد الحالي: ${length}.`;
    case 'email':
      return `يُرجى إدخال عنوان بريد إلكتروني في «${label}»، مثل name@example.com.`;
    case 'url':
      return `يُرجى إدخال عنوان موقع إلكتروني في «${label}»، مثل https://example.com.`;
    case 'number':
      return `يُرجى إدخال رقم في «${label}».`;
    case 'date':
      return `يُرجى إدخال تاريخ صحيح في «${label}».`;
    case 'min':
      return `يُرجى إدخال ${bound(limit, 'لا يقل عن', 'لا يسبق')} في «${label}».`;
    case 'max':
      return `يُرجى إدخال ${bound(limit, 'لا يزيد على', 'لا يتجاوز')} في «${label}».`;
    case 'option':
      return `يُرجى اختيار إجابة من القائمة في «${label}».`;
    case 'decline':
      return `في «${label}»، يُرجى اختيار إما «${option}» وإما إجابات أخرى، لا كليهما.`;
    case 'too-many':
      return `الحد الأقصى لعدد العناصر في «${label}» هو ${limit}.`;
    case 'total-size':
      return 'الحجم الإجمالي لملفاتك كبير جدًا. يُرجى إزالة ملف أو اختيار ملفات أصغر.';
    default:
      return `يُرجى اتباع التنسيق المطلوب في «${label}».`;
  }
}

export const messages: Messages = {
  board: {
    loading: 'جارٍ تحميل الوظائف…',
    errorTitle: 'تعذّر عرض الوظائف',
    errorNetwork: 'يُرجى التحقق من الاتصال بالإنترنت أو إعادة المحاولة لاحقًا.',
    errorData: 'توجد مشكلة في البيانات. يُرجى العودة لاحقًا أو التواصل معنا.',
    retry: 'إعادة المحاولة',
    restTitle: 'تعذّر تحميل بعض الوظائف',
    empty: 'لا توجد وظائف شاغرة حاليًا.',

    search: 'البحث عن وظائف',
    sort: 'الترتيب حسب',
    sortOrders: { source: 'الافتراضي', date: 'الأحدث أولًا', title: 'المسمى الوظيفي' },
    filters: 'عوامل التصفية',
    facets: {
      department: 'القسم',
      location: 'الموقع',
      workplace: 'نمط العمل',
      'employment-type': 'نوع التوظيف',
      organization: 'جهة العمل',
    },
    moreOptions: showMore,
    clear: 'مسح الكل',

    results: 'الوظائف',
    count: (count, text, total) => (total ? `الوظائف: ${text} من ${total}` : jobs(count, text)),
    noMatchesTitle: 'لا توجد وظائف مطابقة للبحث',
    noMatchesText: 'يمكنك تجربة كلمات أخرى أو تقليل عوامل التصفية.',
    more: 'عرض المزيد من الوظائف',
    shown: (shown, total) => `المعروض: ${shown} من ${total}`,
    otherGroup: 'أخرى',
    posted: (date) => `نُشرت في ${date}`,
    closed: 'مغلقة',

    back: 'كل الوظائف',
    notFoundTitle: 'لم يُعثر على هذه الوظيفة',
    notFoundText: 'ربما شُغلت الوظيفة أو أُزيل إعلانها.',
  },

  posting: {
    loading: 'جارٍ تحميل الوظيفة…',
    loaded: (title) => `تم تحميل الوظيفة «${title}».`,

    nothingGiven: 'لا توجد وظيفة لعرضها هنا.',
    errorTitle: 'تعذّر عرض هذه الوظيفة',
    errorNetwork: 'يُرجى التحقق من الاتصال بالإنترنت أو إعادة المحاولة لاحقًا.',
    errorData: 'توجد مشكلة في البيانات. يُرجى العودة لاحقًا أو التواصل معنا.',
    retry: 'إعادة المحاولة',

    location: 'الموقع',
    workplace: 'نمط العمل',
    employmentType: 'نوع التوظيف',
    department: 'القسم',
    industry: 'القطاع',
    pay: 'الراتب',
    applicantLocation: 'مكان الإقامة المطلوب',
    datePosted: 'تاريخ النشر',
    validThrough: 'آخر موعد للتقديم',
    workplaces: { 'on-site': 'في مقر العمل', hybrid: 'هجين', remote: 'عن بُعد' },
    employmentTypes: {
      FULL_TIME: 'دوام كامل',
      PART_TIME: 'دوام جزئي',
      CONTRACTOR: 'عمل حر',
      TEMPORARY: 'عمل مؤقت',
      INTERN: 'تدريب',
      VOLUNTEER: 'تطوع',
      PER_DIEM: 'بالأجر اليومي',
      OTHER: 'أخرى',
    },
    payFrom: (amount) => `ابتداءً من ${amount}`,
    payUpTo: (amount) => `حتى ${amount}`,
    payPer: (amount, unit) => `${amount} ${payUnits[unit]}`,

    description: 'نبذة عن الوظيفة',
    responsibilities: 'المهام والمسؤوليات',
    qualifications: 'المؤهلات المطلوبة',
    skills: 'المهارات',
    jobBenefits: 'ما نقدّمه لك',

    apply: 'التقديم على الوظيفة',
    applyTitle: 'التقديم على هذه الوظيفة',
    applyAt: (host) => `التقديم عبر ${host}`,
    applyByEmail: (address) => `التقديم عبر البريد الإلكتروني: ${address}`,
    closedTitle: 'هذه الوظيفة مغلقة',
    closedText: 'لم يعد التقديم عليها متاحًا.',
  },

  form: {
    formLabel: (title) => (title ? `طلب التوظيف: ${title}` : 'طلب التوظيف'),
    requiredNote: '* حقل مطلوب',
    required: 'حقل مطلوب',
    voluntaryNote: 'الإجابة عن هذه الأسئلة طوعية، ولا تؤثر في طلبك.',
    fields: {
      firstName: 'الاسم الأول',
      lastName: 'اسم العائلة',
      email: 'البريد الإلكتروني',
      phone: 'الهاتف',
      resume: 'السيرة الذاتية',
      coverLetter: 'خطاب التقديم',
    },
    choose: 'يُرجى الاختيار…',
    pleaseSpecify: (option) => `تفاصيل إضافية عن «${option}»`,
    pasteAsText: 'أو لصق المحتوى كنص',
    submit: 'إرسال الطلب',
    cancel: 'إلغاء',
    tryAgain: 'إعادة المحاولة',
    errorPrefix: 'خطأ:',
    summaryTitle: 'توجد مشكلة',
    checkAnswer: (label) => `يُرجى التحقق من إجابتك في «${label}».`,
    filesStillChecked: 'لا يزال فحص ملفاتك جاريًا.',
    fileChanged: (label) => `تغيّر ملف في «${label}» أو نُقل. يُرجى اختياره من جديد.`,
    honeypot: 'يُرجى ترك هذا الحقل فارغًا',

    sending: 'جارٍ إرسال طلبك…',
    sent: (loaded, total) => `تم إرسال ${loaded} من ${total}`,

    accepted: { title: 'تم إرسال الطلب', text: 'شكرًا لك. لقد تلقّينا طلبك.' },
    applicationId: (id) => `الرقم المرجعي: ${id}`,
    failed: {
      title: 'لم يتم إرسال طلبك',
      text: 'إجاباتك وملفاتك لا تزال هنا، ولا ضرر من إعادة الإرسال.',
    },
    offline: {
      title: 'لا يوجد اتصال بالإنترنت',
      text: 'لم يتم إرسال أي شيء. إجاباتك وملفاتك لا تزال هنا، ويمكنك إعادة المحاولة بعد عودة الاتصال.',
    },
  },

  outcome: {
    problem,
    cancelled: { title: 'تم إلغاء الإرسال', text: 'إجاباتك وملفاتك لا تزال هنا.' },
    flagged: {
      title: 'لم نتمكن من إرسال طلبك بعد',
      text: 'أوقف نظامنا للحماية من الروبوتات طلبك عن طريق الخطأ. إجاباتك وملفاتك لا تزال هنا. يُرجى تجربة ما يلي:',
      steps: [
        'إيقاف الشبكة الافتراضية الخاصة (VPN) أو الخادم الوكيل إن كان أيٌّ منهما قيد الاستخدام.',
        'مسح ذاكرة التخزين المؤقت وملفات تعريف الارتباط لهذا الموقع، أو استخدام نافذة خاصة.',
        'تجربة متصفح آخر أو جهاز آخر.',
      ],
    },
    contactSupport: 'إذا لم تُحل المشكلة، فيمكنك التواصل مع فريق الدعم.',
    reference: (reference) => `يُرجى ذكر الرقم المرجعي: ${reference}`,
    duplicate: { title: 'سبق لك التقديم على هذه الوظيفة', text: 'لا يلزم اتخاذ أي إجراء آخر.' },
    closed: { title: 'هذه الوظيفة مغلقة', text: 'لم يعد التقديم عليها متاحًا.' },
    refused: {
      title: 'لم يتم إرسال طلبك',
      text: 'إجاباتك وملفاتك لا تزال هنا. يُرجى التواصل معنا إذا تكرر ذلك.',
    },
    unhandled: {
      title: 'يتعذّر حاليًا إرسال الطلبات من هذه الصفحة',
      text: 'إجاباتك وملفاتك لا تزال هنا. يُرجى العودة لاحقًا أو التواصل معنا.',
    },
    backOnline: { title: 'عاد الاتصال بالإنترنت', text: 'يمكنك إرسال طلبك الآن.' },
    rateLimited: { title: 'محاولات كثيرة في وقت قصير', text: 'إجاباتك وملفاتك لا تزال هنا.' },
    waitFor: (time) => `الوقت المتبقي قبل إعادة المحاولة: ${time}.`,
    filesRefused: (label, reason) =>
      reason === 'type'
        ? `نوع أحد الملفات في «${label}» غير مقبول. يُرجى اختيار ملف آخر.`
        : `الملفات في «${label}» كبيرة جدًا. يُرجى اختيار ملفات أصغر.`,

    captcha: 'CAPTCHA',
    captchaProblem: (captcha, reason) => {
      switch (reason) {
        case 'missing':
          return `يُرجى إكمال اختبار التحقق أعلاه (${captcha}).`;
        case 'expired':
          return `انتهت صلاحية اختبار التحقق (${captcha}). يُرجى إكماله من جديد.`;
        case 'invalid':
          return `لم يُقبل اختبار التحقق (${captcha}). يُرجى إكماله من جديد.`;
        case 'unavailable':
          return `تعذّر تحميل اختبار التحقق (${captcha}). يُرجى إيقاف أدوات حظر الإعلانات أو إعادة تحميل الصفحة أو تجربة متصفح آخر.`;
      }
    },
  },

  draft: {
    title: 'تمت استعادة مسودتك',
    savedAt: (time) => `آخر تعديل: ${time}.`,
    keptIn: {
      session: 'المسودة محفوظة في علامة التبويب هذه فقط، إلى حين إغلاقها.',
      local: 'المسودة محفوظة في هذا المتصفح فقط، لمدة أسبوع.',
    },
    notKept: 'لا تُحفظ الموافقات ولا الإجابات عن الأسئلة الطوعية.',
    discard: 'حذف المسودة',
  },

  files: {
    chooseFile: 'اختيار ملف',
    chooseFiles: 'اختيار ملفات',
    chooseOtherFile: 'اختيار ملف آخر',
    dropHint: 'أو السحب والإفلات هنا',
    required: 'حقل مطلوب',
    errorPrefix: 'خطأ:',

    typesHint: (types) => `أنواع الملفات: ${types}`,
    sizeHint: (size) => `الحجم الأقصى: ${size}`,
    countHint: (count) => `الحد الأقصى لعدد الملفات: ${count}`,

    checking: 'جارٍ الفحص…',
    unchecked:
      'لم تكتمل الإضافة بعد: تعذّر تحميل جزء من هذه الصفحة. يُرجى التحقق من الاتصال بالإنترنت وإعادة المحاولة، أو إعادة تحميل الصفحة.',
    tryAgain: 'إعادة المحاولة',
    leaveOut: 'إلغاء الإضافة',

    dragEntered: 'فوق منطقة الإفلات.',
    dragLeft: 'خارج منطقة الإفلات.',

    fileMissing: 'يُرجى اختيار ملف.',
    stillChecking: 'لا يزال فحص ملفك جاريًا. يُرجى إعادة المحاولة بعد لحظات.',

    type: ({ name, types }) => `نوع الملف «${name}» غير مقبول.${choose(types)}`,
    content: ({ name, kind, types }) =>
      kind
        ? `الملف «${name}» هو في الحقيقة ${kind}.${choose(types)}`
        : `محتوى الملف «${name}» لا يطابق اسمه. ${saveAgain}`,
    empty: says('فارغ. يُرجى التأكد من أنه الملف الصحيح، أو حفظه من جديد.'),
    'too-large': ({ name, limit }) => `الملف «${name}» كبير جدًا. يُرجى اختيار ملف لا يتجاوز حجمه ${limit}.`,
    'too-large-together': ({ name, limit }) =>
      `لا يمكن إضافة الملف «${name}»: الحجم الأقصى لجميع الملفات معًا هو ${limit}. يُرجى اختيار ملف أصغر أو إزالة ملف آخر.`,
    // The digit is in the numerals of the page's region.
    'too-many': ({ name, limit }) =>
      `لم تتم إضافة الملف «${name}»: ${/^[1١]$/.test(limit) ? 'يُقبل ملف واحد فقط' : `الحد الأقصى لعدد الملفات هو ${limit}`}.`,
    duplicate: says('موجود هنا بالفعل.'),
    encrypted: says('محمي بكلمة مرور. يُرجى حفظ نسخة بلا كلمة مرور واختيارها.'),
    macros: says('يحتوي على وحدات ماكرو. يُرجى حفظ نسخة خالية منها واختيارها.'),
    corrupt: says(`تالف أو غير مكتمل. ${saveAgain}`),
    name: ({ name }) => `قد لا تدعم بعض الأنظمة اسم الملف «${name}». يُرجى تغييره، مثلًا إلى «cv.pdf».`,
    folder: ({ name }) => `«${name}» مجلد وليس ملفًا. يُرجى اختيار الملفات الموجودة بداخله.`,
    unreadable: ({ name }) => `تتعذّر قراءة الملف «${name}». ربما نُقل أو حُذف. يُرجى اختياره من جديد.`,
    changed: ({ name }) => `تغيّر الملف «${name}» بعد اختياره. يُرجى اختياره من جديد.`,
    custom: ({ name, reason }) =>
      reason
        ? `${name}: ${reason}`
        : `تعذّر فحص الملف «${name}». يُرجى التحقق من الاتصال بالإنترنت واختيار الملف من جديد.`,
    misnamed: ({ name, kind }) =>
      `الملف «${name}» هو في الحقيقة ${kind}، ولا يُفتح بهذا الاسم. يُرجى تغيير اسمه، أو حفظه بالنوع الذي يدل عليه اسمه.`,
    kinds: {
      'word-old': 'مستند Word قديم جدًا',
      image: 'صورة',
      spreadsheet: 'جدول بيانات',
      presentation: 'عرض تقديمي',
      program: 'برنامج',
      'web-page': 'صفحة ويب',
      text: 'نص عادي',
      archive: 'ملف مضغوط',
    },
    ofType: (type) => `ملف من النوع ${type}`,

    chosenFiles: 'الملفات المختارة',
    remove: (name) => `إزالة ${name}`,
    refusedFiles: 'ملفات لم تتم إضافتها',
    dismiss: 'إغلاق',

    added: (name) => `تمت إضافة ${name}.`,
    removed: (name) => `تمت إزالة ${name}.`,
  },
};
