import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import type { SeenGroup } from '../../../../src/contacts/seen-groups.ts';
import {
  barStart,
  barWidth,
  chartColors,
  chartElements,
  renderStatusChart,
} from '../../../../src/bot/status/status-chart.ts';
import { english } from '../../../support/english.ts';

type Color = keyof typeof chartColors;

async function draw(counts: readonly (readonly [SeenGroup, number])[]): Promise<PNG> {
  return PNG.sync.read(await renderStatusChart(new Map(counts), english));
}

function channels(color: Color): number[] {
  return [...Buffer.from(chartColors[color].slice(1), 'hex')];
}

/** The longest run of each color in the rows of the picture, top down, where it begins a bar. */
function bars(picture: PNG): { readonly color: Color; readonly length: number }[] {
  const scale = picture.width / 800;
  const start = Math.round(barStart * scale) + 1;
  const at = (x: number, y: number): string => {
    const offset = (y * picture.width + x) * 4;
    return [...picture.data.subarray(offset, offset + 3)].join();
  };
  const colors = (['now', 'exact', 'rough', 'unknown'] as const).map(
    (color) => [color, channels(color).join()] as const,
  );
  const found: { color: Color; length: number }[] = [];
  let inside = false;
  for (let y = 0; y < picture.height; y++) {
    const color = colors.find(([, value]) => value === at(start, y))?.[0];
    if (color && !inside) {
      let end = start;
      // Away from the edge, which is smoothed.
      while (at(end, y + 5) === channels(color).join()) end++;
      found.push({ color, length: (end - start + 1) / scale });
    }
    inside = color !== undefined;
  }
  return found;
}

test('the bars are as long as the counts', async () => {
  const picture = await draw([
    ['online', 10],
    ['minutes', 40],
    ['recently', 20],
    ['hidden', 4],
  ]);
  expect(picture.width).toBe(1280);
  const drawn = bars(picture);
  expect(drawn.map(({ color }) => color)).toEqual(['now', 'exact', 'rough', 'unknown']);
  for (const [at, count] of [10, 40, 20, 4].entries()) {
    const length = (count / 40) * barWidth;
    expect(Math.abs((drawn[at]?.length ?? 0) - length)).toBeLessThan(2);
  }
});

test('one among thousands can be seen, and an empty group is not drawn', async () => {
  const drawn = bars(
    await draw([
      ['online', 1],
      ['last_month', 5000],
    ]),
  );
  expect(drawn.map(({ color }) => color)).toEqual(['now', 'rough']);
  expect(drawn[0]?.length).toBeGreaterThan(1);
});

test('words are drawn without any font of the machine', async () => {
  const picture = await draw([['online', 1]]);
  const ink = channels('ink').join();
  const dark = picture.data.filter(
    (_, at) => at % 4 === 0 && [...picture.data.subarray(at, at + 3)].join() === ink,
  );
  expect(dark.length).toBeGreaterThan(2000);
});

test.each<[Color, number]>([
  ['ink', 4.5],
  ['now', 3],
  ['exact', 3],
  ['rough', 3],
  ['unknown', 3],
])('%s stands out from the paper by %d to 1', (color, ratio) => {
  const light = luminance('paper');
  expect((light + 0.05) / (luminance(color) + 0.05)).toBeGreaterThan(ratio);
});

/** WCAG 2.2, relative luminance. */
function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('chartElements: each group has a label, a bar and a count in its row', () => {
  const [title, online, minutes, ...others] = chartElements(
    new Map<SeenGroup, number>([
      ['online', 1],
      ['minutes', 40],
    ]),
    english,
  );
  expect(title).toMatch(/^<text x="40" y="58" font-size="32">[^<]*41[^<]*<\/text>$/);
  expect(online).toMatch(/<text x="280" y="126" text-anchor="end">.+<text x="323.25" y="126" >/);
  expect(online).toContain('<rect x="300" y="100" width="9.25" height="32" fill="#1e8e4e"/>');
  expect(minutes).toContain('<rect x="300" y="150" width="370" height="32" fill="#2f6fde"/>');
  expect(others).toHaveLength(7);
  expect(others.every((one) => one.includes(' width="0" '))).toBe(true);
});

test('chartElements: without anyone, no bar is drawn, and one among thousands has three units', () => {
  const barsOf = (counts: readonly (readonly [SeenGroup, number])[]): readonly string[] =>
    chartElements(new Map(counts), english).flatMap(
      (one) => / width="([^"]*)"/.exec(one)?.[1] ?? [],
    );
  expect(new Set(barsOf([]))).toEqual(new Set(['0']));
  expect(
    barsOf([
      ['online', 1],
      ['hidden', 5000],
    ]).slice(0, 2),
  ).toEqual(['3', '0']);
});

test('the sheet of a chart is 800 by 560, as a picture of 1280 pixels', async () => {
  const { width, height } = await draw([]);
  expect([width, height]).toEqual([1280, 896]);
});
