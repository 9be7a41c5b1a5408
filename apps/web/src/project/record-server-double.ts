// A server for tests that holds one record and lets the test decide when answers arrive, and whether they do.

import { convergeBoard } from '@terreau/project/drafting/converge';
import { applyChanges, valueAnew } from '@terreau/project/record/edits';
import { type FieldPath, type FieldValue, valueAt } from '@terreau/project/record/fields';
import type { ProjectRecord } from '@terreau/project/record/record';
import { sampleInput } from '@terreau/project/testing/sample-board';
import type { Changes } from './changes.ts';
import { createWriting, type Writing } from './writing.ts';

interface Answer {
  readonly record: ProjectRecord;
  readonly revision: number;
}

export interface Writer {
  readonly writing: Writing<ProjectRecord, Answer>;
  /** What this writer's device keeps. */
  readonly kept: () => Changes;
  readonly textAt: (path: FieldPath) => string;
  /** Types at a place of what is shown, the end unless given. */
  readonly type: (path: FieldPath, typed: string, at?: number) => void;
  /** Lets the time pass after which something is sent. */
  readonly elapse: () => void;
  /** Lets the request that is on its way succeed or fail; what waits is then sent with the next `elapse`. */
  readonly answer: (outcome?: 'arrives' | 'lost before' | 'lost after' | 'refused') => Promise<void>;
  /** Asks for the record, as the page does every few seconds. */
  readonly look: () => void;
}

export interface RecordServerDouble {
  readonly value: (path: FieldPath) => FieldValue;
  readonly open: (kept?: Changes) => Writer;
}

export function createRecordServer(): RecordServerDouble {
  const [first] = convergeBoard(sampleInput).records;
  if (!first) throw new Error('the sample has converged');
  let current: Answer = { record: first, revision: 1 };

  const take = (changes: Changes): Answer => {
    const edit = applyChanges(current.record, changes);
    if (!edit.ok) throw new Error(edit.why);
    current = { record: edit.record, revision: current.revision + 1 };
    return current;
  };

  const open = (kept: Changes = {}): Writer => {
    let onDevice: Changes = kept;
    let timer: (() => void) | null = null;
    let request: {
      changes: Changes;
      resolve: (answer: Answer) => void;
      reject: (error: unknown) => void;
    } | null = null;
    let time = 0;
    const writing = createWriting<ProjectRecord, Answer>({
      first: current,
      kept,
      keep: (unsent) => {
        onDevice = unsent;
      },
      valueAt: (record, path) => valueAt(record, path as FieldPath),
      merge: (record, changes) => {
        const edit = applyChanges(record, changes);
        if (!edit.ok) throw new Error(edit.why);
        return edit.record;
      },
      valueAnew: (record, path, change) => valueAnew(record, path as FieldPath, change),
      send: (changes) =>
        new Promise((resolve, reject) => {
          request = { changes, resolve, reject };
        }),
      isPassing: (error) => error !== 'refused',
      later: (run) => {
        timer = run;
        return () => {
          timer = null;
        };
      },
      now: () => time,
    });
    writing.start();
    const textAt = (path: FieldPath) => String(valueAt(writing.shown.get(), path));
    return {
      writing,
      kept: () => onDevice,
      textAt,
      type(path, typed, at = textAt(path).length) {
        const from = textAt(path);
        time += 100;
        writing.change(path, { from, to: from.slice(0, at) + typed + from.slice(at) });
      },
      elapse() {
        time += 10_000;
        const run = timer;
        timer = null;
        run?.();
      },
      async answer(outcome = 'arrives') {
        const asked = request;
        request = null;
        if (!asked) return;
        if (outcome === 'refused' || outcome === 'lost before') asked.reject(outcome);
        else {
          const answer = take(asked.changes);
          if (outcome === 'arrives') asked.resolve(answer);
          else asked.reject(outcome);
        }
        // What follows an answer follows at once.
        await new Promise((resolve) => setImmediate(resolve));
      },
      look: () => writing.take(current),
    };
  };
  return { value: (path) => valueAt(current.record, path), open };
}
