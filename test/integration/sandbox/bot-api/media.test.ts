import { InputFile, type Bot } from 'grammy';
import type { Message } from 'grammy/types';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PersonChat } from '../../../../sandbox/bot-api/person-chat.ts';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, startWorld, TOKEN } from './bot-api-world.ts';
import { ogg, webp } from './sample-media.ts';

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

async function lastMessage(): Promise<Message> {
  const message = (await bot.api.getUpdates()).at(-1)?.message;
  if (!message) throw new Error('The bot received no message.');
  return message;
}

async function download(fileId: string): Promise<Buffer> {
  const { file_path: path } = await bot.api.getFile(fileId);
  const answer = await fetch(`${api.root}/file/bot${TOKEN}/${path}`);
  return Buffer.from(await answer.arrayBuffer());
}

test('a photo arrives with its size and caption, and can be downloaded', async () => {
  const picture = PNG.sync.write(new PNG({ width: 30, height: 20 }));
  chat.sendPhoto(picture, 'At the lake');
  const { photo = [], caption } = await lastMessage();
  expect(photo).toMatchObject([{ width: 30, height: 20, file_size: picture.length }]);
  expect(caption).toBe('At the lake');
  expect(await download(photo.at(-1)?.file_id ?? '')).toEqual(picture);
});

test.each([
  ['webp', webp(512, 300), { width: 512, height: 300, is_animated: false, is_video: false }],
  ['tgs', Buffer.from('1f8b0800', 'hex'), { width: 512, is_animated: true, is_video: false }],
  ['webm', Buffer.from('1a45dfa3', 'hex'), { width: 512, is_animated: false, is_video: true }],
])('a sticker (%s) arrives with its format, and the bot can send it back', async (_, bytes, is) => {
  chat.sendSticker(bytes, { emoji: '🌻', setName: 'Flowers' });
  const { sticker } = await lastMessage();
  expect(sticker).toMatchObject({ type: 'regular', emoji: '🌻', set_name: 'Flowers', ...is });
  expect(await download(sticker?.file_id ?? '')).toEqual(bytes);
  await bot.api.sendSticker(ID, sticker?.file_id ?? '');
  expect(chat.messages().at(-1)).toMatchObject({ from: 'bot', sticker: { width: 512 } });
  await expect(bot.api.sendDocument(ID, sticker?.file_id ?? '')).rejects.toThrow(
    "can't use file of type Sticker as Document",
  );
});

test('a voice message arrives with its length, and the bot can send it back', async () => {
  const recording = ogg(7);
  chat.sendVoice(recording, 'Listen');
  const { voice, caption } = await lastMessage();
  expect(voice).toMatchObject({ duration: 7, mime_type: 'audio/ogg', file_size: recording.length });
  expect(caption).toBe('Listen');
  expect(await download(voice?.file_id ?? '')).toEqual(recording);
  await bot.api.sendVoice(ID, new InputFile(recording, 'a.oga'));
  expect(chat.messages().at(-1)).toMatchObject({ from: 'bot', voice: { seconds: 7 } });
});

test('other files are no stickers and no voice messages', async () => {
  expect(() => chat.sendSticker(Buffer.from('text'))).toThrow('A sticker is');
  expect(() => chat.sendPhoto(Buffer.from('text'))).toThrow('A photo is');
  expect(() => chat.sendVoice(Buffer.from('text'))).toThrow('A voice message is');
  const text = new InputFile(Buffer.from('text'), 'a.txt');
  await expect(bot.api.sendSticker(ID, text)).rejects.toThrow('STICKER_INVALID');
});
