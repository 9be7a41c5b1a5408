// The clipboard as a page reaches it without a key: where the browser has one and lets us.

import { type Copied, copiedAsHtml, copiedAsText } from './copied.ts';

/** Whether it worked: without HTTPS there is no clipboard, and a person may have forbidden it. */
export async function writeToClipboard(copied: Copied): Promise<boolean> {
  const kinds = { 'text/plain': copiedAsText(copied), 'text/html': copiedAsHtml(copied) };
  const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })] as const);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}

/** What lies on it, as text and as HTML; null where we may not look. */
export async function readFromClipboard(): Promise<{ readonly text: string; readonly html: string } | null> {
  try {
    const items = await navigator.clipboard.read();
    const [text, html] = await Promise.all([textOf(items, 'text/plain'), textOf(items, 'text/html')]);
    return { text, html };
  } catch {
    return null;
  }
}

async function textOf(items: readonly ClipboardItem[], type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type));
  return item ? (await item.getType(type)).text() : '';
}
