/**
 * Words in headers of columns without names and numbers. Each list covers all languages: lower case, without
 * accents (as `foldHeader` leaves text); append a language's words to each.
 */

/** Whole headers; within longer headers, these words mean something else. */
export const wholeHeaderWords = {
  note:
    'note, notes, comment, comments, remark, remarks, description, bio, biography, biographies, about, memo, notiz, notizen, bemerkung,' +
    'bemerkungen, anmerkung, anmerkungen, kommentar, kommentare, beschreibung, remarque, remarques, commentaire,' +
    'commentaires, nota, notas, comentario, comentarios, observaciones, notes personals, commenti, commento,' +
    'annotazioni, observacoes, anotacoes, заметка, заметки, примечание, примечания, комментарии, комментарий,' +
    'описание, нотатки, нотатка, примітка, примітки, коментар, бележка, бележки, notatka, notatki, uwagi, opis,' +
    'poznamka, poznamky, notitie, notities, opmerking, opmerkingen, anteckning, anteckningar, anmarkning,' +
    'anmarkningar, noter, bemaerkning, bemaerkninger, notat, notater, merknad, merknader, muistiinpano,' +
    'muistiinpanot, huomautus, huomautukset, lisatiedot, jegyzet, jegyzetek, megjegyzes, megjegyzesek,' +
    'observatii, not, notlar, aciklama, napomena, napomene, biljeska, beleska, σημειωση, σημειωσεις, σχολια,' +
    'הערה, הערות, ملاحظة, ملاحظات, یادداشت, 备注, 備註, 註記, メモ, 備考, ノート, 메모, 비고, catatan, ghi chú,' +
    'หมายเหตุ, บันทึก, टिप्पणी',
  category:
    'label, labels, group, groups, group membership, category, categories, tag, tags, list, lists, kategorie,' +
    'kategorien, gruppe, gruppen, etikett, categorie, categories, groupe, groupes, etiquette, etiquettes, libelle,' +
    'libelles, categoria, categorias, grupo, grupos, etiqueta, etiquetas, gruppo, gruppi, etichetta, etichette,' +
    'marcadores, категория, категории, категорія, категорії, группа, группы, група, групи, групе, метка, метки,' +
    'мітки, kategoria, kategorie, grupa, grupy, grupe, skupina, skupiny, stitek, stitky, categorieen, groep,' +
    'groepen, kategori, kategorier, grupp, grupper, luokka, luokat, ryhma, ryhmat, kategoriak, csoport, csoportok,' +
    'categorii, grup, grupuri, kategoriler, gruplar, etiketler, κατηγορια, κατηγοριες, ομαδα, ομαδες, קטגוריה,' +
    'קטגוריות, קבוצה, קבוצות, الفئة, الفئات, المجموعة, المجموعات, 分类, 分類, 类别, 類別, 群组, 群組, 分组, 标签,' +
    '標籤, カテゴリ, カテゴリー, グループ, ラベル, 카테고리, 그룹, 라벨, nhom, grup, กลุ่ม, श्रेणी, समूह',
  uid: 'uid, contact uid, vcard uid, card uid',
  photo:
    'photo, photos, picture, pictures, avatar, image, foto, fotos, bild, imagen, immagine, imagem, фото, zdjecie,' +
    'fotka, kuva, kep, poza, fotograf, φωτογραφια, תמונה, صورة, 照片, 写真, 사진, photo url, image url',
} as const;

