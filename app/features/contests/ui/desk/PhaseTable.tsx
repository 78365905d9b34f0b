import { useTranslation } from 'react-i18next';
import { Table } from '#app/ui/Table.tsx';
import { CONTEST_ROLES, PHASE_TABLE, PHASES, type Phase } from '../../phases.ts';

const SHOWN: readonly Phase[] = PHASES.filter((phase) => phase !== 'draft' && phase !== 'archived');
/** Who may see and do what in each phase, in words: the very table the server decides by. */
export function PhaseTable({ current }: { current: Phase }) {
  const { t } = useTranslation(['desk', 'contests']);
  return (
    <Table
      caption={t('desk:phases.title')}
      head={
        <tr>
          <th scope="col">{t('desk:phases.phase')}</th>
          {CONTEST_ROLES.map((role) => (
            <th key={role} scope="col">
              {t(`desk:role.${role}`)}
            </th>
          ))}
        </tr>
      }
    >
      {SHOWN.map((phase) => (
        <tr key={phase} className={phase === current ? 'bg-kok-soft' : ''}>
          <th scope="row" className="min-w-36 align-top">
            {t(`contests:phase.${phase}`)}
          </th>
          {CONTEST_ROLES.map((role) => {
            const abilities = PHASE_TABLE[phase][role];
            // What every visitor may do is said once, under visitors.
            const own =
              role === 'visitor'
                ? abilities
                : abilities.filter((ability) => !PHASE_TABLE[phase].visitor.includes(ability));
            return (
              <td key={role} className="min-w-44">
                {own.length > 0 ? (
                  <ul className="grid gap-1">
                    {own.map((ability) => (
                      <li key={ability}>{t(`contests:ability.${ability}`)}</li>
                    ))}
                  </ul>
                ) : (
                  <span className="text-ink-2">{t('desk:phases.nothingMore')}</span>
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </Table>
  );
}
