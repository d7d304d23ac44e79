### Import

import-self = Das ist deine eigene Nummer: Du kannst nicht dein eigener Kontakt sein.
import-nobody-sent = In dem, was du geschickt hast, finde ich niemanden. /import zeigt, wie du Personen schickst.
import-too-many = Du hast mehr als { $most } Nummern geschickt, das meiste auf einmal, deshalb habe ich aufgehört. Schick weniger Dateien oder Kontakte auf einmal.
import-how =
    Schick mir Personen, ganz wie du möchtest:
    · eine Datei, wie Handys, Google, Outlook und Mailprogramme sie exportieren: .vcf, .csv, .xlsx, .json, .ldif, die contacts.html von Telegram Desktop, ein .zip mit so etwas oder ein Text mit Namen und Nummern
    · ein Foto eines QR-Codes mit einem Kontakt
    · Kontakte, geteilt von deinem Handy oder aus Telegram; mehrere auf einmal sind ein Import
    · /import mit Nummer und Name, etwa /import +44 20 7946 0958 Zoe Miller, in so vielen Zeilen, wie du möchtest

    Eine einzelne Person füge ich gleich hinzu. Bei mehreren zeige ich dir zuerst, was passieren würde, und sende nichts, bevor du zustimmst.
import-dropped = Ich halte drei Importe offen und habe deshalb den ältesten verworfen: { $name }. Schick ihn noch einmal, wenn du ihn brauchst.
import-dropped-nameless = Ich halte drei Importe offen und habe deshalb den ältesten verworfen. Schick diese Personen noch einmal, wenn du sie brauchst.
import-shows-number-now = Deine Nummer ist jetzt für sie zu sehen, wie für alle deine Kontakte. /privacy ändert das.
import-title-deferred = Für { $name } erneut versucht, wie Telegram es wollte
import-title = Import in die Kontakte von { $name }
import-count-added = { $count } hinzugefügt
import-count-renamed = { $count } umbenannt
import-count-already = { $count } schon da
import-count-kept = { $count } mit behaltenem Namen
import-count-not_found = { $count } nicht gefunden oder privat
import-count-deferred = { $count } für später
import-count-declined = { $count } nicht nachgeschlagen
import-count-unusable = { $count } nicht nutzbar
import-added = { $name } zu den Kontakten von { $owner } hinzugefügt.
import-already = { $name } ist schon in den Kontakten von { $owner }.
import-kept-name = { $phone } ist als { $name } in deinen Kontakten. Diesen Namen habe ich behalten.
import-kept-nameless = { $phone } ist als { $name } in deinen Kontakten.
import-renamed = { $name } war schon da, unter dem Namen { $old }, und ist jetzt umbenannt.
import-not_found = { $name }, { $phone }: nicht gefunden oder privat.
import-not_found-importers =
    { $name }, { $phone }: nicht gefunden oder privat. { $importers ->
        [one] Noch jemand hat diese Nummer gespeichert.
       *[other] { $importers } andere haben diese Nummer gespeichert.
    }
import-deferred = { $name }, { $phone }: Telegram bittet, diese Nummer später noch mal zu versuchen. Ich mache das von selbst: { $time }.
import-declined = { $name }, { $phone }: Telegram hat diese Nummer nicht nachgeschlagen, obwohl ich tagelang gefragt habe. Ob jemand sie hat, ist unbekannt.
import-unusable = { $who }: nicht importiert, { $reason }.
list-more =
    { $count ->
        [one] … und noch jemand.
       *[other] … und { $count } weitere.
    }
import-count-by_id =
    { $count ->
        [one] 1 ohne Nummer hinzuzufügen
       *[other] { $count } ohne Nummer hinzuzufügen
    }
import-count-new = { $count } neu
import-count-unclear = { $count } unklar
import-count-rename = { $count } unter anderem Namen
import-count-tried = { $count } früher nicht gefunden
import-count-duplicate =
    { $count ->
        [one] 1 mehrfach
       *[other] { $count } mehrfach
    }
import-count-failed = { $count } fehlgeschlagen
import-count-left = { $count } ausgelassen
import-count-there = { $count } vorher schon da
import-note-not_found = Diese Nummern sind nicht bei Telegram oder verborgen. Sie bleiben in Telegrams gespeicherter Liste und werden von selbst zu Kontakten, wenn die Person beitritt.
import-note-deferred = Telegram begrenzt, wie viele Nummern es auf einmal nachschlägt. Diese sende ich von selbst noch einmal und sage dir, was daraus wird; du musst nichts tun.

unusable-no_phone = auf der Karte steht keine Nummer
unusable-empty = es steht nichts darin
unusable-own = das ist deine eigene Nummer
unusable-label_full = ein Kontakt hat höchstens 50 Labels
unusable-no_digits = in der Nummer sind keine Ziffern
unusable-too_short = die Nummer ist zu kurz
unusable-too_long = zu lang
unusable-needs_country = der Nummer fehlt eine Landesvorwahl wie +44
unusable-unknown_code = kein Land hat diese Vorwahl
unusable-no_plan = kein Land hat solche Nummern
unusable-unreadable = das ließ sich nicht lesen
unusable-shortened = der Anfang der Nummer fehlt
unusable-machine = das ist ein Fax, ein Pager oder ein Modem
unusable-other_person = das ist die Nummer einer anderen Person
unusable-about_phone = das beschreibt ein Telefon und ist keine Nummer
unusable-other_column = das steht in einer Spalte ohne Bedeutung
unusable-too_many = in einem Eintrag sind zu viele Nummern
unusable-too_large = der Eintrag ist größer als jeder Kontakt
unusable-too_deep = der Eintrag ist zu tief verschachtelt
unusable-imprecise = die Tabelle hat die letzten Ziffern gerundet
unusable-formula = das ist eine Formel ohne Ergebnis
unusable-hidden = das steht in einer verborgenen Zeile oder Spalte
unusable-part_other = darin sind keine Kontakte
unusable-part_unclear = ich kenne die Spalten nicht, schick sie einzeln
unusable-part_text = das ist ein Text, schick ihn einzeln
unusable-part_picture = es sind zu viele Bilder; schick es einzeln, wenn es einen QR-Code hat
unusable-part_backup = das ist ein Backup von mir, schick es einzeln
unusable-part_hidden = das ist ein verborgenes Tabellenblatt
unusable-part_archive = das ist ein Archiv, entpacke es und schick es einzeln
unusable-part_locked = das hat ein Passwort
unusable-part_large = das ist mehr, als ich entpacken kann
unusable-part_damaged = das ist beschädigt, ich konnte nicht alles lesen
unusable-part_repeated = dieselben Personen stehen in einem anderen Teil deiner Datei
