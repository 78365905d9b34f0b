import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode, ErrorParams } from '#app/core/errors.ts';

export interface FieldError {
  code: ErrorCode;
  params?: ErrorParams;
}

interface FieldProps {
  label: ReactNode;
  /** below the field: what it is for, what happens with it */
  help?: ReactNode;
  error?: FieldError | null;
  /** said after the label when the field may stay empty */
  optional?: boolean;
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean }) => ReactNode;
}

export const controlClass =
  'w-full rounded-s border border-line-strong bg-sheet px-3.5 py-2.5 min-h-12 text-m text-ink placeholder:text-ink-2 aria-invalid:border-alma aria-invalid:border-2';

/** Label above, control, help below, error in place. The control is drawn by the child with the ids it gets. */
export function Field({ label, help, error, optional, children }: FieldProps) {
  const id = useId();
  const { t } = useTranslation('common');
  const describedBy =
    [error ? `${id}-error` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional ? <span className="ms-2 text-s font-normal text-ink-2">{t('field.optional')}</span> : null}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {error ? <ErrorText id={`${id}-error`} error={error} /> : null}
      {help ? (
        <div id={`${id}-help`} className="text-s text-ink-2">
          {help}
        </div>
      ) : null}
    </div>
  );
}

/** The text of an error code in the reader's language. */
export function ErrorText({ error, id }: { error: FieldError; id?: string }) {
  const { t } = useTranslation('errors');
  return (
    <p id={id} className="flex gap-2 text-s font-semibold text-alma">
      <span aria-hidden="true">!</span>
      {t(error.code, error.params)}
    </p>
  );
}

type Own = Omit<FieldProps, 'children'>;

export function TextField({
  label,
  help,
  error,
  optional,
  className,
  ...input
}: Own & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(control) => <input {...control} {...input} className={`${controlClass} ${className ?? ''}`} />}
    </Field>
  );
}

export function TextArea({
  label,
  help,
  error,
  optional,
  className,
  ...input
}: Own & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(control) => (
        <textarea rows={5} {...control} {...input} className={`${controlClass} ${className ?? ''}`} />
      )}
    </Field>
  );
}

export function SelectField({
  label,
  help,
  error,
  optional,
  children,
  ...select
}: Own & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field label={label} help={help} error={error} optional={optional}>
      {(control) => (
        <select {...control} {...select} className={controlClass}>
          {children}
        </select>
      )}
    </Field>
  );
}

/** One checkbox or radio with its words as the press area (44 px). */
export function Choice({
  label,
  help,
  type = 'checkbox',
  ...input
}: { label: ReactNode; help?: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="flex min-h-11 items-start gap-3 py-1.5">
      <input type={type} {...input} className="mt-1 size-5 shrink-0 accent-kok" />
      <span>
        {label}
        {help ? <span className="block text-s text-ink-2">{help}</span> : null}
      </span>
    </label>
  );
}
