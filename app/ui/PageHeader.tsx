import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  title: ReactNode;
  /** one or two sentences under the title */
  lead?: ReactNode;
  /** the way up */
  up?: { to: string; text: string };
  /** badges above the title */
  mark?: ReactNode;
  actions?: ReactNode;
}

/** The top of an app page: where you are, what it is, the one next step. */
export function PageHeader({ title, lead, up, mark, actions }: Props) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-4 pb-8 pt-6">
      <div className="grid max-w-[62ch] gap-2">
        {up ? (
          <Link
            to={up.to}
            className="inline-flex min-h-9 items-center gap-1.5 text-s text-kok no-underline hover:underline"
          >
            <span aria-hidden="true">←</span> {up.text}
          </Link>
        ) : null}
        {mark}
        <h1 className="!text-[length:var(--text-h2)]">{title}</h1>
        {lead ? <p className="text-ink-2">{lead}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
    </div>
  );
}
