### What would be imported, before anything is sent

import-read =
    { $count ->
        [one] Eine Nummer gelesen. Noch wurde nichts gesendet.
       *[other] { $count } Nummern gelesen. Noch wurde nichts gesendet.
    }
import-read-people =
    { $count ->
        [one] Eine Person gelesen. Noch wurde nichts gesendet.
       *[other] { $count } Personen gelesen. Noch wurde nichts gesendet.
    }
import-parts = Aus { $list }.
import-part = { $name } ({ $count })
import-country = Keine Landesvorwahl? Dann nehme ich { $country } ({ $code }).
import-country-none = Nummern ohne Landesvorwahl kann ich erst nutzen, wenn du sagst, aus welchem Land sie sind.
import-read-home =
    { $count ->
        [one] Eine Nummer hat
       *[other] { $count } Nummern haben
    } keine Landesvorwahl, deshalb nehme ich { $country }: { $text } ist { $phone }.{ $unclear ->
        [yes] {" "}Es könnte auch { $other } sein.
       *[no] {""}
    }
import-read-plus =
    { $count ->
        [one] Eine Nummer hat
       *[other] { $count } Nummern haben
    } eine Landesvorwahl, aber kein +: { $text } ist { $phone }.{ $unclear ->
        [yes] {" "}Es könnte auch { $other } sein.
       *[no] {""}
    }
import-annotations = Deine Kontakte bekommen { $list }.
import-extras = Für den Rest hat Telegram keinen Platz: { $list }.
extra-note =
    { $count ->
        [one] 1 Notiz
       *[other] { $count } Notizen
    }
extra-label = Labels von { $count }
extra-organisation =
    { $count ->
        [one] 1 Firma
       *[other] { $count } Firmen
    }
extra-birthday =
    { $count ->
        [one] 1 Geburtstag
       *[other] { $count } Geburtstage
    }
extra-photo =
    { $count ->
        [one] 1 Foto
       *[other] { $count } Fotos
    }
extra-email =
    { $count ->
        [one] 1 E-Mail-Adresse
       *[other] { $count } E-Mail-Adressen
    }
extra-address =
    { $count ->
        [one] 1 Adresse
       *[other] { $count } Adressen
    }
extra-website =
    { $count ->
        [one] 1 Website
       *[other] { $count } Websites
    }
extra-other_account =
    { $count ->
        [one] 1 Konto anderswo
       *[other] { $count } Konten anderswo
    }
import-country-ask = Aus welchem Land sind Nummern ohne Landesvorwahl? Schreib seinen englischen Namen, seine zwei Buchstaben oder seine Vorwahl, etwa Germany, DE oder +49.
import-country-unknown = Dieses Land kenne ich nicht. Schreib seinen Namen auf Englisch, seine zwei Buchstaben oder seine Vorwahl, etwa Germany, DE oder +49.
import-shows-number = Wen du hinzufügst, sieht deine Nummer, wie alle deine Kontakte. /privacy ändert das.
import-names-kept = Kontakte, die du unter einem anderen Namen hast, behalten ihn, außer du schaltest sie ein.
import-changes-nothing = Alle sind schon in deinen Kontakten. Dieselbe Datei noch einmal ändert nichts.
import-nobody-new = Hier ist niemand neu: Dieselbe Datei noch einmal ändert nichts.
import-tried = Früher nicht gefundene Nummern bleiben aus, bis du sie einschaltest. Sie werden von selbst zu Kontakten, wenn ihre Besitzer beitreten.
import-nobody = Hier ist niemand, der sich hinzufügen ließe.
import-nothing-on = Nichts ist eingeschaltet. Schalte ein, wen du importieren möchtest.
import-all-on = alle davon
import-some-on = { $count } davon
import-none-on = keine davon
import-kept = behalten ihre Namen
import-never-sent = nichts zu tun
import-rows-new = Neu
import-rows-unclear = Unklar, wem sie gehört
import-rows-by_id = Neu, ohne Nummer
import-rows-rename = Unter anderem Namen
import-rows-tried = Früher nicht gefunden
import-rows-already = Schon da
import-rows-duplicate = Mehrfach vorhanden
import-rows-unusable = Nicht nutzbar
import-row-unclear = { $phone } oder { $other }
import-row-moved = { $phone }; { $name } hat bei Telegram eine andere Nummer
import-row-rename = statt { $old }
import-row-duplicate = wie in Zeile { $row }
import-row-no-number = ohne Nummer hinzugefügt
import-row-account = { $account }, aus { $field }
import-row-line = Zeile { $line }
import-row-entry = Eintrag { $entry }
import-bulk-title = Kennst du diese { $count } Personen?
import-bulk = Telegram bremst Konten, die viele Fremde suchen, und sperrt manche. Dein Adressbuch ist in Ordnung, eine Liste von Fremden nicht; das bleibt dann so.

## The columns of a table

