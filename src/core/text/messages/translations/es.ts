import type { AnswerProblem, AnswerProblemParams } from '../../../application/answers.ts';
import { formatDate } from '../../format.ts';
import type { FileProblemMessage } from '../types/files.ts';
import type { Messages } from '../types.ts';

// Spanish, for Spain and Latin America alike, with "usted". Translated by a machine; no speaker has read it yet.

const payUnits = { HOUR: 'por hora', DAY: 'al día', WEEK: 'a la semana', MONTH: 'al mes', YEAR: 'al año' };

/** A sentence that begins with the file's name. */
const says =
  (rest: string): FileProblemMessage =>
  ({ name }) =>
    `“${name}” ${rest}`;

const choose = (types: string) =>
  types ? ` Seleccione un archivo en uno de estos formatos: ${types}.` : ' Seleccione otro archivo.';
const saveAgain = 'Verifique que el archivo se abra en su dispositivo y guárdelo de nuevo.';

const characters = (count: number | string | undefined) =>
  `${count} ${Number(count) === 1 ? 'carácter' : 'caracteres'}`;

/** A number as it is; an ISO date as people write it. */
function bound(limit: AnswerProblemParams['limit'], number: string, date: string): string {
  const text = String(limit);
  return /\d-/.test(text) ? `el ${formatDate(text, 'es')} o una fecha ${date}` : `${text} o ${number}`;
}

function required(label: string, { missing, option }: AnswerProblemParams): string {
  switch (missing) {
    case 'choice':
      return `Seleccione una respuesta en “${label}”.`;
    case 'consent':
      return `Marque “${label}” para continuar.`;
    case 'file':
      return `Adjunte un archivo en “${label}”.`;
    case 'detail':
      return `Dé más detalles sobre “${option}” en “${label}”.`;
    default:
      return `Complete el campo “${label}”.`;
  }
}

function problem(label: string, { code, params }: AnswerProblem): string {
  const { limit, length, option } = params;
  switch (code) {
    case 'required':
      return required(label, params);
    case 'min-length':
      return `Escriba al menos ${characters(limit)} en “${label}”.`;
    case 'max-length':
      return `Acorte “${label}” a ${characters(limit)}. Ahora tiene ${length}.`;
    case 'email':
      return `Escriba una dirección de correo electrónico como nombre@example.com en “${label}”.`;
    case 'url':
      return `Escriba una dirección web como https://example.com en “${label}”.`;
    case 'number':
      return `Escriba un número en “${label}”.`;
    case 'date':
      return `Escriba una fecha válida en “${label}”.`;
    case 'min':
      return `Indique ${bound(limit, 'más', 'posterior')} en “${label}”.`;
    case 'max':
      return `Indique ${bound(limit, 'menos', 'anterior')} en “${label}”.`;
    case 'option':
      return `Seleccione una opción de la lista en “${label}”.`;
    case 'decline':
      return `En “${label}”, seleccione “${option}” u otras respuestas, pero no ambas cosas.`;
    case 'too-many':
      return `Máximo permitido en “${label}”: ${limit}.`;
    case 'total-size':
      return 'Sus archivos son demasiado grandes en conjunto. Quite uno o seleccione otros más pequeños.';
    default:
      return `Use el formato que se pide en “${label}”.`;
  }
}

