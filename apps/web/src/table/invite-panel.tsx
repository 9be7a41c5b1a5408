// The invitation as a panel: what a facilitator needs while people arrive.

import { useWords } from '../language/words.ts';
import { Panel } from '../ui/panel.tsx';
import { Invitation } from './invitation.tsx';
import { tableWords } from './words.ts';

export function InvitePanel() {
  const words = useWords(tableWords);
  return (
    <Panel title={words.invite}>
      <Invitation />
    </Panel>
  );
}
