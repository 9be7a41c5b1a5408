// One table in full, as it is at this moment, and what its organiser can do about it.

import type { BoardId } from '@terreau/board/ids';
import { LifeBuoy, MessageSquareText, StepForward } from 'lucide-react';
import { type ReactNode, useCallback, useState } from 'react';
import type { EventSheet } from '../../api/organise.ts';
import { endHelpCall } from '../../api/wall.ts';
import { useLocale } from '../../language/locale.ts';
import { titleOf } from '../../language/script-words.ts';
import { useWords } from '../../language/words.ts';
import { useCommand } from '../../leading/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OpenLink, ScreenLink, sheetOf } from './open-links.tsx';
import { Refused } from './refused.tsx';
import { Ticking } from './ticking.tsx';
import { callText, seenText, timeLeftText } from './time-words.ts';
import { useItem, useWall } from './use-wall.tsx';
import styles from './wall.module.css';
import type { Item, Overview } from './wall-store.ts';
import { wallWords } from './wall-words.ts';
import type { Wanted } from './wanted.ts';

export function TableDialog(props: {
  readonly id: BoardId;
  readonly overview: Overview;
  readonly event: EventSheet;
  readonly onWant: (wanted: Wanted | null) => void;
}) {
  const words = useWords(wallWords);
  const { id, onWant } = props;
  const item = useItem(id);
  const { organiserKey } = useWall();
  const [problem, setProblem] = useState<string | null>(null);
  const { isBusy, run } = useCommand(setProblem);
  if (!item) return null;
  const { table } = item;
  const sheet = sheetOf(props.event, id);
  const scope = { of: 'table', id } as const;
  return (
    <Dialog title={table.table} onClose={() => onWant(null)}>
      {item.need === 'help' ? (
        <div className={styles.dialogCall}>
          <LifeBuoy aria-hidden size={24} />
          <CallSince item={item} />
          <Button busy={isBusy} onClick={() => void run(() => endHelpCall(organiserKey, id))}>
            {words.helpCame}
          </Button>
          <Refused problem={problem} />
        </div>
      ) : null}
      <Facts item={item} overview={props.overview} />
      <div className={styles.dialogTools}>
        <OpenLink sheet={sheet} table={table.table} />
        <ScreenLink sheet={sheet} table={table.table} />
        <Button icon={<StepForward aria-hidden size={18} />} onClick={() => onWant({ do: 'move', scope })}>
          {words.moveTable}
        </Button>
        <Button
          icon={<MessageSquareText aria-hidden size={18} />}
          onClick={() => onWant({ do: 'message', scope })}
        >
          {words.messageTable}
        </Button>
      </div>
    </Dialog>
  );
}

function CallSince({ item: { table } }: { readonly item: Item }) {
  const words = useWords(wallWords);
  const since = useCallback((now: number) => callText(words, table, now), [words, table]);
  return (
    <strong>
      <Ticking text={since} />
    </strong>
  );
}

function Facts({ item: { table }, overview }: { readonly item: Item; readonly overview: Overview }) {
  const words = useWords(wallWords);
  const locale = useLocale();
  const { frame, messages } = overview;
  const challenge = frame.challenges.find(({ id }) => id === table.challenge);
  const message = messages.find(({ id }) => id === table.message);
  const timeLeft = useCallback(
    (now: number) => timeLeftText(words, table, now) || words.noEnd,
    [words, table],
  );
  const seen = useCallback((now: number) => seenText(words, table, now), [words, table]);
  return (
    <>
      <p className={styles.soft} dir="auto">
        {challenge?.title}
      </p>
      <dl className={styles.facts}>
        <Fact name={words.step}>{titleOf(frame.script, table, locale)}</Fact>
        <Fact name={words.timeLeft}>
          <Ticking text={timeLeft} />
          {table.pausedMs === null ? '' : ` (${words.paused})`}
        </Fact>
        <Fact name={words.connected}>{words.ofSeated(table.here, table.seated)}</Fact>
        <Fact name={words.leaders}>
          {table.leaders === 0 ? words.noLeader : words.leadersHere(table.leaders)}
        </Fact>
        <Fact name={words.draftsLabel}>{table.drafts}</Fact>
        <Fact name={words.cardsLabel}>{words.cardsAndClusters(table.cards, table.clusters)}</Fact>
        {table.voters > 0 ? (
          <Fact name={words.ballotsLabel}>{words.quorum(table.ballots, table.voters, table.quorum)}</Fact>
        ) : null}
        <Fact name={words.projectsLabel}>{table.projects}</Fact>
        <Fact name={words.handsLabel}>{table.hands}</Fact>
        <Fact name={words.doneLabel}>{table.done}</Fact>
        <Fact name={words.seenLabel}>
          <Ticking text={seen} />
        </Fact>
        {message ? <Fact name={words.messageLabel}>{message.text}</Fact> : null}
      </dl>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
