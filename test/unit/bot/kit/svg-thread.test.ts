import { Worker } from 'node:worker_threads';
import { PNG } from 'pngjs';
import { afterEach, expect, test, vi } from 'vitest';
import { SvgThread, type SvgDrawing } from '../../../../src/bot/kit/svg-thread.ts';

afterEach(() => vi.restoreAllMocks());

const square = (fill: string): SvgDrawing => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><rect width="2" height="2" fill="${fill}"/></svg>`,
  widthPx: 8,
  fontFile: 'none.ttf',
  fontFamily: 'None',
});

test('gives each drawing its own picture', async () => {
  const thread = new SvgThread();
  const drawn = await Promise.all(['#ff0000', '#00ff00'].map((fill) => thread.draw(square(fill))));
  const pictures = drawn.map((png) => PNG.sync.read(png));
  expect(pictures).toMatchObject([
    { width: 8, height: 8 },
    { width: 8, height: 8 },
  ]);
  expect(pictures.map(({ data }) => [...data.subarray(0, 4)])).toEqual([
    [255, 0, 0, 255],
    [0, 255, 0, 255],
  ]);
});

test('rejects what is no SVG, and draws what waited behind it', async () => {
  const thread = new SvgThread();
  const [wrong, right] = await Promise.allSettled([
    thread.draw({ ...square('#ff0000'), svg: 'no SVG' }),
    thread.draw(square('#0000ff')),
  ]);
  expect([wrong.status, right.status]).toEqual(['rejected', 'fulfilled']);
  expect(await thread.draw(square('#0000ff'))).toBeInstanceOf(Buffer);
});

test('SvgThread ends its thread after a minute without work', async () => {
  const thread = new SvgThread();
  const [wait, end] = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(Worker.prototype, 'terminate')];
  await thread.draw(square('#ff0000'));
  const [afterwards] = wait.mock.calls.find(([, ms]) => ms === 60_000) ?? [];
  expect(end).not.toHaveBeenCalled();
  afterwards?.();
  expect(end).toHaveBeenCalledTimes(1);
});
