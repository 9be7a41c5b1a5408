// Looking over what was written in silence, before the reveal: without names, and only when the facilitator asks for it.

import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem, wordsFor } from '../api/client.ts';
import { type AnonymousDraft, readDrafts, setAside } from '../api/leading.ts';
import { currentLocale } from '../language/locale.ts';
import { useWords } from '../language/words.ts';
import { useBoard, useSession } from '../live/hooks.tsx';
import { shortened } from '../pocket/shortened.ts';
import { Button } from '../ui/button.tsx';
import { KindIcon } from '../ui/kind-chips.tsx';
import { Panel } from '../ui/panel.tsx';
import { toasts } from '../ui/toasts.ts';
import { reviewWords } from './review-words.ts';
import styles from './tending.module.css';

const conflict = 409;

export function DraftReview() {
  const words = useWords(reviewWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel title={words.title}>
      <p>{words.intro}</p>
      {isOpen ? <DraftList /> : <Button onClick={() => setOpen(true)}>{words.open}</Button>}
    </Panel>
  );
}

function DraftList() {
  const words = useWords(reviewWords);
  const { drafts, set } = useAllDrafts();
  const setAndSay = async (draft: AnonymousDraft, aside: boolean) => {
    const isDone = await set(draft, aside);
    if (!isDone || !aside) return;
    const said = reviewWords[currentLocale()];
    toasts.show({ text: said.aside, action: { label: said.undo, run: () => void set(draft, false) } });
  };
  if (drafts.length === 0) return <p role="status">{words.none}</p>;
  return (
    <ul className={styles.list}>
      {drafts.map((draft) => (
        <li key={draft.id} className={styles.item} data-aside={draft.aside}>
          <KindIcon kind={draft.kind} />
          <p className={styles.text} dir="auto">
            {draft.text}
          </p>
          <Button
            look="quiet"
            aria-label={(draft.aside ? words.takeBackLabel : words.setAsideLabel)(shortened(draft.text))}
            onClick={() => void setAndSay(draft, !draft.aside)}
          >
            {draft.aside ? words.takeBack : words.setAside}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Asked for again whenever somebody has kept, changed or taken back a card: then the table is told their number anew. */
function useAllDrafts() {
  const { board } = useBoard();
  const told = useSession().drafts;
  const [drafts, setDrafts] = useState<readonly AnonymousDraft[]>([]);
  /** What was read last, or set aside since; null before. */
  const known = useRef<readonly AnonymousDraft[] | null>(null);
  const show = useCallback((now: readonly AnonymousDraft[]) => {
    known.current = now;
    setDrafts(now);
  }, []);
  useEffect(() => {
    const aside = known.current?.filter((draft) => draft.aside);
    // Where none is left, they may just have been revealed, and the server shows no drafts any more.
    if (aside && told.count === 0) show(aside);
    else readDrafts(board).then(show, say);
  }, [board, told, show]);
  const set = async ({ id }: AnonymousDraft, aside: boolean): Promise<boolean> => {
    try {
      await setAside(board, id, aside);
      show((known.current ?? []).map((draft) => (draft.id === id ? { ...draft, aside } : draft)));
      return true;
    } catch (error) {
      say(error);
      return false;
    }
  };
  return { drafts, set };
}

/** They may be revealed while they are asked for: then there is nothing left to look over, and nothing to say. */
function say(error: unknown): void {
  if (error instanceof Problem && error.status === conflict) return;
  toasts.show({ text: wordsFor(error), tone: 'problem' });
}
