// For whoever leads the table: everyone comes to where they look.

import { Megaphone } from 'lucide-react';
import { useWords } from '../language/words.ts';
import { useBoard, useCan } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { summonAndSay } from './summon-and-say.ts';
import { followingWords } from './words.ts';

export function SummonButton({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(followingWords);
  const link = useBoard();
  const isLeading = useCan('phase.set');
  if (!isLeading) return null;
  const summonAll = () => {
    summonAndSay(link);
    onDone();
  };
  return (
    <Button icon={<Megaphone aria-hidden size={20} />} title={words.summonHint} onClick={summonAll}>
      {words.summon}
    </Button>
  );
}
