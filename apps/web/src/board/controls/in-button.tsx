// “I'm in”, for what is selected: says that one is ready to work on it, or no longer.

import type { CardId, ClusterId } from '@terreau/board/ids';
import { UserCheck } from 'lucide-react';
import { wordsFor } from '../../api/client.ts';
import { setMark } from '../../api/taking-part.ts';
import { useWords } from '../../language/words.ts';
import { useSession } from '../../live/hooks.tsx';
import { whoIsIn } from '../../taking-part/who-is-in.ts';
import { takingPartWords } from '../../taking-part/words.ts';
import { toasts } from '../../ui/toasts.ts';
import { permitted } from '../commands/permitted.ts';
import type { Desk } from '../desk.ts';
import { ActionButton } from './action-button.tsx';

/** There for those who take part; those who lead speak for no idea. */
export function InButton({ desk, target }: { readonly desk: Desk; readonly target: CardId | ClusterId }) {
  const words = useWords(takingPartWords);
  const session = useSession();
  const { you, people } = session;
  if (you.role !== 'participant') return null;
  const marked = session.marks[target] ?? [];
  const isIn = marked.includes(you.id);
  const who = words.areIn(whoIsIn(marked, people, you.id, words.someone));
  const toggle = async () => {
    try {
      await setMark(desk.view.link.board, target, !isIn);
    } catch (error) {
      toasts.show({ text: wordsFor(error), tone: 'problem' });
    }
  };
  return (
    <ActionButton
      label={who ? `${words.im} (${who})` : words.im}
      permission={permitted(session, 'mark.set')}
      pressed={isIn}
      onAct={() => void toggle()}
    >
      <UserCheck aria-hidden size={19} />
    </ActionButton>
  );
}
