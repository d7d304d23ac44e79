import { createServer } from 'node:http';
import { once } from 'node:events';
import { Bot, webhookCallback } from 'grammy';
import { serveMeasured } from './measured-process.ts';

// A bot that does nothing but answer: the peer of the program, with the same library.
await serveMeasured(async ({ botToken, botApiRoot = '', publicUrl, port }) => {
  const bot = new Bot(botToken, { client: { apiRoot: botApiRoot } });
  bot.on('message:text', (ctx) => ctx.reply(`You wrote ${ctx.message.text}.`));
  if (publicUrl === undefined) {
    await new Promise<void>((resolve) => void bot.start({ onStart: () => resolve() }));
    return () => bot.stop();
  }
  await bot.init();
  const handle = webhookCallback(bot, 'http');
  const server = createServer((request, response) => void handle(request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  await bot.api.setWebhook(publicUrl);
  return async () => {
    await bot.api.deleteWebhook();
    server.close();
    server.closeAllConnections();
  };
});
