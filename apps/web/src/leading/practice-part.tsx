// Practice: a board beside the table's own, on which a facilitator tries everything before the guests come.

import { FlaskConical } from 'lucide-react';
import { useLocation } from 'wouter';
import { openPractice } from '../api/leading.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { SheetPart } from './sheet.tsx';
import styles from './tending.module.css';
import { tendingWords } from './tending-words.ts';
import { useCommand } from './use-command.ts';

export function PracticePart() {
  const words = useWords(tendingWords);
  const { board } = useBoard();
  const { isPractice } = useSession().board;
  const [, navigate] = useLocation();
  const { run, isBusy } = useCommand();
  if (isPractice) return null;
  const practise = () => run(async () => navigate(`/j/${await openPractice(board)}`));
  return (
    <SheetPart title={words.practice}>
      <p className={styles.soft}>{words.practiceHint}</p>
      <Button busy={isBusy} icon={<FlaskConical aria-hidden size={20} />} onClick={() => void practise()}>
        {words.practise}
      </Button>
    </SheetPart>
  );
}
