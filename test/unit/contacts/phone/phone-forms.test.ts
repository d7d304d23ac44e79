import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Country, readPhone } from '../../../../src/contacts/phone.ts';

interface Form {
  readonly country: Country;
  readonly text: string;
  /** The right answers, separated by `|`; null is no number. */
  readonly want: string | null;
  readonly why: string;
}

const file = new URL('../../../fixtures/phone-forms.json', import.meta.url);
// Decided from the standards and conventions before anything was run.
const forms = JSON.parse(readFileSync(file, 'utf8')) as readonly Form[];

function numberIn(text: string, home?: Country): string {
  const read = readPhone(text, home);
  return read.kind === 'phone' ? read.e164 : 'null';
}

test.each(forms)('$text in $country: $why', ({ country, text, want }) => {
  expect((want ?? 'null').split('|')).toContain(numberIn(text, country));
});

test.each<readonly [Country, string, string]>([
  ['UA', '80671234567', '+380671234567'],
  ['UA', '8-067-123-45-67', '+380671234567'],
  ['UA', '+38 (067) 123-45-67', '+380671234567'],
  ['UA', '38 067 123 45 67', '+380671234567'],
  ['UA', '+3808 067 1234567', '+380671234567'],
  ['UA', '810 44 7911 123456', '+447911123456'],
  ['BY', '+375 8 029 123-45-67', '+375291234567'],
  ['BY', '80291234567', '+375291234567'],
  ['LT', '+370 8 612 34567', '+37061234567'],
  ['LV', '8 29123456', '+37129123456'],
  ['EE', '8 5123 4567', '+37251234567'],
  ['GE', '8 599 12 34 56', '+995599123456'],
  ['AZ', '8 50 123 45 67', '+994501234567'],
  ['AM', '8 077 123456', '+37477123456'],
  ['MD', '8 069 123 456', '+37369123456'],
  ['RU', '+8 916 123 45 67', '+79161234567'],
  ['RU', '+7 8 916 123 45 67', '+79161234567'],
  ['MX', '045 33 1234 5678', '+523312345678'],
  ['MX', '+52 044 55 1234 5678', '+525512345678'],
  ['MX', '+52 01 55 1234 5678', '+525512345678'],
  ['US', '5215512345678', '+525512345678'],
  ['AR', '+54 9 11 2345 6789', '+5491123456789'],
  ['BR', '0xx11 98765-4321', '+5511987654321'],
  ['BR', '(0XX11) 98765-4321', '+5511987654321'],
  ['BR', '021 11 98765-4321', '+5511987654321'],
  ['BR', '0021 44 7911 123456', '+447911123456'],
  ['CO', '03 310 123 4567', '+573101234567'],
  ['CO', '09 601 123 4567', '+576011234567'],
  ['CL', '09 8765 4321', '+56987654321'],
  ['HU', '06 20 123 4567', '+36201234567'],
  ['HU', '+36 06 20 123 4567', '+36201234567'],
  ['TR', '+90 0(532) 123 45 67', '+905321234567'],
  ['IT', '+39 (0)2 1234 5678', '+390212345678'],
  ['IT', '+39 (0)347 1234567', '+393471234567'],
  ['CI', '+225 (0)7 12 34 56 78', '+2250712345678'],
  ['PL', '0 512 345 678', '+48512345678'],
  ['AT', '0043-(0)664 1234567', '+436641234567'],
  ['CN', '0086-138-1234-5678', '+8613812345678'],
  ['CN', '17951 138 1234 5678', '+8613812345678'],
  ['JP', '184-090-1234-5678', '+819012345678'],
  ['JP', '0041 010 44 7911 123456', '+447911123456'],
  ['KR', '00700 44 7911 123456', '+447911123456'],
  ['IL', '012 44 7911 123456', '+447911123456'],
  ['KE', '000 44 7911 123456', '+447911123456'],
  ['FR', '19 44 7911 123456', '+447911123456'],
  ['US', '+011 44 7700 900123', '+447700900123'],
  ['US', '+1 1 415 555 2671', '+14155552671'],
  ['US', '*67 415 555 2671', '+14155552671'],
  ['GB', '+07911 123456', '+447911123456'],
  ['GB', '+ +44 7911 123456', '+447911123456'],
  ['GB', '+44 44 7911 123456', '+447911123456'],
  ['GB', '+44 +44 7911 123456', '+447911123456'],
  ['GB', '0 44 7911 123456', '+447911123456'],
  ['GB', '2. 07700 900123', '+447700900123'],
  ['GB', '(2) 07911 123456', '+447911123456'],
  ['GB', 'from 12.05.2024: 07911 123456', '+447911123456'],
  ['DE', '01033 0044 7911 123456', '+447911123456'],
  ['EE', '800 44 7911 123456', '+447911123456'],
  ['RU', '+8 800 555-35-35', '+78005553535'],
  ['IL', '+972 050 123 4567', '+972501234567'],
  ['AR', '15 3512303473', '+5493512303473'],
  ['AR', '+54 9 11 15 2345-6789', '+5491123456789'],
  ['ES', '549 11 2345-6789', '+5491123456789'],
  ['MX', '521 55 1234 5678', '+525512345678'],
  ['FR', '0690 12 34 56', '+590690123456'],
  ['FR', '0692 12 34 56', '+262692123456'],
  ['GP', '0696 12 34 56', '+596696123456'],
  ['RE', '06 12 34 56 78', '+33612345678'],
  ['CN', '010-62345678-123', '+861062345678'],
  ['CN', '+86-10-62345678-123', '+861062345678'],
  ['CN', '010-62345678转123', '+861062345678'],
  ['KR', '02-312-3456~7', '+8223123456'],
  ['BE', '0475 12.11.10 (gsm)', '+32475121110'],
  ['DE', 'Konto DE89 3704 0044 0532 0130 00, Tel. 0171 1234567', '+491711234567'],
  ['DK', 'Zoe 2019-2024: 20 12 34 56', '+4520123456'],
])('a number with a former prefix is read in %s: %s', (home, text, phone) => {
  expect(numberIn(text, home)).toBe(phone);
});

