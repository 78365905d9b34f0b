import type errors from '#locales/en/errors.json';

/** Every code has a text in locales/<lang>/errors.json; a code without one does not compile. */
export type ErrorCode = keyof typeof errors;
export type ErrorParams = Record<string, string | number>;

/**
 * An expected refusal. The text is found by its code, in the reader's language, at the screen.
 *
 * It has the shape of React Router's ErrorResponse (status, statusText, internal, data), so that one thrown in a loader
 * becomes an error page with the right status, and it is deliberately no `Error`: outside development React Router replaces
 * every `Error` by "Unexpected Server Error" before a page sees it, which is right for faults and wrong for refusals.
 */
export class AppError {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly status: number;
  readonly statusText = '';
  readonly internal = false;
  readonly data: { code: ErrorCode; params: ErrorParams };

  constructor(code: ErrorCode, params: ErrorParams = {}, status = 409) {
    this.code = code;
    this.params = params;
    this.status = status;
    this.data = { code, params };
  }

  /** What a log or a failing test prints. */
  toString(): string {
    return `AppError ${this.code}`;
  }
}

export const notFound = () => new AppError('NOT_FOUND', {}, 404);
export const forbidden = (code: ErrorCode = 'FORBIDDEN') => new AppError(code, {}, 403);
export const unauthenticated = () => new AppError('SIGN_IN_FIRST', {}, 401);

/** What a policy answers: allowed, or denied for a reason that has a text. */
export type Answer = { allowed: true } | { allowed: false; code: ErrorCode; params?: ErrorParams };
export const allow: Answer = { allowed: true };
export const deny = (code: ErrorCode, params?: ErrorParams): Answer => ({ allowed: false, code, params });

/** Turns a policy's denial into an error. */
export function demand(answer: Answer, status = 403): void {
  if (!answer.allowed) throw new AppError(answer.code, answer.params, status);
}
