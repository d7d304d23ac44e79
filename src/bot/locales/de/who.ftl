### Whom a command means

who-ask-contact = Wessen Karte möchtest du sehen?
who-ask-add = Wen soll ich hinzufügen?
who-ask-rename = Wen soll ich umbenennen?
who-ask-delete = Wen soll ich aus deinen Kontakten löschen? Vorher frage ich noch einmal nach.
who-ask-block = Wen soll ich blockieren? Vorher frage ich noch einmal nach.
who-ask-unblock = Bei wem soll ich die Blockierung aufheben? /blocked zeigt alle, die du blockierst.
who-ask-note = Zu wem ist die Notiz?
who-ask-label = Wer soll ein Label bekommen?
who-ask-how = Schreib einen Benutzernamen, eine Telefonnummer, eine Telegram-ID oder einen Teil des Namens. Du kannst auch den Kontakt teilen oder eine Nachricht weiterleiten.
question-gone = Das Konto, für das ich gefragt habe, ist nicht mehr verbunden. Es wurde nichts geändert.
who-link_invalid = Dieser Kontaktlink ist zu alt oder war nie gültig. Bitte um einen neuen.
who-several =
    { $count ->
        [one] Mit „{ $who }“ ist eine Person gemeint.
       *[other] Mit „{ $who }“ können { $count } Personen gemeint sein. Wähle eine:
    }
who-more =
    { $count ->
        [one] Noch jemand passt; tippe mehr vom Namen ein.
       *[other] { $count } weitere passen; tippe mehr vom Namen ein.
    }
who-label = { $name } · { $reach }
who-id_unknown = Dein Konto ist der ID { $who } noch nicht begegnet, und allein über eine ID lässt Telegram niemanden erreichen. Versuch es mit Benutzername oder Telefonnummer, teile den Kontakt mit mir oder lass die Person deinem Konto einmal schreiben; dann geht auch die ID.
who-digits = Dein Konto ist der ID { $who } noch nicht begegnet, und auch als Nummer führt sie zu niemandem. Allein über eine ID lässt Telegram niemanden erreichen: Versuch es mit Benutzername oder Telefonnummer, teile den Kontakt mit mir oder lass die Person deinem Konto einmal schreiben; dann geht auch die ID.
who-phone_hidden = Über die Nummer { $who } ist niemand zu finden. Vielleicht ist sie nicht bei Telegram, vielleicht verborgen: Telegram sagt es nicht. Ein Benutzername geht, wenn du ihn kennst.
who-username_free = Niemand hat den Benutzernamen { $who }. Prüfe die Schreibweise oder versuch es mit einer Telefonnummer.
who-name_unknown = Keiner deiner Kontakte heißt „{ $who }“. Versuch es mit weniger Buchstaben, einer Telefonnummer oder einem Benutzernamen mit @; /search durchsucht ganz Telegram.
who-empty = Ich weiß nicht, wen du meinst. Schick einen Benutzernamen, eine Telefonnummer, eine Telegram-ID oder einen Teil des Namens.
no-contact = Diese Person ist nicht in deinen Kontakten, deshalb wurde nichts geändert.
cancelled-question = Abgebrochen. Es wurde nichts geändert.
nothing-changed = Es wurde nichts geändert.
