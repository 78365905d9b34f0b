import { canonicalJson } from '#app/core/canonical-json.ts';
import { asLocalized } from '#app/core/localized.ts';
import { type Criterion, criteriaForHash } from '#app/features/contests/criteria.ts';
import type { FormField } from '#app/features/contests/form-fields.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Db } from '#app/platform/db/client.server.ts';
import { sha256 } from '#app/platform/hash.server.ts';
import { type CONTESTS, ORGANISATION } from '../../../prisma/demo/content/contests.ts';
import { makeContestRow } from './contest-row.server.ts';
import type { makeDemoPeople } from './demo-people.server.ts';
import { makeMedia } from './pictures.server.ts';

export interface World {
  ctx: Ctx;
  db: Db;
  people: Awaited<ReturnType<typeof makeDemoPeople>>;
  organisationId: string;
  now: Date;
  /** a time of day in the city's zone, so many days from today */
  at: (days: number, time: string) => Date;
}

type DemoTexts = (typeof CONTESTS)[keyof typeof CONTESTS];

/** A demo contest with its cover and the hash of its criteria. */
export async function makeContest(
  world: World,
  texts: DemoTexts,
  dates: Parameters<typeof makeContestRow>[1]['dates'],
  cover: string,
) {
  const { ctx, db, organisationId } = world;
  const coverId = await makeMedia(ctx, cover, 'cover');
  const contest = await makeContestRow(db, {
    ...texts,
    organisationId,
    dates,
    contactEmail: ORGANISATION.contactEmail,
  });
  const criteria: Criterion[] = contest.criteria.map((c) => ({
    id: c.id,
    name: asLocalized(c.name),
    description: asLocalized(c.description),
    weight: c.weight.toFixed(),
    min: c.min.toFixed(),
    max: c.max.toFixed(),
    step: c.step.toFixed(),
    labels: c.labels as unknown as Criterion['labels'],
  }));
  await db.contest.update({
    where: { id: contest.id },
    data: {
      coverId,
      coverAlt: texts.title,
      contactPhone: '',
      criteriaHash: sha256(canonicalJson(criteriaForHash(criteria))),
      criteriaLockedAt: dates.opensAt,
    },
  });
  return contest;
}

/** Shorter answers than the template asks for: the demo's projects are told in a few sentences. */
export async function shortenTexts(world: World, contestId: string): Promise<void> {
  const { form } = await world.db.contest.findUniqueOrThrow({
    where: { id: contestId },
    select: { form: true },
  });
  const fields = form as unknown as FormField[];
  const shorter = fields.map((field) => (field.kind === 'long-text' ? { ...field, minLength: 40 } : field));
  await world.db.contest.update({ where: { id: contestId }, data: { form: shorter as object[] } });
}

export async function addPartners(world: World, contestId: string): Promise<void> {
  const partners = [
    {
      file: 'partner-zhasyl-qala.png',
      role: 'funder',
      name: { kk: 'Жасыл қала қоры', ru: 'Фонд «Жасыл қала»', en: 'Zhasyl Qala Fund' },
    },
    {
      file: 'partner-sauletburo.png',
      role: 'partner',
      name: { kk: 'Алматы сәулет бюросы', ru: 'Архитектурное бюро Алматы', en: 'Almaty Architecture Bureau' },
    },
    {
      file: 'partner-eurocities.png',
      role: 'partner',
      name: {
        kk: 'Еуропа қалалары әріптестігі',
        ru: 'Партнёрство европейских городов',
        en: 'European Cities Partnership',
      },
    },
  ];
  for (const [position, { file, ...partner }] of partners.entries()) {
    const logoId = await makeMedia(world.ctx, file, 'logo');
    await world.db.partner.create({ data: { contestId, position, ...partner, logoId } });
  }
}
