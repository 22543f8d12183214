import type { AnswerProblem, AnswerProblemParams } from '../../../application/answers.ts';
import { formatDate } from '../../format.ts';
import type { FileProblemMessage } from '../types/files.ts';
import type { Messages } from '../types.ts';

// Polish, in the second person singular. Translated by a machine; no speaker has read it yet.

const plural = new Intl.PluralRules('pl');

const jobs: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'oferta', few: 'oferty', many: 'ofert' };
const signs: typeof jobs = { one: 'znak', few: 'znaki', many: 'znaków' };

const payUnits = { HOUR: 'za godzinę', DAY: 'za dzień', WEEK: 'tygodniowo', MONTH: 'miesięcznie', YEAR: 'rocznie' };

/** A sentence that begins with the file's name. */
const says =
  (rest: string): FileProblemMessage =>
  ({ name }) =>
    `Plik „${name}” ${rest}`;

const choose = (types: string) => (types ? ` Wybierz plik w dozwolonym formacie: ${types}.` : ' Wybierz inny plik.');
const saveAgain = 'Sprawdź, czy plik otwiera się na Twoim urządzeniu, i zapisz go ponownie.';
const kept = 'Twoje odpowiedzi i pliki są nadal w formularzu.';
const comeBack = 'Zajrzyj tu później lub skontaktuj się z nami.';

/** A number as it is; an ISO date as people write it. */
function bound(limit: AnswerProblemParams['limit'], number: string, date: string): string {
  const text = String(limit);
  return /\d-/.test(text) ? `datę ${date} niż ${formatDate(text, 'pl')}` : `liczbę ${number} niż ${text}`;
}

function required(label: string, { missing, option }: AnswerProblemParams): string {
  switch (missing) {
    case 'choice':
      return `Wybierz odpowiedź w polu „${label}”.`;
    case 'consent':
      return `Zaznacz „${label}”, aby przejść dalej.`;
    case 'file':
      return `Dodaj plik w polu „${label}”.`;
    case 'detail':
      return `Doprecyzuj odpowiedź „${option}” w polu „${label}”.`;
    default:
      return `Wypełnij pole „${label}”.`;
  }
}

function problem(label: string, { code, params }: AnswerProblem): string {
  const { limit, length, option } = params;
  switch (code) {
    case 'required':
      return required(label, params);
    case 'min-length':
      return `Wpisz w polu „${label}” co najmniej ${limit} ${signs[plural.select(Number(limit))] ?? signs.many}.`;
    case 'max-length':
      return `Skróć tekst w polu „${label}” do ${limit} ${Number(limit) === 1 ? 'znaku' : 'znaków'}. Teraz ma ich ${length}.`;
    case 'email':
      return `Wpisz w polu „${label}” adres e-mail, na przykład nazwa@example.com.`;
    case 'url':
      return `Wpisz w polu „${label}” adres strony, na przykład https://example.com.`;
    case 'number':
      return `Wpisz w polu „${label}” liczbę.`;
    case 'date':
      return `Wpisz w polu „${label}” prawidłową datę.`;
    case 'min':
      return `Wpisz w polu „${label}” ${bound(limit, 'nie mniejszą', 'nie wcześniejszą')}.`;
    case 'max':
      return `Wpisz w polu „${label}” ${bound(limit, 'nie większą', 'nie późniejszą')}.`;
    case 'option':
      return `Wybierz w polu „${label}” odpowiedź z listy.`;
    case 'decline':
      return `W polu „${label}” wybierz albo „${option}”, albo inne odpowiedzi.`;
    case 'too-many':
      return `Maksymalna liczba pozycji w polu „${label}”: ${limit}.`;
    case 'total-size':
      return 'Łączny rozmiar plików jest za duży. Usuń któryś z nich lub wybierz mniejsze.';
    default:
      return `Użyj formatu wymaganego w polu „${label}”.`;
  }
}

