import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Refusal } from '#app/core/refusal.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Button, ButtonLink } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Choice, TextField } from '#app/ui/Field.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import { CONFLICT_KINDS, JURY_LIMITS } from '../schema.ts';
import type { ConflictEntry, ConflictsView } from '../views.ts';
import { Pages } from './Pages.tsx';
import { SeatFrame } from './SeatFrame.tsx';

interface Props {
  view: ConflictsView;
  refusal?: Refusal | null;
  /** number of the entry whose form stands open */
  opened: number | null;
}

/** Second step: which works the juror must not judge. By number, title and picture; nothing names an author. */
export function ConflictsStep({ view, refusal, opened }: Props) {
  const { t } = useTranslation('jury');
  const { seat, entries } = view;
  const isFirstTime = seat.step === 'conflicts';
  return (
    <SeatFrame seat={seat} shown="conflicts">
      <div className="grid gap-6">
        <div className="grid max-w-200 gap-2">
          <h2>{t('conflicts.title')}</h2>
          <p className="text-ink-2">{t(seat.blind ? 'conflicts.leadBlind' : 'conflicts.lead')}</p>
        </div>
        <RefusalNotice refusal={refusal} />
        {view.total === 0 ? (
          <EmptyState title={t('conflicts.emptyTitle')}>{t('conflicts.emptyText')}</EmptyState>
        ) : (
          <ul className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {entries.map((entry) => (
              <EntryCard
                key={entry.id}
                entry={entry}
                canDeclare={seat.can.declare}
                isOpen={entry.number === opened}
              />
            ))}
          </ul>
        )}
        <Pages page={view.page} pages={view.pages} />
        {seat.can.declare ? (
          <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center justify-between gap-3 border-t border-line bg-paper px-4 py-4 sm:mx-0 sm:px-0">
            <p className="text-s text-ink-2">
              {view.declared > 0 ? t('conflicts.declared', { count: view.declared }) : t('conflicts.none')}
            </p>
            {isFirstTime ? (
              <Form method="post">
                <Button name="intent" value="finish-conflicts" size="l">
                  {view.declared > 0 ? t('conflicts.finish') : t('conflicts.finishNone')}
                </Button>
              </Form>
            ) : (
              <ButtonLink to="." size="l">
                {t('conflicts.back')}
              </ButtonLink>
            )}
          </div>
        ) : (
          <Notice>{t('conflicts.notNow')}</Notice>
        )}
      </div>
    </SeatFrame>
  );
}

function EntryCard({
  entry,
  canDeclare,
  isOpen,
}: {
  entry: ConflictEntry;
  canDeclare: boolean;
  isOpen: boolean;
}) {
  const { t } = useTranslation('jury');
  const { conflict } = entry;
  return (
    <li
      id={`entry-${entry.number}`}
      className={`grid content-start gap-3 rounded-l bg-sheet p-4 shadow-lift-1 ${conflict ? 'opacity-90' : ''}`}
    >
      <div className="flex gap-4">
        <div className="w-24 shrink-0 overflow-hidden rounded-m bg-sand">
          {entry.picture ? (
            <Picture picture={entry.picture} sizes="96px" crop />
          ) : (
            <div className="aspect-4/3" />
          )}
        </div>
        <p className="min-w-0 font-semibold leading-snug">
          <span className="block text-s font-normal text-ink-2 tabular">
            {t('number', { number: entry.number })}
          </span>
          {entry.title}
        </p>
      </div>
      {conflict ? (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Badge tone="danger">{t(`conflicts.kind.${conflict.kind}`)}</Badge>
          {conflict.source === 'detected' ? (
            <p className="text-s text-ink-2">{t('conflicts.detected')}</p>
          ) : canDeclare ? (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="entryId" value={entry.id} />
              <Button name="intent" value="lift-conflict" look="quiet" size="s">
                {t('conflicts.lift')}
              </Button>
            </Form>
          ) : null}
        </div>
      ) : canDeclare ? (
        <details open={isOpen}>
          <summary className="inline-flex min-h-11 items-center text-s text-kok underline underline-offset-3">
            {t('conflicts.declare')}
          </summary>
          <Form method="post" preventScrollReset className="grid gap-3 pt-2">
            <input type="hidden" name="entryId" value={entry.id} />
            <fieldset>
              <legend className="text-s font-semibold">{t('conflicts.kindLabel')}</legend>
              {CONFLICT_KINDS.map((kind) => (
                <Choice
                  key={kind}
                  type="radio"
                  name="kind"
                  value={kind}
                  required
                  label={t(`conflicts.kind.${kind}`)}
                />
              ))}
            </fieldset>
            <TextField
              label={t('conflicts.note')}
              help={t('conflicts.noteHelp')}
              name="note"
              maxLength={JURY_LIMITS.note}
              optional
            />
            <Button name="intent" value="declare-conflict" look="secondary">
              {t('conflicts.close')}
            </Button>
          </Form>
        </details>
      ) : null}
    </li>
  );
}
