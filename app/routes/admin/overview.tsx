import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { demandAdministrator, platformOverview } from '#app/features/people/administration.server.ts';
import { checkHealth } from '#app/platform/health.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { ButtonLink } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/overview.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  demandAdministrator(ctx);
  const [health, overview] = await Promise.all([checkHealth(ctx.db), platformOverview(ctx)]);
  return { health, overview, title: tFor(ctx.locale)('admin:title') };
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('admin');
  const locale = useLocale();
  const { health, overview } = loaderData;
  const figures = ['organisations', 'people', 'contests', 'entries'] as const;
  return (
    <div className="grid gap-6">
      {overview.hasSmtp ? null : (
        <Notice title={t('overview.noSmtp')}>
          {t('overview.noSmtpText')}{' '}
          <a
            href={href(locale, '/admin/mail?state=outbox')}
            className="text-kok underline underline-offset-3"
          >
            {t('overview.toOutbox')}
          </a>
        </Notice>
      )}
      <section className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        {figures.map((figure) => (
          <Card key={figure}>
            <p className="text-[2rem] font-extrabold leading-tight tabular">{overview[figure]}</p>
            <p className="text-s text-ink-2">{t(`overview.${figure}`, { count: overview[figure] })}</p>
          </Card>
        ))}
      </section>
      <Card className="grid gap-4">
        <h2 className="!text-[length:var(--text-h3)]">{t('overview.health')}</h2>
        <ul className="grid gap-3">
          {(['database', 'storage', 'queue'] as const).map((part) => (
            <li key={part} className="flex flex-wrap items-center justify-between gap-3">
              <span>{t(`overview.part.${part}`)}</span>
              <span className="flex flex-wrap items-center gap-3">
                {part === 'queue' ? (
                  <span className="text-s text-ink-2">
                    {t('overview.queue', { waiting: health.queue.waiting, failed: health.queue.failed })}
                  </span>
                ) : null}
                <Badge tone={health[part].ok ? 'done' : 'danger'}>
                  {t(health[part].ok ? 'overview.well' : 'overview.ill')}
                </Badge>
              </span>
            </li>
          ))}
        </ul>
        {health.queue.failed > 0 ? (
          <ButtonLink look="secondary" to={href(locale, '/admin/jobs')} className="justify-self-start">
            {t('overview.toJobs')}
          </ButtonLink>
        ) : null}
      </Card>
    </div>
  );
}
