import { type FormEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link, useNavigate, useSubmit } from 'react-router';
import { href } from '#app/core/locale.ts';
import type { Refusal } from '#app/core/refusal.ts';
import { Button } from '#app/ui/Button.tsx';
import { controlClass } from '#app/ui/Field.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import { JURY_LIMITS } from '../../schema.ts';
import { FIELD } from '../../sheet-form.ts';
import { saveWord } from '../../sheet-state.ts';
import type { ScoreView } from '../../views.ts';
import { ClashNotice } from './ClashNotice.tsx';
import { SaveMark } from './SaveMark.tsx';
import { useScoreKeys } from './use-score-keys.ts';
import { useSheet } from './use-sheet.ts';
import { ValuePicker } from './ValuePicker.tsx';

/** Criteria beside the work. A form that works without scripts; with them it saves by itself and listens to keys. */
export function SheetPanel({ view, refusal }: { view: ScoreView; refusal?: Refusal | null }) {
  const { t } = useTranslation(['jury', 'errors']);
  const locale = useLocale();
  const navigate = useNavigate();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const { seat, entry, criteria, course, jurorId } = view;
  const key = useMemo(() => ({ jurorId, entryId: entry.id }), [jurorId, entry.id]);
  const root = href(locale, `/jury/${seat.contestId}`);
  const page = (id: string | null) => (id ? `${root}/score/${id}` : root);
  const sheet = useSheet(key, `${page(entry.id)}/sheet`, view.sheet);
  const { state, apply, flush } = sheet;
  const [isStuck, setStuck] = useState(false);
  const locked = view.locked?.code ?? null;
  const nextPage = page(course.nextUnscoredId);

  const goNext = useCallback(async () => {
    // Leaving with something unsent would hide it: the page stays and says so.
    const isSafe = navigator.onLine && (locked !== null || (await flush()));
    setStuck(!isSafe);
    if (isSafe) navigate(nextPage);
  }, [flush, navigate, nextPage, locked]);
  const onValue = useCallback(
    (criterionId: string, value: string | null) => apply({ type: 'value', criterionId, value }),
    [apply],
  );
  useScoreKeys({
    panel: form,
    criteria,
    values: state.typed.values,
    enabled: !locked,
    onValue,
    onNext: goNext,
  });

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (pressed?.value === 'reopen') return;
    event.preventDefault();
    if (pressed?.value !== 'skip') return goNext();
    const isSafe = navigator.onLine && (await flush());
    setStuck(!isSafe);
    if (isSafe) submit({ intent: 'skip' }, { method: 'post' });
  };

  return (
    <Form
      ref={form}
      method="post"
      onSubmit={onSubmit}
      aria-label={t('jury:score.sheet')}
      className="flex flex-col bg-sheet max-lg:rounded-t-l max-lg:shadow-lift-2 lg:sticky lg:top-(--bar) lg:h-[calc(100dvh-var(--bar))] lg:border-s lg:border-line"
    >
      {/* the default of Enter without scripts */}
      <button type="submit" name="intent" value="next" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <div className="grid flex-1 content-start gap-6 overflow-y-auto px-4 py-6 sm:px-7">
        {locked ? <LockedNotice code={locked} canReopen={seat.can.reopen} /> : null}
        <RefusalNotice refusal={refusal} />
        {state.refusal ? (
          <Notice tone="error">{t(`errors:${state.refusal.code}`, state.refusal.params)}</Notice>
        ) : null}
        {isStuck && state.clashes.length === 0 && !state.refusal ? (
          <Notice>{t('jury:score.stuckOffline')}</Notice>
        ) : null}
        {criteria.map((criterion) => (
          <div key={criterion.id} className="grid gap-3">
            <ValuePicker
              criterion={criterion}
              value={state.typed.values[criterion.id] ?? null}
              from={view.sheet.values[criterion.id] ?? null}
              disabled={locked !== null}
              onChange={(value) => onValue(criterion.id, value)}
            />
            <ClashNotice state={state} criterionId={criterion.id} apply={apply} />
          </div>
        ))}
        <div className="grid gap-2">
          <label htmlFor="sheet-comment" className="flex items-baseline justify-between gap-3">
            <span className="font-bold">{t('jury:score.comment')}</span>
            <span className="text-s text-ink-2">{t('jury:score.onlyForYou')}</span>
          </label>
          <input type="hidden" name={FIELD.commentFrom} value={view.sheet.comment} />
          <textarea
            id="sheet-comment"
            name={FIELD.comment}
            rows={3}
            maxLength={JURY_LIMITS.comment}
            disabled={locked !== null}
            value={state.typed.comment}
            onChange={(event) => apply({ type: 'comment', text: event.target.value })}
            className={`${controlClass} field-sizing-content min-h-20`}
          />
          <ClashNotice state={state} criterionId={null} apply={apply} />
        </div>
        <p className="text-xs text-ink-2 max-lg:hidden">{t('jury:score.keys')}</p>
        <p className="text-s">
          <Link
            to={`${root}?view=conflicts&entry=${entry.number}`}
            className="text-kok underline underline-offset-3"
          >
            {t('jury:score.haveConflict')}
          </Link>
        </p>
      </div>
      <div className="sticky bottom-0 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-sheet px-4 py-3.5 sm:px-7">
        <SaveMark word={saveWord(state)} />
        <div className="flex items-center gap-2 max-sm:w-full">
          {course.previousId ? (
            <Link
              to={page(course.previousId)}
              aria-label={t('jury:score.previous')}
              className="grid size-12 shrink-0 place-items-center rounded-full border border-line text-l text-kok-strong no-underline hover:border-kok"
            >
              <span aria-hidden="true">←</span>
            </Link>
          ) : null}
          {locked ? null : (
            <Button name="intent" value="skip" look="secondary" className="min-h-12 max-sm:flex-1">
              {t('jury:score.skip')}
            </Button>
          )}
          <Button name="intent" value="next" className="min-h-12 max-sm:flex-1">
            {course.nextUnscoredId ? t('jury:score.next') : t('jury:score.finish')}
            <kbd
              aria-hidden="true"
              className="rounded border border-current px-1.5 text-xs font-normal max-sm:hidden"
            >
              ↵
            </kbd>
          </Button>
        </div>
      </div>
    </Form>
  );
}

function LockedNotice({
  code,
  canReopen,
}: {
  code: 'JURY_CLOSED' | 'JURY_HANDED_IN' | 'JURY_NOT_OPEN_YET' | 'JURY_STEPS_FIRST';
  canReopen: boolean;
}) {
  const { t } = useTranslation('jury');
  return (
    <Notice title={t(`locked.${code}.title`)}>
      <p>{t(`locked.${code}.text`)}</p>
      {canReopen ? (
        <Button name="intent" value="reopen" look="secondary" size="s" className="mt-2" formNoValidate>
          {t('reopen')}
        </Button>
      ) : null}
    </Notice>
  );
}
