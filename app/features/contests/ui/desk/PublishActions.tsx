import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import { href } from '#app/core/locale.ts';
import { formatInstant } from '#app/core/time.ts';
import { Button, ButtonAnchor } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { OpeningCheck } from '../../opening-checks.ts';
import type { Phase } from '../../phases.ts';
import { OpeningChecks } from './OpeningChecks.tsx';

interface Contest {
  id: string;
  slug: string;
  version: number;
  phase: Phase;
  timeZone: string;
  opensAt: Date | null;
  checks: OpeningCheck[];
  canArchive: boolean;
  canDelete: boolean;
}

/** What is missing before the announcement, and the announcement itself. */
export function Announce({ contest }: { contest: Contest }) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const navigation = useNavigation();
  if (contest.phase !== 'draft')
    return (
      <Notice tone="success" title={t('publish.announcedTitle')}>
        <p className="mb-3">{t('publish.announced')}</p>
        <ButtonAnchor look="secondary" href={href(locale, `/contests/${contest.slug}`)}>
          {t('seePublic')}
        </ButtonAnchor>
      </Notice>
    );
  const isReady = contest.checks.every((check) => check.level !== 'blocking');
  const heading = !isReady
    ? 'publish.notReady'
    : contest.checks.length > 0
      ? 'publish.readyBut'
      : 'publish.ready';
  return (
    <section aria-labelledby="checks" className="grid max-w-180 gap-6">
      <h2 id="checks">{t(heading)}</h2>
      <OpeningChecks contestId={contest.id} checks={contest.checks} />
      <Card className="grid justify-items-start gap-4">
        <p>{t('publish.what')}</p>
        {contest.opensAt ? (
          <p className="font-semibold">
            {t('publish.opens', {
              date: formatInstant(contest.opensAt, locale, contest.timeZone, contest.opensAt),
            })}
          </p>
        ) : null}
        <Form method="post">
          <input type="hidden" name="version" value={contest.version} />
          <Button size="l" name="intent" value="announce" disabled={!isReady || navigation.state !== 'idle'}>
            {t('publish.announce')}
          </Button>
        </Form>
      </Card>
    </section>
  );
}

/** Copy, archive, delete: rarely needed, never in the way. Those that cannot be taken back are behind a second step. */
export function OtherActions({ contest }: { contest: Contest }) {
  const { t } = useTranslation('desk');
  return (
    <section aria-labelledby="other" className="grid gap-4 border-t border-line pt-8">
      <h2 id="other" className="!text-[length:var(--text-h3)]">
        {t('publish.other')}
      </h2>
      <div className="flex flex-wrap items-start gap-3">
        <Button name="intent" value="clone" look="secondary">
          {t('clone.button')}
        </Button>
        {contest.canArchive ? <SecondStep intent="archive" /> : null}
        {contest.canDelete ? <SecondStep intent="delete" /> : null}
      </div>
    </section>
  );
}

function SecondStep({ intent }: { intent: 'archive' | 'delete' }) {
  const { t } = useTranslation('desk');
  return (
    <details className="rounded-l border border-line bg-sheet px-5 open:pb-5">
      <summary className="flex min-h-11 items-center text-s font-semibold text-alma">
        {t(`${intent}.button`)}
      </summary>
      <p className="max-w-[48ch] py-2">{t(`${intent}.what`)}</p>
      <Button name="intent" value={intent} look="danger">
        {t(`${intent}.confirm`)}
      </Button>
    </details>
  );
}
