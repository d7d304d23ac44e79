import { expect, test } from 'vitest';
import { notOwnReason } from '../../../../src/contacts/labels/number-labels.ts';

function labels(text: string): readonly string[] {
  return text.split('|').map((label) => label.trim());
}

test.each(
  labels(
    'Fax | FAX | Work Fax | homeFax | workFAX | HOME_FAX | home-fax | Business Fax | Other Fax | Fax Number |' +
      '_$!<WorkFAX>!$_ | _$!<HomeFAX>!$_ | * Home Fax | Telefax | Faxnummer | Fax geschäftlich | Télécopie (bureau) |' +
      'Télécopieur | Fax del trabajo | Fax (uff.) | Fax comercial | Faks służbowy | İş Faksı | Faks | Рабочий факс |' +
      'Факс | Домашній факс | Φαξ εργασίας | פקס בעבודה | فاكس العمل | 商务传真 | 傳真 | 勤務先ファックス | FAX番号 | 근무처 팩스 |' +
      'Faksi (työ) | Faks privat | Arbetsfax | Bedriftstelefaks | Fax (serviciu) | Pracovní fax | Munkahelyi fax |' +
      'โทรสาร | PAGER | Pager Number | _$!<Pager>!$_ | Пейджер | Buscapersonas | Cercapersone | Bipeur | Personsökare |' +
      'beeper | Telex | Teleks | Телекс | MODEM | Modem | TTY/TDD Phone | Телетайп/телефон с титрами | ISDN | BBS |' +
      'Telefon für Hörbehinderte | TEXTPHONE',
  ),
)('%s is the number of a machine', (label) => {
  expect(notOwnReason(label)).toBe('machine');
});

test.each(
  labels(
    'Assistant | assistant_phone | Assistant’s Phone | _$!<Assistant>!$_ | X-ASSISTANT | Secretary phone | Spouse |' +
      'Wife’s mobile | Husband | Partner phone | Parent phone | Parent 2 mobile | Mother | Mum | Dad’s cell | Father |' +
      '_$!<Mother>!$_ | _$!<Father>!$_ | _$!<Child>!$_ | Guardian 1 phone | Emergency contact phone |' +
      'emergencyContactNumber | ICE | ICE 1 | Next of kin | Manager phone | Office manager phone | Supervisor mobile |' +
      'Referrer phone | Referred by (phone) | Doctor | Agent phone | Child phone | Carer |' +
      'Telefon Assistent | Sekretariat | Notfallkontakt | Notfallnummer | Telefon Mutter | Erziehungsberechtigter |' +
      'Handy Vater | Ehefrau | Vorgesetzter | Hausarzt | Téléphone de l’assistant(e) | Secrétaire | Conjoint |' +
      'Contact d’urgence | Personne à prévenir | Tél. mère | Tuteur | Teléfono del ayudante | Contacto de emergencia |' +
      'Teléfono madre | Cónyuge | Apoderado | Telefono assistente | Segretaria | Contatto di emergenza | Coniuge |' +
      'Genitore | Telefone do assistente | Contato de emergência | Mãe | Telefone do pai | Cônjuge | Responsável |' +
      'Телефон помощника | Секретарь | Телефон мамы | Супруг | Экстренный контакт | Телефон родителя | Опекун | Врач |' +
      'Телефон асистента | Екстрений контакт | Мати | Батьки | Спешен контакт | Майка | Telefon asystenta | Telefon matki |' +
      'Kontakt awaryjny | Rodzic | Małżonek | Telefon na asistenta | Nouzový kontakt | Rodič | Manželka |' +
      'Núdzový kontakt | Telefoon assistent | Noodcontact | Moeder | Ouder 1 | Echtgenoot | Assistenttelefon |' +
      'Nödkontakt | Förälder | Vårdnadshavare | Anhörig | Nødkontakt | Pårørende | Forælder | Foresatt |' +
      'Avustajan puhelin | Hätäyhteyshenkilö | Lähiomainen | Huoltaja | Asszisztens telefonja | Vészhelyzeti kontakt |' +
      'Szülő telefonszáma | Házastárs | Telefon asistent | Contact de urgență | Părinte | Asistan Telefonu | Acil durum |' +
      'Veli telefonu | Anne telefonu | Τηλέφωνο βοηθού | Επαφή έκτακτης ανάγκης | Γονέας | טלפון של העוזר | איש קשר לחירום |' +
      'הורה | هاتف المساعد | جهة اتصال الطوارئ | والد | 助理的电话 | 紧急联系人 | 家长电话 | 母亲 | 秘書電話 | 緊急連絡先 | 保護者 電話 |' +
      '비서 전화 | 비상 연락처 | 보호자 전화번호 | Kontak darurat | Orang tua | Liên hệ khẩn cấp | ผู้ติดต่อฉุกเฉิน | ผู้ปกครอง |' +
      'Roditelj | Hitni kontakt | Kontakt u hitnim slučajevima | Yardımcının Telefonu | Telefon pomočnika |' +
      'Telefon pomoćnika',
  ),
)('%s is another person', (label) => {
  expect(notOwnReason(label)).toBe('other_person');
});

