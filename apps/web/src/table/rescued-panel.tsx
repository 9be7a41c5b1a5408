// Texts that the rules refused, given back to whoever wrote them: to copy, or to use again when writing is open. [T4]

import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan, useSource } from '../live/hooks.tsx';
import { addToWriting } from '../pocket/kept-writing.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './rescued-panel.module.css';
import { rescuedWords } from './rescued-words.ts';
import type { Drafts } from './use-drafts.ts';

export function RescuedPanel({ drafts: { outbox } }: { readonly drafts: Drafts }) {
  const words = useWords(rescuedWords);
  const link = useBoard();
  const [reused, setReused] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const canDraft = useCan('draft.write');
  const canAdd = useCan('card.add');
  const texts = [...useSource(link.rescued), ...useSource(outbox.refused)].filter(
    (text) => !reused.has(text),
  );
  if (texts.length === 0) return null;
  const reuse = (text: string) => {
    addToWriting(link.board, text);
    setReused(new Set(reused).add(text));
  };
  const dismiss = () => {
    setAsking(false);
    link.dismissRescued();
    outbox.dismissRefused();
  };
  return (
    <Panel
      title={words.rescuedTitle}
      tone="warning"
      aside={
        <Button look="quiet" onClick={() => setAsking(true)}>
          {words.dismissAll}
        </Button>
      }
    >
      <p className={styles.why}>{words.rescuedText}</p>
      <ul className={styles.texts}>
        {texts.map((text) => (
          <li key={text} className={styles.text}>
            <p>{text}</p>
            <div className={styles.actions}>
              <CopyButton text={text} />
              {canDraft || canAdd ? (
                <Button look="quiet" icon={<Undo2 aria-hidden size={18} />} onClick={() => reuse(text)}>
                  {words.reuse}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {isAsking ? <DismissDialog onDismiss={dismiss} onKeep={() => setAsking(false)} /> : null}
    </Panel>
  );
}

function DismissDialog(props: { readonly onDismiss: () => void; readonly onKeep: () => void }) {
  const words = useWords(rescuedWords);
  return (
    <Dialog
      title={words.dismissAsk}
      onClose={props.onKeep}
      actions={
        <>
          <Button onClick={props.onKeep}>{words.keep}</Button>
          <Button look="danger" onClick={props.onDismiss}>
            {words.dismissAll}
          </Button>
        </>
      }
    >
      <p>{words.dismissText}</p>
    </Dialog>
  );
}
