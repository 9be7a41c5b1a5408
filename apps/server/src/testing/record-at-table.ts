// A project record for tests, made of a cluster at a table, and short ways to read it and to fill it in.

import type { CardId, ClusterId } from '@terreau/board/ids';
import type { ProjectRecord } from '@terreau/project/record/record';
import type { ProjectView } from '../evening/projects/project-editing.ts';
import { setTable, type TestTable } from './table.ts';
import { type Ask, jsonOf, organiserKey, type TestEvening } from './test-evening.ts';

export interface TestRecord {
  readonly id: string;
  readonly path: string;
  readonly ask: (method: string, as: string | undefined, rest?: string, request?: Ask) => Promise<Response>;
  /** As the organiser sees it, or somebody else. */
  readonly view: (as?: string) => Promise<ProjectView>;
  readonly patch: (as: string, json: object) => Promise<Response>;
  /** Changes one field. */
  readonly change: (as: string, field: string, from: unknown, to: unknown) => Promise<Response>;
  /** Has the cluster converted again, against the rule. */
  readonly promote: () => Promise<ProjectRecord>;
}

/** A table in `converge` with a cluster of three cards that has become a record. */
export async function setRecord(t: TestEvening): Promise<{
  readonly table: TestTable;
  readonly cards: readonly CardId[];
  readonly cluster: ClusterId;
  readonly record: TestRecord;
}> {
  const table = await setTable(t);
  const cards = await table.addCards('Nobody bakes here any more', 'A shared bakery', 'The old forge');
  const cluster = await table.addCluster('La boulangerie', cards);
  await table.phase('converge');
  return { table, cards, cluster, record: await makeRecord(t, table, cluster) };
}

/** Makes a record of a cluster. */
export async function makeRecord(t: TestEvening, table: TestTable, cluster: ClusterId): Promise<TestRecord> {
  const promote = async (): Promise<ProjectRecord> => {
    const json = { clusters: [cluster], reason: 'The mayor asked for it' };
    const { projects } = await jsonOf<{ projects: ProjectRecord[] }>(
      await table.ask(table.facilitator, 'POST', '/converge', { json }),
    );
    if (!projects[0]) throw new Error('no record');
    return projects[0];
  };
  const { id } = await promote();
  const path = `/api/v1/projects/${id}`;
  const ask: TestRecord['ask'] = (method, as, rest = '', request = {}) =>
    t.ask(method, `${path}${rest}`, { ...request, as });
  const patch: TestRecord['patch'] = (as, json) => ask('PATCH', as, '', { json });
  return {
    id,
    path,
    ask,
    view: async (as = organiserKey) => jsonOf(await ask('GET', as)),
    patch,
    change: (as, field, from, to) => patch(as, { changes: { [field]: { from, to } } }),
    promote,
  };
}
