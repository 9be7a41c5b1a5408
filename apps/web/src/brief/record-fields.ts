// The fields of a project record as what a page shows of them: a text, statements with the cards that they come from,
// or a list. A field that is not shown does not compile. Pure.

import { briefWords } from '@terreau/brief/brief-words';
import { dateInWords, moneyInWords } from '@terreau/brief/typography';
import type { BudgetLine, Contributor, Passage, ProjectRecord, Section } from '@terreau/project/record';
import { valueLabels } from '@terreau/project/value-labels';
import type { Locale } from '@terreau/workshop/session';

/** A sentence, and the numbers of the cards that it comes from. [T7] */
interface Statement {
  readonly text: string;
  readonly cards: readonly number[];
}

/** Empty when nothing has been said yet. */
export type FieldValue = readonly Statement[];

export type BodySection = Exclude<Section, 'identity'>;

export type RecordFields = {
  readonly [In in BodySection]: { readonly [Field in keyof ProjectRecord[In]]: FieldValue };
};

/** The number by which each card is referred to: its place in the record's provenance, from 1. */
export function cardNumbers(record: ProjectRecord): ReadonlyMap<string, number> {
  return new Map(record.provenance.cards.map(({ id }, index) => [id, index + 1]));
}

/** Everything that the body of a brief says. */
export function recordFields(record: ProjectRecord, locale: Locale): RecordFields {
  const labels = valueLabels[locale];
  const numbers = cardNumbers(record);
  const { substance, opportunity, bearers, project, impact, followUp } = record;
  const said = (passages: readonly Passage[]) => passages.map((passage) => statement(passage, numbers));
  const contributed = ({ person, cards, notes }: Contributor) =>
    statement({ text: record.provenance.people[person] ?? '', cards, notes }, numbers);
  const named = bearers.contributors.map(contributed).filter(isSaid);
  // Names can be erased while the ideas stay. [T8]
  const unnamed = bearers.contributors.length - named.length;
  const budget = (lines: readonly BudgetLine[]) =>
    items(lines.map(({ label, cents }) => `${label}, ${moneyInWords(cents, locale)}`));
  return {
    substance: {
      need: said(substance.need),
      solution: said(substance.solution),
      openQuestions: said(substance.openQuestions),
      directBeneficiaries: text(substance.directBeneficiaries),
      finalBeneficiaries: text(substance.finalBeneficiaries),
      indirectBeneficiaries: text(substance.indirectBeneficiaries),
    },
    opportunity: {
      type: text(opportunity.type && labels.opportunityTypes[opportunity.type]),
      description: text(opportunity.description),
      interestForBearers: text(opportunity.interestForBearers),
      interestForTerritory: text(opportunity.interestForTerritory),
      interestForInhabitants: text(opportunity.interestForInhabitants),
      obstacles: text(opportunity.obstacles),
    },
    bearers: {
      contributors: [
        ...named,
        ...items([unnamed > 0 ? briefWords[locale].unnamed(unnamed, named.length > 0) : '']),
      ],
      category: text(bearers.category && labels.bearerCategories[bearers.category]),
      contacts: items(bearers.contacts.map(({ name, reach }) => `${name}, ${reach}`)),
      ownership: text(bearers.ownership && labels.ownerships[bearers.ownership]),
      legalForm: text(bearers.legalForm),
      authorityRoles: items(bearers.authorityRoles.map((role) => labels.authorityRoles[role])),
    },
    project: {
      resources: said(project.resources),
      activities: text(project.activities),
      knowHow: text(project.knowHow),
      lead: text(project.lead),
      partners: items(project.partners),
      spending: budget(project.spending),
      income: budget(project.income),
      supportNeeded: text(project.supportNeeded),
      easyConditions: text(project.easyConditions),
      hardConditions: text(project.hardConditions),
      levers: items(project.levers.map((lever) => labels.levers[lever])),
      decisionMakers: text(project.decisionMakers),
      questionsForPeers: text(project.questionsForPeers),
    },
    impact: {
      jobsHoped: text(impact.jobsHoped),
      qualitativeBenefits: text(impact.qualitativeBenefits),
      quantitativeBenefits: text(impact.quantitativeBenefits),
      goals: items(impact.goals.map(String)),
    },
    followUp: {
      status: text(labels.statuses[followUp.status]),
      nextSteps: items(
        followUp.nextSteps.map(({ what, owner, due }) => joined([what, owner, dateInWords(due, locale)])),
      ),
      workingGroups: items(followUp.workingGroups),
      jobsCreated: text(followUp.jobsCreated),
      log: items(
        followUp.log.map((entry) =>
          joined([dateInWords(entry.date, locale), labels.statuses[entry.status], entry.text]),
        ),
      ),
    },
  };
}

function statement(passage: Passage, numbers: ReadonlyMap<string, number>): Statement {
  const cards = passage.cards.flatMap((id) => numbers.get(id) ?? []);
  return { text: passage.text, cards };
}

function text(value: string): FieldValue {
  return items([value]);
}

function items(values: readonly string[]): FieldValue {
  return values.map((value) => ({ text: value, cards: [] })).filter(isSaid);
}

function isSaid({ text: said }: Statement): boolean {
  return said.trim() !== '';
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
