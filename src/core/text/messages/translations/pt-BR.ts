import type { AnswerProblem, AnswerProblemParams } from '../../../application/answers.ts';
import { formatDate } from '../../format.ts';
import type { FileProblemMessage } from '../types/files.ts';
import type { Messages } from '../types.ts';

// Brazilian Portuguese, with "você". Translated by a machine; no speaker has read it yet.

const plural = new Intl.PluralRules('pt-BR');

const payUnits = { HOUR: 'por hora', DAY: 'por dia', WEEK: 'por semana', MONTH: 'por mês', YEAR: 'por ano' };

/** A sentence that begins with the file's name. */
const says =
  (rest: string): FileProblemMessage =>
  ({ name }) =>
    `“${name}” ${rest}`;

const choose = (types: string) =>
  types ? ` Selecione um arquivo em um destes formatos: ${types}.` : ' Selecione outro arquivo.';
const saveAgain = 'Confira se o arquivo abre no seu dispositivo e salve-o novamente.';

const characters = (count: number | string | undefined) =>
  `${count} ${plural.select(Number(count)) === 'one' ? 'caractere' : 'caracteres'}`;

/** A number as it is; an ISO date as people write it. */
function bound(limit: AnswerProblemParams['limit'], number: string, date: string): string {
  const text = String(limit);
  return /\d-/.test(text) ? `${formatDate(text, 'pt-BR')} ou uma data ${date}` : `${text} ou ${number}`;
}

function required(label: string, { missing, option }: AnswerProblemParams): string {
  switch (missing) {
    case 'choice':
      return `Selecione uma resposta em “${label}”.`;
    case 'consent':
      return `Marque “${label}” para continuar.`;
    case 'file':
      return `Anexe um arquivo em “${label}”.`;
    case 'detail':
      return `Dê mais detalhes sobre “${option}” em “${label}”.`;
    default:
      return `Preencha o campo “${label}”.`;
  }
}

function problem(label: string, { code, params }: AnswerProblem): string {
  const { limit, length, option } = params;
  switch (code) {
    case 'required':
      return required(label, params);
    case 'min-length':
      return `Escreva pelo menos ${characters(limit)} em “${label}”.`;
    case 'max-length':
      return `Reduza “${label}” para ${characters(limit)}. Tamanho atual: ${length}.`;
    case 'email':
      return `Informe um e-mail como nome@example.com em “${label}”.`;
    case 'url':
      return `Informe um endereço da web como https://example.com em “${label}”.`;
    case 'number':
      return `Informe um número em “${label}”.`;
    case 'date':
      return `Informe uma data válida em “${label}”.`;
    case 'min':
      return `Informe ${bound(limit, 'mais', 'posterior')} em “${label}”.`;
    case 'max':
      return `Informe ${bound(limit, 'menos', 'anterior')} em “${label}”.`;
    case 'option':
      return `Selecione uma opção da lista em “${label}”.`;
    case 'decline':
      return `Em “${label}”, selecione “${option}” ou outras respostas, mas não as duas coisas.`;
    case 'too-many':
      return `Máximo permitido em “${label}”: ${limit}.`;
    case 'total-size':
      return 'Juntos, seus arquivos são grandes demais. Remova um deles ou selecione arquivos menores.';
    default:
      return `Use o formato solicitado em “${label}”.`;
  }
}

