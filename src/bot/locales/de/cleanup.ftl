### Clean-up

cleanup-title = Aufräumen, { $name }
cleanup-intro = Kontakte, die du vielleicht nicht brauchst. Öffne eine Liste, wähle aus und bestätige.
cleanup-saved =
    { $count ->
        [0] Keine gespeicherten Nummern ohne Konto, Stand { $time }
        [one] Eine gespeicherte Nummer ohne sichtbares Konto, Stand { $time }
       *[other] { $count } gespeicherte Nummern ohne sichtbares Konto, Stand { $time }
    }
cleanup-saved-unread = Gespeicherte Nummern ohne Konto: noch nicht gelesen
cleanup-saved-waiting = Gespeicherte Nummern ohne Konto: Telegram gibt die Liste ab { $time } heraus, oder früher, wenn du im Chat namens Telegram auf Erlauben tippst
cleanup-saved-old = Das ist über eine Woche her. Lies die Liste neu, um sicherzugehen.
cleanup-deleted =
    { $count ->
        [0] Keine gelöschten Konten
        [one] Ein gelöschtes Konto
       *[other] { $count } gelöschte Konten
    }
cleanup-unseen =
    { $count ->
        [0] Niemand war über ein Jahr weg
        [one] Ein Kontakt über ein Jahr nicht gesehen
       *[other] { $count } Kontakte über ein Jahr nicht gesehen
    }
cleanup-nameless =
    { $count ->
        [0] Keine Kontakte ohne Namen
        [one] Ein Kontakt ohne Namen: nichts, eine Nummer oder nur Zeichen
       *[other] { $count } Kontakte ohne Namen: nichts, eine Nummer oder nur Zeichen
    }
cleanup-unseen-note = Wer „zuletzt gesehen“ verbirgt oder dich je als Kontakt hatte, zählt hier nicht mit.
cleanup-nothing = Es gibt nichts aufzuräumen.
cleanup-duplicates = Doppelte Personen: /duplicates. Namen aufräumen: /tidy
