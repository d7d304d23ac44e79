import { describe, expect, test } from 'vitest';
import {
  afterFailure,
  afterTrouble,
  whyNotRunning,
} from '../../../../src/accounts/work/after-failure.ts';

const now = new Date('2026-11-26T10:00:00Z');
const later = new Date('2026-11-26T11:00:00Z');

describe('afterFailure', () => {
  test.each([
    ['signed_out', 'signed_out'],
    ['restricted', 'restricted'],
    ['spam_reported', 'restricted'],
    ['outdated', 'outdated'],
    ['premium_required', 'refused'],
    ['name_empty', 'refused'],
  ] as const)('pauses after %s with the problem %s', (kind, problem) => {
    expect(afterFailure({ kind }, 0, now)).toEqual({ kind: 'pause', problem });
  });

  test('waits as long as Telegram demands after a flood', () => {
    expect(afterFailure({ kind: 'flood', until: later }, 3, now)).toEqual({
      kind: 'wait',
      waitsFor: 'flood',
      dueAt: later,
      troubles: 0,
    });
  });

  test('waits when Telegram may do the same later', () => {
    expect(afterFailure({ kind: 'unreachable' }, 2, now)).toEqual(afterTrouble(2, now));
  });
});

test.each([
  [0, 30],
  [1, 60],
  [2, 120],
  [5, 960],
  [6, 1_800],
  [50, 1_800],
])('afterTrouble waits, after %i troubles, %i seconds', (troubles, seconds) => {
  expect(afterTrouble(troubles, now)).toEqual({
    kind: 'wait',
    waitsFor: 'trouble',
    dueAt: new Date(now.getTime() + seconds * 1_000),
    troubles: troubles + 1,
  });
});

describe('standstillOf', () => {
  const of = (state: string, waitsFor: 'flood' | 'refused' | null, dueAt: Date | null = later) =>
    whyNotRunning({ state, waitsFor, dueAt }, 'paused');

  test('is empty for work that runs', () => {
    expect(of('running', null)).toEqual({ wait: undefined, problem: undefined });
  });

  test('has the time until which waiting work waits', () => {
    expect(of('waiting', 'flood')).toEqual({
      wait: { until: later, why: 'flood' },
      problem: undefined,
    });
    expect(of('waiting', 'flood', null).wait).toBeUndefined();
  });

  test('has no wait once the person has halted the work', () => {
    expect(of('paused', 'flood').wait).toBeUndefined();
  });

  test('has the problem of halted work only', () => {
    expect(of('paused', 'refused')).toEqual({ wait: undefined, problem: 'refused' });
    expect(of('running', 'refused').problem).toBeUndefined();
  });
});
