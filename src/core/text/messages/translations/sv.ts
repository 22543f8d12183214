import type { AnswerProblem, AnswerProblemParams } from '../../../application/answers.ts';
import { formatDate } from '../../format.ts';
import type { FileProblemMessage } from '../types/files.ts';
import type { Messages } from '../types.ts';

// Swedish, with "du". Translated by a machine; no speaker has read it yet.

const payUnits = { HOUR: 'per timme', DAY: 'per dag', WEEK: 'per vecka', MONTH: 'per månad', YEAR: 'per år' };

/** A sentence that begins with the file's name. */
const says =
  (rest: string): FileProblemMessage =>
  ({ name }) =>
    `”${name}” ${rest}`;

const choose = (types: string) => (types ? ` Välj en av de här filtyperna: ${types}.` : ' Välj en annan fil.');
const saveAgain = 'Kontrollera att filen går att öppna på din enhet och spara den på nytt.';

/** A number as it is; an ISO date as people write it, of which there are earlier and later ones. */
function bound(limit: AnswerProblemParams['limit'], number: string, date: string): string {
  const text = String(limit);
  return /\d-/.test(text) ? `${formatDate(text, 'sv')} eller ${date}` : `${text} eller ${number}`;
}

function required(label: string, { missing, option }: AnswerProblemParams): string {
  switch (missing) {
    case 'choice':
      return `Välj ett svar under ”${label}”.`;
    case 'consent':
      return `Kryssa i ”${label}” för att gå vidare.`;
    case 'file':
      return `Bifoga en fil under ”${label}”.`;
    case 'detail':
      return `Berätta mer om ”${option}” under ”${label}”.`;
    default:
      return `Fyll i ”${label}”.`;
  }
}

function problem(label: string, { code, params }: AnswerProblem): string {
  const { limit, length, option } = params;
  switch (code) {
    case 'required':
      return required(label, params);
    case 'min-length':
      return `Skriv minst ${limit} tecken i ”${label}”.`;
    case 'max-length':
      return `Korta ner ”${label}” till ${limit} tecken. Nu är det ${length}.`;
    case 'email':
      return `Ange en e-postadress i ”${label}”, till exempel namn@example.com.`;
    case 'url':
      return `Ange en webbadress i ”${label}”, till exempel https://example.com.`;
    case 'number':
      return `Ange ett tal i ”${label}”.`;
    case 'date':
      return `Ange ett giltigt datum i ”${label}”.`;
    case 'min':
      return `Ange ${bound(limit, 'mer', 'senare')} i ”${label}”.`;
    case 'max':
      return `Ange ${bound(limit, 'mindre', 'tidigare')} i ”${label}”.`;
    case 'option':
      return `Välj ett alternativ i listan under ”${label}”.`;
    case 'decline':
      return `Välj antingen ”${option}” eller andra svar under ”${label}”, inte både och.`;
    case 'too-many':
      return `Ange högst ${limit} under ”${label}”.`;
    case 'total-size':
      return 'Dina filer är för stora tillsammans. Ta bort någon eller välj mindre filer.';
    default:
      return `Använd det format som efterfrågas i ”${label}”.`;
  }
}

