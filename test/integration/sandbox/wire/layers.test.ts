import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Encoder } from '../../../../sandbox/mtproto/tl/encode.ts';
import { type Layers, makeLayers, schemasIn } from '../../../../sandbox/mtproto/tl/layers.ts';

/** As TDLib ships its schema: with the built-in types, comments, and no number of the layer. */
const text = `
int ? = Int;
vector#1cb5c415 {t:Type} # [ t ] = Vector t;
boolFalse#bc799737 = Bool;
// A comment.
user#aa flags:# id:long first_name:flags.1?string bot:flags.14?true = User; // A remark.

---functions---

invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;
users.getUsers#d91a548 id:Vector<InputUser> = Vector<User>;
`;

/** As core.telegram.org/schema/json has it. */
const json = {
  constructors: [
    { id: '-1132882121', predicate: 'boolFalse', params: [], type: 'Bool' },
    {
      id: '170',
      predicate: 'user',
      params: [
        { name: 'flags', type: '#' },
        { name: 'id', type: 'long' },
        { name: 'first_name', type: 'flags.1?string' },
        { name: 'bot', type: 'flags.14?true' },
      ],
      type: 'User',
    },
  ],
  methods: [
    {
      id: '-627372787',
      method: 'invokeWithLayer',
      params: [
        { name: 'layer', type: 'int' },
        { name: 'query', type: '!X' },
      ],
      type: 'X',
    },
    {
      id: '227648840',
      method: 'users.getUsers',
      params: [{ name: 'id', type: 'Vector<InputUser>' }],
      type: 'Vector<User>',
    },
  ],
};

test.each([
  ['a name with the number', '231.tl', text],
  ['a line with the number', 'telegram_api.tl', `${text}\r\n// LAYER 231\r\n`],
  ['the lines of Windows', 'layer-231.tl', text.replaceAll('\n', '\r\n')],
  ['the JSON of Telegram', 'schema-231.json', JSON.stringify(json)],
])('a schema file with %s adds its layer', (_name, name, content) => {
  const layers = layersOf({ [name]: content });
  expect(layers.numbers).toEqual([231]);
  const layer = layers.get(231);
  expect(layer.byName.get('users.getUsers')).toMatchObject({ id: 0xd91a548, isMethod: true });
  expect(layer.byName.get('invokeWithLayer')).toMatchObject({ id: 0xda9b0d0d, isMethod: true });
  expect(layer.byName.get('boolFalse')).toMatchObject({ id: 0xbc799737, isMethod: false });
  expect([...layer.byName.keys()]).not.toContain('vector');
  const user = { _: 'user', id: 7n, first_name: 'Zoe', bot: true };
  const bytes = new Encoder(layers, layer).object(user);
  expect(bytes.readUInt32LE(0)).toBe(0xaa);
  expect(bytes.readUInt32LE(4)).toBe((1 << 1) | (1 << 14));
});

test('a file without a number is refused with its path', () => {
  expect(() => layersOf({ 'schema.tl': text })).toThrow(/schema\.tl: add a line \/\/ LAYER/);
});

test('a layer without a file is refused as Telegram refuses it', () => {
  const layers = layersOf({ '231.tl': text });
  expect(() => layers.get(230)).toThrow(
    expect.objectContaining({ text: 'CONNECTION_LAYER_INVALID' }),
  );
});

function layersOf(files: Readonly<Record<string, string>>): Layers {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return makeLayers(schemasIn(folder));
}
