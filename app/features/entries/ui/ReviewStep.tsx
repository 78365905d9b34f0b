import { useTranslation } from 'react-i18next';
import { useNavigation } from 'react-router';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { TextField } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import type { WizardView } from '../wizard-views.ts';
import { AnswerList } from './AnswerList.tsx';
import type { WizardAnswer } from './Wizard.tsx';

interface Props {
  view: WizardView;
  answer: WizardAnswer | null;
  isSending: boolean;
  isHydrated: boolean;
}

/** The last step: everything once more, what is still missing with a way to it, and the one button. */
export function ReviewStep({ view, answer, isSending, isHydrated }: Props) {
  const { t } = useTranslation(['entries', 'errors']);
  const navigation = useNavigation();
  const review = view.review!;
  const isBusy = navigation.state === 'submitting';
  return (
    <div className="grid gap-6">
      {review.problems.length > 0 ? (
        <Notice tone="info" title={t('review.missing', { count: review.problems.length })}>
          <ul className="mt-2 grid gap-1">
            {review.problems.map((item) => (
              <li key={item.fieldId}>
                <button
                  type="submit"
                  name="intent"
                  value={`go:${item.stepNumber}`}
                  className="min-h-11 text-start underline underline-offset-3"
                >
                  <span className="font-semibold">{item.label}</span>
                  {': '}
                  {t(`errors:${item.problem.code}`, item.problem.params)}
                </button>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Card className="grid gap-6">
        <AnswerList
          answers={review.answers.map((item) => item.answer)}
          mark={({ id }) => {
            const stepNumber = review.answers.find((item) => item.answer.id === id)?.stepNumber;
            return (
              <Button name="intent" value={`go:${stepNumber}`} look="quiet" size="s">
                {t('review.change')}
              </Button>
            );
          }}
        />
        {view.files.length > 0 ? (
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
            {view.files.map((file) => (
              <li key={file.id} className="grid content-start gap-1 text-s">
                {file.picture ? (
                  <Picture
                    picture={{ ...file.picture, alt: file.alt || file.caption || file.name }}
                    sizes="(min-width: 640px) 220px, 45vw"
                    crop
                    className="rounded-s"
                  />
                ) : (
                  <span className="grid aspect-4/3 place-items-center rounded-s bg-sand px-2 text-center text-ink-2">
                    {file.isDocument ? 'PDF' : t(`photos.state.${file.state}`)}
                  </span>
                )}
                <span className="break-words">{file.caption || (file.isDocument ? file.name : '')}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </Card>
      {isSending ? <Notice>{t('review.stillSending')}</Notice> : null}
      {review.email ? (
        <p className="text-s text-ink-2">{t('review.receiptTo', { email: review.email })}</p>
      ) : (
        <TextField
          label={t('review.email')}
          help={t('review.emailHelp')}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          defaultValue={answer?.email ?? review.typedEmail}
          error={answer?.error?.code === 'EMAIL_INVALID' ? { code: 'EMAIL_INVALID' } : null}
        />
      )}
      <input type="hidden" name="idempotencyKey" value={review.idempotencyKey} readOnly />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Button name="intent" value={`go:${view.current}`} look="secondary" size="l">
          {t('actions.back')}
        </Button>
        <Button
          name="intent"
          value="submit"
          size="l"
          disabled={isHydrated && (isSending || isBusy)}
          aria-busy={isBusy || undefined}
        >
          {t(isBusy ? 'actions.submitting' : view.isEdit ? 'actions.resubmit' : 'actions.submit')}
        </Button>
      </div>
      {view.isEdit ? <p className="text-s text-ink-2">{t('review.editNote')}</p> : null}
    </div>
  );
}
