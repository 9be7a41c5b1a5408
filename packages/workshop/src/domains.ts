// The ten domains in which a territory puts its challenges, after those that the Lille metropolis chose with its
// residents in 2017. An event may use others.

import type { Locale } from './session.ts';

export const domains = [
  'food',
  'community',
  'housing',
  'environment',
  'health',
  'business',
  'mobility',
  'education',
  'culture',
  'innovation',
] as const;
export type Domain = (typeof domains)[number];

export function isDomain(value: unknown): value is Domain {
  return domains.some((domain) => domain === value);
}

const names: Readonly<Record<Locale, Readonly<Record<Domain, string>>>> = {
  fr: {
    food: 'Agriculture et alimentation',
    community: 'Vivre ensemble',
    housing: 'Habitat',
    environment: 'Environnement',
    health: 'Santé',
    business: 'Entreprendre',
    mobility: 'Mobilité',
    education: 'Éducation et formation',
    culture: 'Culture',
    innovation: 'Innovation',
  },
  en: {
    food: 'Agriculture and food',
    community: 'Living together',
    housing: 'Housing',
    environment: 'Environment',
    health: 'Health',
    business: 'Enterprise',
    mobility: 'Mobility',
    education: 'Education and training',
    culture: 'Culture',
    innovation: 'Innovation',
  },
};

/** What the ten domains are called, wherever they are named. */
export function domainNames(locale: Locale): Readonly<Record<Domain, string>> {
  return names[locale];
}
