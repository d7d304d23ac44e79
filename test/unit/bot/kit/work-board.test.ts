import { expect, test } from 'vitest';
import type { Account, Roster } from '../../../../src/accounts/roster.ts';
import { message, type Screen } from '../../../../src/bot/kit/blocks.ts';
import type { Replies } from '../../../../src/bot/kit/reply.ts';
import { WorkBoard } from '../../../../src/bot/kit/work-board.ts';
import { rendered } from '../../../support/english.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const start = new Date('2026-11-22T14:00:00Z');
const minuteMs = 60_000;
const account = { id: 'a', personId: 7n } as unknown as Account;

interface Run {
  readonly id: string;
  readonly account: Account;
  readonly state: 'running' | 'paused' | 'done';
  readonly problem?: string;
  readonly startedAt: Date;
  readonly messageId: number | undefined;
  readonly settled: number;
}

function open() {
  const clock = new ManualClock(start);
  const shown: string[] = [];
  const roster = { accounts: { list: async () => [account] } } as unknown as Roster;
  const note = (where: string, screen: Screen): void =>
    void shown.push(`${where}: ${rendered(screen).text}`);
  const replies: Pick<Replies, 'sendNews' | 'edit'> = {
    sendNews: async (_, screen) => {
      note('new', screen);
      return undefined;
    },
    edit: async (_, id, screen) => note(String(id), screen),
  };
  let run: Run = {
    id: 'r',
    account,
    state: 'running',
    startedAt: start,
    messageId: 5,
    settled: 0,
  };
  const board = new WorkBoard<Run>(
    {
      find: async (_, id) => (id === run.id ? run : undefined),
      screenOf: async (one, leftMs) =>
        message(`${one.state} ${one.settled}/10, ${leftMs === undefined ? '?' : leftMs / 1000} s`),
      countsOf: ({ settled }) => ({ settled, pending: 10 - settled }),
      isOver: ({ state }) => state === 'done',
    },
    { roster, replies: replies as Replies, clock },
  );
  const report = (part: Partial<Run>): Promise<Screen | undefined> => {
    run = { ...run, ...part };
    return board.report(run);
  };
  return { board, clock, report, replies, shown };
}

test('a running work is shown every two seconds, with the time that is left', async () => {
  const { clock, report, shown } = open();
  await report({});
  clock.jump(1_999);
  await report({ settled: 1 });
  expect(shown).toEqual(['5: running 0/10, ? s']);
  clock.jump(1);
  await report({ settled: 2 });
  // Two in two seconds, so eight more take eight.
  expect(shown).toEqual(['5: running 0/10, ? s', '5: running 2/10, 8 s']);
});

test('without progress, or without time, the rest cannot be told', async () => {
  const { board, clock, report, shown } = open();
  await report({});
  clock.jump(2_000);
  await report({});
  expect(shown.at(-1)).toBe('5: running 0/10, ? s');
  const sudden = open();
  await sudden.report({});
  await sudden.report({ settled: 3 });
  await sudden.board.refresh(7n, 'r');
  expect(sudden.shown.at(-1)).toBe('5: running 3/10, ? s');
  await board.refresh(7n, 'r');
  expect(shown.at(-1)).toBe('5: running 0/10, ? s');
});

test('the end is shown elsewhere once no older edit is under way, also after one that failed', async () => {
  const { board, report, replies } = open();
  const order: string[] = [];
  const sent = Promise.withResolvers<void>();
  replies.edit = async () => {
    await sent.promise;
    order.push('progress');
    throw new Error('The chat is away.');
  };
  const reporting = report({}).catch(() => undefined);
  const ending = board.whenIdle('r').then(() => order.push('end'));
  sent.resolve();
  await Promise.all([reporting, ending]);
  await board.whenIdle('r');
  expect(order).toEqual(['progress', 'end']);
});

test('another state is shown at once, and its pace is measured anew', async () => {
  const { clock, report, shown } = open();
  await report({});
  await report({ state: 'paused', settled: 4 });
  await report({ state: 'paused', settled: 4 });
  clock.jump(minuteMs);
  await report({ state: 'running', settled: 4 });
  clock.jump(2_000);
  await report({ settled: 5 });
  expect(shown).toEqual([
    '5: running 0/10, ? s',
    '5: paused 4/10, ? s',
    '5: paused 4/10, ? s',
    '5: running 4/10, ? s',
    '5: running 5/10, 10 s',
  ]);
});

test('the end of a long work is a message of its own, because edits make no sound', async () => {
  const short = open();
  short.clock.jump(10 * minuteMs);
  expect(await short.report({ state: 'done' })).toBeUndefined();
  const long = open();
  long.clock.jump(10 * minuteMs + 1);
  expect(await long.report({ state: 'running' })).toBeUndefined();
  expect(await long.report({ state: 'paused', problem: 'signed_out' })).toBeUndefined();
  expect(await long.report({ state: 'paused', problem: 'restricted' })).toBeDefined();
  expect(await long.report({ state: 'done' })).toBeDefined();
});

test('a work without a message gets one at its end', async () => {
  const { report, shown } = open();
  await report({ messageId: undefined });
  expect(shown).toEqual([]);
  await report({ messageId: undefined, state: 'done', settled: 10 });
  expect(shown).toEqual(['new: done 10/10, ? s']);
});

test('the message whose button was pressed shows the work, and another work nothing', async () => {
  const { board, shown } = open();
  await board.refresh(7n, 'r', 9);
  await board.refresh(7n, 'other', 9);
  expect(shown).toEqual(['9: running 0/10, ? s']);
});
