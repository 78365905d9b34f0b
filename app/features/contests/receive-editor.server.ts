import { type IncomingFile, type ReceivedFile, receiveForm } from '#app/platform/media/intake.server.ts';
import type { FieldErrors } from './schema.ts';

/** A sent form of the editor with its pictures (cover, logos), read before the command's transaction. */
export function receiveEditorForm(request: Request) {
  return receiveForm(request, { accepts: 'picture', maxFiles: 30 });
}

/** New logos by row id, null where one is taken away; refused ones become field errors. */
export function readLogos(
  form: FormData,
  files: readonly ReceivedFile[],
  errors: FieldErrors,
): Map<string, IncomingFile | null> {
  const logos = new Map<string, IncomingFile | null>();
  for (const name of form.keys()) {
    const id = /^(.+)\.removeLogo$/.exec(name)?.[1];
    if (id) logos.set(id, null);
  }
  for (const file of files) {
    const id = /^(.+)\.logo$/.exec(file.fieldName)?.[1];
    if (!id) continue;
    if (file.ok) logos.set(id, file.file);
    else errors[file.fieldName] = { code: file.code };
  }
  return logos;
}
