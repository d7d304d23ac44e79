import type { Country } from '../phone.ts';

/** What Windows writes files in that say nothing of their charset, where it is not Western. */
const countries = {
  'windows-1250': 'AL BA CZ HR HU ME PL RO SI SK',
  'windows-1251': 'BG BY KG KZ MK MN RS RU TJ UA',
  'windows-1253': 'CY GR',
  'windows-1254': 'AZ TR',
  'windows-1255': 'IL',
  'windows-1256': 'AE BH EG IQ IR JO KW LY OM PK PS QA SA SD SY YE',
  'windows-1257': 'EE LT LV',
  'windows-1258': 'VN',
  'windows-874': 'TH',
  shift_jis: 'JP',
  gb18030: 'CN SG',
  big5: 'HK MO TW',
  'euc-kr': 'KR',
} as const;

type CodePage = keyof typeof countries;

const pages: ReadonlyMap<string, CodePage> = new Map(
  // The keys of a record of all code pages are code pages, which `Object.keys` does not say.
  (Object.keys(countries) as CodePage[]).flatMap((page) =>
    countries[page].split(' ').map((country) => [country, page] as const),
  ),
);

/** Latin letters, most of them ASCII. */
const latin: ReadonlySet<CodePage | undefined> = new Set<CodePage | undefined>([
  'windows-1250',
  'windows-1254',
  'windows-1257',
  'windows-1258',
]);
const wide: ReadonlySet<CodePage | undefined> = new Set<CodePage | undefined>([
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
]);

/** Enough to tell one alphabet from another. */
const sample = 65_536;

/**
 * What bytes that are no UTF-8 are written in: as is usual in `country`, if they look like it, or else
 * as Western or Cyrillic letters.
 */
export function codePage(bytes: Uint8Array, country: Country | undefined): string {
  const usual = country && pages.get(country);
  const some = bytes.subarray(0, sample);
  if (usual && wide.has(usual)) return isWhole(some, usual) ? usual : 'windows-1252';
  if (!isDense(some)) return usual && latin.has(usual) ? usual : 'windows-1252';
  return usual && !latin.has(usual) ? usual : 'windows-1251';
}

/**
 * Latin alphabets have a letter beyond ASCII here and there, others nothing else: there such letters
 * stand side by side.
 */
function isDense(bytes: Uint8Array): boolean {
  let letters = 0;
  let pairs = 0;
  let before = false;
  for (const byte of bytes) {
    const letter = byte >= 0xc0;
    if (letter) letters++;
    if (letter && before) pairs++;
    before = letter;
  }
  return pairs > letters / 2;
}

function isWhole(bytes: Uint8Array, page: CodePage): boolean {
  try {
    // The last character may be cut.
    new TextDecoder(page, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
