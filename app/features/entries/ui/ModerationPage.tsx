import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Refusal } from '#app/core/refusal.ts';
import { Button } from '#app/ui/Button.tsx';
import { RefusalNotice } from '#app/ui/Notice.tsx';
import type { QueueView, RowResult } from '../moderation-views.ts';
import { BulkBar, BulkResult } from './ModerationBulk.tsx';
import { DecisionForms, type DecisionPanel } from './ModerationDecide.tsx';
import { EntryDetailView } from './ModerationDetail.tsx';
import { entryQuery, kbd, listQuery } from './ModerationParts.tsx';
import { DoneNotice, QueueFilters, QueueList } from './ModerationQueue.tsx';
import { KEYS, useKeys } from './moderation-keys.ts';

export type ModerationAnswer = (Refusal & { for: string }) | { ok: true; results: RowResult[] } | undefined;

/** The moderator's desk: the queue, the entry beside it, a decision in one key. On a phone one after the other. */
export function ModerationPage({
  view,
  answer,
  search,
}: {
  view: QueueView;
  answer: ModerationAnswer;
  search: string;
}) {
  const { t } = useTranslation('moderation');
  const navigate = useNavigate();
  const [panel, setPanel] = useState<DecisionPanel>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const accept = useRef<HTMLFormElement>(null);
  const { detail, items } = view;
  const at = items.findIndex((item) => item.id === detail?.id);
  const to = (number: number | undefined) => (number === undefined ? null : entryQuery(search, number));
  const [previous, next] = [to(items[at - 1]?.number), to(items[at + 1]?.number)];
  const keys = useMemo(() => {
    const go = (query: string | null) => {
      if (!query) return;
      setPanel(null);
      navigate(query, { preventScrollReset: true });
    };
    return {
      j: () => go(next),
      k: () => go(previous),
      a: () => accept.current?.requestSubmit(),
      c: () => setPanel('request-changes'),
      r: () => setPanel('reject'),
      x: () => detail && setSelected((before) => toggled(before, detail.id)),
      '?': () => setShowsKeys((shown) => !shown),
      escape: () => setPanel(null),
    };
  }, [next, previous, detail, navigate]);
  useKeys(keys);
  const refusal = answer && !answer.ok ? answer : undefined;
  const after = next ?? previous;
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2>{t('title')}</h2>
        <Button
          type="button"
          look="quiet"
          aria-expanded={showsKeys}
          onClick={keys['?']}
          className="max-lg:hidden"
        >
          {t('keys.open')} <kbd className={kbd}>?</kbd>
        </Button>
      </div>
      {showsKeys ? <KeyList /> : null}
      {view.done ? <DoneNotice done={view.done} search={search} /> : null}
      {answer?.ok ? <BulkResult results={answer.results} /> : null}
      {refusal?.for === 'bulk' ? <RefusalNotice refusal={refusal} /> : null}
      <div className={view.isChosen ? 'max-lg:hidden' : ''}>
        <QueueFilters view={view} />
      </div>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <div
          className={`grid gap-4 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto ${view.isChosen ? 'max-lg:hidden' : ''}`}
        >
          <QueueList
            view={view}
            search={search}
            selected={selected}
            toggle={(id) => setSelected((before) => toggled(before, id))}
          />
          {view.can.moderate.allowed && items.length > 0 ? (
            <BulkBar
              view={view}
              selected={selected}
              select={setSelected}
              refusal={refusal?.for === 'bulk' ? refusal : undefined}
            />
          ) : null}
        </div>
        {detail ? (
          <div className={`grid gap-6 ${view.isChosen ? '' : 'max-lg:hidden'}`}>
            <EntryDetailView
              detail={detail}
              contest={view.contest}
              back={listQuery(search)}
              previous={previous}
              next={next}
              // A new entry, a fresh form; a refusal of the same entry keeps what was typed.
              decide={
                <DecisionForms
                  key={detail.id}
                  detail={detail}
                  can={view.can.moderate}
                  panel={panel}
                  open={setPanel}
                  acceptForm={accept}
                  after={after}
                  refusal={refusal?.for === detail.id ? refusal : undefined}
                />
              }
            />
          </div>
        ) : null}
      </div>
    </div>
  );
}

function KeyList() {
  const { t } = useTranslation('moderation');
  return (
    <dl
      className="flex flex-wrap gap-x-6 gap-y-2 rounded-m bg-sand px-5 py-4 text-s"
      aria-label={t('keys.title')}
    >
      {KEYS.map(([key, name]) => (
        <div key={key} className="flex items-center gap-2">
          <dt>
            <kbd className={kbd}>{key}</kbd>
          </dt>
          <dd>{t(`keys.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}
