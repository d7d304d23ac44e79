### Being forgotten

forget-ask = Alles löschen, was ich über dich weiß? Ich lösche:
forget-account = die Verbindung mit { $account }: Ich melde mich bei Telegram ab
forget-stored = was ich von deinen Kontakten, gespeicherten Nummern und weiteren Personen gespeichert habe
forget-changes = den Verlauf deiner Änderungen hier und Karten, die auf Telegram warten
forget-settings = deine Einstellungen, offene Fragen und wohin die Schaltflächen älterer Nachrichten führen
forget-stays = Deine Kontakte bei Telegram bleiben, wie sie sind, und die Nachrichten in diesem Chat, bis du ihn löschst.
forget-role-member = Danach kenne ich dich nicht mehr: Um zurückzukommen, brauchst du einen neuen Einladungslink.
forget-role-owner = Der Bot gehört dir. Nennt dich seine Konfiguration nicht, entscheidet der Link vom nächsten Start, wem er gehört; alle Mitglieder bleiben.
forget-sure = Wirklich alles löschen, was ich über dich weiß? Das lässt sich nicht rückgängig machen.
forgotten = Alles, was ich über dich wusste, ist gelöscht. Mach’s gut!
forgotten-done = Bei Telegram habe ich mich auch abgemeldet.
forgotten-later = Abmelden konnte ich mich noch nicht überall, ich versuche es weiter. Du kannst die Sitzung auch selbst beenden, unter Einstellungen > Geräte.
forgotten-impossible = Ich konnte mich nicht überall abmelden: Bitte beende die Sitzung dieses Bots in Telegram unter Einstellungen > Geräte.
forgotten-back-start = Um zurückzukommen, schick /start: Die Konfiguration dieses Bots nennt dich als Eigentümer.
forgotten-back-claim = Dieser Bot gehört jetzt niemandem. Um zurückzukommen, starte das Programm neu und öffne den Link, den es ausgibt.
forgotten-back-invitation = Um zurückzukommen, bitte die Person, die diesen Bot betreibt, um einen neuen Einladungslink.
