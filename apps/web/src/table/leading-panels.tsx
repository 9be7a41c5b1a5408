// What only those who lead a table see beside the board.

import { useCan, useSession } from '../live/hooks.tsx';
import { Deciding } from './deciding.tsx';
import { InvitePanel } from './invite-panel.tsx';

export default function LeadingPanels() {
  const { phase } = useSession();
  const canConverge = useCan('project.converge');
  return (
    <>
      {phase.name === 'welcome' ? <InvitePanel /> : null}
      {canConverge ? <Deciding /> : null}
    </>
  );
}
