import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '#app/core/errors.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { type Answers, type FormField, parseForm } from '#app/features/contests/form-fields.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { pictureView } from '#app/platform/media/picture-view.ts';
import { answerViews } from './answer-views.ts';
import { checkEntry, type FieldProblem } from './answers.ts';
import { consentHash } from './commands/submit-entry.server.ts';
import { type OwnEntry, ownEntry } from './own-entries.server.ts';
import { asEntryState, canEdit, graceEnd } from './policy.ts';
import { type Step, stepAt, stepOfField, stepsOf } from './steps.ts';
import type { FileView, ReviewView, WizardView } from './wizard-views.ts';
import { countFiles, type FileRow, hasChanges, workingFiles, workingInputs } from './working-copy.server.ts';

/** The wizard at a step, or null when the entry can't be written in now (its own page says why). */
export async function wizardView(ctx: Ctx, entryId: string | undefined, step: string | null) {
  const entry = await ownEntry(ctx, entryId);
  if (!canEdit(asEntryState(entry), entry.contest, ctx.now, ctx.locale).allowed) return null;
  const form = parseForm(entry.contest.form);
  const files = await workingFiles(ctx.db, entry);
  const inputs = workingInputs(entry, form);
  const { answers, problems } = checkEntry(form, inputs, countFiles(files), {
    at: ctx.now.toISOString(),
    textHash: consentHash,
    before: entry.answers as unknown as Answers,
  });
  const steps = stepsOf(form);
  const current = stepAt(steps, step, entry.step);
  const here = steps[current]!;
  const isReview = here.kind === 'review';
  const fields = form.filter((field) => here.fieldIds.includes(field.id));
  return {
    ...(await headOf(ctx, entry)),
    steps: steps.map(({ kind, part, parts, fieldIds }) => ({
      kind,
      part,
      parts,
      isComplete: kind !== 'review' && fieldIds.every((id) => !problems[id]),
    })),
    current,
    fields,
    inputs,
    versions: entry.answerVersions as Record<string, number>,
    files: files.map(fileView),
    review: isReview ? reviewOf(ctx, entry, { form, steps, answers, problems }) : null,
  } satisfies WizardView;
}

async function headOf(ctx: Ctx, entry: OwnEntry) {
  const { contest } = entry;
  const title = localize(asLocalized(contest.title), ctx.locale);
  const request =
    entry.moderation === 'changes-requested'
      ? await ctx.db.entryMessage.findFirst({
          where: { entryId: entry.id, kind: 'changes-requested' },
          orderBy: { createdAt: 'desc' },
          select: { body: true },
        })
      : null;
  return {
    entryId: entry.id,
    contest: {
      slug: contest.slug,
      title: title.text,
      lang: title.lang,
      closesAt: contest.closesAt?.toISOString() ?? null,
      timeZone: contest.timeZone,
      graceMinutes: contest.graceMinutes,
    },
    isEdit: entry.status !== 'draft',
    hasChanges: hasChanges(entry),
    receipt: entry.receipt,
    request: request?.body ?? null,
    graceEnd:
      contest.closesAt && ctx.now >= contest.closesAt
        ? (graceEnd(asEntryState(entry), contest)?.toISOString() ?? null)
        : null,
  };
}

function reviewOf(
  ctx: Ctx,
  entry: OwnEntry,
  {
    form,
    steps,
    answers,
    problems,
  }: {
    form: FormField[];
    steps: Step[];
    answers: Answers;
    problems: Record<string, FieldProblem>;
  },
): ReviewView {
  const t = tFor(ctx.locale);
  return {
    answers: answerViews(form, answers, ctx.locale, t).map((answer) => ({
      stepNumber: stepOfField(steps, answer.id) + 1,
      answer,
    })),
    problems: form.flatMap((field) => {
      const problem = problems[field.id];
      if (!problem) return [];
      const label = localize(field.label, ctx.locale).text;
      return [{ fieldId: field.id, stepNumber: stepOfField(steps, field.id) + 1, label, problem }];
    }),
    idempotencyKey: randomUUID(),
    email: ctx.actor.email,
    typedEmail: entry.email ?? '',
  };
}

/** A file as its holder sees it. */
export function fileView(file: FileRow): FileView {
  const { media } = file;
  return {
    id: file.id,
    fieldId: file.fieldId,
    uploadKey: file.uploadKey,
    name: media.originalName,
    bytes: media.bytes,
    isDocument: media.mime === 'application/pdf',
    state: media.state === 'ready' || media.state === 'refused' ? media.state : 'processing',
    refusal: media.refusalCode as ErrorCode | null,
    picture: pictureView(media, file.alt || file.caption),
    caption: file.caption,
    alt: file.alt,
  };
}
