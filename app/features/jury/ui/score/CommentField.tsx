import { useTranslation } from 'react-i18next';
import { controlClass } from '#app/ui/Field.tsx';
import { JURY_LIMITS } from '../../schema.ts';
import { FIELD } from '../../sheet-form.ts';

interface Props {
  text: string;
  /** what the page showed first: the form's own memory without scripts */
  from: string;
  disabled: boolean;
  onChange: (text: string) => void;
}

/** Words for the juror alone. */
export function CommentField({ text, from, disabled, onChange }: Props) {
  const { t } = useTranslation('jury');
  return (
    <div className="grid gap-2">
      <label htmlFor="sheet-comment" className="flex items-baseline justify-between gap-3">
        <span className="font-bold">{t('score.comment')}</span>
        <span className="text-s text-ink-2">{t('score.onlyForYou')}</span>
      </label>
      <input type="hidden" name={FIELD.commentFrom} value={from} />
      <textarea
        id="sheet-comment"
        name={FIELD.comment}
        rows={3}
        maxLength={JURY_LIMITS.comment}
        disabled={disabled}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        className={`${controlClass} field-sizing-content min-h-20`}
      />
    </div>
  );
}
