// What one may do with the chosen cards: make them a cluster, or move them to one.

import { addCluster, dissolveCluster, dropCards, moveCards } from '@terreau/board/edits';
import type { CardId, ClusterId } from '@terreau/board/ids';
import { clustersOfOnly } from '@terreau/board/snapshot';
import { Group } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words.ts';
import type { BoardLink } from '../live/board-link.ts';
import { useBoard, useCan, useClusters } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { placeInto, placeTogether } from './placing.ts';
import styles from './pocket-view.module.css';
import { useSelection } from './selection.tsx';
import { doUndoably } from './undoable.ts';
import { pocketWords } from './words.ts';

const outside = 'outside';

export function SelectionBar() {
  const words = useWords(pocketWords);
  const link = useBoard();
  const { ids, end } = useSelection();
  const canGroup = useCan('cluster.add');
  const [isNaming, setNaming] = useState(false);
  // Somebody may have deleted a chosen card meanwhile.
  const chosen = [...ids].filter((id) => link.store.card(id));
  const group = (title: string) => {
    setNaming(false);
    doUndoably(link, words.grouped, () => groupCards(link, title, chosen));
    end();
  };
  const move = (cluster: ClusterId | null) => {
    doUndoably(link, words.moved(chosen.length), () => moveInto(link, chosen, cluster));
    end();
  };
  return (
    <div className={styles.foot} role="toolbar" aria-label={words.select}>
      <div className={styles.selectionHead}>
        <p role="status">{chosen.length === 0 ? words.selectHint : words.selected(chosen.length)}</p>
        <Button look="quiet" onClick={end}>
          {words.cancel}
        </Button>
      </div>
      <div className={styles.selectionTools}>
        {canGroup ? (
          <Button
            look="primary"
            icon={<Group aria-hidden size={20} />}
            disabled={chosen.length === 0}
            onClick={() => setNaming(true)}
          >
            {words.group}
          </Button>
        ) : null}
        <MoveSelect isDisabled={chosen.length === 0} onMove={move} />
      </div>
      {isNaming ? <GroupDialog onGroup={group} onCancel={() => setNaming(false)} /> : null}
    </div>
  );
}

function MoveSelect(props: {
  readonly isDisabled: boolean;
  readonly onMove: (cluster: ClusterId | null) => void;
}) {
  const words = useWords(pocketWords);
  const clusters = useClusters();
  return (
    <select
      className={styles.moveTo}
      aria-label={words.moveTo}
      value=""
      disabled={props.isDisabled}
      onChange={({ currentTarget: { value } }) =>
        props.onMove(value === outside ? null : (clusters.find(({ id }) => id === value)?.id ?? null))
      }
    >
      <option value="" disabled>
        {words.moveTo}
      </option>
      {clusters.map(({ id, title }) => (
        <option key={id} value={id}>
          {title.trim() || words.untitled}
        </option>
      ))}
      <option value={outside}>{words.outOfClusters}</option>
    </select>
  );
}

/** Brings the cards together and makes a cluster of them, in place of those that only they were in, as one change. */
function groupCards(
  { doc, hand, store, session, can }: BoardLink,
  title: string,
  ids: readonly CardId[],
): void {
  // What was voted on stays, even empty.
  const isCounted = session.get().vote.tallies !== null;
  const emptied = can('cluster.delete') && !isCounted ? clustersOfOnly(store.cards(), new Set(ids)) : [];
  const { region, points } = placeTogether({ cards: store.cards(), clusters: store.clusters() }, ids);
  doc.transact(() => {
    if (can('card.move'))
      moveCards(
        doc,
        hand,
        ids.map((id, index) => [id, points[index] ?? [0, 0]]),
      );
    addCluster(doc, hand, { title, at: [region.x, region.y], size: [region.width, region.height] }, ids);
    for (const id of emptied) dissolveCluster(doc, hand, id);
  }, hand.origin);
}

function moveInto({ doc, hand, store }: BoardLink, ids: readonly CardId[], cluster: ClusterId | null): void {
  const points = placeInto({ cards: store.cards(), clusters: store.clusters() }, cluster, ids);
  dropCards(
    doc,
    hand,
    ids.map((id, index) => ({ id, at: points[index] ?? [0, 0], cluster })),
  );
}
