// A cluster of the list: its title, which folds its cards away and which those who may change; and its cards.

import type { Card } from '@terreau/board/card';
import type { Cluster } from '@terreau/board/cluster';
import { dissolveCluster } from '@terreau/board/cluster-edits';
import { ChevronDown, Merge, Pencil, Split, Ungroup } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan } from '../live/hooks.tsx';
import { useSharedText } from '../live/shared-text.ts';
import { InButton } from '../taking-part/in-button.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { useFocusOnOpen } from '../ui/focus-on-open.ts';
import { CardList } from './card-list.tsx';
import styles from './cluster-section.module.css';
import { onEnter } from './composer.tsx';
import { toggled } from './outline.ts';
import { useActions, useOutline, usePart } from './outline-context.tsx';
import { doUndoably } from './undoable.ts';
import { useEditingMark } from './use-editing-mark.ts';
import { pocketWords } from './words.ts';
import { useWriterIn } from './writers.ts';

export function ClusterSection({
  cluster,
  cards,
}: {
  readonly cluster: Cluster;
  readonly cards: readonly Card[];
}) {
  const words = useWords(pocketWords);
  const { opened, folded } = useOutline();
  const isOpened = usePart(opened, (what) => what?.on === 'title' && what.cluster === cluster.id);
  const isRenaming = useCan('cluster.rename') && isOpened;
  const isFolded = usePart(folded, (ids) => ids.has(cluster.id));
  const headingId = `cluster-${cluster.id}`;
  const writer = useWriterIn(cluster.id);
  const title = cluster.title.trim() || words.untitled;
  return (
    <section
      className={styles.cluster}
      aria-labelledby={headingId}
      data-cluster={cluster.id}
      data-folded={isFolded}
    >
      <div className={styles.header} data-focus-home>
        <h3 id={headingId} className={styles.title} hidden={isRenaming} dir="auto">
          <button
            type="button"
            className={styles.fold}
            data-part="fold"
            aria-expanded={!isFolded}
            onClick={() => folded.set(toggled(folded.get(), cluster.id))}
          >
            <ChevronDown aria-hidden size={20} className={styles.arrow} />
            {title}
          </button>
        </h3>
        {isRenaming ? (
          <TitleField cluster={cluster} onDone={() => opened.set(null)} />
        ) : (
          <Tools cluster={cluster} />
        )}
      </div>
      <p className={styles.count}>
        {words.cards(cards.length)}
        {writer ? <span className={styles.writer}> · {words.isEditing(writer)}</span> : null}
      </p>
      <Origins cluster={cluster} />
      <InButton target={cluster.id} name={title} />
      {isFolded ? null : <CardList cards={cards} label={words.cardsOf(title)} />}
    </section>
  );
}

/** The titles of what was merged into it. */
function Origins({ cluster }: { readonly cluster: Cluster }) {
  const words = useWords(pocketWords);
  if (!cluster.merged) return null;
  const titles = cluster.merged.map(({ title }) => title.trim() || words.untitled);
  return <p className={styles.count}>{words.origins(titles.join(', '))}</p>;
}

function Tools({ cluster }: { readonly cluster: Cluster }) {
  const words = useWords(pocketWords);
  const link = useBoard();
  const { opened } = useOutline();
  const actions = useActions();
  const [canRename, canMerge, canDissolve] = [
    useCan('cluster.rename'),
    useCan('cluster.merge'),
    useCan('cluster.delete'),
  ];
  const hasOthers = link.store.clusters().length > 1;
  const dissolve = () =>
    doUndoably(link, words.dissolved, () => dissolveCluster(link.doc, link.hand, cluster.id));
  return (
    <div className={styles.tools}>
      {canRename ? (
        <IconButton label={words.rename} onClick={() => opened.set({ on: 'title', cluster: cluster.id })}>
          <Pencil aria-hidden size={18} />
        </IconButton>
      ) : null}
      {canMerge && hasOthers ? (
        <IconButton label={words.merge} onClick={() => opened.set({ on: 'merge', cluster: cluster.id })}>
          <Merge aria-hidden size={18} />
        </IconButton>
      ) : null}
      {canMerge && cluster.merged ? (
        <IconButton label={words.split} onClick={() => actions.split(cluster.id)}>
          <Split aria-hidden size={18} />
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
        dir="auto"
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
