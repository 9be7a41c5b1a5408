// The board as this phase needs it where there is no room for all of it: while one writes in silence or votes, the cards
// stay folded away below that; before there are any, nothing is loaded to show them.

import { Suspense, useState } from 'react';
import { useWords } from '../language/words.ts';
import { useCan, useCards, useClusters } from '../live/hooks.tsx';
import { Signs } from '../taking-part/signs.tsx';
import { takingPartWords } from '../taking-part/words.ts';
import { Button } from '../ui/button.tsx';
import { lazyPart } from '../ui/lazy-part.tsx';
import { useMediaQuery } from '../ui/media-query.ts';
import { Spinner } from '../ui/spinner.tsx';
import { wideEnough } from '../ui/wide-enough.ts';
import { EmptyBoard } from './empty-board.tsx';
import styles from './pocket-view.module.css';

/** All of the board as a list. */
export const OutlineView = lazyPart(() => import('./outline-view.tsx'));

export function PocketView() {
  // Elsewhere, what the phase asks for stands beside the list.
  const isNarrow = !useMediaQuery(wideEnough);
  const [isUnfolded, setUnfolded] = useState(false);
  const [canDraft, canVote] = [useCan('draft.write'), useCan('ballot.cast')];
  const isBusyElsewhere = isNarrow && (canDraft || canVote);
  const cards = useCards().filter(({ hidden }) => !hidden).length;
  const isEmpty = useClusters().length + cards === 0;
  const canAdd = useCan('card.add');
  const isAway = isBusyElsewhere && (isEmpty || !isUnfolded);
  return (
    <>
      {isBusyElsewhere && !isEmpty ? (
        <Folding isUnfolded={isUnfolded} cards={cards} onFold={setUnfolded} />
      ) : null}
      {isAway ? null : <Shown hasList={!isEmpty || canAdd} />}
      {canAdd ? null : <Signs isAlone />}
    </>
  );
}

function Shown({ hasList }: { readonly hasList: boolean }) {
  const words = useWords(takingPartWords);
  if (!hasList) return <EmptyBoard />;
  return (
    <Suspense fallback={<Spinner label={words.loading} />}>
      <OutlineView />
    </Suspense>
  );
}

function Folding(props: {
  readonly isUnfolded: boolean;
  readonly cards: number;
  readonly onFold: (isUnfolded: boolean) => void;
}) {
  const words = useWords(takingPartWords);
  const { isUnfolded } = props;
  return (
    <div className={styles.folding}>
      <Button aria-expanded={isUnfolded} onClick={() => props.onFold(!isUnfolded)}>
        {isUnfolded ? words.foldAgain : words.readAgain(props.cards)}
      </Button>
    </div>
  );
}
