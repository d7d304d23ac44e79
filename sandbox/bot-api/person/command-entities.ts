import type { MessageEntity } from '@grammyjs/types';

/** Finds `/command` and `/command@bot` at the start of words, like `td/telegram/MessageEntity.cpp`. */
export function findCommandEntities(text: string): readonly MessageEntity[] {
  const found = text.matchAll(/(?<=^|[^\w/<>])\/\w{1,64}(?:@\w{3,32})?(?![\w/@])/gu);
  return [...found].map(({ index, 0: command }) => ({
    type: 'bot_command',
    offset: index,
    length: command.length,
  }));
}
