import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { findDecoder } from '../../../../../src/contacts/read/bytes/charset.ts';
import { detectCodePage } from '../../../../../src/contacts/read/bytes/code-page.ts';
import { decodeText } from '../../../../../src/contacts/read/bytes/decode-text.ts';
import { readLines } from '../vcard/read-one-card.ts';
import type { Country } from '../../../../../src/contacts/phone.ts';

/** The names of each alphabet's charsets in phones, by Java, by PHP and by Windows. */
const spellings = [
  [
    'cp932',
    '山田太郎',
    ['CP932', 'cp-932', 'MS932', 'Windows-31J', 'windows-932', 'x-sjis', 'sjis-win'],
  ],
  [
    'cp932',
    '山田太郎',
    ['SHIFT-JIS', 'Shift_JIS', 'SJIS', 'MS_Kanji', 'csShiftJIS', 'x-ms-cp932', 'ibm943'],
  ],
  [
    'cp1251',
    'Иван',
    ['cp1251', 'CP-1251', 'windows1251', 'win1251', 'WIN-1251', 'x-cp1251', 'ms1251', '1251'],
  ],
  ['koi8-r', 'Иван', ['KOI8-R', 'koi8', 'KOI8R', 'cskoi8r', 'cp20866']],
  ['cp866', 'Иван', ['CP866', 'IBM866', 'ibm-866', 'dos-866']],
  ['cp950', '王小明', ['Big5', 'BIG-5', 'MS950', 'cp950', 'big5-hkscs', 'Big5-ETEN', 'x-x-big5']],
  [
    'gbk',
    '王小明',
    ['GBK', 'GB2312', 'gb_2312-80', 'CP936', 'MS936', 'EUC-CN', 'x-gbk', 'GB18030'],
  ],
  ['cp949', '김민수', ['EUC-KR', 'CP949', 'MS949', 'UHC', 'ks_c_5601-1987', 'x-windows-949']],
  [
    'latin1',
    'Jörg',
    ['ISO-8859-1', 'iso8859-1', 'ISO_8859-1', 'ISO 8859-1', 'latin1', 'Latin-1', 'cp1252', 'cp819'],
  ],
  ['latin1', 'Jörg', ['windows-1252', 'win-1252', 'iso-latin-1', 'cp28591', 'l1']],
  ['maccenteuro', 'Jiří', ['x-mac-ce', 'MacCentralEurope', 'x-mac-centraleurroman']],
  ['utf-16be', 'Иван', ['UCS-2', 'ucs2', 'ISO-10646-UCS-2', 'UTF-16BE']],
  ['iso-8859-2', 'Łuk', ['ISO-8859-2', 'latin2', 'latin-2', 'iso8859_2']],
  ['iso-8859-9', 'Işık', ['ISO-8859-9', 'latin5', 'latin-5']],
  ['cp1253', 'Μαρία', ['windows-1253', 'CP1253']],
  ['macintosh', 'Jörg', ['macintosh', 'MacRoman', 'x-mac-roman', 'mac', 'cp10000']],
  ['cp850', 'Jörg', ['CP850', 'ibm850', 'IBM-850', 'dos850']],
  ['cp437', 'Jörg', ['CP437', 'ibm437']],
  ['utf-7', 'Jörg', ['UTF-7', 'utf7', 'unicode-1-1-utf-7', 'cp65000']],
  [
    'utf-8',
    'Jörg',
    ['UTF-8', 'utf8', 'UTF8MB4', 'cp65001', 'us-ascii', 'ANSI', '8BIT', 'x-none', 'unknown-8bit'],
  ],
] as const;

test.each(spellings)('%s: %s', (encoding, name, labels) => {
  for (const label of labels) {
    const line = Buffer.concat([
      Buffer.from(`FN;CHARSET="${label}":`),
      iconv.encode(name, encoding),
    ]);
    expect(readLines([line])[0]?.firstName, label).toBe(name);
  }
});

