/**
 * Words in labels of numbers that are not the person's own, for `number-labels.ts`. Each list covers all
 * languages: lower case, without accents (as `foldHeader` leaves text), in the notation of `phrasePattern`.
 * Append a language's words, after a comment with its name in the long lists.
 */

export const machineWords =
  '*fax*, *faks*, telecopi*, *факс*, *φαξ*, *פקס*, *فاكس*, *فاکس*, *فکس*, نمابر, *传真*, *傳真*, *ファックス*, *ファクス*,' +
  '*ファクシミリ*, *팩스*, *팩시밀리*, *โทรสาร*, *แฟกซ์*, *फैक्स*,' +
  'pager*, pageur*, beeper*, bleeper, bipper, bipeur, bip, radiomessagerie, localizador, szemelyhivo*, buscapersonas, cercapersone, teledrin, пеиджер*,' +
  'personsokar*, personsoger*, personsoker*, hakulaite*, csipogo*, cagri cihazi, βομβητης, זימונית, איתורית,' +
  'بيجر, *寻呼*, *呼机*, *呼叫器*, *ポケットベル*, *ポケベル*, *호출기*, *삐삐*, pieper, semafoon,' +
  'telex*, teleks*, teletipo*, telescrivente, dalekopis*, dalnopis*, телекс*, τελεξ, טלקס, *电传*, *電傳*, *テレックス*, *텔렉스*,' +
  'modem*, модем*, μοντεμ, מודם, مودم, *モデム*, *모뎀*, *调制解调器*, *數據機*,' +
  'tty, tdd, textphone, text phone, texttelefon*, teletype*, teletypewriter, телетаип*, schreibtelefon,' +
  '*horbehindert*, *horgeschadigt*, *gehorlos*, *horselskad*, *horehaem*, *kuulovamm*, *slechthorend*, *neslys*, telescripteur, teleimprimeur, *malentendants*, isdn, rnis, rdsi,' +
  'bbs';

/** Phrases that contain such words and mean something else: places, companies. */
export const neutralWords =
  'halifax, fairfax, colfax, carfax, parent company, parent organi*, parent account, parent business,' +
  'parent office, parent group, business partner*, partner company, partner firm, partner organi*,' +
  'child company, child account';

