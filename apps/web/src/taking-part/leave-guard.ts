// Leaving the page asks first, but only while something of this person is not at the server: everything else is kept.

import { useEffect } from 'react';
import { hasUnsavedWork } from '../offline/unsaved-work.ts';

export function useLeaveGuard(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (hasUnsavedWork()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}
