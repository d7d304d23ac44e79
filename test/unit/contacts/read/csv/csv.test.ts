import { expect, test } from 'vitest';
import { isReachable } from '../../../is-reachable.ts';
import type { ColumnRole } from '../../../../../src/contacts/labels/header-roles.ts';
import { readAddressBook } from '../../../../../src/contacts/read/read-address-book.ts';
import type { BookFormat, ReadBook } from '../../../../../src/contacts/read/read-address-book.ts';

/** `First|Last: numbers`, one a card; what is unusable says why. */
function read(
  bytes: Uint8Array,
  format: BookFormat = 'csv',
  name = 'contacts.csv',
  columns?: readonly ColumnRole[],
): string[] {
  const book = readAddressBook(bytes, { name, columns });
  if (book.kind !== 'records') throw new Error(JSON.stringify(book));
  expect(book.format).toBe(format);
  return lines(book.records);
}

function lines(records: Extract<ReadBook, { kind: 'records' }>['records']): string[] {
  return [...records].map((one) => {
    const said = isReachable(one) ? one.phones.join(' & ') : one.nameForm ? 'no_phone' : 'empty';
    return `${one.firstName}|${one.lastName}: ${said}`;
  });
}

function csv(...rows: readonly string[]): Buffer {
  return Buffer.from(rows.join('\r\n'));
}

const googleOld =
  'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Organization 1 - Type,Organization 1 - Name';
const googleNew =
  'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value';
const outlook =
  "Title,First Name,Middle Name,Last Name,Suffix,Given Name Yomi,Family Name Yomi,Home Street,Company,Department,Job Title,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,E-mail Address";

/** A row under `header` with these cells. */
function row(header: string, cells: Readonly<Record<string, string>>, delimiter = ','): string {
  const columns = header.split(delimiter);
  for (const name of Object.keys(cells)) expect(columns).toContain(name);
  return columns.map((column) => cells[column] ?? '').join(delimiter);
}

test('an export of Google Contacts until 2024 is read', () => {
  const zoe = {
    Name: 'Zoe Ann Miller',
    'Given Name': 'Zoe',
    'Additional Name': 'Ann',
    'Family Name': 'Miller',
    'Group Membership': '* myContacts ::: * friends',
    'Phone 1 - Type': 'Mobile',
    'Phone 1 - Value': '+44 20 7946 0958 ::: +44 7700 900123',
    'Phone 2 - Type': 'Home',
    'Phone 2 - Value': '020 7946 0001',
  };
  const bob = { Name: 'Bob', 'Given Name': 'Bob', 'Phone 1 - Value': '+1 202 555 0100' };
  const acme = { 'Organization 1 - Name': 'Acme', 'Phone 1 - Value': '+1 202 555 0101' };
  const rows = [zoe, bob, acme, { Name: 'Nobody' }].map((cells) => row(googleOld, cells));
  expect(read(csv(googleOld, ...rows))).toEqual([
    'Zoe Ann|Miller: +44 20 7946 0958 & +44 7700 900123 & 020 7946 0001',
    'Bob|: +1 202 555 0100',
    'Acme|: +1 202 555 0101',
    'Nobody|: no_phone',
  ]);
});

test('an export of Google Contacts since 2024 is read, with a note of several lines', () => {
  const zoe = {
    'First Name': 'Zoe',
    'Last Name': 'Miller',
    Notes: '"Says ""hi"", and\r\n020 7946 0958"',
    'Phone 1 - Label': '* Mobile',
    'Phone 1 - Value': '+44 7700 900123',
  };
  expect(read(csv(googleNew, row(googleNew, zoe)))).toEqual(['Zoe|Miller: +44 7700 900123']);
});

test('in an Outlook export, numbers of machines and the assistant are left out', () => {
  const every = Object.fromEntries(
    outlook.split(',').map((header, at) => [header, `+4420794600${10 + at}`]),
  );
  const zoe = { ...every, 'First Name': 'Zoe', 'Middle Name': '', 'Last Name': 'Miller' };
  const [record] = read(csv(outlook, row(outlook, zoe)));
  const numbers = [
    'Business Phone',
    'Business Phone 2',
    'Car Phone',
    'Company Main Phone',
    'Home Phone',
    'Home Phone 2',
    'Mobile Phone',
    'Other Phone',
    'Primary Phone',
    'Radio Phone',
  ];
  expect(record).toBe(`Zoe|Miller: ${numbers.map((name) => every[name]).join(' & ')}`);
});

const windows1252 = (text: string): Buffer => Buffer.from(text, 'latin1');
const windows1251 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
    }),
  );

