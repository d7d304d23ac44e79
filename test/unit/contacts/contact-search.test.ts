import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createContactSearch,
  isWorthSearching,
  lineSearches,
  searchUsers,
} from '../../../src/contacts/contact-search.ts';
import { fullName } from '../../../src/contacts/contact.ts';
import { ContactBook } from '../../../src/contacts/book/contact-book.ts';
import { finish } from '../../support/finish.ts';
import { sampleContact } from '../../support/sample-contact.ts';

const people = [
  ['Zoë', "O'Brien", ['zoe_miller', 'Second'], '+491701234567'],
  ['Zoltan', 'Kiss', [], '+12025550101'],
  ['Anna', 'Zorn', [], '+12025550102'],
  ['Anna-Maria', 'Abel', [], undefined],
  ['Joe', 'Annan', [], undefined],
  ['Hanna', 'Weiß', [], undefined],
  ['Jürgen', 'Müller', [], undefined],
  ['Frieda', 'Mueller', [], undefined],
  ['Łukasz', 'Żółć', [], undefined],
  ['Søren', 'Ångström', [], undefined],
  ['İrem', 'Işık', [], undefined],
  ['Михаил', 'Соколов', ['misha'], undefined],
  ['Юлия', 'Щербакова', [], undefined],
  ['Александр', 'Йовович', [], undefined],
  ['Γιώργος', 'Παπαδόπουλος', [], undefined],
  ['محمد', 'رضایی', [], '+989121234567'],
  ['سَارَة', '', [], undefined],
  ['דוד', 'כהן', [], undefined],
  ['王小明', '', [], undefined],
  ['김철수', '', [], undefined],
  ['田中', 'ひろし', [], undefined],
  ['สมชาย', '', [], undefined],
  ['რუსუდან', '', [], undefined],
  ['Agent 7', '🌸', [], undefined],
  ['Sammy', '', ['bob_the_builder'], undefined],
] as const;
const book = people.map(([firstName, lastName, usernames, phone], at) =>
  sampleContact({ id: BigInt(at + 1), firstName, lastName, usernames, phone }),
);

function find(typed: string): readonly string[] {
  return searchUsers(typed, book).map(fullName);
}

const zoe = "Zoë O'Brien";

