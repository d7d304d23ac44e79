/** @import { PagePerson } from '../page-parts.ts' */

/**
 * A small vCard file as phones export it: people of this sandbox under other names, a number twice, a
 * number without an account, a card without a number, and an old card in QUOTED-PRINTABLE. Some have notes and
 * groups.
 *
 * @param {readonly PagePerson[]} people
 */
export function sampleCards(people) {
  const known = people
    .filter(({ phone, deleted }) => phone !== undefined && !deleted)
    .slice(0, 4)
    .map(({ firstName, phone = '' }, at) => {
      const family = ['from work', 'Neighbor', 'Climbing', 'Choir'][at] ?? '';
      return vcard(
        `FN:${firstName} ${family}`,
        `N:${family};${firstName};;;`,
        tel(phone),
        `CATEGORIES:${at % 2 === 0 ? 'friends' : 'friends,sports'}`,
        ...(at === 0 ? ['NOTE:Met in Rome\\, likes tea'] : []),
      );
    });
  const cards = [
    ...known,
    vcard('FN:Nora Nobody', 'N:Nobody;Nora;;;', tel('+1 202-555-0198')),
    vcard('FN:Same Nora', 'N:Nora;Same;;;', tel('+1 (202) 555-0198')),
    vcard('FN:No Number', 'N:Number;No;;;', 'EMAIL:no.number@example.com'),
    [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;',
      'TEL;CELL:+1 202 555 0177',
      'END:VCARD',
    ],
  ];
  const text = cards.map((lines) => `${lines.join('\r\n')}\r\n`).join('');
  return new File([text], 'phone-book.vcf', { type: 'text/vcard' });
}

/** @param {...string} lines */
function vcard(...lines) {
  return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'];
}

/** @param {string} phone */
function tel(phone) {
  return `TEL;TYPE=CELL:${phone}`;
}
