import { randomBytes } from 'node:crypto';
import type { Session } from './sessions.ts';

/** The tickets of auth.exportAuthorization. Each adds a key of another data center to a session once. */
export class ExportedKeys {
  readonly #tickets = new Map<string, { readonly session: Session; readonly dc: number }>();

  create(session: Session, dc: number): Buffer {
    const ticket = randomBytes(128);
    this.#tickets.set(ticket.toString('hex'), { session, dc });
    return ticket;
  }

  /** Returns the session of a ticket made for this account and data center, and uses the ticket up. */
  use(ticket: Buffer, userId: bigint, dc: number): Session | undefined {
    const name = ticket.toString('hex');
    const found = this.#tickets.get(name);
    if (!found || found.session.person.id !== userId || found.dc !== dc) return undefined;
    this.#tickets.delete(name);
    return found.session;
  }
}
