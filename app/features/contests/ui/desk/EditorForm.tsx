import {
  createContext,
  type FormEvent,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import { LOCALES, type Locale } from '#app/core/locale.ts';
import type { Refusal } from '#app/core/refusal.ts';
import { Button } from '#app/ui/Button.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { useLocale } from '#app/ui/viewer.ts';

/** What an editor's action answers. */
export type EditorAnswer = { ok: true } | Refusal;

interface EditorState {
  typed: Record<string, string | string[]> | undefined;
  errors: NonNullable<Refusal['fieldErrors']>;
}
const EditorContext = createContext<EditorState>({ typed: undefined, errors: {} });

/** The value to show in a field (typed and refused, else saved) and what is wrong with it. */
export function useEditorField(name: string, saved: string) {
  const { typed, errors } = useContext(EditorContext);
  const value = typed ? typed[name] : saved;
  return { value: typeof value === 'string' ? value : '', error: errors[name] ?? null };
}

/** Whether a checkbox stands ticked: an absent typed value means it was unticked. */
export function useEditorTick(name: string, saved: boolean): boolean {
  const { typed } = useContext(EditorContext);
  return typed ? typed[name] === 'on' : saved;
}

/** Rows typed and refused, in their order; undefined when the saved ones stand. */
export function useTypedRows(name: string): string[] | undefined {
  const { typed } = useContext(EditorContext);
  if (!typed) return undefined;
  const rows = typed[name];
  return rows === undefined ? [] : Array.isArray(rows) ? rows : [rows];
}

export function useEditorErrors() {
  return useContext(EditorContext).errors;
}

interface Props {
  version: number;
  answer: EditorAnswer | undefined;
  /** the form has texts in three languages: a bar to switch between them */
  languages?: Partial<Record<Locale, { done: number; of: number }>>;
  /** files are sent along */
  hasFiles?: boolean;
  onInput?: (form: HTMLFormElement) => void;
  saveLabel?: string;
  /** nothing can be changed now: why, in words */
  locked?: string | null;
  children: ReactNode;
}

/**
 * One page of the editor: what is typed is saved by an explicit press, refused with everything kept, and not lost by
 * closing the tab unasked. All languages are in the form; the bar only shows one, so it works without JavaScript.
 */
export function EditorForm({
  version,
  answer,
  languages,
  hasFiles,
  onInput,
  saveLabel,
  locked,
  children,
}: Props) {
  const { t } = useTranslation('desk');
  const navigation = useNavigation();
  const [isDirty, setDirty] = useState(false);
  const isSaving = navigation.state !== 'idle' && navigation.formMethod === 'POST';
  const refusal = answer && !answer.ok ? answer : undefined;
  const errors = refusal?.fieldErrors ?? {};
  useEffect(() => {
    if (answer?.ok) setDirty(false);
  }, [answer]);
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
  const changed = (event: FormEvent<HTMLFormElement>) => {
    const target = event.target as HTMLInputElement;
    if (target.name !== '_language') setDirty(true);
    onInput?.(event.currentTarget);
  };
  return (
    <EditorContext value={{ typed: refusal?.values, errors }}>
      <Form
        method="post"
        encType={hasFiles ? 'multipart/form-data' : undefined}
        className="group/editor grid grid-cols-[minmax(0,1fr)] gap-8"
        onInput={changed}
        preventScrollReset
      >
        {/* The first submit button of a form is what Enter presses: it must not be one that moves a row. */}
        <button name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
        <input type="hidden" name="version" value={version} />
        {locked ? <Notice>{locked}</Notice> : null}
        <RefusalNotice refusal={refusal} />
        {Object.keys(errors).length > 0 ? (
          <Notice tone="error" title={t('editor.fieldErrors', { count: Object.keys(errors).length })} />
        ) : null}
        {languages ? <LanguageBar languages={languages} errors={Object.keys(errors)} /> : null}
        <fieldset disabled={Boolean(locked)} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-8">
          {children}
        </fieldset>
        <div
          className={`sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center gap-4 border-t border-line bg-paper px-4 py-3 sm:mx-0 sm:px-0 ${locked ? 'hidden' : ''}`}
        >
          <Button name="intent" value="save" disabled={isSaving}>
            {saveLabel ?? t('editor.save')}
          </Button>
          <SaveState isSaving={isSaving} isDirty={isDirty} isSaved={answer?.ok === true} />
        </div>
      </Form>
    </EditorContext>
  );
}

function SaveState({
  isSaving,
  isDirty,
  isSaved,
}: {
  isSaving: boolean;
  isDirty: boolean;
  isSaved: boolean;
}) {
  const { t } = useTranslation('desk');
  const state = isSaving ? 'saving' : isDirty ? 'dirty' : isSaved ? 'saved' : null;
  const tone = state === 'saved' ? 'bg-zhasyl' : state === 'dirty' ? 'bg-altyn' : 'bg-kok';
  return (
    <p role="status" className="flex items-center gap-2 text-s text-ink-2">
      {state ? (
        <>
          <span aria-hidden="true" className={`size-2 rounded-full ${tone}`} />
          {t(`editor.${state}`)}
        </>
      ) : null}
    </p>
  );
}

/** Which language the fields show. `supports` keeps all of them visible where the bar could not work. */
export const LANGUAGE_SHOWN: Record<Locale, string> = {
  kk: 'supports-[selector(:has(*))]:hidden group-has-[input[value=lang-kk]:checked]/editor:grid!',
  ru: 'supports-[selector(:has(*))]:hidden group-has-[input[value=lang-ru]:checked]/editor:grid!',
  en: 'supports-[selector(:has(*))]:hidden group-has-[input[value=lang-en]:checked]/editor:grid!',
};

function LanguageBar({
  languages,
  errors,
}: {
  languages: NonNullable<Props['languages']>;
  errors: string[];
}) {
  const { t } = useTranslation(['desk', 'common']);
  const locale = useLocale();
  const wrong = LOCALES.find((code) => errors.some((name) => name.endsWith(`.${code}`)));
  const bar = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // A refused field must be in sight: show its language.
    const radio = bar.current?.querySelector<HTMLInputElement>(`input[value="lang-${wrong}"]`);
    if (radio) radio.checked = true;
  }, [wrong]);
  return (
    <fieldset
      ref={bar}
      className="sticky top-0 z-20 -mx-4 flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 bg-paper px-4 py-3 sm:mx-0 sm:px-0"
    >
      <legend className="sr-only">{t('desk:editor.language')}</legend>
      <span aria-hidden="true" className="text-s text-ink-2">
        {t('desk:editor.language')}
      </span>
      <span className="flex rounded-full bg-sand p-1">
        {LOCALES.map((code) => {
          const count = languages[code];
          const isWhole = count ? count.done >= count.of : true;
          return (
            <label
              key={code}
              className="relative flex min-h-10 items-center gap-1.5 rounded-full px-2.5 text-s font-semibold sm:gap-2 sm:px-4 has-checked:bg-sheet has-checked:shadow-lift-1 has-focus-visible:outline-3 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name="_language"
                value={`lang-${code}`}
                defaultChecked={code === (wrong ?? locale)}
                className="sr-only"
              />
              {t(`common:language.${code}`)}
              {count ? (
                <span className={`text-xs font-normal tabular ${isWhole ? 'text-zhasyl' : 'text-alma'}`}>
                  {isWhole ? '✓' : `${count.done}/${count.of}`}
                  <span className="sr-only">
                    {t(isWhole ? 'desk:editor.whole' : 'desk:editor.partial', { ...count })}
                  </span>
                </span>
              ) : null}
            </label>
          );
        })}
      </span>
    </fieldset>
  );
}
