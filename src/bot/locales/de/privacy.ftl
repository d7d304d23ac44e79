### Who sees the number, and who is found by it

privacy-title = Privatsphäre von { $name }
privacy-number = Nummer: { $phone }
privacy-phone_number = Wer sieht meine Nummer
privacy-added_by_phone = Wer findet mich über meine Nummer
audience-everybody = Jeder
audience-contacts = Meine Kontakte
audience-nobody = Niemand
privacy-always = Immer: { $who }
privacy-never = Nie: { $who }
privacy-more =
    { $count ->
        [one] und noch jemand
       *[other] und { $count } weitere
    }
privacy-groups =
    { $count ->
        [one] die Mitglieder einer Gruppe
       *[other] die Mitglieder von { $count } Gruppen
    }
privacy-close-friends = enge Freunde
privacy-premium = Premium-Nutzer
privacy-bots = Bots
privacy-contacts = Kontakte
privacy-note-phone_number = Wer deine Nummer gespeichert oder schon gesehen hat, behält sie: Keine Einstellung nimmt sie zurück.
privacy-note-added_by_phone = Das betrifft nur, wer deine Nummer hat und nicht in deinen Kontakten ist. „Niemand“ gibt es bei Telegram hier nicht: Deine Kontakte finden dich immer darüber.
privacy-drop = Ein × unten nimmt jemanden aus den Ausnahmen. Gruppen und Ähnliches bleiben, wie sie sind; ändere sie in Telegram unter Einstellungen > Privatsphäre.
privacy-set-phone_number = Geändert. Wer deine Nummer jetzt sieht: { $audience }.
privacy-set-added_by_phone = Geändert. Wer dich jetzt über deine Nummer findet: { $audience }.
privacy-dropped = { $name } ist keine Ausnahme mehr.
privacy-dropped-already = Das war keine Ausnahme mehr.
