// A part of the page that is loaded when it is needed. React's own `lazy` lets even a loaded part wait for a turn, and a
// waiting sign, once it was shown, stays for 300 ms: a part that was loaded ahead is drawn at once.

import { type ComponentType, type FunctionComponent, type LazyExoticComponent, lazy, useState } from 'react';
import { currentLocale } from '../language/locale.ts';
import { askServer } from '../offline/version-watch.ts';
import { withPatience } from './patience.ts';
import { renewStyles } from './renew-styles.ts';
import { toasts } from './toasts.ts';
import { uiWords } from './ui-words.ts';

export type LazyPart<Props> = FunctionComponent<Props> & {
  /** Loads the part ahead of its being shown; rejects when it cannot be loaded. */
  readonly load: () => Promise<unknown>;
};

/** A part whose module has it as its default export. Show it within a `Suspense`. */
export function lazyPart<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loadNow = async (onAway: (() => void) | null) => {
    const module = await withPatience(load, { isServerThere, onAway, renew: renewStyles, wait });
    loaded = module.default;
    return module;
  };
  const Awaited = lazy(() => loadNow(sayAway));
  const pick = () => loaded ?? Awaited;
  return Object.assign((props: Props) => <Picked pick={pick} props={props} />, {
    load: () => loadNow(null),
  });
}

const isServerThere = async () => (await askServer()) !== null;
/** Unevenly, so that a hall whose network comes back does not ask at one moment. */
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms * (0.5 + Math.random() / 2)));
const sayAway = () => toasts.show({ text: uiWords[currentLocale()].partIsAway });

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
