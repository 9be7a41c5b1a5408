// The choice of a card's kind: four chips, one of them chosen; a radio group to the keyboard and to screen readers.

import { type CardKind, colourOfKind } from '@terreau/board/card';
import { CircleHelp, HandHelping, Lightbulb, Sprout } from 'lucide-react';
import { useId } from 'react';
import { useWords } from '../language/words.ts';
import { kindNames, offeredKinds } from '../language/workshop-words.ts';
import { inCardColour } from './card-colours.ts';
import { classNames } from './class-names.ts';
import styles from './kind-chips.module.css';
import { uiWords } from './ui-words.ts';

const icons = { need: HandHelping, resource: Sprout, idea: Lightbulb, question: CircleHelp } as const;

/** The picture that stands for a kind everywhere. */
export function KindIcon({ kind, size = 18 }: { readonly kind: CardKind; readonly size?: number }) {
  const Icon = icons[kind];
  return <Icon aria-hidden size={size} />;
}

export function KindChips(props: { readonly value: CardKind; readonly onChange: (kind: CardKind) => void }) {
  const words = useWords(uiWords);
  const names = useWords(kindNames);
  const group = useId();
  return (
    <fieldset className={styles.chips} aria-label={words.kind}>
      {offeredKinds.map((kind) => (
        <label
          key={kind}
          className={classNames(styles.chip, kind === props.value && styles.chosen)}
          style={inCardColour(colourOfKind[kind])}
        >
          <input
            type="radio"
            className={styles.radio}
            name={group}
            checked={kind === props.value}
            onChange={() => props.onChange(kind)}
          />
          <KindIcon kind={kind} />
          {names[kind]}
        </label>
      ))}
    </fieldset>
  );
}
