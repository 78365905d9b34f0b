import { createHash, createHmac, randomBytes } from 'node:crypto';
import { env } from './env.server.ts';

/** Hex SHA-256. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Keyed hash for values that must not be guessable from their hash (addresses, tokens). Hex, 64 characters. */
export function keyedHash(purpose: string, value: string): string {
  return createHmac('sha256', env().SECRET).update(`${purpose}\0${value}`).digest('hex');
}

/** A URL-safe secret of 192 bits. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}