test('ISO-2022-JP is decoded, declared or not', () => {
  const bytes = Buffer.from('\u001B$B;3ED\u001B(B;\u001B$BB@O:\u001B(B', 'latin1');
  for (const head of ['N;CHARSET=ISO-2022-JP', 'N;CHARSET=iso-2022-jp-ms', 'N;CHARSET=JIS', 'N']) {
    const [record] = readLines(['VERSION:2.1', Buffer.concat([Buffer.from(`${head}:`), bytes])]);
    expect(record, head).toMatchObject({ firstName: '太郎', lastName: '山田' });
  }
});

test('an unknown charset has no decoder', () => {
  for (const name of ['', 'x-none', 'us-ascii', 'ASCII', 'ansi', '7bit', 'x-user-defined']) {
    expect(findDecoder(name)).toBeUndefined();
  }
});

test('a value is decoded although its declared charset is wrong', () => {
  const read = (label: string, bytes: Uint8Array): string | undefined =>
    readLines([Buffer.concat([Buffer.from(`FN;CHARSET=${label}:`), bytes])])[0]?.firstName;
  expect(read('US-ASCII', Buffer.from('Jörg Müller'))).toBe('Jörg Müller');
  expect(read('EUC-KR', Buffer.from('Zoë 明'))).toBe('Zoë 明');
  expect(read('UTF-8', iconv.encode('Иван', 'cp1251'))).toBe('Иван');
  expect(read('US-ASCII', iconv.encode('Jörg', 'latin1'))).toBe('Jörg');
  for (const label of [
    'UCS-2',
    'UTF-16',
    'ISO-8859-1',
    'windows-1252',
    'latin9',
    'windows-1251',
    'ISO-8859-2',
  ]) {
    for (const name of ['Zoë', 'Иван', 'Łucja', '山田']) {
      expect(read(label, Buffer.from(name)), label).toBe(name);
    }
  }
});

test('undeclared byte order of UTF-16 is detected', () => {
  for (const [encoding, name] of [
    ['utf-16le', 'Иван'],
    ['utf-16be', 'Иван'],
    ['utf-16le', 'Zoe'],
    ['utf-16be', '太郎'],
  ] as const) {
    for (const addBOM of [false, true]) {
      const bytes = iconv.encode(name, encoding, { addBOM });
      expect(findDecoder('UTF-16')?.decode(bytes), encoding).toBe(name);
    }
  }
});

test('a truncated character at the end leaves a value UTF-8', () => {
  const cut = Buffer.from('FN:Александр').subarray(0, -1);
  expect(readLines([cut])[0]?.firstName).toBe('Александ\uFFFD');
});

test.each([
  ['behind', ['FN'], ['LABEL;CHARSET=Windows-1253;QUOTED-PRINTABLE:=E8']],
  ['before', ['FN'], []],
])('an undeclared charset is taken from another property, %s', (where, [head], behind) => {
  const name = Buffer.concat([Buffer.from(`${head}:`), iconv.encode('Αγγέλα', 'cp1253')]);
  const other = 'NOTE;CHARSET=windows-1253:x';
  const lines = where === 'before' ? [other, name] : [name, ...behind];
  expect(readLines(lines, 'RU')[0]?.firstName).toBe('Αγγέλα');
});

