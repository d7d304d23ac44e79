import { expect, test } from 'vitest';
import { isReachable } from '../../src/contacts/read/card-record.ts';
import { readCsv } from '../../src/contacts/read/csv.ts';
import {
  readAddressBook,
  type BookFormat,
  type ReadBook,
} from '../../src/contacts/read/read-address-book.ts';

/** `First|Last: numbers`, one a card; what is unusable says why. */
function read(bytes: Uint8Array, format: BookFormat = 'csv', name = 'contacts.csv'): string[] {
  const book = readAddressBook(bytes, { name });
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

test('Google Contacts until 2024', () => {
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

test('Google Contacts since 2024, with a note of several lines', () => {
  const zoe = {
    'First Name': 'Zoe',
    'Last Name': 'Miller',
    Notes: '"Says ""hi"", and\r\n020 7946 0958"',
    'Phone 1 - Label': '* Mobile',
    'Phone 1 - Value': '+44 7700 900123',
  };
  expect(read(csv(googleNew, row(googleNew, zoe)))).toEqual(['Zoe|Miller: +44 7700 900123']);
});

test('Outlook: machines and the assistant are not the person', () => {
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

test('a number that was taken for a quantity', () => {
  expect(read(csv('Name,Phone', 'Zoe,447912345678.0'))).toEqual(['Zoe|: 447912345678']);
});

test('a single column of numbers', () => {
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

test('ragged, empty and broken rows cost nobody else anything', () => {
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

test('a record says in which line it begins', () => {
  const book = readAddressBook(csv('Name,Phone', '"Zoe\r\nMiller",1234567', '', 'Bob,1234567'));
  expect(
    book.kind === 'records' && [...book.records].map(({ index, line }) => [index, line]),
  ).toEqual([
    [0, 2],
    [1, 5],
  ]);
});

test('cells made safe for spreadsheets are read as they were', () => {
  const file = csv(
    'First Name,Last Name,Phone',
    `'=1+1,''=x,'+44 20 7946 0958`,
    `'Zoe,O'Neil,"=""0123456789"""`,
  );
  expect(read(file)).toEqual([`=1+1|'=x: +44 20 7946 0958`, `'Zoe|O'Neil: 0123456789`]);
});

test('custom fields as Google keeps them', () => {
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

test('what is too long is left out and counted', () => {
  const book = readAddressBook(csv('Name,Phone', `${'x'.repeat(9000)},020 7946 0958`));
  expect(book.kind === 'records' && [...book.records]).toMatchObject([
    { firstName: '', leftOut: [{ reason: 'too_long' }] },
  ]);
});

test('columns without headers are proposed by what they hold', () => {
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
  expect(lines(readCsv(file, book.layout))).toEqual([
    'Zoe|Miller: +44 20 7946 0958',
    'Bob|Stone: 020 7946 0001 & 020 7946 0002',
  ]);
});

test('unknown headers are shown beside the proposal, and the answer counts', () => {
  const file = csv('Kdo,Kam volat,Odkud', 'Zoe Miller,+44 20 7946 0958,London');
  const book = readAddressBook(file, { name: 'seznam.csv' });
  if (book.kind !== 'columns_needed') throw new Error(book.kind);
  expect(book.headers).toEqual(['Kdo', 'Kam volat', 'Odkud']);
  expect(book.layout).toEqual({
    delimiter: ',',
    headerRows: 1,
    columns: ['whole', 'phone', 'other'],
  });
  const chosen = { ...book.layout, columns: ['first', 'phone', 'last'] } as const;
  expect(lines(readCsv(file, chosen))).toEqual(['Zoe Miller|London: +44 20 7946 0958']);
});

test('the wrong delimiter inside of names', () => {
  const file = csv('Miller, Zoe;+44 20 7946 0958', 'Stone, Bob;+44 20 7946 0959');
  const book = readAddressBook(file, { name: 'list.csv' });
  expect(book).toMatchObject({ layout: { delimiter: ';', columns: ['whole', 'phone'] } });
});

test('a table without numbers is none of contacts', () => {
  const file = csv('Article,Price,Stock', 'Chair,49.90,12', 'Table,199.00,3');
  expect(readAddressBook(file, { name: 'stock.csv' })).toEqual({
    kind: 'not_contacts',
    looksLike: 'unknown',
  });
});

test('a name that two columns hold counts once', () => {
  const table = csv(
    'Name,Display Name,Company,Organization,Mobile',
    'Zoe Miller,Zoe Miller,,,1234567',
    ',Bob,,,1234568',
    ',,Acme,Acme,1234569',
  );
  expect(read(table)).toEqual(['Zoe Miller|: 1234567', 'Bob|: 1234568', 'Acme|: 1234569']);
});
