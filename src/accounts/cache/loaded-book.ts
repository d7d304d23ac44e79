import type { ContactBook } from '../../contacts/book/contact-book.ts';
import type { ListFacts } from '../../store/contacts.ts';

/** A contact list in memory. */
export interface Loaded {
  contacts: ContactBook;
  /** Undefined if the list was never read as a whole. */
  listFacts: ListFacts | undefined;
}

/** A contact list that is read from the store when it is first needed. */
export class LoadedBook {
  readonly #read: () => Promise<Loaded>;
  #loading: Promise<Loaded> | undefined;
  /** What `#loading` resolved to. */
  #loaded: Loaded | undefined;

  constructor(read: () => Promise<Loaded>) {
    this.#read = read;
  }

  /** The list that is in memory, or will be; undefined unless one was asked for. */
  get loading(): Promise<Loaded> | undefined {
    return this.#loading;
  }

  /** The list that is in memory. */
  get loaded(): Loaded | undefined {
    return this.#loaded;
  }

  load(): Promise<Loaded> {
    if (this.#loading) return this.#loading;
    const loading = this.#read();
    this.#loading = loading;
    // It may have been dropped meanwhile, and read anew.
    loading.then(
      (loaded) => {
        if (this.#loading === loading) this.#loaded = loaded;
      },
      () => {
        if (this.#loading === loading) this.drop();
      },
    );
    return loading;
  }

  /** The next use reads the list from the store. */
  drop(): void {
    this.#loading = this.#loaded = undefined;
  }
}
