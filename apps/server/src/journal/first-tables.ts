// The tables that were there from the beginning. What was released is never changed: see migrations.ts.

import type { Kysely } from 'kysely';
import { createIndex } from './schema-changes.ts';

/** Creates the first tables. */
export async function createFirstTables(db: Kysely<unknown>): Promise<void> {
  await createEvents(db);
  await createPeople(db);
  await createProjects(db);
  await createJournal(db);
}

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
