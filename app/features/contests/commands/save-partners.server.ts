import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { createMedia, type IncomingFile } from '#app/platform/media/intake.server.ts';
import { contestForEditing, nextVersion } from '../editing.server.ts';
import type { PartnerInput } from '../prizes-form.ts';

export interface PartnersInput {
  contestId: string;
  version: number;
  partners: PartnerInput[];
  /** new logos by row id; null takes the logo away; absent keeps it */
  logos: Map<string, IncomingFile | null>;
}

/** Saves partners and funders with their logos. */
export function savePartners(ctx: Ctx, input: PartnersInput): Promise<void> {
  return transact(ctx, async (tx) => {
    const contest = await contestForEditing(tx, ctx, input.contestId, 'edit-texts', input.version);
    const known = new Set(contest.partners.map(({ id }) => id));
    const kept = input.partners.map(({ id }) => id).filter((id) => known.has(id));
    await tx.partner.deleteMany({ where: { contestId: contest.id, id: { notIn: kept } } });
    for (const [position, { id, ...partner }] of input.partners.entries()) {
      const file = input.logos.get(id);
      const logo =
        file === undefined ? {} : { logoId: file ? await createMedia(tx, ctx, 'logo', file) : null };
      const data = { ...partner, ...logo, position };
      if (known.has(id)) await tx.partner.update({ where: { id }, data });
      else await tx.partner.create({ data: { ...data, contestId: contest.id } });
    }
    await tx.contest.update({ where: { id: contest.id }, data: nextVersion });
    await audit(tx, ctx, {
      type: 'contest.partners-saved',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { version: contest.version + 1, partners: input.partners.length },
    });
  });
}
