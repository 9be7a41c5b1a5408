// The pages of those who prepare an evening and of what remains of it, and the one for an address that is nobody's: apart
// from what a table needs, so that whoever joins on a phone does not even load the list of their parts.

import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { useWords } from './language/words.ts';
import { missingWords } from './missing-words.ts';
import { ButtonLink } from './ui/button.tsx';
import { lazyPart } from './ui/lazy-part.tsx';
import { Message } from './ui/message.tsx';
import { Page } from './ui/page.tsx';
import { WaitingPage } from './ui/spinner.tsx';

const BriefPage = lazyPart(() => import('./brief/brief-page.tsx'));
const ProjectPage = lazyPart(() => import('./project/project-page.tsx'));
const OrganisePage = lazyPart(() => import('./organise/organise-page.tsx'));

export default function DeskPages() {
  return (
    <Suspense fallback={<WaitingPage />}>
      <Switch>
        <Route path="/brief/:project">{({ project }) => <BriefPage key={project} project={project} />}</Route>
        <Route path="/project/:project">
          {({ project }) => <ProjectPage key={project} project={project} />}
        </Route>
        <Route path="/organise/:event?/:tab?" component={OrganisePage} />
        <Route component={MissingPage} />
      </Switch>
    </Suspense>
  );
}

function MissingPage() {
  const words = useWords(missingWords);
  return (
    <Page>
      <Message title={words.title} text={words.text}>
        <ButtonLink href="/" look="primary">
          {words.toFirstPage}
        </ButtonLink>
      </Message>
    </Page>
  );
}
