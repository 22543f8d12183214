import type { AnswerProblem, AnswerProblemParams } from '../../../application/answers.ts';
import { formatDate } from '../../format.ts';
import type { FileProblemMessage } from '../types/files.ts';
import type { Messages } from '../types.ts';

// Dutch, with "je". Translated by a machine; no speaker has read it yet.

const payUnits = { HOUR: 'per uur', DAY: 'per dag', WEEK: 'per week', MONTH: 'per maand', YEAR: 'per jaar' };

/** A sentence that begins with the file's name. */
const says =
  (rest: string): FileProblemMessage =>
  ({ name }) =>
    `“${name}” ${rest}`;

const choose = (types: string) => (types ? ` Kies een van deze bestandstypen: ${types}.` : ' Kies een ander bestand.');
const saveAgain = 'Controleer of je het bestand op je apparaat kunt openen en sla het opnieuw op.';

const characters = (count: number | string | undefined) => `${count} ${Number(count) === 1 ? 'teken' : 'tekens'}`;

/** A number as it is; an ISO date as people write it. */
function bound(limit: AnswerProblemParams['limit'], number: string, date: string): string {
  const text = String(limit);
  return /\d-/.test(text) ? `een datum ${date} ${formatDate(text, 'nl')}` : `${text} of ${number}`;
}

function required(label: string, { missing, option }: AnswerProblemParams): string {
  switch (missing) {
    case 'choice':
      return `Kies een antwoord bij “${label}”.`;
    case 'consent':
      return `Zet een vinkje bij “${label}” om verder te gaan.`;
    case 'file':
      return `Voeg een bestand toe bij “${label}”.`;
    case 'detail':
      return `Geef een toelichting op “${option}” bij “${label}”.`;
    default:
      return `Vul “${label}” in.`;
  }
}

function problem(label: string, { code, params }: AnswerProblem): string {
  const { limit, length, option } = params;
  switch (code) {
    case 'required':
      return required(label, params);
    case 'min-length':
      return `Schrijf bij “${label}” minstens ${characters(limit)}.`;
    case 'max-length':
      return `Kort “${label}” in tot ${characters(limit)}. Nu zijn het er ${length}.`;
    case 'email':
      return `Vul bij “${label}” een e-mailadres in, zoals naam@example.com.`;
    case 'url':
      return `Vul bij “${label}” een webadres in, zoals https://example.com.`;
    case 'number':
      return `Vul bij “${label}” een getal in.`;
    case 'date':
      return `Vul bij “${label}” een geldige datum in.`;
    case 'min':
      return `Vul bij “${label}” ${bound(limit, 'meer', 'vanaf')} in.`;
    case 'max':
      return `Vul bij “${label}” ${bound(limit, 'minder', 'tot en met')} in.`;
    case 'option':
      return `Kies bij “${label}” een optie uit de lijst.`;
    case 'decline':
      return `Kies bij “${label}” óf “${option}” óf andere antwoorden, niet allebei.`;
    case 'too-many':
      return `Bij “${label}” mag je er maximaal ${limit} opgeven.`;
    case 'total-size':
      return 'Je bestanden zijn samen te groot. Verwijder er een of kies kleinere bestanden.';
    default:
      return `Gebruik bij “${label}” de gevraagde notatie.`;
  }
}

