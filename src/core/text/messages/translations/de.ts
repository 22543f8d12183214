import type { AnswerProblem, AnswerProblemParams } from '../../../application/answers.ts';
import { formatDate } from '../../format.ts';
import type { FileProblemMessage } from '../types/files.ts';
import type { Messages } from '../types.ts';

// German, with "Sie". Translated by a machine; no speaker has read it yet.

const payUnits = { HOUR: 'pro Stunde', DAY: 'pro Tag', WEEK: 'pro Woche', MONTH: 'pro Monat', YEAR: 'pro Jahr' };

/** A sentence that begins with the file's name. */
const says =
  (rest: string): FileProblemMessage =>
  ({ name }) =>
    `„${name}“ ${rest}`;

const choose = (types: string) =>
  types ? ` Wählen Sie einen dieser Dateitypen: ${types}.` : ' Wählen Sie eine andere Datei.';
const saveAgain = 'Prüfen Sie, ob sich die Datei auf Ihrem Gerät öffnen lässt, und speichern Sie sie neu.';

const characters = (count: number | string | undefined) => `${count} Zeichen`;

/** A number as it is; an ISO date as people write it. */
function bound(limit: AnswerProblemParams['limit'], number: string, date: string): string {
  const text = String(limit);
  return /\d-/.test(text) ? `ein Datum ${date} ${formatDate(text, 'de')}` : `eine Zahl ${number} ${text}`;
}

function required(label: string, { missing, option }: AnswerProblemParams): string {
  switch (missing) {
    case 'choice':
      return `Wählen Sie bei „${label}“ eine Antwort aus.`;
    case 'consent':
      return `Setzen Sie ein Häkchen bei „${label}“, um fortzufahren.`;
    case 'file':
      return `Fügen Sie bei „${label}“ eine Datei hinzu.`;
    case 'detail':
      return `Machen Sie bei „${label}“ nähere Angaben zu „${option}“.`;
    default:
      return `Füllen Sie „${label}“ aus.`;
  }
}

function problem(label: string, { code, params }: AnswerProblem): string {
  const { limit, length, option } = params;
  switch (code) {
    case 'required':
      return required(label, params);
    case 'min-length':
      return `Schreiben Sie bei „${label}“ mindestens ${characters(limit)}.`;
    case 'max-length':
      return `Kürzen Sie „${label}“ auf ${characters(limit)}. Jetzt sind es ${length}.`;
    case 'email':
      return `Geben Sie bei „${label}“ eine E-Mail-Adresse wie name@example.com ein.`;
    case 'url':
      return `Geben Sie bei „${label}“ eine Webadresse wie https://example.com ein.`;
    case 'number':
      return `Geben Sie bei „${label}“ eine Zahl ein.`;
    case 'date':
      return `Geben Sie bei „${label}“ ein gültiges Datum ein.`;
    case 'min':
      return `Geben Sie bei „${label}“ ${bound(limit, 'ab', 'ab dem')} ein.`;
    case 'max':
      return `Geben Sie bei „${label}“ ${bound(limit, 'bis', 'bis zum')} ein.`;
    case 'option':
      return `Wählen Sie bei „${label}“ eine Antwort aus der Liste.`;
    case 'decline':
      return `Wählen Sie bei „${label}“ entweder „${option}“ oder andere Antworten, nicht beides.`;
    case 'too-many':
      return `Geben Sie bei „${label}“ höchstens ${limit} an.`;
    case 'total-size':
      return 'Ihre Dateien sind zusammen zu groß. Entfernen Sie eine oder wählen Sie kleinere.';
    default:
      return `Verwenden Sie bei „${label}“ das vorgegebene Format.`;
  }
}

