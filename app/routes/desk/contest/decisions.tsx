import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { LOCALES } from '#app/core/locale.ts';
import { contestFor } from '#app/features/contests/find-contest.server.ts';
import { readAwardForm } from '#app/features/results/award-form.ts';
import { fillPlaces } from '#app/features/results/commands/fill-places.server.ts';
import { releaseResults } from '#app/features/results/commands/release-results.server.ts';
import { removeAward } from '#app/features/results/commands/remove-award.server.ts';
import { saveAward } from '#app/features/results/commands/save-award.server.ts';
import { decisionDesk } from '#app/features/results/desk-queries.server.ts';
import { DecisionRanking } from '#app/features/results/ui/DecisionRanking.tsx';
import { ReleasePanel } from '#app/features/results/ui/ReleasePanel.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { TextField } from '#app/ui/Field.tsx';
import { RefusalNotice } from '#app/ui/Notice.tsx';
import type { Route } from './+types/decisions.ts';

export { TabRefusal as ErrorBoundary } from '#app/ui/TabRefusal.tsx';

export const handle = { ns: ['results'] };

export function loader({ context, params, request }: Route.LoaderArgs) {
  return decisionDesk(getCtx(context), params.contestId, new URL(request.url).searchParams.get('q') ?? '');
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const { id } = await contestFor(ctx, params.contestId, 'see-scores');
  const intent = form.get('intent');
  const text = (name: string) => String(form.get(name) ?? '');
  const done = await attempt(async () => {
    if (intent === 'fill-places') await fillPlaces(ctx, id, Number(text('count')));
    else if (intent === 'remove-award') await removeAward(ctx, id, text('awardId'));
    else if (intent === 'save-award') await saveAward(ctx, id, readAwardForm(form), text('awardId') || null);
    else if (intent === 'release') {
      await releaseResults(
        ctx,
        id,
        Object.fromEntries(LOCALES.map((locale) => [locale, text(`correction.${locale}`).slice(0, 2000)])),
      );
      throw redirect(`${url.pathname}?released=1`);
    }
  }, form);
  return done.ok ? null : done.response;
}

export default function Decisions({ loaderData: desk, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('results');
  const [search] = useSearchParams();
  const refusal = actionData && 'ok' in actionData ? actionData : null;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_22rem]">
      <section className="grid gap-5">
        <h2>{t('desk.ranking')}</h2>
        <p className="max-w-[65ch] text-ink-2">{desk.isReleased ? t('desk.leadReleased') : t('desk.lead')}</p>
        <RefusalNotice refusal={refusal} />
        <div className="flex flex-wrap items-end gap-4">
          <Form method="post" className="flex items-end gap-2">
            <TextField
              label={t('desk.fillCount')}
              name="count"
              type="number"
              min={1}
              max={100}
              defaultValue={3}
              className="!w-24"
            />
            <Button name="intent" value="fill-places" look="secondary" className="mb-0.5">
              {t('desk.fill')}
            </Button>
          </Form>
          <Form method="get" className="flex items-end gap-2">
            <TextField label={t('desk.search')} name="q" type="search" />
            <Button look="secondary" className="mb-0.5">
              {t('desk.find')}
            </Button>
          </Form>
        </div>
        {desk.rows.length === 0 ? (
          <EmptyState title={t('desk.empty')}>{t('desk.emptyText')}</EmptyState>
        ) : null}
        <DecisionRanking
          desk={desk}
          openEntry={
            typeof refusal?.values?.entryId === 'string'
              ? refusal.values.entryId
              : (search.get('open') ?? undefined)
          }
        />
        {desk.hidden > 0 ? <p className="text-ink-2">{t('desk.hidden', { count: desk.hidden })}</p> : null}
      </section>
      <ReleasePanel desk={desk} />
    </div>
  );
}
