### Numbers and ids

phones-example = Sag, welche Nummern, mit Landesvorwahl: /delete_phones +44 20 7946 0958, +1 202 555 0101. Vor dem Löschen frage ich nach.
phones-too-many = Mehr als { $limit } Nummern auf einmal sind zu viele. Schick sie in mehreren Nachrichten.
phones-unusable = { $phone }: { $reason }.
phones-unusable-next = Korrigiere das und schick den Befehl noch einmal.
phones-ask =
    { $count ->
        [one] Diese Nummer aus den Kontakten und gespeicherten Nummern von { $owner } löschen?
       *[other] Diese { $count } Nummern aus den Kontakten und gespeicherten Nummern von { $owner } löschen?
    }
phones-effect = Löscht auch Kontakte mit diesen Nummern, auf allen Geräten; deine Chats bleiben. Rückgängig bringt sie zurück, mit den Namen aus /saved.
phones-deleted =
    { $count ->
        [one] Nummer gelöscht.
       *[other] { $count } Nummern gelöscht.
    }
phones-not-all = Einige dieser Nummern konnte Telegram nicht löschen und sagt nicht, welche. Sieh in /contacts nach, wer noch da ist.
phones-contacts = Keine Kontakte mehr: { $names }.
reset-nothing = Keine gespeicherten Nummern zu löschen.
reset-ask =
    { $count ->
        [one] Telegram hat eine gespeicherte Nummer für { $owner }. Löschen?
       *[other] Telegram hat { $count } gespeicherte Nummern für { $owner }. Löschen?
    }
reset-stays = Deine Kontakte bleiben. Weg ist die Liste aller je importierten Nummern: Wer nicht bei Telegram ist, wird beim Beitritt kein Kontakt.
reset-sure = Gespeicherte Nummern von { $owner } löschen? Ich kann sie Telegram später wieder senden, aber nur die, die /saved gelesen hat.
reset-done = Gespeicherte Nummern von { $owner } gelöscht. Die Kontakte sind, wie sie waren.
ids-title =
    { $count ->
        [0] Unter den Kontakten von { $name } gibt es keine IDs.
        [one] Eine ID unter den Kontakten von { $name }:
       *[other] { $count } IDs unter den Kontakten von { $name }, in Telegrams Reihenfolge:
    }
ids-zeros =
    { $count ->
        [one] Eine weitere gespeicherte Nummer hat kein oder nur ein verborgenes Konto.
       *[other] { $count } weitere gespeicherte Nummern haben kein oder nur ein verborgenes Konto.
    }
