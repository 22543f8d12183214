import type { AnswerProblem, AnswerProblemParams } from '../../../application/answers.ts';
import { formatDate } from '../../format.ts';
import type { FileProblemMessage } from '../types/files.ts';
import type { Messages } from '../types.ts';

// French, with "vous". Translated by a machine; no speaker has read it yet.

const plural = new Intl.PluralRules('fr');

const payUnits = { HOUR: 'de l’heure', DAY: 'par jour', WEEK: 'par semaine', MONTH: 'par mois', YEAR: 'par an' };

/** A sentence that begins with the file's name. */
const says =
  (rest: string): FileProblemMessage =>
  ({ name }) =>
    `« ${name} » ${rest}`;

const choose = (types: string) =>
  types ? ` Choisissez un fichier dans l’un de ces formats : ${types}.` : ' Choisissez un autre fichier.';
const saveAgain = 'Vérifiez que le fichier s’ouvre sur votre appareil, puis enregistrez-le de nouveau.';

const characters = (count: number | string | undefined) =>
  `${count} ${plural.select(Number(count)) === 'one' ? 'caractère' : 'caractères'}`;

/** A number as it is; an ISO date as people write it. */
function bound(limit: AnswerProblemParams['limit'], number: string, date: string): string {
  const text = String(limit);
  return /\d-/.test(text) ? `le ${formatDate(text, 'fr')} ou une date ${date}` : `${text} ou ${number}`;
}

function required(label: string, { missing, option }: AnswerProblemParams): string {
  switch (missing) {
    case 'choice':
      return `Choisissez une réponse pour « ${label} ».`;
    case 'consent':
      return `Cochez « ${label} » pour continuer.`;
    case 'file':
      return `Ajoutez un fichier pour « ${label} ».`;
    case 'detail':
      return `Donnez des précisions sur « ${option} » pour « ${label} ».`;
    default:
      return `Remplissez le champ « ${label} ».`;
  }
}

function problem(label: string, { code, params }: AnswerProblem): string {
  const { limit, length, option } = params;
  switch (code) {
    case 'required':
      return required(label, params);
    case 'min-length':
      return `Saisissez au moins ${characters(limit)} dans le champ « ${label} ».`;
    case 'max-length':
      return `Limitez « ${label} » à ${characters(limit)}. Longueur actuelle : ${length}.`;
    case 'email':
      return `Saisissez une adresse e-mail comme nom@example.com dans le champ « ${label} ».`;
    case 'url':
      return `Saisissez une adresse web comme https://example.com dans le champ « ${label} ».`;
    case 'number':
      return `Saisissez un nombre dans le champ « ${label} ».`;
    case 'date':
      return `Saisissez une date valide dans le champ « ${label} ».`;
    case 'min':
      return `Indiquez ${bound(limit, 'plus', 'ultérieure')} dans le champ « ${label} ».`;
    case 'max':
      return `Indiquez ${bound(limit, 'moins', 'antérieure')} dans le champ « ${label} ».`;
    case 'option':
      return `Choisissez une réponse de la liste pour « ${label} ».`;
    case 'decline':
      return `Pour « ${label} », choisissez soit « ${option} », soit d’autres réponses, mais pas les deux.`;
    case 'too-many':
      return `Maximum autorisé pour « ${label} » : ${limit}.`;
    case 'total-size':
      return 'Pris ensemble, vos fichiers sont trop volumineux. Retirez-en un ou choisissez-en de plus légers.';
    default:
      return `Respectez le format demandé pour « ${label} ».`;
  }
}

