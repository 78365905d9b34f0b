import type { ReactNode } from 'react';

/** A table that scrolls inside itself on a phone, never the page. Head and cells are plain `th`/`td`. */
export function Table({
  caption,
  head,
  children,
}: {
  caption: string;
  head: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      tabIndex={0}
      aria-label={caption}
      className="relative overflow-x-auto rounded-m border border-line bg-sheet"
    >
      <table className="w-full border-collapse text-s [&_td]:border-t [&_td]:border-line [&_td]:px-4 [&_td]:py-3 [&_td]:align-top [&_tbody_th]:border-t [&_tbody_th]:border-line [&_th]:px-4 [&_th]:py-3 [&_th]:text-start [&_th]:font-semibold">
        <caption className="sr-only">{caption}</caption>
        <thead className="bg-sand text-ink-2">{head}</thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
