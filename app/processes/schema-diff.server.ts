/**
 * Compares prisma/schema with prisma/migrations by Prisma's schema engine (the WebAssembly build: nothing to download).
 * Development only. The migrations are played into a scratch database, which the engine then compares with the schema.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { applyMigrations, readMigrations } from '#app/platform/db/migrate.server.ts';

const SCHEMA_DIR = path.resolve('prisma/schema');

/**
 * The SQL that is missing in the migrations, empty when they agree with the schema.
 * What Prisma cannot express (trigram and partial indexes, generated columns) is kept out of the comparison by a comment in the
 * migration that makes it: `-- by hand: "Entry_title_trgm"`, the names quoted as in SQL, several with commas.
 * @param url a PostgreSQL in which a shadow database may be created and dropped
 */
export async function diffSchema(url: string): Promise<string> {
  await applyMigrations(url);
  const engine = await openEngine(url);
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: schemaFiles(), configDir: SCHEMA_DIR },
      to: { tag: 'schemaDatamodel', files: schemaFiles() },
      script: true,
      exitCode: false,
      filters: { externalTables: [], externalEnums: [] },
    });
    return withoutHandMade(stdout ?? '', namesByHand());
  } catch (error) {
    throw new Error(`Prisma's schema engine refused: ${(error as Error).message}`, { cause: error });
  } finally {
    engine.free();
  }
}

async function openEngine(url: string): Promise<SchemaEngine> {
  // Where the engine puts the message of a panic before it dies of it.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) },
  });
  // Node does not import .wasm as the package's entry wants; its two halves are put together by hand.
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = fs.readFileSync(path.join(path.dirname(file), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue as never });
  const setWasm = (glue as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }).__wbg_set_wasm;
  setWasm(instance.exports);
  (instance.exports as unknown as { __wbindgen_start(): void }).__wbindgen_start();
  const Engine = (glue as unknown as { SchemaEngine: typeof SchemaEngine }).SchemaEngine;
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogueAdapter(url));
  const datamodels = schemaFiles().map(({ path: name, content }): [string, string] => [name, content]);
  return Engine.new({ datamodels }, () => undefined, adapter);
}

function schemaFiles(): { path: string; content: string }[] {
  return fs
    .readdirSync(SCHEMA_DIR)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: name, content: fs.readFileSync(path.join(SCHEMA_DIR, name), 'utf8') }));
}

function namesByHand(): string[] {
  const comments = readMigrations().flatMap(({ sql }) => sql.match(/^-- by hand:.*$/gm) ?? []);
  return comments.flatMap((comment) => comment.match(/"[^"]+"/g) ?? []);
}

/** Prisma's script is a list of statements, each under a `-- Heading`, with empty lines between. */
function withoutHandMade(script: string, names: string[]): string {
  return script
    .split(/\n\n(?=-- )/)
    .filter((statement) => !names.some((name) => statement.includes(name)))
    .join('\n\n')
    .replace(/^-- This is an empty migration\.\s*$/m, '')
    .trim();
}

/**
 * Prisma's adapter, taught the type "char" of catalogue columns, which the engine reads and the adapter refuses:
 * on the way through the adapter it passes as char[], and becomes a character behind it.
 */
function catalogueAdapter(url: string): PrismaPg {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const query = pool.query.bind(pool) as unknown as (...args: unknown[]) => Promise<pg.QueryArrayResult>;
  const [char, charArray] = [18, 1002];
  pool.query = (async (...args: unknown[]) => {
    const result = await query(...args);
    for (const field of result.fields ?? []) if (field.dataTypeID === char) field.dataTypeID = charArray;
    return result;
  }) as unknown as typeof pool.query;

  const factory = new PrismaPg(pool, { disposeExternalPool: true });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql);
      const { CharacterArray, Character } = ColumnTypeEnum;
      const columnTypes = result.columnTypes.map((type) => (type === CharacterArray ? Character : type));
      return { ...result, columnTypes };
    };
    return adapter;
  };
  return factory;
}
