import { expect, test } from 'vitest';
import { readPastedText } from '../../../../src/contacts/text/pasted-text.ts';

/** Each person as `name: numbers @handle -left out`. */
function read(text: string): readonly string[] {
  return [...readPastedText(text, 'GB')].map((one) =>
    [
      `${[one.firstName, one.lastName].filter((part) => part !== '').join('|')}:`,
      ...one.phones,
      ...(one.telegramId === undefined ? [] : [`#${one.telegramId}`]),
      ...(one.username === undefined ? [] : [`@${one.username}`]),
      ...one.leftOut.map(({ text: left, reason }) => `-${left} ${reason}`),
    ].join(' '),
  );
}

const [a, b, c] = ['+44 20 7946 0958', '+1 202 555 0100', '+49 30 1234567'];

test.each([
  [`Zoe Miller\n${a}\n\nBob Stone\n${b}`, [`Zoe Miller: ${a}`, `Bob Stone: ${b}`]],
  [`Zoe Miller\n${a}\nBob Stone\n${b}`, [`Zoe Miller: ${a}`, `Bob Stone: ${b}`]],
  [`Zoe\n${a}\n${b}\n\nBob\n${c}`, [`Zoe: ${a} ${b}`, `Bob: ${c}`]],
  [`Zoe\n\n${a}\n\nBob\n\n${b}`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`${a}\nZoe\n\n${b}\nBob`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`${a}\nZoe\n${b}\nBob`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`Zoe Miller (Mobile)\n${a}`, [`Zoe Miller: ${a}`]],
  [`Zoe Miller\nmobile: ${a}\nwork: ${b}`, [`Zoe Miller: ${a} ${b}`]],
  [`Zoe Miller\nM: ${a}\nF: ${b}`, [`Zoe Miller: ${a} -${b} machine`]],
  [`Zoe\nzoe@example.com\n${a}`, [`Zoe: ${a}`]],
  [`Zoe; phone; ${a}\nBob; phone; ${b}`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`Zoe\tHandy\t${a}\nBob\tFestnetz\t${b}`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`Zoe,cell,${a}\nBob | Móvil | ${b}`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`Zoe h: ${a} c: ${b} f: ${c}`, [`Zoe: ${a} ${b} -${c} machine`]],
  [`Zoe M: ${a}`, [`Zoe M: ${a}`]],
  [
    `Shop No 5 ${a}\nSalon No. 5 ${b}\nBob No. ${c}`,
    [`Shop No 5: ${a}`, `Salon No. 5: ${b}`, `Bob: ${c}`],
  ],
  [`Zofia kom. ${a}\nEwa tel. kom. ${b}`, [`Zofia: ${a}`, `Ewa: ${b}`]],
  [`Eva tfno ${a}\nIvo tlf. ${b}\nBo tfn ${c}`, [`Eva: ${a}`, `Ivo: ${b}`, `Bo: ${c}`]],
  [`Taxi 24/7 020 7946 0958\nZoe 1/2 ${b}`, ['Taxi 24/7: 020 7946 0958', `Zoe 1/2: ${b}`]],
  [`Zoe ${a}\nWork: ${b}\nBob ${c}`, [`Zoe: ${a} ${b}`, `Bob: ${c}`]],
  [`1. Zoe\n   ${a}\n2. Bob\n   ${b}`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`Zoë 😀\n\u202A${a}\u202C`, [`Zoë 😀: ${a}`]],
  [`זואי\n${a}\nбаба Аня\n${b}`, [`זואי: ${a}`, `баба Аня: ${b}`]],
  [`Zoe\nBob\n${b}`, ['Zoe:', `Bob: ${b}`]],
  [`Zoe\n@zoe_m\n${a}`, [`Zoe: ${a} @zoe_m`]],
])('names above and below numbers are read: %j', (text, people) => {
  expect(read(text)).toEqual(people);
});

