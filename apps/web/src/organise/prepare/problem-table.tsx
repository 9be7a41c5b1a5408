// What is wrong with a table, each at its cell.

import type { DryRun } from '../../api/organise.ts';
import { useLocale } from '../../language/locale.ts';
import { inLocale } from '../../language/script-words.ts';
import { useWords } from '../../language/words.ts';
import own from './import.module.css';
import { prepareWords } from './words.ts';

export function ProblemTable({
  problems,
  heading,
}: {
  readonly problems: DryRun['problems'];
  readonly heading: string;
}) {
  const words = useWords(prepareWords);
  const locale = useLocale();
  return (
    <table className={own.problems}>
      <thead>
        <tr>
          <th scope="col">{words.cell}</th>
          <th scope="col">{heading}</th>
        </tr>
      </thead>
      <tbody>
        {[...problems.entries()].map(([index, problem]) => (
          <tr key={index}>
            <th scope="row">{problem.place || words.whole}</th>
            <td dir="auto">{inLocale(problem.words, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
