import { AppError, notFound } from '#app/core/errors.ts';
import { LOCALES } from '#app/core/locale.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { ReceivedFile } from '#app/platform/media/intake.server.ts';
import { changeLogo, requireStrongAuth, updateOrganisation } from './commands/update-organisation.server.ts';
import { organisationSettings } from './schema.ts';

/** Reads one form of the settings page and runs its command. Throws what is refused, by code. */
export async function runSettingsForm(
  ctx: Ctx,
  organisationId: string,
  form: FormData,
  files: ReceivedFile[],
): Promise<void> {
  switch (form.get('intent')) {
    case 'save':
      return updateOrganisation(ctx, { organisationId, settings: readSettings(form) });
    case 'logo': {
      const sent = files.find((file) => file.fieldName === 'logo');
      if (!sent) throw new AppError('REQUIRED', {}, 422);
      if (!sent.ok) throw new AppError(sent.code, {}, 422);
      return changeLogo(ctx, { organisationId, logo: sent.file });
    }
    case 'remove-logo':
      return changeLogo(ctx, { organisationId, logo: null });
    case 'strong-auth':
      return requireStrongAuth(ctx, { organisationId, isRequired: form.get('required') === 'on' });
    default:
      throw notFound();
  }
}

function readSettings(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '');
  const localized = (field: string) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, text(`${field}.${locale}`)]));
  const parsed = organisationSettings.safeParse({
    name: localized('name'),
    about: localized('about'),
    contactEmail: text('contactEmail').trim(),
    timeZone: text('timeZone'),
  });
  if (parsed.success) return parsed.data;
  const [field] = parsed.error.issues[0]?.path ?? [];
  const code =
    field === 'contactEmail' ? 'EMAIL_INVALID' : field === 'timeZone' ? 'CHOICE_INVALID' : 'NAME_REQUIRED';
  throw new AppError(code, {}, 422);
}