export const messages: Messages = {
  board: {
    loading: 'Stellen werden geladen …',
    errorTitle: 'Die Stellen können nicht angezeigt werden',
    errorNetwork: 'Prüfen Sie Ihre Verbindung oder versuchen Sie es später noch einmal.',
    errorData:
      'Mit den Daten stimmt etwas nicht. Bitte schauen Sie später noch einmal vorbei oder kontaktieren Sie uns.',
    retry: 'Erneut versuchen',
    restTitle: 'Einige Stellen konnten nicht geladen werden',
    empty: 'Zurzeit gibt es keine offenen Stellen.',

    search: 'Stellen suchen',
    sort: 'Sortieren nach',
    sortOrders: { source: 'Standard', date: 'Neueste zuerst', title: 'Titel' },
    filters: 'Filter',
    facets: {
      department: 'Abteilung',
      location: 'Standort',
      workplace: 'Arbeitsmodell',
      'employment-type': 'Anstellungsart',
      organization: 'Arbeitgeber',
    },
    moreOptions: (_count, text) => `Weitere anzeigen (${text})`,
    clear: 'Alles zurücksetzen',

    results: 'Stellen',
    count: (count, text, total) =>
      total
        ? `${text} von ${total} ${total === '1' ? 'Stelle' : 'Stellen'}`
        : `${text} ${count === 1 ? 'Stelle' : 'Stellen'}`,
    noMatchesTitle: 'Keine Stelle passt zu Ihrer Suche',
    noMatchesText: 'Versuchen Sie es mit anderen Suchbegriffen oder weniger Filtern.',
    more: 'Weitere Stellen anzeigen',
    shown: (shown, total) => `${shown} von ${total} angezeigt`,
    otherGroup: 'Andere',
    posted: (date) => `Veröffentlicht am ${date}`,
    closed: 'Nicht mehr offen',

    back: 'Alle Stellen',
    notFoundTitle: 'Diese Stelle wurde nicht gefunden',
    notFoundText: 'Vielleicht ist sie inzwischen besetzt oder nicht mehr ausgeschrieben.',
  },

  posting: {
    loading: 'Die Stelle wird geladen …',
    loaded: (title) => `Die Stelle „${title}“ ist geladen.`,

    nothingGiven: 'Hier gibt es keine Stelle anzuzeigen.',
    errorTitle: 'Diese Stelle kann nicht angezeigt werden',
    errorNetwork: 'Prüfen Sie Ihre Verbindung oder versuchen Sie es später noch einmal.',
    errorData:
      'Mit den Daten stimmt etwas nicht. Bitte schauen Sie später noch einmal vorbei oder kontaktieren Sie uns.',
    retry: 'Erneut versuchen',

    location: 'Standort',
    workplace: 'Arbeitsmodell',
    employmentType: 'Anstellungsart',
    department: 'Abteilung',
    industry: 'Branche',
    pay: 'Gehalt',
    applicantLocation: 'Möglicher Wohnsitz',
    datePosted: 'Veröffentlicht',
    validThrough: 'Bewerben bis',
    workplaces: { 'on-site': 'Vor Ort', hybrid: 'Hybrid', remote: 'Remote' },
    employmentTypes: {
      FULL_TIME: 'Vollzeit',
      PART_TIME: 'Teilzeit',
      CONTRACTOR: 'Freie Mitarbeit',
      TEMPORARY: 'Befristet',
      INTERN: 'Praktikum',
      VOLUNTEER: 'Ehrenamt',
      PER_DIEM: 'Tageweise',
      OTHER: 'Andere',
    },
    payFrom: (amount) => `ab ${amount}`,
    payUpTo: (amount) => `bis ${amount}`,
    payPer: (amount, unit) => `${amount} ${payUnits[unit]}`,

    description: 'Über die Stelle',
    responsibilities: 'Ihre Aufgaben',
    qualifications: 'Was Sie mitbringen',
    skills: 'Kenntnisse',
    jobBenefits: 'Was wir bieten',

    apply: 'Bewerben',
    applyTitle: 'Auf diese Stelle bewerben',
    applyAt: (host) => `Auf ${host} bewerben`,
    applyByEmail: (address) => `Per E-Mail bewerben: ${address}`,
    closedTitle: 'Diese Stelle ist nicht mehr ausgeschrieben',
    closedText: 'Es werden keine Bewerbungen mehr angenommen.',
  },

  form: {
    formLabel: (title) => (title ? `Bewerbung: ${title}` : 'Bewerbung'),
    requiredNote: '* Pflichtangabe',
    required: 'Pflichtangabe',
    voluntaryNote: 'Diese Fragen sind freiwillig. Ihre Antworten haben keinen Einfluss auf Ihre Bewerbung.',
    fields: {
      firstName: 'Vorname',
      lastName: 'Nachname',
      email: 'E-Mail',
      phone: 'Telefon',
      resume: 'Lebenslauf',
      coverLetter: 'Anschreiben',
    },
    choose: 'Auswählen …',
    pleaseSpecify: (option) => `Nähere Angaben zu „${option}“`,
    pasteAsText: 'Oder als Text einfügen',
    submit: 'Bewerbung senden',
    cancel: 'Abbrechen',
    tryAgain: 'Erneut versuchen',
    errorPrefix: 'Fehler:',
    summaryTitle: 'Es gibt ein Problem',
    checkAnswer: (label) => `Prüfen Sie Ihre Antwort bei „${label}“.`,
    filesStillChecked: 'Ihre Dateien werden noch geprüft.',
    fileChanged: (label) => `Eine Datei bei „${label}“ wurde geändert oder verschoben. Wählen Sie sie noch einmal aus.`,
    honeypot: 'Lassen Sie dieses Feld leer',

    sending: 'Ihre Bewerbung wird gesendet …',
    sent: (loaded, total) => `${loaded} von ${total} gesendet`,

    accepted: { title: 'Bewerbung gesendet', text: 'Vielen Dank. Ihre Bewerbung ist bei uns eingegangen.' },
    applicationId: (id) => `Ihre Referenznummer: ${id}`,
    failed: {
      title: 'Ihre Bewerbung wurde nicht gesendet',
      text: 'Ihre Antworten und Dateien sind noch da. Sie können die Bewerbung bedenkenlos noch einmal senden.',
    },
    offline: {
      title: 'Sie sind offline',
      text: 'Es wurde nichts gesendet. Ihre Antworten und Dateien sind noch da; versuchen Sie es wieder, sobald Sie verbunden sind.',
    },
  },

  outcome: {
    problem,
    cancelled: { title: 'Das Senden wurde abgebrochen', text: 'Ihre Antworten und Dateien sind noch da.' },
    flagged: {
      title: 'Wir konnten Ihre Bewerbung noch nicht senden',
      text: 'Unser Schutz vor Bots hat sie irrtümlich aufgehalten. Ihre Antworten und Dateien sind noch da. Bitte versuchen Sie Folgendes:',
      steps: [
        'Schalten Sie Ihr VPN oder Ihren Proxy aus, falls Sie eines davon verwenden.',
        'Löschen Sie Cache und Cookies dieser Website oder verwenden Sie ein privates Fenster.',
        'Versuchen Sie es mit einem anderen Browser oder Gerät.',
      ],
    },
    contactSupport: 'Wenn Sie nicht weiterkommen, wenden Sie sich an den Support.',
    reference: (reference) => `Geben Sie diese Referenznummer an: ${reference}`,
    duplicate: { title: 'Sie haben sich bereits beworben', text: 'Sie müssen nichts weiter tun.' },
    closed: {
      title: 'Diese Stelle ist nicht mehr ausgeschrieben',
      text: 'Es werden keine Bewerbungen mehr angenommen.',
    },
    refused: {
      title: 'Ihre Bewerbung wurde nicht gesendet',
      text: 'Ihre Antworten und Dateien sind noch da. Bitte kontaktieren Sie uns, wenn das noch einmal vorkommt.',
    },
    unhandled: {
      title: 'Über diese Seite können zurzeit keine Bewerbungen gesendet werden',
      text: 'Ihre Antworten und Dateien sind noch da. Bitte schauen Sie später noch einmal vorbei oder kontaktieren Sie uns.',
    },
    backOnline: { title: 'Sie sind wieder online', text: 'Sie können Ihre Bewerbung jetzt senden.' },
    rateLimited: { title: 'Zu viele Versuche auf einmal', text: 'Ihre Antworten und Dateien sind noch da.' },
    waitFor: (time) => `Wartezeit bis zum nächsten Versuch: ${time}.`,
    filesRefused: (label, reason) =>
      reason === 'type'
        ? `Eine Datei bei „${label}“ hat einen Dateityp, der nicht akzeptiert wird. Wählen Sie eine andere Datei.`
        : `Die Dateien bei „${label}“ sind zu groß. Wählen Sie kleinere.`,

    captcha: 'Captcha',
    captchaProblem: (captcha, reason) => {
      switch (reason) {
        case 'missing':
          return `Bitte lösen Sie die Sicherheitsabfrage oben (${captcha}).`;
        case 'expired':
          return `Die Sicherheitsabfrage (${captcha}) ist abgelaufen. Bitte lösen Sie sie noch einmal.`;
        case 'invalid':
          return `Die Sicherheitsabfrage (${captcha}) wurde nicht anerkannt. Bitte lösen Sie sie noch einmal.`;
        case 'unavailable':
          return `Die Sicherheitsabfrage (${captcha}) konnte nicht geladen werden. Schalten Sie Werbeblocker aus, laden Sie die Seite neu oder versuchen Sie es mit einem anderen Browser.`;
      }
    },
  },

  draft: {
    title: 'Ihr Entwurf ist wieder da',
    savedAt: (time) => `Zuletzt geändert: ${time}.`,
    keptIn: {
      session: 'Er ist nur in diesem Tab gespeichert, bis Sie den Tab schließen.',
      local: 'Er ist nur in diesem Browser gespeichert, eine Woche lang.',
    },
    notKept: 'Einwilligungen und freiwillige Antworten werden nicht gespeichert.',
    discard: 'Entwurf verwerfen',
  },

  files: {
    chooseFile: 'Datei auswählen',
    chooseFiles: 'Dateien auswählen',
    chooseOtherFile: 'Andere Datei auswählen',
    dropHint: 'oder hier ablegen',
    required: 'Pflichtangabe',
    errorPrefix: 'Fehler:',

    typesHint: (types) => `Dateitypen: ${types}`,
    sizeHint: (size) => `Bis zu ${size}`,
    countHint: (count) => `Höchstens ${count} Dateien`,

    checking: 'Wird geprüft …',
    unchecked:
      'Noch nicht hinzugefügt: Ein Teil dieser Seite wurde nicht geladen. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal, oder laden Sie die Seite neu.',
    tryAgain: 'Erneut versuchen',
    leaveOut: 'Nicht hinzufügen',

    dragEntered: 'Über der Ablagefläche.',
    dragLeft: 'Ablagefläche verlassen.',

    fileMissing: 'Wählen Sie eine Datei aus.',
    stillChecking: 'Ihre Datei wird noch geprüft. Versuchen Sie es gleich noch einmal.',

    type: ({ name, types }) => `„${name}“ hat einen Dateityp, der nicht akzeptiert wird.${choose(types)}`,
    content: ({ name, kind, types }) =>
      kind
        ? `„${name}“ ist in Wirklichkeit ${kind}.${choose(types)}`
        : `Der Inhalt von „${name}“ passt nicht zum Dateinamen. ${saveAgain}`,
    empty: says('ist leer. Prüfen Sie, ob es die richtige Datei ist, oder speichern Sie sie neu.'),
    'too-large': ({ name, limit }) => `„${name}“ ist zu groß. Wählen Sie eine Datei mit höchstens ${limit}.`,
    'too-large-together': ({ name, limit }) =>
      `„${name}“ passt nicht mehr dazu: Alle Dateien zusammen dürfen höchstens ${limit} groß sein. Wählen Sie eine kleinere oder entfernen Sie eine andere.`,
    'too-many': ({ name, limit }) =>
      `„${name}“ wurde nicht hinzugefügt: ${limit === '1' ? 'Es wird nur eine Datei' : `Es werden höchstens ${limit} Dateien`} akzeptiert.`,
    duplicate: says('ist schon da.'),
    encrypted: says(
      'lässt sich nur mit Passwort öffnen. Speichern Sie eine Kopie ohne Passwort und wählen Sie diese aus.',
    ),
    macros: says('enthält Makros. Speichern Sie eine Kopie ohne Makros und wählen Sie diese aus.'),
    corrupt: says(`ist beschädigt oder unvollständig. ${saveAgain}`),
    name: says(
      'hat einen Namen, der vielleicht nicht überall funktioniert. Benennen Sie die Datei um, zum Beispiel in „lebenslauf.pdf“.',
    ),
    folder: says('ist ein Ordner. Wählen Sie die Dateien darin aus.'),
    unreadable: says(
      'kann nicht gelesen werden. Vielleicht wurde die Datei verschoben oder gelöscht. Wählen Sie sie noch einmal aus.',
    ),
    changed: says('wurde geändert, nachdem Sie die Datei ausgewählt haben. Wählen Sie sie noch einmal aus.'),
    custom: ({ name, reason }) =>
      reason
        ? `${name}: ${reason}`
        : `„${name}“ konnte nicht geprüft werden. Prüfen Sie Ihre Verbindung und wählen Sie die Datei noch einmal aus.`,
    misnamed: ({ name, kind }) =>
      `„${name}“ ist in Wirklichkeit ${kind} und lässt sich unter diesem Namen nicht öffnen. Benennen Sie die Datei um oder speichern Sie sie in dem Format, das ihr Name angibt.`,
    kinds: {
      'word-old': 'ein sehr altes Word-Dokument',
      image: 'ein Bild',
      spreadsheet: 'eine Tabelle',
      presentation: 'eine Präsentation',
      program: 'ein Programm',
      'web-page': 'eine Webseite',
      text: 'reiner Text',
      archive: 'ein Archiv',
    },
    ofType: (type) => `vom Typ ${type}`,

    chosenFiles: 'Ausgewählte Dateien',
    remove: (name) => `${name} entfernen`,
    refusedFiles: 'Dateien, die nicht hinzugefügt wurden',
    dismiss: 'Ausblenden',

    added: (name) => `${name} hinzugefügt.`,
    removed: (name) => `${name} entfernt.`,
  },
};
