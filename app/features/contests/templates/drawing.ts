import type { FormField } from '../form-fields.ts';
import { CONSENT_DATA, CONSENT_PUBLICATION, PHONE, TITLE } from './fields.ts';
import { BASE_RULES, type ContestTemplate, fiveStep } from './template.ts';

const GUARDIAN_NAME: FormField = {
  id: 'guardian-name',
  kind: 'short-text',
  label: {
    kk: 'Ата-ананың немесе заңды өкілдің аты-жөні',
    ru: 'Имя родителя или законного представителя',
    en: 'Name of the parent or guardian',
  },
  help: {
    kk: 'Ұйымдастырушы ғана көреді.',
    ru: 'Видит только организатор.',
    en: 'Only the organiser sees it.',
  },
  required: true,
  isPublic: false,
  maxLength: 120,
  isTitle: false,
};

/** Children's drawings, entered by a parent or guardian; scoped guardian consent records come with a later part. */
export const DRAWING: ContestTemplate = {
  form: [
    {
      id: 'photos',
      kind: 'photos',
      label: { kk: 'Сурет', ru: 'Рисунок', en: 'Drawing' },
      help: {
        kk: 'Қағазды жарық жерде, жоғарыдан, шеттерімен түсіріңіз.',
        ru: 'Снимите лист при хорошем свете, сверху, вместе с краями.',
        en: 'Photograph the sheet in good light, from above, with its edges.',
      },
      required: true,
      isPublic: true,
      min: 1,
      max: 1,
      hasCaptions: false,
    },
    { ...TITLE, label: { kk: 'Суреттің атауы', ru: 'Название рисунка', en: 'Name of the drawing' } },
    {
      id: 'story',
      kind: 'long-text',
      label: { kk: 'Суретте не бар', ru: 'Что на рисунке', en: 'What is in the drawing' },
      help: {
        kk: 'Баланың өз сөзімен, бір-екі сөйлем.',
        ru: 'Словами ребёнка, одно-два предложения.',
        en: "In the child's own words, a sentence or two.",
      },
      required: false,
      isPublic: true,
      minLength: 0,
      maxLength: 600,
    },
    {
      id: 'child-name',
      kind: 'short-text',
      label: { kk: 'Баланың аты-жөні', ru: 'Имя и фамилия ребёнка', en: "Child's name" },
      help: {
        kk: 'Дипломға осылай жазылады; сайтта көрсетілмейді.',
        ru: 'Так будет написано в дипломе; на сайте не показывается.',
        en: 'As it will stand on the diploma; not shown on the site.',
      },
      required: true,
      isPublic: false,
      maxLength: 120,
      isTitle: false,
    },
    {
      id: 'child-age',
      kind: 'number',
      label: { kk: 'Баланың жасы', ru: 'Возраст ребёнка', en: "Child's age" },
      help: {},
      required: true,
      isPublic: true,
      min: 3,
      max: 17,
      isWhole: true,
    },
    GUARDIAN_NAME,
    PHONE,
    {
      ...CONSENT_DATA,
      text: {
        kk: 'Баланың ата-анасы немесе заңды өкілі ретінде байқауды өткізу үшін баланың аты-жөні мен жасын және менің байланыс деректерімді өңдеуге келісемін. Келісімді кез келген уақытта қайтарып ала аламын: сол кезде сурет байқаудан алынады.',
        ru: 'Как родитель или законный представитель ребёнка согласен (согласна) на обработку его имени и возраста и моих контактов для проведения конкурса. Согласие можно отозвать в любое время: тогда рисунок снимается с конкурса.',
        en: "As the child's parent or guardian I agree that the child's name and age and my contacts are processed in order to run the contest. I may withdraw this consent at any time; the drawing is then taken out of the contest.",
      },
    },
    {
      ...CONSENT_PUBLICATION,
      text: {
        kk: 'Суреттің баланың аты-жөнінсіз байқау бетінде және көрмелерде көрсетілуіне келісемін.',
        ru: 'Согласен (согласна), чтобы рисунок показывали на странице конкурса и на выставках без имени ребёнка.',
        en: "I agree that the drawing is shown on the contest page and at exhibitions, without the child's name.",
      },
    },
  ],
  criteria: [
    fiveStep(
      '40',
      { kk: 'Қиял', ru: 'Воображение', en: 'Imagination' },
      {
        kk: 'Бала өз қаласын қаншалық өзінше көрсетеді.',
        ru: 'Насколько по-своему ребёнок увидел город.',
        en: 'How much of its own the child sees in the city.',
      },
    ),
    fiveStep(
      '30',
      { kk: 'Болашақ қала туралы ой', ru: 'Мысль о городе будущего', en: 'Thought of the future city' },
      {
        kk: 'Суреттен қаланың қандай болатыны түсінікті ме.',
        ru: 'Понятно ли из рисунка, каким станет город.',
        en: 'Whether the drawing tells what the city will be like.',
      },
    ),
    fiveStep(
      '30',
      {
        kk: 'Жасына сай мәнерлілік',
        ru: 'Выразительность для своего возраста',
        en: 'Expression for the age',
      },
      {
        kk: 'Түс, композиция және ұқыптылық, жасын ескере отырып.',
        ru: 'Цвет, композиция и старание с учётом возраста.',
        en: 'Colour, composition and care, considering the age.',
      },
    ),
  ],
  prizes: [
    {
      name: { kk: 'Лауреат дипломы', ru: 'Диплом лауреата', en: "Laureate's diploma" },
      description: {
        kk: 'Қалған қатысушыларға сертификат беріледі.',
        ru: 'Остальные участники получают сертификат.',
        en: 'All other participants receive a certificate.',
      },
      isMain: true,
      quantity: 45,
      amount: null,
      currency: null,
    },
  ],
  summary: {
    kk: 'Балалар қаланың болашағын қалай көреді? Қағаздағы суретті телефонмен түсіріп жіберіңіз.',
    ru: 'Каким видят дети город будущего? Сфотографируйте рисунок телефоном и пришлите.',
    en: 'How do children see the city of the future? Photograph the drawing with a phone and send it.',
  },
  rules: {
    kk: `${BASE_RULES.kk}\n\n## Балалар туралы\nӨтінімді ата-анасы, заңды өкілі немесе олардың келісімімен мұғалім береді. Баланың аты-жөні жарияланбайды.`,
    ru: `${BASE_RULES.ru}\n\n## О детях\nЗаявку подаёт родитель, законный представитель или, с их согласия, учитель. Имя ребёнка не публикуется.`,
    en: `${BASE_RULES.en}\n\n## About children\nA parent, a guardian or, with their consent, a teacher enters the drawing. The child's name is not published.`,
  },
  mustAttend: false,
  days: { announced: 3, open: 30, screening: 3, judging: 7, deciding: 3 },
};
