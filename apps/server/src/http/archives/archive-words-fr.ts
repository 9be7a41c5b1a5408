// What is said of archives in French.

import type { ImportObstacle } from '@terreau/workshop/archived-evening';
import type { ArchiveFault, ToldFault } from '../../archive/archive-fault.ts';

const nothingStored = 'Rien n’a été importé.';

function at({ file, row, column }: ToldFault): string {
  const where = row === null ? '' : `, ligne ${row.toLocaleString('fr')}`;
  return `${file}${where}${column === null ? '' : `, « ${column} »`}`;
}

type Faults = Readonly<Record<ArchiveFault['code'], (place: ToldFault) => string>>;
type Obstacles = Readonly<Record<ImportObstacle, (event: string) => string>>;

/** Gives each its type where it is written. */
const faults = (words: Faults): Faults => words;
const obstacles = (words: Obstacles): Obstacles => words;

export const archiveWords = {
  faults: faults({
    'not-a-zip': () =>
      `Ce fichier n’est pas une archive ZIP lisible, ou il est abîmé. ${nothingStored} Choisissez le fichier « …-archive.zip » ; s’il a été coupé en route, préparez-le à nouveau là d’où vient la soirée, dans son onglet « Archive ».`,
    'too-many-files': () => `Cette archive contient trop de fichiers pour une soirée. ${nothingStored}`,
    'too-big': () => `Une fois dépliée, cette archive serait trop volumineuse. ${nothingStored}`,
    'unsafe-path': () =>
      `Un fichier de cette archive porte un chemin qui sort de l’archive. ${nothingStored}`,
    'duplicate-file': () => `Deux fichiers de cette archive portent le même nom. ${nothingStored}`,
    'unknown-file': () =>
      `Cette archive contient un fichier qui n’est pas de ce format : ce n’est pas une archive de soirée, ou elle a été modifiée. ${nothingStored}`,
    'no-manifest': () =>
      `Ce n’est pas l’archive d’une soirée : archive.json y manque ou n’en est pas un. ${nothingStored} Choisissez le fichier « …-archive.zip » que prépare l’onglet « Archive » de la soirée ; le ZIP de tous ses documents n’en est pas un.`,
    'other-version': ({ version }) =>
      `Cette archive est de la version ${version} ; cette installation ne lit que la version 1. Mettez-la à jour. ${nothingStored}`,
    missing: (place) => `${at(place)} manque. ${nothingStored}`,
    'broken-json': (place) => `${at(place)} n’est pas du JSON lisible. ${nothingStored}`,
    'bad-value': (place) => `${at(place)} : cette valeur n’est pas valable. ${nothingStored}`,
    'too-long': (place) => `${at(place)} : ce texte est trop long. ${nothingStored}`,
    twice: (place) => `${at(place)} : cela y est déjà. ${nothingStored}`,
    'points-nowhere': (place) =>
      `${at(place)} : cela renvoie à quelque chose qui n’est pas dans l’archive, ou pas sur ce plateau. ${nothingStored}`,
    'bad-document': (place) => `${at(place)} : ce n’est pas le document d’un plateau. ${nothingStored}`,
  }),
  obstacles: obstacles({
    'already-here': (event) =>
      `La soirée « ${event} » est déjà sur cette installation. Gardez celle qui y est ; ou, pour la remplacer, supprimez-la d’abord, puis importez l’archive. ${nothingStored}`,
    'ids-taken': (event) =>
      `Des tables, des personnes ou des fiches de « ${event} » portent des numéros d’une autre soirée de cette installation. ${nothingStored}`,
    'still-open': (event) =>
      `Des tables de « ${event} » viennent d’être supprimées ici et se ferment encore. Réessayez dans un quart de minute. ${nothingStored}`,
  }),
  stillSecret: (tables: readonly string[]) =>
    `On vote, ou on écrit en silence, à ${tables.slice(0, 6).join(', ')}${tables.length > 6 ? '…' : ''} : ces bulletins et brouillons sont secrets. Attendez qu’ils soient dévoilés, ou demandez l’archive sans eux.`,
};
