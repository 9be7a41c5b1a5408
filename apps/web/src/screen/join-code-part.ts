// The table's code, which several pictures of a projection show.

import { lazyPart } from '../ui/lazy-part.tsx';

export const JoinCode = lazyPart(() => import('./join-code.tsx'));
