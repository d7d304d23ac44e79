import { expect, test } from 'vitest';
import { createLog } from '../../../src/runtime/log.ts';
import { startWebServer } from '../../../src/web/server.ts';

test('a port that is taken is said with the setting that changes it', async () => {
  const options = { host: '127.0.0.1', routes: [], log: createLog('silent') };
  await using first = await startWebServer({ ...options, port: 0 });
  const port = Number(new URL(first.url).port);
  await expect(startWebServer({ ...options, port })).rejects.toThrow(
    `Port ${port} of 127.0.0.1 is taken by another program. Stop that, or set PORT`,
  );
});
