/** The thread that draws pictures for `SvgThread`. */
import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import type { SvgDrawing } from './svg-thread.ts';

// A failure ends the thread and rejects the drawing.
parentPort?.on('message', ({ svg, widthPx, fontFile, fontFamily }: SvgDrawing) => {
  const font = { fontFiles: [fontFile], loadSystemFonts: false, defaultFontFamily: fontFamily };
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: widthPx }, font });
  parentPort?.postMessage(drawing.render().asPng());
});
