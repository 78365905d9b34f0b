import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { deletedEmail } from './schema.ts';

/** A juror leaves contests still running; scores given stay for the record, without name, comments and notes. */
export async function eraseJuries(tx: Tx, ctx: Ctx, userId: string): Promise<void> {
  await tx.scoreSheet.updateMany({ where: { juror: { userId } }, data: { comment: '' } });
  await tx.conflict.updateMany({ where: { juror: { userId } }, data: { note: '' } });
  await tx.juror.updateMany({ where: { userId }, data: { displayName: '' } });
  await tx.juror.updateMany({
    where: { userId, removedAt: null, contest: { releasedAt: null } },
    data: { removedAt: ctx.now },
  });
}

/** Mails to the address, sent or waiting. A waiting job finds no mail and ends. */
export async function eraseMails(tx: Tx, email: string): Promise<void> {
  await tx.mail.deleteMany({ where: { to: { equals: email, mode: 'insensitive' } } });
}

/** The account itself and everything that only exists for it; an empty row stays. */
export async function eraseAccount(tx: Tx, ctx: Ctx, userId: string, email: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.account.deleteMany({ where: { userId } });
  await tx.passkey.deleteMany({ where: { userId } });
  await tx.twoFactor.deleteMany({ where: { userId } });
  await tx.signInCode.deleteMany({ where: { email } });
  await tx.verification.deleteMany({
    where: { OR: [{ value: { contains: userId } }, { value: { contains: email } }, { identifier: email }] },
  });
  await tx.membership.deleteMany({ where: { userId } });
  await tx.invitation.deleteMany({ where: { email: { equals: email, mode: 'insensitive' } } });
  await tx.user.update({
    where: { id: userId },
    data: {
      email: deletedEmail(userId),
      emailVerified: false,
      name: '',
      image: null,
      locale: 'kk',
      isPlatformAdmin: false,
      twoFactorEnabled: false,
      deletedAt: ctx.now,
    },
  });
}
