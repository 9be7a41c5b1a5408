// What one board may hold. The interface stops at these limits and the gate refuses what exceeds them.

export const maxCardCharacters = 2_000;
export const maxNoteCharacters = 1_000;
export const maxTitleCharacters = 120;
export const maxCards = 10_000;
export const maxClusters = 1_000;
export const maxNotesPerCard = 200;
/** World units: the plane on which cards lie reaches this far from its origin in every direction. */
export const maxCoordinate = 1_000_000;
