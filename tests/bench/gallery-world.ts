import pg from 'pg';

/** Words of the works, so that searches and filters have something to find. */
const WORDS =
  'саябақ көше ағаш аула мектеп велосипед жол орындық жарық алаң бала көпір өзен парк улица дерево двор школа дорожка скамейка фонарь площадь река мост сад клумба балкон рынок остановка garden river bridge light bench street market square corner wall'.split(
    ' ',
  );
const FORM = [
  {
    kind: 'short-text',
    id: 'title',
    label: { en: 'Title' },
    help: {},
    required: true,
    isPublic: true,
    maxLength: 120,
    isTitle: true,
  },
  {
    kind: 'long-text',
    id: 'idea',
    label: { en: 'Idea' },
    help: {},
    required: true,
    isPublic: true,
    minLength: 0,
    maxLength: 2000,
  },
  {
    kind: 'photos',
    id: 'photos',
    label: { en: 'Photos' },
    help: {},
    required: true,
    isPublic: true,
    min: 1,
    max: 5,
    hasCaptions: true,
  },
  {
    kind: 'choice',
    id: 'district',
    label: { en: 'District' },
    help: {},
    required: true,
    isPublic: true,
    isMultiple: false,
    choices: Array.from({ length: 8 }, (_, i) => ({ id: `d${i}`, label: { en: `District ${i}` } })),
  },
];
const VARIANTS = [2400, 1600, 1024, 640, 320].flatMap((width) =>
  ['avif', 'webp'].map((format) => ({
    width,
    height: width * 0.75,
    format,
    key: 'f'.repeat(64),
    bytes: width * 100,
  })),
);

/** Open contests `bench-<n>` with n accepted entries of one photo each, made by the database itself. */
export async function makeGalleries(url: string, sizes: readonly number[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO "Organisation" (id, slug, name) VALUES (gen_random_uuid(), 'bench', '{}')`,
    );
    for (const size of sizes) await makeGallery(client, size);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

async function makeGallery(client: pg.Client, size: number): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "Contest" (id, "organisationId", slug, template, title, form, "announcedAt", "opensAt", "closesAt", "updatedAt")
     SELECT gen_random_uuid(), o.id, $1, 'photo-idea', '{"en": "Ideas for the city", "ru": "Идеи для города", "kk": "Қалаға идея"}', $2,
            now() - interval '2 days', now() - interval '1 day', now() + interval '30 days', now()
     FROM "Organisation" o WHERE o.slug = 'bench' RETURNING id`,
    [`bench-${size}`, JSON.stringify(FORM)],
  );
  const contestId = rows[0]!.id;
  await client.query(
    `INSERT INTO "Nomination" (id, "contestId", position, name)
     SELECT gen_random_uuid(), $1::uuid, n, jsonb_build_object('en', 'Nomination ' || n) FROM generate_series(1, 3) AS n`,
    [contestId],
  );
  await client.query(
    `INSERT INTO "Entry" (id, "contestId", status, moderation, number, receipt, "nominationId", answers, title, "searchText",
                          revision, "submittedAt", "updatedAt")
     SELECT gen_random_uuid(), $1::uuid, 'submitted', 'accepted', n, $1::uuid || '-' || n,
            (SELECT id FROM "Nomination" WHERE "contestId" = $1::uuid AND position = 1 + n % 3),
            jsonb_build_object('title', title, 'idea', idea, 'district', jsonb_build_array('d' || n % 8)),
            title, idea, 1, now(), now()
     FROM (SELECT n, w[1 + n % $4::int] || ' ' || w[1 + n / $4::int % $4::int] || ' ' || n AS title,
                  (SELECT string_agg(w[1 + (n * (k * k + 7) + k) % $4::int], ' ') FROM generate_series(1, 40) AS k) AS idea
           FROM generate_series(1, $2::int) AS n, (SELECT $3::text[] AS w) AS words) AS works`,
    [contestId, size, WORDS, WORDS.length],
  );
  await client.query(
    `WITH made AS (
       INSERT INTO "Media" (id, kind, state, sha256, bytes, mime, "originalName", "originalKey", width, height, placeholder, variants)
       SELECT id, 'photo', 'ready', id::text, 1, 'image/jpeg', 'p.jpg', 'k', 2400, 1800, $3, $2::jsonb
       FROM "Entry" WHERE "contestId" = $1::uuid RETURNING id)
     INSERT INTO "EntryFile" (id, "entryId", "mediaId", "fieldId", position, alt)
     SELECT gen_random_uuid(), id, id, 'photos', 0, '' FROM made`,
    [contestId, JSON.stringify(VARIANTS), `data:image/webp;base64,${'A'.repeat(220)}`],
  );
}
