// Project records for tests: one as it was drafted, one in which everything is filled in, and any in which people have
// written what they should not.

import { convergeBoard } from '@terreau/project/drafting/converge';
import type { ProjectRecord } from '@terreau/project/record/record';
import { sampleInput } from '@terreau/project/testing/sample-board';

/** The record of the sample's cluster that has converged. */
export const sampleRecord: ProjectRecord = recordOf(sampleInput);

/** A record in which everything is filled in. */
export const filledRecord: ProjectRecord = {
  ...sampleRecord,
  identity: { ...sampleRecord.identity, inseeCode: '70339' },
  substance: {
    ...sampleRecord.substance,
    directBeneficiaries: 'Les 640 habitants des quatre villages',
    finalBeneficiaries: 'Les familles sans voiture',
    indirectBeneficiaries: 'Les fermes et le café de la halle',
  },
  opportunity: {
    type: 'vacantPremises',
    description: 'La halle a un four de 1887.\n\nLa commune en est propriétaire.',
    interestForBearers: 'Un métier appris ensemble',
    interestForTerritory: 'Un commerce de plus',
    interestForInhabitants: 'Du pain à pied',
    obstacles: 'L’hygiène : qui en répond ?',
  },
  bearers: {
    ...sampleRecord.bearers,
    category: 'collective',
    contacts: [{ name: 'Inès', reach: 'ines@example.org' }],
    ownership: 'mixed',
    legalForm: 'Scic',
    authorityRoles: ['premises', 'advance'],
  },
  project: {
    ...sampleRecord.project,
    activities: 'Deux fournées par semaine',
    knowHow: 'Un maçon qui connaît les fours',
    lead: 'L’association de la halle',
    partners: ['La commune', 'Le moulin | des Prés'],
    spending: [
      { label: 'Pétrin d’occasion', cents: 240_000 },
      { label: 'Bois', cents: 61_050 },
    ],
    income: [{ label: 'Prêts des habitants', cents: 301_050 }],
    supportNeeded: 'Une formation à l’hygiène',
    easyConditions: 'La clé de la halle',
    hardConditions: 'La norme électrique',
    levers: ['localDynamics'],
    decisionMakers: 'Le conseil municipal',
    questionsForPeers: 'Comment tenir la deuxième année ?',
  },
  impact: {
    jobsHoped: 'Un mi-temps en 2027',
    qualitativeBenefits: 'On se croise',
    quantitativeBenefits: '120 pains par semaine',
    goals: [2, 11],
  },
  followUp: {
    status: 'being-created',
    nextSteps: [{ what: 'Rallumer le four', owner: 'Lucien', due: '2026-04-01' }],
    workingGroups: ['Four', 'Farine'],
    jobsCreated: '0,5',
    log: [{ date: '2026-03-20', status: 'being-created', text: 'Première réunion : 14 personnes' }],
  },
};

/** The sample in which every text that comes from a person is the given one. */
export function recordFilledWith(text: string): ProjectRecord {
  const { board, setting } = sampleInput;
  const cards = board.cards.map((card) => ({
    ...card,
    text,
    notes: card.notes.map((note) => ({ ...note, text })),
  }));
  const clusters = board.clusters.map((cluster) => ({ ...cluster, title: text }));
  const [first] = clusters;
  const record = recordOf({
    ...sampleInput,
    board: { cards, clusters },
    people: new Map([...sampleInput.people.keys()].map((id) => [id, text])),
    setting: { ...setting, table: { ...setting.table, name: text } },
    clusters: first ? [first.id] : [],
    reason: text,
    // Never met, so that the reason is always told.
    rule: { ...sampleInput.rule, minCards: 99 },
  });
  return {
    ...record,
    opportunity: { ...record.opportunity, description: text },
    bearers: { ...record.bearers, contacts: [{ name: text, reach: text }] },
  };
}

function recordOf(input: typeof sampleInput): ProjectRecord {
  const [record] = convergeBoard(input).records;
  if (!record) throw new Error('a cluster of the input has converged');
  return record;
}