test.each([
  [
    'German',
    windows1252,
    'Anrede;Vorname;Weitere Vornamen;Nachname;Suffix;Firma;Telefon Assistent;Fax geschäftlich;Telefon geschäftlich;Autotelefon;Fax privat;Telefon (privat);Mobiltelefon;Weiteres Fax;Telefon für Hörbehinderte;E-Mail-Adresse',
    'Herr;Jörg;;Müller;;;1111111;2222222;030 1234567;;3333333;;0170 1234567;4444444;5555555;j@example.com',
    'Jörg|Müller: 030 1234567 & 0170 1234567',
  ],
  [
    'French',
    windows1252,
    'Titre;Prénom;Deuxième prénom;Nom;Société;Télécopie (bureau);Téléphone (bureau);Téléphone (domicile);Tél. mobile;Adresse de messagerie',
    'M.;René;;Lefèvre;;0111111111;01 23 45 67 89;;06 12 34 56 78;',
    'René|Lefèvre: 01 23 45 67 89 & 06 12 34 56 78',
  ],
  [
    'Spanish',
    windows1252,
    'Título,Nombre,Segundo nombre,Apellidos,Organización,Teléfono del ayudante,Fax del trabajo,Teléfono del trabajo,Particular,Teléfono móvil,Otro teléfono',
    'Sra.,María,,Peña,,911111111,912222222,913333333,914444444,612 34 56 78,',
    'María|Peña: 913333333 & 914444444 & 612 34 56 78',
  ],
  [
    'Portuguese',
    windows1252,
    '"Título","Nome","Segundo nome","Sobrenome","Empresa","Telefone do assistente","Fax comercial","Telefone comercial","Telefone residencial","Telefone celular","Outro telefone"',
    '"","João","","Conceição","","1111111111","2222222222","1133334444","","11 91234-5678",""',
    'João|Conceição: 1133334444 & 11 91234-5678',
  ],
  [
    'Italian',
    windows1252,
    'Titolo;Nome;Secondo nome;Cognome;Società;Fax (uff.);Ufficio;Abitazione;Cellulare;Altro telefono',
    ';Niccolò;;Forlì;;021111111;022222222;023333333;347 1234567;',
    'Niccolò|Forlì: 022222222 & 023333333 & 347 1234567',
  ],
  [
    'Russian',
    windows1251,
    '"Обращение","Имя","Отчество","Фамилия","Суффикс","Организация","Телефон помощника","Рабочий факс","Рабочий телефон","Домашний телефон","Телефон переносной","Телетайп/телефон с титрами"',
    '"","Анна","Петровна","Иванова","","","1111111","2222222","8 495 123-45-67","","+7 916 123-45-67","3333333"',
    'Анна Петровна|Иванова: 8 495 123-45-67 & +7 916 123-45-67',
  ],
])('Outlook in %s, in the code page of its Windows', (_, encode, header, cells, expected) => {
  expect(read(encode(`${header}\r\n${cells}\r\n`))).toEqual([expected]);
});

test.each([
  [
    'Thunderbird',
    'First Name,Last Name,Display Name,Nickname,Primary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home Address',
    ',,Zoe Miller,,z@example.com,,,+44 20 7946 0958,1111111,2222222,+44 7700 900123,',
    'Zoe Miller|: +44 20 7946 0958 & +44 7700 900123',
  ],
  [
    'a phone of Samsung',
    'First Name,Last Name,Display Name,Nickname,E-mail Address,Home Phone,Business Phone,Home Fax,Business Fax,Pager,Mobile Phone,Home Street,Country Code',
    'Zoe,Miller,Zoe M,,,,,1111111,,,+44 7700 900123,,44',
    'Zoe|Miller: +44 7700 900123',
  ],
  [
    'contacts of an iPhone',
    'First name;Last name;Company;Phone : mobile;Phone : iPhone;Phone : home fax;Email : home',
    'Zoe;Miller;;+44 7700 900123;;1111111;',
    'Zoe|Miller: +44 7700 900123',
  ],
  [
    'a German list of our own',
    'Name;Vorname;Handy',
    'Müller;Jörg;0170 1234567',
    'Jörg|Müller: 0170 1234567',
  ],
  [
    'names in one column',
    'Nom\tTéléphone',
    'Zoe Miller\t020 7946 0958',
    'Zoe Miller|: 020 7946 0958',
  ],
  [
    'a list of keys',
    'full_name|phoneNumber',
    'Zoe Miller|020 7946 0958',
    'Zoe Miller|: 020 7946 0958',
  ],
  ['Ukrainian', 'Прізвище;Імʼя;Мобільний', 'Міллер;Зоя;050 123 45 67', 'Зоя|Міллер: 050 123 45 67'],
  [
    'Dutch',
    'Voornaam;Achternaam;Mobiele telefoon',
    'Zoë;Maas;06 12345678',
    'Zoë|Maas: 06 12345678',
  ],
  ['Hebrew', 'שם פרטי,שם משפחה,טלפון נייד', 'זואי,לוי,052-123-4567', 'זואי|לוי: 052-123-4567'],
  ['Chinese', '姓名,手机', '李佐伊,138 1234 5678', '李佐伊|: 138 1234 5678'],
  ['Korean', '이름,휴대폰', '김조이,010-1234-5678', '김조이|: 010-1234-5678'],
])('%s', (_, header, cells, expected) => {
  expect(read(csv(header, cells))).toEqual([expected]);
});

test('a single column of numbers is a table', () => {
  expect(read(csv('Phone', '+44 20 7946 0958', '1'))).toEqual(['|: +44 20 7946 0958', '|: 1']);
});

