import { expect, test } from 'vitest';
import { readPastedText } from '../../../../src/contacts/text/pasted-text.ts';

const [zoe, other] = ['+44 20 7946 0958', '+1 202 555 0100'];

test.each([
  [`Zoe Miller ${zoe}`, 'Zoe Miller', [zoe]],
  [`${zoe} Zoe Miller`, 'Zoe Miller', [zoe]],
  [`${zoe}; Zoe`, 'Zoe', [zoe]],
  [`Zoe=${zoe}`, 'Zoe', [zoe]],
  ['Zoe+442079460958', 'Zoe', ['+442079460958']],
  [`Zoe: 020 7946 0958, ${other}`, 'Zoe', ['020 7946 0958', other]],
  [`Zoe ${zoe} ${other}`, 'Zoe', [zoe, other]],
  ['Zoe\t020 7946 0958\t0170 1234567', 'Zoe', ['020 7946 0958', '0170 1234567']],
  ['Ann Lee — 030/1234567 / 0170 1234567', 'Ann Lee', ['030/1234567', '0170 1234567']],
  [`Zoe ${zoe} Miller`, 'Zoe Miller', [zoe]],
  [`Miller, Zoe: ${zoe}`, 'Miller, Zoe', [zoe]],
  [`"Zoe Miller","${zoe}"`, 'Zoe Miller', [zoe]],
  [`Bob "Bobby" ${zoe}`, 'Bob "Bobby"', [zoe]],
  [`**Zoe** (${zoe})`, 'Zoe', [`(${zoe})`]],
  [`Zoe ❤️ ${zoe}.`, 'Zoe ❤️', [zoe]],
  ['١٢٣٤٥٦٧٨٩ زوي', 'زوي', ['١٢٣٤٥٦٧٨٩']],
  [zoe, '', [zoe]],
])('%s', (line, name, phones) => {
  expect([...readPastedText(line)]).toMatchObject([{ firstName: name, lastName: '', phones }]);
});

test.each([
  ['1. Zoe 020 7946 0958', 'Zoe', '020 7946 0958'],
  ['23) +44 (0)20 7946 0958 - Zoe', 'Zoe', '+44 (0)20 7946 0958'],
  [`- ${zoe} Zoe`, 'Zoe', zoe],
  [`• 4. Zoe ${zoe}`, 'Zoe', zoe],
  [`[x] Zoe ${zoe}`, 'Zoe', zoe],
  [`1️⃣ Zoe ${zoe}`, 'Zoe', zoe],
  [`4 Zoe ${zoe}`, '4 Zoe', zoe],
  ['۱. علی ۰۹۱۲۳۴۵۶۷۸۹', 'علی', '۰۹۱۲۳۴۵۶۷۸۹'],
  ['٢٣) زوي ٠٢٠٧٩٤٦٠٩٥٨', 'زوي', '٠٢٠٧٩٤٦٠٩٥٨'],
  ['06. 12. 34. 56. 78 Zoe', 'Zoe', '06. 12. 34. 56. 78'],
  ['(020) 7946 0958 Zoe', 'Zoe', '(020) 7946 0958'],
  ['+ 44 20 7946 0958 Zoe', 'Zoe', '+ 44 20 7946 0958'],
])('numbering of lines is neither a name nor a number: %s', (line, firstName, phone) => {
  expect([...readPastedText(line)]).toMatchObject([{ firstName, phones: [phone] }]);
});

test.each([
  [`Zoe tel:+442079460958`, 'Zoe', ['tel:+442079460958']],
  [`Zoe, mobile: ${zoe}, home: ${other}`, 'Zoe', [zoe, other]],
  [`Zoe (home): ${zoe} (work)`, 'Zoe', [zoe]],
  ['Анна Петрова, тел. 8 (916) 123-45-67', 'Анна Петрова', ['8 (916) 123-45-67']],
  [`Tel.: ${zoe}`, '', [zoe]],
  [`Home: ${zoe}`, 'Home', [zoe]],
  [`Mom Work ${zoe}`, 'Mom Work', [zoe]],
  [`${zoe} T. Miller`, 'T. Miller', [zoe]],
  [`Tom M: ${zoe}`, 'Tom M', [zoe]],
  ['Zoe +1 202 555 0100 ext. 5', 'Zoe', ['+1 202 555 0100 ext. 5']],
  ['Zoe https://wa.me/442079460958', 'Zoe', ['+442079460958']],
  [`Zoe z1234567@example.com https://example.com/1234567 ${zoe}`, 'Zoe', [zoe]],
  [`Zoe 12.05.1990 ${zoe}`, 'Zoe 12.05.1990', [zoe]],
])('the text beside a number is its name: %s', (line, firstName, phones) => {
  expect([...readPastedText(line)]).toMatchObject([{ firstName, phones }]);
});

test('usernames are read', () => {
  const text = `Zoe @zoe_m ${zoe}\nhttps://t.me/bob_s Bob`;
  expect([...readPastedText(text)]).toMatchObject([
    { firstName: 'Zoe', phones: [zoe], username: 'zoe_m' },
    { firstName: 'Bob', phones: [], username: 'bob_s' },
  ]);
});

test('lines without a number are records, with their line', () => {
  const text = `Family:\r\n\r\nZoe ${zoe}\u2028---\nBob 12345\r`;
  const said = [...readPastedText(text)].map((one) => [
    one.index,
    one.line,
    one.firstName,
    one.phones.length,
  ]);
  expect(said).toEqual([
    [0, 1, 'Family', 0],
    [1, 3, 'Zoe', 1],
    [2, 5, 'Bob 12345', 0],
  ]);
});
