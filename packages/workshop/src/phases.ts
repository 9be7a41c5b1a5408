// The phases of an evening, after the nominal group technique: write alone, share in turn, clarify and group, vote in
// secret, decide (Delbecq & Van de Ven, 1971).

export const phases = ['welcome', 'ideate', 'share', 'cluster', 'vote', 'converge', 'closed'] as const;
export type Phase = (typeof phases)[number];

/** Minutes that a phase takes unless the facilitator says otherwise; null where it has no end of its own. */
export const defaultMinutes: Readonly<Record<Phase, number | null>> = {
  welcome: null,
  ideate: 8,
  share: 12,
  cluster: 15,
  vote: 5,
  converge: 30,
  closed: null,
};

export const maxPhaseMinutes = 240;

/** Whether everybody may see what was voted: once the vote is over, and not when it was reopened. */
export function areTalliesRevealed(phase: Phase): boolean {
  return phase === 'converge' || phase === 'closed';
}

/** The phase that usually comes next; null after the last. */
export function nextPhase(phase: Phase): Phase | null {
  return phases[phases.indexOf(phase) + 1] ?? null;
}
