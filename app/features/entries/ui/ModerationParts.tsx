import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '#app/ui/Badge.tsx';
import type { Moderation } from '../schema.ts';

/** How a key is drawn; a phone has none. */
export const kbd =
  'inline-grid max-lg:hidden min-w-6 place-items-center rounded-s border border-line bg-sheet px-1.5 font-sans text-xs font-semibold text-ink-2';

const TONE: Record<Moderation, BadgeTone> = {
  pending: 'neutral',
  accepted: 'done',
  'changes-requested': 'action',
  rejected: 'danger',
};

export function StateBadge({ state }: { state: Moderation }) {
  const { t } = useTranslation('moderation');
  return <Badge tone={TONE[state]}>{t(state === 'pending' ? 'state.pending' : `kind.${state}`)}</Badge>;
}

/** The same list with an entry chosen. */
export function entryQuery(search: string, number: number): string {
  const params = new URLSearchParams(search);
  params.delete('did');
  params.set('entry', String(number));
  return `?${params}`;
}

/** The same list with none chosen. */
export function listQuery(search: string): string {
  const params = new URLSearchParams(search);
  params.delete('did');
  params.delete('entry');
  return `?${params}`;
}
