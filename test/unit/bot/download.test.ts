import { afterEach, expect, test, vi } from 'vitest';
import type { Api } from 'grammy';
import { createDownloader } from '../../../src/bot/download.ts';

afterEach(() => vi.restoreAllMocks());

const unreachable = { reason: { kind: 'unreachable' } };

function downloader(answer: () => Promise<Response>, apiRoot?: string) {
  const urls: string[] = [];
  // Only this method is called.
  const api = { getFile: async () => ({ file_path: 'documents/file_1.vcf' }) } as unknown as Api;
  const fetch = async (url: string | URL | Request): Promise<Response> => {
    urls.push(new Request(url).url);
    return answer();
  };
  return { urls, download: createDownloader({ token: '1:A', apiRoot, api, fetch }) };
}

test('createDownloader reads a file by its path, within 30 seconds', async () => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  const { urls, download } = downloader(async () => new Response('BEGIN:VCARD'));
  expect(Buffer.from(await download('file')).toString()).toBe('BEGIN:VCARD');
  expect(urls).toEqual(['https://api.telegram.org/file/bot1:A/documents/file_1.vcf']);
  expect(timeout).toHaveBeenCalledWith(30_000);
});

test('createDownloader asks the Bot API server that was configured', async () => {
  const { urls, download } = downloader(async () => new Response(''), 'http://localhost:8081');
  await download('file');
  expect(urls).toEqual(['http://localhost:8081/file/bot1:A/documents/file_1.vcf']);
});

test.each([
  ['an answer that is none', async () => new Response('Not found', { status: 404 })],
  ['an error, whose text may have the token', () => Promise.reject(new Error('bot1:A'))],
])('createDownloader: %s is unreachable', async (_, answer) => {
  await expect(downloader(answer).download('file')).rejects.toMatchObject(unreachable);
});
