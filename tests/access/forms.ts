import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import type { Places } from './city.ts';

/** What is sent: a form's fields, a JSON body, or bytes. */
export type Body = { form: Record<string, string | string[]> } | { json: unknown } | { bytes: Buffer };

const form = (fields: Record<string, string | string[]>): Body => ({ form: fields });
const localized = (name: string, text: string) => ({
  [`${name}.kk`]: text,
  [`${name}.ru`]: text,
  [`${name}.en`]: text,
});
const email = () => `${randomUUID()}@example.kz`;

/** By `path intent` of the table: a form as the page sends it, filled rightly, so that only a right can refuse it. */
const FORMS: Record<string, (at: Places) => Body> = {
  '/en/sign-in ask': () => form({ email: email() }),
  '/en/sign-in demo': () => form({ intent: 'demo', role: 'organiser' }),
  '/en/sign-in/code try': () => form({ code: '123456' }),
  '/en/sign-in/link/none open': () => form({}),
  '/en/sign-out leave': () => form({}),
  '/en/account profile': () => form({ intent: 'profile', name: 'New Name', locale: 'ru' }),
  '/en/account end-others': () => form({ intent: 'end-others' }),
  '/en/account/one-time-password start': () => form({ intent: 'start' }),
  '/en/account/confirm code': () => form({ code: '123456' }),
  '/en/account/delete typed': () => form({ email: 'not-mine@example.kz' }),
  '/en/invitations/{token} accept': () => form({}),

  '/en/contests/{slug}/enter start': () => form({}),
  '/en/entries/{draft}/edit save': () => form({ intent: 'go:2', 'v.title': '0', 'f.title': 'Typed' }),
  '/en/entries/{draft}/edit submit': () =>
    form({ intent: 'submit', idempotencyKey: randomUUID(), email: email() }),
  '/en/entries/{draft}/edit discard': () => form({ intent: 'discard' }),
  '/en/entries/{draft}/edit remove': (at) => form({ intent: `remove:${at.draftFile}` }),
  '/en/entries/{draft}/answers save': () => ({
    json: { changes: [{ fieldId: 'title', base: 0, value: 'Typed' }] },
  }),
  '/en/entries/{draft}/files announce': () => ({ json: { kind: 'announce', keys: [randomUUID()] } }),
  '/en/entries/{draft}/files describe': (at) => ({
    json: { kind: 'describe', texts: [{ fileId: at.draftFile, caption: 'Changed' }] },
  }),
  '/en/entries/{draft}/files remove': (at) => ({ json: { kind: 'remove', fileId: at.draftFile } }),
  '/en/entries/{draft}/files?field=photos&key=upload-key-1&name=a.jpg send': () => ({
    bytes: fs.readFileSync('tests/fixtures/media/photos/tiny_old_camera.jpg'),
  }),
  '/en/entries/{entry}/submitted confirm': () => form({ intent: 'confirm' }),
  '/en/my/{entry} withdraw': () => form({ intent: 'withdraw' }),
  '/en/my/{draft} delete': () => form({ intent: 'delete' }),

  '/en/desk/{org}/members invite': () =>
    form({ intent: 'invite', email: email(), name: 'A', role: 'moderator' }),
  '/en/desk/{org}/members resend': (at) => form({ intent: 'resend', invitationId: at.invitation! }),
  '/en/desk/{org}/members revoke': (at) => form({ intent: 'revoke', invitationId: at.invitation! }),
  '/en/desk/{org}/members role': (at) => form({ intent: 'role', userId: at.member!, role: 'organiser' }),
  '/en/desk/{org}/members remove': (at) => form({ intent: 'remove', userId: at.member! }),
  '/en/desk/{org}/settings save': () =>
    form({
      intent: 'save',
      ...localized('name', 'City'),
      contactEmail: 'c@example.kz',
      timeZone: 'Asia/Almaty',
    }),
  '/en/desk/{org}/settings remove-logo': () => form({ intent: 'remove-logo' }),
  '/en/desk/{org}/settings strong-auth': () => form({ intent: 'strong-auth', required: 'on' }),

  '/en/desk/{org}/news save': () =>
    form({ ...localized('title', 'News'), ...localized('body', 'Text of the news') }),
  '/en/desk/new create': (at) =>
    form({ organisation: at.organisation!, template: 'photo-idea', ...localized('title', 'New contest') }),
  '/en/desk/contests/{contest}/content save': (at) =>
    form({ version: at.version!, ...localized('title', 'Changed'), blind: 'on' }),
  '/en/desk/contests/{contest}/content remove-cover': () => form({ intent: 'remove-cover' }),
  '/en/desk/contests/{contest}/dates save': (at) =>
    form({ version: at.version!, announcedAt: '', graceMinutes: '5' }),
  '/en/desk/contests/{contest}/dates extend': (at) =>
    form({
      ...dates(at),
      closesAt: hourLater(dates(at).closesAt!),
      version: at.version!,
      ...localized('reason', 'Why'),
    }),
  '/en/desk/contests/{contest}/form save': (at) =>
    form({ version: at.version!, row: ['title'], ...localized('title.label', 'T'), ...TITLE_FIELD }),
  '/en/desk/contests/{contest}/criteria save': (at) => criteriaForm(at),
  '/en/desk/contests/{contest}/prizes save': (at) =>
    form({
      version: at.version!,
      row: [at.prize!],
      ...localized(`${at.prize}.name`, 'P'),
      [`${at.prize}.quantity`]: '2',
    }),
  '/en/desk/contests/{contest}/partners save': (at) =>
    form({
      version: at.version!,
      row: ['new1'],
      ...localized('new1.name', 'Partner'),
      'new1.role': 'funder',
    }),
  '/en/desk/contests/{contest}/publish announce': (at) => form({ intent: 'announce', version: at.version! }),
  '/en/desk/contests/{contest}/publish archive': () => form({ intent: 'archive' }),
  '/en/desk/contests/{contest}/publish clone': () => form({ intent: 'clone' }),
  '/en/desk/contests/{contest}/publish delete': () => form({ intent: 'delete' }),
  '/en/desk/contests/{contest}/preview typed': () => form({ tab: 'content', ...localized('title', 'Typed') }),

  '/en/desk/contests/{contest}/moderation accept': (at) =>
    form({ decision: 'accept', seen: `${at.other}.0.1` }),
  '/en/desk/contests/{contest}/moderation bulk': (at) =>
    form({ decision: 'accept', bulk: '1', seen: `${at.other}.0.1` }),
  '/en/desk/contests/{contest}/jury invite': () =>
    form({ intent: 'invite', email: email(), name: 'J', locale: 'kk' }),
  '/en/desk/contests/{contest}/jury reinvite': (at) =>
    form({ intent: 'reinvite', invitationId: at.juryInvitation! }),
  '/en/desk/contests/{contest}/jury withdraw-invitation': (at) =>
    form({ intent: 'withdraw-invitation', invitationId: at.juryInvitation! }),
  '/en/desk/contests/{contest}/jury remind': (at) => form({ intent: 'remind', jurorId: at.juror! }),
  '/en/desk/contests/{contest}/jury name': (at) =>
    form({ intent: 'name', jurorId: at.juror!, displayName: 'A. B.' }),
  '/en/desk/contests/{contest}/jury remove': (at) => form({ intent: 'remove', jurorId: at.juror! }),
  '/en/desk/contests/{contest}/decisions fill-places': () => form({ intent: 'fill-places', count: '3' }),
  '/en/desk/contests/{contest}/decisions save-award': (at) =>
    form({ intent: 'save-award', kind: 'laureate', entryId: at.entry! }),
  '/en/desk/contests/{contest}/decisions remove-award': (at) =>
    form({ intent: 'remove-award', awardId: at.award! }),
  '/en/desk/contests/{contest}/decisions release': () =>
    form({ intent: 'release', ...localized('correction', 'Why') }),

  '/en/jury/{contest} confirm-criteria': () => form({ intent: 'confirm-criteria' }),
  '/en/jury/{contest} finish-conflicts': () => form({ intent: 'finish-conflicts' }),
  '/en/jury/{contest} declare-conflict': (at) =>
    form({ intent: 'declare-conflict', entryId: at.entry!, kind: 'relative', note: '' }),
  '/en/jury/{contest} lift-conflict': (at) => form({ intent: 'lift-conflict', entryId: at.entry! }),
  '/en/jury/{contest} hand-in': () => form({ intent: 'hand-in' }),
  '/en/jury/{contest} reopen': () => form({ intent: 'reopen' }),
  '/en/jury/{contest}/score/{entry} save': (at) => form({ intent: 'next', ...sheetForm(at) }),
  '/en/jury/{contest}/score/{entry} skip': () => form({ intent: 'skip' }),
  '/en/jury/{contest}/score/{entry}/sheet save': (at) => ({
    json: { values: [{ criterionId: at.criterion, from: at.award === undefined ? null : '4', to: '2' }] },
  }),

  '/en/admin/organisations create': () =>
    form({
      slug: `new-${randomUUID().slice(0, 8)}`,
      ...localized('name', 'New'),
      email: email(),
      locale: 'kk',
    }),
  '/en/admin/organisations invite-owner': (at) =>
    form({ intent: 'invite-owner', organisationId: at.organisation!, email: email() }),
  '/en/admin/people appoint': (at) => form({ intent: 'appoint', userId: at.member! }),
  '/en/admin/mail/{mail} retry': () => form({}),
  '/en/admin/jobs retry': () => form({ jobId: '1' }),
};

