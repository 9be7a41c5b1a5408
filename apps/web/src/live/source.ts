// A value that changes and can be listened to: what `useSyncExternalStore` wants, without React.

export interface Source<T> {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface WritableSource<T> extends Source<T> {
  readonly set: (value: T) => void;
}

export function createSource<T>(initial: T): WritableSource<T> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