/** Words anywhere in a header, in the notation of `phrasePattern`. */
export const partialHeaderWords = {
  email:
    '*email*, *mail, mails, messagerie, mail address, mailadress*, courriel, correo*, *почта, *пошта, поща, eposta, epost,' +
    'e post*, e posta, sahkoposti*, *メール*, *邮箱*, *邮件*, *郵件*, *電郵*, *信箱*, *이메일*, *메일*, *อีเมล*, *ईमेल*,' +
    'דוא ל, אימייל, מייל, بريد, البريد, ایمیل, posta electronica, imejl, имеил',
  birthday:
    'birth*, bday, dob, born, geburt*, naissance, anniversaire, nacimiento, cumpleanos, nascita, compleanno,' +
    'nascimento, aniversario, рождения, народження, рожден, раждане, рођендан, рођења, urodzenia, urodziny, urodzin,' +
    'narozeni, narozeniny, narodenia, narodeniny, verjaardag, geboortedatum, fodelse*, fodsels*, bursdag, syntyma*,' +
    'szuletes*, szuletesi, nasterii, nastere, dogum, rodenja, rodendan, γενεθλια, γεννησης, הולדת, לידה, الميلاد,' +
    'تولد, *生日*, *出生*, *誕生日*, *生年月日*, *생일*, *생년월일*, lahir, ngay sinh, *วันเกิด*, जन्म*',
  website:
    'website*, web site*, web page*, webpage*, web address*, url, urls, homepage*, home page*, web, link, links,' +
    'webseite*, internetseite*, internet, page web, site web, site internet, sitio web, pagina web, sito web, sito,' +
    'site, саит, саит, вебсаит, веб саит, strona www, strona internetowa, strona, www, webova stranka, webstranka,' +
    'webbplats, webbsida, hjemmeside, nettsted, nettside, verkkosivu*, weboldal*, web sayfasi, ιστοσελιδα, ιστοτοπος,' +
    'אתר, الموقع, موقع, *网站*, *网页*, *網站*, *網頁*, *ウェブ*, *홈페이지*, *웹사이트*, *เว็บไซต์*, वेबसाइट',
  address:
    'address*, street*, city, town, zip, zipcode, postal, postcode, post code, state, province, region, country,' +
    'county, po box, pobox, house, apartment, building, location, residence, neighborhood, adresse*, strasse*, ort,' +
    'wohnort, stadt, plz, postleitzahl, bundesland, land, postfach, rue, ville, pays, departement, codepostal,' +
    'direccion*, calle, ciudad, localidad, provincia, pais, codigo postal, domicilio, colonia, municipio, indirizzo*,' +
    'citta, paese, comune, endereco*, rua, cidade, bairro, cep, estado, morada, адрес*, улица, вулиця, город,' +
    'місто, град, индекс, индекс, індекс, страна, країна, държава, область, регион, населенныи пункт, ulica, miasto,' +
    'miejscowosc, kod pocztowy, kraj, wojewodztwo, adres*, mesto, obec, psc, okres, zeme, krajina, straat, plaats,' +
    'woonplaats, stad, provincie, gata, gatuadress, postnummer, postnr, postort, vej, gade, poststed, osoite*,' +
    'katuosoite, kaupunki, postinumero, postitoimipaikka, utca, varos, iranyitoszam, telepules, orszag, cim, strada,' +
    'oras, judet, tara, sehir, ilce, ulke, cadde, posta kodu, διευθυνση, πολη, οδος, χωρα, τκ, כתובת, רחוב, עיר, מיקוד,' +
    'מדינה, العنوان, عنوان, المدينة, الشارع, الدولة, البلد, *地址*, *住所*, *邮编*, *邮政编码*, *郵遞區號*, *郵便番号*,' +
    '*城市*, *国家*, *주소*, *우편번호*, alamat, kota, dia chi, thanh pho, *ที่อยู่*, पता, शहर',
  other_account:
    'instagram, insta, facebook, fb, messenger, linkedin, twitter, skype, snapchat, tiktok, discord, wechat, weixin,' +
    'line id, qq, icq, aim, jabber, xmpp, msn, yahoo, google talk, kakao*, vk, vkontakte, вконтакте, вк, matrix,' +
    'mastodon, bluesky, threads, slack, teams, zoom, youtube, github, username, user name, usernames, screen name,' +
    'login, user id, userid, handle, benutzername, benutzerkennung, nutzername, nom d utilisateur, identifiant,' +
    'nombre de usuario, usuario, nome utente, utente, nome de usuario, имя пользователя, логин, ник, никнеим,' +
    'nazwa uzytkownika, uzivatelske jmeno, gebruikersnaam, anvandarnamn, brugernavn, brukernavn, kayttajatunnus,' +
    'felhasznalonev, nume utilizator, kullanici adi, korisnicko ime, impp, instant messaging, im address, im,' +
    'social profile*',
  /** Columns without use, whose cells may look like numbers or names. */
  nothing:
    'id, ids, uuid, leid, euid, guid, key, hash, token, index, serial, ssn, sin, nin, tax, vat, iban, bic, swift, bank, konto*,' +
    'passport, license, licence, policy, invoice, order, orders, ticket, sku, barcode, barcodes, ean, gtin, upc, isbn,' +
    'artikelnummer, artikelnr, артикул, штрихкод, codigo de barras, stock, duration, nhs, tin, pesel, regon, nip, krs,' +
    'rfc, curp, dni, nif, cuit, cuil, cpf, cnpj, rg, rut, nit, cedula, инн, кпп, огрн, снилс, паспорт, ico, dic, oib,' +
    'jmbg, bsn, personnummer, cpr, hetu, kundennummer, kunden nr, kundennr, mitgliedsnummer, mitglieds nr,' +
    'personalnummer, matrikelnummer, steuernummer, steuer id, rechnungsnummer, kontonummer, lfd nr, lfd,' +
    'account number, account no, customer number, customer no, member number, member no, membership*, employee number,' +
    'employee no, student number, student no, id number, id no, idnumber, reference, reference number, reference no, room, room number, seat,' +
    'government*, hausnummer, house number, numero de cliente, numero client, numero cliente, numero de socio,' +
    'number of, count, counts, amount, amounts, price, total, sum, balance, revenue, salary, income, budget, cost, paid,' +
    'score, rating, rank, points, qty, quantity, age, year, month, week, percent, lead score, size, height, weight,' +
    'betrag, summe, preis, saldo, umsatz, alter, jahr, montant, somme, prix, solde, importe, monto, precio, importo,' +
    'prezzo, valor, preco, сумма, цена, баланс, возраст, год, kwota, cena, wiek, castka, bedrag, leeftijd, belopp, alder,' +
    'date, dates, time, timestamp, datetime, created*, updated, modified, modification, creation, added, joined, expires,' +
    'expiry, since, deadline, last seen, lastseen, last activity, last interaction, last activity date, last login,' +
    'last contact, datum, erstellt, geandert, aktualisiert, seit, date d ajout, fecha, data, дата, время, день,' +
    'created, zuletzt, created at, updated at, latitude, longitude, lat, lng, lon, ip, ip address, coordinates,' +
    'title, titles, salutation, honorific, prefix, suffix, name prefix, name suffix, initials, gender, sex, pronouns,' +
    'anrede, titel, geschlecht, namenszusatz, titre, civilite, sexe, genre, titulo, tratamiento, genero, sexo, titolo,' +
    'sesso, обращение, пол, стать, tytul, plec, titul, pohlavi, geslacht, kon, kjonn, sukupuoli, nem, cinsiyet, φυλο,' +
    'מין, الجنس, 性别, 性別, 성별, *phonetic*, yomi, reading, *yomi, furigana, ふりがな, フリガナ, カナ, セイ, メイ, よみ,' +
    'pronunciation, maiden name, maiden, geburtsname, file as, sort as, short name, sortname, nachname geburt,' +
    'job*, occupation, profession, position, role, department, division, office location, beruf, abteilung, funktion,' +
    'fonction, poste, metier, service, cargo, puesto, departamento, profesion, ocupacion, reparto, mansione, ruolo,' +
    'professione, profissao, должность, отдел, профессия, посада, відділ, stanowisko, dzial, zawod, funkce, oddeleni,' +
    'functie, afdeling, beroep, befattning, avdelning, stilling, afdeling, titteli, ammatti, osasto, beosztas, meslek,' +
    'gorev, unvan, departman, θεση, תפקיד, מחלקה, الوظيفة, القسم, 职位, 職位, 部门, 部門, 役職, 部署, 직책, 부서, jabatan,' +
    'language, languages, sprache, langue, idioma, lingua, язык, мова, jezyk, jazyk, taal, sprak, locale,' +
    'status, stage, type, types, kind, source, origin, campaign, channel, segment, priority, sensitivity, subscribed,' +
    'opt in, consent, active, verified, valid, private, flag, color, status, typ, typen, quelle, herkunft, aktiv, statut,' +
    'origine, actif, tipo, fuente, activo, stato, fonte, ativo, статус, тип, источник, тип, джерело, rodzaj, zrodlo,' +
    'owner, lead owner, contact owner, account owner, created by, modified by, updated by, assigned to, assigned,' +
    'salesperson, associated*, parent id, parent record, reports to, manager s name, assistant s name, assistant name,' +
    'spouse name, spouse, children, referred by, relation*, custom field*, custom, user field*, user 1, user 2, user 3, user 4, account, keywords, hobby, hobbies,' +
    'mileage, billing*, directory server, profile, web page, subject, schedule, event*, class, grade, team, school,' +
    'course, club, religion, nationality, industry, interests, schedule, klasse, mannschaft, verein, sparte, classe,' +
    'equipe, equipo, clase, curso, squadra, turma, класс, класс, команда, школа, klasa, trida, klas, klass, osztaly,' +
    'sinif, schule, ecole, escuela, scuola, escola, mutual, access hash, is bot, bot, row, no, nr, lp, pos, pp, п п, item,' +
    'initial response, follow up*, anniversary, hochzeitstag, jahrestag, chat id, message*',
} as const;

