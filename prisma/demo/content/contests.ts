import type { Localized } from '#app/core/localized.ts';

/** Texts of the demo contests beyond what their templates bring. */
export interface DemoContestTexts {
  slug: string;
  template: 'photo-idea' | 'project-grant' | 'sketch' | 'drawing';
  title: Localized;
  summary: Localized;
  description: Localized;
  eventText?: Localized;
  hashtags: string[];
}

export const ORGANISATION = {
  slug: 'almaty-bastama',
  name: {
    kk: 'Алматы қалалық бастамалар орталығы',
    ru: 'Алматинский центр городских инициатив',
    en: 'Almaty Centre for City Initiatives',
  },
  about: {
    kk: 'Тұрғындардың идеяларын жинап, қазылар алқасын шақырып, үздіктерін жүзеге асыруға көмектесеміз.',
    ru: 'Собираем идеи жителей, приглашаем жюри и помогаем воплотить лучшие.',
    en: 'We collect residents’ ideas, convene juries and help the best come true.',
  },
  contactEmail: 'bastama@example.kz',
};

export const CONTESTS = {
  open: {
    slug: 'zhasyl-daliz',
    template: 'photo-idea',
    title: {
      kk: 'Жасыл дәліз: қалаға арналған идеяңыз',
      ru: 'Зелёный коридор: ваша идея для города',
      en: 'Green corridor: your idea for the city',
    },
    summary: {
      kk: 'Қаланы танытатын жерді суретке түсіріп, оны қалай жақсартуға болатынын айтыңыз. Ең жақсы идеяны қазылар алқасы таңдайды.',
      ru: 'Сфотографируйте место, в котором узнаётся город, и расскажите, как его улучшить. Лучшую идею выберет жюри.',
      en: 'Take a photo of a place that stands for the city and say how to make it better. A jury chooses the best idea.',
    },
    description: {
      kk: 'Бір сурет пен қысқа мәтін жеткілікті. Идея үлкен болуы шарт емес: аялдама, аула, өткел, арық. Маңыздысы – оның қала тұрғындарына не беретінін түсіндіру.\n\nҮздік идеяларды форумда қала сәулетшілерімен бірге талқылаймыз.',
      ru: 'Достаточно одного снимка и короткого текста. Идея не обязана быть большой: остановка, двор, переход, арык. Главное, объяснить, что она даст жителям.\n\nЛучшие идеи обсудим на форуме вместе с архитекторами города.',
      en: 'One photo and a short text are enough. The idea need not be large: a bus stop, a yard, a crossing, a water channel. What matters is what it gives to the people who live there.\n\nThe best ideas will be discussed at the forum with the city’s architects.',
    },
    eventText: {
      kk: 'Жеңімпаз «Қала болашағы» форумының соңында жарияланады. Қатысушының форумға келуі міндетті.',
      ru: 'Победителя назовут в конце форума «Будущее города». Участнику нужно прийти на форум.',
      en: 'The winner is announced at the end of the forum “Future of the City”. Entrants must attend the forum.',
    },
    hashtags: ['жасылдәліз', 'қаламбайқау'],
  },
  judging: {
    slug: 'eski-sayabaq',
    template: 'sketch',
    title: {
      kk: 'Ескі саябаққа жаңа тыныс',
      ru: 'Новое дыхание старого парка',
      en: 'New life for the old park',
    },
    summary: {
      kk: 'Иесіз қалған саябақтың нобайын салыңыз: жол, су, ағаш, ойын. Қала сәулетшілері нобайларды қаланың жоспарымен салыстырады.',
      ru: 'Нарисуйте заброшенный парк таким, каким он должен стать: дорожки, вода, деревья, игра. Архитекторы сравнят эскизы с планом города.',
      en: 'Draw the abandoned park as it should become: paths, water, trees, play. The city’s architects will compare the sketches with their own plan.',
    },
    description: {
      kk: 'Нобайды қағазда немесе планшетте салып, суретін жүктеңіз. Масштаб дәл болмаса да болады, бірақ не қайда тұрғаны түсінікті болсын.',
      ru: 'Нарисуйте эскиз на бумаге или планшете и загрузите снимок. Масштаб может быть неточным, но должно быть понятно, что где находится.',
      en: 'Draw on paper or on a tablet and upload a picture. The scale may be rough, but it should be clear what stands where.',
    },
    hashtags: ['ескісаябақ'],
  },
  published: {
    slug: 'aula-zhobalary',
    template: 'project-grant',
    title: {
      kk: 'Аула жобалары: шағын гранттар байқауы',
      ru: 'Проекты дворов: конкурс малых грантов',
      en: 'Yard projects: small grants contest',
    },
    summary: {
      kk: 'Бес жобаның әрқайсысы 5 000 еуроға дейін қаржы алды. Өтінімдер қараша айында қабылданды, жеңімпаздар сәуірде анықталды.',
      ru: 'Пять проектов получили до 5 000 евро каждый. Заявки принимали осенью, победителей назвали после защиты.',
      en: 'Five projects received up to 5,000 euros each. Applications were taken in autumn; the winners followed after a jury’s review.',
    },
    description: {
      kk: 'Жобаны екі автор бірге немесе жеке кәсіпкер ұсына алды. Қазылар алқасы қажеттілігін, орындалуын, қамтитын адам санын, бюджетін және жалғасуын бағалады.',
      ru: 'Проект могли подать два автора вместе или индивидуальный предприниматель. Жюри оценивало нужность, выполнимость, охват, бюджет и жизнь проекта после гранта.',
      en: 'A project could have two authors or be filed by a sole entrepreneur. The jury scored need, feasibility, reach, budget and life after the grant.',
    },
    hashtags: ['аулажобалары'],
  },
  announced: {
    slug: 'bolashaq-qala',
    template: 'drawing',
    title: {
      kk: 'Болашақтағы қаламды қалай көремін',
      ru: 'Каким я вижу свой город в будущем',
      en: 'How I see my city in the future',
    },
    summary: {
      kk: 'Балалар суретінің байқауы. Сурет салуға бір ай уақыт бар: өтінім қабылдау жақында басталады.',
      ru: 'Конкурс детских рисунков. На рисунок есть целый месяц: приём работ скоро начнётся.',
      en: 'A contest of children’s drawings. There is a whole month to draw: entries open soon.',
    },
    description: {
      kk: 'Суретті ата-анасы немесе мұғалімі енгізеді. Баланың тегі мен туған күні жарияланбайды.',
      ru: 'Рисунок вносит родитель или учитель. Фамилия и дата рождения ребёнка не публикуются.',
      en: 'A parent or a teacher enters the drawing. A child’s surname and date of birth are never published.',
    },
    hashtags: ['болашаққала'],
  },
} satisfies Record<string, DemoContestTexts>;

