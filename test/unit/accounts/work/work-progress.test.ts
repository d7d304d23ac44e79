import { expect, test } from 'vitest';
import {
  AccountEvents,
  type AccountEvent,
} from '../../../../src/accounts/services/account-events.ts';
import { WorkProgress } from '../../../../src/accounts/work/work-progress.ts';
import type { Log } from '../../../../src/runtime/log.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

type UndoEvent = Extract<AccountEvent, { readonly kind: 'undo' }>;

/** Progress of undos in one state, and the events that it emitted. */
function open(
  state: 'running' | 'paused' = 'running',
  listen: () => Promise<void> = async () => {},
) {
  const clock = new ManualClock();
  const events = new AccountEvents({ error: () => {} } as unknown as Log);
  const seen: string[] = [];
  events.subscribe((event) => {
    if ('run' in event) seen.push(event.run.id);
    return listen();
  });
  // The class reads only these fields.
  const find = async (id: string) =>
    ({ kind: 'undo', account: { id: 'a' }, run: { id, state } }) as unknown as UndoEvent;
  return { clock, seen, progress: new WorkProgress(find, { clock, events }) };
}

test('WorkProgress emits the progress of each work every two seconds at most', async () => {
  const { clock, seen, progress } = open();
  for (const id of ['1', '1', '2']) await progress.reportProgress(id);
  expect(seen).toEqual(['1', '2']);
  await clock.advance(1_999);
  await progress.reportProgress('1');
  expect(seen).toHaveLength(2);
  await clock.advance(1);
  await progress.reportProgress('1');
  expect(seen).toHaveLength(3);
});

test('WorkProgress emits a changed state at once, and progress two seconds after it', async () => {
  const { clock, seen, progress } = open();
  await progress.reportProgress('1');
  await progress.reportChange('1');
  await progress.reportProgress('1');
  expect(seen).toHaveLength(2);
  await clock.advance(2_000);
  await progress.reportProgress('1');
  expect(seen).toHaveLength(3);
});

test('WorkProgress has no progress of work that does not run, but its state', async () => {
  const { seen, progress } = open('paused');
  await progress.reportProgress('1');
  expect(seen).toEqual([]);
  await progress.reportChange('1');
  expect(seen).toEqual(['1']);
});

test('WorkProgress reports whether the listeners succeeded', async () => {
  expect(await open().progress.report('1')).toBe(true);
  const failing = open('running', () => Promise.reject(new Error('no chat')));
  expect(await failing.progress.report('1')).toBe(false);
});

test('WorkProgress emits nothing about muted work', async () => {
  const { seen, progress } = open();
  const muted = progress.mute('1');
  expect(await progress.report('1')).toBe(true);
  await progress.reportChange('1');
  await progress.reportProgress('1');
  expect(seen).toEqual([]);
  muted[Symbol.dispose]();
  await progress.reportProgress('1');
  expect(seen).toEqual(['1']);
});
