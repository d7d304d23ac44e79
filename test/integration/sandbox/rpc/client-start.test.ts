import { expect, test } from 'vitest';
import type { Definition, TlType } from '../../../../sandbox/mtproto/tl/definition.ts';
import { Encoder } from '../../../../sandbox/mtproto/tl/encode.ts';
import { loadLayers } from '../../../../sandbox/mtproto/tl/layers.ts';
import type { TlValue } from '../../../../sandbox/mtproto/tl/value.ts';
import { clientStartMethods } from '../../../../sandbox/rpc/client-start.ts';
import { emptyCatalogs } from '../../../../sandbox/rpc/empty-catalogs.ts';
import { ignoredArguments } from '../../../../sandbox/rpc/ignored-arguments.ts';
import { telegramMethods } from '../../../../sandbox/rpc/methods.ts';
import { World } from '../../../../sandbox/world/world.ts';
import { WorldUnderTest } from '../world/world-caller.ts';
import { startChatAccount } from './chat-account.ts';

const layers = loadLayers();
const methods = telegramMethods(new World({ now: () => new Date() }));

function definitionsOf(name: string): readonly Definition[] {
  return layers.numbers.flatMap((number) => layers.get(number).byName.get(name) ?? []);
}

/** A value of the type that says the least. */
function emptyValue(type: TlType): TlValue {
  switch (type.kind) {
    case 'int':
    case 'double':
      return 0;
    case 'long':
      return 0n;
    case 'string':
      return '';
    case 'bool':
      return false;
    case 'vector':
      return [];
    case 'boxed':
      return { _: type.type.startsWith('Input') ? 'inputPeerSelf' : 'inputMessagesFilterEmpty' };
    default:
      throw new Error(`No value for ${type.kind}.`);
  }
}

test.each(layers.numbers)(
  'what clients ask when they start is answered in layer %i',
  async (number) => {
    const layer = layers.get(number);
    const under = new WorldUnderTest();
    const device = under.deviceOf(under.person('Alex', 1000));
    device.key.layer = number;
    const names = [...Object.keys(emptyCatalogs), ...Object.keys(clientStartMethods(under.world))];
    let answered = 0;
    for (const name of names) {
      const definition = layer.byName.get(name);
      if (!definition || name === 'messages.getStickerSet') continue;
      const required = definition.fields.filter(
        ({ type, condition }) => !condition && type.kind !== 'flags',
      );
      const args = Object.fromEntries(required.map((one) => [one.name, emptyValue(one.type)]));
      if ('lang_code' in args) args.lang_code = 'en';
      const answer = await device.call(name, args);
      new Encoder(layers, layer).value(definition.result, answer, name);
      answered += 1;
    }
    expect(answered).toBeGreaterThan(60);
  },
);

test('a client gets the answers over the wire', async () => {
  await using account = await startChatAccount();
  const { client } = account;
  expect(await client.call({ _: 'messages.getDialogFilters' })).toMatchObject({
    filters: [{ _: 'dialogFilterDefault' }],
  });
  const peers = [account.inputPeer(account.alex)];
  expect(await client.call({ _: 'stories.getPeerMaxIDs', id: peers })).toEqual([
    { _: 'recentStory', live: false },
  ]);
  const stickerset = { _: 'inputStickerSetAnimatedEmoji' } as const;
  await expect(client.call({ _: 'messages.getStickerSet', stickerset, hash: 0 })).rejects.toThrow(
    'STICKERSET_INVALID',
  );
  expect(account.sandbox.wire.errors).toEqual([]);
});

test('every simulated method exists in some layer', () => {
  expect(Object.keys(methods).filter((name) => definitionsOf(name).length === 0)).toEqual([]);
});

test('every ignored argument exists in some layer', () => {
  const unknown = Object.keys(ignoredArguments).filter((key) => {
    const at = key.lastIndexOf('.');
    const [owner, field] = [key.slice(0, at), key.slice(at + 1)];
    const fields = definitionsOf(owner).flatMap((one) => one.fields.map(({ name }) => name));
    return field === '*' ? definitionsOf(owner).length === 0 : !fields.includes(field);
  });
  expect(unknown).toEqual([]);
});
