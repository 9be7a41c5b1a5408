// Moving tables to a step. Before: which ones, and what it does to them. After: which could not be moved, and why.

import { useState } from 'react';
import { type Moved, moveTables } from '../../api/wall.ts';
import { useLocale } from '../../language/locale.ts';
import { inLocale } from '../../language/script-words.ts';
import { useWords } from '../../language/words.ts';
import { useCommand } from '../../leading/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { toasts } from '../../ui/toasts.ts';
import { type Consequences, consequencesOf } from './consequences.ts';
import { usualStepOf } from './needs.ts';
import { Refused } from './refused.tsx';
import { ScopeField } from './scope-field.tsx';
import { useWall } from './use-wall.tsx';
import styles from './wall.module.css';
import type { Overview } from './wall-store.ts';
import { wallWords } from './wall-words.ts';
import { idsIn, type Scope } from './wanted.ts';

export function MoveDialog(props: {
  readonly scope: Scope;
  readonly overview: Overview;
  readonly onClose: () => void;
}) {
  const words = useWords(wallWords);
  const { overview, onClose } = props;
  const { script } = overview.frame;
  const { store, organiserKey, event } = useWall();
  const [problem, setProblem] = useState<string | null>(null);
  const { isBusy, run } = useCommand(setProblem);
  const [scope, setScope] = useState(props.scope);
  const tablesIn = (some: Scope) => idsIn(some, overview).flatMap((id) => store.item(id)?.table ?? []);
  // What one is most likely to want: the step after the one in which most of them are.
  const [step, setStep] = useState(() =>
    Math.min(script.length - 1, (usualStepOf(tablesIn(props.scope)) ?? -1) + 1),
  );
  const [moved, setMoved] = useState<Moved | null>(null);
  const consequences = consequencesOf(tablesIn(scope), script, step);
  const move = (boards: readonly (typeof overview.ids)[number][] | null) =>
    run(async () => {
      setProblem(null);
      const result = await moveTables(organiserKey, event, { step, boards });
      if (result.moved > 0) toasts.show({ text: words.moved(result.moved) });
      if (result.failed.length === 0) onClose();
      else setMoved(result);
    });
  if (moved)
    return (
      <Dialog
        title={words.failed(moved.failed.length)}
        onClose={onClose}
        actions={
          <>
            <Refused problem={problem} />
            <Button onClick={onClose}>{words.close}</Button>
            <Button look="primary" busy={isBusy} onClick={() => void move(moved.failed.map(({ id }) => id))}>
              {words.tryAgain}
            </Button>
          </>
        }
      >
        <ul className={styles.failures} role="alert">
          {moved.failed.map(({ id, table, problem }) => (
            <li key={id}>{words.failedOne(table, problem)}</li>
          ))}
        </ul>
      </Dialog>
    );
  return (
    <Dialog
      title={words.moveTitle}
      onClose={onClose}
      actions={
        <>
          <Refused problem={problem} />
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            busy={isBusy}
            disabled={consequences.moves.length === 0}
            onClick={() => void move(scope.of === 'all' ? null : idsIn(scope, overview))}
          >
            {words.moveConfirm(consequences.moves.length)}
          </Button>
        </>
      }
    >
      <ScopeField scope={scope} overview={overview} onChange={setScope} />
      <StepField overview={overview} step={step} onChange={setStep} />
      <ConsequenceList scope={scope} overview={overview} consequences={consequences} />
    </Dialog>
  );
}

function StepField(props: {
  readonly overview: Overview;
  readonly step: number;
  readonly onChange: (step: number) => void;
}) {
  const words = useWords(wallWords);
  const locale = useLocale();
  return (
    <Field label={words.toStep}>
      {(field) => (
        <select
          {...field}
          value={props.step}
          onChange={({ currentTarget: { value } }) => props.onChange(Number(value))}
        >
          {[...props.overview.frame.script.entries()].map(([place, { title, minutes }]) => (
            <option key={place} value={place}>
              {`${place + 1}. ${inLocale(title, locale)} (${minutes === null ? words.noEnd : words.minutes(minutes)})`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** So many tables are named one by one. */
const maxNamed = 20;

function ConsequenceList(props: {
  readonly scope: Scope;
  readonly overview: Overview;
  readonly consequences: Consequences;
}) {
  const words = useWords(wallWords);
  const { scope, overview, consequences } = props;
  const { moves, stays, reveals, endsVote, reopensVote, goesBack, closes } = consequences;
  const challenge =
    scope.of === 'challenge' ? overview.frame.challenges.find(({ id }) => id === scope.id) : undefined;
  const [first = ''] = moves;
  const who =
    moves.length === 0
      ? words.nobodyMoves
      : scope.of === 'table'
        ? words.willMoveOne(first)
        : words.willMove(moves.length, moves.length + stays, challenge?.title ?? null);
  return (
    <ul className={styles.consequences} role="status">
      <li className={styles.strong}>{who}</li>
      {scope.of === 'table' || moves.length === 0 || moves.length > maxNamed ? null : (
        <li className={styles.soft}>{moves.join(', ')}</li>
      )}
      {reveals.drafts > 0 ? <li>{words.willReveal(reveals.drafts, reveals.tables)}</li> : null}
      {endsVote.tables > 0 ? <li>{words.willEndVote(endsVote.tables)}</li> : null}
      {endsVote.short > 0 ? <li>{words.withoutQuorum(endsVote.short)}</li> : null}
      {reopensVote > 0 ? <li>{words.willReopen(reopensVote)}</li> : null}
      {goesBack > 0 ? <li>{words.willGoBack(goesBack)}</li> : null}
      {closes > 0 ? <li>{words.willClose(closes)}</li> : null}
      {stays > 0 && moves.length > 0 ? <li>{words.stay(stays)}</li> : null}
      <li className={styles.soft}>{words.practiceStays}</li>
    </ul>
  );
}