/** The first is what a search finds first; a search may find more. */
test.each([
  // Case and accents, parts of a name in any order, inside a word.
  ['zoe', [zoe]],
  ['ZOË', [zoe]],
  ['zoe\u0308', [zoe]],
  ['brien zo', [zoe]],
  ["o'brien", [zoe]],
  ['obrien', [zoe]],
  ['o’bri', [zoe]],
  ['rien', [zoe]],
  ['olta', ['Zoltan Kiss']],
  ['maria', ['Anna-Maria Abel']],
  ['anna-m', ['Anna-Maria Abel']],
  ['abel anna maria', ['Anna-Maria Abel']],
  // The best first: a word, the start of one, inside one.
  ['anna', ['Anna Zorn', 'Anna-Maria Abel', 'Joe Annan', 'Hanna Weiß']],
  // Letters with marks.
  ['mueller', ['Frieda Mueller', 'Jürgen Müller']],
  ['müller', ['Frieda Mueller', 'Jürgen Müller']],
  ['muller', ['Frieda Mueller', 'Jürgen Müller']],
  ['juergen', ['Jürgen Müller']],
  ['jurgen', ['Jürgen Müller']],
  ['weiss', ['Hanna Weiß']],
  ['lukasz zolc', ['Łukasz Żółć']],
  ['soren', ['Søren Ångström']],
  ['soeren', ['Søren Ångström']],
  ['angstrom', ['Søren Ångström']],
  ['irem isik', ['İrem Işık']],
  // Scripts, each in its own letters and in Latin ones.
  ['соколов', ['Михаил Соколов']],
  ['СОКОЛОВ мих', ['Михаил Соколов']],
  ['sokolov', ['Михаил Соколов']],
  ['mihail sokol', ['Михаил Соколов']],
  ['mikhail', ['Михаил Соколов']],
  ['юля', ['Юлия Щербакова']],
  ['yuliya', ['Юлия Щербакова']],
  ['iulia', ['Юлия Щербакова']],
  ['julia', ['Юлия Щербакова']],
  ['shcherbakova', ['Юлия Щербакова']],
  ['sherbakova', ['Юлия Щербакова']],
  ['alexandr', ['Александр Йовович']],
  ['alexander', ['Александр Йовович']],
  ['зое', [zoe]],
  ['золтан', ['Zoltan Kiss']],
  ['γιωργος', ['Γιώργος Παπαδόπουλος']],
  ['giorgos', ['Γιώργος Παπαδόπουλος']],
  ['papadopoulos', ['Γιώργος Παπαδόπουλος']],
  ['محمد', ['محمد رضایی']],
  ['mohammed', ['محمد رضایی']],
  ['muhammad', ['محمد رضایی']],
  ['سارة', ['سَارَة']],
  ['sarah', ['سَارَة']],
  ['דוד', ['דוד כהן']],
  ['david', ['דוד כהן']],
  ['王小明', ['王小明']],
  ['小明', ['王小明']],
  ['明', ['王小明']],
  ['xiaoming', ['王小明']],
  ['철수', ['김철수']],
  ['ひろ', ['田中 ひろし']],
  ['ชาย', ['สมชาย']],
  ['rusudan', ['რუსუდან']],
  ['🌸', ['Agent 7 🌸']],
  ['agent 7', ['Agent 7 🌸']],
  ['Ｚｏｌｔａｎ', ['Zoltan Kiss']],
  // Usernames and links.
  ['@zoe_m', [zoe]],
  ['@SEC', [zoe]],
  ['zoe_mil', [zoe]],
  ['second', [zoe]],
  ['builder', ['Sammy']],
  ['https://t.me/zoe_miller', [zoe]],
  ['t.me/Zoe_Miller', [zoe]],
  ['zoe_miller.t.me', [zoe]],
  ['https://t.me/+491701234567', [zoe]],
  ['@brien', []],
  ['@zoex', []],
  // Numbers, from the start with a plus, otherwise anywhere.
  ['+49170', [zoe]],
  ['+49 (0)170-123', [zoe]],
  ['0170 1234567', [zoe]],
  ['0049 170', [zoe]],
  ['(170) 123-45.67', [zoe]],
  ['4567', [zoe, 'محمد رضایی']],
  ['۰۹۱۲ ۱۲۳', ['محمد رضایی']],
  ['zoe 4567', [zoe]],
  ['+170', []],
  ['12025550109', []],
  ['4657', []],
  ['007', []],
  // One typo in a word of four letters or more, if nothing else matches.
  ['sokolvo', ['Михаил Соколов']],
  ['skolov', ['Михаил Соколов']],
  ['sokkolov', ['Михаил Соколов']],
  ['соколав', ['Михаил Соколов']],
  ['zoltam kiss', ['Zoltan Kiss']],
  ['kiis', ['Zoltan Kiss']],
  ['jürgne', ['Jürgen Müller']],
  ['bob_teh', []],
  ['kjs', []],
  ['sokalav', []],
  ['nobody', []],
])('%j finds %j', (typed, expected) => {
  expect(find(typed)).toEqual(expected);
});

test('the whole name comes first, then its beginning; a username comes after words of names', () => {
  const found = [
    sampleContact({ id: 5n, firstName: 'Anna', lastName: 'Zorn' }),
    sampleContact({ id: 1n, firstName: 'Other', usernames: ['anna'] }),
    sampleContact({ id: 2n, firstName: 'Adam', lastName: 'Anna' }),
    sampleContact({ id: 4n, firstName: 'Änna' }),
    sampleContact({ id: 3n, firstName: 'Änna' }),
  ];
  expect(searchUsers(' anna ', found).map(({ id }) => id)).toEqual([3n, 4n, 5n, 2n, 1n]);
});

test('an empty text finds everyone', () => {
  expect(find('')).toHaveLength(book.length);
  expect(find('  ')).toHaveLength(book.length);
});

test('a contact without a number or name is not found by one', () => {
  const nobody = sampleContact({});
  expect(
    ['1', '123', '+1', 'a', '@a', 'abcd'].filter((typed) => createContactSearch(typed)(nobody)),
  ).toEqual([]);
});

test('letters that a loose spelling drops do not find every name with the first one', () => {
  expect(createContactSearch('wwww')(sampleContact({ firstName: 'Владимир' }))).toBe(false);
});

