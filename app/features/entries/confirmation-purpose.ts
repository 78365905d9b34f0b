import type { Locale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import type { CodePurpose } from '#app/features/people/code-purpose.ts';

/** What the code in the mail is for: the person sees which contest and which receipt they confirm. */
export function confirmationPurpose(
  entry: { receipt: string | null; contest: { title: unknown } },
  locale: Locale,
): CodePurpose | undefined {
  if (!entry.receipt) return undefined;
  return { contest: localize(asLocalized(entry.contest.title), locale).text, receipt: entry.receipt };
}
