import { data, redirect } from 'react-router';
import { AppError, demand, type ErrorCode } from '#app/core/errors.ts';
import { href } from '#app/core/locale.ts';
import { parseForm } from '#app/features/contests/form-fields.ts';
import { claimEntries } from '#app/features/entries/commands/claim-entries.server.ts';
import { discardChanges } from '#app/features/entries/commands/discard-changes.server.ts';
import { submitEntry } from '#app/features/entries/commands/submit-entry.server.ts';
import { confirmationPurpose } from '#app/features/entries/confirmation-purpose.ts';
import { ownEntry } from '#app/features/entries/own-entries.server.ts';
import { asEntryState, canEdit } from '#app/features/entries/policy.ts';
import { ENTRY_LIMITS, parseKey } from '#app/features/entries/schema.ts';
import { Wizard, type WizardAnswer } from '#app/features/entries/ui/Wizard.tsx';
import { arrangeByIntent, saveStep } from '#app/features/entries/wizard-forms.server.ts';
import { wizardView } from '#app/features/entries/wizard-queries.server.ts';
import { askSignInCode } from '#app/features/people/commands/ask-sign-in-code.server.ts';
import { normaliseEmail } from '#app/features/people/schema.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt, refuse, typed } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { receiveForm } from '#app/platform/media/intake.server.ts';
import { countAttempt } from '#app/platform/rate-limit.server.ts';
import type { Route } from './+types/edit.ts';

export const handle = { ns: ['entries', 'fields'] };

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  await claimEntries(ctx);
  const view = await wizardView(ctx, params.entryId, new URL(request.url).searchParams.get('step'));
  // Also the way of a submission that came too late: the refusal would be lost with this page, so the next one says it.
  if (!view) throw redirect(href(ctx.locale, `/my/${params.entryId}?refused`));
  return data(
    { view, metaTitle: tFor(ctx.locale)(`entries:steps.${view.steps[view.current]?.kind}.title`) },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const entry = await ownEntry(ctx, params.entryId);
  const form = parseForm(entry.contest.form);
  const here = new URL(request.url).searchParams.get('step');
  try {
    // Before a byte of a file is taken: strangers and latecomers fill no disks.
    demand(canEdit(asEntryState(entry), entry.contest, ctx.now, ctx.locale), 409);
    await countAttempt(ctx, ENTRY_LIMITS.uploadPerNetwork, ctx.network);
  } catch (error) {
    if (error instanceof AppError) return refuse(error);
    throw error;
  }
  const outcome = await attempt(async () => {
    const sent = await receiveForm(request, {
      accepts: (name) =>
        form.some((field) => `file.${field.id}` === name && field.kind === 'photos') ? 'picture' : 'any',
    });
    const intent = String(sent.form.get('intent') ?? 'save');
    if (intent === 'submit') return handIn(ctx, entry.id, sent.form);
    if (intent === 'discard') {
      await discardChanges(ctx, { entryId: entry.id });
      throw redirect(href(ctx.locale, entry.status === 'draft' ? '/my' : `/my/${entry.id}`));
    }
    const next = /^go:(\d{1,2})$/.exec(intent)?.[1];
    const step = next ? Number(next) - 1 : undefined;
    const { conflicts, refused } = await saveStep(ctx, entry, sent.form, sent.files, step);
    const isArranged = await arrangeByIntent(ctx, entry.id, intent);
    if (conflicts.length > 0 || refused.length > 0) {
      const answer: WizardAnswer = { conflicts, refused, values: typed(sent.form) };
      return data(answer, { status: 409 });
    }
    const target = next ?? here;
    throw redirect(
      `${href(ctx.locale, `/entries/${entry.id}/edit`)}${target ? `?step=${target}` : ''}${isArranged ? '#files' : ''}`,
    );
  });
  return outcome.ok ? outcome.value : outcome.response;
}

async function handIn(ctx: Ctx, entryId: string, form: FormData) {
  const idempotencyKey = parseKey(form.get('idempotencyKey'));
  if (!idempotencyKey) throw new AppError('NOT_FOUND', {}, 404);
  const email = normaliseEmail(form.get('email'));
  const result = await submitEntry(ctx, { entryId, idempotencyKey, email });
  if (!result.ok) {
    const code: ErrorCode = result.problems.email ? 'EMAIL_INVALID' : 'ENTRY_INCOMPLETE';
    const answer: WizardAnswer = { error: { code, params: {} }, email: String(form.get('email') ?? '') };
    return data(answer, { status: 422 });
  }
  const receiptPage = href(ctx.locale, `/entries/${entryId}/submitted`);
  if (result.status === 'awaiting-confirmation' && result.email && !result.isRepeat) {
    // The entry is in whatever becomes of the mail: a refusal (too many codes asked) is shown on the next page.
    const purpose = confirmationPurpose(await ownEntry(ctx, entryId), ctx.locale);
    await attempt(() => askSignInCode(ctx, { email: result.email!, returnTo: receiptPage, purpose }));
  }
  throw redirect(receiptPage);
}

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.metaTitle} · ${loaderData.view.contest.title}` : '' },
  { name: 'robots', content: 'noindex' },
];

export default function Edit({ loaderData, actionData }: Route.ComponentProps) {
  const { view } = loaderData;
  return (
    <Wizard
      key={`${view.entryId}:${view.current}`}
      view={view}
      answer={(actionData as WizardAnswer) ?? null}
    />
  );
}
