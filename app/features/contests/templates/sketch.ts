import { CONSENT_DATA, CONSENT_PUBLICATION, FULL_NAME, PHONE, TITLE } from './fields.ts';
import { BASE_RULES, type ContestTemplate, fiveStep } from './template.ts';

/** Sketches of a place. Drawing over the site plan itself comes with the editor; until then a sketch is photographed. */
export const SKETCH: ContestTemplate = {
  form: [
    { ...TITLE, label: { kk: 'Нобайдың атауы', ru: 'Название эскиза', en: 'Name of the sketch' } },
    {
      id: 'photos',
      kind: 'photos',
      label: { kk: 'Нобай', ru: 'Эскиз', en: 'Sketch' },
      help: {
        kk: 'Қағаздағы нобайды жарық жерде, жоғарыдан түсіріңіз.',
        ru: 'Снимите эскиз на бумаге при хорошем свете, прямо сверху.',
        en: 'Photograph the sketch on paper in good light, straight from above.',
      },
      required: true,
      isPublic: true,
      min: 1,
      max: 5,
      hasCaptions: true,
    },
    {
      id: 'explanation',
      kind: 'long-text',
      label: { kk: 'Түсіндірме', ru: 'Пояснение', en: 'Explanation' },
      help: {
        kk: 'Не қайда орналасқан және неге.',
        ru: 'Что где расположено и почему.',
        en: 'What is where, and why.',
      },
      required: true,
      isPublic: true,
      minLength: 30,
      maxLength: 3000,
    },
    {
      id: 'group',
      kind: 'choice',
      label: { kk: 'Бұл жерді қалай пайдаланасыз', ru: 'Как вы бываете здесь', en: 'How you use this place' },
      help: {
        kk: 'Бірнешеуін таңдауға болады.',
        ru: 'Можно выбрать несколько.',
        en: 'Choose as many as fit.',
      },
      required: false,
      isPublic: true,
      isMultiple: true,
      choices: [
        {
          id: 'parent',
          label: { kk: 'Баламен серуендеймін', ru: 'Гуляю с ребёнком', en: 'I walk with a child' },
        },
        { id: 'cyclist', label: { kk: 'Велосипедпен жүремін', ru: 'Езжу на велосипеде', en: 'I cycle' } },
        {
          id: 'disability',
          label: {
            kk: 'Қозғалуым шектеулі',
            ru: 'Мне трудно передвигаться',
            en: 'I have limited mobility',
          },
        },
        { id: 'older', label: { kk: 'Жасым 60-тан асқан', ru: 'Мне больше 60 лет', en: 'I am over 60' } },
        { id: 'student', label: { kk: 'Оқимын', ru: 'Учусь', en: 'I study' } },
      ],
    },
    FULL_NAME,
    PHONE,
    CONSENT_DATA,
    CONSENT_PUBLICATION,
  ],
  criteria: [
    fiveStep(
      '40',
      { kk: 'Тұрғындарға пайдасы', ru: 'Польза для жителей', en: 'Use to residents' },
      {
        kk: 'Орын күн сайын, әр мезгілде қалай қызмет етеді.',
        ru: 'Как место будет служить каждый день и в любое время года.',
        en: 'How the place would serve every day and in every season.',
      },
    ),
    fiveStep(
      '30',
      { kk: 'Әртүрлі адамға қолайлылығы', ru: 'Удобство для разных людей', en: 'Room for different people' },
      {
        kk: 'Балалар, қарттар және қозғалысы шектеулі адамдар ескерілген бе.',
        ru: 'Учтены ли дети, старшие и те, кому трудно передвигаться.',
        en: 'Whether children, older people and people with limited mobility are thought of.',
      },
    ),
    fiveStep(
      '30',
      { kk: 'Іске асырылуы', ru: 'Осуществимость', en: 'Feasibility' },
      {
        kk: 'Осы жерде, орынды шығынмен салуға бола ма.',
        ru: 'Можно ли построить это здесь и за разумные деньги.',
        en: 'Whether it can be built here at a reasonable cost.',
      },
    ),
  ],
  prizes: [],
  summary: {
    kk: 'Осы жер қандай болуы керек? Нобайын салып, түсіндіріп беріңіз.',
    ru: 'Каким должно стать это место? Нарисуйте эскиз и поясните его.',
    en: 'What should this place become? Draw a sketch and explain it.',
  },
  rules: BASE_RULES,
  mustAttend: false,
  days: { announced: 3, open: 30, screening: 3, judging: 7, deciding: 3 },
};
