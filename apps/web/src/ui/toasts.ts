// Short notices that come and go. The store knows no React; toast-list.tsx shows it.

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

export interface Toasts {
  readonly list: () => readonly Toast[];
  readonly show: (toast: Omit<Toast, 'id' | 'tone'> & { readonly tone?: Toast['tone'] }) => void;
  readonly dismiss: (id: number) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** At most so many at once; older ones make room. */
const maxShown = 3;

/** An empty store of notices. */
export function createToasts(): Toasts {
  let shown: readonly Toast[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  const set = (next: readonly Toast[]) => {
    shown = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    list: () => shown,
    show({ text, tone = 'plain', action }) {
      lastId++;
      // Two of the same words with a way back each have two ways back.
      const kept = shown.filter((toast) => toast.text !== text || toast.action || action);
      set([...kept, { id: lastId, text, tone, action }].slice(-maxShown));
    },
    dismiss: (id) => set(shown.filter((toast) => toast.id !== id)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The notices of this page. */
export const toasts = createToasts();