test.each([
  '447911123456,00',
  '447911123456.0',
  '7911123456.0',
  '447,911,123,456',
  '447 911 123 456',
  '*07911 123456*',
  '#07911 123456',
  '№ 07911 123456',
  "'+447911123456",
  'Tel07911123456',
  'Mob 2: 07911 123456',
  'Home 1 07911 123456',
  '1) 07911 123456',
  '07911 123456 mobile',
  '07911123456m',
  '07911 123456 bob@example.com',
  '07911 123456|020 7946 0958',
  '07911 123456 020 7946 0958',
  '07911 123456/57',
  'tel:%2B447911123456',
  'tel:7911123456;phone-context=+44',
  'https://wa.me/447911123456?text=hi',
  'https://t.me/+447911123456',
  'https://api.whatsapp.com/send?phone=447911123456',
])('%s is a British mobile', (text) => {
  expect(numberIn(text, 'GB')).toBe('+447911123456');
});

test.each([
  ' ext. 99',
  ' extn 99',
  'x5',
  ' x 5',
  '#5',
  ';ext=99',
  ' доб. 123',
  ' доб.123',
  ' вн. 12',
  ' poste 12',
  ' Durchwahl 12',
  ' int. 12',
  ' anexo 12',
  ' ramal 12',
  ' toestel 12',
  ' wew. 12',
  ' 内線12',
  ' 分机 12',
  ',,5#',
  ',5',
  ';5',
  'p123',
  'w123',
])('the extension "%s" is dropped', (extension) => {
  expect(numberIn(`+44 7911 123456${extension}`)).toBe('+447911123456');
  expect(numberIn(`07911 123456${extension}`, 'GB')).toBe('+447911123456');
});

test.each<readonly [Country, string]>([
  ['GB', '5/12/24'],
  ['GB', '2024-05-12'],
  ['GB', '12.05.2024 10:30'],
  ['GB', '2024-05-12T10:30:00Z'],
  ['HU', '1990. 05. 12.'],
  ['DE', '12. 5. 1990'],
  ['GB', '10:30'],
  ['GB', '192.168.1.1'],
  ['DE', '192.168.100.200:8080'],
  ['GB', '51.507351, -0.127758'],
  ['GB', '4.47911123456E+11'],
  ['DE', '7,91612E+10'],
  ['GB', '1234.56'],
  ['GB', 'mailto:bob123456789@example.com'],
  ['GB', 'sip:+447911123456@example.com'],
  ['GB', 'https://example.com/07911123456'],
  ['GB', '*#06#'],
  ['GB', '##002#'],
  ['GB', '**61*+447911123456#'],
  ['GB', '*#31#07911123456'],
  ['GB', '0000000'],
  ['DE', '00000000000'],
  ['GB', '11111111111'],
  ['US', '555-2671'],
  ['US', '888-8765'],
  ['DE', '415-555-2671'],
  ['GB', '(4179) 123 4567'],
  ['GB', '0012345678'],
  ['GB', 'O7911 123456'],
  ['GB', '07911 12345O'],
  ['GB', '0791l123456'],
  ['GB', '079II 123456'],
  ['GB', '020p7946095812'],
  ['GB', '+44 (UK) 7911 123456'],
  ['GB', '+44 0000 000000'],
  ['US', '+1 000 000 0000'],
  ['RU', '8 000 000 00 00'],
  ['GB', '+210 123 4567'],
  ['GB', '123456789'],
  ['BR', '98765-4321'],
  ['TH', '01-234-5678'],
  ['DE', '4006381333931'],
  ['DE', 'DE89 3704 0044 0532 0130 00'],
  ['DE', 'IBAN DE89 3704 0044 0532 0130 00'],
  ['NL', 'NL91 ABNA 0417 1643 00'],
  ['ES', 'AB612345678CD'],
  ['ES', 'QQ: 612345678'],
  ['BR', '119.876.543-21'],
  ['CL', '22.345.678-5'],
  ['BE', '90.01.01-123.45'],
  ['SE', '900512-1234'],
  ['SE', '19900512-1234'],
  ['DK', '2019-2024'],
  ['DK', '20.123.456 kr'],
  ['FR', '612 345 678 €'],
  ['GB', '00-14-22-01-23-45'],
])('a text is no number in %s: %s', (home, text) => {
  expect(readPhone(text, home)).toMatchObject({ kind: 'unusable' });
});