/** Names of one alphabet, and its charsets. */
const books = [
  [
    ['cp1251', 'koi8-r', 'cp866'],
    ['Иван Иванов', 'Мария Петрова', 'Юлия Шевченко', 'Мама'],
  ],
  [['cp1253'], ['Αγγέλα', 'Γιώργος Παπαδόπουλος', 'Ελένη']],
  [['cp1255'], ['שרה כהן', 'דוד לוי', 'יוסף', 'משה אברהם']],
  [['cp1256'], ['محمد', 'فاطمة علي', 'أحمد خالد']],
  [['latin1'], ['Jörg Müller', 'José Núñez', 'Zoë', 'Çelik', 'Åsa Öberg']],
  [
    ['cp932', 'euc-jp'],
    ['山田太郎', '鈴木 花子', 'さくら', 'ヤマダ'],
  ],
  [['gbk'], ['王小明', '张伟', '刘德华', '妈妈']],
  [['cp950'], ['王小明', '張偉', '劉德華', '媽媽']],
  [['cp949'], ['김민수', '이영희', '박지성', '엄마']],
] as const;
const accounts: readonly (Country | undefined)[] = [
  ...([
    'US',
    'DE',
    'GB',
    'RU',
    'GR',
    'IL',
    'EG',
    'JP',
    'CN',
    'TW',
    'KR',
    'TH',
    'CZ',
    'TR',
  ] as const),
  undefined,
];

test.each(books)(
  'undeclared %s is detected by its letters, whatever the country',
  (charsets, names) => {
    for (const charset of charsets) {
      for (const country of accounts) {
        const csv = iconv.encode(names.join('\r\n'), charset);
        expect(decodeText(csv, country), charset).toBe(names.join('\r\n'));
        const lines = names.map((name) =>
          Buffer.concat([Buffer.from('NICKNAME:x\r\nFN:'), iconv.encode(name, charset)]),
        );
        expect(readLines(lines, country)[0]?.firstName, charset).toBe(names[0]);
      }
    }
  },
);

test.each([
  ['windows-1250', 'CZ', 'Jiří Dvořák', 'cp1250'],
  ['windows-1250', 'PL', 'Łukasz', 'cp1250'],
  ['iso-8859-2', 'PL', 'Wiśniewska', 'iso-8859-2'],
  ['iso-8859-2', 'CZ', 'Šťastný', 'iso-8859-2'],
  ['windows-1250', 'PL', 'Wąsik', 'cp1250'],
  ['windows-1250', 'CZ', 'Tomáš', 'cp1250'],
  ['windows-1254', 'TR', 'Ayşe Işık', 'cp1254'],
  ['windows-1257', 'LT', 'Šarūnas', 'cp1257'],
  ['windows-1250', 'SK', 'Ľupták', 'cp1250'],
  ['windows-1252', 'IS', 'Guðmundur Þórsson', 'latin1'],
  ['windows-1251', 'RU', 'Ян', 'cp1251'],
  ['windows-1251', 'RU', 'мама', 'cp1251'],
  ['iso-8859-7', 'GR', 'Άγγελος', 'iso-8859-7'],
  ['windows-1255', 'IL', 'דוד', 'cp1255'],
  ['windows-1256', 'EG', 'رضا', 'cp1256'],
  ['windows-1253', 'GR', 'ΠΑΠΑΔΟΠΟΥΛΟΣ', 'cp1253'],
  ['windows-874', 'TH', 'สมชาย', 'cp874'],
  ['shift_jis', 'JP', '母', 'cp932'],
] as const)('where letters leave a doubt it is %s in %s', (page, country, name, encoding) => {
  expect(detectCodePage(iconv.encode(name, encoding), country)).toBe(page);
});

test('concatenated cards of several programs keep their own charsets', () => {
  const lines = [
    Buffer.concat([Buffer.from('FN:'), iconv.encode('Иван Иванов', 'cp1251')]),
    'END:VCARD',
    'BEGIN:VCARD',
    'FN:Zoë 明',
    'END:VCARD',
    ...Array.from({ length: 4000 }, () => 'NOTE:nothing of interest'),
    'BEGIN:VCARD',
    'FN;QUOTED-PRINTABLE:=8E=52=93=63=91=BE=98=59',
  ];
  const names = readLines(lines).map(({ firstName }) => firstName);
  expect(names.slice(0, 2)).toEqual(['Иван Иванов', 'Zoë 明']);
});
