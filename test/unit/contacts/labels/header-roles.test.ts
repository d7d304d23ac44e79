import { expect, test } from 'vitest';
import { headerRole, headerRoles } from '../../../../src/contacts/labels/header-roles.ts';

function headers(text: string): readonly string[] {
  return text.split('|').map((header) => header.trim());
}

test.each(
  headers(
    'First Name | First Names | Forename | Forenames | Given Name | firstName | first_name | FIRST NAME | First name(s) |' +
      'First Name * | First name (required) | Vorname | Vornamen | Prénom | Prénom(s) | Nombre | Nombres | Primer nombre |' +
      "Nome | Primeiro nome | Имя | Ім’я | Ім'я | Име | Imię | Imiona | Jméno | Křestní jméno | Meno | Krstné meno |" +
      'Voornaam | Förnamn | Fornavn | Etunimi | Keresztnév | Utónév | Prenume | Ad | Adı | İsim | Ime | Όνομα | שם פרטי |' +
      'الاسم الأول | 名 | Nama depan | Tên | ชื่อ | First Name / Vorname | Имя Отчество | First and middle name',
  ),
)('%s is a first name', (header) => {
  expect(headerRole(header)).toBe('first');
});

test.each(
  headers(
    'Last Name | Surname | Surnames | Family Name | lastName | last_name | Surname(s) | Nachname | Familienname |' +
      'Nom de famille | Apellido | Apellidos | Apellido(s) | Cognome | Sobrenome | Фамилия | Прізвище | Фамилно име |' +
      'Nazwisko | Příjmení | Priezvisko | Achternaam | Efternamn | Efternavn | Etternavn | Sukunimi | Vezetéknév |' +
      'Nume de familie | Soyad | Soyadı | Prezime | Επώνυμο | שם משפחה | اسم العائلة | 姓 | 성 | Nama belakang | Họ | นามสกุล',
  ),
)('%s is a last name', (header) => {
  expect(headerRole(header)).toBe('last');
});

test.each(
  headers(
    'Name | Full Name | fullName | Contact | Contact name | Display Name | Customer name | Name (full) | Name* | Kontakt |' +
      'Vollständiger Name | Vor- und Nachname | Name, Vorname | Nachname, Vorname | Nom et prénom | Nom Prénom |' +
      'Prénom et nom | Nom complet | Nombre completo | Nombre y apellidos | Apellido y nombre | Apellidos y nombres |' +
      'Contacto | Nome e cognome | Cognome e nome | Nominativo | Nome completo | Nome e sobrenome | ФИО | Ф.И.О. |' +
      'Фамилия Имя | Фамилия Имя Отчество | Фамилия, имя, отчество | Имя и фамилия | Контакт | ПІБ | Прізвище та ім’я |' +
      'Име и фамилия | Imię i nazwisko | Nazwisko i imię | Jméno a příjmení | Celé jméno | Meno a priezvisko | Naam |' +
      'Voornaam en achternaam | Namn | För- och efternamn | Navn | Fullt navn | Fornavn og etternavn | Nimi | Koko nimi |' +
      'Név | Teljes név | Nume și prenume | Nume complet | Ad Soyad | Adı Soyadı | İsim Soyisim | Ime i prezime |' +
      'Ονοματεπώνυμο | שם | שם מלא | الاسم | الاسم الكامل | 姓名 | 联系人 | 氏名 | 名前 | 성명 | Nama lengkap | Họ và tên |' +
      'ชื่อ-นามสกุล | Name / Имя | Name/姓名',
  ),
)('%s is a whole name', (header) => {
  expect(headerRoles([header, 'Email'])[0]).toBe('whole');
});

