import type { ClusterId, EventId } from '@terreau/board/ids';
import { expect, test } from 'vitest';
import { projectId, uuidV5 } from './project-id.ts';

test('is the UUID of RFC 9562’s own example', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('is the same for ever, and another for another event or cluster [T7]', () => {
  const [event, other] = ['event-0000', 'event-0001'] as EventId[];
  const [cluster, second] = ['cluster-00', 'cluster-01'] as ClusterId[];
  if (!event || !other || !cluster || !second) throw new Error('four ids were named');
  expect(projectId(event, cluster)).toBe('8b48c43b-80fd-532c-8234-6d41a988c9aa');
  expect(new Set([projectId(event, cluster), projectId(other, cluster), projectId(event, second)]).size).toBe(
    3,
  );
});
