// The words for what goes wrong before the server can say it itself.

import { defineWords } from '../language/words.ts';

export const apiWords = defineWords({
  fr: {
    unreachable: 'Le serveur ne répond pas.',
    unreachableDetail: 'Vérifiez la connexion de cet appareil, puis réessayez.',
    unexpected: 'Quelque chose n’a pas fonctionné. Réessayez dans un instant.',
  },
  en: {
    unreachable: 'The server does not answer.',
    unreachableDetail: 'Check this device’s connection, then try again.',
    unexpected: 'Something did not work. Try again in a moment.',
  },
});
