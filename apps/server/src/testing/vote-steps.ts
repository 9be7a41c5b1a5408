// What may happen around a table's vote, drawn by fast-check: one step after the other, in whatever order.

import fc from 'fast-check';

export const voterCount = 4;
export const clusterCount = 11;
/** The first of the cards lie beside the clusters, and one of the others in each of the first of these. */
export const looseCount = 4;
export const cardCount = looseCount + 9;

/** Votes for what lies at these places among the table's clusters and cards. */
const votes = fc.array(fc.tuple(fc.nat(clusterCount + cardCount - 1), fc.nat(3)), { maxLength: 4 });
const voter = fc.nat(voterCount - 1);
const place = fc.nat(clusterCount - 1);
const paper = fc.constantFrom('paper-0001', 'paper-0002');
const phase = fc.constantFrom('cluster', 'vote', 'vote', 'vote', 'converge', 'closed');

/** One thing that somebody does; places and people are named by their number at the table. */
export const step = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({ do: fc.constant('cast'), voter, votes, times: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('together'),
      ballots: fc.array(fc.tuple(voter, votes), { minLength: 2, maxLength: 5 }),
      closes: fc.boolean(),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('enter'), paper, votes }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('takeBack'), paper }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('phase'), phase }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge'), from: place, into: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('split'), cluster: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('dissolve'), cluster: place }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('group'), card: fc.nat(cardCount - 1), cluster: place }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('hide'), card: fc.nat(cardCount - 1), isHidden: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('deleteCard'), card: fc.nat(cardCount - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove'), voter }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lead'), voter, leads: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('device'), voter }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart') }) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
