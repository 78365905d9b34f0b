import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { href, LOCALES, type Locale } from '#app/core/locale.ts';
import { Table } from '#app/ui/Table.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { TextState } from '../../completeness.ts';

/** Every text of the contest and the languages it is written in. */
export function LanguageMatrix({
  contestId,
  texts,
  languages,
}: {
  contestId: string;
  texts: readonly TextState[];
  languages: Record<Locale, { done: number; of: number }>;
}) {
  const { t } = useTranslation(['desk', 'common']);
  const locale = useLocale();
  return (
    <Table
      caption={t('desk:matrix.title')}
      head={
        <tr>
          <th scope="col">{t('desk:matrix.text')}</th>
          {LOCALES.map((code) => (
            <th key={code} scope="col" className="whitespace-nowrap">
              {t(`common:language.${code}`)}{' '}
              <span className="font-normal tabular">{`${languages[code].done}/${languages[code].of}`}</span>
            </th>
          ))}
        </tr>
      }
    >
      {texts.map((text) => (
        <tr key={`${text.key}-${text.index ?? 0}`}>
          <th scope="row" className="font-normal!">
            <Link
              to={href(locale, `/desk/contests/${contestId}/${text.tab}`)}
              className="inline-flex min-h-9 items-center no-underline hover:underline"
            >
              {t(`desk:text.${text.key}`, { n: text.index })}
            </Link>
          </th>
          {LOCALES.map((code) => {
            const isMissing = text.missing.includes(code);
            return (
              <td key={code} className={isMissing ? 'font-semibold text-alma' : 'text-zhasyl'}>
                {isMissing ? t('desk:matrix.missing') : '✓'}
                {isMissing ? null : <span className="sr-only">{t('desk:matrix.there')}</span>}
              </td>
            );
          })}
        </tr>
      ))}
    </Table>
  );
}
