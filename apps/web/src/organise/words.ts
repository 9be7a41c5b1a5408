// The words of the organiser's console.

import { defineWords, plural } from '../language/words.ts';

export const organiseWords = defineWords({
  fr: {
    title: 'Vos soirées',
    tabs: 'Parties de la console',
    keyTitle: 'La console de l’organisation',
    keyLabel: 'Clé d’organisation',
    keyHint:
      'Elle est dans le lien que le serveur a affiché à son premier démarrage. La personne qui gère le serveur la retrouve dans le fichier « organiser-key » du dossier DATA_DIR, ou dans le réglage ORGANISER_KEY. Chaque onglet du navigateur la demande une fois.',
    keyMissing: 'Saisissez la clé d’organisation.',
    keyWrong:
      'Cette clé n’est pas celle de cette installation. La bonne est dans le lien que le serveur a affiché à son premier démarrage, et sur le serveur, dans le fichier « organiser-key » du dossier DATA_DIR ou dans le réglage ORGANISER_KEY.',
    open: 'Ouvrir la console',
    leave: 'Quitter la console',
    retry: 'Réessayer',
    newEvent: 'Préparer une soirée',
    noEvents: 'Aucune soirée pour l’instant. La première se prépare en deux minutes.',
    table: (name: string) => (/^\d+$/.test(name) ? `Table ${name}` : name),
    tableCount: (n: number) => `${n} ${plural(n, { one: 'table', other: 'tables' })}`,
    join: 'Participer',
    facilitate: 'Animer',
    screen: 'Projeter',
    copyFacilitator: 'Copier le lien d’animation',
    copyScreen: 'Copier le lien d’écran',
    copyPersonal: (name: string) => `Copier le lien de ${name}`,
    copyEvent: 'Dupliquer',
    copyEventNamed: (name: string) => `Dupliquer « ${name} » pour une autre soirée`,
    showQr: 'Code QR',
    keysHint:
      'Le lien d’animation donne tous les droits sur sa table : ne l’envoyez qu’à la personne qui l’anime.',
  },
  en: {
    title: 'Your evenings',
    tabs: 'Parts of the console',
    keyTitle: 'The organiser’s console',
    keyLabel: 'Organiser’s key',
    keyHint:
      'It is in the link that the server showed when it first started. Whoever keeps the server finds it again in the file “organiser-key” of the directory DATA_DIR, or in the setting ORGANISER_KEY. Each tab of the browser asks for it once.',
    keyMissing: 'Type the organiser’s key.',
    keyWrong:
      'This is not the key of this installation. The right one is in the link that the server showed when it first started, and on the server, in the file “organiser-key” of the directory DATA_DIR or in the setting ORGANISER_KEY.',
    open: 'Open the console',
    leave: 'Leave the console',
    retry: 'Try again',
    newEvent: 'Prepare an evening',
    noEvents: 'No evenings yet. The first one takes two minutes to prepare.',
    table: (name: string) => (/^\d+$/.test(name) ? `Table ${name}` : name),
    tableCount: (n: number) => `${n} ${plural(n, { one: 'table', other: 'tables' })}`,
    join: 'Take part',
    facilitate: 'Lead',
    screen: 'Show',
    copyFacilitator: 'Copy the facilitator’s link',
    copyScreen: 'Copy the screen’s link',
    copyPersonal: (name: string) => `Copy ${name}’s link`,
    copyEvent: 'Copy',
    copyEventNamed: (name: string) => `Copy “${name}” for another evening`,
    showQr: 'QR code',
    keysHint: 'The facilitator’s link gives every right over its table: send it only to whoever leads it.',
  },
});
