import type { Api } from 'grammy';
import { TelegramError } from '../contacts/telegram-error.ts';

const deadlineMs = 30_000;

/** Downloads files that people sent. The URL contains the bot's token, so no error may include it. */
export function createDownloader(options: {
  readonly token: string;
  readonly apiRoot: string | undefined;
  readonly api: Api;
  readonly fetch?: typeof fetch | undefined;
}): (fileId: string) => Promise<Uint8Array> {
  const download = options.fetch ?? fetch;
  const root = options.apiRoot ?? 'https://api.telegram.org';
  return async (fileId) => {
    const { file_path: path } = await options.api.getFile(fileId);
    try {
      const answer = await download(`${root}/file/bot${options.token}/${path}`, {
        signal: AbortSignal.timeout(deadlineMs),
      });
      if (!answer.ok) throw new Error(`The file was answered with ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    } catch {
      throw new TelegramError({ kind: 'unreachable' });
    }
  };
}
