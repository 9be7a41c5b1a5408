// The board as a list, for phones and for whoever prefers it: what the table looks at now, the clusters with their cards,
// the loose cards, and what one may do with each, by finger and by keyboard alone. No canvas is loaded for it.

import type { Card } from '@terreau/board/card';
import type { ClusterId } from '@terreau/board/ids';
import { type ReactNode, type RefObject, Suspense, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { currentLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useCan, useCards, useClusters, useSource } from '../live/hooks.tsx';
import { revealedOn } from '../revealing/revealed.ts';
import { isTyping } from '../ui/is-typing.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { attachKeys } from './attach-keys.ts';
import { CardList } from './card-list.tsx';
import { ClusterSection } from './cluster-section.tsx';
import { EmptyBoard } from './empty-board.tsx';
import { focusCard, keepFocus } from './keep-focus.ts';
import { createOutline } from './outline.ts';
import { createOutlineActions } from './outline-actions.ts';
import { DeskProvider, useOutline, usePart } from './outline-context.tsx';
import { OutlineTools } from './outline-tools.tsx';
import styles from './pocket-view.module.css';
import { QuickAdd } from './quick-add.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { pocketWords } from './words.ts';
import { useWritersOf, WritersProvider } from './writers.ts';

/** What it tells of others; where the network goes before that has come, the list does without. */
const OutlineCompany = lazyPart<{ root: RefObject<HTMLDivElement | null> }>(() =>
  import('./outline-company.tsx').catch(() => ({ default: () => null })),
);
const ReadingNow = lazyPart(() => import('../taking-part/reading-now.tsx'));
const OutlineDialogs = lazyPart(() => import('./outline-dialogs.tsx'));

export default function OutlineView() {
  const link = useBoard();
  const root = useRef<HTMLDivElement>(null);
  const desk = useDesk(root);
  useRevealedInSight(root);
  return (
    <DeskProvider value={desk}>
      <WritersProvider value={useWritersOf(link)}>
        <div ref={root} className={styles.pocket}>
          <Spotlit />
          <Cards />
          <Suspense fallback={null}>
            <OutlineCompany root={root} />
          </Suspense>
          <Foot />
          <Asked />
        </div>
      </WritersProvider>
    </DeskProvider>
  );
}

/** The state of the list, what is done in it, the keys, and the focus; for as long as it is shown. */
function useDesk(root: RefObject<HTMLDivElement | null>) {
  const link = useBoard();
  const desk = useMemo(() => {
    const outline = createOutline();
    const focus = (card: Card['id']) => root.current && focusCard(root.current, card);
    return { outline, actions: createOutlineActions(link, outline, focus) };
  }, [link, root]);
  useEffect(() => {
    if (!root.current) return undefined;
    const { outline, actions } = desk;
    const onDeleted = () => outline.said.set(pocketWords[currentLocale()].goneFromUnder);
    const stops = [
      keepFocus(root.current, { link, outline, onDeleted }),
      attachKeys(root.current, actions.press),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [link, root, desk]);
  return desk;
}

/** What is revealed begins in sight, below what was there before, unless somebody is writing. */
function useRevealedInSight(root: RefObject<HTMLDivElement | null>): void {
  const link = useBoard();
  useEffect(() => {
    const revealed = revealedOn(link);
    let frame = 0;
    const show = () => {
      const [first] = revealed.get().keys();
      if (!first) return;
      cancelAnimationFrame(frame);
      // When the list has them, and the step has begun at its top.
      frame = requestAnimationFrame(() => {
        const card = root.current?.querySelector(`[data-card="${CSS.escape(first)}"]`);
        const isBelow = card && card.getBoundingClientRect().top > window.innerHeight / 2;
        if (isBelow && !isTyping()) card.scrollIntoView({ block: 'start' });
      });
    };
    show();
    const stop = revealed.subscribe(show);
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [link, root]);
}

/** What the table looks at, and who reads; loaded when there is something to look at. */
function Spotlit() {
  const { session } = useBoard();
  const isOn = usePart(session, ({ spotlight }) => spotlight.card !== null || spotlight.reader !== null);
  if (!isOn) return null;
  return (
    <Suspense fallback={null}>
      <ReadingNow />
    </Suspense>
  );
}

function Cards() {
  const words = useWords(pocketWords);
  const clusters = useClusters();
  const visible = useVisibleCards();
  const members = useMemo(() => Map.groupBy(visible, ({ cluster }) => cluster), [visible]);
  const loose = members.get(null) ?? [];
  useListed(members, clusters);
  if (visible.length === 0 && clusters.length === 0) return <EmptyBoard />;
  return (
    <div className={styles.sections}>
      <OutlineTools />
      {clusters.length > 0 ? (
        <section aria-labelledby="pocket-clusters" className={styles.section}>
          <h2 id="pocket-clusters" className={styles.heading} tabIndex={-1}>
            {words.clusters} <Count>{clusters.length}</Count>
          </h2>
          {clusters.map((cluster) => (
            <ClusterSection key={cluster.id} cluster={cluster} cards={members.get(cluster.id) ?? []} />
          ))}
        </section>
      ) : null}
      {loose.length > 0 ? (
        <section aria-labelledby="pocket-loose" className={styles.section}>
          <h2 id="pocket-loose" className={styles.heading} tabIndex={-1}>
            {clusters.length > 0 ? words.loose : words.allCards} <Count>{loose.length}</Count>
          </h2>
          <CardList cards={loose} label={clusters.length > 0 ? words.loose : words.allCards} />
        </section>
      ) : null}
    </div>
  );
}

function Count({ children }: { readonly children: ReactNode }) {
  return <span className={styles.count}>{children}</span>;
}

/** Tells the keys and the focus which cards are shown, in which order. */
function useListed(
  members: ReadonlyMap<ClusterId | null, readonly Card[]>,
  clusters: readonly { readonly id: ClusterId }[],
): void {
  const { listed, folded, reached } = useOutline();
  const away = useSource(folded);
  useLayoutEffect(() => {
    const shown = [...clusters.map(({ id }) => id).filter((id) => !away.has(id)), null];
    const now = shown.flatMap((cluster) =>
      (members.get(cluster) ?? []).map(({ id }) => ({ card: id, cluster })),
    );
    listed.set(now);
    // The tab key always reaches one.
    const at = reached.get();
    if (!now.some(({ card }) => card === at)) reached.set(now[0]?.card ?? null);
  }, [members, clusters, away, listed, reached]);
}

/** Hidden cards are for those who lead only. */
function useVisibleCards(): readonly Card[] {
  const cards = useCards();
  const seesHidden = useCan('card.hide');
  return useMemo(() => (seesHidden ? cards : cards.filter(({ hidden }) => !hidden)), [cards, seesHidden]);
}

function Foot() {
  const { chosen } = useOutline();
  const isChoosing = usePart(chosen, (ids) => ids !== null);
  const canAdd = useCan('card.add');
  if (isChoosing) return <SelectionBar />;
  return canAdd ? <QuickAdd /> : null;
}

/** Whatever is asked in a dialog; loaded when something is asked first. */
function Asked() {
  const { opened } = useOutline();
  const isAsking = usePart(
    opened,
    (what) => what !== null && !['text', 'note', 'note-text', 'title'].includes(what.on),
  );
  if (!isAsking) return null;
  return (
    <Suspense fallback={null}>
      <OutlineDialogs />
    </Suspense>
  );
}