export const messages: Messages = {
  board: {
    loading: 'Carregando vagas…',
    errorTitle: 'Não foi possível mostrar as vagas',
    errorNetwork: 'Verifique sua conexão ou tente novamente mais tarde.',
    errorData: 'Há um problema com os dados. Volte mais tarde ou entre em contato conosco.',
    retry: 'Tentar novamente',
    restTitle: 'Não foi possível carregar algumas vagas',
    empty: 'Não há vagas abertas no momento.',

    search: 'Buscar vagas',
    sort: 'Ordenar por',
    sortOrders: { source: 'Padrão', date: 'Mais recentes', title: 'Título' },
    filters: 'Filtros',
    facets: {
      department: 'Departamento',
      location: 'Local',
      workplace: 'Modelo de trabalho',
      'employment-type': 'Tipo de vaga',
      organization: 'Empresa',
    },
    moreOptions: (_count, text) => `Mostrar mais ${text}`,
    clear: 'Limpar tudo',

    results: 'Vagas',
    count: (count, text, total) => {
      const found = `${text} ${plural.select(count) === 'one' ? 'vaga' : 'vagas'}`;
      return total ? `${found} de ${total}` : found;
    },
    noMatchesTitle: 'Nenhuma vaga corresponde à sua busca',
    noMatchesText: 'Tente outras palavras ou menos filtros.',
    more: 'Mostrar mais vagas',
    shown: (shown, total) => `Mostrando ${shown} de ${total}`,
    otherGroup: 'Outras',
    posted: (date) => `Publicada em ${date}`,
    closed: 'Encerrada',

    back: 'Todas as vagas',
    notFoundTitle: 'Vaga não encontrada',
    notFoundText: 'Ela pode ter sido preenchida ou retirada do ar.',
  },

  posting: {
    loading: 'Carregando a vaga…',
    loaded: (title) => `Vaga carregada: ${title}.`,

    nothingGiven: 'Nenhuma vaga para mostrar aqui.',
    errorTitle: 'Não foi possível mostrar esta vaga',
    errorNetwork: 'Verifique sua conexão ou tente novamente mais tarde.',
    errorData: 'Há um problema com os dados. Volte mais tarde ou entre em contato conosco.',
    retry: 'Tentar novamente',

    location: 'Local',
    workplace: 'Modelo de trabalho',
    employmentType: 'Tipo de vaga',
    department: 'Departamento',
    industry: 'Setor',
    pay: 'Remuneração',
    applicantLocation: 'Residência aceita',
    datePosted: 'Publicada em',
    validThrough: 'Candidaturas até',
    workplaces: { 'on-site': 'Presencial', hybrid: 'Híbrido', remote: 'Remoto' },
    employmentTypes: {
      FULL_TIME: 'Tempo integral',
      PART_TIME: 'Meio período',
      CONTRACTOR: 'Freelance ou PJ',
      TEMPORARY: 'Temporário',
      INTERN: 'Estágio',
      VOLUNTEER: 'Voluntariado',
      PER_DIEM: 'Por diária',
      OTHER: 'Outro',
    },
    payFrom: (amount) => `a partir de ${amount}`,
    payUpTo: (amount) => `até ${amount}`,
    payPer: (amount, unit) => `${amount} ${payUnits[unit]}`,

    description: 'Sobre a vaga',
    responsibilities: 'O que você vai fazer',
    qualifications: 'O que buscamos',
    skills: 'Habilidades',
    jobBenefits: 'O que oferecemos',

    apply: 'Candidatar-se',
    applyTitle: 'Candidate-se a esta vaga',
    applyAt: (host) => `Candidatar-se em ${host}`,
    applyByEmail: (address) => `Candidatar-se por e-mail: ${address}`,
    closedTitle: 'Esta vaga foi encerrada',
    closedText: 'Ela não recebe mais candidaturas.',
  },

  form: {
    formLabel: (title) => (title ? `Candidatura: ${title}` : 'Candidatura'),
    requiredNote: '* Obrigatório',
    required: 'obrigatório',
    voluntaryNote: 'Responder a estas perguntas é voluntário. Suas respostas não influenciam sua candidatura.',
    fields: {
      firstName: 'Nome',
      lastName: 'Sobrenome',
      email: 'E-mail',
      phone: 'Telefone',
      resume: 'Currículo',
      coverLetter: 'Carta de apresentação',
    },
    choose: 'Selecione…',
    pleaseSpecify: (option) => `Especifique “${option}”`,
    pasteAsText: 'Ou cole como texto',
    submit: 'Enviar candidatura',
    cancel: 'Cancelar',
    tryAgain: 'Tentar novamente',
    errorPrefix: 'Erro:',
    summaryTitle: 'Há um problema',
    checkAnswer: (label) => `Confira sua resposta em “${label}”.`,
    filesStillChecked: 'Seus arquivos ainda estão sendo verificados.',
    fileChanged: (label) => `Um arquivo em “${label}” foi alterado ou movido. Selecione-o novamente.`,
    honeypot: 'Deixe este campo em branco',

    sending: 'Enviando sua candidatura…',
    sent: (loaded, total) => `Enviado: ${loaded} de ${total}`,

    accepted: { title: 'Candidatura enviada', text: 'Recebemos sua candidatura. Agradecemos seu interesse.' },
    applicationId: (id) => `Seu código de referência: ${id}`,
    failed: {
      title: 'Sua candidatura não foi enviada',
      text: 'Suas respostas e seus arquivos continuam aqui. Você pode enviar novamente sem risco.',
    },
    offline: {
      title: 'Você está sem conexão',
      text: 'Nada foi enviado. Suas respostas e seus arquivos continuam aqui; tente novamente quando a conexão voltar.',
    },
  },

  outcome: {
    problem,
    cancelled: { title: 'Envio cancelado', text: 'Suas respostas e seus arquivos continuam aqui.' },
    flagged: {
      title: 'Ainda não foi possível enviar sua candidatura',
      text: 'Nossa proteção contra robôs bloqueou o envio por engano. Suas respostas e seus arquivos continuam aqui. Tente o seguinte:',
      steps: [
        'Desative a VPN ou o proxy, se você usar um.',
        'Limpe o cache e os cookies deste site ou use uma janela anônima.',
        'Tente outro navegador ou dispositivo.',
      ],
    },
    contactSupport: 'Se o problema persistir, entre em contato com o suporte.',
    reference: (reference) => `Informe este código de referência: ${reference}`,
    duplicate: { title: 'Você já se candidatou', text: 'Não é preciso fazer mais nada.' },
    closed: { title: 'Esta vaga foi encerrada', text: 'Ela não recebe mais candidaturas.' },
    refused: {
      title: 'Sua candidatura não foi enviada',
      text: 'Suas respostas e seus arquivos continuam aqui. Entre em contato conosco se isso acontecer de novo.',
    },
    unhandled: {
      title: 'No momento, não é possível enviar candidaturas por esta página',
      text: 'Suas respostas e seus arquivos continuam aqui. Volte mais tarde ou entre em contato conosco.',
    },
    backOnline: { title: 'Sua conexão voltou', text: 'Você já pode enviar sua candidatura.' },
    rateLimited: { title: 'Muitas tentativas seguidas', text: 'Suas respostas e seus arquivos continuam aqui.' },
    waitFor: (time) => `Você poderá tentar novamente em ${time}.`,
    filesRefused: (label, reason) =>
      reason === 'type'
        ? `O formato de um arquivo em “${label}” não é aceito. Selecione outro arquivo.`
        : `Os arquivos em “${label}” são grandes demais. Selecione arquivos menores.`,

    captcha: 'captcha',
    captchaProblem: (captcha, reason) => {
      switch (reason) {
        case 'missing':
          return `Conclua a verificação de segurança acima (${captcha}).`;
        case 'expired':
          return `A verificação de segurança (${captcha}) expirou. Refaça a verificação.`;
        case 'invalid':
          return `A verificação de segurança (${captcha}) não foi aceita. Refaça a verificação.`;
        case 'unavailable':
          return `Não foi possível carregar a verificação de segurança (${captcha}). Desative bloqueadores de anúncios, recarregue a página ou tente outro navegador.`;
      }
    },
  },

  draft: {
    title: 'Seu rascunho foi recuperado',
    savedAt: (time) => `Última alteração: ${time}.`,
    keptIn: {
      session: 'Ele fica salvo somente nesta aba, até você fechá-la.',
      local: 'Ele fica salvo somente neste navegador, por uma semana.',
    },
    notKept: 'Consentimentos e respostas voluntárias não ficam salvos.',
    discard: 'Descartar rascunho',
  },

  files: {
    chooseFile: 'Selecionar arquivo',
    chooseFiles: 'Selecionar arquivos',
    chooseOtherFile: 'Selecionar outro arquivo',
    dropHint: 'ou solte aqui',
    required: 'obrigatório',
    errorPrefix: 'Erro:',

    typesHint: (types) => `Formatos aceitos: ${types}`,
    sizeHint: (size) => `Até ${size}`,
    countHint: (count) => `Até ${count} arquivos`,

    checking: 'Verificando…',
    unchecked:
      'Ainda não anexado: uma parte desta página não foi carregada. Verifique sua conexão e tente novamente ou recarregue a página.',
    tryAgain: 'Tentar novamente',
    leaveOut: 'Não anexar',

    dragEntered: 'Sobre a área de soltar arquivos.',
    dragLeft: 'Fora da área de soltar arquivos.',

    fileMissing: 'Selecione um arquivo.',
    stillChecking: 'Seu arquivo ainda está sendo verificado. Tente novamente em instantes.',

    type: ({ name, types }) => `O formato de “${name}” não é aceito.${choose(types)}`,
    content: ({ name, kind, types }) =>
      kind
        ? `“${name}” é, na verdade, ${kind}.${choose(types)}`
        : `O conteúdo de “${name}” não corresponde ao nome. ${saveAgain}`,
    empty: says('está vazio. Confira se é o arquivo certo ou salve-o novamente.'),
    'too-large': ({ name, limit }) => `“${name}” é grande demais. Selecione um arquivo de até ${limit}.`,
    'too-large-together': ({ name, limit }) =>
      `“${name}” não cabe: juntos, os arquivos podem ter até ${limit}. Selecione um arquivo menor ou remova outro.`,
    'too-many': ({ name, limit }) =>
      `“${name}” não foi anexado: ${limit === '1' ? 'só um arquivo é aceito' : `são aceitos até ${limit} arquivos`}.`,
    duplicate: says('já foi anexado.'),
    encrypted: says('está protegido por senha. Salve uma cópia sem senha e selecione essa cópia.'),
    macros: says('contém macros. Salve uma cópia sem macros e selecione essa cópia.'),
    corrupt: says(`está danificado ou incompleto. ${saveAgain}`),
    name: says(
      'tem um nome que pode não funcionar em todos os sistemas. Renomeie o arquivo, por exemplo, para “curriculo.pdf”.',
    ),
    folder: says('é uma pasta. Selecione os arquivos dentro dela.'),
    unreadable: says('não pode ser lido. Talvez o arquivo tenha sido movido ou excluído. Selecione-o novamente.'),
    changed: says('foi alterado depois que você o selecionou. Selecione-o novamente.'),
    custom: ({ name, reason }) =>
      reason
        ? `${name}: ${reason}`
        : `Não foi possível verificar “${name}”. Verifique sua conexão e selecione o arquivo novamente.`,
    misnamed: ({ name, kind }) =>
      `“${name}” é, na verdade, ${kind} e não abre com esse nome. Renomeie o arquivo ou salve-o no formato indicado pelo nome.`,
    kinds: {
      'word-old': 'um documento do Word muito antigo',
      image: 'uma imagem',
      spreadsheet: 'uma planilha',
      presentation: 'uma apresentação',
      program: 'um programa',
      'web-page': 'uma página da web',
      text: 'texto sem formatação',
      archive: 'um arquivo compactado',
    },
    ofType: (type) => `um arquivo ${type}`,

    chosenFiles: 'Arquivos selecionados',
    remove: (name) => `Remover ${name}`,
    refusedFiles: 'Arquivos que não foram anexados',
    dismiss: 'Ocultar',

    added: (name) => `${name} foi anexado.`,
    removed: (name) => `${name} foi removido.`,
  },
};
