import QRCode from 'qrcode';
import { expect, test, vi } from 'vitest';
import { pageState } from '../../../src/web/page-state.ts';

test('a picture that could not be drawn is drawn by the next request', async () => {
  const draw = vi.spyOn(QRCode, 'toDataURL').mockRejectedValueOnce(new Error('No memory is left.'));
  const ask = () =>
    pageState({ kind: 'qr', link: 'tg://login?token=a' }, { person: 'Max', bot: '@bot' }, String);
  await expect(ask()).rejects.toThrow('No memory is left.');
  expect(await ask()).toMatchObject({ picture: expect.stringMatching(/^data:image/) });
  await ask();
  expect(draw).toHaveBeenCalledTimes(2);
});
