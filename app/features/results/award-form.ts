import { AppError } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { LOCALES } from '#app/core/locale.ts';
import { isCurrency, parseMoney } from '#app/core/money.ts';
import { AWARD_KINDS, type AwardKind } from './schema.ts';

/** The fields of the award form as a command takes them. Throws AppError with the field's code on bad input. */
export function readAwardForm(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const kind = text('kind');
  if (!(AWARD_KINDS as readonly string[]).includes(kind)) throw new AppError('CHOICE_INVALID', {}, 422);
  const place = text('place');
  if (place && !/^\d{1,4}$/.test(place)) throw new AppError('NUMBER_INVALID', {}, 422);
  const amount = text('amount');
  const minor = amount ? parseMoney(amount) : null;
  if (amount && minor === null) throw new AppError('MONEY_INVALID', {}, 422);
  const currency = text('currency');
  const id = (name: string) => (isUuid(text(name)) ? text(name) : null);
  if (!id('entryId')) throw new AppError('CHOICE_INVALID', {}, 422);
  const localized = (name: string) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, text(`${name}.${locale}`)])) as Record<
      (typeof LOCALES)[number],
      string
    >;
  return {
    entryId: id('entryId')!,
    kind: kind as AwardKind,
    place: place ? Number(place) : null,
    nominationId: id('nominationId'),
    prizeId: id('prizeId'),
    title: localized('title'),
    reason: localized('reason'),
    amount: minor,
    currency: isCurrency(currency) ? currency : null,
  };
}