/** The body of a row's request. Throws when the table names a form that is not here. */
export function bodyFor(path: string, intent: string | null, places: Places): Body {
  const make = FORMS[`${path} ${intent}`];
  if (make) return make(places);
  // Places where nothing is ever written take anything.
  if (intent === 'write') return { json: {} };
  throw new Error(`tests/access/forms.ts has no “${path} ${intent}”`);
}

/** The places and values of the juror's page; see features/jury/sheet-form.ts. */
function sheetForm(at: Places): Record<string, string> {
  return { [`value.${at.criterion}`]: '2', [`from.${at.criterion}`]: '4' };
}

const TITLE_FIELD = {
  'title.kind': 'short-text',
  'title.required': 'on',
  'title.isPublic': 'on',
  'title.isTitle': 'on',
  'title.maxLength': '80',
};

function criteriaForm(at: Places): Body {
  const rows = [at.criterion!, at.criterion2!];
  const fields = rows.map((id, index) => ({
    ...localized(`${id}.name`, 'Better words'),
    [`${id}.weight`]: index === 0 ? '60' : '40',
    [`${id}.min`]: '1',
    [`${id}.max`]: '5',
    [`${id}.step`]: '1',
  }));
  return form({ version: at.version!, row: rows, ...localized('reason', 'Why'), ...fields[0], ...fields[1] });
}

/** `datetime-local` has no zone: counted as if in UTC. */
function hourLater(local: string): string {
  return new Date(Date.parse(`${local}Z`) + 3_600_000).toISOString().slice(0, 16);
}

/** The dates as the form shows them, untouched. */
function dates(at: Places): Record<string, string> {
  return JSON.parse(at.dates!) as Record<string, string>;
}
