import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { readChunks } from '../../src/accounts/files/file-contents.ts';
import type { Action } from '../../src/bot/kit/action.ts';
import { actions } from '../../src/bot/kit/actions.ts';
import { mayListPeople } from '../../src/bot/person/may-list-people.ts';
import { countNumberLines } from '../../src/bot/person/number-lines.ts';
import { parseReference } from '../../src/bot/person/user-reference.ts';
import { linkToken } from '../../src/bot/start/start.ts';
import { ContactBook } from '../../src/contacts/book/contact-book.ts';
import { planImport } from '../../src/contacts/import/import-plan.ts';
import { phoneReadings, readPhone } from '../../src/contacts/phone.ts';
import { findNumbers, splitNumbers } from '../../src/contacts/phone/find-numbers.ts';
import { isBackup, readBackup } from '../../src/contacts/read/read-backup.ts';
import { readPictureCodes } from '../../src/contacts/read/picture-book.ts';
import { isBoundedPicture } from '../../src/contacts/read/picture-limits.ts';
import { readTyped } from '../../src/contacts/read/read-address-book.ts';
import { runAtOnce } from '../../src/contacts/steps.ts';
import { parseUserQuery } from '../../src/contacts/user-query.ts';
import { writeBackupHead, writeBackupLists } from '../../src/contacts/write/write-backup.ts';
import { finish } from '../support/finish.ts';
import { corpusOf } from './corpus-of.ts';
import { mtprotoTargets } from './mtproto-targets.ts';
import type { FuzzTarget } from './run-target.ts';

const e164 = /^\+\d{6,20}$/;
const owner = { id: 1n, firstName: 'Max', lastName: '', usernames: [], phone: '+447911000000' };
const plan = { contacts: new ContactBook(), owner, country: 'GB' } as const;

const user = {
  id: 11n,
  accessHash: -1n,
  firstName: 'Zoe',
  lastName: 'Miller',
  usernames: ['zoe_m'],
  phone: '+447911123456',
  kind: 'bot',
  mutual: true,
  closeFriend: true,
} as const;
const backup = {
  madeAt: new Date(0),
  account: owner,
  contacts: [{ ...user, note: 'met in Rome', labels: ['Climbing'] }],
  savedReadAt: new Date(0),
  savedNumbers: [{ phone: '+442079460958', firstName: 'Ben', lastName: '', savedAt: new Date(0) }],
  blocked: [user],
};

/** Telegram's limit of a message, in bytes of ASCII. */
const maxMessage = 4096;
/** Longer samples are no seeds. */
const maxSample = 2048;
const samples = new URL('../fixtures/address-books/', import.meta.url);

