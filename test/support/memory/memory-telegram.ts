import type {
  CodeSent,
  KeepSession,
  LoginQr,
  SignIn,
  SignInStep,
  Telegram,
} from '../../../src/contacts/ports/sign-in.ts';
import type { Owner } from '../../../src/contacts/contact.ts';
import { TelegramError } from '../../../src/contacts/telegram-error.ts';
import { FakeAddressBook, type FakePerson } from '../fake-address-book.ts';

/** The code that signs in to every account. */
export const loginCode = '12345';

interface MemoryAccount {
  readonly book: FakeAddressBook;
  readonly password: string | undefined;
}

/** Telegram's user API in memory: accounts that can be signed in, each with its address book. */
export class MemoryTelegram implements Telegram {
  readonly #now: () => Date;
  readonly #accounts = new Map<bigint, MemoryAccount>();
  /** Called with the account that scans a QR code, by the content of the code. */
  readonly #qrCodes = new Map<string, (account: MemoryAccount) => void>();
  /** While down, no connection can be opened. */
  isDown = false;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** `people`: the other users at Telegram, none of whom is a contact. */
  addAccount(
    owner: Owner,
    people: readonly FakePerson[],
    options: { readonly password?: string } = {},
  ): FakeAddressBook {
    const book = new FakeAddressBook(people, this.#now, owner);
    this.#accounts.set(owner.id, { book, password: options.password });
    return book;
  }

  /** The owner of an account scans a login QR code with their phone. */
  scan(link: string, ownerId: bigint): void {
    const scanned = this.#qrCodes.get(link);
    const account = this.#accounts.get(ownerId);
    if (!scanned || !account) throw new Error('There is no such QR code or account.');
    scanned(account);
  }

  async startSignIn(_spender?: string, keep?: KeepSession): Promise<SignIn> {
    await this.#connect();
    let account: MemoryAccount | undefined;
    return {
      requestCode: async (phone) => {
        await this.#connect();
        account = [...this.#accounts.values()].find((one) => one.book.owner.phone === phone);
        if (!account) throw new TelegramError({ kind: 'phone_unregistered' });
        return codeSent;
      },
      enterCode: async (code) => {
        await this.#connect();
        await keep?.(String(account?.book.owner.id));
        if (!account || code !== loginCode) throw new TelegramError({ kind: 'code_wrong' });
        return nextStep(account);
      },
      enterPassword: async (password) => {
        await this.#connect();
        if (!account || password !== account.password)
          throw new TelegramError({ kind: 'password_wrong' });
        return signIn(account);
      },
      signInByQr: async (show, signal) => {
        account = await this.#showQr(show, signal);
        return nextStep(account);
      },
      [Symbol.asyncDispose]: () => Promise.resolve(),
    };
  }

  async openAddressBook(session: string): Promise<FakeAddressBook> {
    await this.#connect();
    const account = this.#accounts.get(BigInt(session));
    if (!account || account.book.isSignedOut) throw new TelegramError({ kind: 'signed_out' });
    return account.book;
  }

  async #connect(): Promise<void> {
    await Promise.resolve();
    if (this.isDown) throw new TelegramError({ kind: 'unreachable' });
  }

  #showQr(show: (qr: LoginQr) => void, signal: AbortSignal): Promise<MemoryAccount> {
    const { promise, resolve, reject } = Promise.withResolvers<MemoryAccount>();
    const link = `tg://login?token=${this.#qrCodes.size}`;
    this.#qrCodes.set(link, resolve);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    show({ link, expires: new Date(this.#now().getTime() + 30_000) });
    return promise.finally(() => this.#qrCodes.delete(link));
  }
}

const codeSent: CodeSent = { via: 'app', length: loginCode.length };

function nextStep(account: MemoryAccount): SignInStep {
  return account.password === undefined ? signIn(account) : { kind: 'password', hint: undefined };
}

/** Sessions name their account; an account has one at a time. */
function signIn({ book }: MemoryAccount): SignInStep {
  book.elsewhere.signIn();
  return { kind: 'signed_in', owner: book.owner, session: String(book.owner.id) };
}
