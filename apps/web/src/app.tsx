// Which address shows which page. Each page is loaded when it is needed: whoever joins on a phone loads no canvas.

import type { BoardId } from '@terreau/board/ids';
import { Suspense } from 'react';
import { Route, Switch, useRoute } from 'wouter';
import { appWords } from './app-words.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { useWords } from './language/words.ts';
import { NewVersionNotice } from './offline/new-version-notice.tsx';
import { TablePart } from './table/table-part.ts';
import { ButtonLink } from './ui/button.tsx';
import { lazyPart } from './ui/lazy-part.tsx';
import { Message } from './ui/message.tsx';
import { Page } from './ui/page.tsx';
import { WaitingPage } from './ui/spinner.tsx';
import { ToastList } from './ui/toast-list.tsx';

const JoinPage = lazyPart(() => import('./join/join-page.tsx'));
const ScreenPage = lazyPart(() => import('./screen/screen-page.tsx'));
const BriefPage = lazyPart(() => import('./brief/brief-page.tsx'));
const ProjectPage = lazyPart(() => import('./project/project-page.tsx'));
const OrganisePage = lazyPart(() => import('./organise/organise-page.tsx'));

/** Loads the page of an address, so that the app can begin with it. */
export async function loadPageAt(path: string): Promise<void> {
  const pages = {
    b: TablePart,
    screen: ScreenPage,
    brief: BriefPage,
    project: ProjectPage,
    organise: OrganisePage,
  };
  const first = path.split('/')[1] ?? '';
  const page = Object.entries(pages).find(([name]) => name === first)?.[1] ?? JoinPage;
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
          <Route path="/brief/:project">
            {({ project }) => <BriefPage key={project} project={project} />}
          </Route>
          <Route path="/project/:project">
            {({ project }) => <ProjectPage key={project} project={project} />}
          </Route>
          <Route path="/organise/:event?/:tab?" component={OrganisePage} />
          <Route component={MissingPage} />
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
