import { expect, test } from 'vitest';
import { photoFile } from '../../../../src/bot/import/photo-file.ts';

test('the largest size of a photo is read, whatever their order', () => {
  const size = (width: number, height: number) => ({
    file_id: `${width}x${height}`,
    file_unique_id: `${width}`,
    width,
    height,
    file_size: width,
  });
  const sizes = [size(90, 67), size(1280, 960), size(1300, 320), size(800, 600)];
  const largest = { kind: 'file', fileId: '1280x960', name: '', size: 1280 };
  expect(photoFile(sizes)).toEqual(largest);
  expect(photoFile(sizes.toReversed())).toEqual(largest);
});

test('of two sizes alike, the first is read', () => {
  const [one, other] = ['a', 'b'].map((id) => ({
    file_id: id,
    file_unique_id: id,
    width: 2,
    height: 2,
  }));
  if (one && other) expect(photoFile([one, other])).toMatchObject({ fileId: 'a' });
});
