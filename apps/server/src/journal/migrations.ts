// The migrations that create the tables of schema.ts. A migration that was released is never changed: a later change of
// the schema is another migration. Every statement is idempotent, so that one that was interrupted can be run again.

import type { Kysely } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import type { Schema } from './schema.ts';

/** Brings a database to the schema of this program; throws when a migration fails. */
export async function migrateToLatest(db: Kysely<Schema>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The migrations failed', { cause: error });
}

const provider: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve({
      '2026-11-evening': evening,
      '2026-12-board-states': boardStates,
      '2026-13-scripts': scripts,
      '2026-14-leading': leading,
    }),
};

const evening: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createEvents(db);
    await createPeople(db);
    await createProjects(db);
    await createJournal(db);
  },
};

const boardStates: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('board_states')
      .ifNotExists()
      .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('phase', 'text', (column) => column.notNull())
      .addColumn('occasion', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('card_count', 'integer', (column) => column.notNull())
      .addColumn('cluster_count', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('board_states_key', ['board_id', 'number'])
      .execute();
  },
};

/** Boards of before are at no step, and keep their phase. */
const scripts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await addColumn(db, 'events', 'script', 'text');
    for (const [table, paused] of [
      ['boards', 'phase_paused_ms'],
      ['phase_changes', 'paused_ms'],
    ] as const) {
      await addColumn(db, table, paused, 'bigint');
      await addColumn(db, table, 'step', 'integer');
    }
  },
};

/** What those who lead a table need: who is done, whose turn it is, what was set aside. */
const leading: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await addColumn(db, 'boards', 'spotlight_card', 'text');
    await addColumn(db, 'boards', 'spotlight_reader', 'text');
    await addColumn(db, 'boards', 'help_at', 'bigint');
    await addColumn(db, 'boards', 'seats', 'integer');
    await addColumn(db, 'boards', 'locked', 'flag');
    await addColumn(db, 'participants', 'link_hash', 'text');
    await addColumn(db, 'participants', 'done', 'flag');
    await addColumn(db, 'participants', 'hand_at', 'bigint');
    await addColumn(db, 'participants', 'removed_at', 'bigint');
    await addColumn(db, 'drafts', 'aside', 'flag');
    await db.schema
      .createTable('paper_ballots')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
      .addColumn('votes', 'text', (column) => column.notNull())
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('paper_ballots_key', ['board_id', 'id'])
      .execute();
    await db.schema
      .createTable('tokens')
      .ifNotExists()
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('participant_id', 'text', (column) => column.notNull().references('participants.id'))
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    await createIndex(db, 'tokens', 'participant_id');
    await createIndex(db, 'participants', 'link_hash');
    await db.schema
      .createTable('seats')
      .ifNotExists()
      .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull().unique())
      .addColumn('participant_id', 'text')
      .addPrimaryKeyConstraint('seats_key', ['board_id', 'number'])
      .execute();
    await db.schema
      .createTable('marks')
      .ifNotExists()
      .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
      .addColumn('target', 'text', (column) => column.notNull())
      .addColumn('participant_id', 'text', (column) => column.notNull().references('participants.id'))
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('marks_key', ['board_id', 'target', 'participant_id'])
      .execute();
  },
};

async function createEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('events')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('territory', 'text', (column) => column.notNull())
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('is_demo', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('challenges')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('event_id', 'text', (column) => column.notNull().references('events.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('domain', 'text', (column) => column.notNull())
    .execute();
  await createBoards(db);
  await createIndex(db, 'challenges', 'event_id');
  await createIndex(db, 'boards', 'challenge_id');
}

async function createBoards(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('boards')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('challenge_id', 'text', (column) => column.notNull().references('challenges.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('table_name', 'text', (column) => column.notNull())
    .addColumn('join_code', 'text', (column) => column.notNull().unique())
    .addColumn('facilitator_key', 'text', (column) => column.notNull().unique())
    .addColumn('screen_key', 'text', (column) => column.notNull().unique())
    .addColumn('phase', 'text', (column) => column.notNull())
    .addColumn('phase_ends_at', 'bigint')
    .addColumn('budget', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('phase_changes')
    .ifNotExists()
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('phase', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'bigint')
    .addColumn('by', 'text', (column) => column.notNull())
    .execute();
  await createIndex(db, 'phase_changes', 'board_id');
}

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('participants')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('drafts')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('participant_id', 'text', (column) => column.notNull().references('participants.id'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('ballots')
    .ifNotExists()
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('participant_id', 'text', (column) => column.notNull().references('participants.id'))
    .addColumn('votes', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('ballots_key', ['board_id', 'participant_id'])
    .execute();
  await createIndex(db, 'participants', 'board_id');
  await createIndex(db, 'drafts', 'board_id');
}

async function createProjects(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('projects')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
    .addColumn('cluster_id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('projects_of_cluster', ['board_id', 'cluster_id'])
    .execute();
}

/** Without foreign keys: the journal knows nothing of the tables above, and its writes are the ones that must be fast. */
async function createJournal(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('updates')
    .ifNotExists()
    .addColumn('board_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('updates_key', ['board_id', 'seq'])
    .execute();
  await db.schema
    .createTable('snapshots')
    .ifNotExists()
    .addColumn('board_id', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('client_ids')
    .ifNotExists()
    .addColumn('board_id', 'text', (column) => column.notNull())
    .addColumn('client_id', 'bigint', (column) => column.notNull())
    .addColumn('participant_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('client_ids_key', ['board_id', 'client_id'])
    .execute();
}

/** SQLite has no `if not exists` for columns. A flag is 0 until it is set. */
async function addColumn(
  db: Kysely<unknown>,
  table: string,
  name: string,
  type: 'text' | 'bigint' | 'integer' | 'flag',
): Promise<void> {
  const tables = await db.introspection.getTables();
  const known = tables.find((each) => each.name === table)?.columns.some((column) => column.name === name);
  if (known) return;
  const alter = db.schema.alterTable(table);
  await (type === 'flag'
    ? alter.addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
    : alter.addColumn(name, type)
  ).execute();
}

async function createIndex(db: Kysely<unknown>, table: string, column: string): Promise<void> {
  await db.schema.createIndex(`${table}_by_${column}`).ifNotExists().on(table).column(column).execute();
}
