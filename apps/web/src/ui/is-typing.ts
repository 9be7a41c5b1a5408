// Whether somebody is in the middle of a word: nothing moves under their hands then.

export function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea') ?? false;
}