test.each([
  '12/03/1985',
  '12 March 1985',
  'March 12, 1985',
  'born 12/03/1985',
  '15:30 - 16:00',
  '£25',
  '192.168.1.100',
  'IBAN: GB29 NWBK 6016 1331 9268 19',
  '(since 2019)',
  '12 High Street',
  '12 High Street\nLondon SW1A 1AA',
  '12 High Street\nLondon\nSW1A 1AA',
  'Hauptstr. 12\n10115 Berlin',
  'Lindenstraße 12 a\nD-10115 Berlin',
  '12 rue de la Paix\n75002 Paris',
  'Via Roma 12\n00100 Roma',
  'ул. Ленина, д. 5, кв. 10\nМосква, 101000',
  '1600 Amphitheatre Pkwy\nMountain View, CA 94043',
])('what stands between a name and a number is no other name: %j', (detail) => {
  expect(read(`Zoe Miller\n${detail}\n${a}`)).toEqual([`Zoe Miller: ${a}`]);
  const two = `Zoe\n${a}\n${detail}\nBob\n${detail}\n${b}`;
  expect(read(two)).toEqual([`Zoe: ${a}`, `Bob: ${b}`]);
  expect([...readPastedText(`Zoe\n${detail}\n${a}`)][0]?.extras.notes).toEqual(detail.split('\n'));
});

test.each([
  [`12/03/1985\n${a}\n12/03/1986\n${b}`, [`12/03/1985: ${a}`, `12/03/1986: ${b}`]],
  [`${a}\n12/03/1985`, [`: ${a}`, '12/03/1985:']],
  [`Zoe\nBob\n12 High Street\n${a}`, ['Zoe:', `Bob: ${a}`]],
  [`Zoe\n12 High Street\nSW1A 1AA\nBob\n12 High Street\nSW1A 1AA\n${a}`, ['Zoe:', `Bob: ${a}`]],
  [`Zoe\n(mum)\n${a}`, ['Zoe:', `(mum): ${a}`]],
])('a date or an address is nobody’s who is not right above: %j', (text, people) => {
  expect(read(text)).toEqual(people);
});

test.each([
  `Zoe Handy ${a} Büro ${b}`,
  `Zoe: ${a}, Büro: ${b}`,
  `Zoe ${a} maison ${b}`,
  `Zoe celular ${a} trabalho ${b}`,
  `Zoe cep ${a} iş ${b}`,
  `Zoe ${a} new ${b}`,
  `Zoe ${a} (old), ${b} (new)`,
  `Zoe\nBüro: ${a}\nHandy: ${b}`,
  `Zoe\nBüro\n${a}\nZuhause\n${b}`,
  `Zoe\nDomicile: ${a}\nTravail: ${b}`,
  `Zoe\nEv: ${a}\nİş: ${b}`,
  `Zoe\nДача: ${a}\nРабота: ${b}`,
  `Zoe\n自宅: ${a}\n会社: ${b}`,
])('a word for the place or the order of a number is no other person: %j', (text) => {
  expect(read(text)).toEqual([`Zoe: ${a} ${b}`]);
});

test.each([
  [`Zoe: ${a}\nAlt: ${b}\nNeu: ${c}`, [`Zoe: ${a}`, `Alt: ${b}`, `Neu: ${c}`]],
  [`${a} Zoe\n${b} New`, [`Zoe: ${a}`, `New: ${b}`]],
  [`Zoe ${a} mum ${b}`, [`Zoe: ${a} -${b} other_person`]],
  [`Zoe ${a} Mum ${b}`, [`Zoe: ${a}`, `Mum: ${b}`]],
  [`zoe ${a} mum ${b}`, [`zoe: ${a}`, `mum: ${b}`]],
])('words that may be names: %j', (text, people) => {
  expect(read(text)).toEqual(people);
});

