import { randomBytes } from 'node:crypto';
import { addSeconds } from '../server/unix-time.ts';
import type { Person } from './person.ts';

const lifetimeSeconds = 600;

/** Links that add a person without their number. Every account can use a link until it expires. */
export class ContactTokens {
  readonly #byToken = new Map<string, { readonly person: Person; readonly expires: Date }>();

  create(person: Person, now: Date): { readonly url: string; readonly expires: Date } {
    const token = randomBytes(16).toString('base64url');
    const expires = addSeconds(now, lifetimeSeconds);
    this.#byToken.set(token, { person, expires });
    return { url: `https://t.me/contact/${token}`, expires };
  }

  find(token: string, now: Date): Person | undefined {
    const found = this.#byToken.get(token);
    return found && found.expires > now && !found.person.deleted ? found.person : undefined;
  }
}