test('signs without a letter are left out of a search', () => {
  const zoe = createContactSearch('zoe \u200E');
  expect(zoe(sampleContact({ firstName: 'Zoe' }))).toBe(true);
  expect(zoe(sampleContact({ firstName: 'Anna' }))).toBe(false);
  for (const typed of ['zoe \u200D', 'zoe \u0301', 'zoe ‼️', 'zoe #️⃣', 'zoe \uFE0F']) {
    expect(createContactSearch(typed)(sampleContact({ firstName: 'Zoe' }))).toBe(true);
  }
});

test('no text that lines are searched for is empty', () => {
  const signs = fc.constantFrom(...Array.from('\u200E\u200D\uFE0F\u0301\u20E3‼#*@+~^".zж7 '));
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(signs).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const needles = Array.from(lineSearches(text), (search) => search.needles.flat());
      for (const needle of needles.flat()) {
        expect(typeof needle === 'string' ? needle : needle.source).not.toBe('');
      }
    }),
    { numRuns: 1000 },
  );
});

test('a single letter has to start a word', () => {
  const anna = createContactSearch('z a');
  expect(anna(sampleContact({ firstName: 'Anna', lastName: 'Zorn' }))).toBe(true);
  expect(anna(sampleContact({ firstName: 'Eliza', lastName: 'Adam' }))).toBe(false);
});

test('a search does not cross from one username to the next, nor into the number', () => {
  const person = sampleContact({ usernames: ['anna', 'bob'], phone: '+12025550101' });
  const matches = (typed: string): boolean => createContactSearch(typed)(person);
  expect(matches('@bob')).toBe(true);
  expect(matches('annabob')).toBe(false);
  expect(matches('12')).toBe(false);
});

describe('the minimum length of a search', () => {
  test.each(['zo', '@zo', 'Ö.K', '12', '王', '明', 'あ', 'カ', '김', '🦊', 'ab c'])(
    '%s is long enough',
    (words) => {
      expect(isWorthSearching(words)).toBe(true);
    },
  );
  test.each(['', ' ', 'z', '@z', '@', 'ä', '..', '- -', '7', 'я'])('%s is too short', (words) => {
    expect(isWorthSearching(words)).toBe(false);
  });
});

