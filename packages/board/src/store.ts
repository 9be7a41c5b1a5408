// The board as its readers want it: immutable snapshots of single records, rebuilt only when a transaction touched
// them, with listeners for one record or for all. It knows no React; `useSyncExternalStore` fits onto it.

import type * as Y from 'yjs';
import { byAge } from './age.ts';
import { type Card, readCard } from './card.ts';
import type { Cluster } from './cluster.ts';
import { cardsOf, clustersOf, type RecordMap } from './document.ts';
import type { CardId, ClusterId } from './ids.ts';
import { atHome, mergesOf, readStandingCluster } from './merging.ts';

/** The ids whose records were added, changed or removed by one transaction. */
export interface Touched {
  readonly cards: ReadonlySet<CardId>;
  readonly clusters: ReadonlySet<ClusterId>;
}

export interface BoardStore {
  readonly card: (id: CardId) => Card | undefined;
  readonly cluster: (id: ClusterId) => Cluster | undefined;
  /** Oldest first; the same array until a card is touched. */
  readonly cards: () => readonly Card[];
  /** Oldest first; the same array until a cluster is touched. Those that have been merged are named by the others. */
  readonly clusters: () => readonly Cluster[];
  /** Called once for each transaction that touched something. */
  readonly subscribe: (listener: (touched: Touched) => void) => () => void;
  /** Called when the record of that id was touched. */
  readonly subscribeTo: (id: CardId | ClusterId, listener: () => void) => () => void;
  readonly destroy: () => void;
}

type AnyEvent = Y.YEvent<Y.AbstractType<unknown>>;

/** Observes a document until destroyed. A transaction costs what it touched. */
export function createBoardStore(doc: Y.Doc): BoardStore {
  let merges = mergesOf(clustersOf(doc));
  const cards = createTable(cardsOf(doc), (id, map) => {
    const card = readCard(id, map);
    return card && atHome(card, (cluster) => merges.homes.get(cluster));
  });
  const clusters = createTable(clustersOf(doc), (id) => readStandingCluster(clustersOf(doc), merges, id));
  const listeners = new Set<(touched: Touched) => void>();
  const listenersById = new Map<string, Set<() => void>>();
  let touchedCards = new Set<CardId>();
  let touchedClusters = new Set<ClusterId>();

  const onCards = (events: AnyEvent[]) => collect(events, touchedCards);
  const onClusters = (events: AnyEvent[]) => {
    collect(events, touchedClusters);
    if (events.some(movesHomes)) followHomes();
    // A cluster names those that have been merged into it.
    for (const id of [...touchedClusters]) touchedClusters.add(merges.homes.get(id) ?? id);
  };
  /** A cluster that comes, goes or is merged changes how the pointers of its cards read. */
  const followHomes = () => {
    const before = merges;
    merges = mergesOf(clustersOf(doc));
    const moved = new Set<string>();
    for (const id of new Set([...before.homes.keys(), ...merges.homes.keys()])) {
      const [from, to] = [before.homes.get(id), merges.homes.get(id)];
      if (from === to) continue;
      moved.add(id);
      for (const cluster of [from, to]) if (cluster) touchedClusters.add(cluster);
    }
    if (moved.size === 0) return;
    for (const card of cards.all()) if (pointsInto(card, moved)) touchedCards.add(card.id);
  };
  const pointsInto = (card: Card, moved: ReadonlySet<string>) => {
    const stored = cardsOf(doc).get(card.id)?.get('cluster');
    return typeof stored === 'string' && moved.has(stored);
  };
  const flush = () => {
    if (touchedCards.size + touchedClusters.size === 0) return;
    const touched: Touched = { cards: touchedCards, clusters: touchedClusters };
    [touchedCards, touchedClusters] = [new Set(), new Set()];
    clusters.refresh(touched.clusters);
    cards.refresh(touched.cards);
    for (const listener of [...listeners]) listener(touched);
    for (const id of [...touched.cards, ...touched.clusters]) {
      for (const listener of [...(listenersById.get(id) ?? [])]) listener();
    }
  };

  cardsOf(doc).observeDeep(onCards);
  clustersOf(doc).observeDeep(onClusters);
  doc.on('afterTransaction', flush);

  return {
    card: cards.get,
    cluster: clusters.get,
    cards: cards.all,
    clusters: clusters.all,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subscribeTo(id, listener) {
      const set = listenersById.get(id) ?? new Set();
      listenersById.set(id, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && listenersById.get(id) === set) listenersById.delete(id);
      };
    },
    destroy() {
      cardsOf(doc).unobserveDeep(onCards);
      clustersOf(doc).unobserveDeep(onClusters);
      doc.off('afterTransaction', flush);
    },
  };
}

/** The first step of an event's path is the id of the record that it happened in; at the root its keys are. */
function collect<Id extends string>(events: readonly AnyEvent[], into: Set<Id>): void {
  for (const event of events) {
    const [id] = event.path;
    if (typeof id === 'string') into.add(id as Id);
    else for (const key of event.keys.keys()) into.add(key as Id);
  }
}

/** Whether a change of clusters may change where their cards are. */
function movesHomes({ path, keys }: AnyEvent): boolean {
  return path.length === 0 || (path.length === 1 && keys.has('mergedInto'));
}

function createTable<Row extends { id: string; createdAt: number }>(
  source: Y.Map<RecordMap>,
  read: (id: string, map: unknown) => Row | null,
) {
  const rows = new Map<string, Row>();
  /** Sorted anew only when a record comes or goes, or says another time; else the rows are only taken in that order. */
  let order: readonly string[] | null = null;
  let sorted: readonly Row[] | null = null;
  const refresh = (ids: Iterable<string>) => {
    for (const id of ids) {
      const before = rows.get(id);
      const row = source.has(id) ? read(id, source.get(id)) : null;
      if (row) rows.set(id, row);
      else rows.delete(id);
      sorted = null;
      if (before?.createdAt !== row?.createdAt) order = null;
    }
  };
  refresh(source.keys());
  return {
    refresh,
    get: (id: Row['id']): Row | undefined => rows.get(id),
    all: (): readonly Row[] => {
      order ??= [...rows.values()].sort(byAge).map(({ id }) => id);
      sorted ??= order.flatMap((id) => rows.get(id) ?? []);
      return sorted;
    },
  };
}
