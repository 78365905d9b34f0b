import { CONSENT_DATA, CONSENT_PUBLICATION, PHONE, TITLE } from './fields.ts';
import { BASE_RULES, type ContestTemplate, fiveStep } from './template.ts';

/** Applications for grants: a project, one or two authors or a sole entrepreneur, a budget. */
export const PROJECT_GRANT: ContestTemplate = {
  form: [
    {
      ...TITLE,
      label: { kk: 'Жобаның атауы', ru: 'Название проекта', en: 'Name of the project' },
    },
    {
      id: 'applicant',
      kind: 'choice',
      label: { kk: 'Өтінімді кім береді', ru: 'Кто подаёт заявку', en: 'Who applies' },
      help: {},
      required: true,
      isPublic: false,
      isMultiple: false,
      choices: [
        { id: 'person', label: { kk: 'Жеке тұлға', ru: 'Физическое лицо', en: 'A private person' } },
        {
          id: 'sole-entrepreneur',
          label: { kk: 'Жеке кәсіпкер', ru: 'Индивидуальный предприниматель', en: 'A sole entrepreneur' },
        },
      ],
    },
    {
      id: 'team',
      kind: 'team',
      label: { kk: 'Авторлар', ru: 'Авторы', en: 'Authors' },
      help: {
        kk: 'Жобаның бір немесе екі авторы болады. Есімдер жоба жеңсе ғана жеңімпаздар тізімінде жарияланады.',
        ru: 'У проекта один или два автора. Имена появятся в списке победителей, только если проект победит.',
        en: 'A project has one or two authors. Names appear in the list of winners only if the project wins.',
      },
      required: true,
      isPublic: false,
      min: 1,
      max: 2,
    },
    {
      id: 'problem',
      kind: 'long-text',
      label: { kk: 'Қандай мәселені шешеді', ru: 'Какую задачу решает', en: 'What problem it solves' },
      help: {
        kk: 'Кім үшін, қай жерде, қазір қалай.',
        ru: 'Для кого, где, как дело обстоит сейчас.',
        en: 'For whom, where, and how things are now.',
      },
      required: true,
      isPublic: true,
      minLength: 100,
      maxLength: 3000,
    },
    {
      id: 'solution',
      kind: 'long-text',
      label: { kk: 'Не істейсіздер', ru: 'Что вы сделаете', en: 'What you will do' },
      help: {
        kk: 'Қадамдар, мерзім және күтілетін нәтиже.',
        ru: 'Шаги, сроки и ожидаемый результат.',
        en: 'Steps, time and the result you expect.',
      },
      required: true,
      isPublic: true,
      minLength: 100,
      maxLength: 5000,
    },
    {
      id: 'beneficiaries',
      kind: 'number',
      label: {
        kk: 'Қанша адамға пайдасы тиеді',
        ru: 'Скольким людям это поможет',
        en: 'How many people benefit',
      },
      help: {},
      required: false,
      isPublic: true,
      min: 1,
      max: null,
      isWhole: true,
    },
    {
      id: 'budget',
      kind: 'money',
      label: { kk: 'Сұралатын сома', ru: 'Запрашиваемая сумма', en: 'Amount requested' },
      help: { kk: '5 000 еуроға дейін.', ru: 'До 5 000 евро.', en: 'Up to 5,000 euros.' },
      required: true,
      isPublic: true,
      currency: 'EUR',
      max: '500000',
    },
    {
      id: 'budget-file',
      kind: 'files',
      label: { kk: 'Шығын есебі (PDF)', ru: 'Смета (PDF)', en: 'Budget (PDF)' },
      help: {},
      required: false,
      isPublic: false,
      min: 0,
      max: 3,
    },
    {
      id: 'photos',
      kind: 'photos',
      label: { kk: 'Суреттер', ru: 'Фотографии', en: 'Photos' },
      help: {
        kk: 'Орынның немесе жобаның суреттері.',
        ru: 'Снимки места или проекта.',
        en: 'Of the place or of the project.',
      },
      required: false,
      isPublic: true,
      min: 0,
      max: 5,
      hasCaptions: true,
    },
    {
      id: 'link',
      kind: 'link',
      label: { kk: 'Жоба туралы сілтеме', ru: 'Ссылка о проекте', en: 'A link about the project' },
      help: {},
      required: false,
      isPublic: true,
    },
    PHONE,
    CONSENT_DATA,
    CONSENT_PUBLICATION,
  ],
  criteria: [
    fiveStep(
      '25',
      { kk: 'Мәселенің маңызы', ru: 'Значимость задачи', en: 'Weight of the problem' },
      {
        kk: 'Мәселе нақты ма, дәлелденген бе, тұрғындарға қаншалық маңызды.',
        ru: 'Реальна ли задача, чем подтверждена, насколько важна жителям.',
        en: 'Whether the problem is real, shown by facts, and matters to residents.',
      },
    ),
    fiveStep(
      '25',
      { kk: 'Шешімнің сапасы', ru: 'Качество решения', en: 'Quality of the solution' },
      {
        kk: 'Ұсынылған жол мәселені шеше ме, жаңалығы бар ма.',
        ru: 'Решит ли предложенное задачу, есть ли в нём новизна.',
        en: 'Whether what is proposed solves the problem, and what is new in it.',
      },
    ),
    fiveStep(
      '20',
      {
        kk: 'Іске асырылуы және шығыны',
        ru: 'Осуществимость и бюджет',
        en: 'Feasibility and budget',
      },
      {
        kk: 'Мерзім, команда және шығын жоспарға сай ма.',
        ru: 'Соответствуют ли замыслу сроки, команда и расходы.',
        en: 'Whether time, team and costs fit the plan.',
      },
    ),
    fiveStep(
      '20',
      { kk: 'Тұрғындарға пайдасы', ru: 'Польза для жителей', en: 'Benefit for residents' },
      {
        kk: 'Қанша адамға және кімдерге пайдасы тиеді.',
        ru: 'Скольким людям и кому именно это поможет.',
        en: 'How many people benefit, and who they are.',
      },
    ),
    fiveStep(
      '10',
      {
        kk: 'Гранттан кейінгі тағдыры',
        ru: 'Жизнь после гранта',
        en: 'Life after the grant',
      },
      {
        kk: 'Қаржы біткеннен кейін жоба қалай жалғасады.',
        ru: 'Как проект будет жить, когда деньги закончатся.',
        en: 'How the project goes on when the money has been spent.',
      },
    ),
  ],
  prizes: [
    {
      name: {
        kk: 'Жобаны іске асыруға грант',
        ru: 'Грант на осуществление проекта',
        en: 'A grant to carry out the project',
      },
      description: {
        kk: 'Бес жобаның әрқайсысына осы сомаға дейін.',
        ru: 'До этой суммы каждому из пяти проектов.',
        en: 'Up to this amount for each of five projects.',
      },
      isMain: true,
      quantity: 5,
      amount: 500_000n,
      currency: 'EUR',
    },
  ],
  summary: {
    kk: 'Қаланы жақсартатын жобаңызды ұсыныңыз. Бес үздік жоба іске асыруға грант алады.',
    ru: 'Предложите проект, который сделает город лучше. Пять лучших проектов получат грант на осуществление.',
    en: 'Propose a project that makes the city better. The five best receive a grant to carry it out.',
  },
  rules: BASE_RULES,
  mustAttend: false,
  days: { announced: 7, open: 60, screening: 14, judging: 30, deciding: 10 },
};
