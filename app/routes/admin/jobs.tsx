import { useTranslation } from 'react-i18next';
import { data, Form } from 'react-router';
import { formatInstant } from '#app/core/time.ts';
import { failedJobs } from '#app/features/people/administration.server.ts';
import { retryJob } from '#app/features/people/commands/retry-work.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Button } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { Table } from '#app/ui/Table.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/jobs.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  return { jobs: await failedJobs(ctx), title: tFor(ctx.locale)('admin:tabs.jobs') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const done = await attempt(() => retryJob(ctx, { jobId: String(form.get('jobId')) }));
  return done.ok ? data({ ok: true as const }) : done.response;
}

export default function Jobs({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('admin');
  const locale = useLocale();
  const { jobs } = loaderData;
  return (
    <div className="grid gap-6">
      <p className="max-w-[62ch] text-ink-2">{t('jobs.lead')}</p>
      {actionData?.ok ? <Notice tone="success">{t('jobs.retried')}</Notice> : null}
      <RefusalNotice refusal={actionData && !actionData.ok ? actionData : null} />
      {jobs.length === 0 ? (
        <EmptyState title={t('jobs.none')}>{t('jobs.noneText')}</EmptyState>
      ) : (
        <Table
          caption={t('tabs.jobs')}
          head={
            <tr>
              <th scope="col">{t('jobs.columns.name')}</th>
              <th scope="col">{t('jobs.columns.tries')}</th>
              <th scope="col">{t('jobs.columns.error')}</th>
              <th scope="col">{t('jobs.columns.last')}</th>
              <th scope="col">{t('jobs.columns.retry')}</th>
            </tr>
          }
        >
          {jobs.map((job) => (
            <tr key={job.id}>
              <td>
                <code>{job.name}</code>
              </td>
              <td>
                <span className="block whitespace-nowrap tabular">
                  {job.attempts} / {job.maxAttempts}
                </span>
                <Badge tone={job.isGivenUp ? 'danger' : 'neutral'}>
                  {t(job.isGivenUp ? 'jobs.givenUp' : 'jobs.waiting')}
                </Badge>
              </td>
              <td className="max-w-120 break-words font-mono text-xs">{job.lastError.slice(0, 400)}</td>
              <td className="whitespace-nowrap">{formatInstant(job.lastTriedAt, locale, 'Asia/Almaty')}</td>
              <td>
                <Form method="post">
                  <input type="hidden" name="jobId" value={job.id} />
                  <Button look="secondary">{t('jobs.retry')}</Button>
                </Form>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </div>
  );
}
