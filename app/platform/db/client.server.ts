import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '../env.server.ts';
import { Prisma, PrismaClient } from './generated/client.ts';

export { Prisma };
export type Db = PrismaClient;
/** A transaction's client: what commands write through. */
export type Tx = Prisma.TransactionClient;
/** For reads, which work inside and outside a transaction. */
export type Reader = Tx | Db;

/** A client with its own pool; the caller disconnects it. */
export function createDb(url: string, connections = 10): Db {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: connections }),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
}

let shared: Db | undefined;

/** The process's client. */
export function db(): Db {
  shared ??= createDb(env().DATABASE_URL);
  return shared;
}

export async function closeDb(): Promise<void> {
  await shared?.$disconnect();
  shared = undefined;
}
