import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isUuid } from '#app/core/ids.ts';
import { href } from '#app/core/locale.ts';
import { formatInstant } from '#app/core/time.ts';
import { listMails } from '#app/features/people/administration.server.ts';
import { isMailState, MAIL_STATES } from '#app/features/people/mail-states.ts';
import { MailState } from '#app/features/people/ui/MailState.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { ButtonLink } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Table } from '#app/ui/Table.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/mails.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const { searchParams } = new URL(request.url);
  const [state, before] = [searchParams.get('state'), searchParams.get('before')];
  const filter = { state: isMailState(state) ? state : null, before: isUuid(before) ? before : null };
  return {
    ...(await listMails(ctx, filter)),
    state: filter.state,
    title: tFor(ctx.locale)('admin:tabs.mail'),
  };
}

export default function Mails({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('admin');
  const locale = useLocale();
  const { mails, next, counts, state } = loaderData;
  const list = href(locale, '/admin/mail');
  const filters = [
    {
      to: list,
      text: t('mail.all'),
      count: Object.values(counts).reduce((a, b) => a + b, 0),
      here: state === null,
    },
    ...MAIL_STATES.map((one) => ({
      to: `${list}?state=${one}`,
      text: t(`mail.state.${one}`),
      count: counts[one] ?? 0,
      here: state === one,
    })),
  ];
  return (
    <div className="grid gap-6">
      <nav aria-label={t('mail.filter')} className="flex flex-wrap gap-2">
        {filters.map((filter) => (
          <Link
            key={filter.to}
            to={filter.to}
            aria-current={filter.here ? 'page' : undefined}
            className={`inline-flex min-h-11 items-center gap-2 rounded-full border px-4 text-s no-underline ${filter.here ? 'border-kok bg-kok-soft font-bold text-kok-strong' : 'border-line bg-sheet text-ink'}`}
          >
            {filter.text} <span className="text-ink-2 tabular">{filter.count}</span>
          </Link>
        ))}
      </nav>
      {mails.length === 0 ? (
        <EmptyState title={t('mail.none')}>{t('mail.noneText')}</EmptyState>
      ) : (
        <Table
          caption={t('tabs.mail')}
          head={
            <tr>
              <th scope="col">{t('mail.columns.subject')}</th>
              <th scope="col">{t('mail.columns.to')}</th>
              <th scope="col">{t('mail.columns.state')}</th>
              <th scope="col">{t('mail.columns.created')}</th>
            </tr>
          }
        >
          {mails.map((mail) => (
            <tr key={mail.id}>
              <td className="min-w-64">
                <Link
                  to={href(locale, `/admin/mail/${mail.id}`)}
                  className="inline-flex min-h-9 items-center font-semibold"
                >
                  {mail.subject}
                </Link>
              </td>
              <td className="min-w-52 break-all">{mail.to}</td>
              <td>
                <MailState state={mail.state} />
                {mail.state === 'failed' ? (
                  <span className="block pt-1 text-ink-2">
                    {t('mail.tries', { count: mail.attempts })} {mail.lastError}
                  </span>
                ) : null}
              </td>
              <td className="whitespace-nowrap">{formatInstant(mail.createdAt, locale, 'Asia/Almaty')}</td>
            </tr>
          ))}
        </Table>
      )}
      {next ? (
        <ButtonLink
          look="secondary"
          className="justify-self-start"
          to={`${list}?${new URLSearchParams({ ...(state ? { state } : {}), before: next })}`}
        >
          {t('more')}
        </ButtonLink>
      ) : null}
    </div>
  );
}