test.each([
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16, little end first', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, big end first', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['CR alone', (text: string) => Buffer.from(text.replaceAll('\r\n', '\r'))],
  ['a line that says which separator', (text: string) => Buffer.from(`sep=,\r\n${text}`)],
  ['a title above', (text: string) => Buffer.from(`My contacts\r\n\r\n${text}`)],
  ['one bad byte', (text: string) => Buffer.concat([Buffer.from(text), Buffer.from([0xff])])],
])('%s', (_, encode) => {
  const text = 'Name,Phone\r\nÅsa Ößterlund,070 123 45 67\r\n"Иван, Ivan",070 765 43 21\r\n,';
  expect(read(encode(text)).slice(0, 2)).toEqual([
    'Åsa Ößterlund|: 070 123 45 67',
    'Иван, Ivan|: 070 765 43 21',
  ]);
});

test('ragged, empty and broken rows leave other rows intact', () => {
  const file = csv(
    'Name,Phone,Note',
    'Ann',
    ',,',
    '',
    '"Bob,020 7946 0001',
    'Eve,020 7946 0002,a,b,c',
    ',x',
  );
  expect(read(file)).toEqual([
    'Ann|: no_phone',
    '"Bob|: 020 7946 0001',
    'Eve|: 020 7946 0002',
    '|: x',
  ]);
});

test('a record has the line of its beginning', () => {
  const book = readAddressBook(csv('Name,Phone', '"Zoe\r\nMiller",1234567', '', 'Bob,1234567'));
  expect(
    book.kind === 'records' && [...book.records].map(({ index, line }) => [index, line]),
  ).toEqual([
    [0, 2],
    [1, 5],
  ]);
});

test('cells made safe for spreadsheets are read as their original text', () => {
  const file = csv(
    'First Name,Last Name,Phone',
    `'=1+1,''=x,'+44 20 7946 0958`,
    `'Zoe,O'Neil,"=""0123456789"""`,
  );
  expect(read(file)).toEqual([`=1+1|'=x: +44 20 7946 0958`, `'Zoe|O'Neil: 0123456789`]);
});

test('Google’s custom fields are read', () => {
  const header = `${googleNew},Custom Field 1 - Label,Custom Field 1 - Value,Custom Field 2 - Label,Custom Field 2 - Value`;
  const cells = {
    'First Name': 'Zoe',
    'Custom Field 1 - Label': 'Telegram ID',
    'Custom Field 1 - Value': '7000000001',
    'Custom Field 2 - Label': 'Telegram username',
    'Custom Field 2 - Value': 'zoe_m',
  };
  const book = readAddressBook(csv(header, row(header, cells)));
  expect(book.kind === 'records' && [...book.records]).toMatchObject([
    { firstName: 'Zoe', phones: [], telegramId: 7_000_000_001n, username: 'zoe_m' },
  ]);
});

test('a value that is too long is left out and listed', () => {
  const book = readAddressBook(csv('Name,Phone', `${'x'.repeat(9000)},020 7946 0958`));
  expect(book.kind === 'records' && [...book.records]).toMatchObject([
    { firstName: '', leftOut: [{ reason: 'too_long' }] },
  ]);
});

test('roles of columns without headers are guessed by their cells', () => {
  const file = csv(
    'Zoe;Miller;+44 20 7946 0958;London',
    'Bob;Stone;020 7946 0001, 020 7946 0002;Paris 7e',
  );
  const book = readAddressBook(file, { name: 'list.CSV' });
  if (book.kind !== 'columns_needed') throw new Error(book.kind);
  expect(book).toEqual({
    kind: 'columns_needed',
    layout: { delimiter: ';', headerRows: 0, columns: ['first', 'last', 'phone', 'other'] },
    headers: ['', '', '', ''],
    sample: [
      ['Zoe', 'Miller', '+44 20 7946 0958', 'London'],
      ['Bob', 'Stone', '020 7946 0001, 020 7946 0002', 'Paris 7e'],
    ],
  });
  expect(read(file, 'csv', 'list.CSV', book.layout.columns)).toEqual([
    'Zoe|Miller: +44 20 7946 0958',
    'Bob|Stone: 020 7946 0001 & 020 7946 0002',
  ]);
});

test('unknown headers are shown with the guess, and the answer wins', () => {
  const file = csv('Kdo,Kam volat,Odkud', 'Zoe Miller,+44 20 7946 0958,London');
  const book = readAddressBook(file, { name: 'seznam.csv' });
  if (book.kind !== 'columns_needed') throw new Error(book.kind);
  expect(book.headers).toEqual(['Kdo', 'Kam volat', 'Odkud']);
  expect(book.layout).toEqual({
    delimiter: ',',
    headerRows: 1,
    columns: ['whole', 'phone', 'other'],
  });
  expect(read(file, 'csv', 'seznam.csv', ['first', 'phone', 'last'])).toEqual([
    'Zoe Miller|London: +44 20 7946 0958',
  ]);
});

test('a delimiter within names does not split them', () => {
  const file = csv('Miller, Zoe;+44 20 7946 0958', 'Stone, Bob;+44 20 7946 0959');
  const book = readAddressBook(file, { name: 'list.csv' });
  expect(book).toMatchObject({ layout: { delimiter: ';', columns: ['whole', 'phone'] } });
});

