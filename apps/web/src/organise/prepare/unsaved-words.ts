// The words for what is written and not saved: leaving it, finding it again, giving it up.

import { defineWords } from '../../language/words.ts';

export const unsavedWords = defineWords({
  fr: {
    unsavedBefore: 'Modifications non enregistrées, reprises de votre dernière visite',
    tableRemoved: (table: string) => `Table retirée : « ${table} ».`,
    challengeRemoved: (challenge: string) => `Défi retiré : « ${challenge} ».`,
    removed: (what: string) => `Retiré : « ${what} ».`,
    domainsReplaced: 'Vos domaines sont remplacés par les dix habituels.',
    scriptReplaced: 'Votre déroulé est remplacé par le déroulé habituel.',
    discarded: 'Ce qui n’était pas enregistré est annulé.',
    bringBack: 'Rétablir',
    takenUp: 'Voici la soirée que vous aviez commencée, gardée sur cet appareil.',
    beginAnew: 'Tout recommencer',
    leaveTitle: 'Partir sans enregistrer ?',
    leaveText:
      'Vos modifications ne sont pas encore enregistrées. Cet appareil les garde : vous les retrouverez en revenant à cette page.',
    leaveLost:
      'Vos modifications ne sont pas encore enregistrées, et cet appareil ne garde rien : si vous partez, elles sont perdues.',
    stay: 'Rester',
    leave: 'Partir sans enregistrer',
  },
  en: {
    unsavedBefore: 'Changes not saved yet, taken up from your last visit',
    tableRemoved: (table: string) => `Table removed: “${table}”.`,
    challengeRemoved: (challenge: string) => `Challenge removed: “${challenge}”.`,
    removed: (what: string) => `Removed: “${what}”.`,
    domainsReplaced: 'Your domains are replaced by the usual ten.',
    scriptReplaced: 'Your script is replaced by the usual one.',
    discarded: 'What was not saved is discarded.',
    bringBack: 'Bring back',
    takenUp: 'Here is the evening that you had begun, kept on this device.',
    beginAnew: 'Begin anew',
    leaveTitle: 'Leave without saving?',
    leaveText:
      'Your changes are not saved yet. This device keeps them: you find them again when you come back to this page.',
    leaveLost: 'Your changes are not saved yet, and this device keeps nothing: if you leave, they are lost.',
    stay: 'Stay',
    leave: 'Leave without saving',
  },
});
