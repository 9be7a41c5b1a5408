// A part of the page that is loaded when it is needed. React's own `lazy` lets even a loaded part wait for a turn, and a
// waiting sign, once it was shown, stays for 300 ms: a part that was loaded ahead is drawn at once.

import { type ComponentType, type FunctionComponent, type LazyExoticComponent, lazy, useState } from 'react';

export type LazyPart<Props> = FunctionComponent<Props> & {
  /** Loads the part ahead of its being shown; rejects when it cannot be loaded. */
  readonly load: () => Promise<unknown>;
};

/** A part whose module has it as its default export. Show it within a `Suspense`. */
export function lazyPart<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loadNow = async () => {
    const module = await withPatience(load);
    loaded = module.default;
    return module;
  };
  const Awaited = lazy(loadNow);
  const pick = () => loaded ?? Awaited;
  return Object.assign((props: Props) => <Picked pick={pick} props={props} />, { load: loadNow });
}

/** After how long a part that could not be had is asked for again: a bad line may lose one file of many. */
const againAfterMs = [500, 2_000];

async function withPatience<T>(load: () => Promise<T>): Promise<T> {
  for (const ms of againAfterMs) {
    try {
      return await load();
    } catch {
      // The last one says why.
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
  }
  return load();
}

type Pickable<Props> = ComponentType<Props> | LazyExoticComponent<ComponentType<Props>>;

/** Picks once, for as long as it is shown: another component in its place would lose its state. */
function Picked<Props extends object>({
  pick,
  props,
}: {
  readonly pick: () => Pickable<Props>;
  readonly props: Props;
}) {
  const [Part] = useState<Pickable<Props>>(pick);
  return <Part {...props} />;
}
