// Asked before a link or the way back leads to another page while something here is not saved. Before the tab of the browser is
// closed, the browser asks.

import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../language/words.ts';
import { deviceKeeps } from '../../offline/device-keeps.ts';
import { hasUnsavedWork } from '../../offline/unsaved-work.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { followedBy, leadsAway } from './leading-away.ts';
import { unsavedWords } from './unsaved-words.ts';

export function LeaveQuestion() {
  const words = useWords(unsavedWords);
  const [, goTo] = useLocation();
  const [wanted, want] = useState<URL | null>(null);
  useEffect(() => {
    const ask = (event: Event, to: URL | null) => {
      if (!to || !leadsAway(to, location) || !hasUnsavedWork()) return;
      event.preventDefault();
      want(to);
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      ask(event, followedBy(link, event));
    };
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
  const leave = () => {
    want(null);
    goTo(wanted.pathname + wanted.search + wanted.hash);
  };
  return (
    <Dialog
      title={words.leaveTitle}
      onClose={stay}
      actions={
        <>
          <Button onClick={stay}>{words.stay}</Button>
          <Button look="danger" onClick={leave}>
            {words.leave}
          </Button>
        </>
      }
    >
      <p>{deviceKeeps.get() ? words.leaveText : words.leaveLost}</p>
    </Dialog>
  );
}