test('a table without numbers has no contacts', () => {
  const file = csv('Article,Price,Stock', 'Chair,49.90,12', 'Table,199.00,3');
  expect(readAddressBook(file, { name: 'stock.csv' })).toEqual({
    kind: 'not_contacts',
    looksLike: 'table',
  });
});

test('a name in two columns is used once', () => {
  const table = csv(
    'Name,Display Name,Company,Organization,Mobile',
    'Zoe Miller,Zoe Miller,,,1234567',
    ',Bob,,,1234568',
    ',,Acme,Acme,1234569',
  );
  expect(read(table)).toEqual(['Zoe Miller|: 1234567', 'Bob|: 1234568', 'Acme|: 1234569']);
});

/** `First|Last: numbers @username id; what is left out`, one a row; or what is asked or refused. */
function told(text: string, name = 'list.csv'): string | readonly string[] {
  const book = readAddressBook(Buffer.from(text), { name });
  switch (book.kind) {
    case 'not_contacts':
      return 'refused';
    case 'columns_needed':
      return `asks: ${book.layout.columns.join()}`;
    case 'records':
      return [...book.records].map((one) => {
        const account = [one.username && `@${one.username}`, one.telegramId].filter(Boolean);
        const out = one.leftOut.map(
          ({ reason, text: left, field }) => `${reason} ${left} (${field})`,
        );
        const rest = [account.join(' '), ...out].filter((part) => part !== '').join('; ');
        const whole = one.nameForm === 'parts' ? `${one.firstName}|${one.lastName}` : one.firstName;
        return `${whole}: ${one.phones.join(' & ')}${rest && `; ${rest}`}`;
      });
  }
}

test.each([
  [
    'labels beside the numbers',
    'First Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Phone 3 - Label,Phone 3 - Value\n' +
      'Zoe,Mobile,+447911123456,Home Fax,+442079460111,Assistant,+442079460112\n' +
      'Bob,* Work,+447911123457,Pager,+442079460113 ::: +442079460114,Mother,',
    [
      'Zoe|: +447911123456; machine +442079460111 (Home Fax); other_person +442079460112 (Assistant)',
      'Bob|: +447911123457; machine +442079460113 (Pager); machine +442079460114 (Pager)',
    ],
  ],
  [
    'a kind behind the number',
    'Name,Phone,Phone Type\nZoe,020 7946 0958,Fax\nBob,020 7946 0959,Mobile',
    ['Zoe: ; machine 020 7946 0958 (Fax)', 'Bob: 020 7946 0959'],
  ],
  [
    'Russian labels beside the numbers',
    'Имя;Тип телефона;Телефон\nАнна;рабочий факс;8 495 123-45-67\nИван;мобильный;8 916 123-45-67',
    ['Анна: ; machine 8 495 123-45-67 (рабочий факс)', 'Иван: 8 916 123-45-67'],
  ],
  [
    'Outlook in Dutch',
    'Voornaam;Achternaam;Telefoon assistent;Fax op werk;Mobiele telefoon;Semafoon\n' +
      'Zoë;Maas;020 1234567;020 1234568;06 12345678;020 1234569',
    [
      'Zoë|Maas: 06 12345678; other_person 020 1234567 (Telefoon assistent); ' +
        'machine 020 1234568 (Fax op werk); machine 020 1234569 (Semafoon)',
    ],
  ],
  [
    'a list of a school',
    'Jméno;Příjmení;Mobil;Telefon matky;Telefon otce;Nouzový kontakt\n' +
      'Jana;Nová;602123456;602123457;602123458;602123459',
    [
      'Jana|Nová: 602123456; other_person 602123457 (Telefon matky); ' +
        'other_person 602123458 (Telefon otce); other_person 602123459 (Nouzový kontakt)',
    ],
  ],
  [
    'facts about calls',
    'Name;Telefon;Handymodell;Letzter Anruf;Anzahl Anrufe\nZoe;030 1234567;Galaxy S10;030 7654321;12',
    ['Zoe: 030 1234567; about_phone 030 7654321 (Letzter Anruf)'],
  ],
  ['only a fax', 'Name;Fax\nZoe;030 1234567', ['Zoe: ; machine 030 1234567 (Fax)']],
])('a number that is not the person’s own is left out with its header: %s', (_, text, lines) => {
  expect(told(text)).toEqual(lines);
});

