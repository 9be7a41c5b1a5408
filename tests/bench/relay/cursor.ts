// One person's cursor as an awareness message: what every collaborative canvas sends, some 110 bytes with the mark.

import * as encoding from 'lib0/encoding';
import { markKinds, markOf } from './marks.ts';

/** The awareness entries that say where somebody's pointer is; `clock` must grow. */
export function cursorEntries(of: {
  readonly clientId: number;
  readonly clock: number;
  readonly person: number;
  readonly sequence: number;
}): Uint8Array {
  const { person, sequence } = of;
  const at = [1000 + ((sequence * 137 + person * 31) % 4000), 1000 + ((sequence * 211 + person * 17) % 3000)];
  const user = { name: `Participant ${person}`, colour: '#4f7cac' };
  const state = { user, cursor: at, mark: markOf(markKinds.cursor, person, sequence) };
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, of.clientId);
    encoding.writeVarUint(encoder, of.clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}