test.each([
  [`Zoe, ${a}, London; Bob, ${b}, Paris`, [`Zoe London: ${a}`, `Bob Paris: ${b}`]],
  [`Zoe; ${a}; Bob; ${b}`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`Zoe; ${a}; home; ${b}`, [`Zoe: ${a} ${b}`]],
  [`Zoe | ${a}; home | ${b}`, [`Zoe: ${a} ${b}`]],
  ['Zoe @zoe_m Bob @bob_s', ['Zoe: @zoe_m', 'Bob: @bob_s']],
  ['@zoe_m Zoe @bob_s Bob', ['Zoe: @zoe_m', 'Bob: @bob_s']],
  ['Zoe @zoe_m @zoe_second', ['Zoe: @zoe_m -@zoe_second too_many']],
  ['@zoe_müller', ['@zoe_müller:']],
  ['Zoe https://t.me/zoe_m…', ['Zoe: @zoe_m']],
])('each number and handle is of the person beside it: %j', (text, people) => {
  expect(read(text)).toEqual(people);
});

test.each([
  `12/11/23, 15:30 - Bob: Zoe ${a}`,
  `11/12/2023, 3:30 PM - Bob Stone: Zoe ${a}`,
  `2023-11-12, 15:30 - Bob: Zoe ${a}`,
  `12.11.23, 15:30 - Zoe ${a}`,
])('the time and sender of an exported message are none of the name: %j', (text) => {
  expect(read(text)).toEqual([`Zoe: ${a}`]);
});

test.each(['ИНН 7707083893', 'паспорт: 4510 123456', 'SSN 123-45-6789', 'PESEL 85031212345'])(
  'the number of a person or company in a register is no phone number: %j',
  (identifier) => {
    expect(read(`Zoe ${identifier} ${a}`)).toEqual([`Zoe ${identifier}: ${a}`]);
    expect(read(`Zoe ${identifier}`)).toEqual([`Zoe ${identifier}:`]);
  },
);

test.each(['Passport 07911 123456', 'Passport Office 020 7946 0958'])(
  'a word for a register may be a name: %s',
  (text) => {
    expect(read(text)).toHaveLength(1);
    expect([...readPastedText(text, 'GB')][0]?.phones).toHaveLength(1);
  },
);

test.each([
  // Names and places that end in `tel`, and names with `phone` in them.
  `Patel: ${a}`,
  `Ravi Patel:${a}`,
  `Hotel: ${a}`,
  `Persephone: ${a}`,
  `Persephone\n${a}`,
  `Saxophone: ${a}`,
])('a word for numbers within a name is part of the name: %j', (text) => {
  const name = text.replace(/:? ?\n?\+.*$/, '');
  expect(read(text)).toEqual([`${name}: ${a}`]);
});

test('a word for numbers without a blank before it is none of the name', () => {
  expect(read(`ミラーtel:${a}`)).toEqual([`ミラー: tel:${a}`]);
});

test.each([
  ['Taxi 1234567 020 7946 0958', 'Taxi 1234567: 020 7946 0958'],
  ['Member 123456789 07911 123456', 'Member 123456789: 07911 123456'],
  ['Member 12345 07911 123456', 'Member 12345: 07911 123456'],
  ['Zoe 07911 123456 1234567', 'Zoe 1234567: 07911 123456'],
  ['Zoe 07911 123456 20231105', 'Zoe 20231105: 07911 123456'],
  ['Zoe 07911 123456 12345', 'Zoe 12345: 07911 123456'],
])('digits beside a whole number stay in the name: %j', (text, person) => {
  expect(read(text)).toEqual([person]);
});

test.each([
  [`${a}\n${b}\n${c}`, [`: ${a}`, `: ${b}`, `: ${c}`]],
  [`${a}\n${b}\nand so on`, [`: ${a}`, `: ${b}`, 'and so on:']],
  [`My friends:\n${a}\n${b}`, ['My friends:', `: ${a}`, `: ${b}`]],
  [
    `Team\n${[a, b, c, a, b, c].join('\n')}`,
    ['Team:', ...[a, b, c, a, b, c].map((one) => `: ${one}`)],
  ],
  [`Zoe ${a}\n${b}\nBob ${c}`, [`Zoe: ${a}`, `: ${b}`, `Bob: ${c}`]],
  [`Phone: ${a}\nPhone: ${b}`, [`: ${a}`, `: ${b}`]],
  [`Тел.: ${a}\nMobil: ${b}\n☎️ ${c}`, [`: ${a}`, `: ${b}`, `: ${c}`]],
  [`Numbers:\n${a}\n${b}`, [`: ${a}`, `: ${b}`]],
])('numbers without a name get none: %j', (text, people) => {
  expect(read(text)).toEqual(people);
});

