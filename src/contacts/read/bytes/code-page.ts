import type { Country } from '../../phone.ts';
import { isUtf8 } from './charset.ts';
import { type CodePage, codePages, scoreCodePage } from './score-code-page.ts';

/** The countries where Windows uses each code page; windows-1252 everywhere else. */
const countries: Partial<Readonly<Record<CodePage, string>>> = {
  'windows-1250': 'AL BA CZ HR HU ME PL RO SI SK',
  'iso-8859-2': 'AL BA CZ HR HU ME PL RO SI SK',
  'windows-1251': 'BG BY KG KZ MK MN RS RU TJ UA',
  'windows-1253': 'CY GR',
  'iso-8859-7': 'CY GR',
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
};

/** In bytes: enough to distinguish charsets. */
const sampleBytes = 1024;
/** In bytes, from the first one beyond ASCII. */
const window = 65_536;
const maxWord = 64;
const westernBonus = 0.05;

/**
 * Detects the code page of bytes that are no UTF-8: the one that gives the most plausible names, and among
 * similar ones the one used in `country`.
 */
export function detectCodePage(bytes: Uint8Array, country: Country | undefined): CodePage {
  const words = nonAsciiWords(bytes);
  let best: CodePage = 'windows-1252';
  let most = 0;
  for (const page of codePages) {
    const usual = country !== undefined && (countries[page]?.split(' ').includes(country) ?? false);
    const { score: textScore, letters } = scoreCodePage(words, page);
    const western = page === 'windows-1252' ? westernBonus : 0;
    const score = textScore + (usual ? countryBonus(letters) : western);
    if (score <= most) continue;
    most = score;
    best = page;
  }
  return best;
}

/** The country decides if the letters do not; the fewer letters there are, the more it counts. */
function countryBonus(letters: number): number {
  return 0.1 + 0.4 / Math.max(letters, 2);
}

/**
 * Collects the words with bytes beyond ASCII, a line each. In every charset, bytes below 0x40 are characters
 * of their own, so they end a word.
 */
function nonAsciiWords(bytes: Uint8Array): Uint8Array {
  const words = new Uint8Array(sampleBytes);
  let size = 0;
  let foreign = false;
  const first = firstNonAscii(bytes);
  const end = Math.min(first + window, bytes.length);
  let start = Math.max(0, first - maxWord);
  for (let at = start; at <= end; at++) {
    const byte = at < end ? (bytes[at] ?? 0) : 0;
    if (byte >= 0x80) foreign = true;
    if (byte >= 0x40) continue;
    const length = Math.min(at - start, maxWord);
    const word = bytes.subarray(start, start + length);
    // Concatenated files may contain UTF-8 as well.
    if (foreign && !isUtf8(word)) {
      if (size + length + 1 > sampleBytes) break;
      words.set(word, size);
      size += length;
      words[size++] = 0x0a;
    }
    start = at + 1;
    foreign = false;
  }
  return words.subarray(0, size);
}

function firstNonAscii(bytes: Uint8Array): number {
  const at = bytes.findIndex((byte) => byte >= 0x80);
  return Math.max(at, 0);
}
