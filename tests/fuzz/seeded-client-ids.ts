// Yjs draws the client id of each document from the platform's random numbers. Here they come from a seed, so that a run
// can be repeated to the last byte. It must be loaded before Yjs is: it is a setup file of the project `fuzz`.

import { webcrypto } from 'node:crypto';
import { createRandom } from '../random.ts';

/** What else is drawn from the same seed must not draw the same numbers. */
const apart = 0x5eed;
let random = createRandom(apart);

/** The client ids that are drawn from now on follow from the seed. */
export function seedClientIds(seed: number): void {
  random = createRandom(seed ^ (apart << 16));
}

const real = webcrypto.getRandomValues.bind(webcrypto);

Object.defineProperty(webcrypto, 'getRandomValues', {
  value: <T extends Parameters<typeof real>[0]>(array: T): T => {
    if (!(array instanceof Uint32Array)) return real(array);
    array.forEach((_, index) => {
      array[index] = random.below(2 ** 32);
    });
    return array;
  },
});
