// What a table sees on the wall: above, where they are in the evening and how long; below, the picture of the step, and over
// it the card that all look at.

import type { CardId } from '@terreau/board/ids';
import { Suspense, useEffect } from 'react';
import { useWords } from '../language/words.ts';
import { useCard, useLinkStatus, useSession } from '../live/hooks.tsx';
import { ScreenMessage } from '../messages/screen-message.tsx';
import { useRevealWatch } from '../revealing/use-revealed.ts';
import { BoardScene } from './board-scene.tsx';
import { VoteScene, WelcomeScene, WritingScene } from './call-scenes.tsx';
import { DecidingScene } from './deciding-scene.tsx';
import { Chime, ClosedScene, fetchParts, Spotlight } from './parts.ts';
import { sceneOf } from './scene-of.ts';
import { ScreenHeader } from './screen-header.tsx';
import styles from './screen-view.module.css';
import { useReveal } from './use-reveal.ts';
import { useSummons } from './use-summons.ts';
import { screenWords } from './words.ts';

export function ScreenView() {
  useEffect(fetchParts, []);
  useRevealWatch();
  const { phase } = useSession();
  const reveal = useReveal();
  const scene = sceneOf(phase.name, useSummons());
  return (
    <main className={styles.screen}>
      <ScreenHeader scene={scene} />
      <div className={styles.picture}>
        <Suspense fallback={null}>
          {scene === 'welcome' ? <WelcomeScene /> : null}
          {scene === 'writing' ? <WritingScene /> : null}
          {scene === 'board' ? <BoardScene /> : null}
          {scene === 'vote' ? <VoteScene /> : null}
          {scene === 'results' ? <DecidingScene reveal={reveal} /> : null}
          {scene === 'closed' ? <ClosedScene /> : null}
        </Suspense>
        <Suspense fallback={null}>
          <Spotlit />
        </Suspense>
      </div>
      <ScreenMessage />
      <Suspense fallback={null}>
        <Chime />
      </Suspense>
      <Lost />
    </main>
  );
}

function Spotlit() {
  const { card } = useSession().spotlight;
  return card === null ? null : <SpotlitCard id={card} />;
}

function SpotlitCard({ id }: { readonly id: CardId }) {
  const card = useCard(id);
  return card && !card.hidden ? <Spotlight card={card} /> : null;
}

/** Discreet: the wall shows what was known last, and comes back by itself. */
function Lost() {
  const words = useWords(screenWords);
  const { connection } = useLinkStatus();
  return (
    <p className={styles.lost} role="status">
      {connection === 'offline' ? words.lost : ''}
    </p>
  );
}
