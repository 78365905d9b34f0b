import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { Stations } from '#app/ui/Stations.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { JurorStep } from '../policy.ts';
import type { SeatView } from '../views.ts';
import { JudgingDates } from './JudgingDates.tsx';

const STEPS: JurorStep[] = ['criteria', 'conflicts', 'scoring'];

/** The frame of a juror's contest: its title, the dates, and the way through it while there is one to go. */
export function SeatFrame({
  seat,
  shown,
  actions,
  children,
}: {
  seat: SeatView;
  shown: JurorStep;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('jury');
  const locale = useLocale();
  const at = STEPS.indexOf(seat.step);
  return (
    <Container className="pb-10">
      <PageHeader
        up={{ to: href(locale, '/jury'), text: t('list.title') }}
        title={<span lang={seat.title.lang}>{seat.title.text}</span>}
        lead={<JudgingDates dates={seat} />}
        actions={actions}
      />
      {seat.step === 'scoring' ? null : (
        <div className="mb-9 max-w-200">
          <Stations
            label={t('steps.label')}
            stations={STEPS.map((step, index) => ({
              key: step,
              name: t(`steps.${step}`),
              state: index < at ? 'done' : step === shown ? 'here' : 'ahead',
            }))}
          />
        </div>
      )}
      {children}
    </Container>
  );
}
