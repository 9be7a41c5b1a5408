// A cluster of the list: its title, which those who may change by tapping it, and its cards.

import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import { dissolveCluster } from '@terreau/board/edits';
import { Pencil, Ungroup } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan } from '../live/hooks.tsx';
import { useSharedText } from '../live/shared-text.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { useFocusOnOpen } from '../ui/focus-on-open.ts';
import { CardList } from './card-list.tsx';
import styles from './cluster-section.module.css';
import { onEnter } from './composer.tsx';
import { doUndoably } from './undoable.ts';
import { useEditingMark } from './use-editing-mark.ts';
import { pocketWords } from './words.ts';

export function ClusterSection({
  cluster,
  cards,
}: {
  readonly cluster: Cluster;
  readonly cards: readonly Card[];
}) {
  const words = useWords(pocketWords);
  const [isRenaming, setRenaming] = useState(false);
  const canRename = useCan('cluster.rename');
  const headingId = `cluster-${cluster.id}`;
  return (
    <section className={styles.cluster} aria-labelledby={headingId}>
      <header className={styles.header} data-focus-home>
        <h3 id={headingId} className={styles.title} hidden={isRenaming && canRename}>
          {cluster.title.trim() || words.untitled}
        </h3>
        {isRenaming && canRename ? (
          <TitleField cluster={cluster} onDone={() => setRenaming(false)} />
        ) : (
          <Tools cluster={cluster} onRename={() => setRenaming(true)} />
        )}
      </header>
      <p className={styles.count}>{words.cards(cards.length)}</p>
      <CardList cards={cards} />
    </section>
  );
}

function Tools({ cluster, onRename }: { readonly cluster: Cluster; readonly onRename: () => void }) {
  const words = useWords(pocketWords);
  const link = useBoard();
  const canRename = useCan('cluster.rename');
  const canDissolve = useCan('cluster.delete');
  const dissolve = () =>
    doUndoably(link, words.dissolved, () => dissolveCluster(link.doc, link.hand, cluster.id));
  return (
    <div className={styles.tools}>
      {canRename ? (
        <IconButton label={words.rename} onClick={onRename}>
          <Pencil aria-hidden size={18} />
        </IconButton>
      ) : null}
      {canDissolve ? (
        <IconButton label={words.dissolve} onClick={dissolve}>
          <Ungroup aria-hidden size={20} />
        </IconButton>
      ) : null}
    </div>
  );
}

function TitleField({ cluster, onDone }: { readonly cluster: Cluster; readonly onDone: () => void }) {
  const words = useWords(pocketWords);
  const { props } = useSharedText({ of: 'cluster', cluster: cluster.id });
  useEditingMark(cluster.id);
  return (
    <div ref={useFocusOnOpen<HTMLDivElement>()} className={styles.renaming}>
      <input
        {...props}
        className={styles.field}
        aria-label={words.titleLabel}
        enterKeyHint="done"
        onKeyDown={(event) => (event.key === 'Escape' ? onDone() : onEnter(event, onDone))}
      />
      <Button look="quiet" onClick={onDone}>
        {words.done}
      </Button>
    </div>
  );
}
