import { expect, test } from 'vitest';
import { openMemoryApp } from '../../support/memory/memory-app.ts';

test('openRoster logs nothing of earlier versions without their rows', async () => {
  await using app = await openMemoryApp();
  expect(app.logged.map(({ line }) => line).join('\n')).not.toContain('of an earlier version');
});
