// What two organisers have both changed: each version beside the other, for one of them to choose.

import { dateInWords } from '@terreau/brief/typography';
import { defaultScript, type Script } from '@terreau/workshop/script';
import { useId, useState } from 'react';
import { useLocale } from '../../language/locale.ts';
import { useWords } from '../../language/words.ts';
import { domainName, domainNames } from '../../language/workshop-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SideBySide } from '../../ui/side-by-side.tsx';
import { localeNames } from '../../ui/ui-words.ts';
import type { Clash, ClashValue, Side } from './plan-merge.ts';
import own from './prepare.module.css';
import { scriptItems } from './script-items.ts';
import { prepareWords } from './words.ts';

const sides = ['mine', 'theirs'] as const satisfies readonly Side[];

export function MeanwhileDialog(props: {
  readonly clashes: readonly Clash[];
  readonly isBusy: boolean;
  readonly onSettle: (choices: ReadonlyMap<string, Side>) => void;
  readonly onClose: () => void;
}) {
  const words = useWords(prepareWords);
  const formId = useId();
  const { clashes } = props;
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  return (
    <Dialog
      title={words.meanwhileTitle}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{words.goOn}</Button>
          <Button type="submit" form={formId} look="primary" busy={props.isBusy}>
            {words.save}
          </Button>
        </>
      }
    >
      <p>{words.meanwhileText(clashes.length)}</p>
      <form
        id={formId}
        className={own.plan}
        onSubmit={(submit) => {
          submit.preventDefault();
          props.onSettle(choices);
        }}
      >
        {clashes.map((clash) => (
          <ClashQuestion
            key={clash.path}
            clash={clash}
            chosen={choices.get(clash.path)}
            onChoose={(side) => setChoices(new Map(choices).set(clash.path, side))}
          />
        ))}
      </form>
    </Dialog>
  );
}

function ClashQuestion(props: {
  readonly clash: Clash;
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}) {
  const words = useWords(prepareWords);
  const itemsOf = useItems();
  const { clash, chosen } = props;
  return (
    <fieldset className={own.clash}>
      <legend dir="auto">{[...clash.of, labelOf(words, clash.field)].join(' · ')}</legend>
      <SideBySide
        versions={[
          { title: words.mine, items: itemsOf(clash.field, clash.mine, clash.theirs) },
          { title: words.theirs, items: itemsOf(clash.field, clash.theirs, clash.mine) },
        ]}
        empty={clash.field === 'script' ? words.asUsual : words.noValue}
        choice={{
          name: clash.path,
          chosen: chosen ? sides.indexOf(chosen) : null,
          onChoose: (at) => props.onChoose(sides[at]),
        }}
      />
    </fieldset>
  );
}

function labelOf(words: (typeof prepareWords)['fr'], field: Clash['field']): string {
  const labels: Readonly<Record<Clash['field'], string>> = {
    name: words.name,
    territory: words.territory,
    insee: words.insee,
    date: words.date,
    locale: words.language,
    seatCodes: words.seatCodes,
    script: words.script,
    domains: words.domains,
    title: words.challengeTitle,
    context: words.context,
    domain: words.domain,
    table: words.tableLabel,
    seats: words.seats,
    facilitators: words.facilitatorsLabel,
    isThere: words.isThere,
  };
  return labels[field];
}

type ItemsOf = (field: Clash['field'], value: ClashValue, other: ClashValue) => readonly string[];

/** A value as people read it beside the other one; a text or a number is a list of one. */
function useItems(): ItemsOf {
  const words = useWords(prepareWords);
  const names = useWords(domainNames);
  const locale = useLocale();
  const plain: Partial<Record<Clash['field'], (text: string) => string>> = {
    date: (text) => dateInWords(text, locale),
    domain: (text) => domainName(names, text),
    locale: (text) => (text === 'en' ? localeNames.en : localeNames.fr),
  };
  return (field, value, other) => {
    if (typeof value === 'boolean') {
      if (field === 'isThere') return [value ? words.staysChanged : words.isRemoved];
      return [value ? words.yes : words.no];
    }
    if (value === null || value === '') return [];
    if (typeof value === 'string') return [plain[field]?.(value) ?? value];
    if (typeof value === 'number') return [String(value)];
    if (isScript(value)) return scriptItems(value, isScript(other) ? other : defaultScript, locale);
    return value.map((domain) => domainName(names, domain));
  };
}

function isScript(value: ClashValue): value is Script {
  return Array.isArray(value) && value.every((part) => typeof part !== 'string');
}
