### Whom a command means

who-ask-contact = Wessen Karte möchtest du sehen?
who-ask-add = Wen soll ich hinzufügen?
who-ask-rename = Wen soll ich umbenennen?
who-ask-delete = Wen soll ich aus deinen Kontakten löschen? Vorher frage ich noch einmal nach.
who-ask-block = Wen soll ich blockieren? Vorher frage ich noch einmal nach.
who-ask-unblock = Bei wem soll ich die Blockierung aufheben? /blocked zeigt alle, die du blockierst.
who-ask-note = Zu wem ist die Notiz?
who-ask-label = Wer soll ein Label bekommen?
who-ask-how = Schreib einen Benutzernamen, eine Nummer, eine Telegram-ID oder einen Teil des Namens. Du kannst auch den Kontakt oder eine Nachricht weiterleiten.
question-gone = Das Konto, für das ich gefragt habe, ist nicht mehr verbunden.
who-link_invalid = Dieser Kontaktlink ist zu alt oder war nie gültig. Bitte um einen neuen.
who-several =
    { $count ->
        [one] Meinst du diese Person mit „{ $who }“?
       *[other] Wen meinst du mit „{ $who }“?
    }
who-more =
    { $count ->
        [one] Noch jemand passt; tippe mehr vom Namen ein.
       *[other] { $count } weitere passen; tippe mehr vom Namen ein.
    }
who-label = { $name } · { $reach }
who-id_unknown = Dein Konto kennt die ID { $who } nicht, und Telegram reicht sie allein nicht. Schick Benutzername, Nummer oder Kontakt, oder lass dir einmal schreiben.
who-digits = Dein Konto kennt die ID { $who } nicht, und als Nummer finde ich sie auch nicht. Schick Benutzername, Nummer oder Kontakt, oder lass dir einmal schreiben.
who-phone_hidden = Unter { $who } finde ich niemanden: nicht bei Telegram oder verborgen. Versuch einen Benutzernamen, wenn du ihn kennst.
who-username_free = Niemand hat den Benutzernamen { $who }. Prüfe die Schreibweise oder versuch es mit einer Telefonnummer.
who-name_unknown = Kein Kontakt heißt „{ $who }“. Versuch weniger Buchstaben, eine Nummer oder einen @Benutzernamen; /search durchsucht ganz Telegram.
who-empty = Ich weiß nicht, wen du meinst. Schick einen Benutzernamen, eine Telefonnummer, eine Telegram-ID oder einen Teil des Namens.
no-contact = Nicht in deinen Kontakten.
cancelled-question = OK, abgebrochen.
nothing-changed = Es wurde nichts geändert.
