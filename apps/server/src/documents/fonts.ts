// The fonts of documents. They come with the server, so that a document looks the same wherever it is made.

import { fileURLToPath } from 'node:url';

/** In the order in which they are asked for a sign. */
export const fontFamilies = ['Inter', 'Noto Emoji', 'Noto Sans Arabic'] as const;

/** The folders that hold their files, one for each weight. */
export const fontFolders: readonly string[] = [
  ...weights(import.meta.resolve('@expo-google-fonts/inter/package.json'), [
    '400Regular',
    '400Regular_Italic',
    '600SemiBold',
    '700Bold',
    '800ExtraBold',
  ]),
  ...weights(import.meta.resolve('@expo-google-fonts/noto-emoji/package.json'), ['400Regular', '700Bold']),
  ...weights(import.meta.resolve('@expo-google-fonts/noto-sans-arabic/package.json'), [
    '400Regular',
    '600SemiBold',
    '700Bold',
  ]),
];

function weights(manifest: string, folders: readonly string[]): string[] {
  return folders.map((folder) => fileURLToPath(new URL(folder, manifest)));
}
