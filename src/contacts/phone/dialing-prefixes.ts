import { callingCode } from './numbering.ts';
import type { Country } from './phone-result.ts';

/**
 * Converts a former or carrier-specific prefix to today's form. A replacement with a plus makes the number
 * international, any other keeps it national.
 */
type PrefixRule = readonly [prefix: RegExp, replacement: string];

/** 8 for long distance, 8~10 for abroad. */
const soviet: readonly PrefixRule[] = [
  [/^810/, '+'],
  [/^80?/, ''],
];
/** All of France shares one national plan, but its overseas parts have calling codes of their own. */
const french: readonly PrefixRule[] = ['+590', '+262', '+596', '+594'].map((code) => [
  /^0(?=(?:26|59|63|69|70)\d{7}$)/,
  code,
]);
const overseas: readonly PrefixRule[] = [...french, [/^0(?=[1-9]\d{8}$)/, '+33']];
const yugoslav: readonly PrefixRule[] = [[/^99/, '+']];
const american: readonly PrefixRule[] = [
  [/^011/, '+'],
  [/^10\d{5}(?=1?\d{10}$)/, ''],
];

/** 141 and 1470 hide and show the caller's number; 010 was the exit prefix. */
const british: readonly PrefixRule[] = [
  [/^(?:141|1470)/, ''],
  [/^010/, '+'],
];

/**
 * Many plans had a zero before area codes. People still write it by habit, on its own; glued to the number, it is
 * more likely the zero of another country: `06 12 34 56 78` in a Polish account is not +48 61 234 56 78.
 */
const leadingZero: readonly PrefixRule[] = [[/^0/, '']];
/**
 * Calling codes of plans where no form of a national number ever had a zero to drop: `020 7946 0958` in an American
 * account is a number of another country, not +1 207 946 0958.
 */
const withoutLeadingZero: ReadonlySet<string> = new Set(
  '1 7 34 45 47 52 65 502 503 504 505 506 507 852 853'.split(' '),
);

/**
 * Prefixes of former plans and of carriers that libphonenumber does not know and address books still have.
 * Tried if a number fits no plan as written. Sources: ITU-T, Dialling
 * Procedures (annexes to Operational Bulletins 719 of 2000 and 994 of 2011), former access codes as
 * listed on comp.dcom.telecom in August 1989, and the notices of the national regulators: Ukraine 2009,
 * order 1200/2008; Mexico 2019, IFT; Poland 2009; Czechia 2002; Portugal 1999; Greece 2002; Norway and
 * Denmark 1989-1993; Spain 1998; France 1996; United Kingdom 1995; Sweden 1999.
 */