test.each([
  ['Name: Zoe Miller\nPhone: ', 'Zoe Miller'],
  ['Name: Zoe Miller\nMobile: ', 'Zoe Miller'],
  ['NAME : Zoe Miller\nTEL : ', 'Zoe Miller'],
  ['Имя: Зоя\nТел.: ', 'Зоя'],
  ['Имя: Зоя\nНомер телефона: ', 'Зоя'],
  ['ФИО: Зоя Иванова\nМоб. тел.: ', 'Зоя Иванова'],
  ['Nombre: Zoe\nTeléfono: ', 'Zoe'],
  ['Nombre: Zoe\nNúmero de teléfono: ', 'Zoe'],
  ['Naam: Zoe\nTelefoonnummer: ', 'Zoe'],
  ['Name: Zoe\nHandynummer: ', 'Zoe'],
  ['Name: Zoe\nHandy-Nr.: ', 'Zoe'],
  ['Nom complet : Zoé\nTéléphone portable : ', 'Zoé'],
  ['Nome: Zoe\nCellulare: ', 'Zoe'],
  ['Nome: Zoe\nTelemóvel: ', 'Zoe'],
  ['姓名：王小明\n电话：', '王小明'],
  ['Ad Soyad: Zoe\nTelefon: ', 'Zoe'],
  ['Name: Zoe\nPhone (home): ', 'Zoe'],
  ['Name: Zoe\nWhatsApp: ', 'Zoe'],
  ['Name:\nZoe\nPhone:\n', 'Zoe'],
  ['Name\nZoe\nPhone number\n', 'Zoe'],
  ['Name: Zoe, Phone: ', 'Zoe'],
  ['Name: Zoe; Tel.: ', 'Zoe'],
  ['Contact: Zoe - Cell: ', 'Zoe'],
  ['Name = Zoe\nPhone = ', 'Zoe'],
  ['**Name:** Zoe\n**Phone:** ', 'Zoe'],
  ['Name: Zoe\nEmail: zoe@example.com\nAddress: 12 High Street\nShoe size: big\nPhone: ', 'Zoe'],
  ['Name: Zoe\n\nPhone: ', 'Zoe'],
  ['Name\tZoe Miller\nMobile\t', 'Zoe Miller'],
  ['Full name - Zoe Miller\nPhone number - ', 'Zoe Miller'],
  ['Họ tên: Zoe\nSố điện thoại: ', 'Zoe'],
  ['Nama: Zoe\nNo. HP: ', 'Zoe'],
  ['Nom : Zoé\nPort : ', 'Zoé'],
  ['Imię: Zoe\nkom. ', 'Zoe'],
])('a labelled block is one person: %j', (before, name) => {
  expect(read(`${before}${a}`)).toEqual([`${name}: ${a}`]);
  const twice = read(`${before}${a}\n\n${before}${b}`);
  expect(twice).toEqual([`${name}: ${a}`, `${name}: ${b}`]);
});

