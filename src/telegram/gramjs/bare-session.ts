import { sessions } from 'telegram';

/**
 * A session string and nothing else. GramJS's own also collects everybody it ever saw, without end;
 * here users are addressed by id and access hash from the program's own tables.
 */
export class BareSession extends sessions.StringSession {
  override processEntities(): void {}

  /** Whether a key was exchanged with the servers, signed in or not. */
  get hasKey(): boolean {
    return this.authKey?.getKey() !== undefined;
  }
}
