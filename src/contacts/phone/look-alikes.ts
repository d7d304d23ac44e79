// Digits that look like a phone number: dates, locations, sums of money, bank accounts, other identifiers.

const year = /^(?:19|20)\d\d$/;
const dayMonthYear = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;
const yearMonthDay = /^(\d{4})([./-])\s?(\d{1,2})\2\s?(\d{1,2})$/;
const timeAtEnd = /[ T,]{1,3}\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?(?: ?[ap]\.?m\.?| ?Z)?$/i;
const quad = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:[:/]\d{1,5})?$/;
const coordinates = /^-?\d{1,3}\.\d{3,}[,; ]+-?\d{1,3}\.\d{3,}$/;
const account = /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/;
const money =
  /^(?:(?:\p{Sc}|kr\.?|R\$|US\$|CHF|EUR|GBP|USD) ?)?[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2}|,-)?(?: ?(?:\p{Sc}|kr|zł|Kč|Ft|CHF|EUR|GBP|USD|руб)\.?)?$/iu;
const currency = /\p{Sc}|kr|zł|Kč|Ft|CHF|EUR|GBP|USD|руб/iu;
const birthDateAndSerial = /^(?:19|20)?([1-9]\d)(\d\d)(\d\d)[-+]\d{4}$/;

const otherKinds = [
  // Tax numbers of Brazil and Chile, national numbers of Belgium.
  /^\d{3}\.\d{3}\.\d{3}-\d{2}$/,
  /^\d{1,2}\.\d{3}\.\d{3}-[\dk]$/i,
  /^\d\d\.\d\d\.\d\d-\d{3}\.\d\d$/,
  // Parcels (UPU S10) and passports.
  /^[A-Z]{1,4}\d+[A-Z]{1,4}$/,
  // MAC addresses.
  /^[\da-f]{2}(?:[-:][\da-f]{2}){5}$/i,
  // Handles of other messengers, which may be digits.
  /^(?:icq|uin|qq|skype|xmpp|aim|steam|discord)\b[^+]*$/i,
];

/** Whether a normalized text is another kind of number: a bank account, a sum, a national number, a parcel. */
export function isNonPhoneNumber(text: string): boolean {
  return (
    isBankAccount(text) ||
    isMoney(text) ||
    isNordicCitizenNumber(text) ||
    isYearRange(text) ||
    isOtherKind(text)
  );
}

