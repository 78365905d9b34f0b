import { isUuid } from '#app/core/ids.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { type ContestRow, contestFor } from '#app/features/contests/find-contest.server.ts';
import { canInContest } from '#app/features/contests/policy.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Prisma } from '#app/platform/db/client.server.ts';
import { PICTURE_COLUMNS, pictureView } from '#app/platform/media/picture-view.ts';
import { entryDetail, moderatedEntries, rulesIn } from './moderation-detail.server.ts';
import { QUEUE_STATES, type QueueItem, type QueueState, type QueueView } from './moderation-views.ts';
import type { Moderation } from './schema.ts';

export const QUEUE_PAGE = 30;

interface QueueFilter {
  state: QueueState;
  nomination: string | null;
  text: string;
}

/** The queue and the entry looked at. Oldest first; among all states, those that wait come before those decided. */
export async function moderationQueue(
  ctx: Ctx,
  contestId: string | undefined,
  params: URLSearchParams,
): Promise<QueueView> {
  const contest = await contestFor(ctx, contestId, 'see-all-entries');
  const filter: QueueFilter = {
    state: QUEUE_STATES.find((state) => state === params.get('state')) ?? 'pending',
    nomination: isUuid(params.get('nomination')) ? params.get('nomination') : null,
    text: (params.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 80),
  };
  const after = /^([wd])(\d{1,9})$/.exec(params.get('after') ?? '');
  const [rows, counts, nominations, done, { rules }] = await Promise.all([
    queueRows(ctx, contest, filter, after),
    countStates(ctx, contest.id),
    ctx.db.nomination.findMany({
      where: { contestId: contest.id },
      orderBy: { position: 'asc' },
      select: { id: true, name: true },
    }),
    decided(ctx, contest.id, params.get('did')),
    ctx.db.contest.findUniqueOrThrow({ where: { id: contest.id }, select: { rules: true } }),
  ]);
  const items = rows.slice(0, QUEUE_PAGE);
  const chosen = /^[1-9]\d{0,8}$/.test(params.get('entry') ?? '') ? Number(params.get('entry')) : null;
  const number = chosen ?? items[0]?.number ?? null;
  return {
    contest: { id: contest.id, slug: contest.slug, timeZone: contest.timeZone },
    can: { moderate: canInContest(ctx.actor, contest, ctx.now, 'moderate') },
    ...filter,
    counts,
    nominations: nominations.map(({ id, name }) => ({
      id,
      name: localize(asLocalized(name), ctx.locale).text,
    })),
    items,
    next: rows.length > QUEUE_PAGE ? nextQuery(filter, items.at(-1)!) : null,
    isFirstPage: after === null,
    detail: number === null ? null : await entryDetail(ctx, contest, rules, number),
    isChosen: chosen !== null,
    done,
    rules: rulesIn(rules, ctx.locale),
  };
}

const ITEM = {
  id: true,
  number: true,
  title: true,
  moderation: true,
  submittedAt: true,
  revision: true,
  moderationVersion: true,
  files: {
    where: { removedAt: null, media: { kind: 'photo', state: 'ready' } },
    orderBy: { position: 'asc' },
    take: 1,
    select: { media: { select: PICTURE_COLUMNS } },
  },
} satisfies Prisma.EntrySelect;

async function queueRows(
  ctx: Ctx,
  contest: ContestRow,
  filter: QueueFilter,
  after: RegExpExecArray | null,
): Promise<QueueItem[]> {
  const from = after ? Number(after[2]) : 0;
  const page = (moderation: Prisma.StringFilter | string, number: number, take: number) =>
    ctx.db.entry.findMany({
      where: {
        AND: [moderatedEntries(contest.id), { moderation, number: { gt: number } }, ...narrowed(filter)],
      },
      orderBy: { number: 'asc' },
      take,
      select: ITEM,
    });
  const limit = QUEUE_PAGE + 1;
  const waits =
    after?.[1] === 'd' ? [] : await page(filter.state === 'all' ? 'pending' : filter.state, from, limit);
  const rest =
    filter.state === 'all' && waits.length < limit
      ? await page({ not: 'pending' }, after?.[1] === 'd' ? from : 0, limit - waits.length)
      : [];
  return [...waits, ...rest].map(({ files, moderationVersion, submittedAt, ...row }) => ({
    ...row,
    number: row.number!,
    moderation: row.moderation as Moderation,
    submittedAt: submittedAt?.toISOString() ?? '',
    version: moderationVersion,
    picture: pictureView(files[0]?.media, ''),
  }));
}

function narrowed({ nomination, text }: QueueFilter): Prisma.EntryWhereInput[] {
  const where: Prisma.EntryWhereInput[] = [];
  if (nomination) where.push({ nominationId: nomination });
  if (!text) return where;
  const contains = { contains: text, mode: 'insensitive' as const };
  const number = /^№?\s*(\d{1,9})$/.exec(text)?.[1];
  where.push({
    OR: [
      ...(number ? [{ number: Number(number) }] : []),
      { title: contains },
      { searchText: contains },
      { receipt: contains },
      { email: contains },
      { owner: { OR: [{ name: contains }, { email: contains }] } },
    ],
  });
  return where;
}

async function countStates(ctx: Ctx, contestId: string): Promise<QueueView['counts']> {
  const groups = await ctx.db.entry.groupBy({
    by: ['moderation'],
    where: moderatedEntries(contestId),
    _count: true,
  });
  const counts = { pending: 0, 'changes-requested': 0, accepted: 0, rejected: 0, all: 0 };
  for (const { moderation, _count } of groups) {
    counts[moderation as Moderation] = _count;
    counts.all += _count;
  }
  return counts;
}

async function decided(ctx: Ctx, contestId: string, id: string | null): Promise<QueueView['done']> {
  if (!isUuid(id)) return null;
  const row = await ctx.db.entry.findFirst({
    where: { AND: [moderatedEntries(contestId), { id }] },
    select: { id: true, number: true, moderation: true, moderationVersion: true, revision: true },
  });
  if (!row) return null;
  const { moderationVersion: version, ...rest } = row;
  return { ...rest, number: row.number!, moderation: row.moderation as Moderation, version };
}

function nextQuery({ state, nomination, text }: QueueFilter, last: QueueItem): string {
  const params = new URLSearchParams({ state });
  if (nomination) params.set('nomination', nomination);
  if (text) params.set('q', text);
  params.set('after', `${state === 'all' && last.moderation !== 'pending' ? 'd' : 'w'}${last.number}`);
  return `?${params}`;
}
