import { expect, test } from 'vitest';
import { matchTotp, newTotpSecret, seal, totpAt, totpUri, unseal } from './totp.server.ts';

// RFC 6238, appendix B: the ASCII secret 12345678901234567890, last six of the eight digits.
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %i the password is %s', (second, expected) => {
  expect(totpAt(RFC_SECRET, Math.floor(second / 30))).toBe(expected);
});

test('a password counts one step either way, once', () => {
  const secret = newTotpSecret();
  const now = new Date('2026-11-21T10:00:10Z');
  const step = Math.floor(now.getTime() / 30_000);
  for (const offset of [-1, 0, 1])
    expect(matchTotp(secret, totpAt(secret, step + offset), now, 0)).toBe(step + offset);
  expect(matchTotp(secret, totpAt(secret, step + 2), now, 0)).toBeNull();
  expect(matchTotp(secret, totpAt(secret, step - 2), now, 0)).toBeNull();
  expect(matchTotp(secret, totpAt(secret, step), now, step)).toBeNull();
});

test('a sealed secret comes back whole, a changed one does not', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP');
  expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
  expect(unseal(sealed)).toBe('JBSWY3DPEHPK3PXP');
  const changed = Buffer.from(sealed, 'base64url');
  changed[changed.length - 1]! ^= 1;
  expect(() => unseal(changed.toString('base64url'))).toThrow();
});

test('the QR text names the product and the person', () => {
  expect(totpUri('ABC', 'a+b@example.kz')).toBe(
    'otpauth://totp/Qalam%3Aa%2Bb%40example.kz?secret=ABC&issuer=Qalam',
  );
});