test.each([
  [`Name: Zoe\nPhone: ${a}\nName: Bob\nPhone: ${b}`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`Phone: ${a}\nName: Zoe\nPhone: ${b}\nName: Bob`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`First name: Zoe\nLast name: Miller\nPhone: ${a}`, [`Zoe|Miller: ${a}`]],
  [`Nachname: Miller\nVorname: Zoe\nTelefon: ${a}`, [`Zoe|Miller: ${a}`]],
  [`Vorname: Zoe\nTelefon: ${a}\nNachname: Miller`, [`Zoe|Miller: ${a}`]],
  [`Name: Zoe\nCompany: Acme\nPhone: ${a}\nMobile: ${b}`, [`Zoe: ${a} ${b}`]],
  [`Name: Zoe\nPhone: ${a}\nFax: ${b}`, [`Zoe: ${a} -${b} machine`]],
  [`Name: Zoe\nPhone: ${a}\nEmergency contact: Bob ${b}`, [`Zoe: ${a} -${b} other_person`]],
  [`Name: Zoe\nPhone: ${a}\nEmergency contact: Bob\nPhone: ${b}`, [`Zoe: ${a} -${b} other_person`]],
  [`Name: Zoe\nPhone: ${a}\nEmergency contact:\nBob\n${b}`, [`Zoe: ${a} -${b} other_person`]],
  [`Name: Zoe\nTelegram: @zoe_m\nInstagram: @zoe_pics`, ['Zoe: @zoe_m']],
  [`Name: Zoe\nTelegram: zoe_m\nTelegram ID: 12345`, ['Zoe: #12345 @zoe_m']],
  [`Name: Zoe\nUsername: zoe_m\nPhone: ${a}`, [`Zoe: ${a}`]],
])('several labelled blocks are several people: %j', (text, people) => {
  expect(read(text)).toEqual(people);
});

test.each([
  ['https://t.me/+447911123456', '+447911123456'],
  ['t.me/+447911123456', '+447911123456'],
  ['(t.me/+447911123456)', '+447911123456'],
  ['https://telegram.me/+447911123456', '+447911123456'],
  ['tg://resolve?phone=447911123456', '+447911123456'],
  ['tg:resolve?phone=447911123456', '+447911123456'],
  ['https://wa.me/447911123456?text=hi', '+447911123456'],
  ['wa.me/+447911123456', '+447911123456'],
  ['https://api.whatsapp.com/send?phone=447911123456', '+447911123456'],
  ['https://api.whatsapp.com/send/?phone=%2B447911123456&text=a', '+447911123456'],
  ['https://web.whatsapp.com/send?text=a&phone=+447911123456', '+447911123456'],
  ['whatsapp://send?phone=447911123456', '+447911123456'],
  ['whatsapp://send/?phone=447911123456', '+447911123456'],
  ['viber://chat?number=%2B447911123456', '+447911123456'],
  ['viber://add?number=447911123456', '+447911123456'],
  ['https://signal.me/#p/+447911123456', '+447911123456'],
  ['sgnl://signal.me/#p/+447911123456', '+447911123456'],
  ['skype:+447911123456?call', '+447911123456'],
  ['sms://+447911123456', '+447911123456'],
])('the number of a link is read: %s', (link, phone) => {
  expect(read(`Zoe ${link}`)).toEqual([`Zoe: ${phone}`]);
  expect(read(`${link} - Zoe`)).toEqual([`Zoe: ${phone}`]);
});

test.each([
  ['tel:+447911123456 - Zoe', 'Zoe: +447911123456'],
  ['Zoe tel:07911123456;phone-context=+44', 'Zoe: +447911123456'],
  ['Zoe imessage:+447911123456', 'Zoe: +447911123456'],
  ['[Zoe](tel:+447911123456)', 'Zoe: tel:+447911123456'],
  ['* [Zoe Miller](https://wa.me/447911123456)', 'Zoe Miller: +447911123456'],
  ['| Zoe | +447911123456 |', 'Zoe: +447911123456'],
  ['Zoe https://t.me/joinchat/1234567890', 'Zoe:'],
  ['Zoe https://chat.whatsapp.com/12345678901', 'Zoe:'],
  ['Zoe https://example.com/447911123456', 'Zoe:'],
  ['Zoe https://t.me/zoe_m', 'Zoe: @zoe_m'],
  ['Zoe tg://resolve?domain=zoe_m', 'Zoe: @zoe_m'],
  ['Zoe tg://user?id=12345', 'Zoe: #12345'],
  ['Zoe https://instagram.com/zoe_m', 'Zoe:'],
])('links are read as accounts or numbers: %s', (text, person) => {
  expect(read(text)).toEqual([person]);
});

