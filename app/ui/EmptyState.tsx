import type { ReactNode } from 'react';

/** An empty list: what would be here, and what to do first. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-start gap-3 rounded-l border border-dashed border-line-strong px-6 py-10">
      <h2 className="!text-[length:var(--text-h3)]">{title}</h2>
      {children ? <div className="max-w-[60ch] text-ink-2">{children}</div> : null}
      {action}
    </div>
  );
}
