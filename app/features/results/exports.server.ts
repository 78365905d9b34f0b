import writeXlsx, { type SheetData } from 'write-excel-file/node';
import { demand, notFound } from '#app/core/errors.ts';
import { type ContestRow, contestFor } from '#app/features/contests/find-contest.server.ts';
import { parseForm } from '#app/features/contests/form-fields.ts';
import { canInContest } from '#app/features/contests/policy.ts';
import { photoFieldsOf } from '#app/features/entries/gallery-queries.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { storage } from '#app/platform/storage/storage.server.ts';
import { recordExport } from './commands/record-export.server.ts';
import { type Cell, toCsv } from './csv.ts';
import { entryRows, resultRows } from './export-rows.server.ts';
import { pressText } from './press.server.ts';
import { type ReleasedResults, releasedResultsSchema } from './schema.ts';
import { streamZip, type ZipMember } from './zip.server.ts';

export const EXPORT_FILES = [
  'entries.xlsx',
  'entries.csv',
  'results.xlsx',
  'results.csv',
  'originals.zip',
  'press.zip',
] as const;
export type ExportFile = (typeof EXPORT_FILES)[number];

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
} as const;

/** Makes one export as a download. Results need the right to see scores, so never before judging has ended. */
export async function answerExport(
  ctx: Ctx,
  contestId: string | undefined,
  file: string | undefined,
): Promise<Response> {
  if (!(EXPORT_FILES as readonly unknown[]).includes(file)) throw notFound();
  const contest = await contestFor(ctx, contestId, 'export-entries');
  if (file!.startsWith('results.')) demand(canInContest(ctx.actor, contest, ctx.now, 'see-scores'));
  const release = file === 'press.zip' ? await newestRelease(ctx, contest) : null;
  await recordExport(ctx, contest.id, file!);
  const [, format] = file!.split('.') as [string, keyof typeof TYPES];
  return new Response(await makeFile(ctx, contest, file as ExportFile, release), {
    headers: {
      'Content-Type': TYPES[format],
      // A contest's slug and a kind of file: nothing personal in the name.
      'Content-Disposition': `attachment; filename="${contest.slug}-${file}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

type Release = { results: ReleasedResults; releasedAt: Date };

async function makeFile(
  ctx: Ctx,
  contest: ContestRow,
  file: ExportFile,
  release: Release | null,
): Promise<BodyInit> {
  switch (file) {
    case 'entries.xlsx':
      return toXlsx(await entryRows(ctx, contest));
    case 'entries.csv':
      return toCsv(await entryRows(ctx, contest), ctx.locale);
    case 'results.xlsx':
      return toXlsx(await resultRows(ctx, contest));
    case 'results.csv':
      return toCsv(await resultRows(ctx, contest), ctx.locale);
    case 'originals.zip':
      return streamZip(originals(ctx, contest.id));
    case 'press.zip':
      return streamZip(press(ctx, contest, release!));
  }
}

/** XLSX with typed cells: text is text whatever it begins with, so no formula can come to life. */
async function toXlsx(rows: Cell[][]): Promise<BodyInit> {
  const [head = [], ...body] = rows;
  const sheet: SheetData = [
    head.map((value) => ({ value: String(value ?? ''), fontWeight: 'bold' as const })),
    ...body.map((row) =>
      row.map((value) =>
        value === null
          ? null
          : typeof value === 'number'
            ? { value, type: Number }
            : { value: printable(value), type: String },
      ),
    ),
  ];
  const buffer = await writeXlsx(sheet, {
    stickyRowsCount: 1,
    columns: head.map((_, index) => ({ width: index < 4 ? 14 : 28 })),
  }).toBuffer();
  return new Uint8Array(buffer);
}

/** Control characters break the XML inside an XLSX, and a cell holds at most 32,767 characters. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are forbidden in XML 1.0
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, 32_767);
}

const MEMBERS_PER_QUERY = 200;

/** The private originals, a folder per entry number. Names are positions: what people called their files stays inside. */
async function* originals(ctx: Ctx, contestId: string): AsyncGenerator<ZipMember> {
  for (let after = 0; ; ) {
    const entries = await ctx.db.entry.findMany({
      where: { contestId, status: 'submitted', number: { gt: after } },
      orderBy: { number: 'asc' },
      take: MEMBERS_PER_QUERY,
      select: {
        number: true,
        files: {
          where: { removedAt: null },
          orderBy: { position: 'asc' },
          select: { media: { select: { originalKey: true, mime: true } } },
        },
      },
    });
    for (const entry of entries) {
      for (const [index, { media }] of entry.files.entries()) {
        const extension = media.mime.split('/')[1]?.replace('jpeg', 'jpg') ?? 'bin';
        yield {
          name: `${String(entry.number).padStart(4, '0')}/${index + 1}.${extension}`,
          open: () => storage().getStream(media.originalKey),
        };
      }
    }
    const last = entries.at(-1)?.number;
    if (entries.length < MEMBERS_PER_QUERY || !last) return;
    after = last;
  }
}

/** Text in three languages and the winners' pictures in their largest public size. */
async function* press(ctx: Ctx, contest: ContestRow, release: Release): AsyncGenerator<ZipMember> {
  const full = await ctx.db.contest.findUniqueOrThrow({
    where: { id: contest.id },
    select: { slug: true, title: true, timeZone: true, organisation: { select: { name: true } } },
  });
  const text = pressText(full, release.results, release.releasedAt);
  yield { name: 'press.txt', open: async () => Buffer.from(`\ufeff${text}\n`) };
  const winners = release.results.entries.filter((entry) => entry.awards.length > 0);
  const files = await ctx.db.entryFile.findMany({
    where: {
      entryId: { in: winners.map((entry) => entry.entryId) },
      removedAt: null,
      // Only what the gallery shows: a private photo field is not for the press.
      fieldId: { in: photoFieldsOf(parseForm(contest.form)) },
      media: { kind: 'photo', state: 'ready' },
      entry: { status: 'submitted', moderation: 'accepted' },
    },
    orderBy: [{ entryId: 'asc' }, { position: 'asc' }],
    select: { entry: { select: { number: true } }, position: true, media: { select: { variants: true } } },
  });
  for (const file of files) {
    const variants = (file.media.variants as { width: number; format: string; key: string }[]).filter(
      (variant) => variant.format === 'webp',
    );
    const largest = variants.sort((a, b) => b.width - a.width)[0];
    if (largest)
      yield {
        name: `${String(file.entry.number).padStart(4, '0')}-${file.position + 1}.webp`,
        open: () => storage().getStream(largest.key),
      };
  }
}

async function newestRelease(ctx: Ctx, contest: ContestRow): Promise<Release> {
  const release = await ctx.db.resultRelease.findFirst({
    where: { contestId: contest.id },
    orderBy: { revision: 'desc' },
  });
  if (!release || contest.releasedAt === null) throw notFound();
  return { results: releasedResultsSchema.parse(release.snapshot), releasedAt: release.releasedAt };
}
