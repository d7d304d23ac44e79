import { InputFile, InputMediaBuilder, type Bot } from 'grammy';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonChat } from '../../../../sandbox/bot-api/person-chat.ts';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, rawCall, refusalOf, startWorld, TOKEN } from './bot-api-world.ts';

const ID = Number(alice.id);
let api: BotApi;
let bot: Bot;
let chat: PersonChat;

beforeEach(async () => {
  ({ api, bot } = await startWorld());
  chat = api.chat(alice.id);
  chat.start();
});

afterEach(() => api[Symbol.asyncDispose]());

function png(width: number, height: number): Buffer {
  return PNG.sync.write(new PNG({ width, height }));
}

/** The smallest head of a JPEG that says its size. */
function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from('ffd8ffe000040000ffc0000b080000000001011100ffd9', 'hex');
  frame.writeUInt16BE(height, 13);
  frame.writeUInt16BE(width, 15);
  return frame;
}

describe('from the bot', () => {
  test('a file arrives as it was sent', async () => {
    const card = Buffer.from('BEGIN:VCARD\r\n--x\r\nEND:VCARD\r\n');
    const sent = await bot.api.sendDocument(ID, new InputFile(card, 'my contacts Ñ.vcf'), {
      caption: 'All of them',
      caption_entities: [{ type: 'bold', offset: 0, length: 3 }],
    });
    const shown = chat.messages().at(-1);
    expect(shown).toMatchObject({
      document: { name: 'my contacts Ñ.vcf', mime: 'text/vcard', size: card.length },
      caption: 'All of them',
      captionEntities: [{ type: 'bold', offset: 0, length: 3 }],
    });
    expect(chat.file(shown?.document?.fileId ?? '')).toEqual(card);
    const { file_path: path } = await bot.api.getFile(sent.document.file_id);
    const download = await fetch(`${api.root}/file/bot${TOKEN}/${path}`);
    expect(Buffer.from(await download.arrayBuffer())).toEqual(card);
  });

  test('a file may come under the name of its parameter', async () => {
    const parts = new FormData();
    parts.set('chat_id', String(ID));
    parts.set('document', new File(['hello'], 'a.txt'));
    await fetch(`${api.root}/bot${TOKEN}/sendDocument`, { method: 'POST', body: parts });
    const shown = chat.messages().at(-1);
    expect(shown?.document).toMatchObject({ name: 'a.txt', mime: 'text/plain', size: 5 });
    expect(shown).not.toHaveProperty('caption');
  });

  test('a photo is as large as its bytes say', async () => {
    await bot.api.sendPhoto(ID, new InputFile(png(64, 48), 'qr.png'));
    expect(chat.messages().at(-1)?.photo).toMatchObject({ width: 64, height: 48 });
    const sent = await bot.api.sendPhoto(ID, new InputFile(jpeg(400, 300), 'a.jpg'));
    expect(sent.photo).toMatchObject([{ width: 400, height: 300 }]);
    await bot.api.sendPhoto(ID, sent.photo[0]?.file_id ?? '', { caption: 'again' });
    expect(chat.messages().at(-1)?.photo?.fileId).toBe(sent.photo[0]?.file_id);
  });

  test('another picture and another caption take the place of the first', async () => {
    const { message_id: id } = await bot.api.sendPhoto(ID, new InputFile(png(10, 10), 'a.png'));
    const before = chat.messages().at(-1)?.photo?.fileId;
    await bot.api.editMessageCaption(ID, id, { caption: 'Expires in 30 s' });
    expect(chat.messages().at(-1)).toMatchObject({ caption: 'Expires in 30 s', edited: true });
    const media = InputMediaBuilder.photo(new InputFile(png(20, 20), 'b.png'), { caption: 'New' });
    await bot.api.editMessageMedia(ID, id, media);
    const after = chat.messages().at(-1);
    expect(after).toMatchObject({ photo: { width: 20, height: 20 }, caption: 'New' });
    expect(after?.photo?.fileId).not.toBe(before);
    await bot.api.editMessageMedia(
      ID,
      id,
      InputMediaBuilder.document(new InputFile(Buffer.from('x'), 'x.csv')),
    );
    expect(chat.messages().at(-1)?.document?.mime).toBe('text/csv');
  });

  test.each([
    ['sendPhoto', {}, 'there is no photo in the request'],
    ['sendDocument', {}, 'there is no document in the request'],
    ['sendDocument', { document: '' }, 'there is no file in the request'],
    ['sendDocument', { document: 'x' }, 'wrong file identifier/HTTP URL specified'],
    ['sendDocument', { document: 'https://t.me/a.txt' }, 'failed to get HTTP URL content'],
    ['sendDocument', { document: 'attach://x' }, 'attached file "attach://x" not found'],
    ['getFile', { chat_id: undefined }, 'file_id not specified'],
    ['getFile', { chat_id: undefined, file_id: 'x' }, 'invalid file_id'],
  ])('%s of %j is refused', async (method, given, reason) => {
    expect(await refusalOf(rawCall(api, method, { chat_id: ID, ...given }))).toBe(
      `400 Bad Request: ${reason}`,
    );
  });

  test.each([
    ['IMAGE_PROCESS_FAILED', Buffer.from('not a picture')],
    ['PHOTO_INVALID_DIMENSIONS', png(210, 10)],
    ['PHOTO_INVALID_DIMENSIONS', jpeg(9_000, 1_001)],
    ['too big for a photo', Buffer.alloc(10 * 1024 * 1024 + 1)],
    ['IMAGE_PROCESS_FAILED', Buffer.alloc(0)],
    ['IMAGE_PROCESS_FAILED', Buffer.from('ffd8000000000000000000000000', 'hex')],
    ['IMAGE_PROCESS_FAILED', Buffer.from('ffd8ffe000040000ffd900000000', 'hex')],
  ])('a photo is refused: %s', async (reason, bytes) => {
    await expect(bot.api.sendPhoto(ID, new InputFile(bytes, 'a.png'))).rejects.toThrow(reason);
  });

  test('an empty file, a long caption and a document as a photo are refused', async () => {
    const empty = new InputFile(Buffer.alloc(0), 'a.txt');
    await expect(bot.api.sendDocument(ID, empty)).rejects.toThrow('file must be non-empty');
    const file = new InputFile(Buffer.from('x'), 'a.txt');
    const caption = 'x'.repeat(1025);
    await expect(bot.api.sendDocument(ID, file, { caption })).rejects.toThrow(
      'caption is too long',
    );
    const { document } = await bot.api.sendDocument(ID, file, { caption: caption.slice(1) });
    await expect(bot.api.sendPhoto(ID, document.file_id)).rejects.toThrow(
      "can't use file of type Document as Photo",
    );
  });
});

