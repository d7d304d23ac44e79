import { InputFile } from 'grammy';
import { renderSvg, textAt } from './render-svg.ts';

/** ISO/IEC 18004 requires this margin; a dark chat would not provide it. */
const quietZoneModules = 4;
const sizePx = 640;
const fontSize = 24;
const lineHeight = 34;

/**
 * A QR code as a PNG, black on white in every chat theme. `words` stand below it: unlike a caption, they stay
 * with the code when the picture is passed on.
 */
export async function renderQrPicture(
  content: string,
  fileName: string,
  words = '',
): Promise<InputFile> {
  const { heightPx: height, elements } = layOutWords(words);
  const sheet = { width: sizePx, height, fontSize, paper: '#ffffff', ink: '#000000' };
  const all = [await drawCode(content), ...elements];
  return new InputFile(await renderSvg(sheet, all, sizePx), fileName);
}

/** The words below a code of 640 pixels as elements of SVG, and the height of the picture. */
export function layOutWords(words: string): {
  readonly heightPx: number;
  readonly elements: readonly string[];
} {
  const lines = words.split('\n').flatMap(wrap);
  return {
    heightPx: sizePx + lines.length * lineHeight + (lines.length > 0 ? fontSize : 0),
    elements: lines.map((line, at) =>
      textAt(sizePx / 2, sizePx + at * lineHeight + fontSize, line, 'text-anchor="middle"'),
    ),
  };
}

async function drawCode(content: string): Promise<string> {
  const { default: QRCode } = await import('qrcode');
  const { modules } = QRCode.create(content);
  const { size } = modules;
  const dark = Array.from(modules.data, (isDark, at) =>
    isDark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '',
  );
  const scale = sizePx / (size + 2 * quietZoneModules);
  const place = `scale(${scale}) translate(${quietZoneModules} ${quietZoneModules})`;
  return `<path transform="${place}" shape-rendering="crispEdges" d="${dark.join('')}"/>`;
}

/** Lines that fit, without characters that have no shape: some of them reverse what others show. */
function wrap(line: string): readonly string[] {
  // Also 26 of the widest letters fit.
  return line.replaceAll(/\p{C}/gu, '').match(/\S.{0,25}(?=\s|$)|\S.{0,25}/gu) ?? [];
}
