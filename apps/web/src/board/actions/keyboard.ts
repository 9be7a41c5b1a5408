// How shortcuts are written on this device, in the current language.

import { useLocale } from '../../language/locale.ts';
import { type Chord, hasCommandKey, keyWords, written } from './keys.ts';

/** Whether this device's keyboard has a command key. */
export const isMac = hasCommandKey(globalThis.navigator?.platform ?? '');

/** Writes the first of an action's shortcuts; null where it has none. */
export function useShortcutText(): (keys: readonly Chord[] | undefined) => string | null {
  const locale = useLocale();
  return (keys) => (keys?.[0] ? written(keys[0], keyWords[locale], isMac) : null);
}