/** Whether a text is an IBAN (ISO 13616) with correct check digits. */
function isBankAccount(text: string): boolean {
  const bare = text.replace(/^IBAN[: ]+/, '').replaceAll(' ', '');
  if (!account.test(bare)) return false;
  const digits = `${bare.slice(4)}${bare.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    Number.parseInt(letter, 36).toString(),
  );
  return BigInt(digits) % 97n === 1n;
}

/** `2019-2024`: two years in ascending order. */
function isYearRange(text: string): boolean {
  const [, from, to] = /^((?:19|20)\d\d) ?\p{Pd} ?((?:19|20)\d\d)$/u.exec(text) ?? [];
  return from !== undefined && to !== undefined && from < to;
}

/** Thousands look like groups of a phone number, so only text with a currency is money. */
function isMoney(text: string): boolean {
  return currency.test(text) && money.test(text);
}

/** Nordic national numbers: the date of birth and four digits. */
function isNordicCitizenNumber(text: string): boolean {
  const [, first, second, third] = birthDateAndSerial.exec(text) ?? [];
  const [one, month, other] = [Number(first), Number(second), Number(third)];
  return month >= 1 && month <= 12 && (one <= 31 || (other >= 1 && other <= 31));
}

function isOtherKind(text: string): boolean {
  return otherKinds.some((other) => other.test(text));
}

/** Whether a text is a date, perhaps with a time, and nothing else. */
export function isDate(text: string): boolean {
  const day = text.trim().replace(timeAtEnd, '').replace(/\.$/, '').replace(/T$/, '');
  if (/^\d{1,2}:\d\d(?::\d\d)?$/.test(day)) return true;
  const [, first = '', , second = '', third = ''] = dayMonthYear.exec(day) ?? [];
  if (first !== '' && (third.length === 2 || year.test(third))) return isDay(first, second);
  const [, whole = '', , month = '', of = ''] = yearMonthDay.exec(day) ?? [];
  return year.test(whole) && isDay(of, month);
}

/** Accepts day and month in either order. */
function isDay(first: string, second: string): boolean {
  const [low, high] = [
    Math.min(Number(first), Number(second)),
    Math.max(Number(first), Number(second)),
  ];
  return low >= 1 && low <= 12 && high <= 31;
}

/** Whether a text is an IP address or coordinates. Four pairs of digits are an eight-digit number. */
export function isLocation(text: string): boolean {
  if (coordinates.test(text)) return true;
  const octets = quad.exec(text)?.slice(1, 5);
  if (!octets || octets.every(({ length }) => length === 2)) return false;
  return octets.every((octet) => Number(octet) <= 255 && (octet === '0' || !octet.startsWith('0')));
}

const fullDate =
  /(?<![\p{L}\p{N}./-])(?<!\p{Nd}[./-] )(?:\p{Nd}{1,2}([./-]) ?\p{Nd}{1,2}\1 ?\p{Nd}{4}|\p{Nd}{4}([./-])\p{Nd}{1,2}\2\p{Nd}{1,2})(?!\p{Nd}|[./-] ?\p{Nd})/gu;

/** Candidates in running text; `mask` checks them. */
const lookAlikes = [
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}-])(?:19|20)\d\d ?\p{Pd} ?(?:19|20)\d\d(?![\p{L}\p{N}-])/gu,
  // An address starts where a word does, so that a long word without @ is read once.
  /(?<![^\s<>(),;@])[^\s<>(),;@]+@[^\s<>(),;@]+/gu,
  fullDate,
  // A date with a short year, or an IP address, next to other digits is part of a number: `0475 12.11.10`.
  /(?<![\p{L}\p{N}./-])(?<!\p{Nd}[^\p{L}\p{N},;:|\n\t]{0,2})\p{Nd}{1,2}([./-]) ?\p{Nd}{1,2}\1 ?\p{Nd}{2}(?![^\p{L}\p{N},;:|\n\t]{0,2}\p{Nd})/gu,
  /(?<![\p{L}\p{N}.])(?<!\p{Nd}[^\p{L}\p{N},;:|\n\t]{0,2})(?:\p{Nd}{1,3}\.){3}\p{Nd}{1,3}(?![.\p{Nd}])/gu,
  /(?<!\p{Nd})\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?!\p{Nd})/gu,
  /\p{Sc} ?\p{Nd}{1,3}(?:[.,' ]\p{Nd}{3})*(?:[.,]\p{Nd}{1,2})?(?!\p{Nd})/gu,
];

/** Words for numbers that states and banks give to people and companies. Add a language's words here. */
const identifierWords =
  'инн|кпп|огрн|снилс|паспорт|іпн|passport|reisepass|isbn|ssn|ust-?idnr\\.?|steuernummer|steuer-id|pesel|regon|cpf|cnpj|siret|rechnung|invoice|bestellung|facture|factura|fattura|заказ|договор';
/** Words that make an identifier with a word for numbers behind them: `customer no. 1234567890`. */
const numberedThings =
  'insurance|policy|member|membership|account|acct|customer|client|invoice|order|reference|ref|case|booking|student|employee|' +
  'kunden|mitglieds|rechnungs|versicherungs|konto';
/** `ИНН 7707083893`, `Passport: 4510 123456`; after a zero or a plus stands a phone number. Siren is a name as well. */
const identifier = new RegExp(
  `(?<=(?<![\\p{L}\\p{N}])(?:(?i:${identifierWords}|(?:${numberedThings})[ -]?(?:no|nr|num|number|nummer|id)\\.?)|SIREN)(?: ?[:№#=])? ?)(?=[1-9])` +
    // Of digits with blanks between them, the first group alone is no identifier.
    '(?:\\p{Nd}{4} \\p{Nd}{6}(?!\\p{Nd})|\\p{Nd}(?:[./-]?\\p{Nd}){7,}(?![./-]?\\p{Nd})|' +
    '\\p{Nd}+(?:[./-]\\p{Nd}+)*(?![ ./-]?\\p{Nd}))',
  'gu',
);

/** Masks dates, times, sums, identifiers and addresses in a text, in linear time. Positions stay the same. */
export function maskLookAlikes(text: string): string {
  const bare = text.replace(identifier, (digits) => '\0'.repeat(digits.length));
  return maskKnownForms(bare);
}

function maskKnownForms(text: string): string {
  return lookAlikes.reduce((masked, pattern) => masked.replace(pattern, mask), text);
}

/** Masks the dates that have a four-digit year. */
export function maskDates(text: string): string {
  return text.replace(fullDate, mask);
}

/** Replaces a candidate with NULs of the same length if it is a real date, address, sum or account. */
function mask(text: string): string {
  const isReal =
    isDate(text) ||
    isLocation(text) ||
    isBankAccount(text) ||
    isYearRange(text) ||
    /[@:\p{Sc}]/u.test(text);
  return isReal ? '\0'.repeat(text.length) : text;
}
