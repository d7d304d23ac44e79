import type { Locale } from '../kit/locale.ts';
import { renderSvg, textAt } from '../kit/render-svg.ts';
import { say } from '../kit/words.ts';
import { seenGroups, type SeenGroup } from '../../contacts/seen-groups.ts';

/** In SVG units. */
const sheet = { width: 800, height: 560, fontSize: 26 };
const firstRow = 100;
const rowHeight = 50;
const barHeight = 32;
/** Labels of up to about 17 letters fit to the left of the bars. */
export const barStart = 300;
/** Leaves room for a count of five digits to the right. */
export const barWidth = 370;
/** A count above zero is always visible. */
const minBarWidth = 3;

/** Telegram scales photos down to this width. */
const pictureWidthPx = 1280;

/** On `paper` each has a contrast of 3:1, and `ink` of more than 4.5:1 (WCAG 2.2, 1.4.11 and 1.4.3). */
export const chartColors = {
  paper: '#f7f8fa',
  ink: '#1f2933',
  now: '#1e8e4e',
  exact: '#2f6fde',
  rough: '#6384c2',
  unknown: '#7a8794',
} as const;

const colorOf: Readonly<Record<SeenGroup, keyof typeof chartColors>> = {
  online: 'now',
  minutes: 'exact',
  hours: 'exact',
  days: 'exact',
  recently: 'rough',
  last_week: 'rough',
  last_month: 'rough',
  hidden: 'unknown',
  by_me: 'unknown',
};

/** A bar chart of the groups as a PNG. It contains no names, because the font covers few scripts. */
export async function renderStatusChart(
  counts: ReadonlyMap<SeenGroup, number>,
  locale: Locale,
): Promise<Buffer> {
  const { paper, ink } = chartColors;
  return renderSvg({ ...sheet, paper, ink }, chartElements(counts, locale), pictureWidthPx);
}

/** The chart as elements of SVG, on a sheet of 800 by 560 units: a title, and a bar for each group. */
export function chartElements(
  counts: ReadonlyMap<SeenGroup, number>,
  locale: Locale,
): readonly string[] {
  const numbers = seenGroups.map((group) => counts.get(group) ?? 0);
  const most = Math.max(1, ...numbers);
  const total = numbers.reduce((sum, count) => sum + count, 0);
  const rows = seenGroups.map((group, at) => {
    const count = numbers[at] ?? 0;
    const length = count === 0 ? 0 : Math.max(minBarWidth, (count / most) * barWidth);
    const top = firstRow + at * rowHeight;
    const baseline = top + 26;
    return [
      textAt(barStart - 20, baseline, locale.plain(say(`chart-${group}`)), 'text-anchor="end"'),
      `<rect x="${barStart}" y="${top}" width="${length}" height="${barHeight}" fill="${chartColors[colorOf[group]]}"/>`,
      textAt(barStart + length + 14, baseline, locale.plain(say('chart-count', { count }))),
    ].join('');
  });
  return [
    textAt(40, 58, locale.plain(say('chart-title', { count: total })), 'font-size="32"'),
    ...rows,
  ];
}