test.each(
  headers(
    'Phone | phoneNumber | phone_number | Phone No. | Phone# | Phone 1 - Value | phone1 | Mobile | Mobile 2 | Mob. | Mob No |' +
      'Cell | Cell # | Cell phone | Tel. | Tel | Tel No | Telephone | Landline | Home number | Contact No. | Contact number |' +
      'WhatsApp | WhatsApp Number | Viber | Handy | Handynummer | Handy-Nr. | Mobilnummer | Mobilfunknummer |' +
      'Telefon | Telefonnummer | Telefon-Nr. | Rufnummer | Festnetz | Festnetznummer | Portable | Tél. | Téléphone fixe |' +
      'N° de téléphone | Numéro de téléphone | Teléfono | Celular | Móvil | Teléfono fijo | Nº de teléfono | Cellulare |' +
      'Telefono | Numero di telefono | Telefone | Telemóvel | Celular (WhatsApp) | Телефон | Тел. | Моб. | Мобильный |' +
      'Мобильный телефон | Номер телефона | Контактный номер | Сотовый | Мобільний | Мобильный тел. | Мобилен телефон |' +
      'Telefon komórkowy | Nr telefonu | Numer telefonu | Komórka | Tel. kom. | Mobil | Mobilní telefon | Telefonní číslo |' +
      'Mobiel | Mobiele nummer | Telefoonnummer | Mobilnr | Mobiltelefon | Telefonnr. | Tlf. | Matkapuhelin |' +
      'Puhelinnumero | Telefonszám | Mobilszám | Număr de telefon | Cep Telefonu | Telefon Numarası | Broj telefona |' +
      'Mobitel | Κινητό | Τηλέφωνο | טלפון | טלפון נייד | נייד | رقم الهاتف | الجوال | موبايل | 手机 | 手机号码 | 电话 | 電話番号 |' +
      '携帯電話 | 전화번호 | 휴대폰 | Nomor telepon | No. HP | Số điện thoại | SĐT | เบอร์โทร | เบอร์มือถือ | फ़ोन नंबर | मोबाइल नंबर |' +
      'Telegram phone | Phone (mobile) | Telefon / Phone',
  ),
)('%s is a number', (header) => {
  expect(headerRoles([header, 'Name'])[0]).toBe('phone');
});

test.each(
  headers(
    'Telegram | Telegram @ | Telegram username | TG | TG username | telegram_username | Телеграм | Телеграмм | Ник в Телеграм | Telegram handle | Telegram link',
  ),
)('%s is a handle of Telegram', (header) => {
  expect(headerRole(header)).toBe('username');
});

test.each(
  headers(
    'Telegram ID | telegramId | telegram_user_id | TG ID | X-Telegram-Id | ID Telegram | Telegram-ID',
  ),
)('%s is an id of Telegram', (header) => {
  expect(headerRole(header)).toBe('telegram_id');
});

test.each(
  headers(
    'Username | User Name | User ID | userId | id | ID | Login | Handle | Instagram | Instagram username | Skype | Screen Name |' +
      'Twitter handle | Discord ID | Account | Telegram verified | Telegram mutual | Benutzername | Имя пользователя |' +
      'Record ID | Contact ID',
  ),
)('%s is not Telegram’s', (header) => {
  expect(['username', 'telegram_id']).not.toContain(headerRole(header));
});

test.each(
  headers(
    'Country Code | country_code | Mobile Country Code | Dial code | Dialing Code | Calling code | ISD Code | Phone prefix |' +
      'Vorwahl | Ländervorwahl | Indicatif | Indicatif pays | Prefijo | Código de país | Prefisso | Código do país | DDI |' +
      'Код страны | Код країни | Numer kierunkowy | Předvolba | Landcode | Landskod | Landekode | Ülke kodu | 国番号 | 国家区号',
  ),
)('%s is a code before a number', (header) => {
  expect(headerRole(header)).toBe('country_code');
});

