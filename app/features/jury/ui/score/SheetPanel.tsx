import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { href } from '#app/core/locale.ts';
import type { Refusal } from '#app/core/refusal.ts';
import { Button } from '#app/ui/Button.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import { saveWord } from '../../sheet-state.ts';
import type { ScoreView } from '../../views.ts';
import { ClashNotice } from './ClashNotice.tsx';
import { CommentField } from './CommentField.tsx';
import { SheetFooter } from './SheetFooter.tsx';
import { useLeaving } from './use-leaving.ts';
import { useScoreKeys } from './use-score-keys.ts';
import { useSheet } from './use-sheet.ts';
import { ValuePicker } from './ValuePicker.tsx';

/** Criteria beside the work. A form that works without scripts; with them it saves by itself and listens to keys. */
export function SheetPanel({ view, refusal }: { view: ScoreView; refusal?: Refusal | null }) {
  const { t } = useTranslation('jury');
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const { seat, entry, criteria, course, jurorId } = view;
  const isLocked = view.locked !== null;
  const key = useMemo(() => ({ jurorId, entryId: entry.id }), [jurorId, entry.id]);
  const root = href(locale, `/jury/${seat.contestId}`);
  const page = (id: string | null) => (id ? `${root}/score/${id}` : root);
  const { state, apply, flush } = useSheet(key, `${page(entry.id)}/sheet`, view.sheet);
  const { values, comment } = state.typed;
  const word = saveWord(state);
  const leaving = useLeaving({ nextPage: page(course.nextUnscoredId), isLocked, word, flush });
  const onValue = useCallback(
    (criterionId: string, value: string | null) => apply({ type: 'value', criterionId, value }),
    [apply],
  );
  useScoreKeys({ panel: form, criteria, values, enabled: !isLocked, onValue, onNext: leaving.goNext });
  return (
    <Form
      ref={form}
      method="post"
      onSubmit={leaving.onSubmit}
      aria-label={t('score.sheet')}
      className="flex flex-col bg-sheet max-lg:rounded-t-l max-lg:shadow-lift-2 lg:sticky lg:top-(--bar) lg:h-[calc(100dvh-var(--bar))] lg:border-s lg:border-line"
    >
      {/* the default of Enter without scripts */}
      <button type="submit" name="intent" value="next" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <div className="grid flex-1 content-start gap-6 overflow-y-auto px-4 py-6 sm:px-7">
        {view.locked ? <LockedNotice code={view.locked.code} canReopen={seat.can.reopen} /> : null}
        <RefusalNotice refusal={refusal ?? (state.refusal ? { error: state.refusal } : null)} />
        {leaving.isStuck && (word === 'saved' || word === 'offline') ? (
          <Notice>{t('score.stuckOffline')}</Notice>
        ) : null}
        {criteria.map((criterion) => (
          <div key={criterion.id} className="grid gap-3">
            <ValuePicker
              criterion={criterion}
              value={values[criterion.id] ?? null}
              from={view.sheet.values[criterion.id] ?? null}
              disabled={isLocked}
              onChange={(value) => onValue(criterion.id, value)}
            />
            <ClashNotice state={state} criterionId={criterion.id} apply={apply} />
          </div>
        ))}
        <CommentField
          text={comment}
          from={view.sheet.comment}
          disabled={isLocked}
          onChange={(text) => apply({ type: 'comment', text })}
        />
        <ClashNotice state={state} criterionId={null} apply={apply} />
        <p className="text-xs text-ink-2 max-lg:hidden">{t('score.keys')}</p>
        <Link
          to={`${root}?view=conflicts&entry=${entry.number}#entry-${entry.number}`}
          className="w-fit text-s text-kok underline underline-offset-3"
        >
          {t('score.haveConflict')}
        </Link>
      </div>
      <SheetFooter word={word} canSkip={!isLocked} isLast={course.nextUnscoredId === null} />
    </Form>
  );
}

type Locked = NonNullable<ScoreView['locked']>['code'];

function LockedNotice({ code, canReopen }: { code: Locked; canReopen: boolean }) {
  const { t } = useTranslation('jury');
  return (
    <Notice title={t(`locked.${code}.title`)}>
      <p>{t(`locked.${code}.text`)}</p>
      {canReopen ? (
        <Button name="intent" value="reopen" look="secondary" size="s" className="mt-2">
          {t('reopen')}
        </Button>
      ) : null}
    </Notice>
  );
}
