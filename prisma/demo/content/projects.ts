import type { Locale } from '#app/core/locale.ts';

/** A project of the grant contest whose results are published. Names are invented. */
export interface DemoProject {
  picture: string;
  locale: Locale;
  title: string;
  problem: string;
  solution: string;
  team: { name: string; role: string }[];
  beneficiaries: number;
  /** euros asked for, whole */
  budgetEuro: number;
}

export const PROJECTS: DemoProject[] = [
  {
    picture: 'repair-workshop',
    locale: 'ru',
    title: 'Мастерская «Почини с соседом»',
    problem: 'Сломанные чайники, стулья и куртки выбрасывают, потому что починить негде и дорого.',
    solution:
      'Открытая по выходным мастерская в пустующем помещении: инструменты, три наставника и стол, за которым чинят вместе. Раз в месяц день для школ.',
    team: [
      { name: 'Виктор Мельник', role: 'столяр, наставник' },
      { name: 'Алия Сейтова', role: 'координатор' },
    ],
    beneficiaries: 1200,
    budgetEuro: 4800,
  },
  {
    picture: 'bicycle-kitchen',
    locale: 'kk',
    title: 'Велосипед ас үйі',
    problem: 'Аудандағы балалардың көбінің велосипеді сынық тұр, жөндейтін жер алыс.',
    solution:
      'Контейнерден жасалған шеберхана: велосипедті бала өзі үйреніп жөндейді, ескі бөлшектен жаңасын құрайды. Жазда күн сайын, қыста сенбіде ашық.',
    team: [{ name: 'Әлихан Тоқтаров', role: 'жоба жетекшісі' }],
    beneficiaries: 640,
    budgetEuro: 3900,
  },
  {
    picture: 'library-deaf',
    locale: 'ru',
    title: 'Библиотека на языке жестов',
    problem: 'Глухие дети почти не находят книг и занятий на понятном им языке.',
    solution:
      'Уголок в районной библиотеке: книги с видео на жестовом языке, сказки по субботам, курс жестов для всех желающих и библиотекарей.',
    team: [
      { name: 'Ирина Гаврилова', role: 'педагог' },
      { name: 'Жанар Әбенова', role: 'переводчик жестового языка' },
    ],
    beneficiaries: 300,
    budgetEuro: 5000,
  },
  {
    picture: 'school-eco-lab',
    locale: 'kk',
    title: 'Мектеп экозертханасы',
    problem: 'Оқушылар ауаның ластануы туралы естиді, бірақ өздері өлшеп көрмеген.',
    solution:
      'Он мектепке арзан датчиктер, ашық деректер картасы және мұғалімдерге арналған сабақ жоспары. Нәтижені оқушылар әкімдікке өздері баяндайды.',
    team: [
      { name: 'Гүлнұр Есенова', role: 'химия мұғалімі' },
      { name: 'Бауыржан Қалиев', role: 'инженер' },
    ],
    beneficiaries: 2500,
    budgetEuro: 4950,
  },
  {
    picture: 'community-garden',
    locale: 'ru',
    title: 'Общий сад на пустыре',
    problem: 'Пустырь за домами зарос, на нём складывают мусор.',
    solution:
      'Сорок грядок, компост, теплица и яблони. Участок делят жильцы пяти домов, треть урожая получает дом престарелых.',
    team: [{ name: 'Наталья Ким', role: 'агроном' }],
    beneficiaries: 450,
    budgetEuro: 4200,
  },
  {
    picture: 'apricot-alley',
    locale: 'kk',
    title: 'Өрік аллеясы',
    problem: 'Жаңа ықшамауданда бірде-бір үлкен ағаш жоқ, жазда көше қызып кетеді.',
    solution:
      'Алты жүз метр жолдың бойына жергілікті өрік пен үйеңкі отырғызу, тамшылатып суару және әр ағашқа қамқор отбасы.',
    team: [
      { name: 'Мейірбек Дүйсен', role: 'көгалдандырушы' },
      { name: 'Сания Рахимова', role: 'тұрғындар өкілі' },
    ],
    beneficiaries: 3000,
    budgetEuro: 4700,
  },
  {
    picture: 'river-cleanup',
    locale: 'ru',
    title: 'Чистая речка: от истока до моста',
    problem: 'По весне речка приносит мусор со всех дворов выше по течению.',
    solution:
      'Сетчатые ловушки в трёх местах, волонтёрские выходы раз в месяц и карта, где видно, откуда мусор. Данные открыты.',
    team: [{ name: 'Олег Петренко', role: 'координатор волонтёров' }],
    beneficiaries: 5000,
    budgetEuro: 3600,
  },
  {
    picture: 'open-air-cinema',
    locale: 'kk',
    title: 'Ауладағы кинотеатр',
    problem: 'Кешке аулада бірге жиналатын себеп жоқ, көршілер бір-бірін танымайды.',
    solution:
      'Жылжымалы экран мен проектор: жазда он екі аулада қазақ киносының кеші. Фильмді аула тұрғындары өздері таңдайды.',
    team: [
      { name: 'Айдана Нұрлыбек', role: 'кинотанушы' },
      { name: 'Ренат Хасанов', role: 'техник' },
    ],
    beneficiaries: 1800,
    budgetEuro: 3200,
  },
];
