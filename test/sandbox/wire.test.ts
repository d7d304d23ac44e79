import { Api } from 'telegram';
import { expect, test } from 'vitest';
import { startWire } from '../../sandbox/mtproto/start-wire.ts';
import { connectGram } from './gram-client.ts';

test('GramJS makes a key in the first data centre, connects and calls', async () => {
  await using wire = await startWire({
    host: '127.0.0.1',
    dcs: [2, 4],
    now: () => new Date(),
    methods: {},
  });
  await using gram = await connectGram(wire);
  const nearest = await gram.invoke(new Api.help.GetNearestDc());
  expect(nearest.thisDc).toBe(2);
  expect(wire.calls.map((one) => one.method)).toEqual(['help.getConfig', 'help.getNearestDc']);
  expect([...wire.keys.values()]).toMatchObject([{ dc: 2, layer: 198, device: { apiId: 12345 } }]);
  expect(wire.errors).toEqual([]);
});
