import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inSlices, runInSlices } from '../../../src/runtime/in-slices.ts';

function* endless(): Generator<number> {
  for (let at = 0; ; at++) yield at;
}

test('others work while many items are iterated over', async () => {
  let others = 0;
  void setImmediate().then(() => others++);
  for await (const item of inSlices(endless())) {
    if (others > 0) break;
    expect(item).toBeLessThan(100_000_000);
  }
  expect(others).toBe(1);
});

test('others work while a generator runs to its end', async () => {
  let others = 0;
  void setImmediate().then(() => others++);
  function* steps(): Generator<void, number> {
    while (others === 0) yield;
    return others;
  }
  expect(await runInSlices(steps())).toBe(1);
});

describe('several at a time', () => {
  let nowMs = 0;
  let turn = 0;
  let counting: AbortController;

  beforeEach(async () => {
    // The turn that began with another clock ends.
    await setImmediate();
    vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
    counting = new AbortController();
    void countTurns(counting.signal);
  });

  afterEach(() => {
    counting.abort();
    vi.restoreAllMocks();
  });

  async function countTurns(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await setImmediate();
      turn += 1;
    }
  }

  /** Steps of so many milliseconds. */
  function* work(name: string, stepMs: number, steps: number, done: string[]): Generator<void> {
    for (let at = 0; at < steps; at++) {
      nowMs += stepMs;
      done.push(`${turn} ${name}`);
      yield;
    }
  }

  const turnsOf = (done: readonly string[]) => done.map((line) => Number(line.split(' ')[0]));
  const namesOf = (done: readonly string[]) => done.map((line) => line.split(' ')[1]);

  test('have one slice between two turns of the event loop together, in turns', async () => {
    const done: string[] = [];
    const items = async (): Promise<void> => {
      for await (const one of inSlices(work('d', 3, 3, done))) expect(one).toBeUndefined();
    };
    const runs = ['a', 'b', 'c'].map((name) => runInSlices(work(name, 3, 3, done)));
    await Promise.all([...runs, items()]);
    // The first had its slice, and waits again, before the others came.
    expect(namesOf(done).join('')).toBe('aabcdabcdbcd');
    expect(new Set(turnsOf(done)).size).toBe(12);
  });

  test('share a turn when they need less of it', async () => {
    const done: string[] = [];
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => runInSlices(work(name, 1, 1, done))));
    expect(namesOf(done).join('')).toBe('abcd');
    const [first = 0, , third, fourth] = turnsOf(done);
    expect([third, fourth]).toEqual([first, first + 1]);
  });

  test('go on after one of them failed or was left', async () => {
    const done: string[] = [];
    function* failing(): Generator<void> {
      nowMs += 3;
      yield;
      throw new Error('no more');
    }
    const left = async (): Promise<void> => {
      for await (const one of inSlices(work('b', 3, 9, done))) {
        expect(one).toBeUndefined();
        break;
      }
    };
    const failure = expect(runInSlices(failing())).rejects.toThrow('no more');
    await Promise.all([failure, left(), runInSlices(work('c', 3, 2, done))]);
    expect(namesOf(done).join('')).toBe('bcc');
  });
});
