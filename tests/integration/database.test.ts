import { describe, expect, test } from 'vitest';
import { applyMigrations } from '#app/platform/db/migrate.server.ts';
import { makeUser } from '#tests/factories/world.ts';
import { countQueries } from '#tests/support/count-queries.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();

describe('the migrated database', () => {
  test('has nothing left to migrate', async () => {
    expect(await applyMigrations(database.url)).toEqual([]);
  });

  test('refuses to rewrite the audit log', async () => {
    const { db } = database;
    const event = await db.auditEvent.create({
      data: { requestId: 'r', actorKind: 'system', type: 'test.happened' },
    });
    await expect(db.auditEvent.update({ where: { id: event.id }, data: { type: 'x' } })).rejects.toThrow(
      /append-only/,
    );
    await expect(db.auditEvent.delete({ where: { id: event.id } })).rejects.toThrow(/append-only/);
    await expect(db.$executeRaw`TRUNCATE "AuditEvent"`).rejects.toThrow(/append-only/);
    expect(await db.auditEvent.count()).toBe(1);
  });

  test('finds Kazakh letters by trigrams, whatever the case', async () => {
    const [row] = await database.db.$queryRaw<{ score: number; lower: string }[]>`
      SELECT similarity('Әдемі сурет', 'әдемi сурет') AS score, lower('ӘҒҚҢӨҰҮҺІ') AS lower`;
    expect(row?.lower).toBe('әғқңөұүһі');
    expect(row?.score).toBeGreaterThan(0.5);
  });

  test('can take jobs', async () => {
    await database.db.$executeRaw`SELECT graphile_worker.add_job('test')`;
    const rows = await database.db.$queryRaw<
      { task_identifier: string }[]
    >`SELECT task_identifier FROM graphile_worker.jobs`;
    expect(rows).toEqual([{ task_identifier: 'test' }]);
  });

  test('counts the statements of a piece of work', async () => {
    const { count } = await countQueries(async () => {
      await makeUser(database.db);
      await database.db.user.findMany();
    });
    expect(count).toBe(2);
  });
});
