import type { FormField } from '../form-fields.ts';

type Of<K extends FormField['kind']> = Extract<FormField, { kind: K }>;

// Fields that several templates ask for in the same words.

export const TITLE: Of<'short-text'> = {
  id: 'title',
  kind: 'short-text',
  label: { kk: 'Идеяның атауы', ru: 'Название идеи', en: 'Name of the idea' },
  help: {
    kk: 'Бірнеше сөзбен: тізімде осылай көрінеді.',
    ru: 'В нескольких словах: так оно будет видно в списке.',
    en: 'In a few words: this is how it appears in the list.',
  },
  required: true,
  isPublic: true,
  maxLength: 120,
  isTitle: true,
};

export const FULL_NAME: Of<'short-text'> = {
  id: 'full-name',
  kind: 'short-text',
  label: { kk: 'Аты-жөніңіз', ru: 'Имя и фамилия', en: 'Your name' },
  help: {
    kk: 'Ұйымдастырушы ғана көреді; жеңсеңіз, жеңімпаздар тізімінде жарияланады.',
    ru: 'Видит только организатор; если вы победите, имя появится в списке победителей.',
    en: 'Only the organiser sees it; if you win, it appears in the list of winners.',
  },
  required: true,
  isPublic: false,
  maxLength: 120,
  isTitle: false,
};

export const PHONE: Of<'short-text'> = {
  id: 'phone',
  kind: 'short-text',
  label: { kk: 'Телефон нөміріңіз', ru: 'Номер телефона', en: 'Phone number' },
  help: {
    kk: 'Өтініміңіз бойынша сұрақ туса ғана хабарласамыз.',
    ru: 'Позвоним, только если появится вопрос по заявке.',
    en: 'We call only if there is a question about your entry.',
  },
  required: false,
  isPublic: false,
  maxLength: 40,
  isTitle: false,
};

export const CONSENT_DATA: Of<'consent'> = {
  id: 'consent-data',
  kind: 'consent',
  label: {
    kk: 'Дербес деректерді өңдеуге келісім',
    ru: 'Согласие на обработку персональных данных',
    en: 'Consent to the processing of personal data',
  },
  help: {},
  required: true,
  isPublic: false,
  text: {
    kk: 'Байқауды өткізу үшін ұйымдастырушының менің атымды, байланыс деректерімді және өтінімімді өңдеуіне келісемін. Келісімді кез келген уақытта қайтарып ала аламын: сол кезде өтінімім байқаудан алынады.',
    ru: 'Я согласен (согласна), чтобы организатор обрабатывал моё имя, контакты и заявку для проведения конкурса. Согласие можно отозвать в любое время: тогда заявка снимается с конкурса.',
    en: 'I agree that the organiser processes my name, contacts and entry in order to run the contest. I may withdraw this consent at any time; my entry is then taken out of the contest.',
  },
};

export const CONSENT_PUBLICATION: Of<'consent'> = {
  id: 'consent-publication',
  kind: 'consent',
  label: {
    kk: 'Жұмысты жариялауға келісім',
    ru: 'Согласие на публикацию работы',
    en: 'Consent to publication of the work',
  },
  help: {},
  required: true,
  isPublic: false,
  text: {
    kk: 'Жұмыс өзімдікі екенін растаймын және оның байқау бетінде, көрмелерде және байқау туралы жаңалықтарда көрсетілуіне келісемін. Суреттегі адамдар түсіруге келісім берген.',
    ru: 'Подтверждаю, что работа моя, и согласен (согласна), чтобы её показывали на странице конкурса, на выставках и в новостях о конкурсе. Люди на снимке согласились на съёмку.',
    en: 'I confirm that the work is mine and agree that it is shown on the contest page, at exhibitions and in news about the contest. The people in the photo agreed to be photographed.',
  },
};
