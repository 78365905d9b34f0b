import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link, useLocation, useSubmit } from 'react-router';
import type { ErrorCode, ErrorParams } from '#app/core/errors.ts';
import { href } from '#app/core/locale.ts';
import type { InputValue } from '#app/features/contests/field-inputs.ts';
import { EntryFieldInput } from '#app/features/contests/ui/fields/EntryFieldInput.tsx';
import { Button } from '#app/ui/Button.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import { FIELD_PREFIX, VERSION_PREFIX } from '../schema.ts';
import type { WizardView } from '../wizard-views.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { DeadlineLine } from './DeadlineLine.tsx';
import { PhotoField } from './PhotoField.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { StepBar } from './StepBar.tsx';
import { SyncState } from './SyncState.tsx';
import { useAutosave, useHydrated, useUploads } from './use-wizard.ts';

/** What the step's action answers when it did not simply go on. */
export interface WizardAnswer {
  error?: { code: ErrorCode; params: ErrorParams };
  conflicts?: { fieldId: string; saved: boolean; version: number; theirs?: InputValue }[];
  refused?: { fieldId: string; name: string; code: ErrorCode }[];
  values?: Record<string, string | string[]>;
  email?: string;
}

/** The entry wizard: one small step at a time, saved as it is written. */
export function Wizard({ view, answer }: { view: WizardView; answer: WizardAnswer | null }) {
  const { t } = useTranslation('entries');
  const locale = useLocale();
  const base = href(locale, `/entries/${view.entryId}`);
  const texts = useAutosave(view, `${base}/answers`);
  const uploads = useUploads(view, `${base}/files`);
  const submit = useSubmit();
  const isHydrated = useHydrated();
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const step = view.steps[view.current]!;
  const isReview = step.kind === 'review';

  useEffect(() => {
    // A new step begins at its heading, also for those who hear the page; the first page is the browser's affair.
    if (key !== 'default') heading.current?.focus({ preventScroll: true });
  }, [key]);

  const form = useRef<HTMLFormElement>(null);
  const takeTyped = useRef(texts.takeTyped);
  useEffect(() => {
    if (form.current) takeTyped.current(form.current);
  }, []);

  const isPlain = answer?.values !== undefined;
  const { addConflict } = texts;
  useEffect(() => {
    // Once for each answer; what is typed afterwards is no part of it.
    for (const conflict of isPlain ? (answer?.conflicts ?? []) : [])
      if (!conflict.saved)
        addConflict({
          fieldId: conflict.fieldId,
          version: conflict.version,
          theirs: conflict.theirs ?? '',
        });
  }, [answer, isPlain, addConflict]);

  return (
    <Container narrow className="pb-10">
      <div className="flex flex-wrap items-center justify-between gap-x-4 pt-4">
        <Link
          to={href(locale, view.isEdit ? `/my/${view.entryId}` : `/contests/${view.contest.slug}`)}
          className="inline-flex min-h-11 items-center gap-1.5 text-s text-kok-strong no-underline hover:underline"
        >
          <span aria-hidden="true">←</span> <span lang={view.contest.lang}>{view.contest.title}</span>
        </Link>
        {isHydrated ? (
          <SyncState
            sync={Object.keys(texts.state.conflicts).length > 0 ? 'conflict' : texts.state.sync}
            isSending={uploads.isSending}
          />
        ) : null}
      </div>
      <Form
        ref={form}
        method="post"
        encType="multipart/form-data"
        noValidate
        className="grid grid-cols-[minmax(0,1fr)] gap-8"
        onInput={(event) => texts.onInput(event.currentTarget, (event.target as HTMLInputElement).name)}
        onSubmit={(event) => {
          const { submitter } = event.nativeEvent as SubmitEvent;
          if (texts.autosave.snapshot().sync === 'saved') return;
          event.preventDefault();
          const target = event.currentTarget;
          void texts.autosave.flush().then(() => {
            for (const input of target.querySelectorAll<HTMLInputElement>(`input[name^="${VERSION_PREFIX}"]`))
              input.value = String(texts.autosave.versionOf(input.name.slice(VERSION_PREFIX.length)));
            void submit((submitter as HTMLButtonElement | null) ?? target);
          });
        }}
      >
        {/* Enter in a text field presses the form's first button: that is "on", not "step one". */}
        <button
          type="submit"
          name="intent"
          value={isReview ? 'save' : `go:${view.current + 2}`}
          className="sr-only"
          tabIndex={-1}
          aria-hidden="true"
        />
        <StepBar steps={view.steps} current={view.current} />
        <div className="grid gap-2">
          <h1 ref={heading} tabIndex={-1} className="!text-[length:var(--text-h2)] outline-none">
            {t(`steps.${step.kind}.title`)}
            {step.parts > 1 ? (
              <span className="text-ink-2"> {t('steps.part', { part: step.part, parts: step.parts })}</span>
            ) : null}
          </h1>
          <p className="text-ink-2">{t(`steps.${step.kind}.lead`)}</p>
        </div>
        <RefusalNotice refusal={answer} />
        {view.request ? (
          <Notice title={t('request.title')}>
            <p className="whitespace-pre-line">{view.request}</p>
          </Notice>
        ) : null}
        {view.graceEnd ? (
          <Notice>{t('deadline.inGrace', { count: view.contest.graceMinutes })}</Notice>
        ) : null}
        {isReview ? (
          <ReviewStep view={view} answer={answer} isSending={uploads.isSending} isHydrated={isHydrated} />
        ) : (
          <>
            {view.fields.map((field) => {
              const conflict =
                texts.state.conflicts[field.id] ?? (isHydrated ? undefined : plainConflict(answer, field.id));
              return (
                <div
                  key={field.id}
                  className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3"
                  id={`field-${field.id}`}
                >
                  <input
                    type="hidden"
                    name={`${VERSION_PREFIX}${field.id}`}
                    value={
                      isHydrated
                        ? texts.autosave.versionOf(field.id)
                        : (plainConflict(answer, field.id)?.version ?? view.versions[field.id] ?? 0)
                    }
                    readOnly
                  />
                  <EntryFieldInput
                    key={texts.generation[field.id] ?? 0}
                    field={field}
                    value={texts.inputs[field.id]}
                    locale={locale}
                    name={`${FIELD_PREFIX}${field.id}`}
                  >
                    {field.kind === 'photos' || field.kind === 'files' ? (
                      <PhotoField
                        field={field}
                        files={view.files.filter((file) => file.fieldId === field.id)}
                        uploads={uploads}
                        filesUrl={`${base}/files`}
                        refused={answer?.refused?.filter((item) => item.fieldId === field.id) ?? []}
                        isHydrated={isHydrated}
                      />
                    ) : null}
                  </EntryFieldInput>
                  {conflict ? (
                    <ConflictChoice
                      conflict={conflict}
                      mine={texts.inputs[field.id]}
                      field={field}
                      onChoose={isHydrated ? (value) => texts.resolve(field.id, value) : undefined}
                    />
                  ) : null}
                </div>
              );
            })}
            <div className="flex flex-wrap items-center justify-between gap-3">
              {view.current > 0 ? (
                <Button name="intent" value={`go:${view.current}`} look="secondary" size="l">
                  {t('actions.back')}
                </Button>
              ) : (
                <span />
              )}
              <Button name="intent" value={`go:${view.current + 2}`} size="l">
                {t(view.current === view.steps.length - 2 ? 'actions.toReview' : 'actions.next')}
              </Button>
            </div>
          </>
        )}
        <DeadlineLine contest={view.contest} />
      </Form>
    </Container>
  );
}

function plainConflict(answer: WizardAnswer | null, fieldId: string) {
  const found = answer?.conflicts?.find((conflict) => conflict.fieldId === fieldId && !conflict.saved);
  return found ? { fieldId, version: found.version, theirs: found.theirs ?? '' } : undefined;
}
