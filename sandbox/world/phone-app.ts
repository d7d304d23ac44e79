import * as account from './account-changes.ts';
import { setBlocked } from './blocking.ts';
import { addContact, removeContacts, setCloseFriends } from './contact-changes.ts';
import { archiveFolder, folderOf, pinLimit, pinnedIn, setFolders, setPinned } from './folders.ts';
import { closeTakeoutRequests, serviceId, write } from './messages.ts';
import { cutName, isAboutTooLong } from './name-length.ts';
import type { Authorization, OfficialApp, ServerBook } from './official-app.ts';
import type { Birthday, Person } from './person.ts';
import { readPhone } from './phone-number.ts';
import { makePrivacyRule, withException, type Audience, type PrivacyKey } from './privacy-rule.ts';
import { seesPhone } from './privacy.ts';
import type { Actor } from './push-changes.ts';
import { acceptLogin, invalidateWrittenCode, signOut } from './sign-in.ts';
import type { WorldState } from './world-state.ts';

const scanRefusals = {
  invalid: 'This is not a login code of Telegram.',
  expired: 'This login code has expired. Scan the current one.',
  already_accepted: 'This login code was already used.',
  exception: 'That device is already signed in to this account.',
} as const;

/** The official app, implemented on the world's data. */
export class PhoneApp implements OfficialApp {
  readonly #world: WorldState;
  readonly #actor: Actor;

  constructor(world: WorldState, person: Person) {
    this.#world = world;
    this.#actor = { me: person };
  }

  get id(): bigint {
    return this.#me.id;
  }

