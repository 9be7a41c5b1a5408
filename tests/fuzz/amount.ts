// How much is tried, and from which seed: a little wherever the tests run, a lot at night, which is a mode of Vitest.

const isNight = process.env['MODE'] === 'nightly';

/** How many byte cases are tried. */
export const byteCases = numberOf('FUZZ_CASES', isNight ? 1_000_000 : 50_000);

/** How many rooms are simulated. */
export const simulatedRooms = numberOf('FUZZ_ROOMS', isNight ? 5_000 : 300);

/** The first seed; the others follow it. With the seed that a failure has printed and an amount of 1 it is repeated. */
export const firstSeed = numberOf('FUZZ_SEED', 1);

function numberOf(name: string, otherwise: number): number {
  const given = process.env[name];
  if (given === undefined || given === '') return otherwise;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0)
    throw new Error(`${name} must be a whole number, not ${given}`);
  return number;
}
