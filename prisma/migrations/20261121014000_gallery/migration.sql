-- Written by hand: the gallery's own index, kept by the database itself.
-- by hand: "GalleryEntry", "GalleryWord"
--
-- One narrow row per entry that the public may see. Drafts, withdrawn and rejected entries have none, so a query that
-- reads this table cannot show them, and a gallery of 100,000 costs what one of 100 costs. Why triggers and not commands:
-- acceptance, withdrawal, corrections and releases are written in four features; a trigger cannot be forgotten by a fifth.

-- Lets one inverted index start with the contest's id. Trusted: the database's owner may make it.
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Letters that a phone without a Kazakh keyboard lacks become those it has; accents of Latin letters go.
-- The same table is FOLDED_FROM / FOLDED_TO in app/features/entries/gallery-words.ts, and a test holds them together.
CREATE FUNCTION search_fold(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT regexp_replace(regexp_replace(
    translate(lower(normalize($1, NFC)), 'әғқңөұүһіёўїєáàâäãåāăąçćčďéèêëēėęěíîïīįıłñńňóôöõøōőřśşšťúûüūůűýÿźżžğ',
                                         'агкноуухиеуиеaaaaaaaaacccdeeeeeeeeiiiiiilnnnooooooorssstuuuuuuyyzzzg'),
    '(?<=[а-я])i|i(?=[а-я])', 'и', 'g'), '(?<=[а-я])h|h(?=[а-я])', 'х', 'g')
$$;

-- Every word as written, and the stems of Russian and English words.
CREATE FUNCTION search_words(text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT strip(to_tsvector('simple', search_fold($1)) || to_tsvector('russian', search_fold($1)))
$$;

-- What an entry can be filtered by: `N=<nomination>`, `<field>=<choice>` for answers that are lists of ids, `#<hashtag>`.
-- The page offers public fields only; a value of a private one is in the index and in no link.
CREATE FUNCTION gallery_facets(nomination uuid, answers jsonb, words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array(
    SELECT 'N=' || nomination::text WHERE nomination IS NOT NULL
    UNION
    SELECT field.key || '=' || (choice.value #>> '{}')
    FROM jsonb_each(answers) AS field,
         jsonb_array_elements(CASE WHEN jsonb_typeof(field.value) = 'array' THEN field.value ELSE '[]'::jsonb END) AS choice
    WHERE jsonb_typeof(choice.value) = 'string' AND length(choice.value #>> '{}') <= 40
    UNION
    SELECT '#' || search_fold(tag[1]) FROM regexp_matches(words, '#([[:alnum:]_]{2,40})', 'g') AS tag
  )
$$;

-- Places first, then nominations, laureates, special prizes, then everyone else.
CREATE FUNCTION gallery_rank(badges jsonb) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(min(CASE badge ->> 'kind'
    WHEN 'place' THEN least(coalesce((badge ->> 'place')::integer, 999), 999)
    WHEN 'nomination' THEN 1000 WHEN 'laureate' THEN 2000 ELSE 3000 END), 9999)
  FROM jsonb_array_elements(CASE WHEN jsonb_typeof(badges) = 'array' THEN badges ELSE '[]'::jsonb END) AS badge
$$;

CREATE TABLE "GalleryEntry" (
  "entryId"   uuid PRIMARY KEY REFERENCES "Entry" (id) ON DELETE CASCADE,
  "contestId" uuid NOT NULL REFERENCES "Contest" (id),
  "number"    integer NOT NULL,
  "rank"      integer NOT NULL,
  -- where the entry stands on a wheel of 2^32 places, two wheels: see app/features/entries/gallery-order.ts
  "wheelA"    bigint NOT NULL GENERATED ALWAYS AS (("number"::bigint * 2654435769) & 4294967295) STORED,
  "wheelB"    bigint NOT NULL GENERATED ALWAYS AS (("number"::bigint * 1779033703) & 4294967295) STORED,
  "facets"    text[] NOT NULL,
  "words"     tsvector NOT NULL
);
CREATE UNIQUE INDEX "GalleryEntry_number" ON "GalleryEntry" ("contestId", "number");
CREATE INDEX "GalleryEntry_rank" ON "GalleryEntry" ("contestId", "rank", "number");
CREATE INDEX "GalleryEntry_wheelA" ON "GalleryEntry" ("contestId", "wheelA");
CREATE INDEX "GalleryEntry_wheelB" ON "GalleryEntry" ("contestId", "wheelB");
CREATE INDEX "GalleryEntry_words" ON "GalleryEntry" USING gin ("contestId", "words");
CREATE INDEX "GalleryEntry_facets" ON "GalleryEntry" USING gin ("contestId", "facets");

-- Every word ever written in a contest's gallery, once: what a misspelt word of a search is compared with. Its size follows
-- the language, not the number of entries. A word whose entry has left finds nothing and is never shown.
CREATE TABLE "GalleryWord" (
  "contestId" uuid NOT NULL REFERENCES "Contest" (id),
  "word"      text COLLATE "C" NOT NULL,
  PRIMARY KEY ("contestId", "word")
);
CREATE INDEX "GalleryWord_near" ON "GalleryWord" USING gin ("contestId", "word" gin_trgm_ops);

CREATE FUNCTION gallery_put(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "GalleryEntry" ("entryId", "contestId", "number", "rank", "facets", "words")
  SELECT e.id, e."contestId", e."number", gallery_rank(e.badges),
         gallery_facets(e."nominationId", e.answers, e.title || ' ' || e."searchText"),
         search_words(e."number" || ' ' || e.title || ' ' || e."searchText")
  FROM "Entry" e WHERE e.id = ANY (ids)
  ORDER BY e.id
  ON CONFLICT ("entryId") DO UPDATE
    SET "rank" = excluded."rank", "facets" = excluded."facets", "words" = excluded."words";

  -- In one order, so that two moderators who bring the same new words wait for each other instead of deadlocking.
  INSERT INTO "GalleryWord" ("contestId", "word")
  SELECT DISTINCT g."contestId", w.lexeme COLLATE "C"
  FROM "GalleryEntry" g, unnest(g."words") AS w
  WHERE g."entryId" = ANY (ids) AND length(w.lexeme) BETWEEN 3 AND 40 AND w.lexeme !~ '[^[:alpha:]-]'
  ORDER BY 1, 2
  ON CONFLICT DO NOTHING;
$$;

CREATE FUNCTION gallery_shows(status text, moderation text, number integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT status = 'submitted' AND moderation = 'accepted' AND number IS NOT NULL
$$;

-- Per statement and not per row: a bulk acceptance writes its words once. An autosaved draft passes by at the first line.
CREATE FUNCTION gallery_after_insert() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  SELECT array_agg(id) INTO ids FROM fresh WHERE gallery_shows(status, moderation, number);
  IF ids IS NOT NULL THEN PERFORM gallery_put(ids); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION gallery_after_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE gone uuid[]; changed uuid[];
BEGIN
  SELECT array_agg(o.id) FILTER (WHERE NOT gallery_shows(f.status, f.moderation, f.number)),
         array_agg(o.id) FILTER (WHERE gallery_shows(f.status, f.moderation, f.number) AND
           (NOT gallery_shows(o.status, o.moderation, o.number)
            OR (o.title, o."searchText", o."nominationId", o.answers, o.badges)
               IS DISTINCT FROM (f.title, f."searchText", f."nominationId", f.answers, f.badges)))
    INTO gone, changed
    FROM stale o JOIN fresh f USING (id)
   WHERE gallery_shows(o.status, o.moderation, o.number) OR gallery_shows(f.status, f.moderation, f.number);
  IF gone IS NOT NULL THEN DELETE FROM "GalleryEntry" WHERE "entryId" = ANY (gone); END IF;
  IF changed IS NOT NULL THEN PERFORM gallery_put(changed); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER gallery_after_insert AFTER INSERT ON "Entry"
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION gallery_after_insert();
CREATE TRIGGER gallery_after_update AFTER UPDATE ON "Entry"
  REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION gallery_after_update();

-- Entries accepted before this migration.
SELECT gallery_put(array(SELECT id FROM "Entry" WHERE gallery_shows(status, moderation, number)));
