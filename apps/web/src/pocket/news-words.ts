// The words in which the list tells what others did.

import { defineWords, plural } from '../language/words.ts';

export const newsWords = defineWords({
  fr: {
    someone: 'Quelqu’un',
    untitled: 'sans titre',
    emptyCard: 'carte sans texte',
    phase: (name: string, minutes: number | null) =>
      minutes === null
        ? `Temps : ${name}.`
        : `Temps : ${name}, ${minutes} ${plural(minutes, { one: 'minute', other: 'minutes' }, 'fr')}.`,
    idea: (kind: string, text: string) => `Nouvelle carte, ${kind} : ${text}.`,
    manyIdeas: (n: number) => `${n} nouvelles cartes.`,
    note: (name: string, text: string) => `${name} enrichit votre carte « ${text} ».`,
    manyNotes: (n: number) => `${n} enrichissements sur vos cartes.`,
    made: (title: string) => `Nouvelle grappe : ${title}.`,
    manyMade: (n: number) => `${n} nouvelles grappes.`,
    renamed: (from: string, to: string) => `La grappe « ${from} » s’appelle maintenant « ${to} ».`,
    manyRenamed: (n: number) => `${n} grappes ont changé de titre.`,
    gone: (title: string) => `La grappe « ${title} » n’est plus là.`,
    manyGone: (n: number) => `${n} grappes ne sont plus là.`,
  },
  en: {
    someone: 'Somebody',
    untitled: 'untitled',
    emptyCard: 'card without text',
    phase: (name: string, minutes: number | null) =>
      minutes === null
        ? `Step: ${name}.`
        : `Step: ${name}, ${minutes} ${plural(minutes, { one: 'minute', other: 'minutes' }, 'en')}.`,
    idea: (kind: string, text: string) => `New card, ${kind}: ${text}.`,
    manyIdeas: (n: number) => `${n} new cards.`,
    note: (name: string, text: string) => `${name} adds to your card “${text}”.`,
    manyNotes: (n: number) => `${n} notes on your cards.`,
    made: (title: string) => `New cluster: ${title}.`,
    manyMade: (n: number) => `${n} new clusters.`,
    renamed: (from: string, to: string) => `The cluster “${from}” is now called “${to}”.`,
    manyRenamed: (n: number) => `${n} clusters have new titles.`,
    gone: (title: string) => `The cluster “${title}” is no longer there.`,
    manyGone: (n: number) => `${n} clusters are no longer there.`,
  },
});