test.each([
  [
    'note',
    'Notes | Note | Comments | Notizen | Bemerkungen | Remarques | Notas | Примечание | Нотатки | Uwagi | Poznámky | 备注',
  ],
  [
    'category',
    'Labels | Group Membership | Categories | Tags | Kategorien | Groupes | Etiquetas | Группы | Grupy | 分组',
  ],
  [
    'birthday',
    'Birthday | Date of Birth | DOB | Geburtstag | Date de naissance | Cumpleaños | Дата рождения | Data urodzenia',
  ],
  [
    'email',
    'E-mail 1 - Value | Email | E-Mail-Adresse | Adresse de messagerie | Correo electrónico | Эл. почта | Sähköposti',
  ],
  [
    'address',
    'Home Street | Address 1 - City | PLZ | Ort | Ville | Código postal | Адрес | Miasto | Country',
  ],
  [
    'website',
    'Website 1 - Value | Web Page | URL | Homepage | Webseite | Site web | Sito web | Сайт',
  ],
  [
    'organisation',
    'Company | Organization Name | Firma | Société | Empresa | Azienda | Организация | Bedrijf',
  ],
  ['photo', 'Photo | Picture | Foto | Фото'],
  ['uid', 'UID'],
] as const)('of what is kept or only named: %s', (role, list) => {
  expect(headers(list).map(headerRole)).toEqual(headers(list).map(() => role));
});

test.each([
  ['Name;Vorname;Handy', ['last', 'first', 'phone']],
  ['Namn;Förnamn;Mobil', ['last', 'first', 'phone']],
  ['Navn;Fornavn;Mobil', ['last', 'first', 'phone']],
  ['Naam;Voornaam;Mobiel', ['last', 'first', 'phone']],
  ['Név;Keresztnév;Telefon', ['last', 'first', 'phone']],
  ['Nom;Prénom;Tél.', ['last', 'first', 'phone']],
  ['Nume;Prenume;Telefon', ['last', 'first', 'phone']],
  ["Ім'я;Прізвище;Тел.", ['first', 'last', 'phone']],
  ['Apellidos;Nombres;Celular', ['last', 'first', 'phone']],
  ['Name;Surname;Phone', ['first', 'last', 'phone']],
  ['성;이름;전화', ['last', 'first', 'phone']],
  ['姓;名;携帯', ['last', 'first', 'phone']],
  ['Име;Презиме;Фамилия;Тел.', ['first', 'middle', 'last', 'phone']],
  ['Ime;Prezime;Mobitel', ['first', 'last', 'phone']],
  ['Nome;Sobrenome;Apelido;Celular', ['first', 'last', 'nickname', 'phone']],
  ['Фамилия;Имя;Отчество;Моб.', ['last', 'first', 'middle', 'phone']],
  ['Nom;Téléphone', ['whole', 'phone']],
  ['Nombre;Teléfono', ['whole', 'phone']],
  ['Имя;Телефон', ['whole', 'phone']],
  ['Nome;Cellulare', ['whole', 'phone']],
  ['First name;Phone', ['first', 'phone']],
  ['Number;Name;Phone', ['other', 'whole', 'phone']],
  ['Name;Number', ['whole', 'phone']],
  ['Phone 1 - Label;Phone 1 - Value', ['phone_label', 'phone']],
])('headers depend on each other: %s', (list, roles) => {
  expect(headerRoles(list.split(';'))).toEqual(roles);
});

test.each([
  ['id,username,first_name,last_name,phone', true],
  ['user_id,username,first_name,last_name,phone,access_hash,is_bot', true],
  ['username,user id,access hash,name,group,group id', true],
  ['id,is_bot,first_name,last_name,username,phone_number,is_premium', true],
  ['id,username,first_name,last_name,email,phone', false],
  ['id,username,first_name,last_name,phone,is_staff', false],
  ['ID,Username,First Name,Last Name,Phone', false],
  ['User ID,Username,Phone', false],
  ['username,first_name,last_name,phone', false],
])('%s are the columns of a Telegram tool: %s', (list, isTelegram) => {
  expect(headerRoles(list.split(',')).includes('username')).toBe(isTelegram);
});

test.each(headers('Phone 1 Type | Phone1Type | phone1_type | Phone12Type'))(
  '%s is the label of a number',
  (header) => {
    expect(headerRole(header)).toBe('phone_label');
  },
);
