import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Faults } from '../../server/faults.ts';
import { urlHost } from '../../server/url-host.ts';
import { BotAccount } from '../account/bot-account.ts';
import { BotApiMethods } from '../methods/bot-api-methods.ts';
import type { PersonChat } from '../person-chat.ts';
import { SimulatedPerson } from '../person/simulated-person.ts';
import type { BotApi, BotApiOptions } from '../server.ts';
import { record } from '../shape/object.ts';
import { serve, type ApiFault } from './serve.ts';

const KEEP_ALIVE_MS = 120_000;

/**
 * Starts the Bot API server for one bot. It accepts connections when the promise resolves. The folder
 * owns sockets, addresses and bodies, and leaves out what the methods do.
 */
export async function startBotApi(options: BotApiOptions): Promise<BotApi> {
  const account = new BotAccount(options, replyToWebhook);
  const methods = new BotApiMethods(account);
  const faults = new Faults<ApiFault>();
  const calls: { method: string }[] = [];
  const people = new Map<bigint, PersonChat>();

  /** Runs the call in the answer to a webhook. Its result is dropped, as by Telegram. */
  async function replyToWebhook(answer: string): Promise<void> {
    try {
      const { method, ...given } = record(JSON.parse(answer), 'answer');
      const name = typeof method === 'string' ? methods.findName(method) : undefined;
      if (name === undefined) return;
      calls.push({ method: name });
      await methods.call(name, given, new AbortController().signal);
    } catch {
      return;
    }
  }

  const server = serve(options.token, faults, calls, {
    findMethodName: (name) => methods.findName(name),
    call: (name, given, hangUp) => methods.call(name, given, hangUp),
    file: (path) => account.files.download(path),
  });
  // Longer than clients keep an idle connection. If the server closed it first, their next call would fail.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  let isDown = false;
  server.on('connection', (socket) => {
    if (isDown) socket.destroy();
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  // The address of a TCP server is an object; only a pipe's is a string.
  const { port } = server.address() as AddressInfo;

  return {
    root: `http://${urlHost(options.host)}:${port}`,
    faults,
    findMethodName: (name) => methods.findName(name),
    calls,
    chat(personId) {
      const known = people.get(personId);
      if (known) return known;
      const chat = account.chats.of(personId);
      const person = new SimulatedPerson(account, chat, options.findProfile);
      people.set(personId, person);
      return person;
    },
    pendingUpdates: () => account.updates.pending(),
    setInlineFeedback(enabled) {
      account.hasInlineFeedback = enabled;
    },
    redeliver: (updateId) => account.updates.redeliver(updateId),
    setDown(down) {
      isDown = down;
      account.webhook.pause(down);
      if (down) server.closeAllConnections();
    },
    async [Symbol.asyncDispose]() {
      account.webhook.set(undefined);
      account.callbacks.close();
      account.inlineQueries.close();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
