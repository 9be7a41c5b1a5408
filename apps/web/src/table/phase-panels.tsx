// What each phase asks of somebody, beside the board.

import type { RefObject } from 'react';
import { useCan, useSession } from '../live/hooks.tsx';
import { BallotPanel } from './ballot-panel.tsx';
import { DraftAsidePanel } from './draft-aside-panel.tsx';
import { DraftsPanel } from './drafts-panel.tsx';
import { ProjectsPanel } from './projects-panel.tsx';
import { RescuedPanel } from './rescued-panel.tsx';
import { ResultsPanel } from './results-panel.tsx';
import type { Drafts } from './use-drafts.ts';

export default function PhasePanels(props: {
  readonly drafts: Drafts;
  readonly composer: RefObject<HTMLTextAreaElement | null>;
}) {
  const { phase, vote, projects } = useSession();
  const canConverge = useCan('project.converge');
  const isAtWork = phase.name === 'ideate' || phase.name === 'vote';
  return (
    <>
      <RescuedPanel drafts={props.drafts} />
      {phase.name === 'ideate' ? <DraftsPanel {...props} /> : null}
      {phase.name === 'vote' ? <BallotPanel /> : null}
      {projects.length > 0 && !canConverge ? <ProjectsPanel projects={projects} /> : null}
      {vote.tallies ? <ResultsPanel tallies={vote.tallies} /> : null}
      {isAtWork ? null : <DraftAsidePanel drafts={props.drafts.list.filter(({ aside }) => aside)} />}
    </>
  );
}
