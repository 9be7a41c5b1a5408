// The parts of the page, where there is room to list them: a closed part opens when one goes there.

import { useWords } from '../../language/words.ts';
import own from './prepare.module.css';
import { ruleFormWords } from './rule-form-words.ts';
import { prepareWords } from './words.ts';

export function PageContents() {
  const words = useWords(prepareWords);
  const rule = useWords(ruleFormWords);
  const parts = [
    ['about-title', words.about],
    ['challenges-title', words.challenges],
    ['domains-title', words.domains],
    ['script-title', words.script],
    ['rule-title', rule.title],
    ['codes-title', words.codes],
  ] as const;
  return (
    <nav className={own.contents} aria-label={words.onThisPage}>
      {parts.map(([id, label]) => (
        <a
          key={id}
          href={`#${id}`}
          onClick={() => document.getElementById(id)?.closest('details')?.setAttribute('open', '')}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
