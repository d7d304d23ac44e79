### Saved numbers

saved-intro = Telegram führt eine Liste aller Nummern, die du je importiert hast, auch von denen, die nicht bei Telegram sind. Ich kann sie zeigen, durchsuchen und aufräumen.
saved-intro-export = Telegram gibt sie nur als Export der Kontakte heraus: Es meldet das allen Geräten und fragt dich vielleicht. Ich exportiere sonst nichts.
saved-waiting = Telegram gibt die Liste ab { $time } heraus.
saved-waiting-next = Schneller geht es so: Tippe im Chat namens Telegram auf Erlauben, dann hier auf den Knopf. Sonst warte einfach: Ich schicke die Liste, sobald ich sie habe.
saved-as-before = Die Liste ist, wie sie war. Telegram hat sie gerade neu geliefert.
saved-not-yet = Telegram gibt die Liste noch nicht heraus. Such im Chat namens Telegram unter der letzten Nachricht nach Erlauben.
saved-stopped = OK, ich warte nicht mehr.
saved-title = Gespeicherte Nummern von { $name } · { $total }
saved-title-some = Gespeicherte Nummern von { $name } · { $matching } von { $total }
saved-counts = { $without } ohne sichtbares Konto, { $seen } mit Konto. Stand: { $time }.
saved-none-match = Keine Nummer passt. Versuch es mit weniger Buchstaben oder Ziffern, einem anderen Filter oder schick /saved für alle.
saved-chosen =
    { $count ->
        [0] Noch keine Nummer ist ausgewählt. Tippe Nummern an, hier und auf anderen Seiten.
        [one] Eine Nummer ist ausgewählt.
       *[other] { $count } Nummern sind ausgewählt.
    }
saved-without-note = Telegram sagt nicht, welche Nummern kein Konto haben und welche nur für dich verborgen sind.
saved-renewing = Telegram gibt eine neuere Liste ab { $time } heraus, oder früher, wenn du im Chat namens Telegram auf Erlauben tippst.
saved-with = Kontakt
saved-with-name = Kontakt: { $name }
saved-filter-all = Alle
saved-filter-without = Ohne Konto
saved-filter-with = Mit Konto
saved-gone = Keine dieser Nummern ist noch in der Liste.
saved-changed = Einige dieser Nummern haben inzwischen ein Konto oder sind nicht mehr in der Liste. Ich lasse sie aus.
saved-ask =
    { $count ->
        [one] Diese Nummer aus den gespeicherten Nummern von { $owner } löschen?
       *[other] Diese { $count } Nummern aus den gespeicherten Nummern von { $owner } löschen?
    }
saved-ask-contacts =
    { $count ->
        [one] Eine davon ist ein Kontakt, der mitgelöscht wird, auf all deinen Geräten.
       *[other] { $count } davon sind Kontakte, die mitgelöscht werden, auf all deinen Geräten.
    }
saved-ask-hidden = Gehört eine davon einem Kontakt, der seine Nummer vor dir verbirgt, wird er mitgelöscht.
saved-effect = Telegram vergisst diese Nummern, sie werden beim Beitritt also nicht zu Kontakten. Deine Chats bleiben, und Rückgängig speichert sie wieder.