export const otherPersonWords =
  // English
  'assistant*, asst, secretary, secretaries, spouse*, partner, partners, wife*, husband*, fiance*, parent*,' +
  'mother*, mom, moms, mum, mums, father*, dad, dads, guardian*, child, childs, children*, kid, kids, son, sons,' +
  'daughter*, brother*, sister*, sibling*, grandmother*, grandfather*, grandparent*, aunt, uncle, cousin,' +
  'relative, relatives, family member*, emergency, ice, next of kin, nok, manager*, supervisor*, superior, boss,' +
  'reports to, referrer*, referer, referred by, referral*, referee*, reference contact, reference phone,' +
  'reference mobile, doctor*, physician*, gp, dentist*, agent, agents, lawyer*, attorney*, accountant*,' +
  'caregiver*, carer*, caretaker*, nanny, babysitter, landlord*, neighbor*, neighbour*, roommate*, flatmate*,' +
  'friend, friends, colleague*, receptionist*, beneficiary, dependent, dependant, girlfriend*, boyfriend*,' +
  // German
  'assist*, *sekretar*, ehepartner*, ehefrau*, ehemann*, ehegatt*, gatte, gattin, lebenspartner*,' +
  'lebensgefahrt*, partnerin, mutter*, vater*, eltern*, mama, papa, kind, kinder, sohn, tochter, bruder,' +
  'schwester, geschwister, grosseltern, grossmutter, grossvater, oma, opa, tante, onkel, *notfall*,' +
  'vorgesetzte*, chef, chefs, chefin, erziehungsberechtigte*, sorgeberechtigte*, vormund, betreuer*, *arzt,' +
  '*arztin, angehorige*, bezugsperson*, vermieter*, nachbar*, freund, freundin, rechtsanwalt, anwalt,' +
  // French
  'secretai*, secretar*, conjoint*, epoux, epouse, mari, femme, partenaire, compagnon, compagne, mere, pere,' +
  'maman, tuteur, tutrice, enfant*, fils, fille, frere, soeur, urgence*, responsable, superieur*, medecin*,' +
  'docteur, avocat, proche, voisin*, personne a contacter, personne a prevenir,' +
  // Spanish, Catalan
  'asistente*, ayudante*, conyuge, esposo, esposa, marido, mujer, pareja, madre, padre, padres, tutor, tutora,' +
  'apoderado*, hijo, hija, hijos, hermano, hermana, abuelo, abuela, emergencia*, jefe, jefa, gerente, encargado,' +
  'encargada, medico, agente, abogado, familiar, familiares, vecino, vecina, referido por,' +
  // Italian
  'assistente*, segretari*, coniuge, moglie, marito, compagno, compagna, mamma, genitor*, tutore, figlio, figlia,' +
  'fratello, sorella, nonno, nonna, emergenz*, capo, responsabile, dottore, avvocato, parente, parenti,' +
  // Portuguese
  'conjuge, mulher, parceir*, companheir*, mae, pai, responsavel, filho, filha, irmao, irma, chefe, advogado,' +
  'parentesco,' +
  // Russian, Ukrainian, Bulgarian, Serbian
  'ассистент*, асистент*, помощник*, помічник*, секретар*, супруг*, муж, мужа, жена, жены, партнер, партнера,' +
  'партнерка, партньор*, мать, матери, мама, мамы, отец, отца, папа, папы, родител*, родитељ*, опекун*,' +
  'ребенок, ребенка, дети, сын, сына, дочь, дочери, брат, брата, сестра, сестры, бабушк*, дедушк*, экстренн*,' +
  'руководител*, начальник*, менеджер*, врач, врача, доктор*, агент, агента, родственник*, представител*,' +
  'сосед*, друг, подруга, чоловік*, дружина, дружини, мати, матері, мами, батько, батька, батьки, батьків,' +
  'тато, тата, опікун*, дитина, дитини, син, дочка, донька, екстрен*, керівник*, лікар*, родич*, съпруг*,' +
  'маика, мајк*, баща, отац, настоиник, дете, спешн*, спешен, хитн*, мениджър*, ръководител*, лекар*, супружник*,' +
  // Polish
  'asystent*, malzon*, zona, zony, maz, meza, partnerka, partnerki, matka, matki, matky, matke, mamy, mame, taty, syna, corki, brata, siostry, ojciec, ojca, tata, rodzic*, opiekun*,' +
  'dziecko, dziecka, syn, corka, brat, siostra, awaryjn*, w naglych wypadkach, przelozon*, kierownik*, szef*,' +
  'menedzer*, lekarz*, krewn*,' +
  // Czech, Slovak
  'asistent*, sekretark*, manzel*, partnera, otec, otce, otca, rodic*, zakonny zastupce, zakonny zastupca, dite,' +
  'dietata, ditete, dieta, dcera, dcery, bratr, sestra, sestry, babicka, dedecek, nouzov*, nudzov*, tisnov*, nadrizen*, nadriaden*, vedouci, veduci, manazer*,' +
  'sef, sefa, lekar*,' +
  // Dutch
  'echtgeno*, moeder*, vader*, ouder, ouders, voogd, zoon, dochter, broer, zus, nood, noodcontact*, noodnummer*,' +
  'noodgeval*, leidinggevende*, huisarts, arts,' +
  // Swedish, Danish, Norwegian
  'sekreterare*, maka, sambo, mor, mors, far, fars, pappa, forald*, vardnadshavar*, dotter, bror, syster,' +
  'nodkontakt*, nodnummer*, nodfall*, anhorig*, lakare, sekretaer*, aegtefaelle*, ektefelle*, samboer, foraeld*,' +
  'foreld*, foresatt*, vaerge, parorende*, sjef, leder, laege, fastlege,' +
  // Finnish
  'avustaj*, sihteer*, puoliso*, vaimo, vaimon, aviomies, kumppani*, aiti, aidin, isa, isan, vanhem*, huoltaj*,' +
  'lapsi, lapsen, *hatayhtey*, hatanumero, lahiomai*, esimies*, esimiehen, laakari*,' +
  // Hungarian
  'asszisztens*, titkar*, hazastars*, feleseg*, ferj, ferje, anya, anyja, apa, apja, szulo, szulei, szuloi,' +
  'gondviselo*, gyam, gyerek, gyermek, *veszhelyzet*, surgosseg*, felettes*, fonok*, orvos*,' +
  // Romanian
  'sot, sotul, sotie, sotia, partener*, mama, parinte*, parinti*, copil, copilul, urgenta, urgente, sef, seful,' +
  'medic, medicul,' +
  // Turkish
  'asistan*, yardimci*, sekreter*, es tel*, esi, esinin, anne, annesi, baba, babasi, veli, velisi, velinin, ebeveyn*, vasi,' +
  'cocuk*, acil*, yakini, yakinin*, yonetici*, mudur*, patron, doktor*,' +
  // Croatian, Serbian, Slovenian
  'tajnic*, pomocnik*, supruznik*, suprug, supruga, muz, zena, majka, otac, roditelj*, staratelj*, skrbnik*, dijete, dete,' +
  'sin, kci, hitn*, hitan, lijecnik*, zdravnik*, starsi,' +
  // Greek, Hebrew, Arabic, Persian
  'βοηθ*, γραμματε*, συζυγ*, μητερα*, πατερα*, γονε*, κηδεμον*, παιδι*, επειγον*, εκτακτη*, διευθυντ*,' +
  'προισταμεν*, γιατρ*, *עוזר*, *מזכיר*, בן זוג, בת זוג, אמא, אבא, הורה, הורים, אפוטרופוס, *חירום, מנהל*, רופא*,' +
  'סוכן, *مساعد*, *سكرتير*, *زوج*, *شريك*, *والد*, الام, الاب, *ولي الامر*, *الوصي*, *طوارئ*, *المدير*, *طبيب*,' +
  'منشی, همسر, مادر, پدر, والدین, اضطراری, دستیار,' +
  // Chinese, Japanese, Korean
  '*助理*, *秘书*, *秘書*, *配偶*, *妻子*, *丈夫*, *父亲*, *父親*, *母亲*, *母親*, *家长*, *家長*, *监护人*,' +
  '*監護人*, *紧急*, *緊急*, *经理*, *經理*, *上司*, *推荐人*, *推薦人*, *医生*, *醫生*, *伴侣*, *伴侶*, *子女*,' +
  '*亲属*, *アシスタント*, *保護者*, *マネージャ*, *家族*, *両親*, *医師*, 父, 母, 妻, 夫, 子供, *비서*, *배우자*,' +
  '*아내*, *남편*, *어머니*, *아버지*, *부모*, *보호자*, *비상*, *긴급*, *상사*, *관리자*, *매니저*, *의사*, *자녀*,' +
  // Indonesian, Vietnamese, Thai, Hindi
  'asisten*, sekretaris*, pasangan, suami, istri, ibu, ayah, orang tua, orangtua, wali, anak, darurat, atasan,' +
  'manajer, dokter, trợ lý, thư ký, phụ huynh, khẩn cấp, giám hộ, quản lý, bác sĩ, *ผู้ช่วย*, *เลขา*, *คู่สมรส*,' +
  '*สามี*, *ภรรยา*, *บิดา*, *มารดา*, *ผู้ปกครอง*, *ฉุกเฉิน*, *ผู้จัดการ*, *แพทย์*, *सहायक*, *अभिभावक*, *आपातकाल*';