test.each(
  labels(
    'Phone model | Phone Model | phoneModel | Phone verified | phone_verified | Mobile verified | Phone type | Phone carrier |' +
      'Mobile carrier | Phone country | Phone status | Phone consent | Phone brand | Cell provider | Phone extension |' +
      'Phone validated | Last call | Last phone call | lastCall | Last called | Call count | Calls | Call history |' +
      'Number of calls | Do not call | IMEI | Callback | Telefonmodell | Handymodell | Mobilfunkanbieter | Letzter Anruf |' +
      'Modèle du téléphone | Dernier appel | Modelo de teléfono | Última llamada | Tipo de teléfono | Ultima chiamata |' +
      'Modello telefono | Última ligação | Модель телефона | Последний звонок | Тип телефона | Останній дзвінок |' +
      'Model telefonu | Ostatnie połączenie | Poslední hovor | Laatste oproep | Senaste samtal | Seneste opkald |' +
      'Phone last seen | Phone added | Visszahívás | Обратный вызов | Zpětné volání | Återuppringning | Takaisinsoitto |' +
      'Wywołanie zwrotne | コールバック | Geri Arama | Puhelinmalli | Utolsó hívás | Son arama | Τελευταία κλήση | 最近通话 | 手机型号',
  ),
)('%s is about a phone', (label) => {
  expect(notOwnReason(label)).toBe('about_phone');
});

test.each(
  labels(
    'Phone | Mobile | CELL | VOICE | WORK | HOME | PREF | MSG | Other | Main | iPhone | _$!<Mobile>!$_ | _$!<Home>!$_ |' +
      '_$!<Main>!$_ | _$!<Work>!$_ | _$!<Other>!$_ | School | Company Main Phone | Mobile (parent company) | Handy |' +
      'Contact number | Business partner phone | Car Phone | Radio Phone | Halifax phone | Fairfax office | Verified phone |' +
      'Last phone number | Last known mobile | Telefon privat | Telefon geschäftlich | Téléphone (bureau) | Teléfono móvil |' +
      'Telefone residencial | Cellulare | Ufficio | Рабочий телефон | Домашний телефон | Мобільний | Telefon komórkowy |' +
      'Telefon służbowy | Mobilní telefon | Mobiele telefoon | Mobilnummer | Matkapuhelin | Mobiltelefon | Cep telefonu |' +
      'Κινητό τηλέφωνο | טלפון נייד | الهاتف المحمول | 手机 | 携帯電話 | 휴대폰 | WhatsApp Number | Viber | Landline | Mobile 2 |' +
      'Secondary phone',
  ),
)('%s is the person’s own', (label) => {
  expect(notOwnReason(label)).toBeUndefined();
});

test('a label of any length and script is read in linear time', () => {
  for (const junk of ['x', 'fax', 'ـ', 'phone ', '__', '漢']) {
    expect(() => notOwnReason(junk.repeat(100_000))).not.toThrow();
  }
});

test('usual types together are the person’s own, for the shortcut and for the patterns', () => {
  const types = ['TEL', 'CELL', 'HOME', 'WORK', 'VOICE', 'PREF', 'MAIN', 'MOBILE', 'IPHONE'];
  for (const one of types) {
    for (const other of types) {
      for (const last of types) {
        expect(notOwnReason(`${one} ${other} ${last}`)).toBeUndefined();
        // The shortcut knows blanks only.
        expect(notOwnReason(`${one}_${other}_${last}`)).toBeUndefined();
      }
    }
  }
});

test('a usual type beside another word leaves the decision to that word', () => {
  expect(notOwnReason('HOME FAX')).toBe('machine');
  expect(notOwnReason('WORK ASSISTANT')).toBe('other_person');
  expect(notOwnReason('CELLFAX')).toBe('machine');
});
