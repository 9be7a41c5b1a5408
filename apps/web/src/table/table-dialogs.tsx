// What the header's buttons open: who is here, the way to the table, the keyboard's shortcuts. Loaded when first opened.

import { useWords } from '../language/words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import { Invitation } from './invitation.tsx';
import { People } from './people.tsx';
import { Shortcuts } from './shortcuts-help.tsx';
import { tableWords } from './words.ts';

const KeepingDialog = lazyPart(() => import('../keeping/keeping-dialog.tsx'));

export type Opened = 'people' | 'invite' | 'shortcuts' | 'keeping';

export default function TableDialogs(props: { readonly opened: Opened; readonly onClose: () => void }) {
  const words = useWords(tableWords);
  const { opened, onClose } = props;
  switch (opened) {
    case 'people':
      return (
        <Dialog title={words.peopleTitle} onClose={onClose}>
          <People onDone={onClose} />
        </Dialog>
      );
    case 'invite':
      return (
        <Dialog title={words.invite} onClose={onClose}>
          <Invitation />
        </Dialog>
      );
    case 'keeping':
      return <KeepingDialog onClose={onClose} />;
    case 'shortcuts':
      return (
        <Dialog title={words.shortcuts} onClose={onClose}>
          <Shortcuts />
        </Dialog>
      );
  }
}
