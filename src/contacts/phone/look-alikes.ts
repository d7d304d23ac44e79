const account = /^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/;
const money =
  /^(?:(?:\p{Sc}|kr\.?|R\$|US\$|CHF|EUR|GBP|USD) ?)?[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2}|,-)?(?: ?(?:\p{Sc}|kr|zł|Kč|Ft|CHF|EUR|GBP|USD|руб)\.?)?$/iu;
const currency = /\p{Sc}|kr|zł|Kč|Ft|CHF|EUR|GBP|USD|руб/iu;
const sixAndFour = /^(?:19|20)?([1-9]\d)(\d\d)(\d\d)[-+]\d{4}$/;

const others = [
  // Taxpayers in Brazil and Chile, citizens of Belgium.
  /^\d{3}\.\d{3}\.\d{3}-\d{2}$/,
  /^\d{1,2}\.\d{3}\.\d{3}-[\dk]$/i,
  /^\d\d\.\d\d\.\d\d-\d{3}\.\d\d$/,
  // Parcels (UPU S10) and passports.
  /^[A-Z]{1,4}\d+[A-Z]{1,4}$/,
  // Network cards.
  /^[\da-f]{2}(?:[-:][\da-f]{2}){5}$/i,
  // Names in other messengers, which may be digits.
  /^(?:icq|uin|qq|skype|xmpp|aim|steam|discord)\b[^+]*$/i,
];

/** Whether a plain text is a number of something else: a bank account, a sum, a citizen, a parcel. */
export function isOtherNumber(text: string): boolean {
  return isBankAccount(text) || isMoney(text) || isCitizen(text) || isYears(text) || isOther(text);
}

/** IBAN (ISO 13616), whose check digits tell it from anything else. */
export function isBankAccount(text: string): boolean {
  const bare = text.replace(/^IBAN[: ]+/, '').replaceAll(' ', '');
  if (!account.test(bare)) return false;
  const digits = `${bare.slice(4)}${bare.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    Number.parseInt(letter, 36).toString(),
  );
  return BigInt(digits) % 97n === 1n;
}

/** Whether a text is two years, the later one behind: `2019-2024`. */
export function isYears(text: string): boolean {
  const [, from, to] = /^((?:19|20)\d\d) ?\p{Pd} ?((?:19|20)\d\d)$/u.exec(text) ?? [];
  return from !== undefined && to !== undefined && from < to;
}

/** Thousands are parted as groups of a phone number may be: only the currency tells. */
function isMoney(text: string): boolean {
  return currency.test(text) && money.test(text);
}

/** A citizen of a Nordic country: the day of birth, four digits behind it. */
function isCitizen(text: string): boolean {
  const [, first, second, third] = sixAndFour.exec(text) ?? [];
  const [one, month, other] = [Number(first), Number(second), Number(third)];
  return month >= 1 && month <= 12 && (one <= 31 || (other >= 1 && other <= 31));
}

function isOther(text: string): boolean {
  return others.some((other) => other.test(text));
}
