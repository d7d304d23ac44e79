import { saveLink } from '../../store/open-pairings.ts';
import { findPerson } from '../../store/people.ts';
import { hasToken, usePairingToken } from '../../store/tokens.ts';
import { personLabel } from '../people/person-label.ts';
import { hashOf, newToken } from '../people/token.ts';
import type { StoreServices } from '../services/services.ts';
import type { PairingAttempt } from './pairing-attempt.ts';

const tokenMs = 10 * 60_000;
/** The page can show the result for another 10 minutes after the attempt ends. */
const pageMs = 2 * tokenMs;

/** An attempt on the pairing page. */
export interface OpenPage {
  readonly attempt: PairingAttempt;
  /** For whom the account is paired: the name and username of the person in the chat. */
  readonly person: string;
}

/** A page with the browser that opened its link, which is the only one that may use it. */
type BoundPage = OpenPage & { readonly browser: string };

/** The pairing pages: their links, which any process may give out, and those that this process serves. */
export class PairingPages implements Disposable {
  readonly #services: StoreServices;
  readonly #attemptOf: (personId: bigint, page: Buffer) => Promise<PairingAttempt | undefined>;
  /** By the hash of the page's token, as long as the page may request it. */
  readonly #open = new Map<string, Promise<BoundPage | undefined>>();
  /** Links that were used although no attempt could be opened: their browser may try again. */
  readonly #failed = new Map<string, { readonly personId: bigint; readonly browser: string }>();
  readonly #closing = new AbortController();

  /**
   * `attemptOf`: the attempt on which a page of the person that is opened now works. `page`: the hash of its
   * token. Undefined if the token is void.
   */
  constructor(
    services: StoreServices,
    attemptOf: (personId: bigint, page: Buffer) => Promise<PairingAttempt | undefined>,
  ) {
    this.#services = services;
    this.#attemptOf = attemptOf;
  }

  /** A one-time token for the page, valid for 10 minutes. The person's earlier ones are void. */
  async newToken(personId: bigint): Promise<string> {
    const { token, hash } = newToken();
    const { database, clock } = this.#services;
    const expiresAt = this.#timeAfter(tokenMs);
    await saveLink(database, { hash, personId, expiresAt }, clock.now());
    return token;
  }

  /**
   * The page of a token. The first use starts the attempt, unless the person has one that waits for a
   * password, and binds the page to `browser`, a random value of that browser. Undefined for every other
   * browser, and if the token is invalid, replaced or cancelled.
   */
  async open(token: string, browser: string): Promise<OpenPage | undefined> {
    const hash = hashOf(token);
    const key = hash.toString('hex');
    const opened = this.#open.get(key);
    if (!opened) {
      const opening = this.#useToken(hash, key, browser);
      this.#open.set(key, opening);
      return opening;
    }
    const page = await opened;
    if (page?.browser !== browser) return undefined;
    // The row is deleted when another process cancels the pairing.
    const isValid = await this.#services.database.query((q) => hasToken(q, hash));
    return isValid ? page : undefined;
  }

  [Symbol.dispose](): void {
    this.#closing.abort();
  }

  async #useToken(hash: Buffer, key: string, browser: string): Promise<BoundPage | undefined> {
    const { database, clock } = this.#services;
    const forget = (): unknown => this.#open.delete(key);
    try {
      const before = this.#failed.get(key);
      const personId =
        before?.browser === browser
          ? before.personId
          : await usePairingToken(database, hash, {
              now: clock.now(),
              keptUntil: this.#timeAfter(pageMs),
            });
      if (personId !== undefined) this.#failed.set(key, { personId, browser });
      // The person may cancel meanwhile, which voids the token.
      const attempt = personId === undefined ? undefined : await this.#attemptOf(personId, hash);
      if (personId !== undefined) this.#failed.delete(key);
      if (personId === undefined || !attempt) {
        forget();
        return undefined;
      }
      clock.sleep(pageMs, this.#closing.signal).then(forget, forget);
      attempt.moveToPage();
      const person = personLabel({ id: personId, ...(await findPerson(database, personId)) });
      return { attempt, person, browser };
    } catch (error) {
      forget();
      throw error;
    }
  }

  #timeAfter(ms: number): Date {
    return new Date(this.#services.clock.now().getTime() + ms);
  }
}