export const NEWS = [
  {
    slug: 'zhasyl-daliz-bastaldy',
    contest: 'zhasyl-daliz',
    title: {
      kk: '«Жасыл дәліз» байқауына өтінім қабылданып жатыр',
      ru: 'Открыт приём заявок на конкурс «Зелёный коридор»',
      en: 'Entries are open for “Green corridor”',
    },
    body: {
      kk: 'Қаланы жақсартатын идеяңызды бір сурет және қысқа мәтінмен жіберіңіз. Тіркелу қажет емес: өтінімді бастап, соңында поштаңызды растасаңыз болғаны.\n\nБас жүлде – планшет. Жеңімпаз форумда жарияланады.',
      ru: 'Пришлите идею для города: один снимок и короткий текст. Регистрироваться не нужно, начните заявку и в конце подтвердите почту.\n\nГлавный приз: планшет. Победителя назовут на форуме.',
      en: 'Send an idea for the city: one photo and a short text. No account is needed; start, and confirm your e-mail at the end.\n\nThe main prize is a tablet. The winner is announced at the forum.',
    },
    daysAgo: 9,
  },
  {
    slug: 'aula-zhobalary-qorytyndysy',
    contest: 'aula-zhobalary',
    title: {
      kk: 'Аула жобаларының жеңімпаздары белгілі болды',
      ru: 'Названы победители конкурса «Проекты дворов»',
      en: 'Winners of “Yard projects” are known',
    },
    body: {
      kk: 'Қазылар алқасы бес жобаға грант берді. Барлық баға парағы мен есептеу тәсілі ашық: рейтингті кез келген адам қайта есептей алады.',
      ru: 'Жюри поддержало грантами пять проектов. Все листы оценок и способ подсчёта открыты: рейтинг может пересчитать каждый.',
      en: 'The jury awarded grants to five projects. Every score sheet and the method are open: anyone can compute the ranking anew.',
    },
    daysAgo: 20,
  },
];
