import type { Locale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { formatMoney } from '#app/core/money.ts';
import { toLocalInput } from '#app/core/time.ts';
import type { ContestRow } from '#app/features/contests/find-contest.server.ts';
import {
  type Answer,
  type AnswerByKind,
  type Answers,
  type FormField,
  parseForm,
} from '#app/features/contests/form-fields.ts';
import { rankContest } from '#app/features/jury/queries.server.ts';
import { publishedScore } from '#app/features/jury/ranking.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { Cell } from './csv.ts';
import { awardText } from './public-queries.server.ts';
import { ELIGIBLE, readAwards } from './snapshot.server.ts';
import { winnerNames } from './winner-names.ts';

/** Entries read per query: the whole of a large contest never sits in memory as rows and as a file at once. */
const BATCH = 500;

/** Every submitted entry with every answer, private ones too; the first row names the columns. */
export async function entryRows(ctx: Ctx, contest: ContestRow): Promise<Cell[][]> {
  const t = tFor(ctx.locale);
  const fields = parseForm(contest.form).filter((field) => field.kind !== 'photos' && field.kind !== 'files');
  const head = [
    ...[
      'number',
      'receipt',
      'status',
      'moderation',
      'submittedAt',
      'language',
      'email',
      'title',
      'nomination',
      'files',
    ].map((key) => t(`exports:column.${key}`)),
    ...fields.map((field) => localize(field.label, ctx.locale).text || field.id),
  ];
  const rows: Cell[][] = [head];
  for (let after = 0; ; ) {
    const entries = await ctx.db.entry.findMany({
      where: { contestId: contest.id, number: { gt: after } },
      orderBy: { number: 'asc' },
      take: BATCH,
      select: {
        number: true,
        receipt: true,
        status: true,
        moderation: true,
        submittedAt: true,
        locale: true,
        email: true,
        title: true,
        answers: true,
        owner: { select: { email: true } },
        nomination: { select: { name: true } },
        _count: { select: { files: { where: { removedAt: null } } } },
      },
    });
    for (const entry of entries) {
      rows.push([
        entry.number,
        entry.receipt,
        t(`exports:status.${entry.status}`),
        t(`exports:moderation.${entry.moderation}`),
        entry.submittedAt ? toLocalInput(entry.submittedAt, contest.timeZone).replace('T', ' ') : null,
        entry.locale,
        entry.owner?.email ?? entry.email,
        entry.title,
        localize(asLocalized(entry.nomination?.name), ctx.locale).text,
        entry._count.files,
        ...fields.map((field) => answerCell(field, (entry.answers as Answers)[field.id], ctx.locale, t)),
      ]);
    }
    const last = entries.at(-1)?.number;
    if (entries.length < BATCH || !last) return rows;
    after = last;
  }
}

/** The ranking with awards; the caller has checked that scores may be seen. */
export async function resultRows(ctx: Ctx, contest: ContestRow): Promise<Cell[][]> {
  const t = tFor(ctx.locale);
  const [ranking, awards, entries] = await Promise.all([
    rankContest(ctx, contest.id),
    readAwards(ctx.db, contest.id),
    ctx.db.entry.findMany({
      where: { contestId: contest.id, ...ELIGIBLE },
      select: { id: true, number: true, title: true, answers: true },
    }),
  ]);
  const titles = new Map(entries.map((entry) => [entry.id, entry]));
  const awardsOf = Map.groupBy(awards, (award) => award.entryId);
  const awardCell = (entryId: string) =>
    (awardsOf.get(entryId) ?? [])
      .map((award) =>
        [
          awardText(award, ctx.locale),
          award.amount !== null && award.currency
            ? formatMoney(award.amount, award.currency, ctx.locale)
            : '',
        ]
          .filter(Boolean)
          .join(' · '),
      )
      .join('; ');
  const form = parseForm(contest.form);
  // As on the results page: the people of awarded entries, nobody else.
  const names = (entryId: string) =>
    awardsOf.has(entryId)
      ? winnerNames(form, (titles.get(entryId)?.answers ?? {}) as Answers).join(', ')
      : '';
  return [
    ['place', 'number', 'names', 'project', 'score', 'sheets', 'rule', 'award'].map((key) =>
      t(`results:column.${key}`),
    ),
    ...ranking.entries.map((entry): Cell[] => [
      entry.place,
      entry.number,
      names(entry.entryId),
      titles.get(entry.entryId)?.title ?? '',
      Number(publishedScore(entry, contest.scoreDecimals)),
      entry.sheets,
      entry.separatedBy && entry.separatedBy !== 'score' ? t(`results:separatedBy.${entry.separatedBy}`) : '',
      awardCell(entry.entryId),
    ]),
    ...ranking.unranked.map((entry): Cell[] => [
      null,
      entry.number,
      names(entry.entryId),
      titles.get(entry.entryId)?.title ?? '',
      null,
      0,
      '',
      awardCell(entry.entryId),
    ]),
  ];
}

function answerCell(
  field: FormField,
  answer: Answer | undefined,
  locale: Locale,
  t: ReturnType<typeof tFor>,
): Cell {
  if (answer === undefined) return null;
  switch (field.kind) {
    case 'number':
      return answer as number;
    case 'money':
      return formatMoney(BigInt(answer as string), field.currency, locale);
    case 'choice':
      return (answer as string[])
        .map(
          (id) => localize(field.choices.find((choice) => choice.id === id)?.label ?? {}, locale).text || id,
        )
        .join('; ');
    case 'yes-no':
      return t(answer ? 'exports:yes' : 'exports:no');
    case 'team':
      return (answer as AnswerByKind['team'])
        .map((member) => [member.name, member.role].filter(Boolean).join(', '))
        .join('; ');
    case 'consent':
      return (answer as AnswerByKind['consent']).at;
    default:
      return String(answer);
  }
}
