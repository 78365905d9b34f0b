import type { Locale } from '#app/core/locale.ts';

export type DemoRole =
  | 'resident'
  | 'parent'
  | 'juror1'
  | 'juror2'
  | 'juror3'
  | 'organiser'
  | 'moderator'
  | 'admin';

export interface DemoPerson {
  role: DemoRole;
  email: string;
  name: string;
  locale: Locale;
}

const person = (role: DemoRole, name: string, locale: Locale): DemoPerson => ({
  role,
  email: `${role}@demo.qalam`,
  name,
  locale,
});

/** The invented people of the demo city, in the order of the sign-in buttons. The seed makes them with `isDemo`. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('resident', 'Айгерім Сапарова', 'kk'),
  person('parent', 'Марина Ковалёва', 'ru'),
  person('juror1', 'Ерлан Бекмұратов', 'kk'),
  person('juror2', 'Ольга Литвинова', 'ru'),
  person('juror3', 'Дәурен Қасқарбай', 'kk'),
  person('organiser', 'Сәуле Жүнісова', 'kk'),
  person('moderator', 'Тимур Ахметов', 'ru'),
  person('admin', 'Нұрлан Оразбек', 'kk'),
];

export function demoPerson(role: DemoRole): DemoPerson {
  return DEMO_PEOPLE.find((someone) => someone.role === role)!;
}

export function isDemoRole(value: unknown): value is DemoRole {
  return DEMO_PEOPLE.some((someone) => someone.role === value);
}
