import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import type { Refusal } from '#app/core/refusal.ts';
import { Notice } from './Notice.tsx';

/**
 * A tab that may not be opened now says why inside its frame, so that the way back stays on the screen. For use as a
 * route's `ErrorBoundary`; a fault goes on to the error page.
 */
export function TabRefusal() {
  const { t } = useTranslation('errors');
  const error = useRouteError();
  const refusal = isRouteErrorResponse(error) ? (error.data as Partial<Refusal['error']>) : undefined;
  if (!refusal?.code) throw error;
  return <Notice>{t(refusal.code, refusal.params)}</Notice>;
}
