// What only those who lead a table see beside the board.

import { useCan, useSession } from '../live/hooks.tsx';
import { Deciding, LackingSoFar } from '../table/deciding.tsx';
import { InvitePanel } from '../table/invite-panel.tsx';
import { DraftReview } from './draft-review.tsx';
import { PaperBallots } from './paper-ballots.tsx';

export default function LeadingPanels() {
  const { phase } = useSession();
  const canConverge = useCan('project.converge');
  const canReview = useCan('draft.review');
  const canEnterPaper = useCan('ballot.paper');
  return (
    <>
      {phase.name === 'welcome' ? <InvitePanel /> : null}
      {canReview ? <DraftReview /> : null}
      {canEnterPaper ? <PaperBallots /> : null}
      {phase.name === 'cluster' || phase.name === 'vote' ? <LackingSoFar /> : null}
      {canConverge ? <Deciding /> : null}
    </>
  );
}
