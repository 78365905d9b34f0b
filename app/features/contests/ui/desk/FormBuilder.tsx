import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '#app/ui/Field.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { FormView } from '../../editor-views.ts';
import { blankField, FIELD_KINDS, isFieldKind, readFormFields } from '../../form-builder.ts';
import type { FieldKind, FormField } from '../../form-fields.ts';
import { TEXT_LIMITS } from '../../schema.ts';
import { EntryFieldInput } from '../fields/EntryFieldInput.tsx';
import { type EditorAnswer, EditorForm, useEditorTick } from './EditorForm.tsx';
import { FieldSettings } from './FieldSettings.tsx';
import { LocalizedField } from './LocalizedField.tsx';
import { RowList } from './RowList.tsx';
import { useWhyLocked } from './why-locked.ts';

/** The entry form as a list of fields, and beside it the form as the entrant will meet it. */
export function FormBuilder({ contest, answer }: { contest: FormView; answer: EditorAnswer | undefined }) {
  const { t } = useTranslation('desk');
  const locked = useWhyLocked(contest.can);
  const [shown, setShown] = useState<FormField[]>(contest.fields);
  const kindOf = (id: string): FieldKind => {
    const saved = contest.fields.find((field) => field.id === id)?.kind;
    const begun = id.replace(/-\d+$/, '');
    return saved ?? (isFieldKind(begun) ? begun : 'short-text');
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <EditorForm
        version={contest.version}
        answer={answer}
        languages={contest.languages}
        locked={locked}
        onInput={(form) => requestAnimationFrame(() => setShown(readFormFields(new FormData(form)).fields))}
      >
        <RowList
          key={contest.version}
          saved={contest.fields.map(({ id }) => id)}
          add={FIELD_KINDS.map((kind) => ({ kind, text: t(`fieldKind.${kind}`) }))}
          rowName={(id, place) => t('form.row', { place: place + 1, kind: t(`fieldKind.${kindOf(id)}`) })}
          empty={t('form.empty')}
        >
          {(id) => (
            <FieldRow
              field={contest.fields.find((field) => field.id === id) ?? blankField(id, kindOf(id))}
              isNew={!contest.fields.some((field) => field.id === id)}
            />
          )}
        </RowList>
      </EditorForm>
      <aside aria-label={t('form.preview')} className="hidden xl:block">
        <div className="sticky top-4 grid gap-3">
          <p className="text-s text-ink-2">{t('form.preview')}</p>
          <div
            inert
            className="grid max-h-[calc(100dvh-9rem)] gap-6 overflow-y-auto rounded-l border border-line bg-sheet p-6 shadow-lift-2 [scrollbar-width:thin]"
          >
            <FormPreview fields={shown} />
          </div>
        </div>
      </aside>
    </div>
  );
}

/** The form as the entrant meets it, with empty answers. */
export function FormPreview({ fields }: { fields: readonly FormField[] }) {
  const locale = useLocale();
  return fields.map((field) => (
    <EntryFieldInput
      key={field.id}
      field={field}
      value={undefined}
      locale={locale}
      name={`preview-${field.id}`}
    />
  ));
}

function FieldRow({ field, isNew }: { field: FormField; isNew: boolean }) {
  const { t } = useTranslation('desk');
  const { id } = field;
  const isRequired = useEditorTick(`${id}.required`, field.required);
  const isPublic = useEditorTick(`${id}.isPublic`, field.isPublic);
  return (
    <>
      <input type="hidden" name={`${id}.kind`} value={field.kind} />
      <LocalizedField
        name={`${id}.label`}
        label={t('form.label')}
        saved={field.label}
        limit={TEXT_LIMITS.name}
      />
      <div className="flex flex-wrap gap-x-8">
        <Choice name={`${id}.required`} defaultChecked={isRequired} label={t('form.required')} />
        {field.kind === 'consent' ? null : (
          <Choice
            name={`${id}.isPublic`}
            defaultChecked={isPublic}
            label={t('form.isPublic')}
            help={t('form.isPublicHelp')}
          />
        )}
      </div>
      <details open={isNew || undefined} className="rounded-m bg-paper px-4">
        <summary className="flex min-h-12 items-center font-semibold">{t('form.settings')}</summary>
        <div className="grid gap-5 pb-5">
          <LocalizedField
            name={`${id}.help`}
            label={t('form.help')}
            saved={field.help}
            limit={TEXT_LIMITS.about}
            optional
          />
          <FieldSettings field={field} />
        </div>
      </details>
    </>
  );
}
