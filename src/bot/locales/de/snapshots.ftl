### Snapshots of the whole book

command-snapshots = Deine Kontakte, wie sie waren: vergleichen, wiederherstellen

snapshots-title = Sicherungen der Kontakte von { $name }
snapshots-how = Ich sichere deine Kontakte, wie sie sind: einmal am Tag, und bevor ich mehr als { $count } auf einmal ändere.
snapshots-kept = Sicherungen werden { $days } Tage aufbewahrt; /settings ändert das.
snapshots-none = Noch gibt es keine. Erstelle jetzt die erste oder warte auf die tägliche.
snapshots-pick = Mit welcher vergleichen?
snapshots-taken = Alle { $count } Kontakte sind gesichert.
snapshots-same = Seit der Sicherung vom { $time } hat sich nichts geändert, eine neue brauchst du nicht.
column-snapshot = Gesichert
snapshot-contacts =
    { $count ->
        [one] 1 Kontakt
       *[other] { $count } Kontakte
    }
snapshot-first = die älteste
snapshot-renamed = { $count } umbenannt
snapshot-details =
    { $count ->
        [one] 1 geändert
       *[other] { $count } geändert
    }
snapshot-still = unverändert bis { $time }
snapshot-cause-daily = täglich
snapshot-cause-import = vor einem Import
snapshot-cause-delete = vor dem Löschen von Kontakten
snapshot-cause-undo = vor einem Rückgängigmachen
snapshot-cause-asked = auf deinen Wunsch
snapshot-gone = Diese Sicherung gibt es nicht mehr: Ihre Zeit ist abgelaufen. /snapshots zeigt die vorhandenen.

snapshot-title = Sicherung vom { $time }
snapshot-facts = { $contacts }, gesichert { $cause }
snapshot-same-until = Deine Kontakte blieben gleich bis { $time }.
compare-now = Seitdem, bis jetzt:
compare-other = Seitdem, bis zur Sicherung vom { $time }:
compare-equal = Niemand ist weg, niemand ist neu, und niemand hat sich geändert.
compare-count-left = { $count } entfernt
compare-count-came = { $count } neu
compare-count-renamed = { $count } umbenannt
compare-count-changed = { $count } geändert
compare-left = Nicht mehr dabei
compare-came = Neu
compare-renamed = Umbenannt
compare-changed = Sonst geändert
compare-row-renamed = { $old } → { $new }
fact-deleted = Konto gelöscht
fact-username = { $old } → { $new }
fact-username-new = Benutzername { $new }
fact-username-gone = kein Benutzername mehr, war { $old }
fact-phone = { $old } → { $new }
fact-phone-new = Nummer { $new }
fact-phone-gone = Nummer jetzt verborgen, war { $old }
fact-mutual-on = hat dich jetzt als Kontakt
fact-mutual-off = hat dich nicht mehr als Kontakt
fact-close_friend-on = jetzt enger Freund
fact-close_friend-off = kein enger Freund mehr
fact-note = andere Notiz
fact-labels = andere Labels

restore-says = Wiederherstellen fügt { $left ->
        [0] niemanden
        [one] einen Kontakt
       *[other] { $left } Kontakte
    } hinzu und gibt { $renamed ->
        [0] niemandem
        [one] einem Kontakt
       *[other] { $renamed } Kontakten
    } den alten Namen zurück. Niemand wird gelöscht, und du siehst vorher alles.
restore-annotations = Fehlende Notizen und Labels kommen auch zurück.
restore-mutual = Ob sie dich als Kontakt haben, entscheiden sie selbst; das lässt sich nicht wiederherstellen.
restore-lost =
    { $count ->
        [one] Unter den Entfernten ist ein gelöschtes Konto, das nicht zurückkommen kann.
       *[other] Unter den Entfernten sind { $count } gelöschte Konten, die nicht zurückkommen können.
    }
restore-nothing = Nichts ist zurückzuholen: Alles ist noch in deinen Kontakten.
restore-title = Kontakte von { $name } wiederherstellen
restore-title-running = Kontakte von { $name } werden wiederhergestellt
restore-title-paused = Wiederherstellen der Kontakte von { $name }, pausiert
restore-title-done = Kontakte von { $name } wiederhergestellt
restore-title-cancelled = Wiederherstellen der Kontakte von { $name }, abgebrochen
restore-read =
    { $count ->
        [one] Ein Kontakt kommt zurück. Niemand wird entfernt, und noch wurde nichts gesendet.
       *[other] { $count } Kontakte kommen zurück. Niemand wird entfernt, und noch wurde nichts gesendet.
    }
restore-note-not_found = Nicht gefunden oder privat: nicht mehr bei Telegram, neue Nummer oder verborgen.
restore-note-failed = Fehlgeschlagen: Telegram hat diese abgelehnt. Stell dasselbe noch einmal wieder her, um es erneut zu versuchen.
restore-note-cancelled = Gesendetes bleibt. Stell noch einmal wieder her, um mit dem Rest weiterzumachen.
