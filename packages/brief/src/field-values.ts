// Which field of a project record is shown how. A field that is not shown does not compile.

import { standingEntries } from '@terreau/project/follow-up/follow-up';
import type { ProjectRecord } from '@terreau/project/record/record';
import type { Locale } from '@terreau/workshop/session';
import type { BodySection, FieldValue } from './content-form.ts';
import {
  budget,
  choice,
  choices,
  contacts,
  contributors,
  goals,
  log,
  nextSteps,
  passages,
  prose,
  proseItems,
} from './value-content.ts';

type FieldValues = {
  readonly [In in BodySection]: { readonly [Field in keyof ProjectRecord[In]]: FieldValue };
};

/** The value of every field of the body, in the order of the record. */
export function fieldValues(record: ProjectRecord, locale: Locale): FieldValues {
  const { substance, opportunity, bearers, project, impact, followUp, provenance } = record;
  const cardNumbers = new Map<string, number>(provenance.cards.map(({ id }, index) => [id, index + 1]));
  const setup = { locale, cardNumbers, people: provenance.people };
  return {
    substance: {
      need: passages(record, 'substance.need', setup),
      solution: passages(record, 'substance.solution', setup),
      openQuestions: passages(record, 'substance.openQuestions', setup),
      directBeneficiaries: prose(substance.directBeneficiaries, setup),
      finalBeneficiaries: prose(substance.finalBeneficiaries, setup),
      indirectBeneficiaries: prose(substance.indirectBeneficiaries, setup),
    },
    opportunity: {
      type: choice('opportunityTypes')(opportunity.type, setup),
      description: prose(opportunity.description, setup),
      interestForBearers: prose(opportunity.interestForBearers, setup),
      interestForTerritory: prose(opportunity.interestForTerritory, setup),
      interestForInhabitants: prose(opportunity.interestForInhabitants, setup),
      obstacles: prose(opportunity.obstacles, setup),
    },
    bearers: {
      contributors: contributors(bearers.contributors, setup),
      category: choice('bearerCategories')(bearers.category, setup),
      contacts: contacts(bearers.contacts, setup),
      ownership: choice('ownerships')(bearers.ownership, setup),
      legalForm: prose(bearers.legalForm, setup),
      authorityRoles: choices('authorityRoles')(bearers.authorityRoles, setup),
    },
    project: {
      resources: passages(record, 'project.resources', setup),
      activities: prose(project.activities, setup),
      knowHow: prose(project.knowHow, setup),
      lead: prose(project.lead, setup),
      partners: proseItems(project.partners, setup),
      spending: budget('spending')(project, setup),
      income: budget('income')(project, setup),
      supportNeeded: prose(project.supportNeeded, setup),
      easyConditions: prose(project.easyConditions, setup),
      hardConditions: prose(project.hardConditions, setup),
      levers: choices('levers')(project.levers, setup),
      decisionMakers: prose(project.decisionMakers, setup),
      questionsForPeers: prose(project.questionsForPeers, setup),
    },
    impact: {
      jobsHoped: prose(impact.jobsHoped, setup),
      qualitativeBenefits: prose(impact.qualitativeBenefits, setup),
      quantitativeBenefits: prose(impact.quantitativeBenefits, setup),
      goals: goals(impact.goals, setup),
    },
    followUp: {
      status: choice('statuses')(followUp.status, setup),
      nextSteps: nextSteps(followUp.nextSteps, setup),
      workingGroups: proseItems(followUp.workingGroups, setup),
      jobsCreated: prose(followUp.jobsCreated, setup),
      log: log(standingEntries(followUp.log), setup),
    },
  };
}
