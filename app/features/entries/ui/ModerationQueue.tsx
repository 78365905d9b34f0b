import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { formatInstant } from '#app/core/time.ts';
import { Button, buttonClass } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { controlClass } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import { QUEUE_STATES, type QueueItem, type QueueView } from '../moderation-views.ts';
import { entryQuery, StateBadge } from './ModerationParts.tsx';

/** States with their counts as links; search and nomination as a form. */
export function QueueFilters({ view }: { view: QueueView }) {
  const { t } = useTranslation('moderation');
  return (
    <div className="grid gap-4">
      <nav
        aria-label={t('state.label')}
        className="-mx-4 flex gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0"
      >
        {QUEUE_STATES.map((state) => {
          const here = state === view.state;
          return (
            <Link
              key={state}
              to={`?state=${state}`}
              aria-current={here ? 'page' : undefined}
              className={`inline-flex min-h-11 shrink-0 items-center gap-2 rounded-full border px-4 text-s font-semibold no-underline ${here ? 'border-kok bg-kok-soft text-kok-strong' : 'border-line bg-sheet hover:border-kok'}`}
            >
              {t(`state.${state}`)}
              <span className="tabular font-normal text-ink-2">{view.counts[state]}</span>
            </Link>
          );
        })}
      </nav>
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="state" value={view.state} />
        <label className="grid min-w-0 flex-1 basis-64 gap-1">
          <span className="text-s font-semibold">{t('search.label')}</span>
          <input
            key={view.text}
            type="search"
            name="q"
            defaultValue={view.text}
            maxLength={80}
            placeholder={t('search.placeholder')}
            className={controlClass}
          />
        </label>
        {view.nominations.length > 1 ? (
          <label className="grid min-w-0 basis-56 gap-1">
            <span className="text-s font-semibold">{t('search.nomination')}</span>
            <select name="nomination" defaultValue={view.nomination ?? ''} className={controlClass}>
              <option value="">{t('search.allNominations')}</option>
              {view.nominations.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <Button look="secondary" className="min-h-12">
          {t('search.submit')}
        </Button>
      </Form>
    </div>
  );
}

interface ListProps {
  view: QueueView;
  search: string;
  selected: ReadonlySet<string>;
  toggle: (id: string) => void;
}

export function QueueList({ view, search, selected, toggle }: ListProps) {
  const { t } = useTranslation('moderation');
  if (view.items.length === 0) {
    const narrowed = view.text !== '' || view.nomination !== null;
    return (
      <EmptyState
        title={t('empty.title')}
        action={
          <Link to="?state=all" className={buttonClass('secondary')}>
            {t('empty.action')}
          </Link>
        }
      >
        <p>{t(narrowed ? 'empty.noHits' : 'empty.text')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <ul aria-label={t('queue')} className="grid divide-y divide-line rounded-m border border-line bg-sheet">
        {view.items.map((item) => (
          <QueueRow
            key={item.id}
            item={item}
            view={view}
            search={search}
            isSelected={selected.has(item.id)}
            toggle={toggle}
          />
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        {view.next ? (
          <Link to={view.next} className={buttonClass('secondary')}>
            {t('more')}
          </Link>
        ) : null}
        {view.isFirstPage ? null : (
          <Link to={`?state=${view.state}`} className={buttonClass('quiet')}>
            {t('start')}
          </Link>
        )}
      </div>
    </>
  );
}

function QueueRow({
  item,
  view,
  search,
  isSelected,
  toggle,
}: {
  item: QueueItem;
  view: QueueView;
  search: string;
  isSelected: boolean;
  toggle: (id: string) => void;
}) {
  const { t } = useTranslation('moderation');
  const locale = useLocale();
  const here = view.detail?.id === item.id;
  return (
    <li
      className={`flex items-center gap-1 first:rounded-t-m last:rounded-b-m ${here ? 'lg:bg-kok-soft' : ''}`}
    >
      {view.can.moderate.allowed ? (
        <label className="grid min-h-11 min-w-11 cursor-pointer place-items-center ps-1">
          <span className="sr-only">{t('select', { number: item.number })}</span>
          <input
            type="checkbox"
            form="bulk"
            name="seen"
            value={`${item.id}.${item.version}.${item.revision}`}
            checked={isSelected}
            onChange={() => toggle(item.id)}
            className="size-5 accent-kok"
          />
        </label>
      ) : (
        <span className="w-3" />
      )}
      <Link
        to={entryQuery(search, item.number)}
        preventScrollReset
        aria-current={here ? 'true' : undefined}
        className="flex min-w-0 flex-1 items-center gap-3 py-3 pe-3 no-underline"
      >
        {item.picture ? (
          <span className="w-16 shrink-0">
            <Picture picture={item.picture} sizes="64px" crop className="rounded-s" />
          </span>
        ) : (
          <span className="aspect-4/3 w-16 shrink-0 rounded-s bg-sand" />
        )}
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className={`line-clamp-2 leading-snug ${here ? 'font-bold' : 'font-semibold'}`}>
            {item.title}
          </span>
          <span className="text-xs text-ink-2">
            {t('number', { number: item.number })} ·{' '}
            {formatInstant(new Date(item.submittedAt), locale, view.contest.timeZone)}
            {item.revision > 1 ? ` · ${t('revision', { revision: item.revision })}` : ''}
          </span>
          {view.state === 'all' ? <StateBadge state={item.moderation} /> : null}
        </span>
      </Link>
    </li>
  );
}

/** What was just decided, and the way to take it back. */
export function DoneNotice({ done, search }: { done: NonNullable<QueueView['done']>; search: string }) {
  const { t } = useTranslation('moderation');
  return (
    <Notice tone="success">
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2">
        <p>
          <span className="font-semibold">{t(`done.${done.moderation}`, { number: done.number })}</span>{' '}
          {t('done.mailed')}
        </p>
        {done.moderation === 'pending' ? null : (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="seen" value={`${done.id}.${done.version}.${done.revision}`} />
            <input type="hidden" name="after" value={entryQuery(search, done.number)} />
            <Button look="secondary" name="decision" value="reopen">
              {t('done.undo')}
            </Button>
          </Form>
        )}
      </div>
    </Notice>
  );
}