test.each([
  ['Zoe @zoe_m', ['Zoe: @zoe_m']],
  ['Zoe: see @zoe_m.', ['Zoe: see: @zoe_m']],
  ['@zoe_m, @bob_s', [': @zoe_m', ': @bob_s']],
  ['@zoe_m\n@bob_s', [': @zoe_m', ': @bob_s']],
  ['Zoe, Telegram: @zoe_m', ['Zoe: @zoe_m']],
  ['Zoe, Instagram: @zoe_m', ['Zoe:']],
  ['Zoe IG @zoe_m', ['Zoe:']],
  ['Zoe (insta: @zoe_m)', ['Zoe:']],
  ['Zoe, insta: zoe_m', ['Zoe:']],
  ['Zoe - inst: @zoe_m', ['Zoe:']],
  ['Zoe, Discord: zoe#1234', ['Zoe:']],
  ['Зоя тг: @zoe_m', ['Зоя: @zoe_m']],
  ['Зоя телеграм @zoe_m, инстаграм @zoe_i', ['Зоя: @zoe_m']],
  ['Zoe Twitter @zoe_m', ['Zoe:']],
  ['Zoe, X: @zoe_m', ['Zoe:']],
  ['Zoe - Skype: zoe.m', ['Zoe:']],
  ['Zoe, snapchat - @zoe_m', ['Zoe:']],
  ['Zoe @zoe_m (Instagram)', ['Zoe:']],
  ['Zoe @zoe_m on Instagram', ['Zoe:']],
  ['Зоя, инста: @zoe_m', ['Зоя:']],
  ['Zoe zoe@zoe_mail.com', ['Zoe:']],
  ['Zoe, Instagram: @zoe_pics, Telegram: @zoe_m', ['Zoe: @zoe_m']],
])('a handle is Telegram’s unless another service is named: %s', (text, people) => {
  expect(read(text)).toEqual(people);
});

test('handles below the name of another service belong to it', () => {
  expect(read('Instagram:\n@zoe_m\n@bob_s').join()).not.toContain('@');
  expect(read(`Instagram:\n@zoe_m\n\nZoe ${a} @zoe_m`).at(-1)).toBe(`Zoe: ${a} @zoe_m`);
});

test.each([
  [`Zoe fax ${a}`, [`Zoe: -${a} machine`]],
  [`Zoe tel ${a} fax ${b}`, [`Zoe: ${a} -${b} machine`]],
  [`Zoe ${a}, fax: ${b}`, [`Zoe: ${a} -${b} machine`]],
  [`Zoe ${a}, ${b} (fax)`, [`Zoe: ${a} -${b} machine`]],
  [`Zoe ${b} (Fax), ${a}`, [`Zoe: ${a} -${b} machine`]],
  [`Zoe: ${a}; pager ${b}`, [`Zoe: ${a} -${b} machine`]],
  [`Zoe, ${a}, assistant: ${b}`, [`Zoe: ${a} -${b} other_person`]],
  [`Zoe, ${a}, ${b} (assistant)`, [`Zoe: ${a} -${b} other_person`]],
  [`Fax: ${a}`, [`: -${a} machine`]],
  [`Zoe Miller\n${a}\nFax\n${b}`, [`Zoe Miller: ${a} -${b} machine`]],
  [`Zoe Miller\n${a}\nAssistant: ${b}`, [`Zoe Miller: ${a} -${b} other_person`]],
])('a number of a machine or of another person is left out: %s', (text, people) => {
  expect(read(text)).toEqual(people);
});

test.each([
  [`Mom: ${a}\nDad: ${b}`, [`Mom: ${a}`, `Dad: ${b}`]],
  [`Mama ${a}\nDoctor ${b}`, [`Mama: ${a}`, `Doctor: ${b}`]],
  [`Assistant: ${a}`, [`Assistant: ${a}`]],
  [`Family\nMother: ${a}\nFather: ${b}`, ['Family:', `Mother: ${a}`, `Father: ${b}`]],
  [`Mom\n${a}\n\nBoss\n${b}`, [`Mom: ${a}`, `Boss: ${b}`]],
  [`Зоя: ${a}\nМама: ${b}`, [`Зоя: ${a}`, `Мама: ${b}`]],
])('a person named by a relation to the owner is a person: %j', (text, people) => {
  expect(read(text)).toEqual(people);
});

