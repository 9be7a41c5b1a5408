// Everything by which a facilitator tends the table, part by part.

import { useState } from 'react';
import { useWords } from '../language/words.ts';
import { useSession } from '../live/hooks.tsx';
import { Button } from '../ui/button.tsx';
import { DonePart, HandsPart } from './attention-parts.tsx';
import { HelpPart, LockPart } from './lock-and-help.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { PracticePart } from './practice-part.tsx';
import { ReadingPart } from './reading-part.tsx';
import { SeatsField } from './seats-field.tsx';
import { SheetPart } from './sheet.tsx';
import { tendingWords } from './tending-words.ts';

export function TableSheet() {
  const words = useWords(tendingWords);
  const { board } = useSession();
  const [hasPeople, setHasPeople] = useState(false);
  return (
    <>
      <DonePart />
      <HandsPart />
      <ReadingPart />
      <LockPart />
      <HelpPart />
      <PracticePart />
      <SheetPart title={words.seats}>
        {board.hasSeatCodes ? null : <SeatsField />}
        <Button onClick={() => setHasPeople(true)}>{words.people}</Button>
      </SheetPart>
      {hasPeople ? <PeopleDialog onClose={() => setHasPeople(false)} /> : null}
    </>
  );
}
