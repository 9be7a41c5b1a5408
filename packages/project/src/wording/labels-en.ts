// The English words of labels.ts.

import type { RecordLabels } from './label-form.ts';

export const labelsEn: RecordLabels = {
  identity: {
    title: 'Identity',
    fields: {
      title: { label: 'Title', prompt: 'What do you call the project?' },
      promise: { label: 'Promise', prompt: 'In one sentence, what does this project change?' },
      challenge: { label: 'Challenge', prompt: 'Which challenge does it answer?' },
      domain: { label: 'Domain', prompt: 'Which domain does it belong to?' },
      territory: { label: 'Territory', prompt: 'Where does it take place?' },
      inseeCode: { label: 'INSEE code', prompt: 'What is the INSEE code of the territory?' },
      event: { label: 'Event', prompt: 'At which event was it born?' },
      date: { label: 'Date', prompt: 'When did the event take place?' },
      table: { label: 'Table', prompt: 'At which table was it born?' },
    },
  },
  substance: {
    title: 'The idea',
    fields: {
      need: { label: 'The need', prompt: 'What is missing today, and for whom?' },
      solution: { label: 'The solution', prompt: 'What does the project offer, concretely?' },
      openQuestions: { label: 'Open questions', prompt: 'What still has to be cleared up?' },
      directBeneficiaries: { label: 'Direct beneficiaries', prompt: 'Who will use the project first?' },
      finalBeneficiaries: { label: 'Final beneficiaries', prompt: 'Whom is it for in the end?' },
      indirectBeneficiaries: {
        label: 'Indirect beneficiaries',
        prompt: 'Who else gains without taking part?',
      },
    },
  },
  opportunity: {
    title: 'The opportunity',
    fields: {
      type: {
        label: 'Type of opportunity',
        prompt: 'What does it start from: a vacant site, premises, a person?',
      },
      description: { label: 'Description', prompt: 'What does this opportunity consist of?' },
      interestForBearers: { label: 'Interest for the bearers', prompt: 'What do those who carry it gain?' },
      interestForTerritory: { label: 'Interest for the territory', prompt: 'What does the territory gain?' },
      interestForInhabitants: {
        label: 'Interest for the inhabitants',
        prompt: 'What do the people who live here gain?',
      },
      obstacles: { label: 'Obstacles', prompt: 'What could hold you back?' },
    },
  },
  bearers: {
    title: 'The people behind it',
    fields: {
      contributors: { label: 'Imagined by', prompt: 'Whose idea is it?' },
      category: { label: 'Bearer', prompt: 'A person, a group or a public authority?' },
      contacts: { label: 'Contacts', prompt: 'Who agrees to be contacted, and how?' },
      ownership: { label: 'Form of ownership', prompt: 'Will it be public, mixed or private?' },
      legalForm: { label: 'Legal form', prompt: 'An association, a cooperative, a company…?' },
      authorityRoles: { label: 'Role of the authority', prompt: 'What is expected of the public authority?' },
    },
  },
  project: {
    title: 'The project',
    fields: {
      resources: { label: 'The resources', prompt: 'What can it already count on?' },
      activities: { label: 'Activities', prompt: 'What will be done, week after week?' },
      knowHow: { label: 'Local know-how', prompt: 'What do we already know how to do here?' },
      lead: { label: 'Lead', prompt: 'Who leads the project?' },
      partners: { label: 'Partners', prompt: 'With whom?' },
      spending: { label: 'Spending', prompt: 'What has to be paid, and how much?' },
      income: { label: 'Income', prompt: 'Where does the money come from, and how much?' },
      supportNeeded: { label: 'Support needed', prompt: 'What help do you need?' },
      easyConditions: { label: 'Conditions easy to meet', prompt: 'What will be simple to obtain?' },
      hardConditions: { label: 'Conditions hard to meet', prompt: 'What will be difficult to obtain?' },
      levers: { label: 'Levers', prompt: 'Which public levers does the project use?' },
      decisionMakers: { label: 'Decision-makers', prompt: 'Who has to agree?' },
      questionsForPeers: {
        label: 'Questions for our peers',
        prompt: 'What would you ask those who have done it before?',
      },
    },
  },
  impact: {
    title: 'The effects hoped for',
    fields: {
      jobsHoped: { label: 'Jobs hoped for', prompt: 'How many jobs, and by when?' },
      qualitativeBenefits: { label: 'Effects on life here', prompt: 'What will be better?' },
      quantitativeBenefits: { label: 'Measurable effects', prompt: 'Which figures will say that it works?' },
      goals: { label: 'Sustainable Development Goals', prompt: 'To which goals does it contribute?' },
    },
  },
  followUp: {
    title: 'Follow-up',
    fields: {
      status: { label: 'Status', prompt: 'How far has the project come?' },
      nextSteps: { label: 'Next steps', prompt: 'Who does what, and by when?' },
      workingGroups: { label: 'Working groups', prompt: 'Which groups meet?' },
      jobsCreated: { label: 'Jobs created', prompt: 'How many jobs exist already?' },
      log: { label: 'Log', prompt: 'What has happened since the event?' },
    },
  },
  provenance: {
    title: 'Where this record comes from',
    fields: {
      event: 'Id of the event',
      challenge: 'Id of the challenge',
      board: 'Id of the board',
      cluster: 'The cluster',
      cards: 'The cards, as they were written',
      hiddenCards: 'Hidden cards',
      people: 'The people',
      rule: 'The rule',
      conditions: 'Why this idea was retained',
      reason: 'Retained by decision',
      state: 'The board at that moment',
      edited: 'Fields edited since',
    },
  },
};
