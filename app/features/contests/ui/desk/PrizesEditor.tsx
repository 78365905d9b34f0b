import { useTranslation } from 'react-i18next';
import { CURRENCIES } from '#app/core/money.ts';
import { Choice, controlClass, Field, TextField } from '#app/ui/Field.tsx';
import type { PrizesView } from '../../editor-views.ts';
import { TEXT_LIMITS } from '../../schema.ts';
import { type EditorAnswer, EditorForm, useEditorField } from './EditorForm.tsx';
import { LocalizedField } from './LocalizedField.tsx';
import { RowList } from './RowList.tsx';
import { useWhyLocked } from './why-locked.ts';

type Prize = PrizesView['prizes'][number];

/** What can be won, and in which nominations. */
export function PrizesEditor({
  contest,
  answer,
  onInput,
}: {
  contest: PrizesView;
  answer: EditorAnswer | undefined;
  onInput: (form: HTMLFormElement) => void;
}) {
  const { t } = useTranslation('desk');
  const locked = useWhyLocked(contest.can);
  const main = useMainPrize(contest);
  return (
    <EditorForm
      version={contest.version}
      answer={answer}
      languages={contest.languages}
      locked={locked}
      onInput={onInput}
    >
      <section aria-labelledby="prizes-list" className="grid gap-4">
        <h2 id="prizes-list" className="!text-[length:var(--text-h3)]">
          {t('prizes.title')}
        </h2>
        <RowList
          key={contest.version}
          saved={contest.prizes.map(({ id }) => id)}
          add={[{ kind: 'prize', text: t('prizes.add') }]}
          rowName={(_id, place) => t('prizes.row', { place: place + 1 })}
          empty={t('prizes.empty')}
        >
          {(id) => <PrizeRow id={id} prize={contest.prizes.find((p) => p.id === id)} isMain={main === id} />}
        </RowList>
      </section>
      <section aria-labelledby="nominations-list" className="grid gap-4">
        <h2 id="nominations-list" className="!text-[length:var(--text-h3)]">
          {t('nominations.title')}
        </h2>
        <RowList
          key={contest.version}
          name="nomination"
          saved={contest.nominations.map(({ id }) => id)}
          add={[{ kind: 'nomination', text: t('nominations.add') }]}
          rowName={(_id, place) => t('nominations.row', { place: place + 1 })}
          empty={t('nominations.empty')}
        >
          {(id) => {
            const nomination = contest.nominations.find((n) => n.id === id);
            return (
              <Named id={id} name={nomination?.name ?? {}} description={nomination?.description ?? {}} />
            );
          }}
        </RowList>
      </section>
    </EditorForm>
  );
}

function useMainPrize(contest: PrizesView): string {
  return useEditorField('main', contest.prizes.find((prize) => prize.isMain)?.id ?? '').value;
}

function Named({
  id,
  name,
  description,
}: {
  id: string;
  name: PrizesView['nominations'][number]['name'];
  description: PrizesView['nominations'][number]['description'];
}) {
  const { t } = useTranslation('desk');
  return (
    <>
      <LocalizedField name={`${id}.name`} label={t('prizes.name')} saved={name} limit={TEXT_LIMITS.name} />
      <LocalizedField
        name={`${id}.description`}
        label={t('prizes.description')}
        saved={description}
        limit={TEXT_LIMITS.about}
        optional
      />
    </>
  );
}

function PrizeRow({ id, prize, isMain }: { id: string; prize: Prize | undefined; isMain: boolean }) {
  const { t } = useTranslation('desk');
  const amount = useEditorField(`${id}.amount`, amountText(prize?.amount ?? null));
  const quantity = useEditorField(`${id}.quantity`, String(prize?.quantity ?? 1));
  const currency = useEditorField(`${id}.currency`, prize?.currency ?? 'KZT');
  return (
    <>
      <Named id={id} name={prize?.name ?? {}} description={prize?.description ?? {}} />
      <div className="grid gap-4 sm:grid-cols-[1fr_auto_8rem]">
        <TextField
          name={`${id}.amount`}
          inputMode="decimal"
          label={t('prizes.amount')}
          help={t('prizes.amountHelp')}
          defaultValue={amount.value}
          error={amount.error}
          optional
          className="tabular"
        />
        <Field label={t('prizes.currency')}>
          {(control) => (
            <select
              {...control}
              name={`${id}.currency`}
              defaultValue={currency.value}
              className={controlClass}
            >
              {CURRENCIES.map((code) => (
                <option key={code} value={code}>
                  {t(`currency.${code}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          name={`${id}.quantity`}
          inputMode="numeric"
          label={t('prizes.quantity')}
          defaultValue={quantity.value}
          error={quantity.error}
          className="tabular"
        />
      </div>
      <Choice type="radio" name="main" value={id} defaultChecked={isMain} label={t('prizes.isMain')} />
    </>
  );
}

/** "500000" minor units as typed: "5000". */
function amountText(minor: bigint | null): string {
  if (minor === null) return '';
  const cents = minor % 100n;
  return cents === 0n ? String(minor / 100n) : `${minor / 100n},${String(cents).padStart(2, '0')}`;
}
