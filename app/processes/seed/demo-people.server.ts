import { randomUUID } from 'node:crypto';
import type { Locale } from '#app/core/locale.ts';
import { DEMO_PEOPLE, type DemoRole } from '#app/features/people/demo-people.ts';
import { type Ctx, systemCtx } from '#app/platform/context.server.ts';
import type { Db } from '#app/platform/db/client.server.ts';
import { loadActor } from '#app/platform/session/actor.server.ts';

/** Names for the entrants of the demo city; invented. */
const NAMES = [
  'Асель Төлеген',
  'Игорь Назаров',
  'Динара Оспан',
  'Бекзат Сәрсен',
  'Анна Шевченко',
  'Нұрсұлтан Қайрат',
  'Лаура Жақсыбек',
  'Пётр Соколов',
  'Гүлмира Айтжан',
  'Руслан Ким',
  'Жансая Мұрат',
  'Елена Власова',
  'Данияр Өмір',
  'Сабина Юсупова',
  'Мадина Ерғали',
  'Артём Белов',
  'Айнұр Сейілхан',
  'Владислав Цой',
  'Ақбота Нұрғали',
  'Тимур Сафин',
  'Жібек Арман',
  'Оксана Марчук',
  'Еркебұлан Төре',
  'Камила Ахмет',
];

/** The people behind the sign-in buttons; the administrator too. */
export async function makeDemoPeople(db: Db): Promise<Record<DemoRole, string>> {
  const made = {} as Record<DemoRole, string>;
  for (const { role, email, name, locale } of DEMO_PEOPLE) {
    const user = await db.user.create({
      data: { email, name, locale, emailVerified: true, isDemo: true, isPlatformAdmin: role === 'admin' },
      select: { id: true },
    });
    made[role] = user.id;
  }
  return made;
}

/** The n-th entrant of the demo, made when first needed. */
export async function demoEntrant(db: Db, n: number, locale: Locale): Promise<{ id: string; name: string }> {
  const name = NAMES[n % NAMES.length]!;
  const email = `entrant${n + 1}@demo.qalam`;
  return db.user.upsert({
    where: { email },
    update: {},
    create: { email, name, locale, emailVerified: true, isDemo: true },
    select: { id: true, name: true },
  });
}

/** A context as a request of this person makes it at an instant. */
export async function ctxOf(db: Db, userId: string, now: Date, locale: Locale = 'kk'): Promise<Ctx> {
  const actor = await loadActor(db, { userId, sessionId: randomUUID(), strongAuthAt: now }, null);
  return systemCtx({ db, actor, now, locale });
}
