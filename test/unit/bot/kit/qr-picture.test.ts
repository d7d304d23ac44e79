import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { readQr } from '../../../../sandbox/page/picture.ts';
import { layOutWords, renderQrPicture } from '../../../../src/bot/kit/qr-picture.ts';

const link = `tg://login?token=${'A1_-'.repeat(16)}`;

async function draw(words?: string): Promise<Buffer> {
  const bytes = await (await renderQrPicture(link, 'code.png', words)).toRaw();
  if (!(bytes instanceof Buffer)) throw new Error('The picture is no buffer.');
  return bytes;
}

/** The columns that have ink below the code, of a picture of 640 columns. */
function inkBelow(picture: Buffer): readonly number[] {
  const { data, width, height } = PNG.sync.read(picture);
  const columns = new Set<number>();
  for (let at = 640 * width; at < height * width; at += 1) {
    if ((data[at * 4] ?? 255) < 128) columns.add(at % width);
  }
  return [...columns];
}

test.each([
  ['alone', undefined],
  [
    'above words',
    'Contacts will be shown to\nMax Muster (@max_muster)\nin the chat with @roster_bot.',
  ],
  ['above names in many scripts', 'Фёдор Ångström أحمد 王小明 🎉 (@someone)'],
])('a code %s is read by a camera', async (_, words) => {
  expect(readQr(await draw(words))).toBe(link);
});

test('words stand below the code, and others look different', async () => {
  const [none, max, mallory] = [await draw(), await draw('Max'), await draw('Mallory')];
  expect(PNG.sync.read(none).height).toBe(640);
  expect(inkBelow(max).length).toBeGreaterThan(20);
  expect(inkBelow(mallory).length).toBeGreaterThan(inkBelow(max).length);
});

test('the widest letters are not cut off', async () => {
  const columns = inkBelow(await draw('W'.repeat(100)));
  expect([Math.min(...columns) > 0, Math.max(...columns) < 639]).toEqual([true, true]);
});

test('a name cannot reverse the words with characters that have no shape', async () => {
  expect((await draw('Max\u202e (@mallory)')).equals(await draw('Max (@mallory)'))).toBe(true);
});

test('layOutWords: a line is 34 pixels high, and a margin of 24 is below the last', () => {
  expect(layOutWords('')).toEqual({ heightPx: 640, elements: [] });
  const { heightPx, elements } = layOutWords('Max\nMuster');
  expect(heightPx).toBe(640 + 2 * 34 + 24);
  expect(elements).toEqual([
    '<text x="320" y="664" text-anchor="middle">Max</text>',
    '<text x="320" y="698" text-anchor="middle">Muster</text>',
  ]);
});

test('a code has a margin of four modules, as cameras require', async () => {
  const { data, width } = PNG.sync.read(await draw());
  const isDark = (x: number, y: number): boolean => (data[(y * width + x) * 4] ?? 255) < 128;
  const first = Array.from({ length: width }, (_, at) => at).find((at) => isDark(at, at)) ?? 0;
  // A finder pattern is seven modules wide.
  let end = first;
  while (isDark(end, first)) end += 1;
  expect(Math.round((first / (end - first)) * 7)).toBe(4);
});
