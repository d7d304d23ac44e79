import type { Country } from './phone-result.ts';

/**
 * How a way of dialing is put into a form of today: what the digits begin with, and what stands there
 * instead. A plus makes it international, anything else is national.
 */
type Redialing = readonly [begins: RegExp, instead: string];

/** 8 for other towns, 8~10 for abroad. */
const soviet: readonly Redialing[] = [
  [/^810/, '+'],
  [/^80?/, ''],
];
/** All of France has one plan at home, and a code for each part of it abroad. */
const french: readonly Redialing[] = ['+590', '+262', '+596', '+594'].map((code) => [
  /^0(?=(?:26|59|63|69|70)\d{7}$)/,
  code,
]);
const overseas: readonly Redialing[] = [...french, [/^0(?=[1-9]\d{8}$)/, '+33']];
const yugoslav: readonly Redialing[] = [[/^99/, '+']];
const american: readonly Redialing[] = [
  [/^011/, '+'],
  [/^10\d{5}(?=1?\d{10}$)/, ''],
];

/** 141 and 1470 hide and show the caller's number. */
const british: readonly Redialing[] = [
  [/^(?:141|1470)/, ''],
  [/^010/, '+'],
];

/** Many plans had a zero before area codes, and people put one before their numbers by habit. */
const zero: readonly Redialing[] = [[/^0/, '']];

/**
 * Prefixes that the library does not know: those of former plans and of carriers, which are still in
 * many address books. They are tried where a number fits no plan as it is. Sources: ITU-T, Dialling
 * Procedures (annexes to Operational Bulletins 719 of 2000 and 994 of 2011), former access codes as
 * listed on comp.dcom.telecom in August 1989, and the notices of the national regulators: Ukraine 2009,
 * order 1200/2008; Mexico 2019, IFT; Poland 2009; Czechia 2002; Portugal 1999; Greece 2002; Norway and
 * Denmark 1989-1993; Spain 1998; France 1996; United Kingdom 1995; Sweden 1999.
 */
const redialings: Partial<Record<Country, readonly Redialing[]>> = {
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
  // 15 is for mobiles, and stands behind the area where it is known.
  AR: [[/^15(?=\d{10}$)/, '9']],
  // 01 was for other towns, 044 and 045 for mobiles.
  MX: [
    [/^04[45]/, ''],
    [/^0[12]/, ''],
    [/^1(?=\d{10}$)/, ''],
    [/^98/, '+'],
  ],
  // A carrier's code may follow the zero; 90 and 9090 ask the other side to pay.
  BR: [
    [/^0\d\d(?=\d{10,11}$)/, ''],
    [/^90(?:90)?(?:\d\d)?(?=\d{10,11}$)/, ''],
    [/^00\d\d/, '+'],
  ],
  // 03 stood before mobiles, 0 and a carrier's digit before other towns.
  CO: [
    [/^0[34579]/, ''],
    [/^00[579]/, '+'],
  ],
  // 09 stood before mobiles, a carrier's code before other towns.
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
  // Carriers chosen call by call.
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
  // Neighbors are dialed without their code.
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
  // 184 and 186 hide and show the caller's number; the others are carriers.
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
  // Mobiles of another circle.
  IN: [[/^95(?=\d{10}$)/, '']],
  AU: [
    [/^001[1-9]/, '+'],
    [/^183[12]/, ''],
  ],
  NZ: [[/^0161/, '+']],
};

/** What people dial abroad with from a phone of another country, or wrote down there. */
const anywhere: readonly Redialing[] = [
  [/^011/, '+'],
  [/^0011/, '+'],
  [/^810/, '+'],
];

/** The other ways of dialing that digits may be written for at home, the likeliest first. */
export function redialed(digits: string, home: Country | undefined): readonly string[] {
  const own = home === undefined ? [] : [...(redialings[home] ?? []), ...zero];
  return [...own, ...anywhere].flatMap(([begins, instead]) =>
    begins.test(digits) ? digits.replace(begins, instead) : [],
  );
}

/** What was dialed between a country's code and a number: a 1 for Mexican mobiles, a 9 for Argentine ones. */
const behindCode: Partial<Record<Country, readonly Redialing[]>> = {
  AR: [
    [/^90?(?=\d{2,4}15\d{6,8}$)/, ''],
    [/^90/, '9'],
  ],
  MX: [[/^1(?=\d{10}$)/, '']],
};

/** The national forms behind a country's code, with what does not belong there taken off. */
export function redialedAbroad(national: string, country: Country): readonly string[] {
  const others = [...(behindCode[country] ?? []), ...(redialings[country] ?? []), ...zero];
  return others.flatMap(([begins, instead]) =>
    begins.test(national) && !instead.startsWith('+') ? national.replace(begins, instead) : [],
  );
}
