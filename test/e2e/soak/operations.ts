import { phoneOf, type SoakAccount } from './soak-account.ts';

/** One long operation of a person, up to the moment at which the process may be killed, and its right end. */
export interface Operation {
  /** Everything before it; with the account paired, unless the operation is the pairing. */
  prepare(): Promise<void>;
  /** The last thing that the person does. */
  begin(): void;
  /** The words of the message that ends it: the person sees exactly one. */
  readonly end: RegExp;
  /** The names of contacts when it has ended. */
  contacts(): readonly string[];
  /** The numbers that Telegram saved without a contact; not compared when absent. */
  readonly savedNumbers?: number;
  /** Its line in the history, which is there exactly once; absent when nothing is changed. */
  readonly history?: RegExp;
  /** Sessions of the program that Telegram lists: one, unless said otherwise. */
  sessions?(): number;
}

/** All operations, by name. */
export const operations: Readonly<Record<string, (account: SoakAccount) => Operation>> = {
  import: (account) => {
    const people = range(400).map((at) => [`Person ${padded(at)}`, phoneOf(at)] as const);
    return {
      prepare: async () => {
        await account.pair();
        account.sendCsv(people);
        await account.chat.shows(/^Import into/);
      },
      begin: () => account.press(/^Import 400$/),
      end: /^Imported into[^]*300 added · 100 not found/,
      contacts: () => people.slice(0, 300).map(([name]) => name),
      history: /^Imported people\.csv: 400 numbers/m,
    };
  },
  'mass delete': (account) => ({
    prepare: async () => {
      account.save(range(130).map((at) => `Saved ${padded(at)}`));
      await account.pair();
      await say(account, '/contacts', /^Contacts of/);
      await account.chat.press(/^Select$/);
      await account.chat.press(/^Select all 130$/);
      await account.chat.press(/^Delete 130…$/);
    },
    begin: () => account.press(/^Delete these 130 contacts$/),
    end: /^Deleted 130 contacts/,
    contacts: () => [],
    history: /^Deleted 130 contacts/m,
  }),
  merge: (account) => ({
    prepare: async () => {
      account.save(['Мария Иванова', 'Maria Ivanova', 'Ben Oak']);
      await account.pair();
      await say(account, '/duplicates', /^Duplicates, contacts of/);
      await account.chat.press(/^Same name: 1$/);
      await account.chat.press(/^Keep 2 instead$/);
    },
    begin: () => account.press(/^Keep \d, delete/),
    // A process that died after the last call leaves the operation to be shown.
    end: /^Kept |^Merged a duplicate into /,
    contacts: () => ['Ben Oak', 'Мария Иванова'],
    history: /^Merged a duplicate into/m,
  }),
  'undo of an import': (account) => {
    const people = range(60).map((at) => [`Person ${padded(at)}`, phoneOf(at)] as const);
    return {
      prepare: async () => {
        await account.pair();
        account.sendCsv(people);
        await account.chat.shows(/^Import into/);
        await account.chat.press(/^Import 60$/);
        await account.chat.shows(/^Imported into/);
      },
      begin: () => account.press(/^Undo$/),
      end: /^Undone: Imported people\.csv: 60/,
      contacts: () => [],
      savedNumbers: 0,
      history: /^Undone: Imported people\.csv: 60/m,
    };
  },
  'undo of a delete': (account) => {
    const names = range(8).map((at) => `Saved ${padded(at)}`);
    return {
      prepare: async () => {
        account.save(names, { isMutual: true });
        await account.pair();
        await say(account, '/contacts', /^Contacts of/);
        await account.chat.press(/^Select$/);
        await account.chat.press(/^Select all 8$/);
        await account.chat.press(/^Delete 8…$/);
        await account.chat.press(/^Delete these 8 contacts$/);
        await account.chat.shows(/^Deleted 8 contacts/);
      },
      begin: () => account.press(/^Undo$/),
      end: /^Undone: Deleted 8 contacts/,
      contacts: () => names,
      history: /^Undone: Deleted 8 contacts/m,
    };
  },
  restore: (account) => {
    const names = range(40).map((at) => `Saved ${padded(at)}`);
    return {
      prepare: async () => {
        account.save(names, { isMutual: true });
        await account.pair();
        await repeat(account, '/snapshots', /the oldest · daily/);
        account.removeAll();
        await repeat(account, '/contacts', /^Contacts of [^]*· 0|no contacts/);
        await say(account, '/snapshots', /^Snapshots of/);
        await account.chat.press(/^Open$/);
        await account.chat.shows(/^Snapshot of/);
        await account.chat.press(/^Restore…$/);
        await account.chat.shows(/^Restore the contacts/);
      },
      begin: () => account.press(/^Restore 40$/),
      end: /^Restored the contacts of[^]*40 added/,
      contacts: () => names,
      history: /^Restored 40 contacts/m,
    };
  },
  'clear saved numbers': (account) => ({
    prepare: async () => {
      const date = new Date();
      for (const at of range(30)) {
        const phone = phoneOf(1_000 + at);
        account.person.saved.set({ phone, firstName: `Saved ${at}`, lastName: '', date });
      }
      await account.pair();
      await say(account, '/reset_saved', /^Telegram keeps/);
      await account.chat.press(/^Clear/);
    },
    begin: () => account.press(/^Yes, clear/),
    end: /^Cleared the saved numbers/,
    contacts: () => [],
    savedNumbers: 0,
    history: /^Cleared the saved numbers/m,
  }),
  tidy: (account) => ({
    prepare: async () => {
      account.save(range(30).map((at) => `Miller, Zo${lettersOf(at)}`));
      await account.pair();
      await say(account, '/tidy', /^Tidy the names/);
      await account.chat.press(/^Look at 30 names$/);
      await account.chat.shows(/30 names would change/);
    },
    begin: () => account.press(/^Rename 30$/),
    end: /^Tidied the names/,
    contacts: () => range(30).map((at) => `Zo${lettersOf(at)} Miller`),
    history: /^Renamed 30 contacts/m,
  }),
  pairing: (account) => {
    const isPaired = (): boolean => account.reads(/^Paired with /).length > 0;
    return {
      prepare: async () => {
        account.chat.say('/pair');
        await account.chat.showsPicture();
      },
      // The code of now: the first one may have expired while others were prepared.
      begin: () => account.app.scanLogin(account.chat.readCode(account.chat.latest())),
      end: /^Paired with |^I restarted while you were pairing/,
      contacts: () => [],
      sessions: () => (isPaired() ? 1 : 0),
    };
  },
  'burst of files': (account) => ({
    prepare: () => account.pair(),
    begin: () => {
      for (const from of [0, 3, 6]) {
        account.sendCsv(range(3).map((at) => [`File ${from + at}`, phoneOf(from + at)]));
      }
      for (const at of [9, 10]) {
        account.chat.raw.shareContact({ phone: phoneOf(at), firstName: `Card ${at}` });
      }
    },
    end: /^Import into[^]*11 numbers read/,
    contacts: () => [],
  }),
};

async function say(account: SoakAccount, command: string, answer: RegExp): Promise<void> {
  account.chat.say(command);
  await account.chat.shows(answer);
}

/** Sends a command until its answer matches: what was done on the phone arrives a moment later. */
async function repeat(account: SoakAccount, command: string, answer: RegExp): Promise<void> {
  for (;;) {
    account.chat.say(command);
    const { id } = await account.chat.shows(/./);
    if (account.reads(answer).some((one) => one.id === id)) return;
  }
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function padded(at: number): string {
  return String(at).padStart(3, '0');
}

/** Two letters, as names with digits are not tidied. */
function lettersOf(at: number): string {
  return String.fromCodePoint(97 + Math.floor(at / 6), 97 + (at % 6));
}
