import { expect, test } from 'vitest';
import { startWire } from '../../sandbox/mtproto/start-wire.ts';
import { connectMtcute } from './mtcute-client.ts';

test('mtcute makes a key, connects and calls in its own layer', async () => {
  await using wire = await startWire({
    host: '127.0.0.1',
    dcs: [2, 4],
    now: () => new Date(),
    methods: {},
  });
  await using client = await connectMtcute(wire);
  const nearest = await client.call({ _: 'help.getNearestDc' });
  expect(nearest.thisDc).toBe(2);
  expect([...wire.keys.values()]).toMatchObject([{ dc: 2, layer: 227 }]);
});