export const messages: Messages = {
  board: {
    loading: 'Chargement des offres…',
    errorTitle: 'Impossible d’afficher les offres',
    errorNetwork: 'Vérifiez votre connexion ou réessayez plus tard.',
    errorData: 'Les données présentent un problème. Veuillez revenir plus tard ou nous contacter.',
    retry: 'Réessayer',
    restTitle: 'Certaines offres n’ont pas pu être chargées',
    empty: 'Aucune offre d’emploi pour le moment.',

    search: 'Rechercher une offre',
    sort: 'Trier par',
    sortOrders: { source: 'Ordre par défaut', date: 'Les plus récentes', title: 'Intitulé' },
    filters: 'Filtres',
    facets: {
      department: 'Service',
      location: 'Lieu',
      workplace: 'Mode de travail',
      'employment-type': 'Type d’emploi',
      organization: 'Employeur',
    },
    moreOptions: (_count, text) => `Afficher ${text} de plus`,
    clear: 'Tout effacer',

    results: 'Offres d’emploi',
    count: (count, text, total) => {
      const found = `${text} ${plural.select(count) === 'one' ? 'offre' : 'offres'}`;
      return total ? `${found} sur ${total}` : found;
    },
    noMatchesTitle: 'Aucune offre ne correspond à votre recherche',
    noMatchesText: 'Essayez d’autres mots-clés ou moins de filtres.',
    more: 'Afficher plus d’offres',
    shown: (shown, total) => `Offres affichées : ${shown} sur ${total}`,
    otherGroup: 'Autres',
    posted: (date) => `Publiée le ${date}`,
    closed: 'Offre clôturée',

    back: 'Toutes les offres',
    notFoundTitle: 'Cette offre est introuvable',
    notFoundText: 'Le poste est peut-être pourvu, ou l’offre a été retirée.',
  },

  posting: {
    loading: 'Chargement de l’offre…',
    loaded: (title) => `Offre chargée : ${title}.`,

    nothingGiven: 'Aucune offre à afficher ici.',
    errorTitle: 'Impossible d’afficher cette offre',
    errorNetwork: 'Vérifiez votre connexion ou réessayez plus tard.',
    errorData: 'Les données présentent un problème. Veuillez revenir plus tard ou nous contacter.',
    retry: 'Réessayer',

    location: 'Lieu',
    workplace: 'Mode de travail',
    employmentType: 'Type d’emploi',
    department: 'Service',
    industry: 'Secteur',
    pay: 'Rémunération',
    applicantLocation: 'Résidence acceptée',
    datePosted: 'Publiée le',
    validThrough: 'Date limite',
    workplaces: { 'on-site': 'Sur site', hybrid: 'Hybride', remote: 'À distance' },
    employmentTypes: {
      FULL_TIME: 'Temps plein',
      PART_TIME: 'Temps partiel',
      CONTRACTOR: 'Freelance',
      TEMPORARY: 'Temporaire',
      INTERN: 'Stage',
      VOLUNTEER: 'Bénévolat',
      PER_DIEM: 'À la journée',
      OTHER: 'Autre',
    },
    payFrom: (amount) => `à partir de ${amount}`,
    payUpTo: (amount) => `jusqu’à ${amount}`,
    payPer: (amount, unit) => `${amount} ${payUnits[unit]}`,

    description: 'À propos du poste',
    responsibilities: 'Vos missions',
    qualifications: 'Votre profil',
    skills: 'Compétences',
    jobBenefits: 'Ce que nous offrons',

    apply: 'Postuler',
    applyTitle: 'Postuler à cette offre',
    applyAt: (host) => `Postuler sur ${host}`,
    applyByEmail: (address) => `Postuler par e-mail : ${address}`,
    closedTitle: 'Cette offre est clôturée',
    closedText: 'Les candidatures ne sont plus acceptées.',
  },

  form: {
    formLabel: (title) => (title ? `Candidature : ${title}` : 'Candidature'),
    requiredNote: '* Obligatoire',
    required: 'obligatoire',
    voluntaryNote:
      'Vous répondez à ces questions à titre volontaire. Vos réponses n’ont aucune incidence sur votre candidature.',
    fields: {
      firstName: 'Prénom',
      lastName: 'Nom',
      email: 'E-mail',
      phone: 'Téléphone',
      resume: 'CV',
      coverLetter: 'Lettre de motivation',
    },
    choose: 'Choisir…',
    pleaseSpecify: (option) => `Précisez « ${option} »`,
    pasteAsText: 'Ou coller le texte',
    submit: 'Envoyer ma candidature',
    cancel: 'Annuler',
    tryAgain: 'Réessayer',
    errorPrefix: 'Erreur :',
    summaryTitle: 'Il y a un problème',
    checkAnswer: (label) => `Vérifiez votre réponse pour « ${label} ».`,
    filesStillChecked: 'Vos fichiers sont encore en cours de vérification.',
    fileChanged: (label) => `Un fichier du champ « ${label} » a été modifié ou déplacé. Choisissez-le de nouveau.`,
    honeypot: 'Laissez ce champ vide',

    sending: 'Envoi de votre candidature…',
    sent: (loaded, total) => `Envoyé : ${loaded} sur ${total}`,

    accepted: { title: 'Candidature envoyée', text: 'Merci. Nous avons bien reçu votre candidature.' },
    applicationId: (id) => `Votre numéro de référence : ${id}`,
    failed: {
      title: 'Votre candidature n’a pas été envoyée',
      text: 'Vos réponses et vos fichiers sont toujours là. Vous pouvez relancer l’envoi sans risque.',
    },
    offline: {
      title: 'Vous êtes hors ligne',
      text: 'Rien n’a été envoyé. Vos réponses et vos fichiers sont toujours là ; réessayez une fois la connexion rétablie.',
    },
  },

  outcome: {
    problem,
    cancelled: { title: 'L’envoi a été annulé', text: 'Vos réponses et vos fichiers sont toujours là.' },
    flagged: {
      title: 'Votre candidature n’a pas encore pu être envoyée',
      text: 'Notre protection contre les robots l’a bloquée par erreur. Vos réponses et vos fichiers sont toujours là. Voici ce que vous pouvez essayer :',
      steps: [
        'Désactivez votre VPN ou votre proxy si vous en utilisez un.',
        'Effacez le cache et les cookies de ce site, ou utilisez une fenêtre de navigation privée.',
        'Essayez un autre navigateur ou un autre appareil.',
      ],
    },
    contactSupport: 'Si le problème persiste, contactez l’assistance.',
    reference: (reference) => `Indiquez ce numéro de référence : ${reference}`,
    duplicate: { title: 'Vous avez déjà postulé', text: 'Vous n’avez rien d’autre à faire.' },
    closed: { title: 'Cette offre est clôturée', text: 'Les candidatures ne sont plus acceptées.' },
    refused: {
      title: 'Votre candidature n’a pas été envoyée',
      text: 'Vos réponses et vos fichiers sont toujours là. Veuillez nous contacter si le problème se reproduit.',
    },
    unhandled: {
      title: 'L’envoi de candidatures depuis cette page est impossible pour le moment',
      text: 'Vos réponses et vos fichiers sont toujours là. Veuillez revenir plus tard ou nous contacter.',
    },
    backOnline: { title: 'Vous êtes de nouveau en ligne', text: 'Vous pouvez maintenant envoyer votre candidature.' },
    rateLimited: {
      title: 'Trop de tentatives rapprochées',
      text: 'Vos réponses et vos fichiers sont toujours là.',
    },
    waitFor: (time) => `Vous pourrez réessayer dans ${time}.`,
    filesRefused: (label, reason) =>
      reason === 'type'
        ? `Le format d’un fichier du champ « ${label} » n’est pas accepté. Choisissez un autre fichier.`
        : `Les fichiers du champ « ${label} » sont trop volumineux. Choisissez-en de plus légers.`,

    captcha: 'captcha',
    captchaProblem: (captcha, reason) => {
      switch (reason) {
        case 'missing':
          return `Veuillez effectuer la vérification de sécurité ci-dessus (${captcha}).`;
        case 'expired':
          return `La vérification de sécurité (${captcha}) a expiré. Veuillez la refaire.`;
        case 'invalid':
          return `La vérification de sécurité (${captcha}) a échoué. Veuillez la refaire.`;
        case 'unavailable':
          return `La vérification de sécurité (${captcha}) n’a pas pu être chargée. Désactivez les bloqueurs de publicité, rechargez la page ou essayez un autre navigateur.`;
      }
    },
  },

  draft: {
    title: 'Votre brouillon a été récupéré',
    savedAt: (time) => `Dernière modification : ${time}.`,
    keptIn: {
      session: 'Il est conservé uniquement dans cet onglet, jusqu’à la fermeture de celui-ci.',
      local: 'Il est conservé uniquement dans ce navigateur, pendant une semaine.',
    },
    notKept: 'Les consentements et les réponses données à titre volontaire ne sont pas conservés.',
    discard: 'Supprimer le brouillon',
  },

  files: {
    chooseFile: 'Choisir un fichier',
    chooseFiles: 'Choisir des fichiers',
    chooseOtherFile: 'Choisir un autre fichier',
    dropHint: 'ou déposer ici',
    required: 'obligatoire',
    errorPrefix: 'Erreur :',

    typesHint: (types) => `Formats acceptés : ${types}`,
    sizeHint: (size) => `${size} maximum`,
    countHint: (count) => `${count} fichiers maximum`,

    checking: 'Vérification…',
    unchecked:
      'Ajout en attente : une partie de cette page n’a pas été chargée. Vérifiez votre connexion et réessayez, ou rechargez la page.',
    tryAgain: 'Réessayer',
    leaveOut: 'Ne pas ajouter',

    dragEntered: 'Au-dessus de la zone de dépôt.',
    dragLeft: 'Hors de la zone de dépôt.',

    fileMissing: 'Choisissez un fichier.',
    stillChecking: 'Votre fichier est encore en cours de vérification. Réessayez dans un instant.',

    type: ({ name, types }) => `Le format de « ${name} » n’est pas accepté.${choose(types)}`,
    content: ({ name, kind, types }) =>
      kind
        ? `« ${name} » est en réalité ${kind}.${choose(types)}`
        : `Le contenu de « ${name} » ne correspond pas à son nom. ${saveAgain}`,
    empty: says('est vide. Vérifiez que c’est le bon fichier, ou enregistrez-le de nouveau.'),
    'too-large': ({ name, limit }) => `« ${name} » est trop volumineux. Choisissez un fichier de ${limit} au maximum.`,
    'too-large-together': ({ name, limit }) =>
      `« ${name} » ne peut pas être ajouté : l’ensemble des fichiers est limité à ${limit}. Choisissez un fichier plus léger ou retirez-en un autre.`,
    'too-many': ({ name, limit }) =>
      `« ${name} » n’a pas été ajouté : ${limit === '1' ? 'un seul fichier est accepté' : `le nombre de fichiers est limité à ${limit}`}.`,
    duplicate: says('a déjà été ajouté.'),
    encrypted: says(
      'est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et choisissez cette copie.',
    ),
    macros: says('contient des macros. Enregistrez-en une copie sans macros et choisissez cette copie.'),
    corrupt: says(`est endommagé ou incomplet. ${saveAgain}`),
    name: says(
      'porte un nom qui risque de ne pas fonctionner partout. Renommez le fichier, par exemple en « cv.pdf ».',
    ),
    folder: says('est un dossier. Choisissez les fichiers qu’il contient.'),
    unreadable: says('ne peut pas être lu. Le fichier a peut-être été déplacé ou supprimé. Choisissez-le de nouveau.'),
    changed: says('a été modifié depuis que vous l’avez choisi. Choisissez-le de nouveau.'),
    custom: ({ name, reason }) =>
      reason
        ? `${name} : ${reason}`
        : `« ${name} » n’a pas pu être vérifié. Vérifiez votre connexion et choisissez de nouveau le fichier.`,
    misnamed: ({ name, kind }) =>
      `« ${name} » est en réalité ${kind} et ne s’ouvre pas sous ce nom. Renommez le fichier, ou enregistrez-le au format que son nom indique.`,
    kinds: {
      'word-old': 'un très ancien document Word',
      image: 'une image',
      spreadsheet: 'une feuille de calcul',
      presentation: 'une présentation',
      program: 'un programme',
      'web-page': 'une page web',
      text: 'du texte brut',
      archive: 'une archive',
    },
    ofType: (type) => `un fichier ${type}`,

    chosenFiles: 'Fichiers choisis',
    remove: (name) => `Retirer ${name}`,
    refusedFiles: 'Fichiers non ajoutés',
    dismiss: 'Masquer',

    added: (name) => `${name} a été ajouté.`,
    removed: (name) => `${name} a été retiré.`,
  },
};
