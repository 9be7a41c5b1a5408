// Whether the first page offers the demo evening: on an installation that is empty, or on which it is open.

import { Suspense, useEffect, useState } from 'react';
import { type Installation, readInstallation } from '../api/evening.ts';
import { lazyPart } from '../ui/lazy-part.tsx';

const DemoEvening = lazyPart(() => import('./demo-evening.tsx'));

export function Demo() {
  const [installation, setInstallation] = useState<Installation | null>(null);
  useEffect(() => {
    // Without an answer there is nothing to offer; joining by code says itself what is wrong.
    readInstallation().then(setInstallation, () => setInstallation(null));
  }, []);
  if (!installation?.demo && !installation?.empty) return null;
  return (
    <Suspense fallback={null}>
      <DemoEvening before={installation.demo} />
    </Suspense>
  );
}
