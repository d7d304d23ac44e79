import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { ApiResponse, Update } from 'grammy/types';
import { BotAccount } from '../../../sandbox/bot-api/account/bot-account.ts';
import { BotApiError } from '../../../sandbox/bot-api/bot-api-error.ts';
import { parseMultipart } from '../../../sandbox/bot-api/http/parse-multipart.ts';
import { BotApiMethods } from '../../../sandbox/bot-api/methods/bot-api-methods.ts';
import type { PersonChat, Profile } from '../../../sandbox/bot-api/person-chat.ts';
import { SimulatedPerson } from '../../../sandbox/bot-api/person/simulated-person.ts';

const bot = { id: 4_200_000_001n, firstName: 'Roster', username: 'roster_bot' };

/** The error that the next calls of a method are answered with. */
interface ApiFailure {
  readonly code: number;
  readonly description: string;
}

/**
 * The sandbox's Bot API without its HTTP server: requests are function calls, and updates are handed to the
 * bot one after another.
 */
export class MemoryBotApi {
  readonly token = `${bot.id}:memory`;
  /** Every called method, oldest first. */
  readonly calls: string[] = [];
  /** The methods of calls that ask for a message without a sound. */
  readonly silentCalls: string[] = [];
  readonly #account: BotAccount;
  readonly #methods: BotApiMethods;
  readonly #profiles: ReadonlyMap<bigint, Profile>;
  readonly #chats = new Map<bigint, PersonChat>();
  readonly #failures = new Map<string, ApiFailure>();
  readonly #handling = new Map<number, Promise<void>>();

  constructor(people: readonly Profile[], now: () => Date) {
    this.#profiles = new Map(people.map((person) => [person.id, person]));
    const findProfile = (id: bigint): Profile | undefined => this.#profiles.get(id);
    const options = { host: '', port: 0, token: this.token, bot, findProfile, now };
    this.#account = new BotAccount(options, () => Promise.resolve());
    this.#methods = new BotApiMethods(this.#account);
  }

  /** The private chat of a person with the bot; the same object on every call. */
  chat(personId: bigint): PersonChat {
    const chat =
      this.#chats.get(personId) ??
      new SimulatedPerson(this.#account, this.#account.chats.of(personId), (id) =>
        this.#profiles.get(id),
      );
    this.#chats.set(personId, chat);
    return chat;
  }

  /** Makes every call of a method fail until `repair`. */
  fail(method: string, failure: ApiFailure): void {
    this.#failures.set(method, failure);
  }

  repair(method: string): void {
    this.#failures.delete(method);
  }

  /** Gives the bot its updates as they arise, one at a time. `handle` must not reject. */
  deliverTo(handle: (update: Update) => Promise<unknown>): void {
    const { updates } = this.#account;
    updates.subscribe(() => {
      for (const update of updates.pending()) {
        const { update_id: id } = update;
        if (this.#handling.has(id)) continue;
        const before = [...this.#handling.values()].at(-1);
        const handled = Promise.resolve(before).then(async () => {
          await handle(update);
          this.#handling.delete(id);
          updates.confirm(id);
        });
        this.#handling.set(id, handled);
      }
    });
  }

  /** Waits until the bot has handled every update. */
  async handled(): Promise<void> {
    while (this.#handling.size > 0) await Promise.all(this.#handling.values());
  }

  /** The HTTP client of the bot. */
  readonly fetch: typeof fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const [file] = /(?<=^\/file\/bot[^/]+\/).+/u.exec(pathname) ?? [];
    if (file !== undefined) return new Response(bytesOf(this.#account.files.download(file)));
    // grammY's bodies are texts, and streams of Node for uploads.
    const body = init?.body as unknown as string | Readable | undefined;
    const method = pathname.split('/').at(-1) ?? '';
    const answer = await this.#answer(method, await readGiven(body, init?.headers));
    return Response.json(answer);
  };

  async #answer(
    method: string,
    given: Readonly<Record<string, unknown>>,
  ): Promise<ApiResponse<unknown>> {
    this.calls.push(method);
    // Uploads have texts only.
    if ([true, 'true'].includes(given['disable_notification'] as boolean | string))
      this.silentCalls.push(method);
    const failure = this.#failures.get(method);
    if (failure) return { ok: false, error_code: failure.code, description: failure.description };
    try {
      const { signal } = new AbortController();
      return { ok: true, result: await this.#methods.call(method, given, signal) };
    } catch (error) {
      if (!(error instanceof BotApiError)) throw error;
      return { ok: false, error_code: error.code, description: error.message };
    }
  }
}

async function readGiven(
  body: string | Readable | undefined,
  headers: HeadersInit | undefined,
): Promise<Readonly<Record<string, unknown>>> {
  if (body === undefined) return {};
  if (typeof body === 'string') return JSON.parse(body) as Readonly<Record<string, unknown>>;
  return parseMultipart(await buffer(body), new Headers(headers).get('content-type') ?? '');
}

/** Node's buffers may share memory, which a response cannot. */
function bytesOf(file: Buffer | undefined): Uint8Array<ArrayBuffer> {
  if (!file) throw new Error('There is no such file.');
  return new Uint8Array(file);
}
