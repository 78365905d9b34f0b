import { demand, notFound } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { CONTEST_REF, type ContestRow } from '#app/features/contests/find-contest.server.ts';
import { parseForm } from '#app/features/contests/form-fields.ts';
import { mayInPhase, phaseAt } from '#app/features/contests/phases.ts';
import { canInContest } from '#app/features/contests/policy.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Prisma } from '#app/platform/db/client.server.ts';

const MEDIA = {
  id: true,
  kind: true,
  state: true,
  mime: true,
  originalKey: true,
  sha256: true,
  variants: true,
  uploadedById: true,
  contestCovers: { select: { organisationId: true, announcedAt: true } },
  partnerLogos: { select: { contest: { select: { organisationId: true, announcedAt: true } } } },
  organisationLogos: { select: { id: true } },
  entryFiles: {
    select: {
      fieldId: true,
      removedAt: true,
      entry: {
        select: {
          id: true,
          ownerId: true,
          holderHash: true,
          status: true,
          moderation: true,
          contest: { select: CONTEST_REF },
        },
      },
    },
  },
} satisfies Prisma.MediaSelect;
type MediaRow = Prisma.MediaGetPayload<{ select: typeof MEDIA }>;
type FileRow = MediaRow['entryFiles'][number];

/** Who may have the remade picture: everyone, only this person, nobody. Nobody and not there look the same. */
export type Audience = 'public' | 'person';

/**
 * The look-up behind /media: the row and for whom it is, or 404. A picture is public only while what it belongs to is;
 * the moment an entry is withdrawn or rejected its files are not there any more.
 */
export async function readableMedia(ctx: Ctx, id: string | undefined) {
  const media = await findMedia(ctx, id);
  const audience = audienceOf(ctx, media);
  if (!audience) throw notFound();
  return { media, audience };
}

/** The look-up behind the private original: its owner and the staff of its contest or organisation. */
export async function readableOriginal(ctx: Ctx, id: string | undefined) {
  const media = await findMedia(ctx, id);
  const staff = staffOrganisations(ctx);
  const contests = media.contestCovers.concat(media.partnerLogos.map((logo) => logo.contest));
  const allowed =
    (media.uploadedById !== null && media.uploadedById === ctx.actor.userId) ||
    contests.some((contest) => staff.has(contest.organisationId)) ||
    media.organisationLogos.some((organisation) => staff.has(organisation.id)) ||
    media.entryFiles.some((file) => isOwn(ctx, file) || isForStaff(ctx, file));
  if (!allowed) {
    // Staff of the contest without their second factor are told so; to all others it is not there.
    for (const { entry } of media.entryFiles)
      if (staff.has(entry.contest.organisationId))
        demand(canInContest(ctx.actor, entry.contest, ctx.now, 'see-all-entries'));
    throw notFound();
  }
  return media;
}

async function findMedia(ctx: Ctx, id: string | undefined): Promise<MediaRow> {
  if (!isUuid(id)) throw notFound();
  const media = await ctx.db.media.findUnique({ where: { id }, select: MEDIA });
  if (!media) throw notFound();
  return media;
}

function audienceOf(ctx: Ctx, media: MediaRow): Audience | null {
  const contests = media.contestCovers.concat(media.partnerLogos.map((logo) => logo.contest));
  if (contests.some(({ announcedAt }) => announcedAt !== null && announcedAt <= ctx.now)) return 'public';
  if (media.organisationLogos.length > 0) return 'public';
  if (media.entryFiles.some((file) => isInGallery(ctx, file))) return 'public';
  const staff = staffOrganisations(ctx);
  if (contests.some((contest) => staff.has(contest.organisationId))) return 'person';
  if (media.uploadedById !== null && media.uploadedById === ctx.actor.userId) return 'person';
  if (media.entryFiles.some((file) => isOwn(ctx, file) || isForStaff(ctx, file) || isForJuror(ctx, file)))
    return 'person';
  return null;
}

const staffOrganisations = (ctx: Ctx) => new Set(ctx.actor.memberships.map((m) => m.organisationId));

function isPublicField(contest: ContestRow, fieldId: string): boolean {
  return parseForm(contest.form).some((field) => field.id === fieldId && field.isPublic);
}

function isShown({ removedAt, entry, fieldId }: FileRow): boolean {
  return (
    removedAt === null &&
    entry.status === 'submitted' &&
    entry.moderation === 'accepted' &&
    isPublicField(entry.contest, fieldId)
  );
}

function isInGallery(ctx: Ctx, file: FileRow): boolean {
  return isShown(file) && mayInPhase(phaseAt(file.entry.contest, ctx.now), ['visitor'], 'see-gallery');
}

function isOwn(ctx: Ctx, { entry }: FileRow): boolean {
  const { userId, holderHash } = ctx.actor;
  return (
    (userId !== null && entry.ownerId === userId) ||
    (holderHash !== null && entry.ownerId === null && entry.holderHash === holderHash)
  );
}

function isForStaff(ctx: Ctx, { entry }: FileRow): boolean {
  return (
    entry.status !== 'draft' &&
    canInContest(ctx.actor, entry.contest, ctx.now, 'see-all-entries').allowed &&
    staffOrganisations(ctx).has(entry.contest.organisationId)
  );
}

/** Jurors see what is to be judged, while it is judged; never originals, whose metadata names people. */
function isForJuror(ctx: Ctx, file: FileRow): boolean {
  const { contest } = file.entry;
  return (
    isShown(file) &&
    ctx.actor.juries.some((jury) => jury.contestId === contest.id) &&
    canInContest(ctx.actor, contest, ctx.now, 'score').allowed
  );
}
