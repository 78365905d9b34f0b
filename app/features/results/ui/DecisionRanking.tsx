import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { localize } from '#app/core/localized.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { DecisionAward, DecisionDesk, DecisionRow } from '../views.ts';
import { AwardForm } from './AwardForm.tsx';

/** The ranking with the decisions beside it; each line opens to give or change awards. */
export function DecisionRanking({ desk, openEntry }: { desk: DecisionDesk; openEntry?: string }) {
  const { t } = useTranslation('results');
  return (
    <ol className="grid gap-2" aria-label={t('desk.ranking')}>
      {desk.rows.map((row) => (
        <RankingLine key={row.entryId} row={row} desk={desk} open={openEntry === row.entryId} />
      ))}
    </ol>
  );
}

function RankingLine({ row, desk, open }: { row: DecisionRow; desk: DecisionDesk; open: boolean }) {
  const { t } = useTranslation('results');
  const startsOpen = open || row.awards.some((award) => award.problems.length > 0);
  // A hundred lines with forms inside would be most of a megabyte: a line gets its forms when it is opened.
  const [isOpened, setOpened] = useState(startsOpen);
  return (
    <li id={`entry-${row.number}`} className="rounded-m border border-line bg-sheet">
      <details
        className="group"
        open={startsOpen}
        onToggle={(event) => event.currentTarget.open && setOpened(true)}
      >
        <summary className="grid min-h-14 list-none grid-cols-[3rem_1fr_auto_1.5rem] items-center gap-x-4 gap-y-1 px-4 py-3 [&::-webkit-details-marker]:hidden">
          <span className="text-l font-extrabold tabular">{row.place ?? '—'}</span>
          <span className="min-w-0">
            <span className="font-semibold">
              № {row.number} · {row.title}
            </span>
            <span className="block text-s text-ink-2">
              {[row.nomination, t('desk.sheets', { count: row.sheets }), tieOf(row, t)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <span className="font-bold tabular">{row.score ?? t('desk.noScore')}</span>
          <svg
            aria-hidden="true"
            viewBox="0 0 20 20"
            className="size-5 fill-none stroke-kok stroke-2 transition-transform group-open:rotate-180"
          >
            <path d="M4 7l6 6 6-6" />
          </svg>
          {row.awards.length > 0 ? (
            <span className="col-span-2 col-start-2 flex flex-wrap gap-2">
              {row.awards.map((award) => (
                <AwardBadge key={award.id} award={award} desk={desk} />
              ))}
            </span>
          ) : null}
        </summary>
        <div className="border-t border-line px-4 py-3">
          {isOpened || open || startsOpen ? (
            <AwardForms row={row} desk={desk} />
          ) : (
            <a className={quietLink} href={`?open=${row.entryId}#entry-${row.number}`}>
              {t('desk.giveAward')}
            </a>
          )}
        </div>
      </details>
    </li>
  );
}

const quietLink = 'inline-flex min-h-11 items-center text-kok underline underline-offset-3';

function tieOf(row: DecisionRow, t: TFunction): string | null {
  return row.separatedBy && row.separatedBy !== 'score' ? t(`results:separatedBy.${row.separatedBy}`) : null;
}

function AwardForms({ row, desk }: { row: DecisionRow; desk: DecisionDesk }) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  return (
    <>
      <a className={quietLink} href={href(locale, `/contests/${desk.slug}/entries/${row.number}`)}>
        {t('desk.seeEntry')}
      </a>
      {row.awards.map((award) => (
        <section key={award.id} className="border-t border-line pt-3">
          <AwardBadge award={award} desk={desk} />
          <AwardForm entryId={row.entryId} award={award} desk={desk} />
        </section>
      ))}
      <section className="border-t border-line pt-3">
        <h3 className="!text-m">{row.awards.length > 0 ? t('desk.oneMore') : t('desk.giveAward')}</h3>
        <AwardForm
          entryId={row.entryId}
          desk={desk}
          suggestedPlace={row.awards.length === 0 ? row.place : null}
        />
      </section>
    </>
  );
}

function AwardBadge({ award, desk }: { award: DecisionAward; desk: DecisionDesk }) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const text =
    award.kind === 'place'
      ? t('badge.place', { place: award.place })
      : award.kind === 'nomination'
        ? t('badge.nomination', { name: desk.nominations.find((n) => n.id === award.nominationId)?.name })
        : award.kind === 'special'
          ? localize(award.title, locale).text || t('award.kinds.special')
          : t('badge.laureate');
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Badge tone="award">{text}</Badge>
      {award.departs ? (
        <Badge tone={award.problems.length > 0 ? 'danger' : 'neutral'}>{t('desk.departs')}</Badge>
      ) : null}
    </span>
  );
}
