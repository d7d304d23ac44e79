import { expect, test } from 'vitest';
import { createMetrics } from '../../../src/runtime/metrics.ts';

test('what is counted is written for Prometheus', async () => {
  const metrics = createMetrics();
  metrics.countUpdate('full');
  metrics.observeAnswer(0.2);
  metrics.countBotApiCall('sendMessage', '429');
  metrics.countTelegramCall('contacts.GetContacts', 'flood');
  metrics.observeFloodWait('contacts.GetContacts', 60);
  metrics.addGauge('roster_work', 'Work', async () => [
    { labels: { kind: 'import', state: 'running' }, value: 2 },
  ]);
  metrics.addGauge('roster_broken', 'Broken', () => Promise.reject(new Error('away')));
  const { text } = await metrics.write();
  for (const line of [
    'roster_updates_total{result="full"} 1',
    'roster_answer_seconds_bucket{le="0.25"} 1',
    'roster_calls_total{api="bot",method="sendMessage",result="429"} 1',
    'roster_calls_total{api="mtproto",method="contacts.GetContacts",result="flood"} 1',
    'roster_flood_wait_seconds_sum{method="contacts.GetContacts"} 60',
    'roster_work{kind="import",state="running"} 2',
  ]) {
    expect(text).toContain(`${line}\n`);
  }
  expect(text).not.toMatch(/^roster_broken /m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds [\d.e-]+$/m);
});

test('a gauge forgets what is gone', async () => {
  const metrics = createMetrics();
  let states = ['running', 'done'];
  metrics.addGauge('roster_work', 'Work', async () =>
    states.map((state) => ({ labels: { kind: 'undo', state }, value: 1 })),
  );
  await metrics.write();
  states = ['done'];
  expect((await metrics.write()).text).not.toContain('state="running"');
});
