// The same over the list, which shows no places: what could be grouped, or says nearly the same.

import { useWords } from '../language/words.ts';
import { Dialog } from '../ui/dialog.tsx';
import type { GroupingAsked } from './asked.ts';
import { NearDuplicates } from './near-duplicates.tsx';
import { SuggestedGroups } from './suggested-groups.tsx';
import { groupingWords } from './words.ts';

const pointNowhere = () => undefined;

export default function GroupingDialog(props: {
  readonly asked: GroupingAsked;
  readonly onClose: () => void;
}) {
  const words = useWords(groupingWords);
  const { asked, onClose } = props;
  const Content = asked.about === 'groups' ? SuggestedGroups : NearDuplicates;
  return (
    <Dialog title={asked.about === 'groups' ? words.suggested : words.compared} onClose={onClose}>
      <Content only={asked.only} onPoint={pointNowhere} onClose={onClose} />
    </Dialog>
  );
}
