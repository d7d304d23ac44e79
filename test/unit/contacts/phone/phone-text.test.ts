import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Country, readPhone } from '../../../../src/contacts/phone.ts';
import { CardDraft } from '../../../../src/contacts/record/card-draft.ts';
import { findNumbers, splitNumbers } from '../../../../src/contacts/phone/find-numbers.ts';

const [mobile, landline] = ['07911 123456', '020 7946 0958'];

function piecesOf(value: string, home?: Country): readonly string[] {
  return splitNumbers(value, home).map(({ text, label }) => (label ? `${label}: ${text}` : text));
}

describe('two numbers in one value', () => {
  test.each([
    ' / ',
    '/',
    ', ',
    ',',
    '; ',
    ';',
    '|',
    ' | ',
    ' ::: ',
    ':::',
    '\n',
    '\r\n',
    '\t',
    ' & ',
    ' + ',
    ' or ',
    ' and ',
    ' und ',
    ' oder ',
    ' ou ',
    ' et ',
    ' o ',
    ' y ',
    ' e ',
    ' и ',
    ' или ',
    ' або ',
    ' lub ',
    ' of ',
    ' veya ',
    '、',
    '；',
    '，',
    '和',
    '或',
    ' ، ',
    ' ',
    '  ',
    ' - oder - ',
  ])('parted by %j', (parting) => {
    const pieces = splitNumbers(`${mobile}${parting}${landline}`).map(({ text }) =>
      text.replace('+ ', ''),
    );
    expect(pieces).toEqual([mobile, landline]);
  });

  test.each<readonly [string, readonly string[]]>([
    ['+447911123456 +442079460958', ['+447911123456', '+442079460958']],
    ['+447911123456+442079460958', ['+447911123456', '+442079460958']],
    ['07911123456 02079460958', ['07911123456', '02079460958']],
    ['(415) 555-0132 (415) 555-0133', ['(415) 555-0132', '(415) 555-0133']],
    ['415-555-0132 415-555-0133', ['415-555-0132', '415-555-0133']],
    ['4155550132 4155550133', ['4155550132', '4155550133']],
    ['9123 4567 9234 5678', ['9123 4567', '9234 5678']],
    ['01 02 03 04 05 06 07 08 09 10', ['01 02 03 04 05', '06 07 08 09 10']],
    ['030/1234567 / 0170 1234567', ['030/1234567', '0170 1234567']],
    ['030/1234567; 0170/1234567', ['030/1234567', '0170/1234567']],
    ['tel:+447911123456,tel:+442079460958', ['tel:+447911123456', 'tel:+442079460958']],
    ['٠١٠١٢٣٤٥٦٧٨ ، ٠١٠١٢٣٤٥٦٧٩', ['٠١٠١٢٣٤٥٦٧٨', '٠١٠١٢٣٤٥٦٧٩']],
    [`${landline} ${mobile} 0170 1234567`, [landline, mobile, '0170 1234567']],
    [
      '+1 202 555 0101 / +1 202 555 0102 / +1 202 555 0103',
      ['+1 202 555 0101', '+1 202 555 0102', '+1 202 555 0103'],
    ],
  ])('%j', (value, pieces) => {
    expect(piecesOf(value)).toEqual(pieces);
  });

  test.each<readonly [Country, string, readonly string[]]>([
    ['ES', '612345679 - 912345679', ['612345679', '912345679']],
    ['GB', '020-7946-0958 - 07911-123456', ['020-7946-0958', '07911-123456']],
    ['DE', '0351-4567-89-0170-1234567', ['0351-4567-89', '0170-1234567']],
    ['US', '4155550132-4155550133 – 4155550134', ['4155550132', '4155550133', '4155550134']],
    ['FR', '06.12.34.56.78 - 01.42.68.53.00', ['06.12.34.56.78', '01.42.68.53.00']],
    ['TR', '0532.123.45.67-0533.123.45.67', ['0532.123.45.67', '0533.123.45.67']],
    ['EG', '01001234567_01001234568', ['01001234567', '01001234568']],
    ['BR', '+55 11 3456-7890 - 98765-4321', ['+55 11 3456-7890', '98765-4321']],
    ['GB', '07700900123 - 02079460958', ['07700900123', '02079460958']],
    ['GB', '07911123456-99999999999', ['07911123456', '99999999999']],
    ['CN', '0755-12345678-8001', ['0755-12345678-8001']],
    ['US', '1-415-555-0132', ['1-415-555-0132']],
    ['DE', '0351-4567-890', ['0351-4567-890']],
  ])('at a mark that groups digits as well, in %s: %j', (home, value, pieces) => {
    expect(piecesOf(value, home)).toEqual(pieces);
  });

  test.each<readonly [string, readonly string[]]>([
    [`Home: ${landline}; Mobile: ${mobile}`, [`Home: ${landline}`, `Mobile: ${mobile}`]],
    [`${mobile} (Bob) ${landline} (Eve)`, [`Bob: ${mobile}`, `Eve: ${landline}`]],
    [`mob ${mobile} tel ${landline}`, [`mob: ${mobile}`, `tel: ${landline}`]],
    [`${mobile} home, ${landline} work`, [`home: ${mobile}`, `work: ${landline}`]],
    [`${landline} (fax), ${mobile}`, [`fax: ${landline}`, mobile]],
    ['Tel. 030/1234567, Fax 030/1234568', ['Tel.: 030/1234567', 'Fax: 030/1234568']],
    [`Zoe: ${mobile} or Bob: ${landline}`, [`Zoe: ${mobile}`, `Bob: ${landline}`]],
    [`моб. ${mobile} и дом. ${landline}`, [`моб.: ${mobile}`, `дом.: ${landline}`]],
  ])('with words beside them: %j', (value, pieces) => {
    expect(piecesOf(value)).toEqual(pieces);
  });
});

