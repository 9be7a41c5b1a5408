// What the rules refused, given back to whoever did it: texts to copy, or to use again when writing is open. [T4]

import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { kindNames } from '../language/workshop-words.ts';
import { useBoard, useCan, useSource } from '../live/hooks.tsx';
import type { GivenBack } from '../live/own-texts.ts';
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
  const kinds = useWords(kindNames);
  const link = useBoard();
  const [reused, setReused] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const canDraft = useCan('draft.write');
  const canAdd = useCan('card.add');
  const { texts: rescued, areMovesLost } = useSource(link.rescued);
  const drafts = useSource(outbox.refused).map((text): GivenBack => ({ text }));
  const texts = [...rescued, ...drafts].filter(({ text }) => !reused.has(text));
  if (texts.length === 0 && !areMovesLost) return null;
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
      title={texts.length > 0 ? words.rescuedTitle : words.movesTitle}
      tone="warning"
      aside={
        <Button look="quiet" onClick={() => (texts.length > 0 ? setAsking(true) : dismiss())}>
          {texts.length > 0 ? words.dismissAll : words.dismissMoves}
        </Button>
      }
    >
      {texts.length > 0 ? <p className={styles.why}>{words.rescuedText}</p> : null}
      {areMovesLost ? <p className={styles.why}>{words.movesLost}</p> : null}
      <ul className={styles.texts} hidden={texts.length === 0}>
        {texts.map(({ text, kind, of }) => (
          <li key={JSON.stringify([text, kind, of])} className={styles.text}>
            {kind ? <p className={styles.what}>{kinds[kind]}</p> : null}
            {of === undefined ? null : <p className={styles.what}>{words.noteOn(of)}</p>}
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
