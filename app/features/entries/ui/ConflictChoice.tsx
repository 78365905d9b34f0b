import { useTranslation } from 'react-i18next';
import { localize } from '#app/core/localized.ts';
import type { InputValue } from '#app/features/contests/field-inputs.ts';
import type { FormField } from '#app/features/contests/form-fields.ts';
import { Button } from '#app/ui/Button.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Conflict } from '../wizard-views.ts';

/**
 * The same field was written on two devices: both texts, and the choice. Without scripts the other text is shown, and
 * sending the form again keeps what stands in the field.
 */
export function ConflictChoice({
  conflict,
  mine,
  field,
  onChoose,
}: {
  conflict: Conflict;
  mine: InputValue | undefined;
  field: FormField;
  onChoose?: (value: InputValue) => void;
}) {
  const { t } = useTranslation('entries');
  const { theirs } = conflict;
  const canJoin =
    (field.kind === 'long-text' || field.kind === 'short-text') &&
    typeof theirs === 'string' &&
    typeof mine === 'string';
  return (
    <Notice tone="error" title={t('conflict.title')}>
      <p className="text-s text-ink-2">{t(onChoose ? 'conflict.text' : 'conflict.plainText')}</p>
      <blockquote className="my-3 max-h-60 overflow-auto rounded-s bg-sheet px-4 py-3 whitespace-pre-line">
        <Words value={theirs} field={field} />
      </blockquote>
      {onChoose ? (
        <div className="flex flex-wrap gap-2">
          <Button type="button" size="m" look="secondary" onClick={() => onChoose(mine ?? '')}>
            {t('conflict.mine')}
          </Button>
          <Button type="button" size="m" look="secondary" onClick={() => onChoose(theirs)}>
            {t('conflict.theirs')}
          </Button>
          {canJoin ? (
            <Button
              type="button"
              size="m"
              look="secondary"
              onClick={() => onChoose(`${theirs}${field.kind === 'long-text' ? '\n\n' : ' '}${mine}`)}
            >
              {t('conflict.both')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </Notice>
  );
}

function Words({ value, field }: { value: InputValue; field: FormField }) {
  const { t } = useTranslation('fields');
  const locale = useLocale();
  if (typeof value === 'string') {
    if (field.kind === 'yes-no') return value === '' ? '—' : t(value === 'yes' ? 'yes' : 'no');
    return value || '—';
  }
  return value
    .map((item) => {
      if (typeof item !== 'string') return item.role ? `${item.name} (${item.role})` : item.name;
      const choice = field.kind === 'choice' ? field.choices.find(({ id }) => id === item) : undefined;
      return choice ? localize(choice.label, locale).text : item;
    })
    .join(', ');
}
