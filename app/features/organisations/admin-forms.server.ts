import { AppError, notFound } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { isLocale } from '#app/core/locale.ts';
import { demandAdministrator } from '#app/features/people/administration.server.ts';
import { normaliseEmail } from '#app/features/people/schema.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { createOrganisation, inviteOwner } from './commands/create-organisation.server.ts';
import { organisationSettings } from './schema.ts';

/** Reads one form of the administrator's organisations page and runs its command. */
export async function runOrganisationsForm(ctx: Ctx, form: FormData): Promise<void> {
  demandAdministrator(ctx);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const email = normaliseEmail(text('email'));
  if (!email) throw new AppError('EMAIL_INVALID', {}, 422);
  const language = text('locale');
  const owner = {
    email,
    name: text('ownerName').slice(0, 100),
    locale: isLocale(language) ? language : ctx.locale,
  };
  if (form.get('intent') === 'invite-owner') {
    const organisationId = text('organisationId');
    const found =
      isUuid(organisationId) && (await ctx.db.organisation.count({ where: { id: organisationId } })) > 0;
    if (!found) throw notFound();
    await inviteOwner(ctx, { organisationId, ...owner });
    return;
  }
  const names = { kk: text('name.kk'), ru: text('name.ru'), en: text('name.en') };
  const name = organisationSettings.shape.name.safeParse(names);
  if (!name.success) throw new AppError('NAME_REQUIRED', {}, 422);
  await createOrganisation(ctx, { slug: text('slug'), name: name.data, owner });
}
