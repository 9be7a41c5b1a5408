// A button that puts a text into the clipboard and says whether it did.

import { Copy } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { Button } from './button.tsx';
import { toasts } from './toasts.ts';
import { uiWords } from './ui-words.ts';

export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const words = useWords(uiWords);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toasts.show({ text: words.copied });
    } catch {
      // No clipboard without HTTPS, or not allowed: the text is on the page to be copied by hand.
      toasts.show({ text: words.copyFailed, tone: 'problem' });
    }
  };
  return (
    <Button look="quiet" icon={<Copy aria-hidden size={18} />} onClick={() => void copy()}>
      {label ?? words.copy}
    </Button>
  );
}
