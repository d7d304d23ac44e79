/**
 * Whole headers of columns with names, comma-separated, in the languages of Outlook, Google, Apple,
 * Thunderbird, Samsung, Nokia and Telegram, and as people write them. Spelling and case are free, because
 * `foldList` folds them. Append a language's words to each role. If two roles have a word, the later one wins.
 */
export const nameWords = {
  middle:
    'Middle Name, Middle Names, Middle, Middle Initial, Additional Name, Additional Names, MName,' +
    'Weitere Vornamen, Zweiter Vorname, Zweitname, Mittelname, Deuxième prénom, Second prénom, Autres prénoms,' +
    'Segundo nombre, Secondo nome, Segundo nome, Outros nomes, Nome do meio, Отчество, По батькові, Бащино име,' +
    'Drugie imię, Druhé jméno, Prostřední jméno, Druhé meno, Stredné meno, Tweede naam, Mellannamn, Mellemnavn,' +
    'Mellomnavn, Toinen nimi, Második keresztnév, Középső név, Al doilea prenume, İkinci ad, Orta ad, Orta adı,' +
    'Μεσαίο όνομα, Πατρώνυμο, שם אמצעי, الاسم الأوسط, 中间名, 中間名, ミドルネーム, 중간 이름, Nama tengah, Tên đệm,' +
    'Tên lót, ชื่อกลาง, मध्य नाम, Srednje ime',
  last:
    'Last Name, Last Names, Lastname, Last, Family Name, Familyname, Surname, Surnames, LName, Nachname,' +
    'Nachnamen, Familienname, Zuname, Nom, Nom de famille, Noms, Apellido, Apellidos, Primer apellido,' +
    'Segundo apellido, Apellido paterno, Apellido materno, Cognom, Cognoms, Cognome, Cognomi, Sobrenome,' +
    'Sobrenomes, Apelido, Apelidos, Último nome, Фамилия, Фамилии, Прізвище, Фамилно име, Последно име, Презиме,' +
    'Prezime, Priimek, Nazwisko, Nazwiska, Příjmení, Priezvisko, Achternaam, Familienaam, Tussenvoegsel,' +
    'Voorvoegsel, Efternamn, Efternavn, Etternavn, Sukunimi, Vezetéknév, Családnév, Családi név, Nume,' +
    'Nume de familie, Soyad, Soyadı, Soyisim, Soy ad, Επώνυμο, Επίθετο, שם משפחה, اسم العائلة, الاسم الأخير,' +
    'الاسم الاخير, اللقب, نام خانوادگی, 姓, 姓氏, 苗字, 성, Nama belakang, Nama keluarga, Họ, นามสกุล, उपनाम,' +
    'अंतिम नाम, कुलनाम, Perekonnanimi, Pavardė, Uzvārds',
  first:
    'First Name, First Names, Firstname, First, Vor, Voor, För, Given Name, Given Names, Givenname, Forename, Forenames,' +
    'Christian Name, FName, Vorname, Vornamen, Rufname, Prénom, Prénoms, Nombre, Nombres, Primer nombre,' +
    'Nombre de pila, Nombre propio, Nome, Primeiro nome, Nome próprio, Nome proprio, Имя, Имена, Ім’я, Име,' +
    'Първо име, Собствено име, Лично име, Ime, Imię, Imiona, Pierwsze imię, Jméno, Křestní jméno, Křestní, Meno,' +
    'Krstné meno, Voornaam, Voornamen, Roepnaam, Förnamn, Fornavn, Etunimi, Etunimet, Keresztnév, Utónév,' +
    'Prenume, Ad, Adı, İsim, İlk ad, Όνομα, שם פרטי, الاسم الأول, الاسم الاول, الاسم الشخصي, نام, 名, 이름,' +
    'Nama depan, Tên, Tên riêng, ชื่อจริง, ชื่อ, पहला नाम, प्रथम नाम, Eesnimi, Vardas, Vārds, Nom de pila',
  whole:
    'Full Name, Fullname, Display Name, Displayname, Contact, Contacts, Contact Name, Contact Person, FN, Person,' +
    'Person Name, Customer Name, Client Name, Member Name, Student Name, Employee Name, Guest Name,' +
    'Patient Name, Student, Pupil, Alumno, Alumna, Aluno, Aluna, Alunno, Allievo, Élève, Schüler, Schülerin, Uczeń, Žák,' +
    'Ученик, Учень, Leerling, Öğrenci, Tanuló, Elev, Attendee, Attendee Name, Participant, Your Name, Name of contact, Saved name, Profile name,' +
    'Formatted name, Common name, Complete name, Names, Push name, Public name, Public display name, WhatsApp name, Notify name,' +
    'Anzeigename, Vollständiger Name, Kontakt, Kontakte, Kontaktname, Ansprechpartner, Ansprechpartnerin,' +
    'Teilnehmer, Nom complet, Nom affiché, Nom d’affichage, Nom du contact, Nombre completo,' +
    'Nombre para mostrar, Nombre del contacto, Contacto, Contactos, Nom i cognoms, Nome completo,' +
    'Nome visualizzato, Nominativo, Contatto, Contatti, Nome contatto, Nome per esteso, Nome para exibição,' +
    'Nome de exibição, Nome do contato, Nome do contacto, Contato, Contatos, ФИО, Ф.И.О., ПИБ, Полное имя,' +
    'Отображаемое имя, Имя контакта, Контакт, Контакты, Абонент, ПІБ, П.І.Б., Повне ім’я, Контакти, Пълно име,' +
    'Три имена, Показвано име, Puno ime, Пуно име, Pełna nazwa, Nazwa wyświetlana, Nazwa, Celé jméno,' +
    'Zobrazované jméno, Celé meno, Zobrazované meno, Volledige naam, Weergavenaam, Contactpersoon,' +
    'Fullständigt namn, Visningsnamn, Fulde navn, Fullt navn, Visningsnavn, Koko nimi, Näyttönimi, Yhteystieto,' +
    'Teljes név, Megjelenítendő név, Kapcsolat, Nume complet, Nume afișat, Persoană de contact, Tam ad, Tam adı,' +
    'Görünen ad, Kişi, Ονοματεπώνυμο, Πλήρες όνομα, Επαφή, שם מלא, איש קשר, الاسم الكامل, جهة الاتصال, نام کامل,' +
    'نام و نام خانوادگی, مخاطب, 姓名, 全名, 联系人, 聯絡人, 連絡人, 氏名, 表示名, 連絡先, 성명, 연락처 이름,' +
    'Nama lengkap, Kontak, Họ và tên, Họ tên, ชื่อ นามสกุล, ชื่อเต็ม, पूरा नाम',
  /** The bare word for a name: of the whole, unless a column beside it has the other part. */
  name: 'Name, Naam, Namn, Navn, Nimi, Név, שם, الاسم, اسم, 名前, お名前, 名字, 名称, 名稱, Nama, नाम, Nafn, Nom i llinatges',
  organisation:
    'Company, Company Name, Organization, Organizations, Organisation, Organisations, Organization Name,' +
    'Organisation Name, Organization 1 - Name, Account Name, Employer, Business Name, Firm, ORG, Firma,' +
    'Firmenname, Unternehmen, Arbeitgeber, Société, Entreprise, Organización, Empresa, Compañía, Organització,' +
    'Società, Azienda, Ditta, Organizzazione, Organização, Организация, Компания, Фирма, Організація, Компанія,' +
    'Фірма, Organizacja, Nazwa firmy, Společnost, Organizace, Spoločnosť, Organizácia, Bedrijf, Bedrijfsnaam,' +
    'Organisatie, Företag, Virksomhed, Bedrift, Firmanavn, Yritys, Organisaatio, Cég, Cégnév, Szervezet,' +
    'Vállalat, Companie, Organizație, Şirket, Kurum, Kuruluş, Tvrtka, Poduzeće, Организација, Фирма, Εταιρεία,' +
    'Εταιρία, Οργανισμός, חברה, ארגון, الشركة, شركة, المؤسسة, المنظمة, 公司, 单位, 單位, 会社, 会社名, 회사, 조직,' +
    'Perusahaan, Công ty, บริษัท, कंपनी',
  nickname:
    'Nickname, Nick, Nick Name, Nicknames, Spitzname, Kosename, Surnom, Apodo, Alias, Sobrenom, Soprannome,' +
    'Псевдоним, Прозвище, Прізвисько, Псевдонім, Прякор, Nadimak, Pseudonim, Ksywa, Przezwisko, Přezdívka,' +
    'Prezývka, Bijnaam, Smeknamn, Kælenavn, Kallenavn, Lempinimi, Becenév, Poreclă, Takma ad, Takma adı,' +
    'Ψευδώνυμο, Παρατσούκλι, כינוי, الكنية, اسم مستعار, 昵称, 暱稱, ニックネーム, 별명, Biệt danh, Nama panggilan',
} as const;

/** Words for the first name that mean the whole name if no column has a family name. */
export const wholeOrFirstWords =
  'Nombre, Nombres, Nome, Имя, Имена, Ім’я, Име, Ime, Imię, Jméno, Meno, Ad, Adı, İsim, Όνομα, نام, 이름, Tên,' +
  'ชื่อ, Vardas, Vārds';

/** Words that join the two parts of a name in a header: `Nom et prénom`. */
export const joiners =
  'and, und, et, y, e, i, и, та, й, a, en, og, och, ja, ve, és, şi, και, ו, و, dan, và, või, ir';
