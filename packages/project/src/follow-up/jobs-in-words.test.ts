import { expect, test } from 'vitest';
import { jobsIn } from './jobs-in-words.ts';

test.each([
  ['', 0],
  ['0', 0],
  ['12 emplois', 12],
  ['environ 3', 3],
  ['1,5', 1.5],
  ['2.5 ETP', 2.5],
  ['1 200 emplois', 1200],
  ['1\u00a0200', 1200],
  ['1\u202f200\u00a0emplois', 1200],
  ['1.200', 1200],
  ['1,200 jobs', 1200],
  ['12 000 000', 12_000_000],
  ['environ une dizaine (10)', 10],
  ['en 2027, 3 emplois', 3],
  ['3 emplois d’ici 2028', 3],
  ['2000 emplois', 2000],
])('%j tells of %d jobs', (text, jobs) => expect(jobsIn(text)).toBe(jobs));

test.each([
  'En 2027, peut-être',
  'Un mi-temps en 2027',
  'trois emplois',
  '3 à 5 emplois',
  '3-5',
  '1er poste',
  '2 mi-temps',
  '2 emplois en 2027 et 5 en 2028',
  '30 000 € de salaires',
  '15 % des emplois',
  'le 12 mars 2027',
  '12/2027',
  '-3',
  '0,500',
  '1.200,50',
  '1.200,300',
  'En 2027 emplois créés',
])('%j cannot be counted for certain', (text) => expect(jobsIn(text)).toBeNull());
