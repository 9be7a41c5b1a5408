// The dialog from which a board is taken away, added to from files, and looked at as it was. Loaded when it is opened.

import { FileInput, FolderOutput, History } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/words.ts';
import { useCan, useSession } from '../live/hooks.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { BoardHistory } from './board-history.tsx';
import { BringIdeas } from './bring-ideas.tsx';
import styles from './keeping.module.css';
import { mayEver } from './may-ever.ts';
import { TakeBoard } from './take-board.tsx';
import { keepingWords } from './words.ts';

type View = 'choice' | 'take' | 'bring' | 'history';

export default function KeepingDialog({ onClose }: { readonly onClose: () => void }) {
  const [view, setView] = useState<View>('choice');
  const back = () => setView('choice');
  switch (view) {
    case 'choice':
      return <Choice onChoose={setView} onClose={onClose} />;
    case 'take':
      return <TakeBoard onBack={back} onClose={onClose} />;
    case 'bring':
      return <BringIdeas onBack={back} onClose={onClose} />;
    case 'history':
      return <BoardHistory onBack={back} onClose={onClose} />;
  }
}

function Choice(props: { readonly onChoose: (view: View) => void; readonly onClose: () => void }) {
  const words = useWords(keepingWords);
  const { role } = useSession().you;
  const canLook = useCan('history.read');
  const { onChoose } = props;
  return (
    <Dialog title={words.title} onClose={props.onClose}>
      <ul className={styles.choices}>
        <Row
          icon={<FolderOutput aria-hidden size={24} />}
          title={words.take}
          text={words.takeText}
          onClick={() => onChoose('take')}
        />
        {mayEver(role, 'cards.import') ? (
          <Row
            icon={<FileInput aria-hidden size={24} />}
            title={words.bring}
            text={words.bringText}
            onClick={() => onChoose('bring')}
          />
        ) : null}
        {canLook ? (
          <Row
            icon={<History aria-hidden size={24} />}
            title={words.history}
            text={words.historyText}
            onClick={() => onChoose('history')}
          />
        ) : null}
      </ul>
    </Dialog>
  );
}

function Row(props: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly onClick: () => void;
}) {
  return (
    <li>
      <button type="button" className={styles.choice} onClick={props.onClick}>
        {props.icon}
        <span>
          <span className={styles.name}>{props.title}</span>
          <span className={styles.soft}>{props.text}</span>
        </span>
      </button>
    </li>
  );
}
