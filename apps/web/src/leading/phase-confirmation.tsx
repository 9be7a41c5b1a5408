// The question before a change of step that everybody will feel.

import { useLocale } from '../language/locale.ts';
import { type Place, titleOf } from '../language/script-words.ts';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { facilitatorWords } from './facilitator-words.ts';
import { changeOf, type PhaseChange } from './phase-changes.ts';

export function PhaseConfirmation(props: {
  readonly from: Place;
  readonly to: Place;
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

function useQuestion(change: PhaseChange, to: Place): { title: string; text: string; confirm: string } {
  const words = useWords(facilitatorWords);
  const locale = useLocale();
  const { drafts, vote, script } = useSession();
  const name = titleOf(script, to, locale);
  switch (change) {
    case 'reveal':
      return { title: words.revealAsk, text: words.revealText(drafts.count), confirm: words.reveal };
    case 'endVote':
      return { title: words.endVoteAsk, text: words.endVoteText(vote.ballots), confirm: words.endVote };
    case 'close':
      return { title: words.closeAsk, text: words.closeText, confirm: words.close };
    case 'backToVote':
      return { title: words.backAsk(name), text: words.backToVoteText, confirm: words.backConfirm };
    case 'back':
    case 'plain':
      return { title: words.backAsk(name), text: words.backText, confirm: words.backConfirm };
  }
}
