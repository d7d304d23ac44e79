import { once } from 'node:events';
import { Bot } from 'grammy';
import type { Config } from '../src/config.ts';

// A bot that does nothing but answer: the peer of the program, with the same library.
const [{ botToken, botApiRoot = '' }] = (await once(process, 'message')) as [Config];
const bot = new Bot(botToken, { client: { apiRoot: botApiRoot } });
bot.on('message:text', (ctx) => ctx.reply(`You wrote ${ctx.message.text}. /contacts shows them.`));
void bot.start({ onStart: () => void process.send?.('started') });
process.on('message', (what) => {
  if (what === 'usage') process.send?.(process.cpuUsage());
  else void bot.stop().then(() => process.exit(0));
});
