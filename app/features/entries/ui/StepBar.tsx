import { useTranslation } from 'react-i18next';
import type { StepView } from '../wizard-views.ts';

/** Where you are among the steps; each is a button of the form, so that going there also saves. */
export function StepBar({ steps, current }: { steps: StepView[]; current: number }) {
  const { t } = useTranslation('entries');
  return (
    <nav aria-label={t('steps.label')} className="grid gap-2 pt-2">
      <p className="text-s font-semibold text-ink-2 tabular">
        {t('steps.progress', { step: current + 1, steps: steps.length })}
      </p>
      <ol className="flex items-start gap-1.5">
        {steps.map((step, index) => {
          const isHere = index === current;
          const name = t(`steps.${step.kind}.title`);
          return (
            <li key={`${step.kind}-${step.part}`} className="min-w-0 flex-1">
              <button
                type="submit"
                name="intent"
                value={`go:${index + 1}`}
                aria-current={isHere ? 'step' : undefined}
                className="group grid min-h-11 w-full content-start gap-1.5 pt-3 text-start max-sm:content-center max-sm:pt-0"
              >
                <span
                  aria-hidden="true"
                  className={`block h-2 rounded-full ${isHere ? 'bg-kok' : step.isComplete ? 'bg-zhasyl' : 'bg-line'} group-hover:bg-kok-strong`}
                />
                <span
                  className={`max-sm:sr-only text-xs leading-tight ${isHere ? 'font-bold text-kok-strong' : 'text-ink-2'}`}
                >
                  {step.parts > 1 ? `${name} ${step.part}/${step.parts}` : name}
                  {step.isComplete && !isHere ? <span aria-hidden="true"> ✓</span> : null}
                  {step.isComplete ? <span className="sr-only"> ({t('steps.complete')})</span> : null}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