export const messages: Messages = {
  board: {
    loading: 'Hämtar jobb …',
    errorTitle: 'Jobben kan inte visas',
    errorNetwork: 'Kontrollera din anslutning eller försök igen senare.',
    errorData: 'Det är något fel på informationen. Kom tillbaka senare eller kontakta oss.',
    retry: 'Försök igen',
    restTitle: 'Vissa jobb kunde inte hämtas',
    empty: 'Det finns inga lediga jobb just nu.',

    search: 'Sök bland jobben',
    sort: 'Sortera efter',
    sortOrders: { source: 'Standard', date: 'Nyast först', title: 'Titel' },
    filters: 'Filter',
    facets: {
      department: 'Avdelning',
      location: 'Plats',
      workplace: 'Arbetssätt',
      'employment-type': 'Anställningsform',
      organization: 'Arbetsgivare',
    },
    moreOptions: (_count, text) => `Visa ${text} till`,
    clear: 'Rensa allt',

    results: 'Jobb',
    count: (_count, text, total) => (total ? `${text} av ${total} jobb` : `${text} jobb`),
    noMatchesTitle: 'Inga jobb matchar din sökning',
    noMatchesText: 'Prova andra ord eller färre filter.',
    more: 'Visa fler jobb',
    shown: (shown, total) => `Visar ${shown} av ${total}`,
    otherGroup: 'Övriga',
    posted: (date) => `Publicerat ${date}`,
    closed: 'Stängt för ansökan',

    back: 'Alla jobb',
    notFoundTitle: 'Jobbet hittades inte',
    notFoundText: 'Det kan redan vara tillsatt eller ha tagits bort.',
  },

  posting: {
    loading: 'Hämtar jobbet …',
    loaded: (title) => `Jobbet ”${title}” har hämtats.`,

    nothingGiven: 'Det finns inget jobb att visa här.',
    errorTitle: 'Jobbet kan inte visas',
    errorNetwork: 'Kontrollera din anslutning eller försök igen senare.',
    errorData: 'Det är något fel på informationen. Kom tillbaka senare eller kontakta oss.',
    retry: 'Försök igen',

    location: 'Plats',
    workplace: 'Arbetssätt',
    employmentType: 'Anställningsform',
    department: 'Avdelning',
    industry: 'Bransch',
    pay: 'Lön',
    applicantLocation: 'Öppet för sökande i',
    datePosted: 'Publicerat',
    validThrough: 'Sista ansökningsdag',
    workplaces: { 'on-site': 'På plats', hybrid: 'Hybrid', remote: 'Distans' },
    employmentTypes: {
      FULL_TIME: 'Heltid',
      PART_TIME: 'Deltid',
      CONTRACTOR: 'Konsultuppdrag',
      TEMPORARY: 'Visstid',
      INTERN: 'Praktik',
      VOLUNTEER: 'Volontärarbete',
      PER_DIEM: 'Anställning per dag',
      OTHER: 'Annat',
    },
    payFrom: (amount) => `från ${amount}`,
    payUpTo: (amount) => `upp till ${amount}`,
    payPer: (amount, unit) => `${amount} ${payUnits[unit]}`,

    description: 'Om jobbet',
    responsibilities: 'Dina arbetsuppgifter',
    qualifications: 'Det här har du med dig',
    skills: 'Kompetenser',
    jobBenefits: 'Det här erbjuder vi',

    apply: 'Ansök',
    applyTitle: 'Sök jobbet',
    applyAt: (host) => `Ansök på ${host}`,
    applyByEmail: (address) => `Ansök via e-post: ${address}`,
    closedTitle: 'Jobbet är stängt för ansökan',
    closedText: 'Vi tar inte längre emot ansökningar till det här jobbet.',
  },

  form: {
    formLabel: (title) => (title ? `Ansökan: ${title}` : 'Ansökan'),
    requiredNote: '* Obligatoriskt',
    required: 'obligatoriskt',
    voluntaryNote: 'De här frågorna är frivilliga. Dina svar påverkar inte din ansökan.',
    fields: {
      firstName: 'Förnamn',
      lastName: 'Efternamn',
      email: 'E-post',
      phone: 'Telefon',
      resume: 'CV',
      coverLetter: 'Personligt brev',
    },
    choose: 'Välj …',
    pleaseSpecify: (option) => `Berätta mer om ”${option}”`,
    pasteAsText: 'Eller klistra in som text',
    submit: 'Skicka ansökan',
    cancel: 'Avbryt',
    tryAgain: 'Försök igen',
    errorPrefix: 'Fel:',
    summaryTitle: 'Något behöver rättas till',
    checkAnswer: (label) => `Kontrollera ditt svar under ”${label}”.`,
    filesStillChecked: 'Dina filer kontrolleras fortfarande.',
    fileChanged: (label) => `En fil under ”${label}” har ändrats eller flyttats. Välj den igen.`,
    honeypot: 'Lämna det här fältet tomt',

    sending: 'Skickar din ansökan …',
    sent: (loaded, total) => `${loaded} av ${total} har skickats`,

    accepted: { title: 'Ansökan har skickats', text: 'Tack. Vi har tagit emot din ansökan.' },
    applicationId: (id) => `Ditt referensnummer: ${id}`,
    failed: {
      title: 'Din ansökan skickades inte',
      text: 'Dina svar och filer finns kvar, och du kan tryggt skicka ansökan igen.',
    },
    offline: {
      title: 'Du är offline',
      text: 'Inget har skickats. Dina svar och filer finns kvar. Försök igen när du är ansluten.',
    },
  },

  outcome: {
    problem,
    cancelled: { title: 'Skickandet avbröts', text: 'Dina svar och filer finns kvar.' },
    flagged: {
      title: 'Din ansökan har inte kunnat skickas än',
      text: 'Vårt skydd mot robotar stoppade den av misstag. Dina svar och filer finns kvar. Prova det här:',
      steps: [
        'Stäng av VPN eller proxy om du använder det.',
        'Rensa cacheminnet och kakorna för den här webbplatsen eller använd ett privat fönster.',
        'Prova en annan webbläsare eller enhet.',
      ],
    },
    contactSupport: 'Om du inte kommer vidare kan du kontakta supporten.',
    reference: (reference) => `Uppge det här referensnumret: ${reference}`,
    duplicate: { title: 'Du har redan sökt jobbet', text: 'Du behöver inte göra något mer.' },
    closed: { title: 'Jobbet är stängt för ansökan', text: 'Vi tar inte längre emot ansökningar till det här jobbet.' },
    refused: {
      title: 'Din ansökan skickades inte',
      text: 'Dina svar och filer finns kvar. Kontakta oss om det händer igen.',
    },
    unhandled: {
      title: 'Det går inte att skicka ansökningar från den här sidan just nu',
      text: 'Dina svar och filer finns kvar. Kom tillbaka senare eller kontakta oss.',
    },
    backOnline: { title: 'Du är online igen', text: 'Nu kan du skicka din ansökan.' },
    rateLimited: { title: 'För många försök på kort tid', text: 'Dina svar och filer finns kvar.' },
    waitFor: (time) => `Du kan försöka igen om ${time}.`,
    filesRefused: (label, reason) =>
      reason === 'type'
        ? `En fil under ”${label}” har en filtyp som inte tas emot. Välj en annan fil.`
        : `Filerna under ”${label}” är för stora. Välj mindre filer.`,

    captcha: 'captcha',
    captchaProblem: (captcha, reason) => {
      switch (reason) {
        case 'missing':
          return `Slutför säkerhetskontrollen ovan (${captcha}).`;
        case 'expired':
          return `Säkerhetskontrollen (${captcha}) har gått ut. Gör om den.`;
        case 'invalid':
          return `Säkerhetskontrollen (${captcha}) godkändes inte. Gör om den.`;
        case 'unavailable':
          return `Säkerhetskontrollen (${captcha}) kunde inte läsas in. Stäng av annonsblockerare, ladda om sidan eller prova en annan webbläsare.`;
      }
    },
  },

  draft: {
    title: 'Ditt utkast är tillbaka',
    savedAt: (time) => `Senast ändrat: ${time}.`,
    keptIn: {
      session: 'Det sparas bara i den här fliken, tills du stänger den.',
      local: 'Det sparas bara i den här webbläsaren, i en vecka.',
    },
    notKept: 'Samtycken och frivilliga svar sparas inte.',
    discard: 'Ta bort utkastet',
  },

  files: {
    chooseFile: 'Välj fil',
    chooseFiles: 'Välj filer',
    chooseOtherFile: 'Välj en annan fil',
    dropHint: 'eller släpp här',
    required: 'obligatoriskt',
    errorPrefix: 'Fel:',

    typesHint: (types) => `Filtyper: ${types}`,
    sizeHint: (size) => `Högst ${size}`,
    countHint: (count) => `Högst ${count} filer`,

    checking: 'Kontrollerar …',
    unchecked:
      'Inget har lagts till än: en del av den här sidan lästes inte in. Kontrollera din anslutning och försök igen, eller ladda om sidan.',
    tryAgain: 'Försök igen',
    leaveOut: 'Hoppa över',

    dragEntered: 'Över släppytan.',
    dragLeft: 'Utanför släppytan.',

    fileMissing: 'Välj en fil.',
    stillChecking: 'Din fil kontrolleras fortfarande. Försök igen om en liten stund.',

    type: ({ name, types }) => `”${name}” har en filtyp som inte tas emot.${choose(types)}`,
    content: ({ name, kind, types }) =>
      kind
        ? `”${name}” är egentligen ${kind}.${choose(types)}`
        : `Innehållet i ”${name}” stämmer inte med filnamnet. ${saveAgain}`,
    empty: says('är tom. Kontrollera att det är rätt fil eller spara den på nytt.'),
    'too-large': ({ name, limit }) => `”${name}” är för stor. Välj en fil på högst ${limit}.`,
    'too-large-together': ({ name, limit }) =>
      `”${name}” får inte plats: alla filer tillsammans får vara högst ${limit}. Välj en mindre fil eller ta bort en annan.`,
    'too-many': ({ name, limit }) =>
      `”${name}” lades inte till: ${limit === '1' ? 'bara en fil' : `högst ${limit} filer`} tas emot.`,
    duplicate: says('är redan tillagd.'),
    encrypted: says('går bara att öppna med lösenord. Spara en kopia utan lösenord och välj den.'),
    macros: says('innehåller makron. Spara en kopia utan makron och välj den.'),
    corrupt: says(`är skadad eller ofullständig. ${saveAgain}`),
    name: says('har ett namn som kanske inte fungerar överallt. Byt namn på filen, till exempel till ”cv.pdf”.'),
    folder: says('är en mapp. Välj filerna i den.'),
    unreadable: says('kan inte läsas. Filen kan ha flyttats eller tagits bort. Välj den igen.'),
    changed: says('ändrades efter att du valde filen. Välj den igen.'),
    custom: ({ name, reason }) =>
      reason
        ? `${name}: ${reason}`
        : `”${name}” kunde inte kontrolleras. Kontrollera din anslutning och välj filen igen.`,
    misnamed: ({ name, kind }) =>
      `”${name}” är egentligen ${kind} och går inte att öppna under det här namnet. Byt namn på filen eller spara den i det format som namnet anger.`,
    kinds: {
      'word-old': 'ett mycket gammalt Word-dokument',
      image: 'en bild',
      spreadsheet: 'ett kalkylblad',
      presentation: 'en presentation',
      program: 'ett program',
      'web-page': 'en webbsida',
      text: 'oformaterad text',
      archive: 'en arkivfil',
    },
    ofType: (type) => `av typen ${type}`,

    chosenFiles: 'Valda filer',
    remove: (name) => `Ta bort ${name}`,
    refusedFiles: 'Filer som inte lades till',
    dismiss: 'Stäng',

    added: (name) => `${name} har lagts till.`,
    removed: (name) => `${name} har tagits bort.`,
  },
};