test.each([
  ['Arabic-Indic', 0x0660],
  ['Extended Arabic-Indic', 0x06f0],
  ["N'Ko", 0x07c0],
  ['Devanagari', 0x0966],
  ['Bengali', 0x09e6],
  ['Gurmukhi', 0x0a66],
  ['Gujarati', 0x0ae6],
  ['Tamil', 0x0be6],
  ['Telugu', 0x0c66],
  ['Kannada', 0x0ce6],
  ['Malayalam', 0x0d66],
  ['Thai', 0x0e50],
  ['Lao', 0x0ed0],
  ['Tibetan', 0x0f20],
  ['Myanmar', 0x1040],
  ['Myanmar Shan', 0x1090],
  ['Khmer', 0x17e0],
  ['Mongolian', 0x1810],
  ['Tai Tham Hora', 0x1a80],
  ['Tai Tham Tham', 0x1a90],
  ['Ol Chiki', 0x1c50],
  ['Vai', 0xa620],
  ['full width', 0xff10],
  ['Osmanya', 0x104a0],
  ['Chakma', 0x11136],
  ['Adlam', 0x1e950],
  ['mathematical bold', 0x1d7ce],
  ['mathematical monospace', 0x1d7f6],
  ['segmented', 0x1fbf0],
])('digits of %s are read', (_, zero) => {
  const inScript = (text: string): string =>
    text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  expect(numberIn(inScript('+44 7911 123456'))).toBe('+447911123456');
  expect(numberIn(inScript('07911 123456'), 'GB')).toBe('+447911123456');
});

test('digits of emoji are read', () => {
  expect(numberIn('+4️⃣4️⃣7️⃣9️⃣1️⃣1️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣')).toBe('+447911123456');
});

const pluses = ['+', '＋', '➕', '﹢', '++', '+ ', '00', '0 0'];
const parting = fc.constantFrom(
  '',
  ' ',
  '-',
  '\u2011',
  '\u2013',
  '\u2212',
  '.',
  '\u00A0',
  '\u202F',
  '/',
  '\u200B',
  '\u00AD',
  "'",
);
const unseen = fc.constantFrom(
  '',
  '\u200E',
  '\u202A',
  '\u202C',
  '\uFEFF',
  '\u2060',
  '\u00AD',
  '\u200B',
);
const around = fc.constantFrom('', ' ', '"', '££', 'Mob: ', 'Tel. ', '(', '=', '“');
const valid = fc.constantFrom(
  '447911123456',
  '79161234567',
  '4915123456789',
  '14155552671',
  '393471234567',
  '819012345678',
);

test('a number with its country code comes back from any decoration', () => {
  fc.assert(
    fc.property(
      valid,
      fc.constantFrom(...pluses),
      around,
      fc.array(fc.tuple(parting, unseen), { minLength: 15, maxLength: 15 }),
      (digits, plus, before, marks) => {
        // The separator of the last digits is ignored: a short row may follow a number.
        const decorated = digits.split('').map((digit, at) => {
          const [mark = '', hidden = ''] = marks[at] ?? [];
          return at > 3 && mark !== '/' ? `${mark}${hidden}${digit}` : `${hidden}${digit}`;
        });
        expect(numberIn(`${before}${plus}${decorated.join('')}`, 'GB')).toBe(`+${digits}`);
      },
    ),
  );
});

test('any text is read without an error', () => {
  const mark = fc.constantFrom(
    ...'0123456789+()-./,;:#*@xpwlO%= \t\n٣９é和🙂\u200B\0\uD800'.split(''),
  );
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: mark, maxLength: 60 }),
  );
  const home = fc.constantFrom<Country | undefined>(undefined, 'GB', 'US', 'DE', 'MX', 'KR', 'IT');
  fc.assert(
    fc.property(odd, home, (text, country) => {
      const read = readPhone(text, country);
      if (read.kind === 'phone') expect(read.e164).toMatch(/^\+[1-9]\d{6,14}$/);
    }),
  );
});

test.each(['+', '0', '(', ' ', '1 ', '(0)', 'x', '*', '@', '.', '\u200B', '1/', '12.'])(
  'a megabyte of "%s" is rejected at once',
  (mark) => {
    expect(readPhone(mark.repeat(1_000_000), 'DE').kind).toBe('unusable');
    expect(readPhone(mark.repeat(250).slice(0, 250), 'DE').kind).toBe('unusable');
  },
);
