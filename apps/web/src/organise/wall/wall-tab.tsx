// The wall of tables: who calls, what is being said, and every table of the evening by challenge, as it is at this moment.

import { MessageSquareText, StepForward, WifiOff } from 'lucide-react';
import { useRef, useState } from 'react';
import type { EventSheet } from '../../api/organise.ts';
import { useWords } from '../../language/words.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import type { TabProps } from '../tab-props.ts';
import { useArrowKeys } from './arrow-keys.ts';
import { Calls } from './calls.tsx';
import { ChallengeSection, Tiles } from './challenge-section.tsx';
import { MessageDialog } from './message-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { ShownMessages } from './shown-messages.tsx';
import { TableDialog } from './table-dialog.tsx';
import { type Trouble, useOverview, useWatchedWall, WallProvider } from './use-wall.tsx';
import styles from './wall.module.css';
import type { Overview } from './wall-store.ts';
import { wallWords } from './wall-words.ts';
import type { Wanted } from './wanted.ts';

export default function WallTab({ organiserKey, event }: TabProps) {
  const { wall, trouble } = useWatchedWall(organiserKey, event.id);
  return (
    <WallProvider wall={wall}>
      <WallOfTables event={event} trouble={trouble} />
    </WallProvider>
  );
}

function WallOfTables({ event, trouble }: { readonly event: EventSheet; readonly trouble: Trouble }) {
  const words = useWords(wallWords);
  const overview = useOverview();
  if (overview) return <KnownTables event={event} trouble={trouble} overview={overview} />;
  return (
    <div className={styles.wall}>
      <Lost trouble={trouble} />
      <div role="status" aria-label={words.waiting}>
        <Skeleton lines={6} />
      </div>
    </div>
  );
}

function KnownTables(props: {
  readonly event: EventSheet;
  readonly trouble: Trouble;
  readonly overview: Overview;
}) {
  const words = useWords(wallWords);
  const { event, trouble, overview } = props;
  const [wanted, want] = useState<Wanted | null>(null);
  const [isNeedyOnly, setNeedyOnly] = useState(false);
  const all = useRef<HTMLDivElement>(null);
  useArrowKeys(all);
  return (
    <div className={styles.wall}>
      <Lost trouble={trouble} />
      <Calls overview={overview} event={event} />
      <ShownMessages overview={overview} />
      <WallBar overview={overview} isNeedyOnly={isNeedyOnly} onNeedyOnly={setNeedyOnly} onWant={want} />
      <div ref={all} className={styles.all} data-stale={trouble !== null}>
        {overview.ids.length === 0 ? <p>{words.noTables}</p> : null}
        {isNeedyOnly ? (
          <NeedyTables overview={overview} onWant={want} />
        ) : (
          overview.frame.challenges.map((challenge) => (
            <ChallengeSection
              key={challenge.id}
              challenge={challenge}
              script={overview.frame.script}
              ids={overview.idsByChallenge.get(challenge.id) ?? none}
              onWant={want}
            />
          ))
        )}
      </div>
      <WantedDialog wanted={wanted} overview={overview} event={event} onWant={want} />
    </div>
  );
}

const none: readonly never[] = [];

function WallBar(props: {
  readonly overview: Overview;
  readonly isNeedyOnly: boolean;
  readonly onNeedyOnly: (isNeedyOnly: boolean) => void;
  readonly onWant: (wanted: Wanted) => void;
}) {
  const words = useWords(wallWords);
  const { overview, isNeedyOnly, onNeedyOnly, onWant } = props;
  const scope = { of: 'all' } as const;
  return (
    <div className={styles.bar}>
      <p className={styles.sums}>
        <strong>{words.tables(overview.ids.length)}</strong> · {words.people(overview.here)}
      </p>
      <fieldset className={styles.filter} aria-label={words.show}>
        <button type="button" aria-pressed={!isNeedyOnly} onClick={() => onNeedyOnly(false)}>
          {words.all}
        </button>
        <button type="button" aria-pressed={isNeedyOnly} onClick={() => onNeedyOnly(true)}>
          {words.needy(overview.needy.length)}
        </button>
      </fieldset>
      <div className={styles.barTools}>
        <Button
          icon={<MessageSquareText aria-hidden size={18} />}
          onClick={() => onWant({ do: 'message', scope })}
        >
          {words.message}
        </Button>
        <Button
          look="primary"
          icon={<StepForward aria-hidden size={18} />}
          onClick={() => onWant({ do: 'move', scope })}
        >
          {words.move}
        </Button>
      </div>
    </div>
  );
}

function NeedyTables(props: { readonly overview: Overview; readonly onWant: (wanted: Wanted) => void }) {
  const words = useWords(wallWords);
  const { overview, onWant } = props;
  if (overview.needy.length === 0) return <p className={styles.calm}>{words.nothingNeedy}</p>;
  return <Tiles ids={overview.needy} script={overview.frame.script} onWant={onWant} />;
}

function WantedDialog(props: {
  readonly wanted: Wanted | null;
  readonly overview: Overview;
  readonly event: EventSheet;
  readonly onWant: (wanted: Wanted | null) => void;
}) {
  const { wanted, overview, event, onWant } = props;
  const close = () => onWant(null);
  switch (wanted?.do) {
    case 'open':
      return <TableDialog id={wanted.id} overview={overview} event={event} onWant={onWant} />;
    case 'move':
      return <MoveDialog scope={wanted.scope} overview={overview} onClose={close} />;
    case 'message':
      return <MessageDialog scope={wanted.scope} overview={overview} onClose={close} />;
    case undefined:
      return null;
  }
}

/** What is shown stays, and is said to be old. */
function Lost({ trouble }: { readonly trouble: Trouble }) {
  const words = useWords(wallWords);
  return (
    <p className={styles.lost} role="status" hidden={trouble === null}>
      <WifiOff aria-hidden size={20} />
      {trouble === null ? '' : words.lost(trouble)}
    </p>
  );
}
