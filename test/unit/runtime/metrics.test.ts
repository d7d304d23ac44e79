import { expect, test } from 'vitest';
import { createMetrics } from '../../../src/runtime/metrics.ts';

type Values = readonly { readonly labels?: Readonly<Record<string, string>>; value: number }[];

const gauge = <Reading>(name: string, valuesOf: (reading: Reading) => Values) => ({
  name,
  help: name,
  valuesOf,
});

test('what is counted is written for Prometheus', async () => {
  const metrics = createMetrics();
  metrics.countUpdate('full');
  metrics.observeAnswer(0.2);
  metrics.countBotApiCall('sendMessage', '429');
  metrics.countTelegramCall('contacts.GetContacts', 'flood');
  metrics.observeFloodWait('contacts.GetContacts', 60);
  metrics.addGauges(
    async () => 2,
    [
      gauge('roster_work', (value) => [{ labels: { kind: 'import', state: 'running' }, value }]),
      gauge('roster_more_work', (value) => [{ value: value + 1 }]),
    ],
  );
  metrics.addGauges<number>(
    () => Promise.reject(new Error('away')),
    [gauge('roster_broken', (value) => [{ value }])],
  );
  const { text } = await metrics.write();
  for (const line of [
    'roster_updates_total{result="full"} 1',
    'roster_answer_seconds_bucket{le="0.25"} 1',
    'roster_calls_total{api="bot",method="sendMessage",result="429"} 1',
    'roster_calls_total{api="mtproto",method="contacts.GetContacts",result="flood"} 1',
    'roster_flood_wait_seconds_sum{method="contacts.GetContacts"} 60',
    'roster_work{kind="import",state="running"} 2',
    'roster_more_work 3',
  ]) {
    expect(text).toContain(`${line}\n`);
  }
  expect(text).not.toMatch(/^roster_broken /m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds [\d.e-]+$/m);
});

test('a gauge forgets what is gone', async () => {
  const metrics = createMetrics();
  let states = ['running', 'done'];
  metrics.addGauges(
    async () => states,
    [
      gauge('roster_work', (found) =>
        found.map((state) => ({ labels: { kind: 'undo', state }, value: 1 })),
      ),
    ],
  );
  await metrics.write();
  states = ['done'];
  expect((await metrics.write()).text).not.toContain('state="running"');
});

test('gauges that belong together are read once each time', async () => {
  const metrics = createMetrics();
  let reads = 0;
  metrics.addGauges(
    async () => (reads += 1),
    ['roster_one', 'roster_other'].map((name) => gauge(name, (value: number) => [{ value }])),
  );
  for (const at of [1, 2]) {
    const { text } = await metrics.write();
    expect(text).toContain(`roster_one ${at}\n`);
    expect(text).toContain(`roster_other ${at}\n`);
  }
  expect(reads).toBe(2);
});

test('answers and floods are counted up to these seconds', async () => {
  const metrics = createMetrics();
  metrics.observeAnswer(1);
  metrics.observeFloodWait('a', 1);
  const { text } = await metrics.write();
  const limitsOf = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}_bucket{le="([\\d.]+)"`, 'gm'))].map(([, le]) =>
      Number(le),
    );
  expect(limitsOf('roster_answer_seconds')).toEqual([0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]);
  expect(limitsOf('roster_flood_wait_seconds')).toEqual([1, 5, 30, 120, 600, 3600, 86_400]);
});
