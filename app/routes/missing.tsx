import { notFound } from '#app/core/errors.ts';

/** Every address that is nothing: the error page in the reader's language, with the status that says so. */
export function loader(): never {
  throw notFound();
}

export const action = loader;

export default function Missing() {
  return null;
}
