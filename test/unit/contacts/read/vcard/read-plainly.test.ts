import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVcards } from '../../../../../src/contacts/read/vcard/vcard.ts';
import { type PlainCard, readPlainly } from './read-plainly.ts';

/** Text with everything that has a meaning somewhere in a card, between letters. */
const text = fc
  .string({ unit: fc.constantFrom(...Array.from('abc é И李👩 ,;:="\'.\n')), maxLength: 80 })
  .map((inner) => `A${inner}Z`);
const person = fc.record({
  names: fc.tuple(text, text).map((all) => all.map((one) => one.replaceAll('\n', ''))),
  phones: fc.array(fc.stringMatching(/^\+[1-9][0-9]{6,14}$/), { maxLength: 3 }),
  note: text,
  photoBytes: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20_000 })),
});
type Person = typeof person extends fc.Arbitrary<infer One> ? One : never;

const layout = fc.record({
  end: fc.constantFrom('\n', '\r\n', '\r', '\r\r\n'),
  /** In bytes, so that folding splits characters. */
  width: fc.integer({ min: 20, max: 90 }),
  isQuoted: fc.boolean(),
});
type Layout = typeof layout extends fc.Arbitrary<infer One> ? One : never;

test('cards are read as the plain reader reads them, whatever their line ends, folding and encoding', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 4 }), layout, (people, how) => {
      const file = Buffer.concat(people.map((one) => cardOf(one, how)));
      const expected = readPlainly(file);
      expect(expected).toEqual(people.map(asWritten));
      // Not at the beginning of its memory, like a file from a socket.
      const elsewhere = Buffer.concat([Buffer.from('TEL:'), file]).subarray(4);
      const read = Array.from(
        readVcards(elsewhere),
        ({ firstName, lastName, phones, extras }): PlainCard => ({
          firstName,
          lastName,
          phones: [...phones],
          notes: [...extras.notes],
          hasPhoto: extras.kinds.includes('photo'),
        }),
      );
      expect(read).toEqual(expected);
    }),
  );
});

function asWritten({ names, phones, note, photoBytes }: Person): PlainCard {
  const [lastName = '', firstName = ''] = names;
  return { firstName, lastName, phones, notes: [note], hasPhoto: photoBytes > 0 };
}

function cardOf({ names, phones, note, photoBytes }: Person, how: Layout): Buffer {
  const photo = Buffer.alloc(photoBytes, 'roster').toString('base64');
  const lines = [
    Buffer.from('BEGIN:VCARD'),
    Buffer.from(`VERSION:${how.isQuoted ? '2.1' : '3.0'}`),
    written('N', `${names.map(escaped).join(';')};;;`, how),
    ...(photo === '' ? [] : [folded(Buffer.from(`PHOTO;ENCODING=b:${photo}`), how)]),
    ...phones.map((phone) => Buffer.from(`item1.TEL;TYPE=CELL:${phone}`)),
    Buffer.from('EMAIL;TYPE=HOME:zoe@example.org'),
    written('NOTE', escaped(note), how),
    Buffer.from('END:VCARD'),
  ];
  return Buffer.concat(lines.flatMap((line) => [line, Buffer.from(how.end)]));
}

function written(name: string, value: string, how: Layout): Buffer {
  if (!how.isQuoted) return folded(Buffer.from(`${name}:${value}`), how);
  const pieces = Array.from(Buffer.from(value), (byte) =>
    byte > 0x20 && byte < 0x7f && byte !== 0x3d
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const lines = chunksOf(pieces, how.width).map((chunk) => chunk.join(''));
  return Buffer.from(`${name};ENCODING=QUOTED-PRINTABLE:${lines.join(`=${how.end}`)}`);
}

function folded(line: Buffer, { width, end }: Layout): Buffer {
  return Buffer.from(
    chunksOf(Array.from(line.toString('latin1')), width)
      .map((chunk) => chunk.join(''))
      .join(`${end} `),
    'latin1',
  );
}

function chunksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

function escaped(value: string): string {
  return value.replaceAll(/[,;]/g, '\\$&').replaceAll('\n', '\\n');
}
