### What was done

command-history = Was ich geändert habe; mit Wörtern dahinter suchen

history-title = Änderungen an den Kontakten von { $name } · { $count }
history-none = Noch keine Änderungen. Was ich ändere, steht dann hier.
history-none-match = Dazu gibt es keine Änderung. Versuch es mit weniger Buchstaben oder Ziffern.
column-done = Was geändert wurde
operation-when = { $time }, im Konto von { $name }

state-written = läuft gerade
state-failed = fehlgeschlagen: nichts wurde geändert
state-failed-some = { $count } fehlgeschlagen
state-unknown = unklar, ob das erledigt wurde
state-unknown-some =
    { $count ->
        [one] bei einer Änderung ist unklar, ob sie erledigt wurde
       *[other] bei { $count } ist unklar, ob sie erledigt wurden
    }
state-undo-running = wird rückgängig gemacht
state-undone = rückgängig gemacht
state-undone-some = teils rückgängig gemacht
state-not-undone = nicht rückgängig gemacht
state-done-again = rückgängig gemacht und wiederholt

did-take-back = Rückgängig gemacht: { $what }
did-again = Wiederholt: { $what }
did-not-take-back = Nicht rückgängig gemacht: { $what }
did-not-again = Nicht wiederholt: { $what }
did-import-file =
    { $count ->
        [one] { $file } importiert: 1 Nummer
       *[other] { $file } importiert: { $count } Nummern
    }
did-restore =
    { $count ->
        [one] 1 Kontakt aus der Sicherung vom { $time } wiederhergestellt
       *[other] { $count } Kontakte aus der Sicherung vom { $time } wiederhergestellt
    }
did-merge =
    { $count ->
        [one] Duplikate vereint: 1 gelöscht
       *[other] Duplikate vereint: { $count } gelöscht
    }
did-merge-into =
    { $count ->
        [one] Ein Duplikat mit { $name } vereint
       *[other] { $count } Duplikate mit { $name } vereint
    }

change-state-written = läuft gerade
change-state-failed = fehlgeschlagen
change-state-failed-why = fehlgeschlagen: { $why }
change-state-unknown = unklar, ob es erledigt wurde
change-state-undone = noch nicht rückgängig gemacht
taken-back-undone = rückgängig gemacht
taken-back-nothing = war schon wie zuvor
taken-back-changed = inzwischen geändert, so gelassen
taken-back-impossible = kein Weg zurück
taken-back-failed = Telegram hat das Zurücknehmen nicht erlaubt
