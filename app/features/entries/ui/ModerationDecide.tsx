import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import type { Refusal } from '#app/core/refusal.ts';
import { Button } from '#app/ui/Button.tsx';
import { SelectField, TextArea, TextField } from '#app/ui/Field.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { MODERATION_LIMITS } from '../moderation-decisions.ts';
import type { EntryDetail, QueueView } from '../moderation-views.ts';
import { kbd } from './ModerationParts.tsx';

export type DecisionPanel = 'request-changes' | 'reject' | null;

interface Props {
  detail: EntryDetail;
  can: QueueView['can']['moderate'];
  panel: DecisionPanel;
  open: (panel: DecisionPanel) => void;
  acceptForm: RefObject<HTMLFormElement | null>;
  /** where to go on: the query of the next entry */
  after: string | null;
  refusal: Refusal | undefined;
}

/** Accept, ask to change, reject; each a button and a key, each a plain form. What was typed outlives a refusal. */
export function DecisionForms({ detail, can, panel, open, acceptForm, after, refusal }: Props) {
  const { t } = useTranslation(['moderation', 'errors']);
  const isSending = useNavigation().formMethod === 'POST';
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    // The reason stands above the forms; whoever pressed a button below it must not miss it.
    if (refusal) box.current?.scrollIntoView({ block: 'start' });
  }, [refusal]);
  if (!can.allowed)
    return (
      <Notice title={t('decide.locked')}>
        <p>{t(`errors:${can.code}`, can.params)}</p>
      </Notice>
    );
  const kept = (decision: string) => (refusal?.values?.decision === decision ? refusal : undefined);
  const hidden = <HiddenFields detail={detail} after={after} />;
  return (
    <section ref={box} aria-label={t('decide.label')} className="grid scroll-mt-4 gap-4">
      <RefusalNotice refusal={refusal} />
      <div className="flex flex-wrap gap-3">
        {detail.moderation === 'accepted' ? null : (
          <Form method="post" ref={acceptForm} preventScrollReset>
            {hidden}
            <input type="hidden" name="decision" value="accept" />
            <Button size="l" disabled={isSending}>
              {t('decide.accept')} <kbd className={kbd}>a</kbd>
            </Button>
          </Form>
        )}
        {detail.moderation === 'pending' ? null : (
          <Form method="post" preventScrollReset>
            {hidden}
            <Button look="secondary" size="l" name="decision" value="reopen" disabled={isSending}>
              {t('decide.reopen')}
            </Button>
          </Form>
        )}
      </div>
      <Panel
        name="request-changes"
        title={t('decide.request-changes')}
        letter="c"
        isOpen={panel === 'request-changes' || kept('request-changes') !== undefined}
        open={open}
      >
        <ReasonForm
          detail={detail}
          decision="request-changes"
          hidden={hidden}
          refusal={kept('request-changes')}
        />
      </Panel>
      <Panel
        name="reject"
        title={t('decide.reject')}
        letter="r"
        isOpen={panel === 'reject' || kept('reject') !== undefined}
        open={open}
      >
        <ReasonForm detail={detail} decision="reject" hidden={hidden} refusal={kept('reject')} />
      </Panel>
    </section>
  );
}

function HiddenFields({ detail, after }: { detail: EntryDetail; after: string | null }) {
  return (
    <>
      <input type="hidden" name="seen" value={`${detail.id}.${detail.version}.${detail.revision}`} />
      <input type="hidden" name="after" value={after ?? ''} />
    </>
  );
}

/** A native disclosure, so that it opens without scripts; a key opens it and puts the cursor into it. */
function Panel({
  name,
  title,
  letter,
  isOpen,
  open,
  children,
}: {
  name: 'request-changes' | 'reject';
  title: string;
  letter: string;
  isOpen: boolean;
  open: (panel: DecisionPanel) => void;
  children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    details.current?.querySelector<HTMLElement>('select, textarea, input:not([type=hidden])')?.focus();
    details.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <details
      ref={details}
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) open(event.currentTarget.open ? name : null);
      }}
      className="rounded-m border border-line bg-sheet"
    >
      <summary className="flex min-h-13 list-none items-center gap-2 px-5 font-semibold text-kok-strong [&::-webkit-details-marker]:hidden">
        {title} <kbd className={kbd}>{letter}</kbd>
      </summary>
      <div className="px-5 pb-5">{children}</div>
    </details>
  );
}

function ReasonForm({
  detail,
  decision,
  hidden,
  refusal,
}: {
  detail: EntryDetail;
  decision: 'request-changes' | 'reject';
  hidden: ReactNode;
  refusal: Refusal | undefined;
}) {
  const { t } = useTranslation('moderation');
  const isSending = useNavigation().formMethod === 'POST';
  const typed = (name: string) => String(refusal?.values?.[name] ?? '');
  const isReject = decision === 'reject';
  return (
    <Form method="post" className="grid gap-4" preventScrollReset>
      {hidden}
      <input type="hidden" name="decision" value={decision} />
      {isReject ? <RuleFields rules={detail.rules} lang={detail.locale} refusal={refusal} /> : null}
      <SelectField
        label={t('decide.ready')}
        name="ready"
        defaultValue={typed('ready')}
        lang={detail.locale}
        optional={isReject}
      >
        <option value="">{t('decide.readyNone')}</option>
        {detail.ready[decision].map(({ code, text }) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t('decide.reason')}
        name="reason"
        rows={4}
        lang={detail.locale}
        maxLength={MODERATION_LIMITS.reason}
        defaultValue={typed('reason')}
        error={refusal?.fieldErrors?.reason}
        help={t('decide.reasonHelp', { language: t(`locale.${detail.locale}`) })}
      />
      <Button look={isReject ? 'danger' : 'primary'} disabled={isSending} className="w-fit">
        {t(isReject ? 'decide.sendReject' : 'decide.send')}
      </Button>
    </Form>
  );
}

/** The rule a rejection stands on: a heading of the contest's rules, or words. */
export function RuleFields({
  rules,
  lang,
  refusal,
}: {
  rules: string[];
  lang?: string;
  refusal: Refusal | undefined;
}) {
  const { t } = useTranslation('moderation');
  const typed = (name: string) => String(refusal?.values?.[name] ?? '');
  return (
    <>
      {rules.length > 0 ? (
        <SelectField
          label={t('decide.rule')}
          name="ruleHeading"
          defaultValue={typed('ruleHeading')}
          lang={lang}
        >
          <option value="">{t('decide.ruleNone')}</option>
          {rules.map((rule, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two headings may read alike; the number tells them apart
            <option key={i} value={i}>
              {rule}
            </option>
          ))}
        </SelectField>
      ) : null}
      <TextField
        label={rules.length > 0 ? t('decide.ruleText') : t('decide.rule')}
        name="ruleText"
        maxLength={MODERATION_LIMITS.rule}
        defaultValue={typed('ruleText')}
        error={refusal?.fieldErrors?.ruleText}
        lang={lang}
      />
    </>
  );
}
