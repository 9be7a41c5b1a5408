// An evening that is created again, after the answer was lost: the server answers what it made at first, and what was changed in
// the form since then is still to be sent. Pure.

import { cleanText } from '@terreau/board/clean-text';
import type { EventPlan, EventSheet, NewEvent } from '../../api/organise.ts';
import { draftOf, planOf } from './plan-draft.ts';

/** What turns the evening that there is into the one that was sent; null where it is that one. */
export function leftToSend(sent: NewEvent, there: EventSheet): EventPlan | null {
  const { name, territory, insee, date, locale, seatCodes, script = null, domains = null } = sent;
  const stored = planOf(draftOf(there));
  const plan: EventPlan = {
    ...{ name, territory, date, locale, seatCodes, script, insee, domains },
    challenges: sent.challenges.map(({ title, context, domain, tables }, at) => {
      const before = stored.challenges[at];
      return {
        ...(before?.id !== undefined && { id: before.id }),
        ...{ title, context, domain },
        boards: tables.map((table, nth) => {
          const board = before?.boards[nth];
          return {
            ...(board?.id !== undefined && { id: board.id }),
            ...{ table: table.name, seats: table.seats },
            facilitators: table.facilitators.map((each) => {
              const same = board?.facilitators.find((known) => known.name === each);
              return same ?? { name: each };
            }),
          };
        }),
      };
    }),
  };
  return asStored(plan) === asStored(stored) ? null : plan;
}

/** As text that is the same for the same, whatever spaces were typed around it. */
function asStored(plan: EventPlan): string {
  return JSON.stringify(plan, (_, part) => {
    if (typeof part === 'string') return cleanText(part);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
