import type { AnswerProblem, AnswerProblemParams } from '../../../application/answers.ts';
import { formatDate } from '../../format.ts';
import type { FileProblemMessage } from '../types/files.ts';
import type { Messages } from '../types.ts';

// Italian, impersonal, else with "tu". Translated by a machine; no speaker has read it yet.

const payUnits = {
  HOUR: 'all’ora',
  DAY: 'al giorno',
  WEEK: 'alla settimana',
  MONTH: 'al mese',
  YEAR: 'all’anno',
};

const plural = new Intl.PluralRules('it');

/** A noun in the form that goes with a number: `1 posizione`, `20 posizioni`, `1.000.000 di posizioni`. */
function noun(count: number, one: string, other: string): string {
  switch (plural.select(count)) {
    case 'one':
      return one;
    case 'many':
      return `di ${other}`;
    default:
      return other;
  }
}

const characters = (count: number | string | undefined) => `${count} ${noun(Number(count), 'carattere', 'caratteri')}`;

/** A sentence that begins with the file's name. */
const says =
  (rest: string): FileProblemMessage =>
  ({ name }) =>
    `“${name}” ${rest}`;

const choose = (types: string) =>
  types ? ` Scegli un file in uno di questi formati: ${types}.` : ' Scegli un altro file.';
const saveAgain = 'Verifica che il file si apra sul tuo dispositivo e salvalo di nuovo.';

/** A number stands in the sentence; an ISO date after a colon, as its article would change with the day. */
function bound(label: string, limit: AnswerProblemParams['limit'], number: string, date: string): string {
  const text = String(limit);
  return /\d-/.test(text)
    ? `Inserisci un’altra data in “${label}”. ${date}: ${formatDate(text, 'it')}.`
    : `Inserisci in “${label}” un numero ${number} a ${text}.`;
}

function required(label: string, { missing, option }: AnswerProblemParams): string {
  switch (missing) {
    case 'choice':
      return `Scegli una risposta in “${label}”.`;
    case 'consent':
      return `Seleziona la casella “${label}” per continuare.`;
    case 'file':
      return `Aggiungi un file in “${label}”.`;
    case 'detail':
      return `Aggiungi dettagli su “${option}” in “${label}”.`;
    default:
      return `Compila il campo “${label}”.`;
  }
}

function problem(label: string, { code, params }: AnswerProblem): string {
  const { limit, length, option } = params;
  switch (code) {
    case 'required':
      return required(label, params);
    case 'min-length':
      return `Scrivi almeno ${characters(limit)} in “${label}”.`;
    case 'max-length':
      return `Riduci il testo in “${label}” a ${characters(limit)}. Ora ne contiene ${length}.`;
    case 'email':
      return `Inserisci in “${label}” un indirizzo email, ad esempio nome@example.com.`;
    case 'url':
      return `Inserisci in “${label}” un indirizzo web, ad esempio https://example.com.`;
    case 'number':
      return `Inserisci un numero in “${label}”.`;
    case 'date':
      return `Inserisci in “${label}” una data valida.`;
    case 'min':
      return bound(label, limit, 'non inferiore', 'Prima data possibile');
    case 'max':
      return bound(label, limit, 'non superiore', 'Ultima data possibile');
    case 'option':
      return `Scegli una voce dell’elenco in “${label}”.`;
    case 'decline':
      return `In “${label}” scegli “${option}” oppure altre risposte, non entrambe le cose.`;
    case 'too-many':
      return `In “${label}” il massimo consentito è ${limit}.`;
    case 'total-size':
      return 'Presi insieme, i tuoi file sono troppo grandi. Rimuovine uno o scegline di più piccoli.';
    default:
      return `Usa il formato richiesto in “${label}”.`;
  }
}

