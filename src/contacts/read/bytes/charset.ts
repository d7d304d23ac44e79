import iconv from 'iconv-lite';

const utf8 = new TextDecoder('utf-8');

/** Whether bytes are valid UTF-8 without replacement characters. */
export function isUtf8(bytes: Uint8Array): boolean {
  return !utf8.decode(bytes).includes('\uFFFD');
}

export interface Decoder {
  decode(bytes: Uint8Array): string;
}

/** Names that programs declare for text in any charset. */
const namesNoCharset =
  /^(?:us[-_]?)?(?:ascii|ansi)(?:$|_x3)|^iso[-_]?646|^[78][-_]?bit$|^(?:x[-_])?(?:unknown|user[-_]?defined|default|none|auto|binary)/;

/** Spellings by programs and phones (PHP, Java, Nokia), matched by prefix. */
const families: readonly (readonly [RegExp, string])[] = [
  [/^utf[-_ ]?8/, 'utf-8'],
  [/^(?:x[-_])?(?:shift[-_ ]?|s)jis/, 'shift_jis'],
  [/^(?:x[-_])?(?:euc[-_ ]?jp|ujis)/, 'euc-jp'],
  [/^(?:x[-_])?(?:euc[-_ ]?kr|uhc|ks[-_]?c)/, 'euc-kr'],
  [/^(?:x[-_])?big[-_ ]?5/, 'big5'],
  [/^(?:x[-_])?(?:gb[-_ ]?\d|gbk|euc[-_ ]?cn)/, 'gb18030'],
  [/^(?:iso[-_ ]?2022[-_ ]?jp|jis\d*$)/, 'iso-2022-jp'],
  [/^koi8[-_ ]?r/, 'koi8-r'],
  [/^koi8[-_ ]?u/, 'koi8-u'],
  [/^(?:x[-_ ]?)?mac(?:[-_ ]?(?:roman|intosh))?$/, 'macintosh'],
  [/^(?:x[-_ ]?)?mac[-_ ]?(?:ce|central)/, 'maccenteuro'],
  [/^(?:iso[-_ ]?10646[-_ ]?)?ucs[-_ ]?2$|^utf[-_ ]?16$/, 'utf-16'],
];

/** Windows and IBM code pages whose number neither `TextDecoder` nor iconv knows. */
const codePages: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  943: 'shift_jis',
  936: 'gb18030',
  1386: 'gb18030',
  54936: 'gb18030',
  949: 'euc-kr',
  51949: 'euc-kr',
  950: 'big5',
  951: 'big5',
  874: 'windows-874',
  20932: 'euc-jp',
  51932: 'euc-jp',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  20866: 'koi8-r',
  21866: 'koi8-u',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65000: 'utf-7',
  65001: 'utf-8',
  1200: 'utf-16le',
  1201: 'utf-16be',
};
const pageNumber = /^(?:x[-_ ]?)?(?:cp|ms|win(?:dows)?|mswin|ibm|dos|code ?page)?[-_ ]?(\d{3,5})$/;
const latin = /^(?:iso[-_ ]?)?(?:8859[-_ ]?|latin[-_ ]?)(\d{1,2})(?!\d)/;
/** `latin5` is ISO 8859-9, and so on (IANA charset names). */
const latinParts: Readonly<Record<number, number>> = { 5: 9, 6: 10, 7: 13, 8: 14, 9: 15, 10: 16 };

/**
 * Finds the decoder for a charset, by any name that programs use. Undefined for unknown names, and for
 * US-ASCII, which says nothing about other bytes.
 */
export function findDecoder(charset: string): Decoder | undefined {
  const name = charset.trim().toLowerCase();
  if (namesNoCharset.test(name)) return undefined;
  const label = labelOf(name);
  if (label === 'utf-16') return utf16;
  const standard = textDecoder(label);
  if (standard) return oftenUtf8.test(standard.encoding) ? utf8Or(standard) : standard;
  // DOS code pages, UTF-7 and others that `TextDecoder` lacks.
  if (!iconv.encodingExists(label)) return undefined;
  return { decode: (bytes) => iconv.decode(Buffer.from(bytes), label) };
}

/** Charsets in which UTF-8 bytes form no words. Text declared in one of them often is UTF-8. */
const oftenUtf8 = /^(?:windows-125\d|iso-8859-(?!5$)\d|utf-16)/;
/** UTF-16 read as UTF-8 contains control characters. */
const notUtf8 = /[^\P{Cc}\s]|\uFFFD/u;

function utf8Or(declared: Decoder): Decoder {
  return {
    decode: (bytes) => {
      const text = utf8.decode(bytes);
      return notUtf8.test(text) ? declared.decode(bytes) : text;
    },
  };
}

/** UTF-16 without a declared byte order. */
const utf16 = utf8Or({
  decode: (bytes) => {
    const small = [0, 0];
    for (const [at, byte] of bytes.entries()) {
      if (byte < 0x20) small[at % 2] = (small[at % 2] ?? 0) + 1;
    }
    const [high = 0, low = 0] = small;
    const isLittle = (bytes[0] === 0xff && bytes[1] === 0xfe) || low > high;
    return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes);
  },
});

function labelOf(name: string): string {
  const family = families.find(([pattern]) => pattern.test(name));
  if (family) return family[1];
  const part = Number(latin.exec(name)?.[1]);
  if (part) return `iso-8859-${name.includes('latin') ? (latinParts[part] ?? part) : part}`;
  const page = Number(pageNumber.exec(name)?.[1]);
  if (!page) return name;
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page > 28_590 && page < 28_606) return `iso-8859-${page - 28_590}`;
  return codePages[page] ?? `cp${page}`;
}

function textDecoder(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
