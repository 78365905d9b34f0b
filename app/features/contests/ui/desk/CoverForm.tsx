import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import type { Refusal } from '#app/core/refusal.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { RefusalNotice } from '#app/ui/Notice.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import type { ContentView } from '../../editor-views.ts';

/** The picture on top of the contest's page: chosen, sent, seen. Apart from the texts, so that neither waits for the other. */
export function CoverForm({
  contest,
  refusal,
}: {
  contest: ContentView;
  refusal: Pick<Refusal, 'error'> | null;
}) {
  const { t } = useTranslation('desk');
  const navigation = useNavigation();
  const isSending = navigation.formData?.get('intent') === 'cover';
  return (
    <Card className="grid gap-4">
      <h2 className="!text-[length:var(--text-h3)]">{t('cover.title')}</h2>
      <RefusalNotice refusal={refusal} />
      {contest.cover ? (
        <Picture picture={contest.cover} sizes="22rem" crop className="max-w-88 rounded-m" />
      ) : (
        <p className="text-ink-2">{t(contest.coverState ? 'cover.processing' : 'cover.none')}</p>
      )}
      <Form
        method="post"
        encType="multipart/form-data"
        className="flex flex-wrap items-center gap-3"
        preventScrollReset
      >
        <label className="grid gap-1 text-s">
          <span className="sr-only">{t('cover.choose')}</span>
          <input
            type="file"
            name="cover"
            accept="image/*"
            className="max-w-full text-s file:me-3 file:min-h-11 file:rounded-full file:border file:border-line file:bg-sheet file:px-4 file:font-semibold file:text-kok-strong"
          />
        </label>
        <Button name="intent" value="cover" look="secondary" disabled={isSending}>
          {t(isSending ? 'cover.sending' : 'cover.send')}
        </Button>
        {contest.coverState ? (
          <Button name="intent" value="remove-cover" look="quiet">
            {t('cover.remove')}
          </Button>
        ) : null}
      </Form>
      <p className="text-s text-ink-2">{t('cover.help')}</p>
    </Card>
  );
}
