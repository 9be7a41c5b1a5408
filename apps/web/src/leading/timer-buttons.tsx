// What a facilitator does to the timer of the step: everybody sees it at once.

import { Pause, Play, Square } from 'lucide-react';
import { setTimer } from '../api/leading.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import styles from './facilitator-bar.module.css';
import { facilitatorWords } from './facilitator-words.ts';
import { type TimerChoice, timerAfter } from './timer-choice.ts';
import { useCommand } from './use-command.ts';

const moreMinutes = [1, 2, 5] as const;

/** `isShort`: what a line has room for. */
export function TimerButtons({ isShort = false }: { readonly isShort?: boolean }) {
  const words = useWords(facilitatorWords);
  const { phase } = useSession();
  const { board, serverNow } = useBoard();
  const { run } = useCommand();
  const choose = (choice: TimerChoice) =>
    void run(() => setTimer(board, timerAfter(choice, phase, serverNow())));
  const isPaused = phase.pausedMs !== null;
  const hasEnd = isPaused || phase.endsAt !== null;
  if (isShort && !hasEnd) return null;
  return (
    <div className={isShort ? styles.shortTimer : styles.timer}>
      {hasEnd ? <PauseButton isShort={isShort} isPaused={isPaused} onChoose={choose} /> : null}
      {moreMinutes.map((minutes) =>
        isShort && minutes !== 2 ? null : (
          <Button
            key={minutes}
            look={isShort ? 'quiet' : 'secondary'}
            aria-label={words.moreTimeLabel(minutes)}
            onClick={() => choose({ kind: 'more', minutes })}
          >
            {words.moreTime(minutes)}
          </Button>
        ),
      )}
      {hasEnd && !isShort ? (
        <Button look="quiet" icon={<Square aria-hidden size={18} />} onClick={() => choose({ kind: 'stop' })}>
          {words.stop}
        </Button>
      ) : null}
    </div>
  );
}

function PauseButton(props: {
  readonly isShort: boolean;
  readonly isPaused: boolean;
  readonly onChoose: (choice: TimerChoice) => void;
}) {
  const words = useWords(facilitatorWords);
  const { isShort, isPaused } = props;
  const Icon = isPaused ? Play : Pause;
  const label = isPaused ? words.resume : words.pause;
  const choose = () => props.onChoose({ kind: isPaused ? 'resume' : 'pause' });
  return isShort ? (
    <IconButton label={label} onClick={choose}>
      <Icon aria-hidden size={20} />
    </IconButton>
  ) : (
    <Button icon={<Icon aria-hidden size={18} />} onClick={choose}>
      {label}
    </Button>
  );
}
