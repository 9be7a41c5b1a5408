// The words of the interface, in both languages side by side. A key that is missing in one of them, or takes other
// arguments there, does not compile.

import { typeset } from '@terreau/brief/typography';
import type { Locale } from '@terreau/workshop/session';
import { currentLocale, useLocale } from './locale.ts';

type Entry = string | ((...args: never[]) => string);
type Entries = Readonly<Record<string, Entry>>;

/** The shape that both languages share: the same keys, and functions of the same arguments. */
type Shape<T extends Entries> = {
  readonly [Key in keyof T]: T[Key] extends (...args: infer Args) => string
    ? (...args: Args) => string
    : string;
};

export type Words<T extends Entries = Entries> = Readonly<Record<Locale, Shape<T>>>;

/** Takes the words of one folder. French is written with ordinary spaces; its fine spaces are set here. */
export function defineWords<T extends Entries>(words: {
  readonly fr: T;
  readonly en: NoInfer<Shape<T>>;
}): Words<T> {
  const fr = Object.fromEntries(Object.entries(words.fr).map(([key, entry]) => [key, setInFrench(entry)]));
  // The same keys, and for each the same kind of entry.
  return { fr: fr as Shape<T>, en: words.en };
}

/** The words in the current language; the component is drawn again when the language changes. */
export function useWords<T extends Entries>(words: Words<T>): Shape<T> {
  return words[useLocale()];
}

/** The form of a word that goes with a number: `plural(n, { one: 'carte', other: 'cartes' })`. */
export function plural(
  n: number,
  forms: { readonly one: string; readonly other: string },
  locale: Locale = currentLocale(),
): string {
  return rules[locale].select(n) === 'one' ? forms.one : forms.other;
}

/** Dear to make, and asked for a hundred times a second where many tables are shown. */
const rules: Readonly<Record<Locale, Intl.PluralRules>> = {
  fr: new Intl.PluralRules('fr'),
  en: new Intl.PluralRules('en'),
};

function setInFrench(entry: Entry): Entry {
  if (typeof entry === 'string') return typeset(entry, 'fr');
  return (...args) => typeset(entry(...args), 'fr');
}
