import { setTimeout } from 'node:timers/promises';
import { alex, startPairedApp } from '../e2e/app-harness.ts';
import { textOf } from '../e2e/chat-text.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { startOwnServer } from '../support/own-server.ts';
import { passTime } from '../support/pass-time.ts';
import type { Fault } from './faults.ts';
import { populate, type Situation } from './situations.ts';

/** One situation with one fault, as the person saw it. */
export interface Cell {
  readonly fault: string;
  readonly situation: string;
  /** First lines of what the chat and the app showed, in order. */
  readonly seen: readonly string[];
  /** From the action until the words without the fault, in simulated time; undefined if they never came. */
  readonly tookMs: number | undefined;
}

const stepMs = 1_000;
/** After as long, larger steps pass the time. */
const longStepMs = 30_000;
const longAfterMs = 120_000;
/** In real time: answers of Postgres and the Bot API come while time stands still. */
const answerMs = { first: 1_000, later: 15 } as const;
/** Longer than a flood wait of an hour. */
const mostMs = 2 * 60 * 60_000;
/** Without new words for as long, a situation without its end is over. */
const calmMs = 70 * 60_000;

/** Runs one situation with one fault in a program of its own, whose time is simulated. */
export async function runCell(fault: Fault, situation: Situation): Promise<Cell> {
  const clock = new ManualClock();
  await using opened = new AsyncDisposableStack();
  const server = fault.needsServer && opened.use(await startOwnServer());
  const { harness, chat } = await startPairedApp(populate, {
    clock,
    cuttable: true,
    ...(server && { server }),
  });
  opened.use(harness);
  const stage = { harness, server, chat, ownerId: alex.id, method: situation.method };
  const shows = (words: RegExp): Promise<unknown> =>
    passTime(clock, stepMs, `the chat shows ${words}`, () => {
      if (!chat.answers().some((one) => words.test(textOf(one)))) throw new Error('not yet');
    });
  await situation.prepare(chat, shows);
  // The round after pairing is over, so that only the situation runs.
  await clock.advance(10_000);

  const seen: string[] = [];
  const before = new Map(chat.raw.messages().map((one) => [one.id, firstLine(textOf(one))]));
  using _listening = chat.raw.subscribe(() => {
    for (const one of chat.raw.messages()) {
      const line = firstLine(textOf(one));
      if (one.from !== 'bot' || before.get(one.id) === line) continue;
      before.set(one.id, line);
      if (line) seen.push(line);
    }
  });
  const isOver = (): boolean => seen.some((line) => situation.end.test(line));
  const startedAt = clock.now().getTime();
  const passed = (): number => clock.now().getTime() - startedAt;
  if (!fault.isAfter) await fault.begin(stage);
  const begun = situation.begin(chat, harness.world);
  if (fault.isAfter) await fault.begin(stage);
  const acting = begun.then((toast) => {
    if (toast) seen.push(`(over the chat) ${firstLine(toast)}`);
  });
  await answered(isOver, answerMs.first);
  let isBroken = fault.lastsMs !== undefined;
  let lastCount = 0;
  let lastAt = 0;
  while (!isOver() && passed() < mostMs && passed() - lastAt < calmMs) {
    await clock.advance(passed() > longAfterMs ? longStepMs : stepMs);
    await answered(isOver, answerMs.later);
    if (isBroken && passed() >= (fault.lastsMs ?? 0)) {
      isBroken = false;
      await fault.end?.(stage);
    }
    if (seen.length > lastCount) [lastCount, lastAt] = [seen.length, passed()];
  }
  const tookMs = isOver() ? passed() : undefined;
  if (isBroken) await fault.end?.(stage);
  harness.sandbox.wire.faults.clear();
  harness.sandbox.botApi.faults.clear();
  // A second copy would come late.
  await clock.advance(60_000);
  await acting;
  return { fault: fault.name, situation: situation.name, seen, tookMs };
}

/** Waits until the situation is over, but no longer than `ms` of real time. */
async function answered(isOver: () => boolean, ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (!isOver() && performance.now() < end) await setTimeout(5);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
