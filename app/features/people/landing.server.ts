import { href, type Locale } from '#app/core/locale.ts';
import type { Reader } from '#app/platform/db/client.server.ts';

/** Where a person who came for nothing in particular begins: the desk, the jury, administration, or their own entries. */
export async function landingPath(reader: Reader, userId: string, locale: Locale): Promise<string> {
  const user = await reader.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      isPlatformAdmin: true,
      memberships: { take: 1, select: { id: true } },
      jurors: { where: { removedAt: null }, take: 1, select: { id: true } },
    },
  });
  if (user.memberships.length > 0) return href(locale, '/desk');
  if (user.jurors.length > 0) return href(locale, '/jury');
  if (user.isPlatformAdmin) return href(locale, '/admin');
  return href(locale, '/my');
}
