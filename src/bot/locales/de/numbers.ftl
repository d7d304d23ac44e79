### Numbers and ids

phones-example = Sag, welche Nummern, mit Landesvorwahl: /delete_phones +44 20 7946 0958, +1 202 555 0101. Vor dem Löschen frage ich nach.
phones-too-many = Mehr als { $limit } Nummern auf einmal sind zu viele. Schick sie in mehreren Nachrichten; es wurde nichts geändert.
phones-unusable = { $phone }: { $reason }.
phones-unusable-next = Korrigiere das und schick den Befehl noch einmal; es wurde nichts geändert.
phones-ask =
    { $count ->
        [one] Diese Nummer aus den Kontakten und gespeicherten Nummern von { $owner } löschen?
       *[other] Diese { $count } Nummern aus den Kontakten und gespeicherten Nummern von { $owner } löschen?
    }
phones-effect = Kontakte mit diesen Nummern werden mitgelöscht, auf all deinen Geräten. Deine Chats bleiben. Das lässt sich rückgängig machen; die Namen gespeicherter Nummern kommen zurück, soweit /saved sie gelesen hat.
phones-deleted =
    { $count ->
        [one] Nummer gelöscht.
       *[other] { $count } Nummern gelöscht.
    }
phones-not-all = Einige dieser Nummern konnte Telegram nicht löschen und sagt nicht, welche. Sieh in /contacts nach, wer noch da ist.
phones-contacts = Keine Kontakte mehr: { $names }.
reset-nothing = Es gibt keine gespeicherten Nummern zu löschen. Es wurde nichts geändert.
reset-ask =
    { $count ->
        [one] Telegram hat eine gespeicherte Nummer für { $owner }. Löschen?
       *[other] Telegram hat { $count } gespeicherte Nummern für { $owner }. Löschen?
    }
reset-stays = Deine Kontakte bleiben. Gelöscht wird die Liste der Nummern, die du je importiert hast, samt den Namen derer, die nicht bei Telegram sind: Sie werden nicht mehr von selbst zu Kontakten, wenn sie beitreten.
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
