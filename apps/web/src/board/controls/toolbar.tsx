// The tools that are always there: select, move the view or draw around cards; add a card, undo and redo.

import { Boxes, Hand, Lasso, MousePointer2, Plus, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../language/words.ts';
import { useCan, useSession, useSource } from '../../live/hooks.tsx';
import { useUndoHistory } from '../../live/undo-history.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { toasts } from '../../ui/toasts.ts';
import { actionWords } from '../actions/action-words.ts';
import { boardWords } from '../board-words.ts';
import { permitted } from '../commands/permitted.ts';
import type { Desk } from '../desk.ts';
import type { ToolMode } from '../tools/tool.ts';
import { useReason } from './action-button.tsx';
import styles from './toolbar.module.css';

export function Toolbar({ desk }: { readonly desk: Desk }) {
  const words = useWords(boardWords);
  const { canUndo, canRedo } = useUndoHistory();
  return (
    <div className={styles.bar} role="toolbar" aria-label={words.tools}>
      {modes.map(({ mode, Icon }) => (
        <ModeButton key={mode} desk={desk} mode={mode} label={words[mode]}>
          <Icon aria-hidden size={20} />
        </ModeButton>
      ))}
      <AddButton desk={desk} />
      <SuggestButton desk={desk} />
      <IconButton
        label={words.undo}
        className={styles.undo ?? ''}
        disabled={!canUndo}
        onClick={desk.commands.undo}
      >
        <Undo2 aria-hidden size={20} />
      </IconButton>
      <IconButton
        label={words.redo}
        className={styles.redo ?? ''}
        disabled={!canRedo}
        onClick={desk.commands.redo}
      >
        <Redo2 aria-hidden size={20} />
      </IconButton>
    </div>
  );
}

const modes = [
  { mode: 'select', Icon: MousePointer2 },
  { mode: 'hand', Icon: Hand },
  { mode: 'lasso', Icon: Lasso },
] as const;

/** What a press is for; choosing the chosen one again goes back to selecting. */
function ModeButton(props: {
  readonly desk: Desk;
  readonly mode: ToolMode;
  readonly label: string;
  readonly children: ReactNode;
}) {
  const { desk, mode, label, children } = props;
  const isChosen = useSource(desk.view.mode) === mode;
  return (
    <IconButton
      label={label}
      className={classNames(styles.mode, mode === 'select' && styles.select)}
      aria-pressed={isChosen}
      onClick={() => desk.view.mode.set(isChosen ? 'select' : mode)}
    >
      {children}
    </IconButton>
  );
}

/** There while clusters are made. */
function SuggestButton({ desk }: { readonly desk: Desk }) {
  const words = useWords(actionWords);
  const canGroup = useCan('card.cluster');
  const isOpen = useSource(desk.grouping)?.about === 'groups';
  if (!canGroup) return null;
  return (
    <IconButton
      label={words.suggest}
      className={styles.suggest ?? ''}
      aria-expanded={isOpen}
      onClick={() => desk.grouping.set(isOpen ? null : { about: 'groups', only: null })}
    >
      <Boxes aria-hidden size={20} />
    </IconButton>
  );
}

/** Adds a card, or writes a draft while everybody writes in silence. */
function AddButton({ desk }: { readonly desk: Desk }) {
  const words = useWords(boardWords);
  const session = useSession();
  const [mayAdd, mayDraft] = [useCan('card.add'), useCan('draft.write')];
  const writesDraft = mayDraft && !mayAdd;
  const reason = useReason(permitted(session, writesDraft ? 'draft.write' : 'card.add'));
  return (
    <Button
      look="primary"
      className={styles.add}
      icon={<Plus aria-hidden size={20} />}
      title={reason ?? undefined}
      aria-disabled={reason !== null}
      onClick={() => (reason ? toasts.show({ text: reason }) : desk.commands.addCard())}
    >
      {writesDraft ? words.writeDraft : words.addCard}
    </Button>
  );
}
