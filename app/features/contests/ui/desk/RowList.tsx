import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyRowIntent, type RowIntent } from '../../rows.ts';
import { useTypedRows } from './EditorForm.tsx';

interface Props {
  /** name of the hidden fields that hold the order */
  name?: string;
  saved: string[];
  children: (id: string, place: number) => ReactNode;
  /** kinds that can be added, with the words of their buttons */
  add: { kind: string; text: string }[];
  /** what stands on a row's frame, for people who hear the buttons */
  rowName: (id: string, place: number) => string;
  empty: ReactNode;
}

/**
 * Rows that can be added, removed and moved by mouse, keyboard and without JavaScript: then each button sends the form,
 * and the server answers with what was typed in the new order (`rowsAfterPress`). Give it a `key` of the saved version.
 */
export function RowList({ name = 'row', saved, children, add, rowName, empty }: Props) {
  const { t } = useTranslation('desk');
  const typed = useTypedRows(name);
  const [ids, setIds] = useState(typed ?? saved);
  const [said, say] = useState('');
  const press =
    (intent: RowIntent, words: string) =>
    (event: { preventDefault: () => void; currentTarget: HTMLButtonElement }) => {
      event.preventDefault();
      const button = event.currentTarget;
      setIds((now) => applyRowIntent(now, intent));
      say(words);
      // The row was taken out and put in again: its button keeps the focus.
      if (intent.do === 'up' || intent.do === 'down') requestAnimationFrame(() => button.focus());
      button.form?.dispatchEvent(new Event('input', { bubbles: true }));
    };
  return (
    <div className="grid gap-4">
      <p role="status" className="sr-only">
        {said}
      </p>
      {ids.length === 0 ? <p className="text-ink-2">{empty}</p> : null}
      <ol className="grid gap-4">
        {ids.map((id, i) => (
          <li key={id} className="rounded-l border border-line bg-sheet p-5 sm:p-6">
            <input type="hidden" name={name} value={id} />
            <div className="mb-4 flex items-center gap-1">
              <p className="me-auto text-s font-semibold text-ink-2">{rowName(id, i)}</p>
              {(['up', 'down', 'remove'] as const).map((verb) => (
                <button
                  key={verb}
                  name="intent"
                  value={`${verb}:${id}`}
                  aria-label={`${t(`rows.${verb}`)}: ${rowName(id, i)}`}
                  title={t(`rows.${verb}`)}
                  disabled={(verb === 'up' && i === 0) || (verb === 'down' && i === ids.length - 1)}
                  onClick={press(
                    { do: verb, id },
                    t(`rows.said.${verb}`, { place: verb === 'up' ? i : i + 2 }),
                  )}
                  className="grid size-11 place-items-center rounded-full text-ink-2 hover:bg-sand hover:text-ink disabled:opacity-30"
                >
                  <span aria-hidden="true">{verb === 'up' ? '↑' : verb === 'down' ? '↓' : '✕'}</span>
                </button>
              ))}
            </div>
            <div className="grid gap-5">{children(id, i)}</div>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        {add.map(({ kind, text }) => (
          <button
            key={kind}
            name="intent"
            value={`add:${kind}`}
            onClick={press({ do: 'add', kind }, t('rows.said.add'))}
            className="inline-flex min-h-11 items-center gap-2 rounded-full border border-dashed border-line-strong bg-sheet px-4 text-s font-semibold text-kok-strong hover:border-kok"
          >
            <span aria-hidden="true">+</span>
            {text}
          </button>
        ))}
      </div>
    </div>
  );
}