test.each([
  ['Name,Country Code,Phone', 'Zoe,+44,7911123456', 'Zoe: +44 7911123456'],
  ['Name,Country Code,Phone', 'Zoe,0044,07911123456', 'Zoe: +44 07911123456'],
  ['Name,Dial Code,Phone', 'Raj,91,9812345678', 'Raj: +91 9812345678'],
  ['Name,Phone,Country Code', 'Zoe,7911123456,GB', 'Zoe: +44 7911123456'],
  [
    'Name,Phone Country,Country code,Phone',
    'Zoe,x,United Kingdom (+44),7911123456',
    'Zoe: +44 7911123456',
  ],
  ['Name,Country Code,Phone', 'Zoe,44,+49 30 1234567', 'Zoe: +49 30 1234567'],
  ['Name,Country Code,Phone', 'Zoe,44,0049 30 1234567', 'Zoe: 0049 30 1234567'],
  ['Name,Country Code,Phone', 'Zoe,,07911123456', 'Zoe: 07911123456'],
  ['Name,Country Code,Phone', 'Zoe,1-242,3591234', 'Zoe: +1242 3591234'],
  ['Name;Ländervorwahl;Handynummer', 'Uwe;49;1701234567', 'Uwe: +49 1701234567'],
  ['Nom;Indicatif;Téléphone', 'Zoé;33;612345678', 'Zoé: +33 612345678'],
  ['Name;Vorwahl;Telefon', 'Uwe;030;1234567', 'Uwe: 030 1234567'],
  ['Name,Area code,Phone', 'Zoe,415,555-0132', 'Zoe: 415 555-0132'],
  [
    'Name,Phone Country Code,Phone,Mobile Country Code,Mobile',
    'Zoe,44,2079460958,91,9812345678',
    'Zoe: +44 2079460958 & +91 9812345678',
  ],
])('a code column is added to its number: %s, %s', (header, row, line) => {
  expect(told(`${header}\n${row}`)).toEqual([line]);
});

test.each([
  [
    'numbers under a header nobody knows',
    'Name;Telefon;Kontakt 2\nZoe;030 1234567;0170 1234567',
    'whole,phone,phone',
  ],
  [
    'the same in another alphabet',
    'Name,Phone,ქართული\nZoe,020 7946 0958,07911 123456',
    'whole,phone,phone',
  ],
  ['numbers without a header', 'Name,Phone,\nZoe,020 7946 0958,07911 123456', 'whole,phone,phone'],
  [
    'numbers beyond the headers',
    'Name,Phone\nZoe,020 7946 0958,07911 123456\nBob,020 7946 0959,07911 123457',
    'whole,phone,phone',
  ],
  [
    'names beside a surname',
    'Izena,Surname,Mobile\nZoe Ann,Miller,07911123456\nBob,Stone,07911123457',
    'first,last,phone',
  ],
  [
    'names beside a first name',
    'Vorname;Abizena;Handy\nZoe;Miller;0170 1234567\nBob;Stone;0170 1234568',
    'first,last,phone',
  ],
  [
    'names beside half of a name',
    'Name;Abizena;Handy\nZoe;Miller;0170 1234567\nBob;Stone;0170 1234568',
    'first,last,phone',
  ],
  [
    'a code of no number',
    'Name,Phone,Mobile,Notes,Country Code\nZoe,7911123455,7911123456,x,44',
    'whole,phone,phone,note,country_code',
  ],
  [
    'numbers where handles should be',
    'Name,Telegram\nZoe,7911123456\nBob,7911123457',
    'whole,phone',
  ],
  [
    'numbers of other people alone',
    'Child,Parent name,Parent phone\nZoe,Ann Miller,07911 123456',
    'other_person,whole,phone',
  ],
])('asks: %s', (_, text, columns) => {
  expect(told(text)).toBe(`asks: ${columns}`);
  // Whatever the file is called: its headers say that it is a table.
  if (/Name|Surname|Vorname/.test(text)) expect(told(text, 'list.txt')).toBe(`asks: ${columns}`);
});