/** Facts about calls and devices, in labels without a word for a phone. */
export const callWords =
  'last call, last calls, last called, last phone call*, last mobile call*, last voice call*, last contacted,' +
  'last sms, last text, call count, calls, call log, call history, call duration, call status, call date,' +
  'call time, phone call, phone calls, called, do not call, dnc, callback, call back, times called, best time*,' +
  'imei, imsi, iccid,' +
  'letzte* anruf*, anzahl anrufe, ruckruf, ruckmeldung, dernier appel, nombre d appels, rappel, ultima llamada*,' +
  'numero de llamadas, devolucion de llamada, ultima chiamata, richiamata, ultima chamada, ultima ligacao,' +
  'retorno de chamada, zpetne volani, spatne volanie, terugbellen, teruggebeld, ateruppringning*, takaisinsoitto*,' +
  'tilbagekald, tilbakeringing, wywolanie zwrotne, oddzwanianie, visszahivas*, обратныи вызов, обратныи звонок,' +
  'зворотнии дзвінок, geri arama, apel inapoi, コールバック, 回拨, 回撥, 콜백,' +
  'последнии звонок, последнии вызов, количество звонков, останніи дзвінок,' +
  'последно обаждане, ostatnie polaczenie, ostatnia rozmowa, posledni hovor, posledny hovor, laatste oproep,' +
  'laatste gesprek, laatst gebeld, senaste samtal*, seneste opkald, siste samtale, viimeisin puhelu, utolso hivas,' +
  'ultimul apel, son arama, son aranma, τελευταια κληση, שיחה אחרונה, اخر مكالمة, *最后通话*, *最近通话*, *最終通話*,' +
  '*마지막 통화*, panggilan terakhir, cuộc gọi cuối, zadnji poziv, posljednji poziv, последњи позив';

/** Facts after a word for a phone: `Phone model`. */
export const factsAfter =
  'model, models, make, brand, manufacturer, vendor, verified, verification, validated, validation, confirmed,' +
  'type, kind, carrier, provider, operator, network, plan, contract, tariff, country, region, timezone,' +
  'time zone, code, extension, ext, extn, status, opt in, opt out, optin, optout, consent, permission,' +
  'preference, source, date, last seen, first seen, seen, added, updated, changed, age, battery, os, version, serial, count, calls, call, note, notes, comment, comments, id, hash,' +
  'format, language, label, platform, quality, score, line type, last used, duration, visibility, privacy,' +
  'bill, cost, price, valid, owner,' +
  'modell, typ, marke, hersteller, anbieter, verifiziert, bestatigt, verifie, verificado, verificato, marque,' +
  'modele, modelo, modello, marca, модель, тип, оператор, подтвержден, статус, malli, tipi, modeli';

/** Facts before a word for a phone: `Modèle du téléphone`, `Тип телефона`. */
export const factsBefore =
  'model, type, kind, brand, make of, date of, status of, modele, modelo, modello, marque, marca, tipo, typ,' +
  'typen, operateur, operador, operadora, operatore, gestore, statut, estado del, estado do, stato del, date du,' +
  'fecha del, data del, data do, pays du, verification du, verificacion del, модель, марка, тип, оператор, статус,' +
  'дата, rodzaj, operator, druh, soort, merk';

/** Compounds of a fact and a word for a phone. */
export const factWords =
  '*telefonmodell*, *handymodell*, *telefontyp*, *handytyp*, *mobilfunkanbieter*, *netzbetreiber*,' +
  '*telefonstatus*, telefoonmerk, telefoontype, telefonmarke, puhelinmalli, puhelintyyppi, *电话类型*, *手机型号*,' +
  '*機種*, *電話類型*, *기종*';
