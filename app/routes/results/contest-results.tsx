import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { formatInstant } from '#app/core/time.ts';
import { publicResults } from '#app/features/results/public-queries.server.ts';
import { WinnerCard } from '#app/features/results/ui/WinnerCard.tsx';
import { publicOrigin } from '#app/platform/env.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { ButtonAnchor, ButtonLink } from '#app/ui/Button.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { Table } from '#app/ui/Table.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/contest-results.ts';

export const handle = { hydrate: false };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const after = Number(new URL(request.url).searchParams.get('after') ?? 0);
  const results = await publicResults(ctx, params.slug, Number.isInteger(after) && after > 0 ? after : 0);
  const pageTitle = tFor(ctx.locale)('results:page.metaTitle', { title: results.title.text });
  return { ...results, pageTitle, image: `${publicOrigin()}/share/contests/${results.slug}.png` };
}

export const meta = ({ loaderData }: Route.MetaArgs) =>
  loaderData
    ? [
        { title: loaderData.pageTitle },
        { property: 'og:title', content: loaderData.pageTitle },
        { property: 'og:image', content: loaderData.image },
      ]
    : [];

export default function ContestResults({ loaderData: results }: Route.ComponentProps) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const when = (iso: string) => formatInstant(new Date(iso), locale, results.timeZone);
  return (
    <Container className="grid gap-14">
      <div>
        <PageHeader
          up={{ to: href(locale, `/contests/${results.slug}`), text: results.title.text }}
          title={t('page.title')}
          lead={t('page.lead', { date: when(results.releasedAt), count: results.jurors })}
        />
        {results.corrections.map((correction) => (
          <Notice key={correction.at} title={t('page.corrected', { date: when(correction.at) })}>
            <p lang={correction.reason.lang}>{correction.reason.text}</p>
          </Notice>
        ))}
      </div>
      <section aria-labelledby="winners" className="grid gap-6">
        <h2 id="winners">{t('page.winners')}</h2>
        <div className="grid gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
          {results.winners.map((winner, index) => (
            <WinnerCard key={winner.entryId} winner={winner} slug={results.slug} large={index === 0} />
          ))}
        </div>
      </section>
      <section aria-labelledby="list" className="grid gap-4">
        <h2 id="list">{t('page.list')}</h2>
        <Table caption={t('page.list')} head={<HeadRow keys={['award', 'number', 'names', 'project']} />}>
          {results.winners.map((winner) => (
            <tr key={winner.entryId}>
              <td className="font-semibold">{winner.awards.map((award) => award.text).join(', ')}</td>
              <td className="tabular">№ {winner.number}</td>
              <td className={WIDE}>{winner.names.join(', ') || '—'}</td>
              <td>
                {winner.title}
                <span className="block text-ink-2 sm:hidden">{winner.names.join(', ')}</span>
              </td>
            </tr>
          ))}
        </Table>
      </section>
      <section aria-labelledby="ranking" className="grid gap-4">
        <h2 id="ranking">{t('page.ranking')}</h2>
        <p className="max-w-[68ch] text-ink-2">{t('page.method')}</p>
        <p className="max-w-[68ch] text-ink-2">
          {t('page.tieBreak')} {results.tieBreak.map((rule) => t(`rule.${rule}`)).join(' → ')}
        </p>
        <Table
          caption={t('page.ranking')}
          head={<HeadRow keys={['place', 'number', 'project', 'score', 'sheets', 'rule']} />}
        >
          {results.ranking.map((entry) => (
            <tr key={entry.number}>
              <td className="font-bold tabular">{entry.place}</td>
              <td className="tabular">№ {entry.number}</td>
              <td>
                <a href={href(locale, `/contests/${results.slug}/entries/${entry.number}`)}>{entry.title}</a>
              </td>
              <td className="tabular">{entry.score}</td>
              <td className={`tabular ${WIDE}`}>{entry.sheets}</td>
              <td className={WIDE}>
                {entry.separatedBy && entry.separatedBy !== 'score'
                  ? t(`separatedBy.${entry.separatedBy}`)
                  : ''}
              </td>
            </tr>
          ))}
        </Table>
        <div className="flex flex-wrap gap-3">
          {results.next ? (
            <ButtonLink look="secondary" to={`?after=${results.next}#ranking`}>
              {t('page.more')}
            </ButtonLink>
          ) : null}
          <ButtonAnchor look="secondary" href={`/api/v1/contests/${results.slug}/results`}>
            {t('page.data')}
          </ButtonAnchor>
        </div>
        {results.criteriaHash ? (
          <p className="text-xs text-ink-2">{t('page.hash', { hash: results.criteriaHash.slice(0, 16) })}</p>
        ) : null}
      </section>
    </Container>
  );
}

/** Columns that a phone leaves out: what they say stands in another column there, or on the entry's page. */
const ON_WIDE = ['names', 'sheets', 'rule'];
const WIDE = 'max-sm:hidden';

function HeadRow({ keys }: { keys: string[] }) {
  const { t } = useTranslation('results');
  return (
    <tr>
      {keys.map((key) => (
        <th key={key} scope="col" className={ON_WIDE.includes(key) ? WIDE : undefined}>
          {t(`column.${key}`)}
        </th>
      ))}
    </tr>
  );
}