test.each([
  '0170 / 123 45 67',
  '030/1234567',
  '030 / 1234567',
  '030-12345-0',
  '+44 20/7946 0958',
  '+49 (0)30 1234567',
  '0049-(0)170-1234567',
  '(0170) 1234567',
  '06.12.34.56.78',
  '+33 6 12 34 56 78',
  '0170 1234567, ext. 5',
  '+7 916 123-45-67, доб. 12',
  '+447911123456,,5#',
  '+14155550100,,1234567#',
  '+14155550100p1234567#',
  'tel:+44-7911-123456;ext=12',
  'tel:863-1234;phone-context=+1-914-5551',
  '447911123456,00',
  '447,911,123,456',
  '4,47911123456E+11',
  '12/05/2024',
  '192.168.100.200',
  '51.507351, -0.127758',
  '*115*9161234567#',
  '6101231234@pagersample.com',
  'sip:alice1234567@pbx10.example.com',
  '０３（１２３４）５６７８',
  'n/a',
  '',
])('%j stays whole', (value) => {
  expect(splitNumbers(value).map(({ text }) => text)).toEqual([value]);
});

test.each<readonly [string, Country, readonly string[]]>([
  ['07911 123456 1234567', 'GB', ['07911 123456', '1234567']],
  ['1234567 020 7946 0958', 'GB', ['1234567', '020 7946 0958']],
  ['(202) 555-0101, 555-0102', 'US', ['(202) 555-0101', '555-0102']],
  ['07911 123456 / 7946 0958', 'GB', ['07911 123456', '7946 0958']],
  ['(4852) 12-34-56, 12-34-57', 'RU', ['(4852) 12-34-56', '12-34-57']],
  ['020 7946 0958; 20958, 946095', 'GB', ['020 7946 0958', '20958', '946095']],
  ['020 7946 0958,,12345', 'GB', ['020 7946 0958,,12345']],
  ['020 7946 0958, 2019', 'GB', ['020 7946 0958, 2019']],
])('each number of a field stays, also one that fits no plan: %j', (value, home, numbers) => {
  expect(splitNumbers(value, home).map(({ text }) => text)).toEqual(numbers);
});

test.each([
  [`Fax: ${landline}`, 'Fax'],
  [`${landline} (fax)`, 'fax'],
  [`secretary ${landline}`, 'secretary'],
])('the words beside a single number are its label: %j', (value, label) => {
  expect(splitNumbers(value)).toEqual([{ text: value, label }]);
});