const prefixRules: Partial<Record<Country, readonly PrefixRule[]>> = {
  AM: soviet,
  AZ: soviet,
  BY: soviet,
  EE: [[/^800/, '+'], ...soviet],
  GE: soviet,
  KG: soviet,
  KZ: soviet,
  LT: soviet,
  LV: soviet,
  MD: soviet,
  RU: soviet,
  TJ: soviet,
  TM: soviet,
  UA: soviet,
  UZ: soviet,
  BA: yugoslav,
  HR: yugoslav,
  ME: yugoslav,
  MK: yugoslav,
  RS: yugoslav,
  SI: yugoslav,
  XK: yugoslav,
  // 15 marks mobiles, after the area code if there is one.
  AR: [[/^15(?=\d{10}$)/, '9']],
  // 01 was for long distance, 044 and 045 for mobiles.
  MX: [
    [/^04[45]/, ''],
    [/^0[12]/, ''],
    [/^1(?=\d{10}$)/, ''],
    [/^98/, '+'],
  ],
  // A carrier code may follow the zero; 90 and 9090 start collect calls.
  BR: [
    [/^0\d\d(?=\d{10,11}$)/, ''],
    [/^90(?:90)?(?:\d\d)?(?=\d{10,11}$)/, ''],
    [/^00\d\d/, '+'],
  ],
  // 03 was for mobiles, 0 and a carrier digit for long distance.
  CO: [
    [/^0[34579]/, ''],
    [/^00[579]/, '+'],
  ],
  // 09 was for mobiles, a carrier code for long distance.
  CL: [
    [/^09(?=[2-9]\d{7}$)/, '9'],
    [/^1\d\d0(?=[1-9]\d{9,})/, '+'],
    [/^1\d\d(?=[2-9]\d{8}$)/, ''],
  ],
  CU: [
    [/^119/, '+'],
    [/^0[15]/, ''],
  ],
  US: american,
  CA: american,
  GB: british,
  GG: british,
  IM: british,
  JE: british,
  IE: [[/^16(?=[1-9]\d{9,})/, '+']],
  GP: overseas,
  BL: overseas,
  MF: overseas,
  MQ: overseas,
  GF: overseas,
  RE: overseas,
  YT: overseas,
  FR: [...french, [/^19(?=[1-9]\d{9,})/, '+'], [/^16(?=[1-9]\d{8}$)/, '']],
  ES: [
    [/^07(?=[1-9]\d{9,})/, '+'],
    [/^9(?=[89]\d{8}$)/, ''],
  ],
  // Call-by-call carriers.
  DE: [[/^010(?:0\d|[1-9])\d(?=0)/, '']],
  AT: [
    [/^10\d\d(?=0)/, ''],
    [/^900(?=[1-9]\d{9,})/, '+'],
  ],
  NL: [[/^09(?=[1-9]\d{9,})/, '+']],
  DK: [[/^009/, '+']],
  SE: [[/^00[79]/, '+']],
  NO: [[/^095/, '+']],
  FI: [[/^99\d/, '+']],
  IS: [[/^90(?=[1-9]\d{9,})/, '+']],
  PL: [[/^010\d\d/, '']],
  TR: [[/^99(?=[1-9]\d{9,})/, '+']],
  IL: [[/^01[2-9]/, '+']],
  ZA: [[/^09/, '+']],
  NG: [[/^009/, '+']],
  // Neighboring countries are dialed without their calling code.
  KE: [
    [/^000/, '+'],
    [/^006/, '+256'],
    [/^007/, '+255'],
  ],
  TZ: [
    [/^000/, '+'],
    [/^005/, '+254'],
    [/^006/, '+256'],
  ],
  UG: [
    [/^000/, '+'],
    [/^005/, '+254'],
    [/^007/, '+255'],
  ],
  MY: [[/^02(?=[3689]\d{7}$)/, '+65']],
  SG: [
    [/^020?(?=[1-9]\d{7,9}$)/, '+60'],
    [/^0[0-3]\d/, '+'],
  ],
  // 184 and 186 hide and show the caller's number; the others are carrier codes.
  JP: [
    [/^18[46]/, ''],
    [/^00\d\d\d?\d?010/, '+'],
    [/^00\d\d(?=0)/, ''],
    [/^001(?:010)?/, '+'],
  ],
  KR: [[/^00\d{1,3}/, '+']],
  TW: [[/^00[2-9]/, '+']],
  HK: [[/^00[1-9]\d?/, '+']],
  TH: [[/^00[1-9]\d?/, '+']],
  ID: [
    [/^0101[67]/, '+'],
    [/^00[1-9]/, '+'],
  ],
  CN: [
    [/^(?:179\d\d|12593|193|190)/, ''],
    [/^179\d\d00/, '+'],
  ],
  VN: [[/^17[1789]/, '']],
  // Mobiles of another telecom circle.
  IN: [[/^95(?=\d{10}$)/, '']],
  AU: [
    [/^001[1-9]/, '+'],
    [/^183[12]/, ''],
  ],
  NZ: [[/^0161/, '+']],
};

/** Exit prefixes that people note down in other countries, too. */
const exitPrefixes: readonly PrefixRule[] = [
  [/^011/, '+'],
  [/^0011/, '+'],
  [/^810/, '+'],
];

/** The current forms of digits with a former prefix at `home`, likeliest first. `hasZero`: a zero stands before them. */
export function currentForms(
  digits: string,
  home: Country | undefined,
  { hasZero }: { readonly hasZero: boolean },
): readonly string[] {
  return [...ownRules(home, hasZero), ...exitPrefixes].flatMap(([prefix, replacement]) =>
    prefix.test(digits) ? digits.replace(prefix, replacement) : [],
  );
}

function ownRules(home: Country | undefined, hasZero: boolean): readonly PrefixRule[] {
  if (home === undefined) return [];
  const zero = hasZero && !withoutLeadingZero.has(callingCode(home)) ? leadingZero : [];
  return [...(prefixRules[home] ?? []), ...zero];
}

/** Digits between a calling code and a number: a 1 for Mexican mobiles, a 9 for Argentine ones. */
const afterCallingCode: Partial<Record<Country, readonly PrefixRule[]>> = {
  AR: [
    [/^90?(?=\d{2,4}15\d{6,8}$)/, ''],
    [/^90/, '9'],
  ],
  MX: [[/^1(?=\d{10}$)/, '']],
};

/** The current forms of a national number after a calling code, without former prefixes. */
export function currentNationalForms(national: string, country: Country): readonly string[] {
  const rules = [
    ...(afterCallingCode[country] ?? []),
    ...(prefixRules[country] ?? []),
    ...leadingZero,
  ];
  return rules.flatMap(([prefix, replacement]) =>
    prefix.test(national) && !replacement.startsWith('+')
      ? national.replace(prefix, replacement)
      : [],
  );
}
