// What must hold: one line for a condition, cheap enough to be asked a million times.

/** Fails with the sentence that does not hold. */
export function demand(holds: boolean, sentence: string, detail: unknown = ''): asserts holds {
  if (!holds) throw new Error(`It must hold that ${sentence} ${describe(detail)}`.trim());
}

function describe(detail: unknown): string {
  return typeof detail === 'string' ? detail : JSON.stringify(detail);
}
