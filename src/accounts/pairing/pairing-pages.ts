import { saveLink } from '../../store/open-pairings.ts';
import { claimPage, findPage, hasOpenPage, type PageKey } from '../../store/pairing-pages.ts';
import { hashOf, newToken } from '../people/token.ts';
import { PairingPage, readPage, type PageAttempts, type PageServices } from './pairing-page.ts';

const tokenMs = 10 * 60_000;
/** The page can show the result for another 10 minutes after the attempt ends. */
export const pageMs = 2 * tokenMs;

/** The pairing pages. Every process gives out their links and serves them. */
export class PairingPages {
  readonly #attempts: PageAttempts;
  readonly #begin: (personId: bigint, page: Buffer) => Promise<boolean>;
  readonly #services: PageServices;

  /**
   * `begin`: begins an attempt for a page of the person, or has it continue one. `page`: the hash of its token. False
   * if the page is void.
   */
  constructor(
    attempts: PageAttempts,
    begin: (personId: bigint, page: Buffer) => Promise<boolean>,
    services: PageServices,
  ) {
    this.#attempts = attempts;
    this.#begin = begin;
    this.#services = services;
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
   * The page of a token. The first use starts the attempt in this process, unless the person has one that waits for a
   * password, and binds the page to `browser`, a random value of that browser. Undefined for every other browser, and if
   * the token is invalid, replaced or cancelled.
   */
  async open(token: string, browser: string): Promise<PairingPage | undefined> {
    const key = { hash: hashOf(token), browser: hashOf(browser) };
    const page = (await readPage(key, this.#services)) ?? (await this.#beginPage(key));
    return page && new PairingPage(key, page, this.#attempts, this.#services);
  }

  /** Whether a page works on a pairing of the person: a new link would void it. */
  hasOpen(personId: bigint): Promise<boolean> {
    return hasOpenPage(this.#services.database, personId);
  }

  /** A page whose attempt could not begin may be opened again by its browser. */
  async #beginPage(key: PageKey): ReturnType<typeof readPage> {
    const { database, clock } = this.#services;
    const times = { now: clock.now(), keptUntil: this.#timeAfter(pageMs) };
    const personId =
      (await claimPage(database, key, times)) ??
      (await findPage(database, key, times.now))?.personId;
    // The person may cancel meanwhile, which voids the token.
    const isBegun = personId !== undefined && (await this.#begin(personId, key.hash));
    return isBegun ? readPage(key, this.#services) : undefined;
  }

  #timeAfter(ms: number): Date {
    return new Date(this.#services.clock.now().getTime() + ms);
  }
}
