import { Bot } from 'grammy';
import { serveMeasured } from './measured-process.ts';

// A bot that does nothing but answer: the peer of the program, with the same library.
await serveMeasured(async ({ botToken, botApiRoot = '' }) => {
  const bot = new Bot(botToken, { client: { apiRoot: botApiRoot } });
  bot.on('message:text', (ctx) => ctx.reply(`You wrote ${ctx.message.text}.`));
  await new Promise<void>((resolve) => void bot.start({ onStart: () => resolve() }));
  return () => bot.stop();
});
