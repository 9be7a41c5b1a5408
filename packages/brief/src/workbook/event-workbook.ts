// What an event produced, as a workbook: its projects, its cards, its tables.

import { nextStepOf } from '@terreau/project/follow-up/next-step';
import { budgetOf } from '@terreau/project/record/budget';
import type { Passage, ProjectRecord } from '@terreau/project/record/record';
import { domainLabel, valueLabels } from '@terreau/project/wording/value-labels';
import type { Locale } from '@terreau/workshop/session';
import { type WorkbookCell, type WorkbookColumn, type WorkbookSheet, writeWorkbook } from './workbook.ts';
import { type WorkbookWords, workbookWords } from './workbook-words.ts';

/** One card with everything around it, flat. */
interface CardLine {
  readonly challenge: string;
  readonly table: string;
  readonly cluster: string;
  readonly kind: string;
  readonly text: string;
  readonly author: string;
  /** ISO 8601; may be empty. */
  readonly createdAt: string;
  readonly notes: string;
  readonly hidden: boolean;
  /** Empty while votes are secret. */
  readonly votes: number | '';
  readonly supporters: number | '';
  /** Who is ready to work on it or on its cluster. */
  readonly ready: string;
}

interface TableLine {
  readonly challenge: string;
  readonly table: string;
  readonly phase: string;
  readonly people: number;
  readonly cards: number;
  readonly clusters: number;
  /** null while votes are secret. */
  readonly ballots: number | null;
  readonly projects: number;
}

export interface EventTables {
  readonly projects: readonly ProjectRecord[];
  readonly cards: readonly CardLine[];
  readonly tables: readonly TableLine[];
}

/** Writes the workbook in a language; the same tables give the same bytes. */
export function eventWorkbook(tables: EventTables, locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const words = workbookWords[locale];
  const sheets = [
    sheet(words.sheets.projects, projectColumns(words, locale), tables.projects),
    sheet(words.sheets.cards, cardColumns(words, locale), tables.cards),
    sheet(words.sheets.tables, tableColumns(words), tables.tables),
  ];
  return writeWorkbook(sheets, words.continued);
}

interface Column<Row> extends WorkbookColumn {
  readonly cell: (row: Row) => WorkbookCell;
}

function sheet<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): WorkbookSheet {
  return { name, columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) };
}

function projectColumns({ projects: w }: WorkbookWords, locale: Locale): readonly Column<ProjectRecord>[] {
  const labels = valueLabels[locale];
  return [
    { label: w.title, width: 36, cell: ({ identity }) => identity.title.text },
    { label: w.promise, width: 40, cell: ({ identity }) => identity.promise.text },
    { label: w.status, width: 16, cell: ({ followUp }) => labels.statuses[followUp.status] },
    { label: w.challenge, width: 36, cell: ({ identity }) => identity.challenge },
    { label: w.domain, width: 22, cell: ({ identity }) => domainLabel(identity.domain, locale) },
    { label: w.territory, width: 22, cell: ({ identity }) => identity.territory },
    { label: w.date, width: 12, cell: ({ identity }) => ({ day: identity.date }) },
    { label: w.table, width: 14, cell: ({ identity }) => identity.table },
    { label: w.need, width: 50, cell: ({ substance }) => joined(substance.need) },
    { label: w.solution, width: 50, cell: ({ substance }) => joined(substance.solution) },
    { label: w.lead, width: 24, cell: ({ project }) => project.lead },
    { label: w.partners, width: 30, cell: ({ project }) => project.partners.join('\n') },
    { label: w.spending, width: 14, format: 'euros', cell: (record) => budgetOf(record).spending / 100 },
    { label: w.income, width: 14, format: 'euros', cell: (record) => budgetOf(record).income / 100 },
    { label: w.jobsHoped, width: 16, cell: ({ impact }) => impact.jobsHoped },
    { label: w.jobsCreated, width: 16, cell: ({ followUp }) => followUp.jobsCreated },
    { label: w.nextStep, width: 40, cell: (record) => nextStepOf(record)?.what ?? '' },
    { label: w.nextOwner, width: 22, cell: (record) => nextStepOf(record)?.owner ?? '' },
    { label: w.due, width: 12, cell: (record) => dayOf(nextStepOf(record)?.due) },
    { label: w.contributors, width: 12, cell: ({ bearers }) => bearers.contributors.length },
    { label: w.votes, width: 10, cell: ({ provenance }) => provenance.cluster.votes },
    { label: w.supporters, width: 12, cell: ({ provenance }) => provenance.cluster.supporters },
    { label: w.ballots, width: 12, cell: ({ provenance }) => provenance.state.ballots },
    { label: w.id, width: 38, cell: ({ id }) => id },
  ];
}

function cardColumns({ cards: w }: WorkbookWords, locale: Locale): readonly Column<CardLine>[] {
  const kinds: Readonly<Record<string, string>> = valueLabels[locale].kinds;
  return [
    { label: w.challenge, width: 30, cell: ({ challenge }) => challenge },
    { label: w.table, width: 14, cell: ({ table }) => table },
    { label: w.cluster, width: 30, cell: ({ cluster }) => cluster },
    { label: w.kind, width: 12, cell: ({ kind }) => kinds[kind] ?? kind },
    { label: w.text, width: 60, cell: ({ text }) => text },
    { label: w.author, width: 20, cell: ({ author }) => author },
    {
      label: w.createdAt,
      width: 18,
      cell: ({ createdAt }) => (createdAt === '' ? null : new Date(createdAt)),
    },
    { label: w.notes, width: 34, cell: ({ notes }) => notes },
    { label: w.hidden, width: 10, cell: ({ hidden }) => hidden },
    { label: w.votes, width: 10, cell: ({ votes }) => votes },
    { label: w.supporters, width: 12, cell: ({ supporters }) => supporters },
    { label: w.ready, width: 20, cell: ({ ready }) => ready },
  ];
}

function tableColumns({ tables: w }: WorkbookWords): readonly Column<TableLine>[] {
  return [
    { label: w.challenge, width: 36, cell: ({ challenge }) => challenge },
    { label: w.table, width: 14, cell: ({ table }) => table },
    { label: w.phase, width: 14, cell: ({ phase }) => w.phases[phase] ?? phase },
    { label: w.people, width: 10, cell: ({ people }) => people },
    { label: w.cards, width: 10, cell: ({ cards }) => cards },
    { label: w.clusters, width: 10, cell: ({ clusters }) => clusters },
    { label: w.ballots, width: 12, cell: ({ ballots }) => ballots },
    { label: w.projects, width: 12, cell: ({ projects }) => projects },
  ];
}

function joined(passages: readonly Passage[]): string {
  return passages.map(({ text }) => text).join('\n');
}

function dayOf(due: string | undefined): WorkbookCell {
  return due ? { day: due } : null;
}
