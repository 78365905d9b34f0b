import { useTranslation } from 'react-i18next';
import { Form, useSearchParams } from 'react-router';
import { href, LOCALES } from '#app/core/locale.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ErrorText, TextArea } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { DecisionDesk } from '../views.ts';

/** The one act: what is ready, what is missing, and the button that publishes everything at once. */
export function ReleasePanel({ desk }: { desk: DecisionDesk }) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const [search] = useSearchParams();
  const awards = desk.rows.flatMap((row) => row.awards);
  const troubled = awards.filter((award) => award.problems.length > 0).length;
  const ready = troubled === 0 && desk.problems.length === 0;
  const nothingNew = desk.isReleased && !desk.hasUnreleasedChanges;
  return (
    <Card className="grid gap-4 lg:sticky lg:top-6">
      <h2 className="!text-[length:var(--text-h3)]">
        {desk.isReleased ? t('release.titleCorrection') : t('release.title')}
      </h2>
      {search.get('released') && nothingNew ? <Notice tone="success">{t('release.done')}</Notice> : null}
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 text-s">
        <dt>{t('release.jurors')}</dt>
        <dd className="font-bold tabular">{desk.jurors}</dd>
        <dt>{t('release.awards')}</dt>
        <dd className="font-bold tabular">{awards.length}</dd>
      </dl>
      {desk.waitingForJurors > 0 && !desk.isReleased ? (
        <Notice>{t('release.waiting', { count: desk.waitingForJurors })}</Notice>
      ) : null}
      {desk.problems.map((problem) => (
        <ErrorText key={problem.code} error={problem} />
      ))}
      {troubled > 0 ? (
        <p className="text-s font-semibold text-alma">{t('release.troubled', { count: troubled })}</p>
      ) : null}
      <p className="text-s text-ink-2">{desk.isReleased ? t('release.textCorrection') : t('release.text')}</p>
      {nothingNew ? (
        <p className="text-s font-semibold">{t('release.nothingNew')}</p>
      ) : (
        <Form method="post" className="grid gap-4">
          {desk.isReleased
            ? LOCALES.map((l) => (
                <TextArea
                  key={l}
                  rows={2}
                  lang={l}
                  label={`${t('release.correction')} · ${t(`common:language.${l}`)}`}
                  name={`correction.${l}`}
                  required={l === locale}
                  optional={l !== locale}
                />
              ))
            : null}
          <Button name="intent" value="release" size="l" disabled={!ready}>
            {desk.isReleased ? t('release.actCorrection') : t('release.act')}
          </Button>
        </Form>
      )}
      {desk.isReleased ? (
        <a
          className="inline-flex min-h-11 items-center text-kok underline underline-offset-3"
          href={href(locale, `/contests/${desk.slug}/results`)}
        >
          {t('release.seePublic')}
        </a>
      ) : null}
    </Card>
  );
}
