// Which address shows which page. Each page is loaded when it is needed: whoever joins on a phone loads no canvas.

import type { BoardId } from '@terreau/board/ids';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { appWords } from './app-words.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { useWords } from './language/words.ts';
import { NewVersionNotice } from './offline/new-version-notice.tsx';
import { ButtonLink } from './ui/button.tsx';
import { Message } from './ui/message.tsx';
import { Page } from './ui/page.tsx';
import { WaitingPage } from './ui/spinner.tsx';
import { ToastList } from './ui/toast-list.tsx';

const JoinPage = lazy(() => import('./join/join-page.tsx'));
const TablePage = lazy(() => import('./table/table-page.tsx'));
const ScreenPage = lazy(() => import('./screen/screen-page.tsx'));
const BriefPage = lazy(() => import('./brief/brief-page.tsx'));
const OrganisePage = lazy(() => import('./organise/organise-page.tsx'));

export function App() {
  return (
    <ErrorBoundary>
      <Suspense fallback={<WaitingPage />}>
        <Switch>
          <Route path="/" component={JoinPage} />
          <Route path="/j/:code" component={JoinPage} />
          <Route path="/b/:board">{({ board }) => <TablePage key={board} board={board as BoardId} />}</Route>
          <Route path="/screen/:board">
            {({ board }) => <ScreenPage key={board} board={board as BoardId} />}
          </Route>
          <Route path="/brief/:project">
            {({ project }) => <BriefPage key={project} project={project} />}
          </Route>
          <Route path="/organise" component={OrganisePage} />
          <Route component={MissingPage} />
        </Switch>
      </Suspense>
      <ToastList />
      <NewVersionNotice />
    </ErrorBoundary>
  );
}

function MissingPage() {
  const words = useWords(appWords);
  return (
    <Page>
      <Message title={words.missingTitle} text={words.missingText}>
        <ButtonLink href="/" look="primary">
          {words.toFirstPage}
        </ButtonLink>
      </Message>
    </Page>
  );
}
