// The board as a list, for phones and for whoever prefers it: the clusters with their cards, the loose cards, and what
// one may do with each. No canvas is loaded for it.

import type { Card } from '@terreau/board/card';
import { ListChecks } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../language/words.ts';
import { useCan, useCards, useClusters, useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { CardList } from './card-list.tsx';
import { ClusterSection } from './cluster-section.tsx';
import { NewIdeas } from './new-ideas.tsx';
import styles from './pocket-view.module.css';
import { QuickAdd } from './quick-add.tsx';
import { SelectionProvider, useSelection, useSelectionState } from './selection.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { pocketWords } from './words.ts';

export function PocketView() {
  const selection = useSelectionState();
  const canAdd = useCan('card.add');
  return (
    <SelectionProvider value={selection}>
      <div className={styles.pocket}>
        <Cards />
        <NewIdeas />
        {selection.isSelecting ? <SelectionBar /> : null}
        {canAdd && !selection.isSelecting ? <QuickAdd /> : null}
      </div>
    </SelectionProvider>
  );
}

function Cards() {
  const words = useWords(pocketWords);
  const clusters = useClusters();
  const visible = useVisibleCards();
  const members = Map.groupBy(visible, ({ cluster }) => cluster);
  const loose = members.get(null) ?? [];
  if (visible.length === 0 && clusters.length === 0) return <EmptyBoard />;
  return (
    <div className={styles.sections}>
      <SelectButton />
      {clusters.length > 0 ? (
        <section aria-labelledby="pocket-clusters" className={styles.section}>
          <h2 id="pocket-clusters" className={styles.heading}>
            {words.clusters} <Count>{clusters.length}</Count>
          </h2>
          {clusters.map((cluster) => (
            <ClusterSection key={cluster.id} cluster={cluster} cards={members.get(cluster.id) ?? []} />
          ))}
        </section>
      ) : null}
      {loose.length > 0 ? (
        <section aria-labelledby="pocket-loose" className={styles.section}>
          <h2 id="pocket-loose" className={styles.heading}>
            {clusters.length > 0 ? words.loose : words.allCards} <Count>{loose.length}</Count>
          </h2>
          <CardList cards={loose} />
        </section>
      ) : null}
    </div>
  );
}

function Count({ children }: { readonly children: ReactNode }) {
  return <span className={styles.count}>{children}</span>;
}

/** Hidden cards are for those who lead only. */
function useVisibleCards(): readonly Card[] {
  const cards = useCards();
  const seesHidden = useCan('card.hide');
  return seesHidden ? cards : cards.filter(({ hidden }) => !hidden);
}

function SelectButton() {
  const words = useWords(pocketWords);
  const canGroup = useCan('card.cluster');
  const { isSelecting, begin } = useSelection();
  if (!canGroup || isSelecting) return null;
  return (
    <Button className={styles.select} icon={<ListChecks aria-hidden size={20} />} onClick={begin}>
      {words.select}
    </Button>
  );
}

function EmptyBoard() {
  const words = useWords(pocketWords);
  const { phase } = useSession();
  const canAdd = useCan('card.add');
  const text = canAdd ? words.emptyCanAdd : phase.name === 'ideate' ? words.emptyIdeate : words.emptyElse;
  return (
    <div className={styles.empty}>
      <h2 className={styles.heading}>{words.emptyTitle}</h2>
      <p>{text}</p>
    </div>
  );
}
