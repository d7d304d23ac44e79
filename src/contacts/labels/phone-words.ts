import { phrasePattern } from './fold-header.ts';

/**
 * Words for phones, and for services that identify people by phone number, in all languages: lower case,
 * without accents (as `foldHeader` leaves text), in the notation of `phrasePattern`. Append new words here.
 */
const phone = phrasePattern(
  '*phone, *phones, phone*, telephon*, *telefo*, tel, tels, telnr, telno, teleph, mob, mobs, mobil, mobile,' +
    'mobiles, mobilni, mobilne, mobilna, mobilny, mobilnr, mobilnummer*, mobilrufnummer*, mobilfunk*, mobiltel*,' +
    'mobilszam*, mobilus, mobilais, mobiil*, mobilo, mobiln*, mobitel*, mobiel*, cell, cells, cellular, cellulare, cellulari,' +
    'cellno, cellnumber, cel, cels, celular, celulares, movil, moviles, portable, portables, handy, handys,' +
    'handynr, handynummer*, gsm, gsmnr, fone, fones, msisdn, telemovel, telemoveis, landline*, land line,' +
    'festnetz*, rufnummer*, rufnr, durchwahl, tfn, tlf, tlfnr, puh, puhelin*, matkapuhelin*, kannykka*,' +
    'komorka, komorkowy, komorkowe, komorki, kom, stacjonarny, pevna linka, linka, vezetekes*, cep, telefix, fixe,' +
    'fijo, fixo, fisso, telno,' +
    'whatsapp*, whats app, whatsap, viber, ватсап, вотсап, вацап, ваибер,' +
    '*телефон*, тел, телеф, моб, мобил, мобильныи, мобильные, мобільнии, мобилен, мобилни, сотовыи, сот,' +
    'стационарен, gsm номер, κιν, κινητο, κινητου, *τηλεφων*, τηλ, σταθερο,' +
    '*טלפון*, *נייד*, טל, סלולרי, סלולארי, פלאפון, *هاتف*, *جوال*, *موبايل*, *موبایل*, *تلفون*, *تليفون*, *تلفن*,' +
    '*محمول*, *نقال*, *واتساب*, تلفن همراه, همراه,' +
    '*电话*, *電話*, *手机*, *手機*, *座机*, *座機*, *携帯*, *ケータイ*, *スマホ*, *전화*, *휴대*, *핸드폰*, *모바일*,' +
    '*โทรศัพท์*, *มือถือ*, *เบอร์*, *โทร, *फोन*, *मोबाइल*, *दूरभाष*,' +
    'telepon*, ponsel, seluler, hp, no hp, nomor hp, no wa, nomor wa, talrun*, talr,' +
    'điện thoại, di động, sđt, đt',
);
/** Phrases that contain such a word and mean something else. */
const noPhone = phrasePattern(
  'phonetic*, microphone*, headphone*, *mail*, phonebook, earphone*, persephone*, saxophone*, xylophone*, gramophone*',
);

/** Words that make a phone header together with a word for `number`: `Home number`, `Contact No.` */
const placed = phrasePattern(
  'contact, home, work, office, business, private, personal, primary, secondary, main, other, alternate,' +
    'alternative, second, daytime, evening, direct, best, your, signal, privat, geschaftlich, dienstlich, kontakt,' +
    'bureau, domicile, contacto, casa, trabajo, contato, contatto, контактныи, рабочии, домашнии, личныи,' +
    'контактнии, контактен',
);
const numberWord = phrasePattern(
  'number, numbers, num, no, nos, nr, nummer, nummern, numero, numeros, номер, номера, numer, cislo',
);

/** Headers that just mean `number`. They count rows as often, so they are phones only if no other column is. */
const bareNumber = new RegExp(
  `^(?:${
    phrasePattern(
      'number, numbers, nummer, nummern, numero, numeros, номер, номера, numer, numery, cislo, cisla, broj, numara,' +
        'numarasi, αριθμος, מספר, رقم, الرقم, 号码, 號碼, 番号, 번호, 연락처, nomor, số, numar, szam, numeris, หมายเลข',
    ).source
  })(?: \\p{Nd}+)?$`,
  'u',
);
/** Outlook's and Apple's headers for phones at home and at work, without a word for a phone. */
const wholeHeader =
  /^(?:particular|abitazione|ufficio|контактныи номер|контактнии номер|number to call|text number)(?: \d)?$/;

/** Whether folded text has a word for a phone. */
export function hasPhoneWord(folded: string): boolean {
  return phone.test(folded.replace(noPhone, ' '));
}

/** Whether a folded header announces phone numbers. */
export function isPhoneHeader(folded: string): boolean {
  if (noPhone.test(folded)) return false;
  if (phone.test(folded) || wholeHeader.test(folded)) return true;
  return placed.test(folded) && numberWord.test(folded.replace(placed, ' '));
}

/** Whether a folded header just means `number`. */
export function isNumberWord(folded: string): boolean {
  return bareNumber.test(folded);
}
