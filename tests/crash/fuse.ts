// Decides when a server is killed: by what has happened rather than by the clock, so that a slow machine kills it in the
// same places as a fast one.

export interface Fuse {
  /** Something has happened: a client has heard something, or a command was answered. */
  readonly burn: () => void;
  /** Resolves, in the middle of things, when so much has happened. */
  readonly burnt: Promise<void>;
}

export function createFuse(length: number): Fuse {
  const { promise: burnt, resolve } = Promise.withResolvers<void>();
  let left = length;
  return {
    burn() {
      left--;
      if (left === 0) resolve();
    },
    burnt,
  };
}
