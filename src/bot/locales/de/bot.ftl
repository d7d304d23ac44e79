## Who the bot is

bot-description =
    Ich kümmere mich um deine Telegram-Kontakte: finden, ganze Adressbücher hinzufügen, sehen, was aus jeder Nummer wurde, alle als Datei mitnehmen, löschen, was du nicht mehr brauchst, und entscheiden, wer deine Nummer bekommt.

    Dieser Bot ist privat. Wer ihn nutzt, kann dir einen Einladungslink schicken.
bot-short-description = Kümmert sich um deine Telegram-Kontakte.

command-contacts = Deine Kontakte; mit Wörtern dahinter suchen
command-contact = Die Karte einer Person, mit allem, was du tun kannst
command-add = Jemanden hinzufügen, mit oder ohne Nummer
command-rename = Einem Kontakt einen anderen Namen geben
command-note = Eine Notiz zu einer Person behalten
command-label = Einer Person Labels geben
command-labels = Deine Labels: ansehen, umbenennen, vereinen, exportieren
command-delete = Einen Kontakt löschen
command-search = Personen in ganz Telegram finden
command-status = Wer online ist und wer wann gesehen wurde
command-block = Jemanden blockieren
command-unblock = Eine Blockierung aufheben
command-blocked = Wen du blockierst
command-saved = Jede Nummer, die du je importiert hast
command-import = Personen hinzufügen: Datei, Nummern, geteilte Kontakte
command-jobs = Was gerade läuft: pausieren, fortsetzen, beenden
command-delete_phones = Kontakte und gespeicherte Nummern per Nummer löschen
command-reset_saved = Telegrams Liste gespeicherter Nummern leeren
command-ids = Die Telegram-IDs deiner Kontakte
command-share = Wer dich hinzugefügt hat und auf deine Nummer wartet
command-pair = Dein Telegram-Konto verbinden
command-cancel = Abbrechen, was gerade läuft
command-accounts = Deine Konten: wechseln, neu verbinden, weitere verbinden
command-unpair = Konto trennen und löschen, was gespeichert ist
command-session = Was zu deinem Konto gespeichert ist und seit wann
command-forget = Alles löschen, was ich über dich weiß
command-invite_member = Noch jemanden diesen Bot nutzen lassen
command-members = Wer diesen Bot nutzt: ansehen, entfernen, Einladungen zurückziehen
command-health = Wie es diesem Bot geht
command-invite = Dein Kontaktlink: damit fügen andere dich hinzu
command-close_friends = Wer sieht, was du mit engen Freunden teilst
command-birthdays = Geburtstage rund um heute
command-duplicates = Doppelte Personen: ansehen und vereinen
command-tidy = Namen aufräumen: Reihenfolge, Großbuchstaben, Emojis, Titel
command-cleanup = Was du vielleicht nicht mehr brauchst
command-privacy = Wer deine Nummer sieht und dich darüber findet
command-settings = Was ich dir von selbst melde und wie Tabellen aussehen
command-help = Was ich kann
command-start = Wo du bist und wie es weitergeht

## Coming in

stranger = Dieser Bot ist privat: Bitte die Person, die ihn betreibt, um einen Einladungslink. Bist du das, öffne den Link, den das Programm beim Start zeigt.
updates-delay = Ich erreiche meine Datenbank gerade nicht. Deine Nachricht habe ich und antworte, sobald sie wieder da ist.
updates-skip = An deiner letzten Nachricht bin ich jedes Mal hängen geblieben, deshalb habe ich sie übersprungen. Schick sie noch einmal oder versuch es anders.
updates-failure = Meine Datenbank ist bei jedem Versuch ausgefallen, deshalb habe ich deine Nachricht übersprungen. Schick sie später noch einmal.
updates-overflow = Das ist viel auf einmal, und die letzten Nachrichten habe ich verworfen. Schick sie noch einmal, wenn ich hinterhergekommen bin.
link-invalid = Dieser Link wurde schon benutzt oder ist zu alt. Bitte um einen neuen.
welcome-owner = Dieser Bot gehört jetzt dir. Niemand sonst kann ihn nutzen, außer du lädst jemanden mit /invite_member ein.
welcome-member = Willkommen, du kannst diesen Bot jetzt nutzen.
hello = Hallo { $name }!
next-pair = Ich arbeite mit den Kontakten deines eigenen Telegram-Kontos. Verbinde es einmal, und schon geht’s los.
next-pair-again = Telegram hat meine Verbindung zu { $name } beendet. Verbinde das Konto neu, um weiterzumachen.
next-home = Schick mir einen Namen, eine Nummer oder eine Datei, oder tippe an, was du tun möchtest.
not-paired = Hier ist noch kein Telegram-Konto. Verbinde zuerst deins; das dauert eine Minute.
invite-owner-only = Nur wem dieser Bot gehört, kann andere einladen.
invite-link =
    Schick diesen Link der Person, die du einladen möchtest. Er gilt einmal und eine Woche lang:
    { $link }

    Sie nutzt ihr eigenes Konto und kann deins nicht sehen.
invite-second-screen = Ohne PUBLIC_URL braucht sie zum Verbinden einen zweiten Bildschirm, etwa einen Computer, und ein Konto ohne zweites Passwort.

## Help

help-intro = Was ich mit deinen Kontakten machen kann. Schick mir einfach:
help-find = einen Namen, eine Nummer oder einen @Benutzernamen: Ich finde die Person oder füge sie hinzu
help-send = einen Kontakt, eine Datei mit Kontakten oder ein Foto eines QR-Codes: Ich zeige zuerst, was sich ändern würde
help-words = ein Wort wie „rückgängig“ oder „Kontakte“: Ich mache es
help-safe = Vor dem Löschen frage ich nach, und /undo nimmt die letzte Änderung zurück.
button-help-commands = Alle Befehle
help-all = Alles, was ich kann:
help-contacts = Kontakte
help-person = Eine Person
help-changes = Was geändert wurde und der Weg zurück
help-blocked = Blockieren
help-saved = Gespeicherte Nummern
help-account = Konto
help-start = Zurechtfinden
unknown-text = Schick mir einen Namen, eine Nummer oder einen @Benutzernamen. /help zeigt, was ich sonst kann.
unknown-command = { $command } gibt es nicht. /help zeigt, was ich kann.
unknown-command-close = { $command } gibt es nicht. Meintest du { $meant }?
unknown-message = Das kann ich nicht lesen. Schick mir einen Namen, einen Kontakt oder eine Datei mit Kontakten.
typed-both = „{ $who }“ ist ein Kontakt und ein Befehl. Was meinst du?
typed-nobody = Kein Kontakt passt zu „{ $who }“. Versuch es mit weniger Buchstaben.
typed-several = Mehr als eine Nummer? Schreib jede in eine eigene Zeile, mit einem Namen davor oder dahinter.
typed-number = Ich sehe niemanden mit { $phone }. Trotzdem hinzufügen?
sync-note = Ein Handy, das Kontakte synchronisiert, bringt sie zurück. Schalte das vorher aus: Einstellungen > Privatsphäre > Kontakte synchronisieren (iPhone: Daten).
screen-cut = … Der Rest passt nicht in eine Nachricht.
question-ended = Alles klar.
still-working = Ich bin noch dabei …
