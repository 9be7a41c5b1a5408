// The migrations that create the tables of schema.ts. A migration that was released is never changed: a later change of
// the schema is another migration. Every statement is idempotent, so that one that was interrupted can be run again.

import type { Kysely } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import { createFirstTables } from './first-tables.ts';
import type { Schema } from './schema.ts';
import { addColumn, createIndex } from './schema-changes.ts';

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
      '2026-16-preparing': preparing,
      '2026-15-project-records': projectRecords,
      '2026-17-wall': wall,
      '2026-19-arriving': arriving,
    }),
};

const evening: Migration = {
  up: createFirstTables,
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
    await addColumn(db, 'boards', 'practice_of', 'text');
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

/** What the organiser says to a table. */
const wall: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await addColumn(db, 'boards', 'message', 'text');
  },
};

/** The boards of an archive that is being brought here. */
const arriving: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('arriving')
      .ifNotExists()
      .addColumn('board_id', 'text', (column) => column.primaryKey())
      .execute();
  },
};

/** What people who fill in a record need: the drafts that it is compared with, and links for those who carry it. */
const projectRecords: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await addColumn(db, 'events', 'rule', 'text');
    await addColumn(db, 'projects', 'base', 'text');
    await addColumn(db, 'projects', 'fresh', 'text');
    await addColumn(db, 'projects', 'revision', 'count');
    await db.schema
      .createTable('project_links')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('project_id', 'text', (column) => column.notNull().references('projects.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('key_hash', 'text', (column) => column.notNull().unique())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    await createIndex(db, 'project_links', 'project_id');
  },
};

/** What an organiser prepares: the territory's code, domains, contexts, and facilitators with their names. */
const preparing: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await addColumn(db, 'events', 'insee', 'text');
    await addColumn(db, 'events', 'domains', 'text');
    await addColumn(db, 'events', 'seat_codes', 'flag');
    await addColumn(db, 'challenges', 'context', 'text');
    await db.schema
      .createTable('facilitators')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('board_id', 'text', (column) => column.notNull().references('boards.id'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('participant_id', 'text')
      .execute();
    await createIndex(db, 'facilitators', 'board_id');
  },
};
