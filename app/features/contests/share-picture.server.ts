import QRCode from 'qrcode';
import { notFound } from '#app/core/errors.ts';
import { isSlug } from '#app/core/ids.ts';
import type { Locale } from '#app/core/locale.ts';
import { formatInstant } from '#app/core/time.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import { sha256 } from '#app/platform/hash.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { svgToPng } from '#app/platform/pictures/svg-to-png.server.ts';
import { visibleContests } from './find-contest.server.ts';
import { phaseAt } from './phases.ts';
import { shareSvg } from './share-svg.ts';
import { wordsOf } from './views.ts';

/** Pictures drawn lately, by the hash of what is on them: a messenger asks many times for the same one. */
const drawn = new Map<string, Promise<Buffer>>();
const KEPT = 200;

/** The picture that messengers show beside a link to the contest: 1200 × 630, in a language. */
export async function sharePicture(ctx: Ctx, slug: string, locale: Locale): Promise<Buffer> {
  const contest = await shared(ctx, slug);
  const t = tFor(locale);
  const phase = phaseAt(contest, ctx.now);
  const say = (key: string, date: Date | null) =>
    date ? t(`contests:when.${key}`, { date: formatInstant(date, locale, contest.timeZone, ctx.now) }) : '';
  const svg = shareSvg({
    title: wordsOf(contest.title, locale).text,
    organisation: wordsOf(contest.organisation.name, locale).text,
    phase: t(`contests:phase.${phase}`),
    when:
      phase === 'open'
        ? say('closes', contest.closesAt)
        : phase === 'draft' || phase === 'announced'
          ? say('opens', contest.opensAt)
          : '',
    product: t('common:productName'),
    isAwarded: phase === 'published' || phase === 'archived',
  });
  const key = sha256(svg);
  let picture = drawn.get(key);
  if (!picture) {
    picture = svgToPng(svg);
    drawn.set(key, picture);
    picture.catch(() => drawn.delete(key));
    const oldest = drawn.keys().next().value;
    if (drawn.size > KEPT && oldest) drawn.delete(oldest);
  }
  return picture;
}

/** The contest's address as a QR code, for posters: opens in the language of the phone. */
export async function shareQr(ctx: Ctx, slug: string): Promise<string> {
  const contest = await shared(ctx, slug);
  return QRCode.toString(`${publicOrigin()}/contests/${contest.slug}`, {
    type: 'svg',
    errorCorrectionLevel: 'M',
    margin: 2,
  });
}

async function shared(ctx: Ctx, slug: string) {
  if (!isSlug(slug)) throw notFound();
  const contest = await ctx.db.contest.findFirst({
    where: { AND: [{ slug }, visibleContests(ctx.actor, ctx.now)] },
    select: {
      slug: true,
      title: true,
      timeZone: true,
      announcedAt: true,
      opensAt: true,
      closesAt: true,
      judgingStartsAt: true,
      judgingEndsAt: true,
      releasedAt: true,
      archivedAt: true,
      organisation: { select: { name: true } },
    },
  });
  if (!contest) throw notFound();
  return contest;
}
