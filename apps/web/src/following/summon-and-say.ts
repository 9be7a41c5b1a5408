// Brings everyone to where one looks, and says that it was done: by the button among the people, and by the palette.

import { currentLocale } from '../language/locale.ts';
import { toasts } from '../ui/toasts.ts';
import { type FollowedLink, followingOf } from './following.ts';
import { followingWords } from './words.ts';

export function summonAndSay(link: FollowedLink): void {
  const words = followingWords[currentLocale()];
  const isSaid = followingOf(link).summonAll();
  toasts.show(isSaid ? { text: words.summoningDone } : { text: words.nowhere, tone: 'problem' });
}