export const messages: Messages = {
  board: {
    loading: 'Vacatures laden…',
    errorTitle: 'De vacatures kunnen niet worden getoond',
    errorNetwork: 'Controleer je verbinding of probeer het later opnieuw.',
    errorData: 'Er is iets mis met de vacaturegegevens. Kom later terug of neem contact met ons op.',
    retry: 'Opnieuw proberen',
    restTitle: 'Niet alle vacatures konden worden geladen',
    empty: 'Er zijn op dit moment geen openstaande vacatures.',

    search: 'Vacatures zoeken',
    sort: 'Sorteren op',
    sortOrders: { source: 'Standaard', date: 'Nieuwste eerst', title: 'Titel' },
    filters: 'Filters',
    facets: {
      department: 'Afdeling',
      location: 'Locatie',
      workplace: 'Werkplek',
      'employment-type': 'Dienstverband',
      organization: 'Organisatie',
    },
    moreOptions: (_count, text) => `Nog ${text} tonen`,
    clear: 'Alles wissen',

    results: 'Vacatures',
    count: (count, text, total) =>
      total
        ? `${text} van ${total} ${total === '1' ? 'vacature' : 'vacatures'}`
        : `${text} ${count === 1 ? 'vacature' : 'vacatures'}`,
    noMatchesTitle: 'Geen vacatures voor deze zoekopdracht',
    noMatchesText: 'Probeer andere zoekwoorden of minder filters.',
    more: 'Meer vacatures tonen',
    shown: (shown, total) => `${shown} van ${total} getoond`,
    otherGroup: 'Overig',
    posted: (date) => `Geplaatst op ${date}`,
    closed: 'Gesloten',

    back: 'Alle vacatures',
    notFoundTitle: 'Deze vacature is niet gevonden',
    notFoundText: 'Mogelijk is de vacature al vervuld of offline gehaald.',
  },

  posting: {
    loading: 'Vacature laden…',
    loaded: (title) => `De vacature “${title}” is geladen.`,

    nothingGiven: 'Er is geen vacature om te tonen.',
    errorTitle: 'Deze vacature kan niet worden getoond',
    errorNetwork: 'Controleer je verbinding of probeer het later opnieuw.',
    errorData: 'Er is iets mis met de vacaturegegevens. Kom later terug of neem contact met ons op.',
    retry: 'Opnieuw proberen',

    location: 'Locatie',
    workplace: 'Werkplek',
    employmentType: 'Dienstverband',
    department: 'Afdeling',
    industry: 'Branche',
    pay: 'Salaris',
    applicantLocation: 'Open voor kandidaten in',
    datePosted: 'Geplaatst op',
    validThrough: 'Sluitingsdatum',
    workplaces: { 'on-site': 'Op locatie', hybrid: 'Hybride', remote: 'Op afstand' },
    employmentTypes: {
      FULL_TIME: 'Fulltime',
      PART_TIME: 'Parttime',
      CONTRACTOR: 'Freelance',
      TEMPORARY: 'Tijdelijk',
      INTERN: 'Stage',
      VOLUNTEER: 'Vrijwilligerswerk',
      PER_DIEM: 'Op dagbasis',
      OTHER: 'Overig',
    },
    payFrom: (amount) => `vanaf ${amount}`,
    payUpTo: (amount) => `tot ${amount}`,
    payPer: (amount, unit) => `${amount} ${payUnits[unit]}`,

    description: 'Over de functie',
    responsibilities: 'Dit ga je doen',
    qualifications: 'Dit breng je mee',
    skills: 'Vaardigheden',
    jobBenefits: 'Dit bieden we',

    apply: 'Solliciteren',
    applyTitle: 'Solliciteer op deze vacature',
    applyAt: (host) => `Solliciteren via ${host}`,
    applyByEmail: (address) => `Solliciteren per e-mail: ${address}`,
    closedTitle: 'Deze vacature is gesloten',
    closedText: 'Solliciteren is niet meer mogelijk.',
  },

  form: {
    formLabel: (title) => (title ? `Sollicitatie: ${title}` : 'Sollicitatie'),
    requiredNote: '* Verplicht',
    required: 'verplicht',
    voluntaryNote: 'Deze vragen beantwoord je vrijwillig. Je antwoorden hebben geen invloed op je sollicitatie.',
    fields: {
      firstName: 'Voornaam',
      lastName: 'Achternaam',
      email: 'E-mailadres',
      phone: 'Telefoonnummer',
      resume: 'Cv',
      coverLetter: 'Motivatiebrief',
    },
    choose: 'Kies…',
    pleaseSpecify: (option) => `Geef een toelichting op “${option}”`,
    pasteAsText: 'Of plak de tekst',
    submit: 'Sollicitatie versturen',
    cancel: 'Annuleren',
    tryAgain: 'Opnieuw proberen',
    errorPrefix: 'Fout:',
    summaryTitle: 'Er is een probleem',
    checkAnswer: (label) => `Controleer je antwoord bij “${label}”.`,
    filesStillChecked: 'Je bestanden worden nog gecontroleerd.',
    fileChanged: (label) => `Een bestand bij “${label}” is gewijzigd of verplaatst. Kies het opnieuw.`,
    honeypot: 'Laat dit veld leeg',

    sending: 'Je sollicitatie wordt verstuurd…',
    sent: (loaded, total) => `${loaded} van ${total} verstuurd`,

    accepted: { title: 'Sollicitatie verstuurd', text: 'Bedankt. We hebben je sollicitatie ontvangen.' },
    applicationId: (id) => `Je referentienummer: ${id}`,
    failed: {
      title: 'Je sollicitatie is niet verstuurd',
      text: 'Je antwoorden en bestanden staan er nog. Je kunt je sollicitatie gerust opnieuw versturen.',
    },
    offline: {
      title: 'Je bent offline',
      text: 'Er is niets verstuurd. Je antwoorden en bestanden staan er nog; probeer het opnieuw zodra je weer verbinding hebt.',
    },
  },

  outcome: {
    problem,
    cancelled: { title: 'Het versturen is geannuleerd', text: 'Je antwoorden en bestanden staan er nog.' },
    flagged: {
      title: 'We konden je sollicitatie nog niet versturen',
      text: 'Onze beveiliging tegen bots heeft je sollicitatie per ongeluk tegengehouden. Je antwoorden en bestanden staan er nog. Probeer het volgende:',
      steps: [
        'Zet je VPN of proxy uit als je die gebruikt.',
        'Wis de cache en cookies van deze site of gebruik een privévenster.',
        'Probeer een andere browser of een ander apparaat.',
      ],
    },
    contactSupport: 'Lukt het nog steeds niet? Neem dan contact op met support.',
    reference: (reference) => `Vermeld dit referentienummer: ${reference}`,
    duplicate: { title: 'Je hebt al gesolliciteerd', text: 'Je hoeft verder niets te doen.' },
    closed: { title: 'Deze vacature is gesloten', text: 'Solliciteren is niet meer mogelijk.' },
    refused: {
      title: 'Je sollicitatie is niet verstuurd',
      text: 'Je antwoorden en bestanden staan er nog. Neem contact met ons op als dit nog eens gebeurt.',
    },
    unhandled: {
      title: 'Solliciteren via deze pagina is nu niet mogelijk',
      text: 'Je antwoorden en bestanden staan er nog. Kom later terug of neem contact met ons op.',
    },
    backOnline: { title: 'Je bent weer online', text: 'Je kunt je sollicitatie nu versturen.' },
    rateLimited: { title: 'Te veel pogingen achter elkaar', text: 'Je antwoorden en bestanden staan er nog.' },
    waitFor: (time) => `Je kunt het over ${time} opnieuw proberen.`,
    filesRefused: (label, reason) =>
      reason === 'type'
        ? `Een bestand bij “${label}” heeft een type dat niet is toegestaan. Kies een ander bestand.`
        : `De bestanden bij “${label}” zijn te groot. Kies kleinere bestanden.`,

    captcha: 'captcha',
    captchaProblem: (captcha, reason) => {
      switch (reason) {
        case 'missing':
          return `Voltooi de beveiligingscontrole hierboven (${captcha}).`;
        case 'expired':
          return `De beveiligingscontrole (${captcha}) is verlopen. Voltooi de controle opnieuw.`;
        case 'invalid':
          return `De beveiligingscontrole (${captcha}) is niet geaccepteerd. Voltooi de controle opnieuw.`;
        case 'unavailable':
          return `De beveiligingscontrole (${captcha}) kon niet worden geladen. Zet adblockers uit, laad de pagina opnieuw of probeer een andere browser.`;
      }
    },
  },

  draft: {
    title: 'Je concept is hersteld',
    savedAt: (time) => `Laatst gewijzigd: ${time}.`,
    keptIn: {
      session: 'Het wordt alleen in dit tabblad bewaard, totdat je het tabblad sluit.',
      local: 'Het wordt alleen in deze browser bewaard, een week lang.',
    },
    notKept: 'Toestemmingen en vrijwillige antwoorden worden niet bewaard.',
    discard: 'Concept verwijderen',
  },

  files: {
    chooseFile: 'Bestand kiezen',
    chooseFiles: 'Bestanden kiezen',
    chooseOtherFile: 'Ander bestand kiezen',
    dropHint: 'of hierheen slepen',
    required: 'verplicht',
    errorPrefix: 'Fout:',

    typesHint: (types) => `Bestandstypen: ${types}`,
    sizeHint: (size) => `Maximaal ${size}`,
    countHint: (count) => `Maximaal ${count} bestanden`,

    checking: 'Controleren…',
    unchecked:
      'Nog niet toegevoegd: een deel van deze pagina is niet geladen. Controleer je verbinding en probeer het opnieuw, of laad de pagina opnieuw.',
    tryAgain: 'Opnieuw proberen',
    leaveOut: 'Niet toevoegen',

    dragEntered: 'Boven het sleepvak.',
    dragLeft: 'Buiten het sleepvak.',

    fileMissing: 'Kies een bestand.',
    stillChecking: 'Je bestand wordt nog gecontroleerd. Probeer het zo meteen opnieuw.',

    type: ({ name, types }) => `“${name}” heeft een type dat niet is toegestaan.${choose(types)}`,
    content: ({ name, kind, types }) =>
      kind
        ? `“${name}” is eigenlijk ${kind}.${choose(types)}`
        : `De inhoud van “${name}” komt niet overeen met de bestandsnaam. ${saveAgain}`,
    empty: says('is leeg. Controleer of dit het juiste bestand is, of sla het opnieuw op.'),
    'too-large': ({ name, limit }) => `“${name}” is te groot. Kies een bestand van maximaal ${limit}.`,
    'too-large-together': ({ name, limit }) =>
      `“${name}” past er niet meer bij: alle bestanden mogen samen maximaal ${limit} zijn. Kies een kleiner bestand of verwijder een ander.`,
    'too-many': ({ name, limit }) =>
      `“${name}” is niet toegevoegd: ${limit === '1' ? 'je kunt maar één bestand' : `je kunt maximaal ${limit} bestanden`} toevoegen.`,
    duplicate: says('is al toegevoegd.'),
    encrypted: says('is beveiligd met een wachtwoord. Sla een kopie zonder wachtwoord op en kies die.'),
    macros: says('bevat macro’s. Sla een kopie zonder macro’s op en kies die.'),
    corrupt: says(`is beschadigd of onvolledig. ${saveAgain}`),
    name: says('heeft een naam die misschien niet overal werkt. Wijzig de naam, bijvoorbeeld in “cv.pdf”.'),
    folder: says('is een map. Kies de bestanden in de map.'),
    unreadable: says('kan niet worden gelezen. Misschien is het bestand verplaatst of verwijderd. Kies het opnieuw.'),
    changed: says('is gewijzigd nadat je het had gekozen. Kies het opnieuw.'),
    custom: ({ name, reason }) =>
      reason
        ? `${name}: ${reason}`
        : `“${name}” kon niet worden gecontroleerd. Controleer je verbinding en kies het bestand opnieuw.`,
    misnamed: ({ name, kind }) =>
      `“${name}” is eigenlijk ${kind} en kan onder deze naam niet worden geopend. Wijzig de naam of sla het bestand op in de indeling die bij de naam hoort.`,
    kinds: {
      'word-old': 'een heel oud Word-document',
      image: 'een afbeelding',
      spreadsheet: 'een spreadsheet',
      presentation: 'een presentatie',
      program: 'een programma',
      'web-page': 'een webpagina',
      text: 'platte tekst',
      archive: 'een archiefbestand',
    },
    ofType: (type) => `van het type ${type}`,

    chosenFiles: 'Gekozen bestanden',
    remove: (name) => `${name} verwijderen`,
    refusedFiles: 'Bestanden die niet zijn toegevoegd',
    dismiss: 'Sluiten',

    added: (name) => `${name} toegevoegd.`,
    removed: (name) => `${name} verwijderd.`,
  },
};
