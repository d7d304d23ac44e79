import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Encoder } from '../../../../sandbox/mtproto/tl/encode.ts';
import { bufferField, objectField } from '../../../../sandbox/mtproto/tl/fields.ts';
import { loadLayers } from '../../../../sandbox/mtproto/tl/layers.ts';
import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';
import { TlWriter } from '../../../../sandbox/mtproto/tl/writer.ts';
import { nearest } from './calls.ts';
import { connectRaw } from './raw-connection.ts';
import { newRawSession } from './raw-session.ts';
import { startTestWire } from './start-test-wire.ts';

const layers = loadLayers();
/** A method without arguments that layer 198 does not have. */
const newer = [...layers.get(227).byName.values()].find(
  ({ name, isMethod, fields }) =>
    isMethod && fields.length === 0 && !layers.get(198).byName.has(name),
);

test.each<[string, Buffer | TlObject, string]>([
  ['an unknown method', words(0x12345678), 'INPUT_METHOD_INVALID_305419896_0'],
  [
    'a method that is not simulated',
    { _: 'help.getPremiumPromo' },
    `INPUT_METHOD_INVALID_${idOf('help.getPremiumPromo')}_0`,
  ],
  ['a method of another layer', words(newer?.id ?? 0), `INPUT_METHOD_INVALID_${newer?.id}_0`],
  [
    'a constructor instead of a method',
    encode({ _: 'inputUserSelf' }),
    `INPUT_METHOD_INVALID_${idOf('inputUserSelf')}_0`,
  ],
  [
    'an unknown method inside a wrapper',
    Buffer.concat([words(idOf('invokeWithLayer'), 198), words(0x9abcdef0)]),
    'INPUT_METHOD_INVALID_2596069104_0',
  ],
  [
    'an unknown constructor',
    words(idOf('users.getFullUser'), 0x0000ab1e),
    'INPUT_CONSTRUCTOR_INVALID_0000AB1E',
  ],
  [
    'a constructor of another type',
    words(idOf('users.getFullUser'), idOf('inputPeerChat'), 1, 0),
    `INPUT_CONSTRUCTOR_INVALID_${idOf('inputPeerChat').toString(16).toUpperCase()}`,
  ],
  [
    'something else than a vector',
    words(idOf('users.getUsers'), 0xc0ffee),
    'INPUT_CONSTRUCTOR_INVALID_00C0FFEE',
  ],
  ['too few bytes', words(idOf('contacts.getContacts'), 0), 'INPUT_FETCH_ERROR'],
  ['a forged count', words(idOf('users.getUsers'), 0x1cb5c415, 0x7fffffff), 'INPUT_FETCH_ERROR'],
  ['garbage instead of gzip', packed(Buffer.from('garbage')), 'INPUT_FETCH_ERROR'],
  ['four bytes too many', Buffer.concat([encode(nearest), words(0)]), 'INPUT_REQUEST_TOO_LONG'],
  [
    'four bytes too many in gzip',
    packed(gzipSync(Buffer.concat([encode(nearest), words(0)]))),
    'INPUT_REQUEST_TOO_LONG',
  ],
  [
    'a layer without a schema',
    { _: 'invokeWithLayer', layer: 5, query: nearest },
    'CONNECTION_LAYER_INVALID',
  ],
])('%s is answered with 400 and recorded', async (_name, request, text) => {
  await using wire = await startTestWire({ 'users.getFullUser': () => true });
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const { object } = await raw.answerTo(raw.sendContent(request));
  expect(errorOf(object)).toEqual([400, text]);
  expect(wire.errors).toHaveLength(1);
  // The session and the key stay usable.
  expect((await raw.answerTo(raw.sendContent(nearest))).object).toMatchObject({
    result: { this_dc: 2 },
  });
});

test.each<[string, TlObject, TlObject]>([
  ['inputPeerSelf', { _: 'inputPeerSelf' }, { _: 'inputUserSelf' }],
  [
    'inputPeerUser',
    { _: 'inputPeerUser', user_id: 7n, access_hash: 8n },
    { _: 'inputUser', user_id: 7n, access_hash: 8n },
  ],
  [
    'inputPeerUserFromMessage',
    {
      _: 'inputPeerUserFromMessage',
      peer: { _: 'inputPeerSelf' },
      msg_id: 3,
      user_id: 7n,
    },
    { _: 'inputUserFromMessage', peer: { _: 'inputPeerSelf' }, msg_id: 3, user_id: 7n },
  ],
])('%s is accepted where a user is expected', async (_name, peer, user) => {
  const seen: unknown[] = [];
  await using wire = await startTestWire({
    'contacts.acceptContact': ({ args }) => {
      const id = objectField(args, 'id');
      seen.push('peer' in id ? { ...id, peer: { ...objectField(id, 'peer') } } : { ...id });
      return { _: 'updatesTooLong' };
    },
  });
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  // The encoder refuses a peer here, as the schema does.
  const request = Buffer.concat([words(idOf('contacts.acceptContact')), encode(peer)]);
  const { object } = await raw.answerTo(raw.sendContent(request));
  expect(object).toMatchObject({ result: { _: 'updatesTooLong' } });
  expect(seen).toEqual([user]);
});

