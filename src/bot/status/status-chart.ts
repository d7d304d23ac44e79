import { fileURLToPath } from 'node:url';
import type { Locale } from '../kit/locale.ts';
import { say } from '../kit/words.ts';
import { seenGroups, type SeenGroup } from './seen-groups.ts';

/** In SVG units. */
const sheet = { width: 800, height: 560 };
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

/** A bundled font, because servers may have none or others. */
const font = fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));

/** A bar chart of the groups as a PNG. It contains no names, because the font covers few scripts. */
export async function renderStatusChart(
  counts: ReadonlyMap<SeenGroup, number>,
  locale: Locale,
): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  // In another thread, because rendering takes about 15 ms.
  const image = await renderAsync(svgOf(counts, locale), {
    fitTo: { mode: 'width', value: pictureWidthPx },
    font: { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' },
  });
  return image.asPng();
}

function svgOf(counts: ReadonlyMap<SeenGroup, number>, locale: Locale): string {
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
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sheet.width}" height="${sheet.height}" font-family="DejaVu Sans" font-size="26" fill="${chartColors.ink}">`,
    `<rect width="100%" height="100%" fill="${chartColors.paper}"/>`,
    textAt(40, 58, locale.plain(say('chart-title', { count: total })), 'font-size="32"'),
    ...rows,
    '</svg>',
  ].join('');
}

function textAt(x: number, y: number, words: string, more = ''): string {
  const escaped = words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<text x="${x}" y="${y}" ${more}>${escaped}</text>`;
}
