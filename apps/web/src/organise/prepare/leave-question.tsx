// Asked before a link or the way back leads to another page while something here is not saved. Before the tab of the browser is
// closed, the browser asks.

import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../language/words.ts';
import { deviceKeeps } from '../../offline/device-keeps.ts';
import { hasUnsavedWork } from '../../offline/unsaved-work.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { unsavedWords } from './unsaved-words.ts';

export function LeaveQuestion() {
  const words = useWords(unsavedWords);
  const [, goTo] = useLocation();
  const [wanted, want] = useState<URL | null>(null);
  useEffect(() => {
    const ask = (event: Event, to: URL | null) => {
      if (!to || to.origin !== location.origin || to.pathname === location.pathname || !hasUnsavedWork())
        return;
      event.preventDefault();
      want(to);
    };
    const onClick = (event: MouseEvent) => ask(event, followedBy(event));
    const onBack = (event: NavigateEvent) => {
      if (event.navigationType === 'traverse' && event.cancelable) ask(event, new URL(event.destination.url));
    };
    document.addEventListener('click', onClick, { capture: true });
    // Browsers without it go back without a question.
    const history = 'navigation' in window ? navigation : null;
    history?.addEventListener('navigate', onBack);
    return () => {
      document.removeEventListener('click', onClick, { capture: true });
      history?.removeEventListener('navigate', onBack);
    };
  }, []);
  if (!wanted) return null;
  const stay = () => want(null);
  return (
    <Dialog
      title={words.leaveTitle}
      onClose={stay}
      actions={
        <>
          <Button onClick={stay}>{words.stay}</Button>
          <Button look="danger" onClick={() => goTo(wanted.pathname + wanted.search + wanted.hash)}>
            {words.leave}
          </Button>
        </>
      }
    >
      <p>{deviceKeeps.get() ? words.leaveText : words.leaveLost}</p>
    </Dialog>
  );
}

/** Where a click leads in this tab of the browser; null for nowhere. */
function followedBy(event: MouseEvent): URL | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return link && link.target === '' && !link.download && !isElsewhere ? new URL(link.href) : null;
}
