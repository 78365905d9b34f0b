import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { LOCALES } from '#app/core/locale.ts';
import { CURRENCIES } from '#app/core/money.ts';
import { Button } from '#app/ui/Button.tsx';
import { ErrorText, SelectField, TextArea, TextField } from '#app/ui/Field.tsx';
import { AWARD_KINDS } from '../schema.ts';
import type { DecisionAward, DecisionDesk } from '../views.ts';

interface Props {
  entryId: string;
  award?: DecisionAward;
  desk: Pick<DecisionDesk, 'nominations' | 'prizes'>;
  suggestedPlace?: number | null;
}

/** Gives an entry an award or changes one. Fields that a kind does not use are ignored by the command. */
export function AwardForm({ entryId, award, desk, suggestedPlace }: Props) {
  const { t } = useTranslation('results');
  const kinds = AWARD_KINDS.filter((kind) => kind !== 'nomination' || desk.nominations.length > 0);
  return (
    <Form method="post" className="grid gap-4 py-3" preventScrollReset>
      <input type="hidden" name="entryId" value={entryId} />
      {award ? <input type="hidden" name="awardId" value={award.id} /> : null}
      {award?.problems.map((code) => (
        <ErrorText key={code} error={{ code }} />
      ))}
      <fieldset>
        <legend className="mb-2 font-semibold">{t('award.kind')}</legend>
        <div className="flex flex-wrap gap-2">
          {kinds.map((kind) => (
            <label key={kind} className="relative">
              <input
                type="radio"
                name="kind"
                value={kind}
                required
                defaultChecked={(award?.kind ?? 'place') === kind}
                className="peer absolute inset-0 size-full opacity-0"
              />
              <span className="inline-flex min-h-11 items-center rounded-full border border-line bg-sheet px-4 text-s font-semibold peer-checked:border-kok peer-checked:bg-kok peer-checked:text-on-kok peer-focus-visible:outline-3 peer-focus-visible:outline-focus">
                {t(`award.kinds.${kind}`)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('award.place')}
          name="place"
          inputMode="numeric"
          pattern="\d{1,4}"
          defaultValue={award?.place ?? suggestedPlace ?? ''}
          help={t('award.placeHelp')}
          optional
        />
        {desk.nominations.length > 0 ? (
          <SelectField
            label={t('award.nomination')}
            name="nominationId"
            defaultValue={award?.nominationId ?? ''}
            optional
          >
            <option value="">{t('award.none')}</option>
            {desk.nominations.map((nomination) => (
              <option key={nomination.id} value={nomination.id}>
                {nomination.name}
              </option>
            ))}
          </SelectField>
        ) : null}
        {desk.prizes.length > 0 ? (
          <SelectField label={t('award.prize')} name="prizeId" defaultValue={award?.prizeId ?? ''} optional>
            <option value="">{t('award.none')}</option>
            {desk.prizes.map((prize) => (
              <option key={prize.id} value={prize.id}>
                {prize.name}
              </option>
            ))}
          </SelectField>
        ) : null}
        <TextField
          label={t('award.amount')}
          name="amount"
          inputMode="decimal"
          defaultValue={award?.amount ? String(BigInt(award.amount) / 100n) : ''}
          help={t('award.amountHelp')}
          optional
        />
        <SelectField label={t('award.currency')} name="currency" defaultValue={award?.currency ?? 'KZT'}>
          {CURRENCIES.map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </SelectField>
      </div>
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-semibold">{t('award.title')}</legend>
        <div className="grid gap-3 sm:grid-cols-3">
          {LOCALES.map((locale) => (
            <TextField
              key={locale}
              label={t(`common:language.${locale}`)}
              lang={locale}
              name={`title.${locale}`}
              defaultValue={award?.kind === 'special' ? award.title[locale] : ''}
              optional
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-semibold">{t('award.reason')}</legend>
        <p className="text-s text-ink-2">{t('award.reasonHelp')}</p>
        <div className="grid gap-3 sm:grid-cols-3">
          {LOCALES.map((locale) => (
            <TextArea
              key={locale}
              rows={3}
              label={t(`common:language.${locale}`)}
              lang={locale}
              name={`reason.${locale}`}
              defaultValue={award?.reason[locale] ?? ''}
              optional={!award?.departs}
            />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="save-award">
          {award ? t('award.save') : t('award.give')}
        </Button>
        {award ? (
          <Button name="intent" value="remove-award" look="danger" formNoValidate>
            {t('award.remove')}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
