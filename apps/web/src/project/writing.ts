// What somebody writes into a project record that others write into at the same time: each change is sent soon after it
// was typed, answers are merged into what was typed since, and nothing is forgotten before the server has it. Knows no
// React and no record: what a record is, and how a change is merged into it, is passed in.

import { createSource, type Source } from '../live/source.ts';
import { type Change, type Changes, isEmpty, isSameValue, joined } from './changes.ts';
import { createOwnSteps, type OwnSteps, type Step } from './own-steps.ts';

/** A record as the server has it; a later one has a higher revision. */
interface Answer<Content> {
  readonly record: Content;
  readonly revision: number;
}

/** Whether everything is at the server, on its way, waiting for a network, or refused with the reason. */
type Saving =
  | { readonly state: 'saved' | 'saving' | 'waiting' }
  | { readonly state: 'refused'; readonly error: unknown };

export interface Writing<Content, State extends Answer<Content>> {
  /** The server's last answer. */
  readonly answer: Source<State>;
  /** The record with everything that was typed here laid over it. */
  readonly shown: Source<Content>;
  readonly saving: Source<Saving>;
  /** Whether there is anything of one's own to take back, or to do again. */
  readonly can: OwnSteps['can'];
  /** `change.from` is what the field showed when it was changed, which others may have changed meanwhile. */
  readonly change: (path: string, change: Change) => void;
  /** Takes one's own last change back, and leaves what others wrote; answers the field that it was in. */
  readonly undo: () => string | null;
  readonly redo: () => string | null;
  /** Takes an answer that was asked for elsewhere; an older one is passed over. */
  readonly take: (answer: State) => void;
  /** Sends now what waits; resolves when it is at the server or cannot get there. */
  readonly flush: () => Promise<void>;
  /** Sends what there is, again and again if need be, until the returned function is called. */
  readonly start: () => () => void;
}

export interface WritingDeps<Content, State extends Answer<Content>> {
  readonly first: State;
  /** What this device had not sent yet when the page was left. */
  readonly kept: Changes;
  readonly keep: (unsent: Changes) => void;
  readonly valueAt: (record: Content, path: string) => unknown;
  /** The record with the changes merged in, whatever it has become since `from`. */
  readonly merge: (record: Content, changes: Changes) => Content;
  /** What a field becomes when a change of it is taken back or made again, whatever others have made of it since. */
  readonly valueAnew: (record: Content, path: string, change: Change) => unknown;
  readonly send: (changes: Changes) => Promise<State>;
  /** Whether it makes sense to try again later. */
  readonly isPassing: (error: unknown) => boolean;
  /** Runs something in so many milliseconds; returns how to call it off. */
  readonly later: (run: () => void, ms: number) => () => void;
  readonly now: () => number;
}

/** So long typing goes on before it is sent, and so long something waits that could not be sent. */
const gatherMs = 500;
const retryMs = 3_000;

/** Takes up what this device kept the last time. */
export function createWriting<Content, State extends Answer<Content>>(
  deps: WritingDeps<Content, State>,
): Writing<Content, State> {
  const answer = createSource(deps.first);
  const steps = createOwnSteps(deps.now);
  /** What is not on its way yet, relative to the answer with `sent` in it. */
  let pending: Changes = rebased(deps.kept, deps.first.record);
  let sent: Changes | null = null;
  const shown = createSource(deps.merge(deps.first.record, pending));
  const saving = createSource<Saving>({ state: isEmpty(pending) ? 'saved' : 'saving' });
  let isRunning = false;
  let callOff: (() => void) | null = null;
  let sending: Promise<void> | null = null;

  function rebased(changes: Changes, onto: Content): Changes {
    const entries = Object.entries(changes).flatMap(([path, change]) => {
      const from = deps.valueAt(onto, path);
      const to = deps.valueAt(deps.merge(onto, { [path]: change }), path);
      return isSameValue(from, to) ? [] : [[path, { from, to }] as const];
    });
    return Object.fromEntries(entries);
  }

  /** The record as the server will have it once it has taken what is on its way. */
  const underPending = () => (sent ? deps.merge(answer.get().record, sent) : answer.get().record);

  const draw = () => {
    shown.set(deps.merge(underPending(), pending));
    deps.keep(joined(sent ?? {}, pending));
    if (!sent && isEmpty(pending)) saving.set({ state: 'saved' });
  };

  const put = ({ path, from, to }: Step) => {
    const { [path]: _, ...others } = pending;
    const before = deps.valueAt(underPending(), path);
    const after = deps.valueAt(deps.merge(shown.get(), { [path]: { from, to } }), path);
    pending = isSameValue(before, after) ? others : { ...others, [path]: { from: before, to: after } };
    if (!isEmpty(pending)) saving.set({ state: 'saving' });
    draw();
    sendLater(gatherMs);
  };

  const putAnew = (step: Step): Step => {
    const { path } = step;
    const made = { path, from: deps.valueAt(shown.get(), path), to: deps.valueAnew(shown.get(), path, step) };
    put(made);
    return made;
  };

  const sendLater = (ms: number) => {
    if (!isRunning || sending || callOff || isEmpty(pending)) return;
    callOff = deps.later(() => void sendNow(), ms);
  };

  const sendNow = (): Promise<void> => {
    callOff?.();
    callOff = null;
    sending ??= sendOnce().finally(() => {
      sending = null;
      const { state } = saving.get();
      if (state !== 'refused') sendLater(state === 'waiting' ? retryMs : gatherMs);
    });
    return sending;
  };

  const sendOnce = async () => {
    if (isEmpty(pending)) return;
    sent = pending;
    pending = {};
    saving.set({ state: 'saving' });
    try {
      arrive(await deps.send(sent));
    } catch (error) {
      pending = joined(sent, pending);
      sent = null;
      saving.set(deps.isPassing(error) ? { state: 'waiting' } : { state: 'refused', error });
    }
  };

  /** What was typed since is laid over what arrives. */
  const arrive = (next: State) => {
    sent = null;
    pending = rebased(pending, next.record);
    answer.set(next);
    draw();
  };

  return {
    answer,
    shown,
    saving,
    can: steps.can,
    change(path, change) {
      if (isSameValue(change.from, change.to)) return;
      steps.remember({ ...change, path });
      put({ ...change, path });
    },
    undo: () => steps.undo(putAnew)?.path ?? null,
    redo: () => steps.redo(putAnew)?.path ?? null,
    take(next) {
      // While something is on its way, its answer will say more.
      if (!sent && next.revision >= answer.get().revision) arrive(next);
    },
    async flush() {
      do await sendNow();
      while (!isEmpty(pending) && saving.get().state === 'saving');
    },
    start() {
      isRunning = true;
      sendLater(0);
      return () => {
        isRunning = false;
        void sendNow();
      };
    },
  };
}
