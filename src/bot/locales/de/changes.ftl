### Changes: their kinds, and their effects

did-many-import = { $count } Nummern importiert
subject-import = Eine Nummer

did-many-add = { $count } Kontakte hinzugefügt
subject-add = Jemand

did-many-rename = { $count } Kontakte umbenannt
subject-rename = Jemand

did-many-remove = { $count } Kontakte gelöscht
subject-remove = Jemand

did-many-remove_phone = { $count } Nummern gelöscht
subject-remove_phone = Eine Nummer

did-many-reset_saved = Gespeicherte Nummern gelöscht
subject-reset_saved = Die gespeicherten Nummern

did-many-share = Nummer mit { $count } Personen geteilt
subject-share = Jemand

did-many-block = { $count } Personen blockiert
subject-block = Jemand

did-many-unblock = Blockierung von { $count } Personen aufgehoben
subject-unblock = Jemand

did-many-close_friends = { $count } enge Freunde geändert
subject-close_friends = Die engen Freunde

did-many-privacy = { $count } Privatsphäre-Einstellungen geändert
subject-privacy = Die Privatsphäre der Nummer

did-many-sign_up_notices = { $count } Einstellungen geändert
subject-sign_up_notices = Die Meldungen, wenn ein Kontakt beitritt

did-added = { $name } hinzugefügt
change-added = hinzugefügt
undone-added = { $name } ist nicht mehr in deinen Kontakten.

did-removed = { $name } gelöscht
change-removed = gelöscht
undone-removed = { $name } ist wieder in deinen Kontakten.

did-renamed = { $old } in { $new } umbenannt
change-renamed = { $old } → { $new }
undone-renamed = { $new } heißt wieder { $old }.

did-there = { $name } hinzugefügt, war schon da
change-there = war schon da
undone-there = { $name } ist wie zuvor.

did-not_found = { $name } gespeichert: nicht gefunden oder privat
change-not_found = gespeichert; nicht gefunden oder privat
undone-not_found = { $name } ist keine gespeicherte Nummer mehr.

did-number = Nummer von { $name } gelöscht
change-number = Nummer gelöscht
undone-number = { $name } ist wieder gespeichert.

did-saved = Gespeicherte Nummern gelöscht
change-saved = gelöscht
undone-saved = Die gespeicherten Nummern sind wieder da.

did-shared = Nummer mit { $name } geteilt
change-shared = Nummer geteilt
undone-shared = { $name } ist wie zuvor.

did-blocked = { $name } blockiert
change-blocked = blockiert
undone-blocked = { $name } ist nicht mehr blockiert.

did-unblocked = Blockierung von { $name } aufgehoben
change-unblocked = Blockierung aufgehoben
undone-unblocked = { $name } ist wieder blockiert.

did-friend = { $name } zu engen Freunden hinzugefügt
change-friend = zu engen Freunden hinzugefügt
undone-friend = { $name } gehört nicht mehr zu den engen Freunden.

did-no_friend = { $name } aus engen Freunden entfernt
change-no_friend = aus engen Freunden entfernt
undone-no_friend = { $name } gehört wieder zu den engen Freunden.

did-friends = Enge Freunde geändert
change-friends = geändert
undone-friends = Die engen Freunde sind wie zuvor.

did-sees = Festgelegt, wer die Nummer sieht: { $after }
change-sees = wer sie sieht: { $before } → { $after }
undone-sees = Wer deine Nummer jetzt sieht, wie zuvor: { $before }.

did-finds = Festgelegt, wer dich über die Nummer findet: { $after }
change-finds = wer darüber findet: { $before } → { $after }
undone-finds = Wer dich jetzt über deine Nummer findet, wie zuvor: { $before }.

did-sees_exceptions = Ausnahmen geändert, wer die Nummer sieht
change-sees_exceptions = Ausnahmen geändert, wer sie sieht
undone-sees_exceptions = Die Ausnahmen, wer deine Nummer sieht, sind wie zuvor.

did-finds_exceptions = Ausnahmen geändert, wer dich über die Nummer findet
change-finds_exceptions = Ausnahmen geändert, wer darüber findet
undone-finds_exceptions = Die Ausnahmen, wer dich über deine Nummer findet, sind wie zuvor.

did-notices_on = „Kontakt beigetreten“ eingeschaltet
change-notices_on = eingeschaltet
undone-notices_on = Telegram meldet nicht mehr, wenn ein Kontakt beitritt, wie zuvor.

did-notices_off = „Kontakt beigetreten“ ausgeschaltet
change-notices_off = ausgeschaltet
undone-notices_off = Telegram meldet wieder, wenn ein Kontakt beitritt, wie zuvor.

did-many-note =
    { $count ->
        [one] Eine Notiz geändert
       *[other] { $count } Notizen geändert
    }
subject-note = Eine Notiz

did-many-labels =
    { $count ->
        [one] Labels eines Kontakts geändert
       *[other] Labels von { $count } Kontakten geändert
    }
subject-labels = Die Labels
did-many-close_chat = { $count } leere Chats geschlossen
subject-close_chat = Ein Chat

did-noted = Etwas zu { $name } notiert
change-noted = Notiz geändert
undone-noted = Deine Notiz zu { $name } ist wie zuvor.

did-note_removed = Notiz zu { $name } entfernt
change-note_removed = Notiz entfernt
undone-note_removed = Deine Notiz zu { $name } ist wieder da.

did-labeled = Labels von { $name } geändert
change-labeled = Labels geändert
undone-labeled = Die Labels von { $name } sind wie zuvor.

did-labels_removed = Alle Labels von { $name } entfernt
change-labels_removed = Labels entfernt
undone-labels_removed = { $name } hat die Labels wieder.
did-chat_closed = Leeren Chat mit { $name } geschlossen
change-chat_closed = leerer Chat geschlossen
undone-chat_closed = Der Chat mit { $name } ist wie zuvor.
