// The column beside the board. Its panels are loaded when the phase asks for them, or before, once the device has come
// to rest: what a phone loads at first stays small, and no phase waits for the network.

import { type RefObject, Suspense, useEffect } from 'react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan, useSession, useSource } from '../live/hooks.tsx';
import { panelsId } from '../pocket/skip-links.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import { useLateBallot } from './kept-ballot.ts';
import type { Drafts } from './use-drafts.ts';
import { tableWords } from './words.ts';

const PhasePanels = lazyPart(() => import('./phase-panels.tsx'));
const LeadingPanels = lazyPart(() => import('../leading/leading-panels.tsx'));
const FacilitatorBar = lazyPart(() => import('../leading/facilitator-bar.tsx'));

const preloadAfterMs = 3_000;

/** The column scrolls, and results have nothing in them to step to: arrows move it once it has the focus. */
const byKeyboard = { tabIndex: 0 } as const;

export function Panels(props: {
  readonly className: string | undefined;
  readonly drafts: Drafts;
  readonly composer: RefObject<HTMLTextAreaElement | null>;
}) {
  const words = useWords(tableWords);
  const { rescued } = useBoard();
  const { phase, vote, projects } = useSession();
  const isLeading = useCan('phase.set');
  const canConverge = useCan('project.converge');
  const canReview = useCan('draft.review');
  const canEnterPaper = useCan('ballot.paper');
  const { texts, areMovesLost } = useSource(rescued);
  const hasRescued = texts.length + useSource(props.drafts.outbox.refused).length > 0 || areMovesLost;
  const hasOutcome = vote.tallies !== null || projects.length > 0;
  const hasAside = props.drafts.list.some(({ aside }) => aside);
  const isAsking = phase.name === 'ideate' || phase.name === 'vote' || hasOutcome || hasRescued || hasAside;
  const hasLeadingPanels =
    isLeading &&
    (phase.name === 'welcome' || phase.name === 'cluster' || canReview || canEnterPaper || canConverge);
  usePreloading(isLeading);
  useLateBallot();
  const leading = hasLeadingPanels ? <LeadingPanels key="leading" /> : null;
  const asking = isAsking ? (
    <PhasePanels key="asking" drafts={props.drafts} composer={props.composer} />
  ) : null;
  return (
    <aside id={panelsId} className={props.className} aria-label={words.panels} {...byKeyboard}>
      <Suspense fallback={null}>
        {/* How the vote stands comes before ballots on paper, and what was voted before what is made of it. */}
        {phase.name === 'vote' || vote.tallies ? [asking, leading] : [leading, asking]}
      </Suspense>
    </aside>
  );
}

/** The facilitator's bar, for those who lead. */
export function FacilitatorTools() {
  const isLeading = useCan('phase.set');
  if (!isLeading) return null;
  return (
    <Suspense fallback={null}>
      <FacilitatorBar />
    </Suspense>
  );
}

function usePreloading(isLeading: boolean): void {
  useEffect(() => {
    // Without a network now, they are loaded when they are needed.
    const ignore = () => undefined;
    const timer = setTimeout(() => {
      PhasePanels.load().catch(ignore);
      if (isLeading) LeadingPanels.load().catch(ignore);
    }, preloadAfterMs);
    return () => clearTimeout(timer);
  }, [isLeading]);
}
