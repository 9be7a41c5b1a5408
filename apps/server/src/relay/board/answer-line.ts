// The answers to those who ask for a whole board, in a line of the whole server: each turn of the event loop writes a few
// large ones and no more, so that edits are read and sent on between them while a hall arrives. [T6]

export interface AnswerLine {
  /** Runs what writes so many bytes: at once when little was written in this turn, otherwise in its turn. */
  readonly stand: (bytes: number, write: () => void) => void;
}

interface Waiting {
  readonly bytes: number;
  readonly write: () => void;
}

/** A line in which nobody stands. */
export function createAnswerLine({
  maxAnswerBytesPerTurn,
}: {
  readonly maxAnswerBytesPerTurn: number;
}): AnswerLine {
  const line: Waiting[] = [];
  let left = maxAnswerBytesPerTurn;
  let isPlanned = false;

  const run = ({ bytes, write }: Waiting): void => {
    left -= bytes;
    write();
    if (isPlanned) return;
    isPlanned = true;
    setImmediate(nextTurn);
  };

  const nextTurn = (): void => {
    isPlanned = false;
    left = maxAnswerBytesPerTurn;
    for (let next = line.shift(); next; next = left > 0 ? line.shift() : undefined) run(next);
  };

  return {
    stand(bytes, write) {
      if (line.length === 0 && left > 0) run({ bytes, write });
      else line.push({ bytes, write });
    },
  };
}
