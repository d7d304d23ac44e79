import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { exportFileName, writeExport } from '../../../../src/bot/export/export-file.ts';
import { exportContact } from '../../../../src/contacts/write/exported-contact.ts';
import { writeVcards } from '../../../../src/contacts/write/write-vcard.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const at = new Date('2026-11-22T23:30:00Z');

test.each([
  [['contacts'], 'contacts-2026-11-22.vcf'],
  [['contacts', 'Zoe  Miller'], 'contacts-zoe-miller-2026-11-22.vcf'],
  [['contacts', 'שרה', '李'], 'contacts-שרה-李-2026-11-22.vcf'],
  [['contacts', '../..\\C:\u202Ecod\n', '🙂'], 'contacts-c-cod-2026-11-22.vcf'],
  [['contacts', 'x'.repeat(300)], `contacts-${'x'.repeat(30)}-2026-11-22.vcf`],
])('the name of a file of %j', (parts, name) => {
  expect(exportFileName(parts, 'vcard3', at)).toBe(name);
});

test('a book is written in small pieces, between which others work', async () => {
  const contacts = Array.from({ length: 2000 }, (_, n) =>
    exportContact(sampleContact({ id: BigInt(n + 1), firstName: `Zoë ${n}` })),
  );
  let turns = 0;
  let over = false;
  const others = (async () => {
    while (!over) {
      await setImmediate();
      turns += 1;
    }
  })();
  const pieces: Uint8Array[] = [];
  for await (const piece of writeExport(contacts, 'vcard3', at)) pieces.push(piece);
  over = true;
  await others;
  expect(Buffer.concat(pieces).toString()).toBe(
    [...writeVcards(contacts, { version: '3.0', at })].join(''),
  );
  expect(pieces.length).toBeGreaterThan(5);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(20_000);
  expect(turns).toBeGreaterThanOrEqual(pieces.length - 1);
});

test('nothing is written before it is asked for', async () => {
  let written = 0;
  function* counted() {
    for (; written < 10_000; written += 1) yield exportContact(sampleContact({ firstName: 'A' }));
  }
  await writeExport(counted(), 'json', at).next();
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(1000);
});
