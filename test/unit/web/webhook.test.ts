import { expect, test } from 'vitest';
import { webhook } from '../../../src/web/webhook.ts';

function open() {
  const taken: unknown[] = [];
  const take = async (update: unknown): Promise<void> => void taken.push(update);
  const routes = webhook({ path: '/hook', secret: 'secret', take });
  const deliver = async (body: string, secret: string | undefined = 'secret'): Promise<number> => {
    const headers = { ...(secret !== '' && { 'X-Telegram-Bot-Api-Secret-Token': secret }) };
    const { status } = await routes.request('/hook', { method: 'POST', headers, body });
    return status;
  };
  return { taken, deliver };
}

test('the webhook takes an update with all of its fields', async () => {
  const { taken, deliver } = open();
  expect(await deliver('{"update_id":7,"message":{"text":"hi"}}')).toBe(200);
  expect(taken).toEqual([{ update_id: 7, message: { text: 'hi' } }]);
});

test('the webhook refuses requests without the secret', async () => {
  const { taken, deliver } = open();
  expect(await deliver('{"update_id":7}', 'other')).toBe(401);
  expect(await deliver('{"update_id":7}', '')).toBe(401);
  expect(taken).toEqual([]);
});

test('the webhook refuses what is no update', async () => {
  const { taken, deliver } = open();
  for (const body of ['', '[]', '7', 'null']) expect(await deliver(body)).toBe(400);
  expect(taken).toEqual([]);
});

test('the webhook takes updates of a megabyte', async () => {
  const { deliver } = open();
  const update = (bytes: number): string => `{"a":"${'x'.repeat(bytes - 8)}"}`;
  expect(await deliver(update(1024 * 1024))).toBe(200);
  expect(await deliver(update(1024 * 1024 + 1))).toBe(400);
});
