// Brings what others write into an open record: at a table the board says at once that the record has changed; elsewhere
// it is asked for every few seconds while somebody looks.

import { useEffect } from 'react';
import { readProject } from '../api/projects.ts';
import { keepOpen } from '../live/kept-open.ts';
import type { ProjectForm } from './form-context.tsx';

const everyMs = 5_000;

export function useFreshAnswers(form: ProjectForm): void {
  useEffect(() => {
    const { writing, access } = form;
    const { id } = writing.answer.get().record;
    const read = () => {
      readProject(id, access.key).then(writing.take, () => {
        // Without a network, or without the right to read it any more: the next change says so.
      });
    };
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') read();
    }, everyMs);
    const onLook = () => {
      if (document.visibilityState === 'visible') read();
    };
    document.addEventListener('visibilitychange', onLook);
    const stop = access.as === 'person' ? followBoard(form, read) : () => undefined;
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onLook);
      stop();
    };
  }, [form]);
}

/** Reads when the board's session tells of a revision that is not here yet, or of other cards that are hidden; being on the board, one stays at the table. */
function followBoard({ writing: { answer }, company }: ProjectForm, read: () => void): () => void {
  const { board, record } = answer.get();
  let leave: (() => void) | null = null;
  let hiding: string | undefined;
  return keepOpen({
    open: async (onEnded) => {
      const { openBoard } = await import('../live/board-link.ts');
      return openBoard(board, { as: 'person', onEnded });
    },
    onOpening(opening) {
      leave?.();
      leave = null;
      if (opening.state !== 'open') return;
      const { session } = opening.link;
      leave = company.sitDown(opening.link);
      session.subscribe(() => {
        const summary = session.get().projects.find(({ id }) => id === record.id);
        if (!summary || (summary.revision <= answer.get().revision && summary.hiding === hiding)) return;
        hiding = summary.hiding;
        read();
      });
    },
    random: Math.random,
  });
}
