// That a document would take more than the server has for one. [T6]

/** Thrown by whatever makes a document, for whoever asked for it. */
export class DocumentTooLargeError extends Error {}
