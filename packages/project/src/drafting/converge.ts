// Turns the clusters of a board that meet the rule, or that somebody promotes with a reason, into project records. The
// same state makes the same bytes: no clock, no chance, a fixed order. [T7]

import type { ClusterId } from '@terreau/board/ids';
import { contentsOf } from '../convergence/cluster-content.ts';
import { type Evidence, judgeClusters, type Verdict } from '../convergence/convergence.ts';
import type { ProjectRecord } from '../record/record.ts';
import { draftRecord } from './draft.ts';
import type { DraftInput } from './provenance.ts';

export interface ConvergeInput extends DraftInput, Evidence {
  /** The clusters that were asked for by name; null for all that meet the rule. */
  readonly clusters: readonly ClusterId[] | null;
  /** Why the named clusters are promoted even if they do not meet the rule; empty when nobody says so. */
  readonly reason: string;
  /** The id of a cluster's record: the UUIDv5 of projectIdName, which is hashed where there is a hash function. */
  readonly idOf: (cluster: ClusterId) => ProjectRecord['id'];
}

export interface Convergence {
  /** In the order of their clusters, oldest first. */
  readonly records: readonly ProjectRecord[];
  /** Of every cluster of the board, oldest first. */
  readonly verdicts: readonly Verdict[];
  /** Named, but neither by the rule nor by a reason a record; also those without any visible card. */
  readonly refused: readonly ClusterId[];
  /** Named, but not on the board. */
  readonly unknown: readonly ClusterId[];
}

/** Makes the records of a board. It changes nothing: what is done with them is the caller's. */
export function convergeBoard(input: ConvergeInput): Convergence {
  const { board } = input;
  const verdicts = judgeClusters(input);
  const contents = contentsOf(board);
  const asked = input.clusters && new Set(input.clusters);
  const reason = asked ? input.reason.trim() : '';
  const records: ProjectRecord[] = [];
  const refused: ClusterId[] = [];
  for (const verdict of verdicts) {
    const cluster = board.clusters.find(({ id }) => id === verdict.cluster);
    if (!cluster || (asked ? !asked.has(cluster.id) : !verdict.converged)) continue;
    const isEmpty = contents.get(cluster.id)?.length === 0;
    if (isEmpty || (!verdict.converged && reason === '')) refused.push(cluster.id);
    else {
      const decision = {
        id: input.idOf(cluster.id),
        verdict,
        reason: verdict.converged ? '' : reason,
      };
      records.push(draftRecord(input, cluster, decision));
    }
  }
  return { records, verdicts, refused, unknown: [...(asked ?? [])].filter((id) => !contents.has(id)).sort() };
}
