import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { Choice, TextField } from '#app/ui/Field.tsx';
import type { ContentView } from '../../editor-views.ts';
import { TEXT_LIMITS } from '../../schema.ts';
import { type EditorAnswer, EditorForm, useEditorField, useEditorTick } from './EditorForm.tsx';
import { LocalizedField } from './LocalizedField.tsx';
import { useWhyLocked } from './why-locked.ts';

/** What the contest says about itself, in three languages. */
export function ContentEditor({
  contest,
  answer,
  onInput,
}: {
  contest: ContentView;
  answer: EditorAnswer | undefined;
  onInput: (form: HTMLFormElement) => void;
}) {
  const { t } = useTranslation('desk');
  const locked = useWhyLocked(contest.can);
  return (
    <EditorForm
      version={contest.version}
      answer={answer}
      languages={contest.languages}
      onInput={onInput}
      locked={locked}
    >
      <Card className="grid gap-6">
        <h2 className="!text-[length:var(--text-h3)]">{t('content.first')}</h2>
        <LocalizedField
          name="title"
          label={t('content.title')}
          help={t('content.titleHelp')}
          saved={contest.title}
          limit={TEXT_LIMITS.title}
        />
        <LocalizedField
          name="summary"
          kind="area"
          label={t('content.summary')}
          help={t('content.summaryHelp')}
          saved={contest.summary}
          limit={TEXT_LIMITS.summary}
        />
        {contest.cover || contest.coverState ? (
          <LocalizedField
            name="coverAlt"
            label={t('content.coverAlt')}
            help={t('content.coverAltHelp')}
            saved={contest.coverAlt}
            limit={TEXT_LIMITS.coverAlt}
          />
        ) : null}
      </Card>
      <Card className="grid gap-6">
        <h2 className="!text-[length:var(--text-h3)]">{t('content.details')}</h2>
        <LocalizedField
          name="description"
          kind="rich"
          rows={9}
          label={t('content.description')}
          help={t('content.markdownHelp')}
          saved={contest.description}
          limit={TEXT_LIMITS.description}
          optional
        />
        <LocalizedField
          name="rules"
          kind="rich"
          rows={14}
          label={t('content.rules')}
          help={t('content.rulesHelp')}
          saved={contest.rules}
          limit={TEXT_LIMITS.rules}
        />
      </Card>
      <Card className="grid gap-6">
        <h2 className="!text-[length:var(--text-h3)]">{t('content.event')}</h2>
        <LocalizedField
          name="eventText"
          kind="area"
          label={t('content.eventText')}
          help={t('content.eventHelp')}
          saved={contest.eventText}
          limit={TEXT_LIMITS.eventText}
          optional
        />
        <Tick name="mustAttend" saved={contest.mustAttend} label={t('content.mustAttend')} />
        <Tick name="blind" saved={contest.blind} label={t('content.blind')} help={t('content.blindHelp')} />
        <Line name="hashtags" saved={contest.hashtags.map((tag) => `#${tag}`).join(' ')} optional />
      </Card>
      <Card className="grid gap-6">
        <h2 className="!text-[length:var(--text-h3)]">{t('content.contact')}</h2>
        <Line name="contactName" saved={contest.contactName} optional />
        <Line name="contactEmail" type="email" saved={contest.contactEmail} />
        <Line name="contactPhone" type="tel" saved={contest.contactPhone} optional />
      </Card>
    </EditorForm>
  );
}

function Line({
  name,
  saved,
  type = 'text',
  optional,
}: {
  name: 'hashtags' | 'contactName' | 'contactEmail' | 'contactPhone';
  saved: string;
  type?: string;
  optional?: boolean;
}) {
  const { t } = useTranslation('desk');
  const { value, error } = useEditorField(name, saved);
  return (
    <TextField
      name={name}
      type={type}
      label={t(`content.${name}`)}
      help={t(`content.${name}Help`)}
      defaultValue={value}
      error={error}
      optional={optional}
    />
  );
}

function Tick({ name, saved, label, help }: { name: string; saved: boolean; label: string; help?: string }) {
  const isTicked = useEditorTick(name, saved);
  return <Choice name={name} defaultChecked={isTicked} label={label} help={help} />;
}