test.each([
  [
    'HubSpot',
    'Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Contact owner,Create Date,Last Activity Date (GMT),Lead Status,Marketing contact status,Associated Company,Associated Company IDs,Postal Code\n' +
      '10000000001,Zoe,Miller,z@x.org,020 7946 0958,+44 7911 123456,Bob Stone,2024-01-01 10:00,2024-01-02 10:00,NEW,Yes,Acme,9000000001,12345-6789',
    'Zoe|Miller: 020 7946 0958 & +44 7911 123456',
  ],
  [
    'Zoho',
    'Record Id,Contact Owner.id,Contact Owner,Lead Source,First Name,Last Name,Account Name.id,Account Name,Email,Title,Department,Phone,Home Phone,Mobile,Fax,Assistant,Asst Phone,Created Time,Modified Time,Full Name,Mailing Zip\n' +
      'zcrm_5551234000000123,zcrm_5551234000000001,Bob Stone,Web,Zoe,Miller,zcrm_55512,Acme,z@x.org,CEO,HQ,020 7946 0958,,+44 7911 123456,020 7946 0111,Ann,020 7946 0112,2024-01-01 10:00:00,2024-01-01 10:00:00,Zoe Miller,10115',
    'Zoe|Miller: 020 7946 0958 & +44 7911 123456; machine 020 7946 0111 (Fax); other_person 020 7946 0112 (Asst Phone)',
  ],
  [
    'Salesforce',
    'Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,Mailing Zip/Postal Code,Phone,Fax,Mobile,Email,Account Owner,Contact ID\n' +
      'Ms.,Zoe,Miller,CEO,Acme,1 High St,London,10115,020 7946 0958,,07911 123456,z@x.org,Bob,0035g00000AbCdE',
    'Zoe|Miller: 020 7946 0958 & 07911 123456',
  ],
  [
    'Nokia',
    'Title,First name,Middle name,Last name,Suffix,Job title,Company,Birthday,SIP address,Push-to-talk,Share view,User ID,Notes,General mobile,General phone,General email,General fax,Home mobile,Home phone\n' +
      ',Zoe,,Miller,,,,19800101,,,,17,,+447911123456,02079460958,,02079460111,,',
    'Zoe|Miller: +447911123456 & 02079460958; machine 02079460111 (General fax)',
  ],
  [
    'members of a WhatsApp group',
    'Country Code,Country,Phone Number,Formatted Phone,Is My Contact,Saved Name,Public Name,Is Business,Group Name\n' +
      '44,United Kingdom,447911123456,+44 7911 123456,Yes,Zoe Miller,zoe,No,Chess',
    'Zoe Miller: +447911123456 & +44 7911 123456',
  ],
  [
    'iCloud by a converter',
    'First name;Last name;Nickname;Company;Job title;Phone (mobile);Phone (home);Phone (home fax);Email (home);Address (home);Birthday;Note\n' +
      'Zoe;Miller;;Acme;CEO;+44 7911 123456;;+44 20 7946 0111;z@x.org;1 High St, London;1980-01-01;x',
    'Zoe|Miller: +44 7911 123456; machine +44 20 7946 0111 (Phone (home fax))',
  ],
  [
    'Outlook with a manager and referrals',
    "Title,First Name,Last Name,Suffix,Home Phone,Mobile Phone,Account,Government ID Number,Manager's Name,Organizational ID Number,Referred By,User 1\n" +
      'Ms.,Zoe,Miller,,020 7946 0958,07911 123456,12345678,987654321,Bob Stone,12345678,Ann Kahl,11111111',
    'Zoe|Miller: 020 7946 0958 & 07911 123456',
  ],
  [
    'a club with keys and dates',
    'Mitgliedsnummer;Name;Vorname;PLZ;Ort;Geburtsdatum;Eintritt am (Datum);Handy;IBAN;Beitrag\n' +
      '10002345;Kahl;Uwe;10115;Berlin;01.02.1980;2001-05-06;0170 1234567;DE02120300000000202051;1.200,00',
    'Uwe|Kahl: 0170 1234567',
  ],
])('an export of %s is not asked about', (_, text, line) => {
  expect(told(text)).toEqual([line]);
});

test.each([
  ['ids of a site', 'User ID,Name,Phone\n17,Zoe Miller,07911 123456', ['Zoe Miller: 07911 123456']],
  [
    'names of its users',
    'Username,Full Name,Mobile\nzoe_m,Zoe Miller,07911 123456',
    ['Zoe Miller: 07911 123456'],
  ],
  [
    'users without a number',
    'id,username,first_name,last_name,email\n17,zoe_m,Zoe,Miller,z@x.org',
    'refused',
  ],
  ['keys that look like numbers', 'Customer No,Name,Email\n10002345,Zoe,z@x.org', 'refused'],
  [
    'a site whose users have numbers',
    'id,username,first_name,last_name,email,phone\n17,zoe_m,Zoe,Miller,z@x.org,07911 123456',
    ['Zoe|Miller: 07911 123456'],
  ],
  [
    'members of a group of Telegram',
    'username,user id,access hash,name,group,group id\nzoe_m,7000000001,-99,Zoe Miller,G,55',
    ['Zoe Miller: ; @zoe_m 7000000001'],
  ],
  [
    'handles under Telegram’s name',
    'Name,Telegram\nZoe,@zoe_m\nBob,https://t.me/bob_s\nAnn,ann_k\nIda,tg://resolve?domain=ida_w\nUwe,no\nTom,none\nKim,+44 7911 123456',
    [
      'Zoe: ; @zoe_m',
      'Bob: ; @bob_s',
      'Ann: ; @ann_k',
      'Ida: ; @ida_w',
      'Uwe: ',
      'Tom: ',
      'Kim: +44 7911 123456',
    ],
  ],
  [
    'handles in Russian',
    'Имя;Телефон;Телеграм;Инстаграм\nЗоя;8 916 123-45-67;@zoe_m;zoe_ig',
    ['Зоя: 8 916 123-45-67; @zoe_m'],
  ],
  [
    'links among websites',
    'Name,Phone,Website 1 - Label,Website 1 - Value,Website 2 - Value\nZoe,07911 123456,Home,https://example.com ::: https://t.me/zoe_m,\nBob,07911 123457,Blog,instagram.com/bob_s,tg://resolve?domain=bob_s',
    ['Zoe: 07911 123456; @zoe_m', 'Bob: 07911 123457; @bob_s'],
  ],
  [
    'what Google keeps of messengers',
    'First Name,IM 1 - Service,IM 1 - Value,Phone 1 - Value\nZoe,Telegram,zoe_m,07911 123456\nBob,Skype,bob_s,07911 123457',
    ['Zoe|: 07911 123456; @zoe_m', 'Bob|: 07911 123457'],
  ],
  ['answers', 'Name,Phone,WhatsApp,Telegram\nZoe,07911 123456,yes,true', ['Zoe: 07911 123456']],
  ['a name that is the number', 'Name,Phone\n+44 7911 123456,+447911123456', [': +447911123456']],
])('only columns that name Telegram hold Telegram accounts: %s', (_, text, lines) => {
  expect(told(text)).toEqual(lines);
});

