// Reads a record anew whenever the session tells something new of it. What was asked for last is what counts: a record also
// changes without a new revision, when a card of it is hidden or shown again.

import type { ProjectSummary } from '@terreau/workshop/session';

/** Whoever reads follows anew what is told anew, be it only what was hidden. */
interface Told extends Pick<ProjectSummary, 'id' | 'revision'> {
  readonly hiding: string | undefined;
}

export interface RecordReading {
  /** Reads until what is here is as new as what the session told, or until the returned function is called. */
  readonly follow: (told: Told) => () => void;
}

export interface RecordReadingDeps<Answer extends { readonly revision: number }> {
  readonly read: (id: string) => Promise<Answer>;
  readonly take: (answer: Answer) => void;
  /** Runs something in so many milliseconds; returns how to call it off. */
  readonly later: (run: () => void, ms: number) => () => void;
}

const retryMs = 4_000;

export function createRecordReading<Answer extends { readonly revision: number }>({
  read,
  take,
  later,
}: RecordReadingDeps<Answer>): RecordReading {
  let asked = 0;
  let taken = 0;
  return {
    follow({ id, revision }) {
      let isOver = false;
      let callOff: (() => void) | undefined;
      const again = () => {
        if (!isOver) callOff = later(ask, retryMs);
      };
      const ask = () => {
        asked++;
        const number = asked;
        read(id).then((answer) => {
          // An older answer that comes late is no news.
          if (number > taken) {
            taken = number;
            take(answer);
          }
          if (answer.revision < revision) again();
        }, again);
      };
      ask();
      return () => {
        isOver = true;
        callOff?.();
      };
    },
  };
}
