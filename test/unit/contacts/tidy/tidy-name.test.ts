import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidyName, tidyRules, type TidyRule } from '../../../../src/contacts/tidy/tidy-name.ts';

const all = new Set(tidyRules);

function tidy(firstName: string, lastName: string, ...rules: readonly TidyRule[]): string {
  const tidied = tidyName({ firstName, lastName }, new Set(rules));
  return tidied ? `${tidied.firstName}|${tidied.lastName}` : 'as before';
}

test.each([
  ['Miller, Zoe', '', 'Zoe|Miller'],
  ['Miller,', 'Zoe', 'Zoe|Miller'],
  ['van der Berg, Jan', '', 'Jan|van der Berg'],
  ['Miller,Zoe Ann', '', 'Zoe Ann|Miller'],
  ['Zoe, Ben, Ida', '', 'as before'],
  ['Miller, Jr.', '', 'as before'],
  ['Acme, Inc', '', 'as before'],
  ['Taxi, 24 hours', '', 'as before'],
  ['Zoe', 'Miller, MD', 'as before'],
  ['Zoe', 'Miller', 'as before'],
  [',', 'Zoe', 'as before'],
  ['Miller，Zoe', '', 'Zoe|Miller'],
  ['میلر، زوئی', '', 'زوئی|میلر'],
  ['Miller،', 'Zoe', 'Zoe|Miller'],
])('%j %j in the usual order is %s', (firstName, lastName, tidied) => {
  expect(tidy(firstName, lastName, 'order')).toBe(tidied);
});

test.each([
  ['ZOE', 'MILLER', 'Zoe|Miller'],
  ['ZOE MILLER', '', 'Zoe Miller|'],
  ["ANNE-MARIE O'BRIEN", '', "Anne-Marie O'Brien|"],
  ['SEAN', 'MCDONALD III', 'Sean|McDonald III'],
  ['ИВАН', 'ПЕТРОВ', 'Иван|Петров'],
  ['AYŞE', 'IŞIKLI YİĞİT', 'Ayşe|Işıklı Yiğit'],
  ['ZOËLL', '', 'Zoëll|'],
  ['ADAC', '', 'as before'],
  ['Zoe', 'MILLER', 'as before'],
  ['مريم', '', 'as before'],
  ['+49 170', '', 'as before'],
])('%j %j without capitals is %s', (firstName, lastName, tidied) => {
  expect(tidy(firstName, lastName, 'capitals')).toBe(tidied);
});

test.each([
  ['Zoe 🌸', 'Miller ❤️', 'Zoe|Miller'],
  ['🇩🇪 Zoe', '', 'Zoe|'],
  ['Zoe 👩🏽‍💻 Miller', '', 'Zoe Miller|'],
  ['★ Zoe ★', '', 'Zoe|'],
  ['Zoe', '🌸', 'Zoe|'],
  ['🌸', 'Miller', 'Miller|'],
  ['🌸', '', 'as before'],
  ['Taxi #1 & Co®', '', 'as before'],
  ['🅰️nna', 'Z🅾️rn', 'Anna|Zorn'],
  ['🅰🅽🅽🅰', '', 'ANNA|'],
  ['Ⓜ️ax', '', 'Max|'],
  ['Zoe 🅰️', '', 'Zoe|'],
  ['🅰️ Zoe', '', 'Zoe|'],
  ['🌸🅰️ Zoe', '', 'Zoe|'],
])('%j %j without emoji is %s', (firstName, lastName, tidied) => {
  expect(tidy(firstName, lastName, 'emoji')).toBe(tidied);
});

test.each([
  ['Dr. Zoe', 'Miller', 'Zoe|Miller'],
  ['Prof. Dr. Zoe Miller', '', 'Zoe Miller|'],
  ['Herr Miller', '', 'Miller|'],
  ['~Zoe', '', 'Zoe|'],
  ['.Zoe', 'Miller', 'Zoe|Miller'],
  ['Dr.', 'Miller', 'as before'],
  ['Dr', '', 'as before'],
  ['Drake', '', 'as before'],
  ['Dr. med. Zoe', 'Miller', 'Zoe|Miller'],
  ['Dr.med.Zoe', '', 'Zoe|'],
  ['Prof. Dr. rer. nat. h. c. Zoe', '', 'Zoe|'],
  ['Dipl.-Ing. Zoe', '', 'Zoe|'],
  ['Mrs.Zoe', '', 'Zoe|'],
  ['Dr. Nat', 'Cole', 'Nat|Cole'],
  ['Dr. C. Miller', '', 'C. Miller|'],
  ['M.Dupont', '', 'as before'],
  ['med. Zoe', '', 'as before'],
  ['Dr. Prof.', 'Miller', 'as before'],
  ['@Zoe', '', 'Zoe|'],
  ['+Zoe', '', 'Zoe|'],
  ['/Zoe', '', 'Zoe|'],
  ['+49 170', '', 'as before'],
])('%j %j without titles is %s', (firstName, lastName, tidied) => {
  expect(tidy(firstName, lastName, 'titles')).toBe(tidied);
});

test.each([
  ['Zoe Miller', '', 'Zoe|Miller'],
  ['Ludwig van Beethoven', '', 'Ludwig|van Beethoven'],
  ['Zoe', '', 'as before'],
  ['Mama 1', '', 'as before'],
  ['Zoe Ann', 'Miller', 'as before'],
  ['(Gym) Zoe', '', 'as before'],
  ['[Work] Zoe Miller', '', '[Work] Zoe|Miller'],
  ['001 Zoe', '', 'as before'],
  ['1. Zoe', '', 'as before'],
  ['1️⃣ Zoe', '', 'as before'],
  ['M. Dupont', '', 'as before'],
  ['Work - Zoe', '', 'as before'],
  ['J. R. Robert Miller', '', 'J. R. Robert|Miller'],
  ['Zoe A. Miller', '', 'Zoe A.|Miller'],
  ['میلر، زوئی', '', 'as before'],
])('%j %j divided is %s', (firstName, lastName, tidied) => {
  expect(tidy(firstName, lastName, 'split')).toBe(tidied);
});

test('the rules work together', () => {
  expect(tidy('~DR. MILLER, ZOE 🌸', '', ...tidyRules)).toBe('Zoe|Miller');
  expect(tidy('🌸 Dr. Zoe Miller', '', 'emoji', 'titles', 'split')).toBe('Zoe|Miller');
});

test('without a rule nothing changes', () => {
  expect(tidy('ZOE 🌸', '')).toBe('as before');
});

const part = fc.oneof(
  fc.string({ maxLength: 30, unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'DR.',
        'Dr',
        'ZOE',
        'Miller',
        ',',
        'MCDONALD',
        '🌸',
        '👩🏽‍💻',
        '~',
        'van',
        'İ',
        'ß',
        'jr',
        '.',
        'med.',
        'h. c.',
        'Mrs.Zoe',
        '🅰️nna',
        '🅰️',
        '，',
        '@',
        '001',
      ),
      { maxLength: 6 },
    )
    .map((words) => words.join(' ')),
);

test('tidying a second time changes nothing, and no name is lost', () => {
  fc.assert(
    fc.property(part, part, fc.subarray([...tidyRules]), (firstName, lastName, rules) => {
      const chosen = new Set(rules);
      const tidied = tidyName({ firstName, lastName }, chosen);
      if (!tidied) return;
      expect(tidied.firstName).not.toBe('');
      expect(tidyName(tidied, chosen)).toBeUndefined();
    }),
    { numRuns: 3000 },
  );
  expect(all.size).toBe(tidyRules.length);
});