test('an argument that no code reads is an error, named in the record', async () => {
  await using wire = await startTestWire({
    'messages.getDialogs': ({ args }) => {
      void [args.offset_id, args.limit];
      return { _: 'messages.dialogs', dialogs: [], messages: [], chats: [], users: [] };
    },
  });
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const empty = { _: 'inputPeerEmpty' };
  const plain = { offset_date: 0, offset_id: 5, offset_peer: empty, limit: 9, hash: 0n };
  const call = { _: 'messages.getDialogs', ...plain };
  const answered = await raw.answerTo(raw.sendContent(call));
  expect(answered.object).toMatchObject({ result: { _: 'messages.dialogs' } });
  expect(wire.errors).toEqual([]);
  const withMore = {
    ...call,
    folder_id: 0,
    exclude_pinned: true,
    offset_peer: { _: 'inputPeerSelf' },
  };
  const refused = await raw.answerTo(raw.sendContent(withMore));
  expect(errorOf(refused.object)).toEqual([400, 'ARGUMENT_NOT_SIMULATED']);
  expect(wire.errors.map(({ method, error }) => [method, error.message])).toEqual([
    [
      'messages.getDialogs',
      expect.stringContaining('does not read messages.getDialogs.exclude_pinned'),
    ],
  ]);
  expect(wire.errors[0]?.error.message).toContain('messages.getDialogs.folder_id');
  expect(wire.errors[0]?.error.message).toContain('messages.getDialogs.offset_peer');
});

test('arguments inside objects and lists have to be read, too', async () => {
  await using wire = await startTestWire({
    'contacts.importContacts': ({ args }) => {
      for (const { client_id, phone } of args.contacts as readonly TlObject[])
        void [client_id, phone];
      return {
        _: 'contacts.importedContacts',
        imported: [],
        popular_invites: [],
        retry_contacts: [],
        users: [],
      };
    },
  });
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const entry = {
    _: 'inputPhoneContact',
    client_id: 1n,
    phone: '1',
    first_name: '',
    last_name: '',
  };
  const importing = (last_name: string): TlObject => ({
    _: 'contacts.importContacts',
    contacts: [entry, { ...entry, last_name }],
  });
  const read = await raw.answerTo(raw.sendContent(importing('')));
  expect(read.object).toMatchObject({ result: { _: 'contacts.importedContacts' } });
  const refused = await raw.answerTo(raw.sendContent(importing('Miller')));
  expect(errorOf(refused.object)).toEqual([400, 'ARGUMENT_NOT_SIMULATED']);
  expect(wire.errors[0]?.error.message).toContain('inputPhoneContact.last_name');
  expect(wire.errors[0]?.error.message).not.toContain('Miller');
});

test('what a wrapper says has to be read, too', async () => {
  await using wire = await startTestWire();
  const session = await newRawSession(wire);
  await using raw = await connectRaw(wire, session);
  const range = { _: 'messageRange', min_id: 1, max_id: 2 };
  const call = { _: 'invokeWithMessagesRange', range, query: nearest };
  const { object } = await raw.answerTo(raw.sendContent(call));
  expect(errorOf(object)).toEqual([400, 'ARGUMENT_NOT_SIMULATED']);
  expect(wire.errors[0]?.error.message).toContain('invokeWithMessagesRange.range');
});

function errorOf(answer: TlObject): readonly unknown[] {
  const error = objectField(answer, 'result');
  return [error.error_code, bufferField(error, 'error_message').toString()];
}

function idOf(name: string): number {
  const found = layers.get(198).byName.get(name);
  if (!found) throw new Error(`layer 198 has no ${name}`);
  return found.id;
}

function words(...values: readonly number[]): Buffer {
  const out = new TlWriter();
  for (const value of values) out.int(value);
  return Buffer.from(out.take());
}

function encode(object: TlObject): Buffer {
  return new Encoder(layers, layers.get(198)).object(object);
}

function packed(bytes: Buffer): Buffer {
  const out = new TlWriter();
  out.int(0x3072cfa1);
  out.bytes(bytes);
  return out.take();
}
