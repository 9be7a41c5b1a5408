// The choice of a card's colour; a radio group to the keyboard and to screen readers.

import { type Colour, colours } from '@terreau/board/card';
import { useId } from 'react';
import { useWords } from '../language/words.ts';
import { inCardColour } from '../ui/card-colours.ts';
import styles from './colour-chips.module.css';
import { pocketWords } from './words.ts';

export function ColourChips(props: { readonly value: Colour; readonly onChange: (colour: Colour) => void }) {
  const words = useWords(pocketWords);
  const group = useId();
  return (
    <fieldset className={styles.chips} aria-label={words.colour}>
      {colours.map((colour) => (
        <label key={colour} className={styles.chip} style={inCardColour(colour)} title={words[colour]}>
          <input
            type="radio"
            className={styles.radio}
            name={group}
            aria-label={words[colour]}
            checked={colour === props.value}
            onChange={() => props.onChange(colour)}
          />
        </label>
      ))}
    </fieldset>
  );
}
