const names = [
  ['Zoe', 'Miller'],
  ['Иван', 'Иванов'],
  ['Анна-Мария', 'Чернышевская'],
  ['明', '李'],
  ['José', 'Núñez'],
  ['שרה', 'כהן'],
] as const;

/** The size of a photo as phones export it. */
const photoBytes = 20_000;

/** Makes an address book in vCard 3.0 as phones write it. Every `photoEvery`-th card has a photo. */
export function cardFile(cards: number, photoEvery = Infinity): string {
  const photo = Buffer.alloc(photoBytes, 'roster').toString('base64');
  return Array.from({ length: cards }, (_, at) => {
    const [first, last] = names[at % names.length] ?? names[0];
    const digits = String(10_000_000 + at);
    const lines = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      `N:${last};${first} ${at};;;`,
      `FN:${first} ${at} ${last}`,
      `TEL;TYPE=CELL:+44 77 ${digits}`,
      `TEL;TYPE=WORK,VOICE:+44 20 ${digits}`,
      `EMAIL;TYPE=INTERNET,HOME:person.${at}@example.org`,
      'ORG:Harbour Works;Shipping',
      `ADR;TYPE=HOME:;;${at} Long Street;Newport;;NP20 1AA;United Kingdom`,
      'NOTE:Met at the harbour\\, by the second crane\\; asked for the list of',
      '  ships that call here on Tuesdays and on every other Friday.',
      ...(at % photoEvery === photoEvery - 1 ? photoLines(photo) : []),
      'END:VCARD',
      '',
    ];
    return lines.join('\r\n');
  }).join('');
}

function photoLines(photo: string): readonly string[] {
  const [first = '', ...more] = `PHOTO;ENCODING=b;TYPE=JPEG:${photo}`.match(/.{1,74}/g) ?? [];
  return [first, ...more.map((line) => ` ${line}`)];
}
