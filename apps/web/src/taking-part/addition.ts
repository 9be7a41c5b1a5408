// What one adds to a card.

/** A detail on the card itself; or a card of one's own that is linked to it: a part of the solution, or a question. */
export type Addition = 'note' | 'part' | 'question';
