import { fileURLToPath } from 'node:url';
import { SvgThread } from './svg-thread.ts';

/** A bundled font, because servers may have none or others. It covers few scripts beside those of Europe. */
const family = 'DejaVu Sans';
const file = fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));

const thread = new SvgThread();

interface Sheet {
  /** In SVG units, as `height`. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** The colors of the background and of text. */
  readonly paper: string;
  readonly ink: string;
}

/** Elements of SVG on a sheet as a PNG that is `widthPx` wide. */
export function renderSvg(
  { width, height, fontSize, paper, ink }: Sheet,
  elements: readonly string[],
  widthPx: number,
): Promise<Buffer> {
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${family}" font-size="${fontSize}" fill="${ink}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    ...elements,
    '</svg>',
  ];
  return thread.draw({ svg: svg.join(''), widthPx, fontFile: file, fontFamily: family });
}

/** `more`: other attributes. */
export function textAt(x: number, y: number, words: string, more = ''): string {
  const escaped = words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<text x="${x}" y="${y}" ${more}>${escaped}</text>`;
}