  get #me(): Person {
    return this.#actor.me;
  }

  serviceChat(): ReturnType<OfficialApp['serviceChat']> {
    return this.#me.mailbox
      .messagesWith(serviceId)
      .map(({ id, date, text, allowsTakeout }) => ({ id, date, text, allowsTakeout }));
  }

  savedMessages(): readonly string[] {
    return this.#me.mailbox.messagesWith(this.#me.id).map(({ text }) => text);
  }

  sms(): ReturnType<OfficialApp['sms']> {
    return this.#me.phone ? this.#world.sms.of(this.#me.phone) : [];
  }

  book(): ServerBook {
    const contacts = [...this.#me.contacts].map(([id, { firstName, lastName }]) => {
      const other = this.#world.person(id);
      const phone = seesPhone(this.#me, other) ? other.phone : undefined;
      return { id, firstName, lastName, phone, mutual: other.contacts.has(this.#me.id) };
    });
    const saved = this.#me.saved
      .list()
      .map(({ phone, firstName, lastName }) => ({ phone, firstName, lastName }));
    const blocked = [...this.#me.blocked.keys()];
    return { contacts, saved, blocked, closeFriends: [...this.#me.closeFriends] };
  }

  authorizations(): readonly Authorization[] {
    return this.#world.sessions.of(this.#me).map(({ key }) => ({
      keyId: key.keyId,
      device: key.device.model,
      app: key.device.app,
    }));
  }

  terminate(keyId: bigint): void {
    const session = this.#world.sessions.ofKey(keyId);
    if (session?.person !== this.#me) throw new Error('That device is not signed in here.');
    signOut(this.#world, session, 'SESSION_REVOKED');
  }

  scanLogin(link: string): void {
    const token = /^tg:\/\/login\?token=([\w-]+=*)$/.exec(link)?.[1];
    if (!token) throw new Error(scanRefusals.invalid);
    const { kind } = acceptLogin(
      this.#world,
      this.#requireAlive(),
      Buffer.from(token, 'base64url'),
    );
    if (kind !== 'accepted') throw new Error(scanRefusals[kind]);
  }

  allowTakeout(): void {
    if (!this.serviceChat().some(({ allowsTakeout }) => allowsTakeout)) {
      throw new Error('There is no request to export the data of this account.');
    }
    for (const session of this.#world.sessions.of(this.#me)) {
      if (session.takeoutFrom) session.takeoutFrom = this.#world.now();
    }
    closeTakeoutRequests(this.#world, this.#me);
  }

  add(other: bigint, firstName: string, lastName: string, sharePhone: boolean): void {
    const person = this.#requireOther(other);
    if (person.deleted) throw new Error('This account was deleted.');
    const names = { firstName: cutName(firstName), lastName: cutName(lastName) };
    if (!names.firstName) throw new Error('A contact needs a first name.');
    addContact(this.#world, this.#actor, person, { ...names, sharePhone });
  }

  remove(other: bigint): void {
    const person = this.#requireOther(other);
    if (!this.#me.contacts.has(other)) throw new Error(`${person.firstName} is not a contact.`);
    removeContacts(this.#world, this.#actor, [person]);
  }

  setOnline(online: boolean): void {
    const at = this.#world.now();
    const presence = online ? ({ kind: 'online' } as const) : ({ kind: 'offline', at } as const);
    account.setPresence(this.#world, this.#requireAlive(), presence);
  }

  setLanguage(languageCode: string): void {
    account.setLanguage(this.#world, this.#requireAlive(), languageCode);
  }

  rename(firstName: string, lastName: string): void {
    const [first, last] = [cutName(firstName), cutName(lastName)];
    if (!first) throw new Error('A first name is required.');
    account.rename(this.#world, this.#requireAlive(), first, last);
  }

  setUsername(username: string | undefined): void {
    const holder = username && this.#world.findByUsername(username);
    if (holder && holder !== this.#me) throw new Error(`@${username} is taken.`);
    account.setUsername(this.#world, this.#requireAlive(), username);
  }

  changePhone(phone: string): void {
    const number = readPhone(phone);
    if (!number) throw new Error('This is not a phone number.');
    const holder = this.#world.findByPhone(number);
    if (holder && holder !== this.#me) throw new Error('This number has an account already.');
    account.changePhone(this.#world, this.#requireAlive(), number);
  }

  setPassword(password: string | undefined, hint?: string): void {
    account.setPassword(this.#world, this.#requireAlive(), password, hint);
  }

  setPrivacy(key: PrivacyKey, rule: Audience): void {
    if (key === 'added_by_phone' && rule === 'nobody') {
      throw new Error('Contacts can always find you by your number.');
    }
    account.setPrivacy(this.#world, this.#actor, key, makePrivacyRule(rule));
  }

  setPrivacyException(key: PrivacyKey, kind: 'allow' | 'disallow', other: bigint): void {
    const rule = withException(this.#me.privacy[key], kind, this.#requireOther(other).id);
    account.setPrivacy(this.#world, this.#actor, key, rule);
  }

  block(other: bigint): void {
    setBlocked(this.#world, this.#actor, this.#requireOther(other), true);
  }

  unblock(other: bigint): void {
    setBlocked(this.#world, this.#actor, this.#requireOther(other), false);
  }

  setCloseFriends(others: readonly bigint[]): void {
    if (others.some((id) => !this.#me.contacts.has(id))) {
      throw new Error('Only contacts can be close friends.');
    }
    setCloseFriends(this.#world, this.#actor, others);
  }

  setBirthday(birthday: Birthday | undefined): void {
    account.setBirthday(this.#world, this.#requireAlive(), birthday);
  }

  setAbout(about: string): void {
    if (isAboutTooLong(about, this.#me)) throw new Error('This bio is too long.');
    account.setAbout(this.#world, this.#requireAlive(), about);
  }

  write(other: bigint, text: string): void {
    write(this.#world, this.#me, this.#requireOther(other), text);
  }

  pin(other: bigint): void {
    if (!this.#me.mailbox.has(other)) throw new Error('There is no such chat.');
    const folder = folderOf(this.#me, other);
    if (
      pinnedIn(this.#me, folder).filter((id) => id !== other).length >= pinLimit(this.#me, folder)
    ) {
      throw new Error('Unpin another chat first.');
    }
    setPinned(this.#world, this.#actor, this.#world.person(other), true);
  }

  archive(other: bigint): void {
    const person = this.#requireOther(other);
    setFolders(this.#world, this.#actor, [{ person, folder: archiveFolder }]);
  }

  contactLink(): string {
    return this.#world.contactTokens.create(this.#requireAlive(), this.#world.now()).url;
  }

  invalidateWrittenCode(text: string): void {
    invalidateWrittenCode(this.#world, this.#me, text);
  }

  deleteAccount(): void {
    account.deleteAccount(this.#world, this.#requireAlive());
  }

  /** Throws when the account is deleted. */
  #requireAlive(): Person {
    if (this.#me.deleted) throw new Error('This account was deleted.');
    return this.#me;
  }

  #requireOther(id: bigint): Person {
    const other = this.#world.person(id);
    if (other === this.#requireAlive()) throw new Error('That is your own account.');
    return other;
  }
}
