import { foldText } from '../fold.ts';

/** What a column of a table, or a key of a JSON object, says of somebody. */
export type Role =
  | 'first'
  | 'middle'
  | 'last'
  | 'whole'
  | 'organisation'
  | 'nickname'
  | 'phone'
  | 'telegram_id'
  | 'username'
  /** Each cell is the header of the cell after it: Google keeps so what it has no column for. */
  | 'label'
  | 'other';

/**
 * Headers as they stand in exports of Google, Outlook (in its languages), Apple, Thunderbird, Samsung and
 * Telegram, and as people write them. The role further down counts where
 * one word means two things.
 */
const names = {
  first:
    'First Name, First, Given Name, Forename, Vorname, Rufname, Prénom, Nombre, Primer nombre,' +
    'Nombre de pila, Nome, Primeiro nome, Nome próprio, Имя, Ім’я, Imię, Voornaam, Ad, Adı, Etunimi,' +
    'Jméno, Keresztnév, Όνομα, שם פרטי, الاسم الأول, 名',
  middle:
    'Middle Name, Middle, Additional Name, Weitere Vornamen, Zweiter Vorname, Deuxième prénom,' +
    'Autres prénoms, Segundo nombre, Secondo nome, Segundo nome, Outros nomes, Отчество',
  last:
    'Last Name, Last, Family Name, Surname, Nachname, Familienname, Nom, Nom de famille, Apellido,' +
    'Apellidos, Primer apellido, Segundo apellido, Cognome, Sobrenome, Apelido, Último nome, Фамилия,' +
    'Прізвище, Nazwisko, Achternaam, Soyad, Soyadı, Sukunimi, Příjmení, Vezetéknév, Επώνυμο, שם משפחה, اسم العائلة, 姓, 성',
  whole:
    'Name, Full Name, Display Name, Contact, Contact Name, FN, Anzeigename, Vollständiger Name, Kontakt,' +
    'Nom complet, Nom affiché, Nombre completo, Nome completo, Nome visualizzato, Nome para exibição,' +
    'ФИО, Полное имя, Отображаемое имя, Контакт, ПІБ, Naam, Ad Soyad, Nimi,' +
    'Celé jméno, Név, Ονοματεπώνυμο, שם, שם מלא, الاسم, 姓名, 名前, 氏名, 이름',
  organisation:
    'Company, Organization, Organisation, Organization Name, Organization 1 - Name, Firma, Société,' +
    'Entreprise, Organización, Empresa, Società, Organização, Организация, Компания',
  nickname: 'Nickname, Spitzname, Surnom, Apodo, Alias, Soprannome, Псевдоним',
  telegram_id: 'Telegram ID, X-Telegram-Id, Telegram User ID, TG ID, User ID, Telegram-ID',
  username: 'Username, User Name, Telegram Username, Telegram, TG Username',
} as const;

/** As words of their own only: inside of others they mean something else. */
const phoneWords =
  'phones, tel, mobile, mobil, cell, cellular, celular, móvil, cellulare, portable, handy, gsm, fone,' +
  'msisdn, telemóvel, whatsapp, rufnummer, мобильный, мобільний, сотовый, моб, тел, mobiel, κινητό, נייד';
const phoneParts =
  /phone|telefo+n|telephon|телефон|puhelin|τηλεφων|טלפון|هاتف|电话|電話|手机|手機|携帯|전화|휴대|โทร/;
/**
 * As whole headers only. Outlook calls the phone at home and at work `Particular` in Spanish and
 * `Abitazione`, `Ufficio` in Italian.
 */
const phoneHeaders =
  'Number, Contact Number, Numbers, Nummer, Numéro, Número, Numero, Номер, Particular, Particular 2,' +
  'Abitazione, Abitazione 2, Ufficio, Ufficio 2';
/** Numbers of machines and of other people, and what only is said about a number. */
const noPhone =
  /\b(?:pager|beeper|telex|tty|tdd|isdn|callback|mail|type|label|extension|code|ayudante|provider|carrier|id)\b|fax|phonetic|assist|horbehindert|факс|пеиджер|телетаип|помощник/;

const roles: ReadonlyMap<string, Role> = new Map([
  ...rolesOf('username', names.username),
  ...rolesOf('telegram_id', names.telegram_id),
  ...rolesOf('nickname', names.nickname),
  ...rolesOf('organisation', names.organisation),
  ...rolesOf('whole', names.whole),
  ...rolesOf('last', names.last),
  ...rolesOf('middle', names.middle),
  ...rolesOf('first', names.first),
  ...rolesOf('phone', phoneHeaders),
]);
const phones: ReadonlySet<string> = new Set(listed(phoneWords));

/** The role of one column by its header. */
export function headerRole(header: string): Role {
  const folded = foldHeader(header);
  if (/^custom field \d+ (?:label|type)$/.test(folded)) return 'label';
  return roles.get(folded) ?? (isPhone(folded) ? 'phone' : 'other');
}

/** The roles of the columns of one table: some headers mean another thing beside others. */
export function headerRoles(headers: readonly string[]): readonly Role[] {
  const found = headers.map(headerRole);
  const folded = headers.map(foldHeader);
  const german = folded.some((header) => header === 'vorname' || header === 'voornaam');
  return found.map((role, at) => {
    if (role === 'last' && !found.includes('first')) return 'whole';
    const isLast = german && !found.includes('last') && folded[at] === 'name';
    return isLast ? 'last' : role;
  });
}

function isPhone(folded: string): boolean {
  if (noPhone.test(folded)) return false;
  return phoneParts.test(folded) || folded.split(' ').some((word) => phones.has(word));
}

function foldHeader(header: string): string {
  // Keys in JSON are written together: `firstName`.
  const apart = header.slice(0, 100).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return foldText(apart)
    .replace(/[\p{P}\p{S}\s\u02BC]+/gu, ' ')
    .trim();
}

function listed(text: string): readonly string[] {
  return text.split(',').map(foldHeader);
}

function rolesOf(role: Role, headers: string): readonly (readonly [string, Role])[] {
  return listed(headers).map((header) => [header, role]);
}
