import { Bot } from 'grammy';

// The least that a bot does, for comparison: it repeats what people say.
const { BOT_TOKEN = '', BOT_API_ROOT = '' } = process.env;
const bot = new Bot(BOT_TOKEN, { client: { apiRoot: BOT_API_ROOT } });
bot.on('message:text', (ctx) => ctx.reply(ctx.message.text));
await bot.start();
