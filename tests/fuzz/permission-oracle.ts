// Whether somebody may have done what has happened between two states of a board. It compares the states record by record
// and asks the permission table; it knows nothing of how the gate reads a change. [T3] [T4]

import type { BoardActionType } from '@terreau/board/actions';
import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import type { Note } from '@terreau/board/note';
import { isAllowed, type Role } from '@terreau/workshop/permissions';
import type { Phase } from '@terreau/workshop/phases';
import { type BoardState, placeOf } from './board-state.ts';

/** Somebody who may have made the change, and when. */
export interface Suspect {
  readonly id: string;
  readonly role: Role;
  readonly phase: Phase;
}

/** Judges the changes of one room, and remembers who deleted what: whoever did may bring it back. */
export interface PermissionOracle {
  /** What none of the suspects may have done. */
  readonly judge: (before: BoardState, after: BoardState, suspects: readonly Suspect[]) => string[];
}

/** Nothing has been deleted yet. */
export function createPermissionOracle(): PermissionOracle {
  const deleted = new Map<string, Set<string>>();
  return {
    judge(before, after, suspects) {
      const may = (action: BoardActionType, author: string): boolean =>
        suspects.some(({ id, role, phase }) => isAllowed(role, phase, action, id === author));
      const verdict = createVerdict({
        may,
        isSame: (...at) => isSameId(before.structs.get(placeOf(...at)), after.structs.get(placeOf(...at))),
        mayRestore: (said) => suspects.some(({ id }) => deleted.get(said)?.has(id)),
        remember(said) {
          const by = deleted.get(said) ?? new Set();
          deleted.set(said, new Set([...by, ...suspects.map(({ id }) => id)]));
        },
      });
      return [
        ...eachChange(before.cards, after.cards, verdict.card),
        ...eachChange(before.clusters, after.clusters, verdict.cluster),
      ];
    },
  };
}

interface Evidence {
  readonly may: (action: BoardActionType, author: string) => boolean;
  /** Whether a record is the one that it was; it may have been deleted, and another made under its id. */
  readonly isSame: (record: string, note?: string) => boolean;
  readonly mayRestore: (said: string) => boolean;
  readonly remember: (said: string) => void;
}

function createVerdict({ may, isSame, mayRestore, remember }: Evidence) {
  const fields = <Row extends object>(
    before: Row,
    after: Row,
    author: string,
    actions: FieldActions,
  ): string[] =>
    Object.entries(actions).flatMap(([key, action]) => {
      if (valueAt(before, key) === valueAt(after, key)) return [];
      return action && may(action, author) ? [] : [`changed ${key} of ${author}`];
    });

  /** Everything that comes is the words of whoever brings it, or was deleted by them as it is. */
  const added = (action: 'card.add' | 'note.add' | 'cluster.add', record: Written): string[] =>
    wordsOf(record).every(
      ({ author, said }) => may(action, author) || may('note.add', author) || mayRestore(said),
    )
      ? []
      : [`${action} by ${wordsOf(record).map(({ author }) => author)}`];

  const removed = (action: BoardActionType, record: Written): string[] => {
    if (!may(action, record.author)) return [`${action} of ${record.author}`];
    for (const { said } of wordsOf(record)) remember(said);
    return [];
  };

  const note = (card: string, before: Note | undefined, after: Note | undefined): string[] => {
    if (before && after && isSame(card, after.id)) return fields(before, after, before.author, noteFields);
    return [...(before ? removed('note.delete', before) : []), ...(after ? added('note.add', after) : [])];
  };

  return {
    card(before: Card | undefined, after: Card | undefined): string[] {
      if (before && after && isSame(after.id))
        return [
          ...fields(before, after, before.author, cardFields),
          ...eachChange(byId(before.notes), byId(after.notes), (...both) => note(after.id, ...both)),
        ];
      return [...(before ? removed('card.delete', before) : []), ...(after ? added('card.add', after) : [])];
    },
    cluster(before: Cluster | undefined, after: Cluster | undefined): string[] {
      if (before && after && isSame(after.id)) return fields(before, after, before.author, clusterFields);
      return [
        ...(before ? removed('cluster.delete', before) : []),
        ...(after ? added('cluster.add', after) : []),
      ];
    },
  };
}

type Written = Card | Note | Cluster;

/** Which action changes a field; null when none does. */
type FieldActions = Readonly<Record<string, BoardActionType | null>>;

const cardFields: FieldActions = {
  text: 'card.text',
  kind: 'card.kind',
  at: 'card.move',
  colour: 'card.colour',
  cluster: 'card.cluster',
  hidden: 'card.hide',
  enriches: 'card.link',
  author: null,
  createdAt: null,
};

const noteFields: FieldActions = { text: 'note.text', author: null, createdAt: null };

const clusterFields: FieldActions = {
  title: 'cluster.rename',
  at: 'cluster.move',
  size: 'cluster.move',
  colour: 'cluster.colour',
  collapsed: 'cluster.collapse',
  mergedInto: 'cluster.merge',
  author: null,
  createdAt: null,
};

function eachChange<Row>(
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
  judge: (before: Row | undefined, after: Row | undefined) => string[],
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) =>
    judge(before.get(id), after.get(id)).map((what) => `${id}: ${what}`),
  );
}

function byId(notes: readonly Note[]): ReadonlyMap<string, Note> {
  return new Map(notes.map((note) => [note.id, note]));
}

type StructId = { readonly client: number; readonly clock: number };

function isSameId(one: StructId | undefined, other: StructId | undefined): boolean {
  return one?.client === other?.client && one?.clock === other?.clock;
}

function valueAt(record: object, key: string): string {
  return JSON.stringify(Reflect.get(record, key));
}

/** What a record and its notes say, one by one; where it lies and how it looks may differ when it is brought back. */
function wordsOf(record: Written): { author: string; said: string }[] {
  const { id, author, createdAt } = record;
  const own = {
    author,
    said: JSON.stringify([id, author, createdAt, 'title' in record ? record.title : record.text]),
  };
  return [own, ...('notes' in record ? record.notes.flatMap(wordsOf) : [])];
}