export const messages: Messages = {
  board: {
    loading: 'Wczytywanie ofert…',
    errorTitle: 'Nie udało się wyświetlić ofert',
    errorNetwork: 'Sprawdź połączenie z internetem lub spróbuj ponownie później.',
    errorData: `Dane ofert zawierają błąd. ${comeBack}`,
    retry: 'Spróbuj ponownie',
    restTitle: 'Nie udało się wczytać części ofert',
    empty: 'Obecnie nie ma żadnych ofert pracy.',

    search: 'Szukaj ofert',
    sort: 'Sortowanie',
    sortOrders: { source: 'Domyślne', date: 'Od najnowszych', title: 'Według nazwy' },
    filters: 'Filtry',
    facets: {
      department: 'Dział',
      location: 'Lokalizacja',
      workplace: 'Tryb pracy',
      'employment-type': 'Rodzaj zatrudnienia',
      organization: 'Pracodawca',
    },
    moreOptions: (_count, text) => `Pokaż jeszcze ${text}`,
    clear: 'Wyczyść wszystko',

    results: 'Oferty pracy',
    count: (count, text, total) =>
      total
        ? `${text} z ${total} ${total === '1' ? 'oferty' : 'ofert'}`
        : `${text} ${jobs[plural.select(count)] ?? jobs.many}`,
    noMatchesTitle: 'Brak pasujących ofert',
    noMatchesText: 'Wpisz inne słowa kluczowe lub usuń część filtrów.',
    more: 'Pokaż więcej ofert',
    shown: (shown, total) => `Wyświetlono ${shown} z ${total}`,
    otherGroup: 'Pozostałe',
    posted: (date) => `Opublikowano ${date}`,
    closed: 'Rekrutacja zakończona',

    back: 'Wszystkie oferty',
    notFoundTitle: 'Nie znaleziono tej oferty',
    notFoundText: 'Być może stanowisko jest już obsadzone albo ofertę usunięto.',
  },

  posting: {
    loading: 'Wczytywanie oferty…',
    loaded: (title) => `Wczytano ofertę „${title}”.`,

    nothingGiven: 'Brak oferty do wyświetlenia.',
    errorTitle: 'Nie udało się wyświetlić tej oferty',
    errorNetwork: 'Sprawdź połączenie z internetem lub spróbuj ponownie później.',
    errorData: `Dane oferty zawierają błąd. ${comeBack}`,
    retry: 'Spróbuj ponownie',

    location: 'Lokalizacja',
    workplace: 'Tryb pracy',
    employmentType: 'Rodzaj zatrudnienia',
    department: 'Dział',
    industry: 'Branża',
    pay: 'Wynagrodzenie',
    applicantLocation: 'Wymagane miejsce zamieszkania',
    datePosted: 'Opublikowano',
    validThrough: 'Aplikuj do',
    workplaces: { 'on-site': 'Praca stacjonarna', hybrid: 'Praca hybrydowa', remote: 'Praca zdalna' },
    employmentTypes: {
      FULL_TIME: 'Pełny etat',
      PART_TIME: 'Część etatu',
      CONTRACTOR: 'Kontrakt',
      TEMPORARY: 'Praca tymczasowa',
      INTERN: 'Staż',
      VOLUNTEER: 'Wolontariat',
      PER_DIEM: 'Praca na dniówki',
      OTHER: 'Inne',
    },
    payFrom: (amount) => `od ${amount}`,
    payUpTo: (amount) => `do ${amount}`,
    payPer: (amount, unit) => `${amount} ${payUnits[unit]}`,

    description: 'O stanowisku',
    responsibilities: 'Czym będziesz się zajmować',
    qualifications: 'Czego oczekujemy',
    skills: 'Umiejętności',
    jobBenefits: 'Co oferujemy',

    apply: 'Aplikuj',
    applyTitle: 'Aplikuj na to stanowisko',
    applyAt: (host) => `Aplikuj na stronie ${host}`,
    applyByEmail: (address) => `Aplikuj e-mailem: ${address}`,
    closedTitle: 'Ta rekrutacja została zakończona',
    closedText: 'Aplikacje nie są już przyjmowane.',
  },

  form: {
    formLabel: (title) => (title ? `Aplikacja na stanowisko: ${title}` : 'Aplikacja'),
    requiredNote: '* Pole wymagane',
    required: 'wymagane',
    voluntaryNote: 'Odpowiedzi na te pytania są dobrowolne i nie mają wpływu na ocenę Twojej aplikacji.',
    fields: {
      firstName: 'Imię',
      lastName: 'Nazwisko',
      email: 'E-mail',
      phone: 'Telefon',
      resume: 'CV',
      coverLetter: 'List motywacyjny',
    },
    choose: 'Wybierz…',
    pleaseSpecify: (option) => `Doprecyzuj odpowiedź „${option}”`,
    pasteAsText: 'Lub wklej jako tekst',
    submit: 'Wyślij aplikację',
    cancel: 'Anuluj',
    tryAgain: 'Spróbuj ponownie',
    errorPrefix: 'Błąd:',
    summaryTitle: 'Sprawdź formularz',
    checkAnswer: (label) => `Sprawdź odpowiedź w polu „${label}”.`,
    filesStillChecked: 'Pliki są jeszcze sprawdzane.',
    fileChanged: (label) => `Plik w polu „${label}” został zmieniony lub przeniesiony. Wybierz go ponownie.`,
    honeypot: 'Pozostaw to pole puste',

    sending: 'Wysyłanie aplikacji…',
    sent: (loaded, total) => `Wysłano: ${loaded} / ${total}`,

    accepted: { title: 'Aplikacja wysłana', text: 'Dziękujemy. Twoja aplikacja do nas dotarła.' },
    applicationId: (id) => `Numer Twojej aplikacji: ${id}`,
    failed: {
      title: 'Aplikacja nie została wysłana',
      text: `${kept} Możesz bez obaw wysłać aplikację ponownie.`,
    },
    offline: {
      title: 'Brak połączenia z internetem',
      text: `Nic nie zostało wysłane. ${kept} Spróbuj ponownie, gdy połączenie wróci.`,
    },
  },

  outcome: {
    problem,
    cancelled: { title: 'Wysyłanie anulowano', text: kept },
    flagged: {
      title: 'Nie udało się jeszcze wysłać aplikacji',
      text: `Nasze zabezpieczenie przed botami zatrzymało ją przez pomyłkę. ${kept} Wypróbuj te rozwiązania:`,
      steps: [
        'Wyłącz VPN lub serwer proxy, jeśli z nich korzystasz.',
        'Wyczyść pamięć podręczną i pliki cookie tej strony albo otwórz ją w oknie prywatnym.',
        'Użyj innej przeglądarki lub innego urządzenia.',
      ],
    },
    contactSupport: 'Jeśli problem nie ustąpi, skontaktuj się z pomocą techniczną.',
    reference: (reference) => `Podaj ten identyfikator: ${reference}`,
    duplicate: { title: 'Mamy już Twoją aplikację', text: 'Nie musisz nic więcej robić.' },
    closed: { title: 'Ta rekrutacja została zakończona', text: 'Aplikacje nie są już przyjmowane.' },
    refused: {
      title: 'Aplikacja nie została wysłana',
      text: `${kept} Jeśli sytuacja się powtórzy, skontaktuj się z nami.`,
    },
    unhandled: {
      title: 'Na tej stronie nie można teraz wysłać aplikacji',
      text: `${kept} ${comeBack}`,
    },
    backOnline: { title: 'Połączenie z internetem wróciło', text: 'Możesz teraz wysłać aplikację.' },
    rateLimited: { title: 'Zbyt wiele prób w krótkim czasie', text: kept },
    waitFor: (time) => `Czas do kolejnej próby: ${time}.`,
    filesRefused: (label, reason) =>
      reason === 'type'
        ? `W polu „${label}” jest plik w niedozwolonym formacie. Wybierz inny.`
        : `Pliki w polu „${label}” są za duże. Wybierz mniejsze.`,

    captcha: 'CAPTCHA',
    captchaProblem: (captcha, reason) => {
      switch (reason) {
        case 'missing':
          return `Przejdź powyższą weryfikację (${captcha}).`;
        case 'expired':
          return `Weryfikacja (${captcha}) wygasła. Przejdź ją ponownie.`;
        case 'invalid':
          return `Weryfikacja (${captcha}) się nie powiodła. Przejdź ją ponownie.`;
        case 'unavailable':
          return `Nie udało się wczytać weryfikacji (${captcha}). Wyłącz blokowanie reklam, odśwież stronę lub użyj innej przeglądarki.`;
      }
    },
  },

  draft: {
    title: 'Przywrócono wersję roboczą',
    savedAt: (time) => `Ostatnia zmiana: ${time}.`,
    keptIn: {
      session: 'Wersja robocza będzie dostępna tylko w tej karcie, dopóki jej nie zamkniesz.',
      local: 'Wersja robocza będzie dostępna przez tydzień, tylko w tej przeglądarce.',
    },
    notKept: 'Wersja robocza nie obejmuje zgód ani dobrowolnych odpowiedzi.',
    discard: 'Odrzuć wersję roboczą',
  },

  files: {
    chooseFile: 'Wybierz plik',
    chooseFiles: 'Wybierz pliki',
    chooseOtherFile: 'Wybierz inny plik',
    dropHint: 'lub upuść tutaj',
    required: 'wymagane',
    errorPrefix: 'Błąd:',

    typesHint: (types) => `Formaty: ${types}`,
    sizeHint: (size) => `Maks. rozmiar: ${size}`,
    countHint: (count) => `Maks. liczba plików: ${count}`,

    checking: 'Sprawdzanie…',
    unchecked:
      'Nic jeszcze nie dodano, ponieważ część tej strony się nie wczytała. Sprawdź połączenie i spróbuj ponownie lub odśwież stronę.',
    tryAgain: 'Spróbuj ponownie',
    leaveOut: 'Pomiń',

    dragEntered: 'Nad obszarem upuszczania.',
    dragLeft: 'Poza obszarem upuszczania.',

    fileMissing: 'Wybierz plik.',
    stillChecking: 'Plik jest jeszcze sprawdzany. Spróbuj ponownie za chwilę.',

    type: ({ name, types }) => `Plik „${name}” ma niedozwolony format.${choose(types)}`,
    content: ({ name, kind, types }) =>
      kind
        ? `Plik „${name}” to w rzeczywistości ${kind}.${choose(types)}`
        : `Zawartość pliku „${name}” nie odpowiada jego nazwie. ${saveAgain}`,
    empty: says('jest pusty. Sprawdź, czy to właściwy plik, lub zapisz go ponownie.'),
    'too-large': ({ name, limit }) => `Plik „${name}” jest za duży. Wybierz mniejszy (maks. ${limit}).`,
    'too-large-together': ({ name, limit }) =>
      `Plik „${name}” się nie zmieści. Łączny limit rozmiaru plików: ${limit}. Wybierz mniejszy plik lub usuń inny.`,
    'too-many': ({ name, limit }) =>
      `Nie dodano pliku „${name}”. ${limit === '1' ? 'Można dodać tylko jeden plik.' : `Maksymalna liczba plików: ${limit}.`}`,
    duplicate: says('jest już na liście.'),
    encrypted: says('jest zabezpieczony hasłem. Zapisz kopię bez hasła i wybierz ją.'),
    macros: says('zawiera makra. Zapisz kopię bez makr i wybierz ją.'),
    corrupt: says(`jest uszkodzony lub niekompletny. ${saveAgain}`),
    name: says('ma nazwę, która może sprawiać problemy. Zmień ją, na przykład na „cv.pdf”.'),
    folder: ({ name }) => `„${name}” to folder. Wybierz pliki, które są w środku.`,
    unreadable: ({ name }) =>
      `Nie można odczytać pliku „${name}”. Być może został przeniesiony lub usunięty. Wybierz go ponownie.`,
    changed: says('został zmieniony po wybraniu. Wybierz go ponownie.'),
    custom: ({ name, reason }) =>
      reason
        ? `${name}: ${reason}`
        : `Nie udało się sprawdzić pliku „${name}”. Sprawdź połączenie i wybierz plik ponownie.`,
    misnamed: ({ name, kind }) =>
      `Plik „${name}” to w rzeczywistości ${kind}. Pod tą nazwą się nie otworzy. Zmień nazwę lub zapisz plik w formacie zgodnym z nazwą.`,
    kinds: {
      'word-old': 'dokument w bardzo starym formacie Worda',
      image: 'obraz',
      spreadsheet: 'arkusz kalkulacyjny',
      presentation: 'prezentacja',
      program: 'program',
      'web-page': 'strona internetowa',
      text: 'zwykły tekst',
      archive: 'archiwum',
    },
    ofType: (type) => `plik typu ${type}`,

    chosenFiles: 'Wybrane pliki',
    remove: (name) => `Usuń plik ${name}`,
    refusedFiles: 'Pliki, których nie dodano',
    dismiss: 'Zamknij',

    added: (name) => `Dodano plik ${name}.`,
    removed: (name) => `Usunięto plik ${name}.`,
  },
};
