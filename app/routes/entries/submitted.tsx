import { data, redirect } from 'react-router';
import { AppError } from '#app/core/errors.ts';
import { href } from '#app/core/locale.ts';
import { confirmEntry } from '#app/features/entries/commands/confirm-entry.server.ts';
import { confirmationPurpose } from '#app/features/entries/confirmation-purpose.ts';
import { myEntryPage } from '#app/features/entries/my-queries.server.ts';
import { ownEntry } from '#app/features/entries/own-entries.server.ts';
import { SubmittedPage } from '#app/features/entries/ui/SubmittedPage.tsx';
import { askSignInCode } from '#app/features/people/commands/ask-sign-in-code.server.ts';
import { redeemCode } from '#app/features/people/commands/redeem-sign-in.server.ts';
import { normaliseCode, normaliseEmail } from '#app/features/people/schema.ts';
import { sessionCookie } from '#app/features/people/session.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { loadActor } from '#app/platform/session/actor.server.ts';
import type { Route } from './+types/submitted.ts';

export const handle = { ns: ['entries'], hydrate: false };

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const entry = await ownEntry(ctx, params.entryId);
  if (entry.status === 'draft') throw redirect(href(ctx.locale, `/entries/${entry.id}/edit`));
  return data(
    {
      view: await myEntryPage(ctx, entry.id),
      email: entry.email ?? '',
      isSignedIn: ctx.actor.userId !== null,
      metaTitle: tFor(ctx.locale)('entries:submitted.title'),
    },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const entry = await ownEntry(ctx, params.entryId);
  const form = await request.formData();
  const here = href(ctx.locale, `/entries/${entry.id}/submitted`);
  const intent = form.get('intent');
  const outcome = await attempt(async () => {
    if (intent === 'code') return confirmByCode(ctx, entry.id, entry.email, form, request);
    if (intent === 'confirm') await confirmEntry(ctx, { entryId: entry.id });
    if (intent === 'again' && entry.status === 'awaiting-confirmation') {
      const email = normaliseEmail(form.get('email')) ?? entry.email;
      if (email)
        await askSignInCode(ctx, { email, returnTo: here, purpose: confirmationPurpose(entry, ctx.locale) });
      return { isSent: true };
    }
    throw redirect(here);
  }, form);
  return outcome.ok ? outcome.value : outcome.response;
}

/** The code from the mail: begins the session, makes the entry this person's, gives it its number. */
async function confirmByCode(
  ctx: Ctx,
  entryId: string,
  email: string | null,
  form: FormData,
  request: Request,
): Promise<never> {
  const code = normaliseCode(form.get('code'));
  if (!code || !email) throw new AppError('SIGN_IN_CODE_WRONG', {}, 422);
  const signedIn = await redeemCode(ctx, { email, code, userAgent: request.headers.get('user-agent') });
  const session = { userId: signedIn.userId, sessionId: signedIn.sessionId, strongAuthAt: null };
  const actor = await loadActor(ctx.db, session, ctx.actor.holderHash);
  const headers = { 'Set-Cookie': sessionCookie(signedIn.token) };
  // The code is used up: the session is given even if the entry cannot be confirmed any more.
  await attempt(() => confirmEntry({ ...ctx, actor }, { entryId }));
  throw redirect(href(ctx.locale, `/entries/${entryId}/submitted`), { headers });
}

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.metaTitle ?? '' },
  { name: 'robots', content: 'noindex' },
];

export default function Submitted({ loaderData, actionData }: Route.ComponentProps) {
  return <SubmittedPage {...loaderData} answer={actionData ?? null} />;
}