test.each([
  [
    'a comma in a header',
    'Name, Vorname;Telefon\nMüller, Jörg;0170 1234567\nKahl, Uwe;030 1234567',
    ['Müller, Jörg: 0170 1234567', 'Kahl, Uwe: 030 1234567'],
  ],
  [
    'commas in amounts',
    'Name;Telefon;Betrag\nZoe;030 1234567;12,50\nBob;030 1234568;7,99',
    ['Zoe: 030 1234567', 'Bob: 030 1234568'],
  ],
  [
    'commas in names',
    'Name\tPhone\nMiller, Zoe\t020 7946 0958\nStone, Bob\t020 7946 0959',
    ['Miller, Zoe: 020 7946 0958', 'Stone, Bob: 020 7946 0959'],
  ],
  ['commas in towns', 'Name|Phone|City\nZoe|020 7946 0958|London, UK', ['Zoe: 020 7946 0958']],
  [
    'semicolons in notes',
    'Name,Phone,Note\nZoe,020 7946 0958,a; b; c\nBob,020 7946 0959,d',
    ['Zoe: 020 7946 0958', 'Bob: 020 7946 0959'],
  ],
  ['it is said', 'sep=;\nName;Phone\n"Miller; Zoe";020 7946 0958', ['Miller; Zoe: 020 7946 0958']],
])('the delimiter that makes rows regular wins: %s', (_, text, lines) => {
  expect(told(text)).toEqual(lines);
});

test.each([
  'Zoe - cell (415) 555-0132\nAnn - cell (415) 555-0133',
  'Zoe tel 020 7946 0958\nBob tel 020 7946 0959',
  'Phone: +44 7911 123456\nPhone: +44 7700 900123',
  'Mama, cell, 07911 123456\nPapa, cell, 07911 123457',
  'Phone list\nZoe 020 7946 0958\nBob 020 7946 0959',
  'Telefon\nZoe 030 1234567\nBob 030 1234568\nIda 030 1234569',
  'Name, phone: https://t.me/zoe_m\nBob 07911 123457',
])('a list of lines is no table: %j', (text) => {
  const book = readAddressBook(Buffer.from(text), { name: 'list.txt' });
  expect(book).toMatchObject({ kind: 'records', format: 'text' });
});

test.each([
  [
    'a cell beyond all headers',
    'Name,Phone\nZoe,07911 123456, 020 7946 0958\nAnn,07700 900123',
    ['Zoe: 07911 123456; other_column 020 7946 0958 ()', 'Ann: 07700 900123'],
  ],
  [
    'under a header nobody knows',
    'Name,Phone,Wo sonst\nZoe,030 1234567,0170 1234567\nAnn,030 1234568,abends\nEve,030 1234569,nie',
    [
      'Zoe: 030 1234567; other_column 0170 1234567 (Wo sonst)',
      'Ann: 030 1234568',
      'Eve: 030 1234569',
    ],
  ],
  [
    'among addresses of mail',
    'Name,Phone,Email\nZoe,030 1234567,0170 1234567\nAnn,030 1234568,a@x.org',
    ['Zoe: 030 1234567; other_column 0170 1234567 (Email)', 'Ann: 030 1234568'],
  ],
  [
    'among towns',
    'Name;Phone;City\nZoe;d;07911 123456;Leeds\nAnn;07700 900123;Hull\nEve;07700 900124;LS1 4DY',
    ['Zoe: d; other_column 07911 123456 (City)', 'Ann: 07700 900123', 'Eve: 07700 900124'],
  ],
  [
    'keys are none',
    'Name,Phone,Client ref\nZoe,030 1234567,10048221\nAnn,030 1234568,x\nEve,030 1234569,y',
    ['Zoe: 030 1234567', 'Ann: 030 1234568', 'Eve: 030 1234569'],
  ],
])('a number in an unexpected column is listed: %s', (_, text, lines) => {
  expect(told(text)).toEqual(lines);
});

test.each([
  ['mail or phone', 'Name,Email/Phone\nZoe,07911123456\nBob,b@x.org\nAnn,a@x.org', 'whole,phone'],
  [
    'numbers with a plus under a key',
    '_id,display_name,data1\n1,Raj,+919812345678',
    'other,whole,phone',
  ],
  [
    'names of children only',
    'Child Name,Mom Cell,Home Phone\nZoe,415-555-2671,415-555-2673',
    'whole,other_person,phone',
  ],
  [
    'a name that the form asks for',
    'Name;Wer bist du?;Handy\n;Zoe Kahl;0170 1234567\n;Uwe Stein;0171 1234567',
    'other,whole,phone',
  ],
])('a doubtful column is asked about: %s', (_, text, columns) => {
  expect(told(text)).toMatch(/^asks: /);
  expect(String(told(text)).replace('asks: ', '').split(',')).toEqual(
    columns.split(',').map((role, at) => (at === 0 && role === 'other' ? expect.anything() : role)),
  );
});

