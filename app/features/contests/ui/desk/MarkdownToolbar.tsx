import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

const ACTIONS = {
  heading: { mark: 'H', before: '\n## ', after: '\n', isLine: true },
  bold: { mark: 'B', before: '**', after: '**', isLine: false },
  italic: { mark: 'I', before: '_', after: '_', isLine: false },
  list: { mark: '•', before: '\n- ', after: '', isLine: true },
  link: { mark: '↗', before: '[', after: '](https://)', isLine: false },
} as const;

/** Puts the marks of the simple Markdown around what is selected; the browser's own undo still works. */
export function MarkdownToolbar({ area }: { area: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation('desk');
  const apply = (action: keyof typeof ACTIONS) => {
    const field = area.current;
    if (!field) return;
    const { before, after } = ACTIONS[action];
    const { selectionStart: from, selectionEnd: to, value } = field;
    const chosen = value.slice(from, to);
    const lead =
      before.startsWith('\n') && (from === 0 || value[from - 1] === '\n') ? before.slice(1) : before;
    field.focus();
    // execCommand is the only way that keeps the undo history; where it is gone the text is set directly.
    const text = `${lead}${chosen}${after}`;
    if (!document.execCommand('insertText', false, text)) {
      field.setRangeText(text, from, to, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    const at = from + lead.length;
    field.setSelectionRange(at, at + chosen.length);
  };
  return (
    <div
      role="toolbar"
      aria-label={t('markdown.label')}
      className="flex flex-wrap gap-1 rounded-t-s border border-b-0 border-line-strong bg-sand p-1"
    >
      {(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]).map((action) => (
        <button
          key={action}
          type="button"
          title={t(`markdown.${action}`)}
          aria-label={t(`markdown.${action}`)}
          onClick={() => apply(action)}
          className={`grid size-9 place-items-center rounded-s text-s hover:bg-sheet ${action === 'bold' ? 'font-extrabold' : action === 'italic' ? 'italic' : 'font-semibold'}`}
        >
          <span aria-hidden="true">{ACTIONS[action].mark}</span>
        </button>
      ))}
    </div>
  );
}
