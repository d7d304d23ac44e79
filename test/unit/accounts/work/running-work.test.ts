import { expect, test } from 'vitest';
import { RunningWork } from '../../../../src/accounts/work/running-work.ts';
import type { LongWork, WorkAttempt } from '../../../../src/accounts/services/long-work.ts';

const work: LongWork = { kind: 'import', id: '1' };

function start(closing = new AbortController().signal) {
  const runs: { attempt: WorkAttempt; end: () => void }[] = [];
  const run = (_: string, attempt: WorkAttempt): Promise<void> =>
    new Promise((end) => void runs.push({ attempt, end }));
  return { runs, running: new RunningWork({ import: run, undo: run }, closing) };
}
const attempt = (stop = new AbortController().signal): WorkAttempt => ({ stop });

test('RunningWork joins work that runs, and runs it again once it has ended', async () => {
  const { runs, running } = start();
  const first = running.run(work, attempt());
  expect(running.run(work, attempt())).toBe(first);
  expect(runs).toHaveLength(1);
  runs[0]?.end();
  await first;
  void running.run(work, attempt());
  expect(runs).toHaveLength(2);
});

test('RunningWork stops work when its job is stopped or the process closes', () => {
  const [stop, closing] = [new AbortController(), new AbortController()];
  const { runs, running } = start(closing.signal);
  void running.run(work, attempt(stop.signal));
  void running.run({ ...work, id: '2' }, attempt());
  stop.abort();
  expect(runs.map(({ attempt: { stop: signal } }) => signal.aborted)).toEqual([true, false]);
  closing.abort();
  expect(runs[1]?.attempt.stop.aborted).toBe(true);
});