test.each([
  ['Name 1,Phone 1,Name 2,Phone 2', 'Zoe,07911123456,Bob,07700900123'],
  ['Name;Telefon;;Name;Telefon', 'Zoe;0170 1111111;;Uwe;0171 1111111'],
  ['First Name 1,First Name 2,Last Name,Cell', 'Tom,Ann,Miller,415-555-2671'],
  ['Alumno;Teléfono madre;Teléfono padre', 'Ana García;612345678;612345679'],
  ['Jugadora;Teléfono madre;Teléfono padre', 'Ana García;612345678;612345679'],
  [
    'Contact 1 Name,Contact 1 Phone,Contact 2 Name,Contact 2 Phone',
    'Zoe,07911123456,Bob,07700900123',
  ],
])('two people in a row are asked about: %s', (header, line) => {
  expect(told(`${header}\n${line}`)).toMatch(/^asks: /);
});

test('two family names belong to one person', () => {
  const text = 'Nombre,Apellido 1,Apellido 2,Móvil\nAna,García,López,612345678';
  expect(told(text)).toEqual(['Ana|García López: 612345678']);
});

test('ids of another site’s users are not numbers', () => {
  const users = 'user_id,username,full_name,is_private\n1234567890,ana_silva,Ana Silva,False';
  expect(told(users)).toBe('refused');
});

test.each([
  ['None', 'Zoe,None,None,07911123456', 'Zoe|: 07911123456'],
  ['nan', 'Zoe,nan,nan,07911123456', 'Zoe|: 07911123456'],
  ['NULL', 'Zoe,NULL,NULL,07911123456', 'Zoe|: 07911123456'],
  ['\\N', 'Zoe,\\N,\\N,07911123456', 'Zoe|: 07911123456'],
  ['Null, a surname', 'Jennifer,Null,,07911123456', 'Jennifer|Null: 07911123456'],
  ['nan, a grandmother', 'nan,,,07911123456', 'nan|: 07911123456'],
])('placeholders for missing values are ignored: %s', (_, line, want) => {
  expect(told(`First name,Last name,Telegram username,Phone\n${line}`)).toEqual([want]);
});

test.each([
  ['repeated headers', 'Name,Mobile\nZoe,07911123456\nName,Mobile\nBob,07700900123'],
  [
    'a line drawn below the headers',
    '| Name | Mobile |\n|------|:------:|\n| Zoe | 07911123456 |\n| Bob | 07700900123 |',
  ],
])('%s give no people', (_, text) => {
  const people = told(text);
  expect(people).toEqual(['Zoe: 07911123456', 'Bob: 07700900123']);
});

test('counts of attendees are not phone numbers', () => {
  const text =
    'Order #,First Name,Last Name,Attendee #,Cell #\n1234567890,Zoe,Miller,2345678901,4155552671';
  expect(told(text)).toEqual(['Zoe|Miller: 4155552671']);
});

test('content that Telegram cannot store stays with the entry', () => {
  const table = csv(
    'Name,Phone,Company,Notes,Group Membership,Birthday,E-mail 1 - Type,E-mail 1 - Value,Photo,UID,Home City,Skype,Web Page',
    'Zoe,020 7946 0958,Acme,likes tea,* myContacts ::: * Friends ::: Chess,1980-01-01,Home,z@x.org,https://x.org/p,abc-1,London,zoe.m,https://x.org',
    'Bob,020 7946 0959,,,* myContacts,,,,,,,,',
    ',020 7946 0957,Acme,,,,,,,,,,',
  );
  const book = readAddressBook(table);
  expect(book.kind === 'records' && [...book.records]).toMatchObject([
    {
      uid: 'abc-1',
      extras: {
        notes: ['likes tea'],
        labels: ['Friends', 'Chess'],
        kinds: [
          'note',
          'label',
          'birthday',
          'email',
          'photo',
          'address',
          'other_account',
          'website',
          'organisation',
        ],
      },
    },
    { uid: undefined, extras: { notes: [], labels: [], kinds: [] } },
    { firstName: 'Acme', nameForm: 'organisation', extras: { kinds: [] } },
  ]);
});

test('sample rows include a value of each doubtful column', () => {
  const rows = Array.from({ length: 9 }, (_, at) => `P${at},020 7946 095${at},`);
  const text = ['Name,Phone,Xyz', ...rows, 'Zoe,020 7946 0999,07911 123456'].join('\n');
  const book = readAddressBook(Buffer.from(text));
  if (book.kind !== 'columns_needed') throw new Error(book.kind);
  expect(book.sample.at(-1)).toEqual(['Zoe', '020 7946 0999', '07911 123456']);
});

test('a horizontal rule between rows is ignored', () => {
  const markdown =
    '| Name | Phone |\n|:-----|------:|\n| Zoe | 07911 123456 |\n| - | 07911 123457 |';
  const book = readAddressBook(Buffer.from(markdown), { country: 'GB' });
  if (book.kind !== 'records') throw new Error(book.kind);
  expect([...book.records].map(({ index, phones }) => [index, ...phones])).toEqual([
    [0, '07911 123456'],
    [1, '07911 123457'],
  ]);
});