/** Whatever reads what people, other bots or servers send. */
export const targets: Readonly<Record<string, FuzzTarget>> = {
  'address-books': {
    // Reading takes as long as the file has numbers, in a worker thread: a short file shows what takes longer.
    maxBytes: maxSample,
    seeds: [...sampleFiles(), ...corpusOf('address-books')],
    run: (bytes) => planFile(bytes, 'a.csv'),
  },
  // Seeds of the next two are archives without compression, so that mutations reach the files in them.
  workbooks: {
    maxBytes: 8192,
    seeds: corpusOf('workbooks'),
    run: (bytes) => planFile(bytes, 'a.xlsx'),
  },
  archives: {
    maxBytes: 8192,
    seeds: corpusOf('archives'),
    run: (bytes) => planFile(bytes, 'a.zip'),
  },
  ldif: {
    maxBytes: 8192,
    seeds: corpusOf('ldif'),
    run: (bytes) => planFile(bytes, 'a.ldif'),
  },
  'telegram-pages': {
    maxBytes: 8192,
    seeds: corpusOf('telegram-pages'),
    run: (bytes) => planFile(bytes, 'contacts.html'),
  },
  codes: {
    maxBytes: maxMessage,
    seeds: corpusOf('codes'),
    run: (bytes) => {
      const book = readPictureCodes([bytes.toString()], 'GB');
      if (book.kind === 'records') finish(planImport(book.records, plan));
    },
  },
  // Only the limits: the decoder takes longer than a pause, in a worker thread.
  pictures: {
    maxBytes: 8192,
    seeds: corpusOf('pictures'),
    run: (bytes) => void isBoundedPicture(bytes),
  },
  backups: {
    maxBytes: 8192,
    seeds: [Buffer.from([writeBackupHead(backup), ...writeBackupLists(backup)].join(''))],
    run: (bytes) => {
      const read = readBackup(bytes);
      if (read.kind === 'backup') assert.ok(isBackup(bytes));
    },
  },
  texts: {
    maxBytes: maxMessage,
    seeds: [Buffer.from('Zoe +44 7911 123456\nBen 020 7946 0958'), ...corpusOf('texts')],
    run: (bytes) => {
      for (const record of readTyped(bytes.toString(), 'GB'))
        assert.ok(record.phones.every(Boolean));
    },
  },
  'number-lines': {
    maxBytes: maxMessage,
    seeds: [
      Buffer.from('Zoe +44 7911 123456\nBen 020 7946 0958'),
      ...corpusOf('texts'),
      ...corpusOf('number-lines'),
    ],
    run: (bytes) => {
      const text = bytes.toString();
      if (mayListPeople(text)) assert.ok(runAtOnce(countNumberLines(text, 'GB')) >= 0);
    },
  },
  phones: {
    maxBytes: maxMessage,
    seeds: [
      ...[
        'tel:+44-7911-123456',
        '00 44 (0) 20 7946 0958 ext. 12',
        '٠٢٠ ٧٩٤٦',
        '8 916 123-45-67',
      ].map((text) => Buffer.from(text)),
      ...corpusOf('phones'),
    ],
    run: (bytes) => {
      const text = bytes.toString();
      for (const country of ['GB', 'US', undefined] as const) {
        const read = readPhone(text, country);
        if (read.kind === 'phone') assert.match(read.e164, e164);
        phoneReadings(text, country);
      }
      splitNumbers(text, 'GB');
      for (const { at, text: number } of findNumbers(text, 'GB')) {
        assert.equal(text.slice(at, at + number.length), number);
      }
    },
  },
  who: {
    maxBytes: maxMessage,
    seeds: [
      ...[
        '@zoe Zoe Miller',
        't.me/zoe_m',
        'tg://user?id=42',
        'https://t.me/contact/x1:y2',
        '+447911123456=Zoe',
        't.me/+447911123456',
      ].map((text) => Buffer.from(text)),
      ...corpusOf('who'),
    ],
    run: (bytes) => {
      const { query, name } = parseReference(bytes.toString());
      if (name) assert.ok(Array.from(name.firstName).length <= 64 && name.firstName !== '');
      const who = parseUserQuery(query, 'GB');
      if (who.kind === 'username') assert.match(who.username, /^\w{1,32}$/);
      if (who.kind === 'phone') for (const phone of who.phones) assert.match(phone, e164);
      if (who.kind === 'id') assert.ok(who.id > 0n && who.id < 2n ** 54n);
    },
  },
  buttons: {
    maxBytes: 64,
    seeds: [
      ...Object.keys(actions).map((name) => Buffer.from(`1:${name}:a1:0:1`)),
      Buffer.from(actions.person.data('view1', 42n)),
      ...corpusOf('buttons'),
    ],
    run: (bytes) => {
      const data = bytes.toString();
      for (const one of Object.values(actions)) {
        // Each action has its own arguments; they go back to the one that read them.
        const any = one as unknown as Action<readonly unknown[]>;
        const args = any.read(data);
        if (args) assert.deepEqual(any.read(any.data(...args)), args);
      }
    },
  },
  'deep-links': {
    maxBytes: maxMessage,
    seeds: ['/start claim-a_b-1', '/start invite-x', '/start'].map((text) => Buffer.from(text)),
    run: (bytes) => {
      const token = linkToken(bytes.toString());
      if (token !== undefined) assert.match(token, /^[\w-]{1,60}$/);
    },
  },
  ...mtprotoTargets,
};

/** Reads and plans a file, as an import does. */
async function planFile(bytes: Buffer, name: string): Promise<void> {
  for await (const chunk of readChunks({ bytes, name, country: 'GB' })) {
    if (chunk.kind !== 'records') return;
    for (const { kind, phone } of finish(planImport(chunk.records, plan)).rows) {
      assert.ok(kind !== 'new' || phone !== '' || chunk.records.length > 0);
    }
  }
}

function sampleFiles(): readonly Buffer[] {
  return readdirSync(samples)
    .map((name) => new URL(name, samples))
    .filter((file) => statSync(file).size < maxSample)
    .map((file) => readFileSync(file));
}
