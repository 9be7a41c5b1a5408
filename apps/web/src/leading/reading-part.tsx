// What the table looks at and whose turn it is: the word goes around in the order of the seats, and a card is shown to all.

import { type CardId, isId } from '@terreau/board/ids';
import type { Session } from '@terreau/workshop/session';
import { Spotlight } from 'lucide-react';
import { setSpotlight } from '../api/leading.ts';
import { SummonButton } from '../following/summon-button.tsx';
import { useWords } from '../language/words.ts';
import type { BoardLink } from '../live/board-link.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { usePresentIds } from '../table/present-ids.ts';
import { Button } from '../ui/button.tsx';
import { toasts } from '../ui/toasts.ts';
import { nextReader } from './people-at-work.ts';
import { SheetPart } from './sheet.tsx';
import styles from './tending.module.css';
import { tendingWords } from './tending-words.ts';
import { useCommand } from './use-command.ts';

export function ReadingPart() {
  const words = useWords(tendingWords);
  const link = useBoard();
  const { spotlight } = useSession();
  const { run } = useCommand();
  const set = (to: Session['spotlight']) => void run(() => setSpotlight(link.board, to));
  return (
    <SheetPart title={words.reading}>
      <Turn onSet={set} />
      <Shown onSet={set} />
      <div className={styles.answers}>
        <Button
          icon={<Spotlight aria-hidden size={20} />}
          title={words.spotlightHint}
          onClick={() => {
            const card = chosenCard(link);
            if (card) set({ ...spotlight, card });
            else toasts.show({ text: words.chooseFirst });
          }}
        >
          {words.spotlight}
        </Button>
        <SummonButton onDone={() => undefined} />
      </div>
    </SheetPart>
  );
}

interface PartProps {
  readonly onSet: (to: Session['spotlight']) => void;
}

function Turn({ onSet }: PartProps) {
  const words = useWords(tendingWords);
  const { people, spotlight } = useSession();
  const { reader } = spotlight;
  const next = nextReader(people, usePresentIds(), reader);
  const name = (reader && people[reader]?.name) ?? null;
  const nextName = next && people[next]?.name;
  return (
    <>
      <p role="status">{name ? words.readsNow(name) : words.nobodyReads}</p>
      <div className={styles.answers}>
        {next && nextName && next !== reader ? (
          <Button look="primary" onClick={() => onSet({ card: null, reader: next })}>
            {words.nextReader(nextName)}
          </Button>
        ) : null}
        {reader ? (
          <Button look="quiet" onClick={() => onSet({ ...spotlight, reader: null })}>
            {words.endReading}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function Shown({ onSet }: PartProps) {
  const words = useWords(tendingWords);
  const { store } = useBoard();
  const { spotlight } = useSession();
  if (spotlight.card === null) return null;
  const text = store.card(spotlight.card)?.text.trim() || words.emptyCard;
  return (
    <div>
      <p className={styles.shown}>{words.spotlit(text)}</p>
      <Button look="quiet" onClick={() => onSet({ ...spotlight, card: null })}>
        {words.endSpotlight}
      </Button>
    </div>
  );
}

/** The card that one has selected on the canvas or reached in the list, as one's presence says it. */
function chosenCard({ awareness, store }: Pick<BoardLink, 'awareness' | 'store'>): CardId | null {
  const { card = null } = awareness.getLocalState() ?? {};
  return isId(card) && store.card(card as CardId) ? (card as CardId) : null;
}