export const messages: Messages = {
  board: {
    loading: 'Cargando empleos…',
    errorTitle: 'No se pueden mostrar los empleos',
    errorNetwork: 'Revise su conexión o inténtelo de nuevo más tarde.',
    errorData: 'Hay un problema con los datos. Vuelva más tarde o contáctenos.',
    retry: 'Reintentar',
    restTitle: 'No se pudieron cargar algunos empleos',
    empty: 'No hay empleos disponibles en este momento.',

    search: 'Buscar empleos',
    sort: 'Ordenar por',
    sortOrders: { source: 'Predeterminado', date: 'Más recientes', title: 'Título' },
    filters: 'Filtros',
    facets: {
      department: 'Área',
      location: 'Ubicación',
      workplace: 'Modalidad',
      'employment-type': 'Tipo de empleo',
      organization: 'Empresa',
    },
    moreOptions: (_count, text) => `Mostrar ${text} más`,
    clear: 'Borrar todo',

    results: 'Empleos',
    count: (count, text, total) => {
      const found = `${text} ${count === 1 ? 'empleo' : 'empleos'}`;
      return total ? `${found} de ${total}` : found;
    },
    noMatchesTitle: 'Ningún empleo coincide con su búsqueda',
    noMatchesText: 'Pruebe con otras palabras o con menos filtros.',
    more: 'Mostrar más empleos',
    shown: (shown, total) => `Mostrando ${shown} de ${total}`,
    otherGroup: 'Otros',
    posted: (date) => `Publicado el ${date}`,
    closed: 'Cerrado',

    back: 'Todos los empleos',
    notFoundTitle: 'No se encontró este empleo',
    notFoundText: 'Es posible que el puesto ya esté cubierto o que se haya retirado el anuncio.',
  },

  posting: {
    loading: 'Cargando el empleo…',
    loaded: (title) => `Empleo cargado: ${title}.`,

    nothingGiven: 'No hay ningún empleo que mostrar aquí.',
    errorTitle: 'No se puede mostrar este empleo',
    errorNetwork: 'Revise su conexión o inténtelo de nuevo más tarde.',
    errorData: 'Hay un problema con los datos. Vuelva más tarde o contáctenos.',
    retry: 'Reintentar',

    location: 'Ubicación',
    workplace: 'Modalidad',
    employmentType: 'Tipo de empleo',
    department: 'Área',
    industry: 'Sector',
    pay: 'Salario',
    applicantLocation: 'Abierto a residentes en',
    datePosted: 'Publicado el',
    validThrough: 'Fecha límite',
    workplaces: { 'on-site': 'Presencial', hybrid: 'Híbrido', remote: 'Remoto' },
    employmentTypes: {
      FULL_TIME: 'Tiempo completo',
      PART_TIME: 'Tiempo parcial',
      CONTRACTOR: 'Freelance',
      TEMPORARY: 'Temporal',
      INTERN: 'Prácticas',
      VOLUNTEER: 'Voluntariado',
      PER_DIEM: 'Por días',
      OTHER: 'Otro',
    },
    payFrom: (amount) => `desde ${amount}`,
    payUpTo: (amount) => `hasta ${amount}`,
    payPer: (amount, unit) => `${amount} ${payUnits[unit]}`,

    description: 'Acerca del puesto',
    responsibilities: 'Funciones',
    qualifications: 'Requisitos',
    skills: 'Habilidades',
    jobBenefits: 'Qué ofrecemos',

    apply: 'Solicitar',
    applyTitle: 'Solicitar este empleo',
    applyAt: (host) => `Solicitar en ${host}`,
    applyByEmail: (address) => `Solicitar por correo electrónico: ${address}`,
    closedTitle: 'Este empleo ya no está disponible',
    closedText: 'Ya no se aceptan solicitudes.',
  },

  form: {
    formLabel: (title) => (title ? `Solicitud: ${title}` : 'Solicitud'),
    requiredNote: '* Obligatorio',
    required: 'obligatorio',
    voluntaryNote: 'Estas preguntas son voluntarias. Sus respuestas no influyen en su solicitud.',
    fields: {
      firstName: 'Nombre',
      lastName: 'Apellidos',
      email: 'Correo electrónico',
      phone: 'Teléfono',
      resume: 'Currículum',
      coverLetter: 'Carta de presentación',
    },
    choose: 'Seleccionar…',
    pleaseSpecify: (option) => `Especifique “${option}”`,
    pasteAsText: 'O pegar como texto',
    submit: 'Enviar solicitud',
    cancel: 'Cancelar',
    tryAgain: 'Reintentar',
    errorPrefix: 'Error:',
    summaryTitle: 'Hay un problema',
    checkAnswer: (label) => `Revise su respuesta en “${label}”.`,
    filesStillChecked: 'Todavía se están verificando sus archivos.',
    fileChanged: (label) => `Un archivo de “${label}” se modificó o se movió. Selecciónelo de nuevo.`,
    honeypot: 'Deje este campo vacío',

    sending: 'Enviando su solicitud…',
    sent: (loaded, total) => `Enviado: ${loaded} de ${total}`,

    accepted: { title: 'Solicitud enviada', text: 'Gracias. Hemos recibido su solicitud.' },
    applicationId: (id) => `Su número de referencia: ${id}`,
    failed: {
      title: 'No se envió su solicitud',
      text: 'Sus respuestas y archivos siguen aquí. Puede repetir el envío sin riesgo.',
    },
    offline: {
      title: 'No hay conexión',
      text: 'No se envió nada. Sus respuestas y archivos siguen aquí; inténtelo de nuevo cuando haya conexión.',
    },
  },

  outcome: {
    problem,
    cancelled: { title: 'Envío cancelado', text: 'Sus respuestas y archivos siguen aquí.' },
    flagged: {
      title: 'Aún no se ha podido enviar su solicitud',
      text: 'Nuestra protección contra bots la bloqueó por error. Sus respuestas y archivos siguen aquí. Pruebe lo siguiente:',
      steps: [
        'Desactive la VPN o el proxy, si usa alguno.',
        'Borre la caché y las cookies de este sitio, o use una ventana privada (de incógnito).',
        'Pruebe con otro navegador o dispositivo.',
      ],
    },
    contactSupport: 'Si el problema persiste, póngase en contacto con el equipo de soporte.',
    reference: (reference) => `Mencione este número de referencia: ${reference}`,
    duplicate: { title: 'Ya ha solicitado este empleo', text: 'No tiene que hacer nada más.' },
    closed: { title: 'Este empleo ya no está disponible', text: 'Ya no se aceptan solicitudes.' },
    refused: {
      title: 'No se envió su solicitud',
      text: 'Sus respuestas y archivos siguen aquí. Contáctenos si vuelve a ocurrir.',
    },
    unhandled: {
      title: 'Por el momento no se pueden enviar solicitudes desde esta página',
      text: 'Sus respuestas y archivos siguen aquí. Vuelva más tarde o contáctenos.',
    },
    backOnline: { title: 'Se restableció la conexión', text: 'Ya puede enviar su solicitud.' },
    rateLimited: { title: 'Demasiados intentos seguidos', text: 'Sus respuestas y archivos siguen aquí.' },
    waitFor: (time) => `Podrá intentarlo de nuevo dentro de ${time}.`,
    filesRefused: (label, reason) =>
      reason === 'type'
        ? `El formato de un archivo de “${label}” no se acepta. Seleccione otro archivo.`
        : `Los archivos de “${label}” son demasiado grandes. Seleccione otros más pequeños.`,

    captcha: 'captcha',
    captchaProblem: (captcha, reason) => {
      switch (reason) {
        case 'missing':
          return `Complete la verificación de seguridad que aparece más arriba (${captcha}).`;
        case 'expired':
          return `La verificación de seguridad (${captcha}) ha caducado. Complétela de nuevo.`;
        case 'invalid':
          return `La verificación de seguridad (${captcha}) no es válida. Complétela de nuevo.`;
        case 'unavailable':
          return `No se pudo cargar la verificación de seguridad (${captcha}). Desactive los bloqueadores de anuncios, recargue la página o pruebe con otro navegador.`;
      }
    },
  },

  draft: {
    title: 'Se recuperó su borrador',
    savedAt: (time) => `Última modificación: ${time}.`,
    keptIn: {
      session: 'El borrador se guarda únicamente en esta pestaña, hasta que la cierre.',
      local: 'El borrador se guarda únicamente en este navegador, durante una semana.',
    },
    notKept: 'Los consentimientos y las respuestas voluntarias no se guardan.',
    discard: 'Descartar borrador',
  },

  files: {
    chooseFile: 'Seleccionar archivo',
    chooseFiles: 'Seleccionar archivos',
    chooseOtherFile: 'Seleccionar otro archivo',
    dropHint: 'o soltar aquí',
    required: 'obligatorio',
    errorPrefix: 'Error:',

    typesHint: (types) => `Formatos aceptados: ${types}`,
    sizeHint: (size) => `Hasta ${size}`,
    countHint: (count) => `Hasta ${count} archivos`,

    checking: 'Verificando…',
    unchecked:
      'Aún sin adjuntar: una parte de esta página no se cargó. Revise su conexión e inténtelo de nuevo, o recargue la página.',
    tryAgain: 'Reintentar',
    leaveOut: 'No adjuntar',

    dragEntered: 'Sobre el área para soltar archivos.',
    dragLeft: 'Fuera del área para soltar archivos.',

    fileMissing: 'Seleccione un archivo.',
    stillChecking: 'Todavía se está verificando su archivo. Inténtelo de nuevo en un momento.',

    type: ({ name, types }) => `El formato de “${name}” no se acepta.${choose(types)}`,
    content: ({ name, kind, types }) =>
      kind
        ? `“${name}” es en realidad ${kind}.${choose(types)}`
        : `El contenido de “${name}” no corresponde a su nombre. ${saveAgain}`,
    empty: says('está vacío. Verifique que sea el archivo correcto o guárdelo de nuevo.'),
    'too-large': ({ name, limit }) => `“${name}” es demasiado grande. Seleccione un archivo de ${limit} como máximo.`,
    'too-large-together': ({ name, limit }) =>
      `“${name}” no cabe: todos los archivos juntos pueden ocupar ${limit} como máximo. Seleccione uno más pequeño o quite otro.`,
    'too-many': ({ name, limit }) =>
      `“${name}” no se adjuntó: ${limit === '1' ? 'solo se acepta un archivo' : `se aceptan ${limit} archivos como máximo`}.`,
    duplicate: says('ya está adjunto.'),
    encrypted: says('está protegido con contraseña. Guarde una copia sin contraseña y seleccione la copia.'),
    macros: says('contiene macros. Guarde una copia sin macros y seleccione la copia.'),
    corrupt: says(`está dañado o incompleto. ${saveAgain}`),
    name: says(
      'tiene un nombre que podría no funcionar en todos los sistemas. Cambie el nombre, por ejemplo, a “curriculum.pdf”.',
    ),
    folder: says('es una carpeta. Seleccione los archivos que contiene.'),
    unreadable: says('no se puede leer. Es posible que se haya movido o eliminado. Selecciónelo de nuevo.'),
    changed: says('se modificó después de seleccionarlo. Selecciónelo de nuevo.'),
    custom: ({ name, reason }) =>
      reason
        ? `${name}: ${reason}`
        : `No se pudo verificar “${name}”. Revise su conexión y seleccione el archivo de nuevo.`,
    misnamed: ({ name, kind }) =>
      `“${name}” es en realidad ${kind} y no se abre con ese nombre. Cambie el nombre del archivo o guárdelo en el formato que su nombre indica.`,
    kinds: {
      'word-old': 'un documento de Word muy antiguo',
      image: 'una imagen',
      spreadsheet: 'una hoja de cálculo',
      presentation: 'una presentación',
      program: 'un programa',
      'web-page': 'una página web',
      text: 'texto sin formato',
      archive: 'un archivo comprimido',
    },
    ofType: (type) => `un archivo ${type}`,

    chosenFiles: 'Archivos seleccionados',
    remove: (name) => `Quitar ${name}`,
    refusedFiles: 'Archivos que no se adjuntaron',
    dismiss: 'Ocultar',

    added: (name) => `Se adjuntó ${name}.`,
    removed: (name) => `Se quitó ${name}.`,
  },
};
