import type { ParticipantId } from '@terreau/board/ids';
import type { Role } from '@terreau/workshop/permissions';
import { expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type FollowedLink, followingOf } from './following.ts';

const minuteMs = 60_000;

/** Somebody at a table where others say what they like of themselves. */
function seated() {
  let now = 10 * minuteMs;
  const awareness = new Awareness(new Y.Doc());
  const roles: Record<string, Role> = {
    'person-me': 'participant',
    nadia: 'facilitator',
    tom: 'participant',
  };
  const people = Object.fromEntries(
    Object.entries(roles).map(([id, role]) => [id, { name: id, role }] as const),
  );
  const link: FollowedLink = {
    awareness,
    session: { get: () => ({ people }) },
    hand: { author: 'person-me' as ParticipantId },
    serverNow: () => now,
  };
  const others = new Map<string, Awareness>();
  const say = (id: string, state: object) => {
    const other = others.get(id) ?? new Awareness(new Y.Doc());
    others.set(id, other);
    other.setLocalState({ id, ...state });
    applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'test');
  };
  return {
    link,
    say,
    now: () => now,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

const view = [0, 0, 800, 600];

it('goes where whoever leads the table asks, once for each call', () => {
  const { link, say, now, pass } = seated();
  const { led, stop } = followingOf(link);
  say('nadia', { summons: { stamp: now(), view } });
  expect(led.get()).toMatchObject({ how: 'summoned', name: 'nadia', to: { view: { width: 800 } } });
  stop();
  say('nadia', { summons: { stamp: now(), view }, cursor: [1, 1] });
  expect(led.get()).toBeNull();
  pass(1_000);
  say('nadia', { summons: { stamp: now(), view } });
  expect(led.get()).not.toBeNull();
});

it('[T4] obeys nobody else', () => {
  const { link, say, now } = seated();
  const { led } = followingOf(link);
  say('tom', { summons: { stamp: now(), view } });
  say('stranger', { summons: { stamp: now(), view } });
  say('nadia', { summons: { stamp: now(), view: [0, 0, -1, Number.NaN] } });
  expect(led.get()).toBeNull();
});

it('comes late within ten seconds, and not after', () => {
  const late = seated();
  late.say('nadia', { summons: { stamp: late.now(), view } });
  late.pass(9_000);
  expect(followingOf(late.link).led.get()).not.toBeNull();
  const tooLate = seated();
  tooLate.say('nadia', { summons: { stamp: tooLate.now(), view } });
  tooLate.pass(11_000);
  expect(followingOf(tooLate.link).led.get()).toBeNull();
});

it('knows where the person whom one follows looks now', () => {
  const { link, say } = seated();
  const following = followingOf(link);
  say('tom', { view });
  following.follow({ id: 'tom' as ParticipantId, name: 'Tom' });
  expect(following.leader()).toMatchObject({ view: { width: 800 } });
  say('tom', { view: [5, 5, 400, 300] });
  expect(following.leader()).toMatchObject({ view: { x: 5, width: 400 } });
  following.stop();
  expect(following.leader()).toBeNull();
});

it('is the same for whoever asks, and can lead back', () => {
  const { link } = seated();
  const following = followingOf(link);
  expect(followingOf(link)).toBe(following);
  const calls: string[] = [];
  const off = following.onBack(() => calls.push('back'));
  following.follow({ id: 'tom' as ParticipantId, name: 'Tom' });
  following.goBack();
  off();
  following.goBack();
  expect([following.led.get(), calls]).toEqual([null, ['back']]);
});
