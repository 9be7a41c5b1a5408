// The tables of one challenge, in their order: a table keeps its place on the wall, whatever happens at it.

import type { BoardId } from '@terreau/board/ids';
import type { WallFrame } from '@terreau/workshop/wall';
import { MessageSquareText, StepForward } from 'lucide-react';
import { memo, useCallback } from 'react';
import { useWords } from '../../language/words.ts';
import { domainName, domainNames } from '../../language/workshop-words.ts';
import { Button } from '../../ui/button.tsx';
import { TableTile } from './table-tile.tsx';
import styles from './wall.module.css';
import { wallWords } from './wall-words.ts';
import type { Wanted } from './wanted.ts';

export const ChallengeSection = memo(function ChallengeSection(props: {
  readonly challenge: WallFrame['challenges'][number];
  readonly script: WallFrame['script'];
  readonly ids: readonly BoardId[];
  readonly onWant: (wanted: Wanted) => void;
}) {
  const words = useWords(wallWords);
  const domains = useWords(domainNames);
  const { challenge, ids, onWant } = props;
  const scope = { of: 'challenge', id: challenge.id } as const;
  return (
    <section className={styles.challenge} aria-labelledby={`challenge-${challenge.id}`}>
      <div className={styles.challengeHead}>
        <h2 id={`challenge-${challenge.id}`} className={styles.challengeTitle} dir="auto">
          {challenge.title}
        </h2>
        <span className={styles.soft}>
          {domainName(domains, challenge.domain)} · {words.tables(ids.length)}
        </span>
        <span className={styles.challengeTools}>
          <Button
            look="quiet"
            icon={<MessageSquareText aria-hidden size={18} />}
            aria-label={words.messageTo(challenge.title)}
            onClick={() => onWant({ do: 'message', scope })}
          >
            {words.message}
          </Button>
          <Button
            look="quiet"
            icon={<StepForward aria-hidden size={18} />}
            aria-label={words.moveOf(challenge.title)}
            onClick={() => onWant({ do: 'move', scope })}
          >
            {words.move}
          </Button>
        </span>
      </div>
      <Tiles ids={ids} script={props.script} onWant={onWant} />
    </section>
  );
});

/** Tables side by side. */
export const Tiles = memo(function Tiles(props: {
  readonly ids: readonly BoardId[];
  readonly script: WallFrame['script'];
  readonly onWant: (wanted: Wanted) => void;
}) {
  const { onWant } = props;
  const open = useCallback((id: BoardId) => onWant({ do: 'open', id }), [onWant]);
  return (
    <ul className={styles.tiles}>
      {props.ids.map((id, index) => (
        <TableTile key={id} id={id} script={props.script} isStop={index === 0} onOpen={open} />
      ))}
    </ul>
  );
});