/** Columns with a code that precedes a number, in the notation of `phrasePattern`. */
export const codeWords =
  'country code, countrycode, country codes, country calling code, calling code, callingcode, dial code, dialcode,' +
  'dialing code, dialling code, country dial code, country prefix, phone prefix, mobile prefix, international prefix,' +
  'international code, intl code, isd, isd code, std code, phone code, mobile code, tel code, area code, areacode,' +
  'landervorwahl, landesvorwahl, landerkennzahl, landercode, landerkennung, vorwahl, ortsvorwahl, indicatif*,' +
  'code pays, prefijo*, codigo de pais, codigo pais, codigo del pais, codigo de area, lada, clave lada, prefisso*,' +
  'codice paese, codigo do pais, prefixo*, ddi, ddd, indicativo*, код страны, код країни, код държава, код на държава,' +
  'код земље, код города, код оператора, kod kraju, kierunkowy, numer kierunkowy, prefiks, predvolba, kod zeme,' +
  'predvolba zeme, kod krajiny, landcode, landnummer, landskod, landsnummer, riktnummer, landekode, landkode,' +
  'maatunnus, maakoodi, suuntanumero, orszagkod, orszaghivo*, korzetszam, elohivo*, prefix tara, cod tara, ulke kodu,' +
  'alan kodu, pozivni broj, drzavni broj, pozivni, κωδικος χωρας, קידומת, קידומת מדינה, קוד מדינה, رمز الدولة,' +
  'مفتاح الدولة, كود الدولة, کد کشور, 国家代码, 國家代碼, 国家区号, 國家區號, 区号, 區號, 国番号, 国コード, 市外局番,' +
  '국가번호, 국가 번호, 국가 코드, kode negara, kode area, mã quốc gia, mã nước, mã vùng, รหัสประเทศ, देश कोड';

/** Those of `codeWords` that mean an area code. */
export const areaWords =
  'area code, areacode, std code, ortsvorwahl, codigo de area, lada, clave lada, ddd, код города, код оператора,' +
  'riktnummer, suuntanumero, korzetszam, alan kodu, 市外局番, kode area, indicatif regional, mã vùng';
