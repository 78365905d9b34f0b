import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { formatInstant } from '#app/core/time.ts';
import { Badge, type BadgeTone } from '#app/ui/Badge.tsx';
import { Button } from '#app/ui/Button.tsx';
import { TextField } from '#app/ui/Field.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import { JURY_LIMITS } from '../../schema.ts';
import type { DeskJuror, DeskJuryView } from '../../views.ts';

/** One juror: where they are, how many of how many, and the few things an organiser may do. */
export function JurorRow({ juror, view }: { juror: DeskJuror; view: DeskJuryView }) {
  const { t } = useTranslation('jury');
  const locale = useLocale();
  const state = stateOf(juror);
  return (
    <li className="grid gap-3 rounded-l bg-sheet p-5 shadow-lift-1">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <p className="min-w-0 break-words text-l font-bold">
          {juror.name}
          <span className="block text-s font-normal text-ink-2">{juror.email}</span>
        </p>
        <Badge tone={state.tone}>{t(`desk.state.${state.word}`)}</Badge>
      </div>
      <div className="grid gap-1.5">
        <div aria-hidden="true" className="flex h-2 overflow-hidden rounded-full bg-sand">
          <span className="bg-kok" style={{ width: share(juror.scored, juror.total) }} />
          <span className="bg-line-strong" style={{ width: share(juror.skipped, juror.total) }} />
        </div>
        <p className="text-s text-ink-2 tabular">
          {t('overview.scored', { scored: juror.scored, total: juror.total })}
          {juror.skipped > 0 ? ` · ${t('skipped', { count: juror.skipped })}` : ''}
          {juror.handedInAt
            ? ` · ${t('overview.handedIn', { date: formatInstant(juror.handedInAt, locale, view.timeZone) })}`
            : ''}
        </p>
      </div>
      <Conflicts juror={juror} />
      {view.can.change || juror.canRemind ? <JurorActions juror={juror} view={view} /> : null}
    </li>
  );
}

function Conflicts({ juror }: { juror: DeskJuror }) {
  const { t } = useTranslation('jury');
  if (juror.conflicts.length === 0) return null;
  return (
    <details>
      <summary className="min-h-9 text-s text-kok underline underline-offset-3">
        {t('desk.conflicts', { count: juror.conflicts.length })}
      </summary>
      <ul className="grid gap-1 pt-1 text-s">
        {juror.conflicts.map((conflict) => (
          <li key={conflict.number}>
            <span className="tabular">{t('number', { number: conflict.number })}</span>:{' '}
            {t(`conflicts.kind.${conflict.kind}`)}
            {conflict.source === 'detected' ? `, ${t('conflicts.detected')}` : ''}
            {conflict.note ? <span className="text-ink-2"> ({conflict.note})</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

function JurorActions({ juror, view }: { juror: DeskJuror; view: DeskJuryView }) {
  const { t } = useTranslation('jury');
  const locale = useLocale();
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-2 border-t border-line pt-3">
      {juror.canRemind ? (
        <Form method="post">
          <input type="hidden" name="jurorId" value={juror.id} />
          <Button name="intent" value="remind" look="secondary" size="s">
            {t('desk.remind')}
          </Button>
        </Form>
      ) : null}
      {juror.remindedAt ? (
        <p className="py-1.5 text-s text-ink-2">
          {t('desk.reminded', { date: formatInstant(juror.remindedAt, locale, view.timeZone) })}
        </p>
      ) : null}
      {view.can.change ? (
        <>
          <details>
            <summary className="inline-flex min-h-9 items-center text-s text-kok underline underline-offset-3">
              {t('desk.rename')}
            </summary>
            <Form method="post" className="grid max-w-96 gap-3 py-2">
              <input type="hidden" name="jurorId" value={juror.id} />
              <TextField
                label={t('desk.displayName')}
                help={t('desk.displayNameHelp')}
                name="displayName"
                maxLength={JURY_LIMITS.displayName}
                defaultValue={juror.displayName}
              />
              <Button name="intent" value="name" look="secondary" size="s" className="w-fit">
                {t('desk.saveName')}
              </Button>
            </Form>
          </details>
          <details>
            <summary className="inline-flex min-h-9 items-center text-s text-alma underline underline-offset-3">
              {t('desk.remove')}
            </summary>
            <Form method="post" className="grid max-w-96 gap-3 py-2">
              <input type="hidden" name="jurorId" value={juror.id} />
              <p className="text-s">{t('desk.removeText', { count: juror.scored })}</p>
              <Button name="intent" value="remove" look="danger" size="s" className="w-fit">
                {t('desk.removeYes')}
              </Button>
            </Form>
          </details>
        </>
      ) : null}
    </div>
  );
}

function stateOf(juror: DeskJuror): { word: string; tone: BadgeTone } {
  if (juror.handedInAt) return { word: 'handedIn', tone: 'done' };
  if (juror.scored + juror.skipped > 0) return { word: 'scoring', tone: 'action' };
  if (juror.conflictsDeclared) return { word: 'ready', tone: 'action' };
  if (juror.criteriaConfirmed) return { word: 'criteriaConfirmed', tone: 'neutral' };
  return { word: 'accepted', tone: 'neutral' };
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? 0 : (100 * part) / whole}%`;
}
