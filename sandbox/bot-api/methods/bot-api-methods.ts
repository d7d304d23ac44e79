import { joinTables } from '../../server/join-tables.ts';
import type { BotAccount } from '../account/bot-account.ts';
import { badRequest } from '../bot-api-error.ts';
import { answerMethods } from './answer.ts';
import { editMethods } from './edit.ts';
import { identityMethods } from './identity.ts';
import type { Method } from './method.ts';
import { profileMethods } from './profile.ts';
import { removeMethods } from './remove.ts';
import { fileMethods } from './send-files.ts';
import { sendMethods } from './send.ts';
import { updateMethods } from './updates.ts';

/**
 * The methods of the Bot API that this server supports, one file for each topic. They read parameters,
 * check Telegram's rules and change the account. They leave out HTTP.
 */
export class BotApiMethods {
  readonly #account: BotAccount;
  readonly #byName: ReadonlyMap<string, Method>;
  readonly #names: ReadonlyMap<string, string>;

  constructor(account: BotAccount) {
    this.#account = account;
    this.#byName = new Map(
      Object.entries<Method>(
        joinTables({
          identity: identityMethods(account),
          profile: profileMethods(account),
          updates: updateMethods(account),
          send: sendMethods(account),
          files: fileMethods(account),
          edit: editMethods(account),
          remove: removeMethods(account),
          answer: answerMethods(account),
        }),
      ),
    );
    this.#names = new Map([...this.#byName.keys()].map((name) => [name.toLowerCase(), name]));
  }

  get names(): readonly string[] {
    return [...this.#byName.keys()];
  }

  /** The name as documented. "All methods in the Bot API are case-insensitive." */
  findName(name: string): string | undefined {
    return this.#names.get(name.toLowerCase());
  }

  async call(
    name: string,
    given: Readonly<Record<string, unknown>>,
    hangUp: AbortSignal,
  ): Promise<unknown> {
    const { loggedOutUntil, now } = this.#account;
    if (now().getTime() < loggedOutUntil) throw badRequest('Logged out');
    const method = this.#byName.get(name);
    if (!method) throw new Error(`The sandbox does not implement ${name}.`);
    return method(given, hangUp);
  }
}