describe('a record', () => {
  test('has each number of a value, and leaves out those of machines and other people with their label', () => {
    const draft = new CardDraft();
    draft.addPhone(`Mobile: ${mobile}; Fax: ${landline}`, 'Phone');
    draft.addPhone('030/1234567 / 0170 1234567', 'Phone 2');
    draft.addPhone('+1 202 555 0101 (assistant)', 'Phone 3');
    draft.addPhone('+1 202 555 0102', 'Pager');
    const { phones, leftOut } = draft.finish(0);
    expect(phones).toEqual([mobile, '030/1234567', '0170 1234567']);
    expect(leftOut).toEqual([
      { text: landline, reason: 'machine', field: 'Fax' },
      { text: '+1 202 555 0101 (assistant)', reason: 'other_person', field: 'assistant' },
      { text: '+1 202 555 0102', reason: 'machine', field: 'Pager' },
    ]);
  });
});

describe('numbers in running text', () => {
  test.each<readonly [Country | undefined, string, readonly string[]]>([
    ['DE', 'Mama 1 ~0170 1234567', []],
    ['DE', 'Mama 2 ~030 1234567', []],
    [undefined, 'Mama 1 ~0170 1234567', []],
    ['US', 'Zoe 2 ~(415) 555-0132', []],
    [undefined, 'Zoe 2 ~(415) 555-0132', []],
    ['US', 'Room 101 ~(415) 555-0132', []],
    ['MX', 'Tía 1 ~55 1234 5678', []],
    ['ES', 'Mamá 2 ~612 34 56 78', []],
    ['EG', 'أحمد 2 ~0100 123 4567', []],
    ['RU', 'Кв. 15 ~8-916-123-45-67', []],
    ['RU', 'Тел. ~8 916 123-45-67', []],
    ['MX', 'Zoe ~1 202 555 0101', []],
    ['GB', 'Zoe ~7 916 123-45-67', []],
    ['US', 'Apt 2 ~415-555-0132', []],
    ['US', 'Apt 2 ~4155550132', []],
    ['US', 'Unit 7 ~4155550133', []],
    ['US', 'Ivan ~7 9161234567', []],
    ['GB', 'Taxi 24/7 ~020 7946 0958', []],
    ['US', 'Taxi 24/7 ~415-555-0132', []],
    ['PL', 'Hydraulik 24/7 - ~601 123 457', []],
    ['FR', 'Zoé 1/2 ~06 12 34 56 78', []],
    ['GB', 'Flat 1/2 ~07700 900123', []],
    ['AT', 'Zoe ~01/588 58-0', []],
    ['GB', 'Zoe (since 2019) ~07911 123456', []],
    ['GB', 'Zoe (2) ~07911 123456', []],
    ['GB', 'Zoe #2 ~07911 123456', []],
    ['GB', 'Zoe - 2 - ~07911 123456', []],
    ['GB', 'Zoe 2: ~07911 123456', []],
    ['GB', 'Flat 3 ~020 7946 0958', []],
    ['GB', 'Zoe, flat 12 ~07911123456', []],
    ['GB', 'Agent 007 ~+44 7911 123456', []],
    ['DE', 'Agent 007 ~0170 1234567', []],
    ['GB', '2Pac ~07911 123456', []],
    ['GB', 'Zoe2 ~07911 123456', []],
    ['GB', 'Zoe 2nd ~07911 123456', []],
    ['GB', '24/7 Taxi ~020 7946 0958', []],
    ['RU', 'Дом 5 ~8 (916) 123-45-67', []],
    ['RU', 'Боб 3 ~9161234567', []],
    ['FR', 'Anna 20 ~612 34 56 78', []],
    ['FR', 'Zoé 2 ~06 12 34 56 78', []],
    ['ES', 'Mamá 1 ~612 345 678', []],
    ['SG', 'Zoe 5 ~9123 4567', []],
    ['GB', 'Zoe ~07911 123456~ (2019)', []],
    ['GB', 'Zoe ~07911 123456~ mobile', []],
    ['GB', 'Zoe ~07911 123456~ 2', []],
    ['GB', 'Zoe ~+44 7911 123456~ 2', []],
    ['GB', 'Zoe 1990 ~07911 123456', []],
    ['GB', 'Zoe 12.05.1990 ~07911 123456', []],
    ['GB', 'Zoe 2024-05-12 ~07911 123456', []],
    ['GB', 'Zoe 10:30 ~07911 123456', []],
    ['GB', 'Zoe £12.50 ~07911 123456', []],
    ['GB', 'Zoe 192.168.1.100 ~07911 123456', []],
    ['GB', 'order 12345678 Zoe ~07911 123456', []],
    ['GB', 'zoe1234567@example.com ~07911 123456', []],
    // Digits of the number itself.
    ['US', 'Zoe ~1 415 555 0132', []],
    ['GB', 'Zoe ~44 7911 123456', []],
    ['RU', 'Zoe ~7 916 123-45-67', []],
    ['US', 'Zoe ~49 170 1234567', []],
    [undefined, 'тел. ~8 (916) 123-45-67', []],
    ['GB', 'Zoe ~(020) 7946 0958', []],
    ['FR', '~06. 12. 34. 56. 78~ Zoe', []],
  ])('in %s: %s', (home, marked) => {
    const [name = '', number = '', rest = ''] = marked.split('~');
    const found = findNumbers(name + number + rest, home);
    expect(found).toEqual([{ at: name.length, text: number }]);
  });

  test.each<readonly [Country, string]>([
    ['FR', '06 12 34 56 78 ~-~ 01 42 68 53 00'],
    ['DE', '0170 1234567 ~–~ 030 1234567'],
    ['DE', '0170/1234567 ~-~ 030/1234568'],
    ['US', '415-555-0132 ~-~ 415-555-0133'],
    ['US', '(415) 555-0132 ~-~ (415) 555-0133'],
    ['PL', '601 123 456 ~-~ 601 123 457'],
    ['IT', '347 1234567 ~-~ 02 12345678'],
    ['ES', '612345670~-~612345671'],
    ['GB', '07700900123~-~02079460958'],
    ['GB', '+44 7911 123456~-~+44 7700 900123'],
    ['RU', '89161234567 ~-~ 89261234567 ~-~ 84951234567'],
    ['RU', '8 916 123-45-67 ~-~ 8 495 123-45-67'],
  ])('dashes part numbers in %s: %s', (home, marked) => {
    const wanted = marked.split('~').filter((piece) => /\d/.test(piece));
    const value = marked.replaceAll('~', '');
    expect(splitNumbers(value, home)).toEqual(
      wanted.map((text) => ({ text: text.trim(), label: '' })),
    );
    expect(readPhone(value, home)).toEqual(readPhone(wanted[0] ?? '', home));
  });

  test.each<readonly [Country, string]>([
    ['DE', '0049-170-1234567-12'],
    ['DE', '030 12345 - 678'],
    ['RU', '8-916-123-45-67'],
    ['BR', '0-15-11-98765-4321'],
  ])('dashes within a number part nothing in %s: %s', (home, value) => {
    expect(splitNumbers(value, home)).toHaveLength(1);
  });

  test('without a country, short numbers beside others may be local ones', () => {
    const text = 'call 5550132 or +1 415 555 0133';
    const found = (home?: 'GB'): readonly string[] =>
      findNumbers(text, home).map(({ text: number }) => number);
    expect(found()).toEqual(['5550132', '+1 415 555 0133']);
    expect(found('GB')).toEqual(['+1 415 555 0133']);
  });

  test('several numbers are found separately', () => {
    const text = `Zoe ${landline} ${mobile}, +44 7700 900123 and (415) 555-0132`;
    expect(findNumbers(text, 'GB').map(({ text: number }) => number)).toEqual([
      landline,
      mobile,
      '+44 7700 900123',
      '(415) 555-0132',
    ]);
  });
});

test('any text can be searched, and each number is at its offset', () => {
  const mark = fc.constantFrom(...'0123456789+()-./,;:#*@ \n٣aé和🙂\u200B\0'.split(''));
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: mark, maxLength: 80 }),
  );
  fc.assert(
    fc.property(odd, (text) => {
      for (const home of [undefined, 'GB', 'US'] as const) {
        for (const { at, text: number } of findNumbers(text, home)) {
          expect(text.slice(at, at + number.length)).toBe(number);
        }
        expect(splitNumbers(text, home).length).toBeGreaterThan(0);
      }
    }),
  );
});

test.each(['0', '0 ', '1/', '(', ') ', '12.', 'a1 ', '+', '0170 1234567 ', '1.1.1.1 ', '@', ':1'])(
  'a long line of "%s" is searched in linear time',
  (mark) => {
    const line = mark.repeat(8192 / mark.length);
    expect(() => [findNumbers(line, 'DE'), splitNumbers(line)]).not.toThrow();
  },
);
