// The question before a change of phase that everybody will feel.

import type { Phase } from '@terreau/workshop/phases';
import { useWords } from '../language/words.ts';
import { phaseNames } from '../language/workshop-words.ts';
import { useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { facilitatorWords } from './facilitator-words.ts';
import { changeOf, type PhaseChange } from './phase-changes.ts';

export function PhaseConfirmation(props: {
  readonly from: Phase;
  readonly to: Phase;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const words = useWords(facilitatorWords);
  const { title, text, confirm } = useQuestion(changeOf(props.from, props.to), props.to);
  return (
    <Dialog
      title={title}
      onClose={props.onCancel}
      actions={
        <>
          <Button onClick={props.onCancel}>{words.cancel}</Button>
          <Button look="primary" onClick={props.onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}

function useQuestion(change: PhaseChange, to: Phase): { title: string; text: string; confirm: string } {
  const words = useWords(facilitatorWords);
  const names = useWords(phaseNames);
  const { drafts, vote } = useSession();
  switch (change) {
    case 'reveal':
      return { title: words.revealAsk, text: words.revealText(drafts.count), confirm: words.reveal };
    case 'endVote':
      return { title: words.endVoteAsk, text: words.endVoteText(vote.ballots), confirm: words.endVote };
    case 'close':
      return { title: words.closeAsk, text: words.closeText, confirm: words.close };
    case 'backToVote':
      return { title: words.backAsk(names[to]), text: words.backToVoteText, confirm: words.backConfirm };
    case 'back':
    case 'plain':
      return { title: words.backAsk(names[to]), text: words.backText, confirm: words.backConfirm };
  }
}
