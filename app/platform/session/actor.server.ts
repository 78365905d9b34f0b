import { type Actor, type OrganisationRole, VISITOR } from '../context.server.ts';
import type { Db } from '../db/client.server.ts';

export interface SessionRef {
  userId: string;
  sessionId: string;
  strongAuthAt: Date | null;
}

/** The person behind a session, with the rights read in one round trip. A deleted person is a visitor. */
export async function loadActor(
  db: Db,
  session: SessionRef | null,
  holderHash: string | null,
): Promise<Actor> {
  if (!session) return { ...VISITOR, holderHash };
  const user = await db.user.findFirst({
    where: { id: session.userId, deletedAt: null },
    select: {
      id: true,
      email: true,
      name: true,
      isPlatformAdmin: true,
      memberships: {
        select: { organisationId: true, role: true, organisation: { select: { requiresStrongAuth: true } } },
      },
      jurors: { where: { removedAt: null }, select: { id: true, contestId: true } },
    },
  });
  if (!user) return { ...VISITOR, holderHash };
  return {
    kind: 'user',
    userId: user.id,
    sessionId: session.sessionId,
    email: user.email,
    name: user.name,
    isPlatformAdmin: user.isPlatformAdmin,
    hasStrongAuth: session.strongAuthAt !== null,
    memberships: user.memberships.map((m) => ({
      organisationId: m.organisationId,
      role: m.role as OrganisationRole,
      requiresStrongAuth: m.organisation.requiresStrongAuth,
    })),
    juries: user.jurors.map((j) => ({ contestId: j.contestId, jurorId: j.id })),
    holderHash,
  };
}