test.each([
  [`Zoe ${a}, Bob ${b}`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`Zoe ${a}; Bob ${b}; Eve ${c}`, [`Zoe: ${a}`, `Bob: ${b}`, `Eve: ${c}`]],
  [`Miller, Zoe: ${a}; Stone, Bob: ${b}`, [`Miller, Zoe: ${a}`, `Stone, Bob: ${b}`]],
  [`Zoe ${a} and Bob ${b}`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`${a} Zoe, ${b} Bob`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`Zoe ${a}, ${b}`, [`Zoe: ${a} ${b}`]],
  [`Zoe ${a}, work ${b}`, [`Zoe: ${a} ${b}`]],
  [`Zoe, ${a}, ${b}`, [`Zoe: ${a} ${b}`]],
])('several people on a line are separate: %s', (text, people) => {
  expect(read(text)).toEqual(people);
});

test.each([
  [`Zoe ${a} Bob ${b}`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`${a} Zoe ${b} Bob ${c} Eve`, [`Zoe: ${a}`, `Bob: ${b}`, `Eve: ${c}`]],
  [`mama ${a} papa ${b}`, [`mama: ${a}`, `papa: ${b}`]],
  [`Zoe ${a} ICE: Bob ${b}`, [`Zoe: ${a}`, `ICE: Bob: ${b}`]],
  [`Zoe: ${a} (Bob: ${b})`, [`Zoe: ${a}`, `Bob: ${b}`]],
  [`Zoe ${a} mobile ${b}`, [`Zoe: ${a} ${b}`]],
  [`Zoe ${a} fax ${b}`, [`Zoe: ${a} -${b} machine`]],
  [`Zoe: ${a} or ${b}`, [`Zoe: ${a} ${b}`]],
  [`Zoe ${a} und ${b}`, [`Zoe: ${a} ${b}`]],
  [`Zoe or Bob ${a}`, [`Zoe or Bob: ${a}`]],
])('people on a line without separators are separate: %s', (text, people) => {
  expect(read(text)).toEqual(people);
});

test.each([
  [`Anna: kom. ${a}, tel. ${b}`, [`Anna: ${a} ${b}`]],
  [`Ana: casa ${a}, cel ${b}, oficina ${c}`, [`Ana: ${a} ${b} ${c}`]],
  [`Zoe: p: ${a}, d: ${b}`, [`Zoe: ${a} ${b}`]],
  [`Pierre : tél. ${a}, port. ${b}`, [`Pierre: ${a} ${b}`]],
  [`Zoe Miller\nT ${a} | M ${b} | F ${c}`, [`Zoe Miller: ${a} ${b} -${c} machine`]],
  [`Zoe Miller\nT ${a}\nF ${b}`, [`Zoe Miller: ${a} -${b} machine`]],
  [`Zoe Miller\nP ${a}\nE zoe@example.com`, [`Zoe Miller: ${a}`]],
  [`Nick: ${a}\nBob: ${b}`, [`Nick: ${a}`, `Bob: ${b}`]],
  [`M ${a}\nJ ${b}`, [`M: ${a}`, `J: ${b}`]],
  [`Zoe Müller\nVertrieb\nTel. ${a}\nMobil ${b}`, [`Zoe Müller: ${a} ${b}`]],
  [`Zoe\n${a}\nmobile\n${b}\nwork`, [`Zoe: ${a} ${b}`]],
  [`Zoe\n\nmobile\n${a}\n\nhome\n${b}`, [`Zoe: ${a} ${b}`]],
  [`Name\nZoe\n\nPhone\n${a}\n\nEmail\nzoe@example.com`, [`Zoe: ${a}`]],
  [`Zoe\nlast seen recently\n${a}\nMobile\n@zoe_m\nUsername`, [`Zoe: ${a} @zoe_m`]],
  [`Зоя\nбыл(а) недавно\n${a}`, [`Зоя: ${a}`]],
  [`Zoe (mum of Tom): ${a}`, [`Zoe (mum of Tom): ${a}`]],
  [`Зоя (мама Пети): ${a}`, [`Зоя (мама Пети): ${a}`]],
  [`Zoe, ${a}, Mum: ${b}`, [`Zoe: ${a} -${b} other_person`]],
  [`Cell Shop: ${a}\nHome Depot ${b}`, [`Cell Shop: ${a}`, `Home Depot: ${b}`]],
])('words for the kind of a number are no name: %j', (text, people) => {
  expect(read(text)).toEqual(people);
});

