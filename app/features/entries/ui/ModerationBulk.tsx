import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import type { Refusal } from '#app/core/refusal.ts';
import { Button, buttonClass } from '#app/ui/Button.tsx';
import { SelectField, TextArea } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { MODERATION_LIMITS, READY_REASONS } from '../moderation-decisions.ts';
import type { QueueView, RowResult } from '../moderation-views.ts';
import { RuleFields } from './ModerationDecide.tsx';

interface Props {
  view: QueueView;
  selected: ReadonlySet<string>;
  select: (ids: ReadonlySet<string>) => void;
  refusal: Refusal | undefined;
}

/** One decision about all ticked entries. The ticks lie in the list and belong to these forms by `form="bulk"`. */
export function BulkBar({ view, selected, select, refusal }: Props) {
  const { t } = useTranslation('moderation');
  const isSending = useNavigation().formMethod === 'POST';
  const isAll = view.items.every((item) => selected.has(item.id));
  const typed = (name: string) => String(refusal?.values?.[name] ?? '');
  return (
    <Form
      id="bulk"
      method="post"
      preventScrollReset
      onSubmit={() => select(new Set())}
      aria-label={t('bulk.title')}
      className="grid gap-3 rounded-m border border-line bg-sheet p-4"
    >
      <input type="hidden" name="bulk" value="1" />
      <label className="flex min-h-11 items-center gap-3 text-s font-semibold">
        <input
          type="checkbox"
          checked={isAll}
          onChange={() => select(new Set(isAll ? [] : view.items.map((item) => item.id)))}
          className="size-5 accent-kok"
        />
        {t('bulk.selectAll')}
      </label>
      <Button look="secondary" name="decision" value="accept" disabled={isSending} formNoValidate>
        {t('bulk.accept')}
      </Button>
      <details open={refusal !== undefined}>
        <summary
          className={buttonClass('danger', 'm', 'w-full list-none [&::-webkit-details-marker]:hidden')}
        >
          {t('bulk.reject')}
        </summary>
        <div className="grid gap-4 pt-3">
          <p className="text-s text-ink-2">{t('bulk.explain')}</p>
          <RuleFields rules={view.rules} refusal={refusal} />
          <SelectField label={t('decide.ready')} name="ready" defaultValue={typed('ready')} optional>
            <option value="">{t('decide.readyNone')}</option>
            {READY_REASONS.reject.map((code) => (
              <option key={code} value={code}>
                {t(`ready.reject.${code}`)}
              </option>
            ))}
          </SelectField>
          <TextArea
            label={t('decide.reason')}
            name="reason"
            rows={3}
            maxLength={MODERATION_LIMITS.reason}
            defaultValue={typed('reason')}
            optional
          />
          <Button look="danger" name="decision" value="reject" disabled={isSending} className="w-fit">
            {t('bulk.reject')}
          </Button>
        </div>
      </details>
    </Form>
  );
}

/** What became of the selection, the ones left alone by name. */
export function BulkResult({ results }: { results: RowResult[] }) {
  const { t } = useTranslation(['moderation', 'errors']);
  const left = results.filter((row) => row.obstacle !== null);
  return (
    <Notice
      tone={left.length > 0 ? 'info' : 'success'}
      title={t('bulk.done', { count: results.length - left.length })}
    >
      {left.length > 0 ? (
        <>
          <p>{t('bulk.left')}</p>
          <ul className="list-disc ps-5">
            {left.map(({ entryId, number, obstacle }) => (
              <li key={entryId}>
                {number === null ? '' : `${t('number', { number })}: `}
                {t(`errors:${obstacle!.code}`, obstacle!.params)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  );
}
