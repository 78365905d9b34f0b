import { useTranslation } from 'react-i18next';
import { Choice, ErrorText, TextField } from '#app/ui/Field.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import type { PartnersView } from '../../editor-views.ts';
import { TEXT_LIMITS } from '../../schema.ts';
import { type EditorAnswer, EditorForm, useEditorErrors, useEditorField } from './EditorForm.tsx';
import { LocalizedField } from './LocalizedField.tsx';
import { RowList } from './RowList.tsx';
import { useWhyLocked } from './why-locked.ts';

type Partner = PartnersView['partners'][number];

/** Who supports the contest and who pays for it, with their logos. */
export function PartnersEditor({
  contest,
  answer,
}: {
  contest: PartnersView;
  answer: EditorAnswer | undefined;
}) {
  const { t } = useTranslation('desk');
  const locked = useWhyLocked(contest.can);
  return (
    <EditorForm version={contest.version} answer={answer} languages={{}} hasFiles locked={locked}>
      <RowList
        key={contest.version}
        saved={contest.partners.map(({ id }) => id)}
        add={[
          { kind: 'partner', text: t('partners.addPartner') },
          { kind: 'funder', text: t('partners.addFunder') },
        ]}
        rowName={(_id, place) => t('partners.row', { place: place + 1 })}
        empty={t('partners.empty')}
      >
        {(id) => <PartnerRow id={id} partner={contest.partners.find((p) => p.id === id)} />}
      </RowList>
    </EditorForm>
  );
}

function PartnerRow({ id, partner }: { id: string; partner: Partner | undefined }) {
  const { t } = useTranslation('desk');
  const url = useEditorField(`${id}.url`, partner?.url ?? '');
  const role = useEditorField(`${id}.role`, partner?.role ?? id.replace(/-\d+$/, ''));
  const logoError = useEditorErrors()[`${id}.logo`];
  return (
    <>
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="sr-only">{t('partners.role')}</legend>
        {(['partner', 'funder'] as const).map((value) => (
          <Choice
            key={value}
            type="radio"
            name={`${id}.role`}
            value={value}
            defaultChecked={role.value === value}
            label={t(`partners.${value}`)}
          />
        ))}
      </fieldset>
      <LocalizedField
        name={`${id}.name`}
        label={t('partners.name')}
        saved={partner?.name ?? {}}
        limit={TEXT_LIMITS.name}
      />
      <TextField
        name={`${id}.url`}
        type="url"
        label={t('partners.url')}
        placeholder="https://"
        defaultValue={url.value}
        error={url.error}
        optional
      />
      <div className="grid gap-2">
        <p className="font-semibold">{t('partners.logo')}</p>
        {partner?.logo ? (
          <Picture picture={partner.logo} sizes="8rem" className="!h-14 w-auto rounded-s" />
        ) : partner?.logoState ? (
          <p className="text-s text-ink-2">{t('cover.processing')}</p>
        ) : null}
        <input
          type="file"
          name={`${id}.logo`}
          accept="image/*"
          aria-label={t('partners.logo')}
          className="max-w-full text-s file:me-3 file:min-h-11 file:rounded-full file:border file:border-line file:bg-sheet file:px-4 file:font-semibold file:text-kok-strong"
        />
        {logoError ? <ErrorText error={logoError} /> : null}
        {partner?.logoState ? <Choice name={`${id}.removeLogo`} label={t('partners.removeLogo')} /> : null}
      </div>
    </>
  );
}
