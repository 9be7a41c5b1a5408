// What others have done to the board, gathered for a moment and told at once: new ideas, clusters made, renamed and gone,
// notes on one's own cards, the next phase. Never what one did oneself, where pointers are, or letters as they are typed.
// Knows no React.

import type { Card } from '@terreau/board/card';
import type { CardId, ClusterId } from '@terreau/board/ids';
import type { Phase } from '@terreau/workshop/phases';
import type { Session } from '@terreau/workshop/session';
import type { BoardLink } from '../live/board-link.ts';
import type { Source } from '../live/source.ts';

export interface News {
  /** Cards of others, oldest first. */
  readonly ideas: readonly Card[];
  /** Notes that others added to one's own cards. */
  readonly notes: readonly { readonly by: string | null; readonly card: Card }[];
  readonly made: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly gone: readonly string[];
  /** The phase that has begun, and its minutes. */
  readonly phase: { readonly name: Phase; readonly minutes: number | null } | null;
}

/** What is read of the session. */
interface Now extends Pick<Session, 'people' | 'headCount'> {
  readonly phase: Pick<Session['phase'], 'name' | 'endsAt'>;
}

export interface NewsDeps {
  readonly link: Pick<BoardLink, 'doc' | 'store' | 'hand' | 'serverNow'> & { readonly session: Source<Now> };
  readonly tell: (news: News) => void;
  /** Whether somebody is typing in a card or a title: it is told once they are done. */
  readonly isWrittenIn: (id: string) => boolean;
}

const gatherMs = 2_000;
/** Among many people there is always something new. */
const gatherInCrowdMs = 10_000;
const crowd = 20;
const minuteMs = 60_000;

/** Watches a board until the returned function is called. */
export function watchNews({ link, tell, isWrittenIn }: NewsDeps): () => void {
  const { doc, store, session, hand } = link;
  let isOwn = false;
  let known = recordsOf(link);
  let told = titlesOf(link);
  let phase = session.get().phase.name;
  let hasNewPhase = false;
  const changedCards = new Set<CardId>();
  const changedClusters = new Set<ClusterId>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const gather = () => {
    timer ??= setTimeout(flush, session.get().headCount > crowd ? gatherInCrowdMs : gatherMs);
  };
  const flush = () => {
    timer = undefined;
    const [cards, clusters] = [takeDone(changedCards, isWrittenIn), takeDone(changedClusters, isWrittenIn)];
    const fresh = cards.flatMap((id) => store.card(id) ?? []).filter(({ hidden }) => !hidden);
    const news: News = {
      ideas: fresh.filter(({ id, author }) => !known.has(id) && author !== hand.author),
      notes: fresh.flatMap((card) => newNotes(card)),
      ...newTitles(clusters),
      phase: hasNewPhase ? phaseNow(link) : null,
    };
    hasNewPhase = false;
    known = recordsOf(link, changedCards, known);
    if (isWorthTelling(news)) tell(news);
    if (changedCards.size + changedClusters.size > 0) gather();
  };
  const newNotes = (card: Card): News['notes'] => {
    const before = known.get(card.id);
    if (card.author !== hand.author || before === undefined) return [];
    const others = card.notes.slice(before).filter(({ author }) => author !== hand.author);
    return others.map(({ author }) => ({ by: session.get().people[author]?.name ?? null, card }));
  };
  const newTitles = (ids: readonly ClusterId[]): Pick<News, 'made' | 'renamed' | 'gone'> => {
    const before = told;
    const made: string[] = [];
    const renamed: { from: string; to: string }[] = [];
    const gone: string[] = [];
    told = new Map(told);
    for (const id of ids) {
      const [from, to] = [before.get(id), store.cluster(id)?.title];
      if (to === undefined) told.delete(id);
      else told.set(id, to);
      if (from === undefined && to !== undefined) made.push(to);
      else if (from !== undefined && to === undefined) gone.push(from);
      else if (from !== undefined && to !== undefined && from !== to) renamed.push({ from, to });
    }
    return { made, renamed, gone };
  };

  const onTransaction = ({ local }: { readonly local: boolean }) => {
    isOwn = local;
  };
  const onTouched = (touched: { cards: ReadonlySet<CardId>; clusters: ReadonlySet<ClusterId> }) => {
    if (isOwn) {
      // What one does oneself is known at once.
      for (const id of touched.cards) learn(known, id, store.card(id)?.notes.length);
      for (const id of touched.clusters) learn(told, id, store.cluster(id)?.title);
      return;
    }
    for (const id of touched.cards) changedCards.add(id);
    for (const id of touched.clusters) changedClusters.add(id);
    gather();
  };
  const onSession = () => {
    const { name } = session.get().phase;
    if (name === phase) return;
    phase = name;
    hasNewPhase = true;
    gather();
  };

  doc.on('beforeTransaction', onTransaction);
  const stops = [store.subscribe(onTouched), session.subscribe(onSession)];
  return () => {
    clearTimeout(timer);
    doc.off('beforeTransaction', onTransaction);
    for (const stop of stops) stop();
  };
}

function learn<Id, Value>(map: Map<Id, Value>, id: Id, value: Value | undefined): void {
  if (value === undefined) map.delete(id);
  else map.set(id, value);
}

/** Takes out what nobody is typing in any more. */
function takeDone<Id extends string>(ids: Set<Id>, isWrittenIn: (id: string) => boolean): Id[] {
  const done = [...ids].filter((id) => !isWrittenIn(id));
  for (const id of done) ids.delete(id);
  return done;
}

/** The cards that are known, each with how many notes it has; those that are still waiting stay as they were known. */
function recordsOf(
  { store }: Pick<BoardLink, 'store'>,
  waiting: ReadonlySet<CardId> = new Set(),
  before: ReadonlyMap<CardId, number> = new Map(),
): Map<CardId, number> {
  const now = new Map<CardId, number>();
  for (const { id, notes } of store.cards()) {
    const notesThen = before.get(id);
    if (!waiting.has(id)) now.set(id, notes.length);
    else if (notesThen !== undefined) now.set(id, notesThen);
  }
  return now;
}

function titlesOf({ store }: Pick<BoardLink, 'store'>): Map<ClusterId, string> {
  return new Map(store.clusters().map(({ id, title }) => [id, title]));
}

function phaseNow({ session, serverNow }: NewsDeps['link']): News['phase'] {
  const { name, endsAt } = session.get().phase;
  return {
    name,
    minutes: endsAt === null ? null : Math.max(1, Math.round((endsAt - serverNow()) / minuteMs)),
  };
}

function isWorthTelling({ ideas, notes, made, renamed, gone, phase }: News): boolean {
  return phase !== null || ideas.length + notes.length + made.length + renamed.length + gone.length > 0;
}
