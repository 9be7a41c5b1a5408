// What is printed for the person who starts the server. The log, for programs, goes elsewhere.

import type { Locale } from '@terreau/workshop/session';

export interface Start {
  readonly url: string;
  /** The organiser's key when nobody has seen it yet: this is the only time that it is shown. */
  readonly newKey: string | null;
  readonly dataDir: string;
}

const words = {
  fr: {
    open: (url: string) => `Terreau est prêt : ouvrez ${url}`,
    key: (link: string) => `Votre lien d’organisateur, affiché cette seule fois : ${link}`,
    data: (dir: string) => `Tout est gardé dans ${dir}. Ctrl-C pour arrêter.`,
    taken: (port: number) =>
      `Terreau ne peut pas écouter sur le port ${port} : un autre programme l’occupe sans doute. Choisissez-en un autre avec PORT.`,
    inUse: (dir: string) =>
      `Terreau tourne déjà avec les données de ${dir}. Arrêtez-le d’abord, ou choisissez un autre dossier avec DATA_DIR.`,
  },
  en: {
    open: (url: string) => `Terreau is ready: open ${url}`,
    key: (link: string) => `Your organiser link, shown this once: ${link}`,
    data: (dir: string) => `Everything is kept in ${dir}. Ctrl-C to stop.`,
    taken: (port: number) =>
      `Terreau cannot listen on port ${port}: another program probably uses it. Choose another one with PORT.`,
    inUse: (dir: string) =>
      `Terreau already runs on the data in ${dir}. Stop it first, or choose another directory with DATA_DIR.`,
  },
};

/** A few calm lines. */
export function greeting(locale: Locale, { url, newKey, dataDir }: Start): string {
  const { open, key, data } = words[locale];
  const lines = [open(url), newKey === null ? null : key(`${url}/organise#key=${newKey}`), data(dataDir)];
  return `\n${lines.flatMap((line) => (line === null ? [] : [`  ${line}\n`])).join('')}\n`;
}

/** Said when the server cannot start to listen. */
export function cannotListen(locale: Locale, port: number): string {
  return `${words[locale].taken(port)}\n`;
}

/** Said when another process works on the data directory. */
export function alreadyRuns(locale: Locale, dataDir: string): string {
  return `${words[locale].inUse(dataDir)}\n`;
}