test.each([
  [`Zoe ....... ${a}`, 'Zoe'],
  [`Zoe → ${a}`, 'Zoe'],
  [`Zoe … ${a}`, 'Zoe'],
  [`1\tZoe\t${a}`, 'Zoe'],
  [`Zoe M. ${a}`, 'Zoe M.'],
])('text that introduces a number is not part of the name: %j', (text, name) => {
  expect(read(text)).toEqual([`${name}: ${a}`]);
});

test('a line of many people is read to its end', () => {
  const line = Array.from({ length: 500 }, (_, at) => `Person ${at} +1202555${1000 + at}`);
  expect(read(line.join(', '))).toHaveLength(500);
  expect(read(`${'x'.repeat(5000)} ${a}`)).toEqual([expect.stringMatching(/ -.* too_long$/)]);
});

test('a signature is one person, and keeps its other lines as notes', () => {
  const text = `Best regards,\nZoe Miller\nHead of Sales\nAcme Ltd\nT: ${a}\nF: ${b}\nwww.acme.com`;
  const [zoe, ...others] = [...readPastedText(text)];
  expect(others).toEqual([]);
  expect(zoe).toMatchObject({
    firstName: 'Zoe Miller',
    phones: [a],
    leftOut: [{ text: b, reason: 'machine' }],
    extras: { notes: ['Head of Sales', 'Acme Ltd'], kinds: ['website', 'note'] },
  });
});

test.each([
  [`[10:15, 13/05/2024] Max: Zoe ${a}`, [`Zoe: ${a}`]],
  [`[13.05.24, 10:15:02] Max Stone: ${a}`, [`: ${a}`]],
  [`13/05/2024, 10:15 - Max Stone: Zoe ${a}`, [`Zoe: ${a}`]],
  [`Max Stone, [13.05.2024 10:15]\nZoe ${a}`, [`Zoe: ${a}`]],
  [`Max Stone, [13 May 2024 at 10:15:02]:\nZoe ${a}`, [`Zoe: ${a}`]],
])('a copied message is not about its sender: %j', (text, people) => {
  expect(read(text)).toEqual(people);
});

test.each(['3 Dr Patel', '12 St. John', '1 Anna 1990', 'Anna 12, 1990'])(
  'a line below a name that may be another name is not about the person above: %j',
  (name) => {
    expect(read(`Zoe\n${name}\n${a}`)).toEqual(['Zoe:', `${name}: ${a}`]);
  },
);

test('the number of an unsaved sender of an exported message is read', () => {
  expect(read(`13/05/2024, 10:15 - ${a}: Zoe`)).toEqual([`Zoe: ${a}`]);
});

test('a long list is read in parts, without a name for another number', () => {
  const block = Array.from({ length: 1000 }, (_, at) => `Person ${at}\n+1202555${1000 + at}`);
  const people = read(block.join('\n'));
  expect(people).toHaveLength(1000);
  expect(people.every((one, at) => one === `Person ${at}: +1202555${1000 + at}`)).toBe(true);
  const above = Array.from({ length: 1000 }, (_, at) => `+1202555${1000 + at}`);
  expect(read(above.join('\n'))).toEqual(above.map((one) => `: ${one}`));
});

test('a separated name behind the last number belongs to the person before it', () => {
  expect(read(`Zoe ${a}; Bob ${b}; Ann`)).toEqual([`Zoe: ${a}`, `Bob Ann: ${b}`]);
});
