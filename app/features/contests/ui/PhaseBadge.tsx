import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '#app/ui/Badge.tsx';
import type { Phase } from '../phases.ts';

const TONE: Record<Phase, BadgeTone> = {
  draft: 'neutral',
  announced: 'action',
  open: 'done',
  screening: 'action',
  judging: 'action',
  deciding: 'action',
  published: 'award',
  archived: 'neutral',
};

/** Where a contest is, in a word. Needs namespace `contests`. */
export function PhaseBadge({ phase }: { phase: Phase }) {
  const { t } = useTranslation('contests');
  return <Badge tone={TONE[phase]}>{t(`phase.${phase}`)}</Badge>;
}
