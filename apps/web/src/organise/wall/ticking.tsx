// Texts that change with the time: all of them are set by one timer, without React, and only where another text is to be read.

import { useLayoutEffect, useRef } from 'react';
import { useWall } from './use-wall.tsx';

type Update = () => void;

const updates = new Set<Update>();
let timer: ReturnType<typeof setInterval> | null = null;

function register(update: Update): () => void {
  updates.add(update);
  timer ??= setInterval(() => {
    for (const each of updates) each();
  }, 1_000);
  return () => {
    updates.delete(update);
    if (updates.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** A text that is made from the server's time. */
export function Ticking(props: {
  readonly text: (now: number) => string;
  readonly className?: string | undefined;
}) {
  const { text, className } = props;
  const { serverNow } = useWall();
  const element = useRef<HTMLSpanElement>(null);
  const shown = useRef('');
  const update = useRef<Update>(() => undefined);
  useLayoutEffect(() => {
    update.current = () => {
      const next = text(serverNow());
      if (next === shown.current || !element.current) return;
      shown.current = next;
      element.current.textContent = next;
    };
    update.current();
  }, [text, serverNow]);
  useLayoutEffect(() => register(() => update.current()), []);
  return <span ref={element} className={className} />;
}
