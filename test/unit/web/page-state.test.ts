import QRCode from 'qrcode';
import { afterEach, expect, test, vi } from 'vitest';
import { pageState } from '../../../src/web/page-state.ts';

afterEach(() => vi.restoreAllMocks());

test('a picture that could not be drawn is drawn by the next request', async () => {
  const draw = vi.spyOn(QRCode, 'toDataURL').mockRejectedValueOnce(new Error('No memory is left.'));
  const ask = () =>
    pageState({ kind: 'qr', link: 'tg://login?token=a' }, { person: 'Max', bot: '@bot' }, String);
  await expect(ask()).rejects.toThrow('No memory is left.');
  expect(await ask()).toMatchObject({ picture: expect.stringMatching(/^data:image/) });
  await ask();
  expect(draw).toHaveBeenCalledTimes(2);
});

test('pageState keeps the last hundred pictures', async () => {
  const draw = vi.spyOn(QRCode, 'toDataURL').mockResolvedValue('data:' as never);
  const ask = (at: number) =>
    pageState({ kind: 'qr', link: `tg://${at}` }, { person: 'Max', bot: '@bot' }, String);
  for (let at = 0; at < 100; at++) await ask(at);
  await ask(0);
  expect(draw).toHaveBeenCalledTimes(100);
  expect(draw).toHaveBeenLastCalledWith('tg://99', { margin: 1, width: 528 });
  await ask(100);
  await ask(1);
  expect(draw).toHaveBeenCalledTimes(101);
  await ask(0);
  expect(draw).toHaveBeenCalledTimes(102);
});

test('pageState has the problem of a step in words, and a version that changes with it', async () => {
  const ask = (step: Parameters<typeof pageState>[0]) =>
    pageState(step, { person: 'Max', bot: '@bot' }, ({ kind }) => `words of ${kind}`);
  const fine = await ask({ kind: 'choose', problem: undefined });
  expect(fine).toMatchObject({ kind: 'choose', problem: undefined, person: 'Max', bot: '@bot' });
  const wrong = await ask({ kind: 'choose', problem: { kind: 'code_wrong' } });
  expect(wrong).toMatchObject({ problem: 'words of code_wrong' });
  expect(wrong.version).not.toBe(fine.version);
  expect((await ask({ kind: 'choose', problem: undefined })).version).toBe(fine.version);
});