export const messages: Messages = {
  board: {
    loading: 'Caricamento delle posizioni…',
    errorTitle: 'Impossibile mostrare le posizioni',
    errorNetwork: 'Controlla la connessione o riprova più tardi.',
    errorData: 'C’è un problema con i dati. Torna più tardi o contattaci.',
    retry: 'Riprova',
    restTitle: 'Alcune posizioni non sono state caricate',
    empty: 'Al momento non ci sono posizioni aperte.',

    search: 'Cerca posizioni',
    sort: 'Ordina per',
    sortOrders: { source: 'Predefinito', date: 'Più recenti', title: 'Titolo' },
    filters: 'Filtri',
    facets: {
      department: 'Area aziendale',
      location: 'Sede',
      workplace: 'Modalità di lavoro',
      'employment-type': 'Tipo di impiego',
      organization: 'Azienda',
    },
    moreOptions: (_count, text) => `Mostra altro (${text})`,
    clear: 'Cancella tutto',

    results: 'Posizioni aperte',
    count: (count, text, total) => {
      const jobs = `${text} ${noun(count, 'posizione', 'posizioni')}`;
      return total ? `${jobs} su ${total}` : jobs;
    },
    noMatchesTitle: 'Nessuna posizione corrisponde alla ricerca',
    noMatchesText: 'Prova con altre parole o con meno filtri.',
    more: 'Mostra altre posizioni',
    shown: (shown, total) => `Posizioni mostrate: ${shown} su ${total}`,
    otherGroup: 'Altro',
    posted: (date) => `Pubblicazione: ${date}`,
    closed: 'Chiusa',

    back: 'Tutte le posizioni',
    notFoundTitle: 'Posizione non trovata',
    notFoundText: 'Forse è già stata coperta o l’annuncio è stato rimosso.',
  },

  posting: {
    loading: 'Caricamento della posizione…',
    loaded: (title) => `${title}: caricamento completato.`,

    nothingGiven: 'Nessuna posizione da mostrare qui.',
    errorTitle: 'Impossibile mostrare questa posizione',
    errorNetwork: 'Controlla la connessione o riprova più tardi.',
    errorData: 'C’è un problema con i dati. Torna più tardi o contattaci.',
    retry: 'Riprova',

    location: 'Sede',
    workplace: 'Modalità di lavoro',
    employmentType: 'Tipo di impiego',
    department: 'Area aziendale',
    industry: 'Settore',
    pay: 'Retribuzione',
    applicantLocation: 'Residenza ammessa',
    datePosted: 'Pubblicazione',
    validThrough: 'Scadenza candidature',
    workplaces: { 'on-site': 'In sede', hybrid: 'Ibrido', remote: 'Da remoto' },
    employmentTypes: {
      FULL_TIME: 'Full-time',
      PART_TIME: 'Part-time',
      CONTRACTOR: 'Freelance',
      TEMPORARY: 'Tempo determinato',
      INTERN: 'Stage',
      VOLUNTEER: 'Volontariato',
      PER_DIEM: 'A giornata',
      OTHER: 'Altro',
    },
    payFrom: (amount) => `da ${amount}`,
    payUpTo: (amount) => `fino a ${amount}`,
    payPer: (amount, unit) => `${amount} ${payUnits[unit]}`,

    description: 'La posizione',
    responsibilities: 'Di cosa ti occuperai',
    qualifications: 'Cosa cerchiamo',
    skills: 'Competenze',
    jobBenefits: 'Cosa offriamo',

    apply: 'Candidati',
    applyTitle: 'Invia la tua candidatura',
    applyAt: (host) => `Candidati su ${host}`,
    applyByEmail: (address) => `Candidati via email: ${address}`,
    closedTitle: 'Questa posizione è chiusa',
    closedText: 'Non è più possibile candidarsi.',
  },

  form: {
    formLabel: (title) => (title ? `Candidatura: ${title}` : 'Candidatura'),
    requiredNote: '* Campo obbligatorio',
    required: 'obbligatorio',
    voluntaryNote:
      'Rispondere a queste domande è una scelta volontaria. Le risposte non influiscono sulla tua candidatura.',
    fields: {
      firstName: 'Nome',
      lastName: 'Cognome',
      email: 'Email',
      phone: 'Telefono',
      resume: 'CV',
      coverLetter: 'Lettera di presentazione',
    },
    choose: 'Scegli…',
    pleaseSpecify: (option) => `Aggiungi dettagli su “${option}”`,
    pasteAsText: 'Oppure incolla il testo',
    submit: 'Invia candidatura',
    cancel: 'Annulla',
    tryAgain: 'Riprova',
    errorPrefix: 'Errore:',
    summaryTitle: 'C’è un problema',
    checkAnswer: (label) => `Controlla la risposta in “${label}”.`,
    filesStillChecked: 'Il controllo dei file è ancora in corso.',
    fileChanged: (label) => `Un file in “${label}” è stato modificato o spostato. Sceglilo di nuovo.`,
    honeypot: 'Lascia vuoto questo campo',

    sending: 'Invio della candidatura…',
    sent: (loaded, total) => `Dati inviati: ${loaded} su ${total}`,

    accepted: { title: 'Candidatura inviata', text: 'Grazie. Abbiamo ricevuto la tua candidatura.' },
    applicationId: (id) => `Codice di riferimento: ${id}`,
    failed: {
      title: 'La candidatura non è stata inviata',
      text: 'Le tue risposte e i tuoi file sono ancora qui e puoi ripetere l’invio senza rischi.',
    },
    offline: {
      title: 'Sei offline',
      text: 'Non è stato inviato nulla. Le tue risposte e i tuoi file sono ancora qui: riprova quando torna la connessione.',
    },
  },

  outcome: {
    problem,
    cancelled: { title: 'Invio annullato', text: 'Le tue risposte e i tuoi file sono ancora qui.' },
    flagged: {
      title: 'Non è stato ancora possibile inviare la candidatura',
      text: 'La nostra protezione contro i bot l’ha bloccata per errore. Le tue risposte e i tuoi file sono ancora qui. Prova così:',
      steps: [
        'Disattiva la VPN o il proxy, se ne usi uno.',
        'Cancella la cache e i cookie di questo sito oppure apri una finestra di navigazione privata.',
        'Prova con un altro browser o dispositivo.',
      ],
    },
    contactSupport: 'Se il problema persiste, contatta l’assistenza.',
    reference: (reference) => `Indica questo codice di riferimento: ${reference}`,
    duplicate: { title: 'Hai già inviato la candidatura', text: 'Non serve fare altro.' },
    closed: { title: 'Questa posizione è chiusa', text: 'Non è più possibile candidarsi.' },
    refused: {
      title: 'La candidatura non è stata inviata',
      text: 'Le tue risposte e i tuoi file sono ancora qui. Se succede di nuovo, contattaci.',
    },
    unhandled: {
      title: 'Al momento non è possibile inviare candidature da questa pagina',
      text: 'Le tue risposte e i tuoi file sono ancora qui. Torna più tardi o contattaci.',
    },
    backOnline: { title: 'Sei di nuovo online', text: 'Ora puoi inviare la candidatura.' },
    rateLimited: { title: 'Troppi tentativi in poco tempo', text: 'Le tue risposte e i tuoi file sono ancora qui.' },
    waitFor: (time) => `Puoi riprovare tra ${time}.`,
    filesRefused: (label, reason) =>
      reason === 'type'
        ? `Il formato di un file in “${label}” non è accettato. Scegli un altro file.`
        : `I file in “${label}” sono troppo grandi. Scegline di più piccoli.`,

    captcha: 'captcha',
    captchaProblem: (captcha, reason) => {
      switch (reason) {
        case 'missing':
          return `Completa la verifica di sicurezza qui sopra (${captcha}).`;
        case 'expired':
          return `La verifica di sicurezza (${captcha}) è scaduta. Completala di nuovo.`;
        case 'invalid':
          return `La verifica di sicurezza (${captcha}) non è stata accettata. Completala di nuovo.`;
        case 'unavailable':
          return `Impossibile caricare la verifica di sicurezza (${captcha}). Disattiva eventuali ad blocker, ricarica la pagina o prova con un altro browser.`;
      }
    },
  },

  draft: {
    title: 'La tua bozza è stata ripristinata',
    savedAt: (time) => `Ultima modifica: ${time}.`,
    keptIn: {
      session: 'La bozza è conservata solo in questa scheda, finché resta aperta.',
      local: 'La bozza è conservata solo in questo browser, per una settimana.',
    },
    notKept: 'I consensi e le risposte date volontariamente non vengono conservati.',
    discard: 'Elimina bozza',
  },

  files: {
    chooseFile: 'Scegli un file',
    chooseFiles: 'Scegli i file',
    chooseOtherFile: 'Scegli un altro file',
    dropHint: 'o trascina qui',
    required: 'obbligatorio',
    errorPrefix: 'Errore:',

    typesHint: (types) => `Formati accettati: ${types}`,
    sizeHint: (size) => `Fino a ${size}`,
    countHint: (count) => `Massimo ${count} file`,

    checking: 'Controllo in corso…',
    unchecked:
      'Non ancora aggiunto: una parte di questa pagina non si è caricata. Controlla la connessione e riprova, oppure ricarica la pagina.',
    tryAgain: 'Riprova',
    leaveOut: 'Non aggiungere',

    dragEntered: 'Sopra l’area di rilascio.',
    dragLeft: 'Fuori dall’area di rilascio.',

    fileMissing: 'Scegli un file.',
    stillChecking: 'Il controllo del file è ancora in corso. Riprova tra poco.',

    type: ({ name, types }) => `Il formato di “${name}” non è accettato.${choose(types)}`,
    content: ({ name, kind, types }) =>
      kind
        ? `“${name}” in realtà è ${kind}.${choose(types)}`
        : `Il contenuto di “${name}” non corrisponde al nome. ${saveAgain}`,
    empty: says('è vuoto. Verifica che sia il file giusto oppure salvalo di nuovo.'),
    'too-large': ({ name, limit }) => `“${name}” è troppo grande. Scegli un file di massimo ${limit}.`,
    'too-large-together': ({ name, limit }) =>
      `“${name}” non rientra nel limite: i file possono occupare insieme al massimo ${limit}. Scegli un file più piccolo o rimuovine un altro.`,
    'too-many': ({ name, limit }) =>
      `“${name}” non è stato aggiunto: ${limit === '1' ? 'è consentito un solo file' : `sono consentiti al massimo ${limit} file`}.`,
    duplicate: says('è già presente.'),
    encrypted: says('è protetto da password. Salvane una copia senza password e scegli quella.'),
    macros: says('contiene macro. Salvane una copia senza macro e scegli quella.'),
    corrupt: says(`è danneggiato o incompleto. ${saveAgain}`),
    name: says('ha un nome che potrebbe non funzionare ovunque. Rinominalo, ad esempio in “curriculum.pdf”.'),
    folder: says('è una cartella. Scegli i file al suo interno.'),
    unreadable: says('non può essere letto. Potrebbe essere stato spostato o eliminato. Sceglilo di nuovo.'),
    changed: says('è stato modificato dopo la selezione. Sceglilo di nuovo.'),
    custom: ({ name, reason }) =>
      reason
        ? `${name}: ${reason}`
        : `Non è stato possibile controllare “${name}”. Controlla la connessione e scegli di nuovo il file.`,
    misnamed: ({ name, kind }) =>
      `“${name}” in realtà è ${kind} e con questo nome non si apre. Rinomina il file oppure salvalo nel formato indicato dal nome.`,
    kinds: {
      'word-old': 'un documento Word molto vecchio',
      image: 'un’immagine',
      spreadsheet: 'un foglio di calcolo',
      presentation: 'una presentazione',
      program: 'un programma',
      'web-page': 'una pagina web',
      text: 'un file di testo semplice',
      archive: 'un archivio',
    },
    ofType: (type) => `un file ${type}`,

    chosenFiles: 'File scelti',
    remove: (name) => `Rimuovi ${name}`,
    refusedFiles: 'File non aggiunti',
    dismiss: 'Chiudi',

    added: (name) => `${name} aggiunto.`,
    removed: (name) => `${name} rimosso.`,
  },
};