describe('a name in another script', () => {
  // As people of the language write it in Latin letters.
  const spellings: readonly (readonly [string, string, readonly string[]])[] = [
    ['Пётр', '', ['petr', 'pyotr']],
    ['Фёдор', '', ['fedor', 'fyodor', 'fiodor']],
    ['Семён', 'Королёв', ['semyon', 'korolyov', 'korolev']],
    ['Жанна', '', ['zhanna', 'janna']],
    ['Анна', 'Кузнецова', ['kuznetsova', 'kuznecova']],
    ['Ευάγγελος', 'Μπάμπης', ['evangelos', 'euaggelos', 'babis']],
    ['Αύγουστος', 'Ντίνος', ['avgoustos', 'dinos']],
    ['علی', 'رضا', ['ali', 'reza']],
    ['عمر', 'نور', ['omar', 'umar', 'noor', 'nur']],
    ['سارا', 'لیلا', ['sara', 'leila', 'layla']],
    ['یوسف', 'داوود', ['yousef', 'yusuf', 'davood', 'dawud']],
    ['فاطمة', 'الزهراء', ['fatima', 'fatimah', 'zahra']],
    ['رمضان', 'کاظمی', ['ramadan', 'ramazan', 'kazemi']],
    ['عبد الله', '', ['abdullah', 'abdallah']],
    ['', 'عَبْد الله', ['abdullah']],
    ['Dr', 'عبد الله', ['abdullah']],
    ['الهام', 'الناز', ['elham', 'elnaz']],
    ['البرز', 'الحسن', ['alborz', 'alhassan', 'hassan']],
    ['ברקוביץ', 'רבינוביץ', ['berkovitz', 'berkowitz', 'rabinovitz']],
    ['שרה', 'יוסף', ['sara', 'sarah', 'yosef']],
    ['小明', '王', ['王小明', '小明王', '王']],
    ['花子', '佐藤', ['佐藤花子']],
    ['지민', '박', ['박지민']],
  ];

  test.each(
    spellings.flatMap(([first, last, typed]) => typed.map((text) => [text, first, last] as const)),
  )('"%s" finds %s %s', (typed, firstName, lastName) => {
    const person = sampleContact({ id: 1000n, firstName, lastName });
    expect(searchUsers(typed, [...book, person])).toContainEqual(person);
  });

  // As people of the language write names of their contacts, and as those write them in Latin letters.
  const written: readonly (readonly [string, string, readonly string[]])[] = [
    ['Sokolov', 'Mikhail', ['соколов', 'михаил', 'сок мих']],
    ['Yevgeny', 'Sherbakov', ['евгений', 'щербаков', 'щерба']],
    ['Iuliia', 'Kuznecova', ['юлия', 'кузнецова']],
    ['Jana', 'Habibova', ['яна', 'хабибова']],
    ['Evgenia', 'Zhukova', ['Евгения', 'жукова', 'жук']],
    ['Janna', 'Xenia', ['жанна', 'ксения']],
    ['Giorgos', 'Papadopoulos', ['γιώργος', 'παπαδόπουλος', 'ΠΑΠΑΔ']],
    ['Babis', 'Eleni', ['μπάμπης', 'ελένη']],
    ['Mohammad', 'Rezaei', ['محمد', 'رضایی']],
    ['Muhammed', 'Ali', ['محمد', 'علی', 'علي']],
    ['Sohrab', 'Hosseini', ['سهراب', 'حسینی']],
    ['Fatima', 'Ahmed', ['فاطمة', 'فاطمه', 'احمد']],
    ['Yousef', 'Kareem', ['یوسف', 'كريم']],
    ['Shahrzad', 'Karimi', ['شهرزاد', 'کریمی', 'شهرز']],
    ['David', 'Cohen', ['דוד', 'כהן']],
    ['Sarah', 'Rabinovitz', ['שרה', 'רבינוביץ']],
  ];

  test.each(
    written.flatMap(([first, last, typed]) => typed.map((text) => [text, first, last] as const)),
  )('"%s" finds %s %s', (typed, firstName, lastName) => {
    const person = sampleContact({ id: 1000n, firstName, lastName });
    expect(searchUsers(typed, [...book, person])).toContainEqual(person);
    const contacts = finish(ContactBook.from([...book, person]));
    expect(finish(contacts.search(typed, new Date()))).toContainEqual(person);
  });

  test('comes before names in Latin letters that it may spell', () => {
    const names = ['Mohammad', 'محمد'].map((firstName, at) =>
      sampleContact({ id: BigInt(at + 1), firstName }),
    );
    expect(searchUsers('محمد', names).map(({ id }) => id)).toEqual([2n, 1n]);
  });

  test.each([
    ['علی', 'Lee'],
    ['علی', 'Alfred'],
    ['رضا', 'Rosa'],
    ['دارا', 'Adrian'],
    ['سارا', 'Sarkozy'],
    ['דוד', 'Donald'],
    ['соня', 'Sonntag'],
    ['юра', 'Jordan'],
  ])('"%s" is no spelling of %s', (typed, firstName) => {
    expect(searchUsers(typed, [sampleContact({ id: 1n, firstName })])).toEqual([]);
  });

  test('comes before names that have the text inside', () => {
    const ali = sampleContact({ id: 1n, firstName: 'علی' });
    const natalia = sampleContact({ id: 2n, firstName: 'Natalia' });
    expect(searchUsers('ali', [natalia, ali])).toEqual([ali, natalia]);
  });

  test('comes first if its vowels fit', () => {
    const names = ['حسن', 'حسین', 'جمال', 'جميلة', 'شام'].map((firstName, at) =>
      sampleContact({ id: BigInt(at + 1), firstName }),
    );
    const first = (typed: string) => searchUsers(typed, names).map(({ firstName }) => firstName)[0];
    expect(['hassan', 'jamal', 'jamila'].map(first)).toEqual(['حسن', 'جمال', 'جميلة']);
    expect(searchUsers('shima', names)).toEqual([]);
  });

  test.each([
    ['la', 'علی'],
    ['ari', 'علی'],
    ['nora', 'نور'],
    ['oz', 'رضا'],
    ['mira', 'عمر'],
  ])('"%s" is no spelling of %s', (typed, firstName) => {
    expect(searchUsers(typed, [sampleContact({ id: 1n, firstName })])).toEqual([]);
  });
});
