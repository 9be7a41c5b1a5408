// A command's refusal as a problem: which status, and which words. [T4]

import type { Refusal } from '../evening/refusal.ts';
import { type Problem, unauthenticated, unknownBoard, unknownState, waitProblem } from './problem.ts';
import type { HttpWords } from './words-fr.ts';

/** 403 for what the role may never do, 409 for what the state forbids now, 422 for what would never be right. */
export function problemOf(refusal: Refusal): Problem {
  switch (refusal.reason) {
    case 'wrong-role':
      return { status: 403, code: 'wrong-role', detail: (w) => w.wrongRole(refusal.command, refusal.role) };
    case 'wrong-phase': {
      const { command, phase, allowedIn } = refusal;
      return { status: 409, code: 'wrong-phase', detail: (w) => w.wrongPhase(command, phase, allowedIn) };
    }
    case 'over-budget': {
      const { spent, budget } = refusal;
      return { status: 422, code: 'over-budget', detail: (w) => w.overBudget(spent, budget), field: 'votes' };
    }
    case 'unknown-target':
      return { status: 422, code: 'unknown-target', detail: (w) => w.unknownTarget, field: 'votes' };
    case 'bad-count':
      return { status: 422, code: 'bad-count', detail: (w) => w.badCount, field: 'votes' };
    case 'not-here':
      return unauthenticated;
    case 'unknown-board':
      return unknownBoard;
    case 'unknown-draft':
      return { status: 404, code: 'not-found', detail: (w) => w.unknownDraft };
    case 'unknown-cluster':
      return { status: 422, code: 'not-found', detail: (w) => w.unknownCluster, field: 'clusters' };
    case 'unknown-state':
      return unknownState;
    case 'unknown-step':
      return { status: 422, code: 'invalid-input', detail: (w) => w.unknownStep, field: 'step' };
    case 'unknown-card':
      return { status: 422, code: 'not-found', detail: (w) => w.unknownCard, field: 'card' };
    case 'unknown-person':
      return { status: 404, code: 'not-found', detail: (w) => w.unknownPerson };
    case 'unknown-mark':
      return { status: 404, code: 'not-found', detail: (w) => w.unknownMark };
    case 'seat-taken':
      return { status: 409, code: 'seat-taken', detail: (w) => w.seatTaken };
    case 'seat-code-needed':
      return { status: 409, code: 'seat-code-needed', detail: (w) => w.seatCodeNeeded };
    case 'last-leader':
      return { status: 409, code: 'last-leader', detail: (w) => w.lastLeader };
    case 'too-many-newcomers': {
      const { seconds } = refusal;
      return waitProblem('too-many-newcomers', seconds, (w) => w.tooManyNewcomers(seconds));
    }
    case 'bad-field':
      return fieldProblem(refusal);
    case 'bad-day': {
      const { from, to } = refusal;
      return { status: 422, code: 'invalid-input', detail: (w) => w.badDay(from, to), field: 'date' };
    }
    case 'no-such-entry':
      return { status: 404, code: 'not-found', detail: (w) => w.unknownEntry };
    case 'not-own':
      return { status: 403, code: 'forbidden', detail: (w) => w.othersEntry };
    case 'not-empty':
      return { status: 409, code: 'not-empty', detail: (w) => w.notEmpty };
    default:
      return limitProblem(refusal);
  }
}

/** What is wrong with a field of a project record. The path is named when it is one of ours. */
function fieldProblem({ path, why }: Extract<Refusal, { reason: 'bad-field' }>): Problem {
  const code = why === 'full' ? 'limit-reached' : 'invalid-input';
  const status = why === 'full' ? 409 : 422;
  return {
    status,
    code,
    detail: (w) => w.projectField[why],
    ...(why === 'no-such-field' ? {} : { field: path }),
  };
}

type LimitRefusal = Extract<Refusal, { readonly max: number }>;

function limitProblem(refusal: LimitRefusal): Problem {
  return { status: 409, code: 'limit-reached', detail: (w) => limitWords(refusal, w) };
}

function limitWords(refusal: LimitRefusal, w: HttpWords): string {
  switch (refusal.reason) {
    case 'too-many-drafts':
      return w.tooManyDrafts(refusal.max);
    case 'too-many-people':
      return w.tooManyPeople(refusal.max);
    case 'too-many-ballots':
      return w.tooManyBallots(refusal.max);
    case 'too-many-practices':
      return w.tooManyPractices(refusal.max);
    case 'table-full':
      return w.tableFull(refusal.max);
    case 'too-many-of-one':
      return w.tooManyEntries(refusal.max);
    case 'log-full':
      return w.logFull(refusal.max);
    case 'too-many-links':
      return w.tooManyLinks(refusal.max);
    case 'too-many-marks':
      return w.tooManyMarks(refusal.max);
    case 'board-full':
      return w.boardFull(refusal.max, refusal.room);
  }
}
