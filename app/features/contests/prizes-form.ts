import type { Localized } from '#app/core/localized.ts';
import { type Currency, isCurrency, parseMoney } from '#app/core/money.ts';
import { type FieldErrors, isWebAddress, localizedOf, TEXT_LIMITS, textOf } from './schema.ts';

export interface PrizeInput {
  id: string;
  name: Localized;
  description: Localized;
  isMain: boolean;
  quantity: number;
  amount: bigint | null;
  currency: Currency | null;
}
export interface NominationInput {
  id: string;
  name: Localized;
  description: Localized;
}
export interface PartnerInput {
  id: string;
  role: 'partner' | 'funder';
  name: Localized;
  url: string;
}

const MAX_ROWS = 30;

function rowIds(form: FormData, name: string, errors: FieldErrors): string[] {
  const ids = form.getAll(name).filter((id): id is string => typeof id === 'string');
  if (ids.length > MAX_ROWS) errors.rows = { code: 'TOO_MANY', params: { max: MAX_ROWS } };
  return ids.slice(0, MAX_ROWS);
}

function named(form: FormData, id: string, errors: FieldErrors): Localized {
  const name = localizedOf(form, `${id}.name`, TEXT_LIMITS.name, errors);
  if (Object.keys(name).length === 0) errors[`${id}.name`] = { code: 'REQUIRED' };
  return name;
}

/** Reads the prizes tab: prizes under `row`, nominations under `nomination`. */
export function readPrizes(form: FormData) {
  const errors: FieldErrors = {};
  const about = (id: string) => localizedOf(form, `${id}.description`, TEXT_LIMITS.about, errors);
  const prizes = rowIds(form, 'row', errors).map((id): PrizeInput => {
    const typedAmount = textOf(form, `${id}.amount`);
    const amount = typedAmount ? parseMoney(typedAmount) : null;
    if (typedAmount && amount === null) errors[`${id}.amount`] = { code: 'MONEY_INVALID' };
    const currency = textOf(form, `${id}.currency`);
    const quantity = Number(textOf(form, `${id}.quantity`) || '1');
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > 1000)
      errors[`${id}.quantity`] = { code: 'NUMBER_INVALID' };
    return {
      id,
      name: named(form, id, errors),
      description: about(id),
      isMain: form.get('main') === id,
      quantity,
      amount,
      currency: amount === null ? null : isCurrency(currency) ? currency : 'KZT',
    };
  });
  const nominations = rowIds(form, 'nomination', errors).map(
    (id): NominationInput => ({ id, name: named(form, id, errors), description: about(id) }),
  );
  return { prizes, nominations, errors };
}

/** Reads the partners tab. Logos come as files beside it. */
export function readPartners(form: FormData) {
  const errors: FieldErrors = {};
  const partners = rowIds(form, 'row', errors).map((id): PartnerInput => {
    const url = textOf(form, `${id}.url`);
    if (url && !isWebAddress(url)) errors[`${id}.url`] = { code: 'LINK_INVALID' };
    return {
      id,
      role: form.get(`${id}.role`) === 'funder' ? 'funder' : 'partner',
      name: named(form, id, errors),
      url,
    };
  });
  return { partners, errors };
}
