// The table's page, which the join page loads ahead while somebody writes their name.

import { lazyPart } from '../ui/lazy-part.tsx';

export const TablePart = lazyPart(() => import('./table-page.tsx'));
