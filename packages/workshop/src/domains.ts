// The ten domains in which a territory puts its challenges, after those that the Lille metropolis chose with its
// residents in 2017. An event may use others.

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
