// The words of what is handed on by being copied or scanned, apart from those that every page loads.

import { defineWords } from '../language/words.ts';

export const sharingWords = defineWords({
  fr: {
    qrCode: (url: string) => `Code QR qui ouvre ${url}`,
    copy: 'Copier',
    copied: 'Copié',
    copyFailed: 'La copie n’a pas fonctionné : sélectionnez le texte et copiez-le.',
  },
  en: {
    qrCode: (url: string) => `QR code that opens ${url}`,
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Copying did not work: select the text and copy it.',
  },
});
