import { CONSENT_DATA, CONSENT_PUBLICATION, FULL_NAME, PHONE, TITLE } from './fields.ts';
import { BASE_RULES, type ContestTemplate, fiveStep } from './template.ts';

/** One photo in front of something that stands for the city, and a short idea (the "most active resident" programme). */
export const PHOTO_IDEA: ContestTemplate = {
  form: [
    {
      id: 'photos',
      kind: 'photos',
      label: { kk: 'Сурет', ru: 'Фотография', en: 'Photo' },
      help: {
        kk: 'Қаланы бейнелейтін жерде түсіріңіз. Бір сурет жеткілікті, ең көбі үшеу.',
        ru: 'Снимите там, где узнаётся город. Достаточно одной фотографии, можно до трёх.',
        en: 'Taken somewhere that stands for the city. One is enough, three at most.',
      },
      required: true,
      isPublic: true,
      min: 1,
      max: 3,
      hasCaptions: true,
    },
    TITLE,
    {
      id: 'idea',
      kind: 'long-text',
      label: { kk: 'Идеяңыз', ru: 'Ваша идея', en: 'Your idea' },
      help: {
        kk: 'Қаланың немесе тұрғындардың өмірін не жақсартар еді? Нені, қай жерде, кім үшін.',
        ru: 'Что улучшило бы жизнь города или его жителей? Что, где и для кого.',
        en: 'What would improve the life of the city or of its residents? What, where, and for whom.',
      },
      required: true,
      isPublic: true,
      minLength: 50,
      maxLength: 2000,
    },
    {
      id: 'place',
      kind: 'short-text',
      label: { kk: 'Қай жер туралы', ru: 'О каком месте речь', en: 'Which place it is about' },
      help: {
        kk: 'Аудан, көше немесе саябақ.',
        ru: 'Район, улица или парк.',
        en: 'A district, a street or a park.',
      },
      required: false,
      isPublic: true,
      maxLength: 80,
      isTitle: false,
    },
    FULL_NAME,
    PHONE,
    CONSENT_DATA,
    CONSENT_PUBLICATION,
  ],
  criteria: [
    fiveStep(
      '60',
      { kk: 'Идеяның сапасы', ru: 'Качество идеи', en: 'Quality of the idea' },
      {
        kk: 'Қаланың немесе тұрғындардың өмірін шынымен жақсарта ма, іске аса ала ма.',
        ru: 'Улучшит ли она жизнь города или жителей на самом деле, можно ли её осуществить.',
        en: 'Whether it would really improve the life of the city or its residents, and can be done.',
      },
    ),
    fiveStep(
      '40',
      { kk: 'Суреттің шығармашылығы', ru: 'Творческий подход к фото', en: 'Creativity of the photo' },
      {
        kk: 'Орынды, көңіл күйді және идеяны қалай жеткізеді.',
        ru: 'Как снимок передаёт место, настроение и идею.',
        en: 'How it conveys the place, the mood and the idea.',
      },
    ),
  ],
  prizes: [
    {
      name: { kk: 'Планшет', ru: 'Планшет', en: 'A tablet' },
      description: {
        kk: 'Форумда табысталады.',
        ru: 'Вручается на форуме.',
        en: 'Handed over at the forum.',
      },
      isMain: true,
      quantity: 1,
      amount: null,
      currency: null,
    },
  ],
  summary: {
    kk: 'Қаланы бейнелейтін жерде суретке түсіңіз де, оны қалай жақсартуға болатынын айтыңыз. Ең жақсы идеяны қазылар алқасы таңдайды.',
    ru: 'Сфотографируйтесь там, где узнаётся город, и расскажите, как сделать его лучше. Лучшую идею выберет жюри.',
    en: 'Have your photo taken where the city shows, and say how it could be better. The jury chooses the best idea.',
  },
  rules: BASE_RULES,
  mustAttend: true,
  days: { announced: 3, open: 21, screening: 1, judging: 2, deciding: 1 },
};
