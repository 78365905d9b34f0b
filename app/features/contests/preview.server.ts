import { notFound, unauthenticated } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { readContent } from './content-form.ts';
import { readCriteria } from './criteria-form.ts';
import { contestPage, PAGE, type PageRow } from './page-query.server.ts';
import { readPrizes } from './prizes-form.ts';
import type { ContestView } from './views.ts';

/** The public page as it would be with what stands in an editor's form; nothing is saved. Staff only. */
export async function previewContest(
  ctx: Ctx,
  id: string | undefined,
  form: FormData | null = null,
): Promise<ContestView> {
  if (ctx.actor.kind === 'visitor') throw unauthenticated();
  if (!isUuid(id)) throw notFound();
  const row = await ctx.db.contest.findFirst({
    where: { id, organisationId: { in: ctx.actor.memberships.map((m) => m.organisationId) } },
    include: PAGE,
  });
  if (!row) throw notFound();
  return contestPage(ctx, form ? { ...row, ...typedParts(form) } : row);
}

/** The part of the page that the form's tab edits; the page reads the numbers only as text. */
function typedParts(form: FormData): Partial<PageRow> {
  switch (form.get('tab')) {
    case 'content':
      return readContent(form).content as Partial<PageRow>;
    case 'criteria':
      return { criteria: readCriteria(form).criteria as unknown as PageRow['criteria'] };
    case 'prizes': {
      const { prizes, nominations } = readPrizes(form);
      const mainFirst = prizes.toSorted((a, b) => Number(b.isMain) - Number(a.isMain));
      return {
        prizes: mainFirst as unknown as PageRow['prizes'],
        nominations: nominations as unknown as PageRow['nominations'],
      };
    }
    default:
      return {};
  }
}
