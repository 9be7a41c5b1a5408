// The board for those who lead alone for a moment, and help for them.

import { LifeBuoy, Lock, LockOpen } from 'lucide-react';
import { callForHelp, setLock } from '../api/leading.ts';
import { timeOfDay } from '../language/formats.ts';
import { useLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { SheetPart } from './sheet.tsx';
import styles from './tending.module.css';
import { tendingWords } from './tending-words.ts';
import { useCommand } from './use-command.ts';

export function LockPart() {
  const words = useWords(tendingWords);
  const { board } = useBoard();
  const { isLocked } = useSession();
  const { run } = useCommand();
  const Icon = isLocked ? LockOpen : Lock;
  return (
    <SheetPart title={words.boardTitle}>
      <p className={styles.soft}>{isLocked ? words.lockedHint : words.unlockedHint}</p>
      <Button
        look={isLocked ? 'primary' : 'secondary'}
        icon={<Icon aria-hidden size={20} />}
        onClick={() => void run(() => setLock(board, !isLocked))}
      >
        {isLocked ? words.unlock : words.lock}
      </Button>
    </SheetPart>
  );
}

export function HelpPart() {
  const words = useWords(tendingWords);
  const locale = useLocale();
  const { board } = useBoard();
  const { helpAt } = useSession();
  const { run } = useCommand();
  return (
    <SheetPart title={words.help}>
      <p role="status">{helpAt === null ? '' : words.calledAt(timeOfDay(helpAt, locale))}</p>
      <Button
        icon={<LifeBuoy aria-hidden size={20} />}
        onClick={() => void run(() => callForHelp(board, helpAt === null))}
      >
        {helpAt === null ? words.callHelp : words.helpCame}
      </Button>
    </SheetPart>
  );
}
