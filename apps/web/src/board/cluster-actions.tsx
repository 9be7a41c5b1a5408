// The buttons for a selected cluster.

import type { ClusterId } from '@terreau/board/ids';
import { PencilLine, Ungroup } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { ActionButton } from './action-button.tsx';
import { boardWords } from './board-words.ts';
import type { Desk } from './desk.ts';
import { permitted } from './permitted.ts';

export function ClusterActions({ desk, id }: { readonly desk: Desk; readonly id: ClusterId }) {
  const words = useWords(boardWords);
  const session = useSession();
  return (
    <>
      <ActionButton
        label={words.rename}
        permission={permitted(session, 'cluster.rename')}
        onAct={() => desk.commands.rename(id)}
      >
        <PencilLine aria-hidden size={19} />
      </ActionButton>
      <ActionButton
        label={words.dissolve}
        permission={permitted(session, 'cluster.delete')}
        onAct={desk.commands.dissolve}
      >
        <Ungroup aria-hidden size={19} />
      </ActionButton>
    </>
  );
}
