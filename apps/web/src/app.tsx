// Which address shows which page. Each page is loaded when it is needed: whoever joins on a phone loads no canvas.

import type { BoardId } from '@terreau/board/ids';
import { Suspense } from 'react';
import { Route, Switch, useRoute } from 'wouter';
import { ErrorBoundary } from './error-boundary.tsx';
import { NewVersionNotice } from './offline/new-version-notice.tsx';
import { TablePart } from './table/table-part.ts';
import { lazyPart } from './ui/lazy-part.tsx';
import { WaitingPage } from './ui/spinner.tsx';
import { ToastList } from './ui/toast-list.tsx';

const JoinPage = lazyPart(() => import('./join/join-page.tsx'));
const ScreenPage = lazyPart(() => import('./screen/screen-page.tsx'));
const DeskPages = lazyPart(() => import('./desk-pages.tsx'));

/** Loads the page of an address, so that the app can begin with it. */
export async function loadPageAt(path: string): Promise<void> {
  const pages = { '': JoinPage, j: JoinPage, b: TablePart, screen: ScreenPage };
  const first = path.split('/')[1] ?? '';
  const page = Object.entries(pages).find(([name]) => name === first)?.[1] ?? DeskPages;
  await page.load();
}

export function App() {
  // On a projection nobody can press anything; it renews itself.
  const [isProjected] = useRoute('/screen/:board');
  return (
    <ErrorBoundary>
      <Suspense fallback={<WaitingPage />}>
        <Switch>
          <Route path="/" component={JoinPage} />
          <Route path="/j/:code" component={JoinPage} />
          <Route path="/b/:board">{({ board }) => <TablePart key={board} board={board as BoardId} />}</Route>
          <Route path="/screen/:board">
            {({ board }) => <ScreenPage key={board} board={board as BoardId} />}
          </Route>
          <Route component={DeskPages} />
        </Switch>
      </Suspense>
      {isProjected ? null : (
        <>
          <ToastList />
          <NewVersionNotice />
        </>
      )}
    </ErrorBoundary>
  );
}
