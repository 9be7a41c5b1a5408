// Nobody leaves by mistake, and no new version takes over, while something is not saved.

import { useEffect } from 'react';
import { tellUnsaved } from '../../offline/unsaved-work.ts';

export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', hold);
    const settled = tellUnsaved(() => true);
    return () => {
      removeEventListener('beforeunload', hold);
      settled();
    };
  }, [isUnsaved]);
}
