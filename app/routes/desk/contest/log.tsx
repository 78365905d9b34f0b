import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { formatInstant } from '#app/core/time.ts';
import { contestLog } from '#app/features/results/log-queries.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { Button, ButtonLink } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { SelectField } from '#app/ui/Field.tsx';
import { Table } from '#app/ui/Table.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/log.ts';

export { TabRefusal as ErrorBoundary } from '#app/ui/TabRefusal.tsx';

export const handle = { ns: ['results', 'log'] };

const PREFIXES = ['contest', 'entry', 'jury', 'score', 'award', 'results', 'invitation'] as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const prefix = query.get('kind') ?? '';
  return {
    ...(await contestLog(getCtx(context), params.contestId, { before: query.get('before'), prefix })),
    prefix,
  };
}

export default function ContestLog({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['results', 'log']);
  const locale = useLocale();
  const { items, next, prefix, timeZone } = loaderData;
  return (
    <div className="grid gap-6">
      <div>
        <h2>{t('log.title')}</h2>
        <p className="mt-2 max-w-[65ch] text-ink-2">{t('log.lead')}</p>
      </div>
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <SelectField label={t('log.filter')} name="kind" defaultValue={prefix}>
          <option value="">{t('log.all')}</option>
          {PREFIXES.map((one) => (
            <option key={one} value={one}>
              {t(`log:prefix.${one}`)}
            </option>
          ))}
        </SelectField>
        <Button look="secondary">{t('log.apply')}</Button>
      </Form>
      {items.length === 0 ? (
        <EmptyState title={t('log.empty')} />
      ) : (
        <Table
          caption={t('log.title')}
          head={
            <tr>
              <th scope="col">{t('log.when')}</th>
              <th scope="col">{t('log.who')}</th>
              <th scope="col">{t('log.what')}</th>
              <th scope="col">{t('log.details')}</th>
            </tr>
          }
        >
          {items.map((line) => (
            <tr key={line.id}>
              <td className="whitespace-nowrap tabular">
                {formatInstant(new Date(line.at), locale, timeZone)}
              </td>
              <td>{line.who ?? t(`log:actor.${line.actorKind}`)}</td>
              <td>
                {t(`log:type.${line.type.replace('.', '_')}`)}
                {line.entryNumber ? (
                  <span className="block text-ink-2">{t('log.entry', { number: line.entryNumber })}</span>
                ) : null}
              </td>
              <td className="max-w-md break-words text-ink-2">
                {line.details === null ? (
                  t('log.hiddenUntilEnd')
                ) : line.details ? (
                  <details>
                    <summary className="inline-flex min-h-9 items-center text-kok">
                      {t('log.details')}
                    </summary>
                    <code className="text-xs">{line.details}</code>
                  </details>
                ) : null}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {next ? (
        <ButtonLink
          className="w-fit"
          look="secondary"
          to={`?before=${next}${prefix ? `&kind=${prefix}` : ''}`}
        >
          {t('log.older')}
        </ButtonLink>
      ) : null}
    </div>
  );
}