describe('from a person', () => {
  test('a file can be downloaded', async () => {
    const bytes = Buffer.from([0, 1, 2, 255]);
    chat.sendFile({ name: 'a.vcf', mime: 'text/x-vcard', bytes, caption: '/import' });
    const [, update] = await bot.api.getUpdates();
    expect(update?.message).toMatchObject({
      document: { file_name: 'a.vcf', mime_type: 'text/x-vcard', file_size: 4 },
      caption: '/import',
      caption_entities: [{ type: 'bot_command', offset: 0, length: 7 }],
    });
    const file = await bot.api.getFile(update?.message?.document?.file_id ?? '');
    expect(file.file_size).toBe(4);
    const download = await fetch(`${api.root}/file/bot${TOKEN}/${file.file_path}`);
    expect(Buffer.from(await download.arrayBuffer())).toEqual(bytes);
  });

  test('a file of more than 20 MB cannot', async () => {
    const bytes = Buffer.alloc(20 * 1024 * 1024 + 1);
    chat.sendFile({ name: 'big.vcf', mime: 'text/vcard', bytes });
    const [, update] = await bot.api.getUpdates();
    const id = update?.message?.document?.file_id ?? '';
    await expect(bot.api.getFile(id)).rejects.toMatchObject({
      description: 'Bad Request: file is too big',
    });
  });
});
