import { useTranslation } from 'react-i18next';
import { toLocalInput, zoneCity } from '#app/core/time.ts';
import { Card } from '#app/ui/Card.tsx';
import { TextField } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { DATE_FIELDS, type DateField, isOpened } from '../../date-changes.ts';
import type { DatesView } from '../../editor-views.ts';
import { TEXT_LIMITS } from '../../schema.ts';
import { type EditorAnswer, EditorForm, useEditorField } from './EditorForm.tsx';
import { LocalizedField } from './LocalizedField.tsx';
import { useWhyLocked } from './why-locked.ts';

/** The dates as a route, in the contest's own zone; after opening with the reason everyone will read. */
export function DatesEditor({ contest, answer }: { contest: DatesView; answer: EditorAnswer | undefined }) {
  const { t } = useTranslation(['desk', 'common']);
  const locked = useWhyLocked(contest.can);
  const isRunning = isOpened(contest.phase);
  const city = zoneCity(contest.timeZone);
  const zone = t(`common:zones.${city.replaceAll(' ', '')}`, { defaultValue: city });
  return (
    <EditorForm
      version={contest.version}
      answer={answer}
      languages={isRunning ? {} : undefined}
      saveLabel={isRunning ? t('desk:dates.change') : undefined}
      locked={locked}
    >
      {isRunning && !locked ? (
        <Notice title={t('desk:dates.runningTitle')}>{t('desk:dates.running')}</Notice>
      ) : null}
      <Card className="grid gap-6">
        <p className="text-ink-2">{t('desk:dates.zone', { zone })}</p>
        <ol className="grid gap-6">
          {DATE_FIELDS.map((field) => (
            <li key={field} className="relative ps-9">
              <span
                aria-hidden="true"
                className="absolute start-0 top-1 size-5 rounded-full border-4 border-kok bg-sheet"
              />
              <span aria-hidden="true" className="absolute start-[9px] top-7 -bottom-6 w-0.5 bg-line" />
              <DateLine field={field} contest={contest} />
            </li>
          ))}
        </ol>
        <Grace contest={contest} />
      </Card>
      {isRunning ? (
        <Card className="grid gap-4">
          <LocalizedField
            name="reason"
            kind="area"
            label={t('desk:dates.reason')}
            help={t('desk:dates.reasonHelp')}
            saved={{}}
            limit={TEXT_LIMITS.reason}
          />
        </Card>
      ) : null}
    </EditorForm>
  );
}

function DateLine({ field, contest }: { field: DateField; contest: DatesView }) {
  const { t } = useTranslation('desk');
  const date = contest.dates[field];
  const { value, error } = useEditorField(field, date ? toLocalInput(date, contest.timeZone) : '');
  return (
    <TextField
      type="datetime-local"
      name={field}
      label={t(`dates.${field}`)}
      help={t(`dates.${field}Help`)}
      defaultValue={value}
      error={error}
      className="max-w-72 tabular"
    />
  );
}

function Grace({ contest }: { contest: DatesView }) {
  const { t } = useTranslation('desk');
  const { value, error } = useEditorField('graceMinutes', String(contest.graceMinutes));
  return (
    <TextField
      name="graceMinutes"
      inputMode="numeric"
      label={t('dates.grace')}
      help={t('dates.graceHelp')}
      defaultValue={value}
      error={error}
      className="max-w-32 tabular"
    />
  );
}