columns-title = Was steht in diesen Spalten?
columns-how = Ich habe geraten, was die Spalten sind. Tippe, um es zu ändern.
columns-no-number = Sag zuerst, in welcher Spalte die Nummern stehen.
column-numbered = Spalte { $number }
column-is = { $column }: { $role }
column-is-such = { $column } (etwa { $example }): { $role }
role-whole = Ganzer Name
role-first = Vorname
role-middle = Zweiter Vorname
role-last = Nachname
role-organisation = Firma
role-nickname = Spitzname
role-phone = Nummer
role-telegram_id = Telegram-ID
role-username = Benutzername
role-label = Bezeichnung
role-country_code = Landesvorwahl
role-phone_label = Art der Nummer
role-machine = Fax oder Pager
role-other_person = Nummer von jemand anderem
role-about_phone = Über ein Telefon
role-website = Internetseite
role-note = Notiz
role-category = Gruppe
role-email = E-Mail
role-birthday = Geburtstag
role-address = Adresse
role-photo = Foto
role-other_account = Anderes Konto
role-uid = Schlüssel des Eintrags
role-other = Nichts

## Files

file-nameless =
    { $count ->
        [one] Deine Datei
       *[other] Deine { $count } Dateien
    }
file-nothing = Diese Datei ist leer.
file-spreadsheet = Das ist eine Tabelle. Speichere sie als CSV, mit Überschriften wie Name und Telefon in der ersten Zeile, und schick mir die.
file-archive = Das ist ein Archiv. Entpacke es und schick mir die Dateien darin, die auf .vcf, .csv oder .json enden.
file-locked_archive = Dieses Archiv hat ein Passwort. Entpacke es und schick mir die Dateien darin, die deine Kontakte enthalten.
file-calendar = Ich finde in dieser Datei keine Kontakte: Das ist ein Kalender. Öffne statt des Kalenders deine Kontakte, wähle Exportieren und schick mir die .vcf oder .csv.
file-mail = Ich finde in dieser Datei keine Kontakte: Das ist eine E-Mail. Schick mir die Datei, die daran hängt, oder kopiere Namen und Nummern in eine Nachricht.
file-picture = Ich sehe in diesem Bild keinen QR-Code. Schick einen, der scharf ist und das Bild füllt, oder Namen und Nummern als Text.
file-odd_picture = Ich kann dieses Bild nicht öffnen. Schick es als Foto statt als Datei, dann macht Telegram es passend.
file-code = Der QR-Code in diesem Bild ist kein Kontakt. Nimm einen mit einer Kontaktkarte, einer Nummer oder einem Link zu jemandem in Telegram.
file-media = Ich finde in dieser Datei keine Kontakte: Das ist eine Aufnahme. Schick Namen und Nummern als Text oder exportiere deine Kontakte als .vcf oder .csv.
file-document = Diese Datei ist ein Dokument, ohne Kontakte. Kopiere Namen und Nummern in eine Nachricht, oder speichere es als reinen Text (.txt) und schick mir den.
file-chat = Diese Datei ist ein Chatverlauf, ohne Kontakte. Exportiere die deines Handys oder in Telegram Desktop: Einstellungen › Erweitert › Telegram-Daten exportieren.
file-log = Diese Datei sieht aus wie ein Protokoll, mit einer Uhrzeit pro Zeile. Schick mir nur Namen und Nummern, eine Person pro Zeile.
file-web_page = Diese Datei ist eine Webseite, ohne Kontakte. Schick mir aus Telegram Desktop lists/contacts.html, sonst deine Kontakte als .vcf oder .csv.
file-telegram_list = Diese Seite eines Telegram-Exports zeigt häufige Kontakte, Sitzungen oder Ähnliches. Schick mir die contacts.html aus demselben Ordner.
file-backup = Diese Datei kann nur das Programm lesen, das sie gemacht hat. Öffne sie dort, wähle Exportieren, dann vCard (.vcf) oder CSV, und schick mir das.
file-table = Diese Tabelle hat weder Telefonnummern noch Benutzernamen. Exportiere deine Kontakte mit ihren Nummern als .vcf oder .csv und schick mir das.
file-database = Ich finde in dieser Datei keine Kontakte: Das ist die Kopie einer Datenbank. Exportiere nur Namen und Nummern als .csv und schick mir das.
file-map = Ich finde in dieser Datei keine Kontakte: Das ist eine Karte oder Route. Exportiere deine Kontakte als .vcf oder .csv und schick mir das.
file-program = Ich finde in dieser Datei keine Kontakte: Das ist ein Programm oder ein Teil davon. Exportiere deine Kontakte als .vcf oder .csv und schick mir das.
file-unknown = Ich finde in dieser Datei keine Kontakte. Exportiere sie als .vcf, .csv, .xlsx oder .json, oder schick Namen und Nummern als reinen Text, eine Person pro Zeile.
file-empty = In dieser Datei ist niemand.
file-too-many = Diese Datei hat mehr als { $most } Nummern, das meiste auf einmal, deshalb habe ich aufgehört. Schick sie in Teilen.
file-too-complex = Diese Datei braucht zu viel Zeit oder Speicher, deshalb habe ich aufgehört. Exportiere sie neu als .vcf oder .csv, oder schick sie in Teilen.
file-too-large = Diese Datei ist größer als 20 MB, mehr darf ein Bot nicht lesen. Exportiere weniger Kontakte auf einmal oder ohne ihre Bilder.
