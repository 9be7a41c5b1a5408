// A button that puts a text into the clipboard and says itself whether it did: it may stand in a dialog, which covers notices.

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { Button } from './button.tsx';
import { sharingWords } from './sharing-words.ts';
import unseen from './text.module.css';

export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const words = useWords(sharingWords);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // No clipboard without HTTPS, or not allowed: the text is on the page to be copied by hand.
      setOutcome('copyFailed');
    }
  };
  const Icon = outcome === 'copied' ? Check : Copy;
  return (
    <>
      <Button
        look="quiet"
        icon={<Icon aria-hidden size={18} />}
        onClick={() => void copy()}
        onBlur={() => setOutcome(null)}
      >
        {outcome ? words[outcome] : (label ?? words.copy)}
      </Button>
      <span role="status" className={unseen.unseen}>
        {outcome ? words[outcome] : ''}
      </span>
    </>
  );
}
