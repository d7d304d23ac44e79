### Tidy names

tidy-title = Namen der Kontakte von { $name } aufräumen
tidy-title-running = Namen der Kontakte von { $name } werden aufgeräumt
tidy-title-paused = Aufräumen der Namen der Kontakte von { $name }, pausiert
tidy-title-done = Namen der Kontakte von { $name } aufgeräumt
tidy-title-cancelled = Aufräumen der Namen der Kontakte von { $name }, abgebrochen
tidy-ask = Wähle, was sich ändern soll. Du siehst jeden Namen, bevor etwas gesendet wird, und Rückgängig bringt die alten zurück.
tidy-nothing = Diese Namen sind aufgeräumt. Es gibt nichts zu ändern.
tidy-order = Nachname zuerst · { $count }
tidy-capitals = Nur Großbuchstaben · { $count }
tidy-emoji = Emojis und Verzierungen · { $count }
tidy-titles = Titel und Zeichen davor · { $count }
tidy-split = Ganzer Name im Vornamen · { $count }
tidy-read =
    { $count ->
        [one] Ein Name würde sich ändern. Noch wurde nichts gesendet.
       *[other] { $count } Namen würden sich ändern. Noch wurde nichts gesendet.
    }
tidy-count = { $count } umzubenennen
tidy-rows = Alte und neue Namen
tidy-note-not_found = Nicht gefunden: Diese Kontakte haben inzwischen eine andere Nummer. Schick /tidy noch einmal für sie.
tidy-note-failed = Fehlgeschlagen: Telegram hat diese abgelehnt. /tidy versucht sie noch einmal.
tidy-note-cancelled = Was vorher gesendet wurde, bleibt. /tidy macht mit dem Rest weiter.
