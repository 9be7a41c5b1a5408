// The buttons for a selected cluster.

import type { ClusterId } from '@terreau/board/ids';
import { ChevronsDownUp, ChevronsUpDown, Merge, PencilLine, Split, Ungroup } from 'lucide-react';
import { useWords } from '../../language/words.ts';
import { useSession } from '../../live/hooks.tsx';
import { boardWords } from '../board-words.ts';
import { permitted } from '../commands/permitted.ts';
import type { Desk } from '../desk.ts';
import { ActionButton } from './action-button.tsx';
import { InButton } from './in-button.tsx';
import { Popover } from './popover.tsx';
import styles from './selection-bar.module.css';

interface ClusterActionsProps {
  readonly desk: Desk;
  readonly id: ClusterId;
}

export function ClusterActions({ desk, id }: ClusterActionsProps) {
  const words = useWords(boardWords);
  const session = useSession();
  const isStack = desk.view.scene.cluster(id)?.cluster.collapsed === true;
  return (
    <>
      <ActionButton
        label={words.rename}
        permission={permitted(session, 'cluster.rename')}
        onAct={() => desk.commands.rename(id)}
      >
        <PencilLine aria-hidden size={19} />
      </ActionButton>
      <ActionButton
        label={isStack ? words.expand : words.collapse}
        permission={permitted(session, 'cluster.collapse')}
        onAct={() => desk.commands.toggleCollapsed(id)}
      >
        {isStack ? <ChevronsUpDown aria-hidden size={19} /> : <ChevronsDownUp aria-hidden size={19} />}
      </ActionButton>
      <InButton desk={desk} target={id} />
      <MergePicker desk={desk} id={id} />
      <ActionButton
        label={words.dissolve}
        permission={permitted(session, 'cluster.delete')}
        onAct={desk.commands.dissolve}
      >
        <Ungroup aria-hidden size={19} />
      </ActionButton>
    </>
  );
}

/** The clusters into which this one can go, and those that have come into it. */
function MergePicker({ desk, id }: ClusterActionsProps) {
  const words = useWords(boardWords);
  const { scene } = desk.view;
  const permission = permitted(useSession(), 'cluster.merge');
  const others = scene.clusters().flatMap(({ cluster }) => (cluster.id === id ? [] : cluster));
  const merged = scene.cluster(id)?.cluster.merged ?? [];
  const { merge, split } = desk.commands;
  return (
    <>
      {others.length > 0 ? (
        <Popover label={words.mergeInto} permission={permission} button={<Merge aria-hidden size={19} />}>
          {(close) => (
            <Titles
              clusters={others}
              onChoose={(into) => {
                merge(id, into);
                close();
              }}
            />
          )}
        </Popover>
      ) : null}
      {merged.length > 0 ? (
        <Popover label={words.separate} permission={permission} button={<Split aria-hidden size={19} />}>
          {(close) => (
            <Titles
              clusters={merged}
              onChoose={(part) => {
                split(id, part);
                close();
              }}
            />
          )}
        </Popover>
      ) : null}
    </>
  );
}

interface TitlesProps {
  readonly clusters: readonly { readonly id: ClusterId; readonly title: string }[];
  readonly onChoose: (id: ClusterId) => void;
}

function Titles({ clusters, onChoose }: TitlesProps) {
  const words = useWords(boardWords);
  return (
    <div className={styles.choices}>
      {clusters.map(({ id, title }) => (
        <button key={id} type="button" className={styles.choice} dir="auto" onClick={() => onChoose(id)}>
          {title.trim() || words.untitled}
        </button>
      ))}
    </div>
  );
}
