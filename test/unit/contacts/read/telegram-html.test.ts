import { expect, test } from 'vitest';
import { readAddressBook } from '../../../../src/contacts/read/read-address-book.ts';

/** As Telegram Desktop writes `lists/contacts.html`. */
function page(...entries: readonly (readonly [name: string, details: string])[]): string {
  const written = entries.map(
    ([name, details]) => `
   <div class="entry clearfix">
    <div class="pull_left userpic_wrap"><div class="userpic userpic3" style="width: 48px">
      <div class="initials" style="line-height: 48px">ZM</div></div></div>
    <div class="body">
     <div class="pull_right info details">13.05.2024 10:15:02</div>
     <div class="name bold">
${name}
     </div>
     <div class="details_entry details">
${details}
     </div>
    </div>
   </div>`,
  );
  return `<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"/><title>Exported Data</title></head>
 <body><div class="page_wrap list_page"><div class="page_header"><div class="content">
 <div class="text bold">Contacts</div></div></div><div class="page_body list_page">
 <div class="page_about details with_divider">If you allow access, contacts are continuously synced.</div>
 <div class="entry_list">${written.join('')}</div></div></div></body></html>`;
}

function read(html: string): readonly string[] {
  const book = readAddressBook(Buffer.from(html), { name: 'contacts.html', country: 'GB' });
  if (book.kind !== 'records') throw new Error(book.kind);
  expect(book.format).toBe('telegram_html');
  return [...book.records].map(({ index, firstName, phones }) =>
    [index, firstName, ...phones].join(' '),
  );
}

test('the contacts of an HTML export are read, with entities decoded', () => {
  const html = page(
    ['Zoe Miller', '+44 7911 123456'],
    ['Tom &amp; Eve &lt;3', '+1 202 555 0100'],
    ['Ann<br>Lee', ''],
    ['', '+49 30 1234567'],
    ['Зоя', '00447911123457'],
  );
  expect(read(html)).toEqual([
    '0 Zoe Miller +44 7911 123456',
    '1 Tom & Eve <3 +1 202 555 0100',
    '2 AnnLee',
    '3  +49 30 1234567',
    '4 Зоя 00447911123457',
  ]);
});

test('a long list is read piece by piece', () => {
  const html = page(
    ...Array.from({ length: 3000 }, (_, at) => [`P ${at}`, `+1202555${1000 + at}`] as const),
  );
  const people = read(html);
  expect(people).toHaveLength(3000);
  expect(people.at(-1)).toBe('2999 P 2999 +12025553999');
});

test.each(['Frequent contacts', 'Sessions', 'Web sessions', 'Profile pictures', 'Stories archive'])(
  'another list of an HTML export has no contacts: %s',
  (title) => {
    const html = page(['Telegram Desktop 4.8', '192.168.100.200']).replace(
      '>Contacts<',
      `>${title}<`,
    );
    const book = readAddressBook(Buffer.from(html), { name: 'contacts.html' });
    expect(book).toEqual({ kind: 'not_contacts', looksLike: 'telegram_list' });
  },
);

test('a contact without a name has no name', () => {
  expect(read(page(['Deleted Account', '+44 7911 123456']))).toEqual(['0  +44 7911 123456']);
});
