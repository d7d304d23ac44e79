import { expect, test } from 'vitest';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import { eventually } from '../../../support/eventually.ts';
import { codeFrom } from '../clients/gram-sign-in.ts';
import { connectTdlib } from '../clients/tdlib-client.ts';

const phone = '+491701234567';
/** The only platform with a library in package-lock.json. */
const hasTdlib = process.platform === 'linux' && process.arch === 'x64';

test.skipIf(!hasTdlib).each([
  ['permanent keys', { usesTemporaryKeys: false }],
  ['temporary keys', { usesTemporaryKeys: true }],
])("a book lives through Telegram's own library, TDLib, with %s", async (_name, options) => {
  await using sandbox = await startSandbox({ dcs: [1, 4, 2] });
  const { world, wire } = sandbox;
  const max = world.app(world.addPerson({ firstName: 'Max', phone }).id);
  const zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' });
  const ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102' });
  max.add(ben.id, 'Ben Saved', '', false);
  await using tdlib = await connectTdlib(wire, phone, () => codeFrom(max), options);
  const { client } = tdlib;
  const names = new Map<number, string>();
  client.on('update', (update) => {
    if (update._ === 'updateUser') names.set(update.user.id, update.user.first_name);
  });

  const before = await client.invoke({ _: 'getContacts' });
  expect(before.user_ids).toEqual([Number(ben.id)]);
  const contacts = ['0101', '0999'].map((end) => ({
    _: 'importedContact' as const,
    phone_number: `+1202555${end}`,
    first_name: `Saved ${end}`,
  }));
  const imported = await client.invoke({ _: 'importContacts', contacts });
  expect(imported.user_ids).toEqual([Number(zoe.id), 0]);
  expect(max.book().contacts).toMatchObject([{ id: ben.id }, { id: zoe.id }]);
  expect(max.book().saved).toHaveLength(2);

  // The connection is lost, and with it an update: TDLib gets it when it is back.
  wire.dropConnections();
  max.add(zoe.id, 'Zoe of the outage', '', false);
  await eventually(
    'TDLib has received the name',
    () => names.get(Number(zoe.id)),
    'Zoe of the outage',
  );

  await client.invoke({ _: 'removeContacts', user_ids: [Number(ben.id)] });
  expect(max.book().contacts).toMatchObject([{ id: zoe.id, firstName: 'Zoe of the outage' }]);
  const bound = wire.calls.filter(({ method }) => method === 'auth.bindTempAuthKey');
  expect(bound.length > 0).toBe(options.usesTemporaryKeys);
});
