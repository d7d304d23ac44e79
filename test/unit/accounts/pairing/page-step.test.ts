import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { openStep, sealStep, stepOf } from '../../../../src/accounts/pairing/page-step.ts';
import type { PairingState } from '../../../../src/accounts/roster.ts';
import type { Log } from '../../../../src/runtime/log.ts';
import type { Keys } from '../../../../src/store/seal.ts';
import { max } from '../../../support/memory/memory-app.ts';

const keys: Keys = [{ id: 'test', key: randomBytes(32) }];
const attempt = { id: randomUUID(), personId: 1n };
const until = new Date('2026-03-01T10:00:00.500Z');

let warnings: number;
const log = { warn: () => void (warnings += 1) } as unknown as Log;

beforeEach(() => void (warnings = 0));

const account = {
  id: randomUUID(),
  personId: 1n,
  owner: max,
  signedIn: true,
  current: true,
  pairedAt: until,
};

const steps: readonly (readonly [PairingState, object])[] = [
  [{ kind: 'choose' }, { kind: 'choose' }],
  [
    { kind: 'qr', qr: { link: 'tg://login?token=7', expires: until } },
    { link: 'tg://login?token=7' },
  ],
  [
    {
      kind: 'code',
      phone: '+1',
      sent: { via: 'sms', length: 5 },
      problem: { kind: 'flood', until },
    },
    { phone: '+1', sent: { via: 'sms', length: 5 }, problem: { kind: 'flood', until } },
  ],
  [{ kind: 'password', hint: 'battery' }, { hint: 'battery' }],
  [
    { kind: 'confirm', owner: max, signIn: 'a' },
    { name: 'Max Muster', signIn: 'a' },
  ],
  [{ kind: 'paired', account }, { name: 'Max' }],
  [{ kind: 'ended', problem: { kind: 'code_wrong' } }, { problem: { kind: 'code_wrong' } }],
];

test.each(steps.map(([state, shown]) => [state.kind, { state, shown }] as const))(
  'of the step %s, a page shows what it needs after it was stored',
  (_, { state, shown }) => {
    const sealed = sealStep(keys, stepOf(state), attempt);
    expect(sealed.step).toBe(state.kind);
    const opened = openStep(sealed, attempt, { keys, log });
    expect(opened).toEqual({ ...shown, kind: state.kind });
  },
);

test('a step of another attempt or person does not open', () => {
  const sealed = sealStep(keys, { kind: 'choose' }, attempt);
  for (const other of [
    { ...attempt, personId: 2n },
    { ...attempt, id: randomUUID() },
  ])
    expect(openStep(sealed, other, { keys, log })).toBeUndefined();
  expect(warnings).toBe(2);
});
