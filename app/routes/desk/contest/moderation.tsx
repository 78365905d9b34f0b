import { data, redirect, useLocation } from 'react-router';
import { AppError } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { contestFor } from '#app/features/contests/find-contest.server.ts';
import { decideEntries } from '#app/features/entries/commands/decide-entries.server.ts';
import { decideEntry } from '#app/features/entries/commands/decide-entry.server.ts';
import {
  DECISIONS,
  type DecisionInput,
  MODERATION_LIMITS,
  missingIn,
} from '#app/features/entries/moderation-decisions.ts';
import { moderationQueue } from '#app/features/entries/moderation-queries.server.ts';
import type { SeenEntry } from '#app/features/entries/moderation-write.server.ts';
import { type ModerationAnswer, ModerationPage } from '#app/features/entries/ui/ModerationPage.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { typed } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { Route } from './+types/moderation.ts';

export { TabRefusal as ErrorBoundary } from '#app/ui/TabRefusal.tsx';

export const handle = { ns: ['moderation', 'gallery'] };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const view = await moderationQueue(ctx, params.contestId, new URL(request.url).searchParams);
  return { view, title: tFor(ctx.locale)('moderation:title') };
}

/** After a refusal the page shows what the other moderator did, so it is read again then, too. */
export const shouldRevalidate = () => true;

export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const contest = await contestFor(ctx, params.contestId, 'see-all-entries');
  const form = await request.formData();
  const seen = form.getAll('seen').flatMap((value) => seenIn(String(value)));
  const input = decisionIn(form);
  const isBulk = form.has('bulk');
  const refuseWith = (body: object, status = 409) =>
    data(
      { ok: false as const, for: isBulk ? 'bulk' : (seen[0]?.entryId ?? ''), values: typed(form), ...body },
      { status },
    );
  const first = seen[0];
  if (!input || !first)
    return refuseWith({ error: { code: 'MODERATION_NOTHING_SELECTED' as const, params: {} } }, 422);
  const missing = missingIn(input);
  if (missing)
    return refuseWith({ fieldErrors: missing, error: { ...Object.values(missing)[0]!, params: {} } }, 422);
  try {
    if (isBulk) return { ok: true as const, results: await decideEntries(ctx, contest.id, seen, input) };
    await decideEntry(ctx, contest.id, first, input);
  } catch (error) {
    if (!(error instanceof AppError) || error.status === 404) throw error;
    return refuseWith({ error: { code: error.code, params: error.params } }, error.status);
  }
  throw redirect(afterDecision(request, form, first.entryId));
}

/** On to the next entry of the same list, with a line about what was done. */
function afterDecision(request: Request, form: FormData, entryId: string): string {
  const here = new URL(request.url);
  const wanted = String(form.get('after') ?? '');
  const next = new URLSearchParams(wanted.startsWith('?') ? wanted : here.search);
  next.set('did', entryId);
  return `${here.pathname.replace(/\.data$/, '')}?${next}`;
}

/** `<id>.<moderation version>.<revision>`: an entry as it was on the screen. */
function seenIn(value: string): SeenEntry[] {
  const [entryId, version, revision] = value.split('.');
  if (!isUuid(entryId) || !/^\d{1,9}$/.test(version ?? '') || !/^\d{1,9}$/.test(revision ?? '')) return [];
  return [{ entryId, version: Number(version), revision: Number(revision) }];
}

function decisionIn(form: FormData): DecisionInput | null {
  const text = (name: string, max: number) => String(form.get(name) ?? '').slice(0, max);
  const decision = DECISIONS.find((candidate) => candidate === form.get('decision'));
  if (!decision) return null;
  return {
    decision,
    ready: text('ready', 40),
    reason: text('reason', MODERATION_LIMITS.reason),
    ruleHeading: text('ruleHeading', 4),
    ruleText: text('ruleText', MODERATION_LIMITS.rule),
  };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export default function Moderation({ loaderData, actionData }: Route.ComponentProps) {
  const { search } = useLocation();
  return <ModerationPage view={loaderData.view} answer={actionData as ModerationAnswer} search={search} />;
}
