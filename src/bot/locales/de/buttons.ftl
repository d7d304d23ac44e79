### Buttons

button-pair = Mein Konto verbinden
button-pair-again = Neu verbinden
button-pair-another = Weiteres Konto verbinden
button-pair-account-again = Neu verbinden: { $account }
button-use-account = Zu { $account } wechseln
button-accounts = Meine Konten
button-contacts = Kontakte öffnen
button-copy-link = Link kopieren
button-back = Zurück zur Liste
button-home = Start
button-status = Zuletzt gesehen
button-first = Erste Seite
button-last = Letzte Seite
button-chat = Chat öffnen
button-card = Karte öffnen
button-copy-phone = Nummer kopieren
button-copy-username = @Name kopieren
button-copy-id = ID kopieren
button-add = Hinzufügen
button-add-name = { $name } hinzufügen
button-add-show = Hinzufügen, Nummer zeigen
button-add-hide = Hinzufügen, ohne Nummer
button-other-name = Anderer Name
button-pick-user = Personen auswählen
button-rename = Umbenennen
button-block = Blockieren
button-block-yes = { $name } blockieren
button-not-block = Nicht blockieren
button-unblock = Nicht mehr blockieren
button-blocked = Blockierte Personen
button-close-friend = Zu engen Freunden
button-no-close-friend = Kein enger Freund mehr
button-remove = Entfernen
button-new-link = Neuer Link
button-privacy = Zurück
button-audience-everybody = Jeder
button-audience-contacts = Meine Kontakte
button-audience-nobody = Niemand
button-drop = × { $name }
button-announce-on = Beitritte melden
button-announce-off = Beitritte nicht melden
button-newcomers-on = Leere Chats Neuer schließen
button-newcomers-off = Chats Neuer offen lassen
button-newcomer-close = Leeren Chat schließen
button-newcomer-delete = Löschen und Nummer vergessen
button-newcomer-ask = Entscheiden …
button-tables-yes = Ja
button-tables-no = Nein, nur Text
button-tables-drawn = Tabellen als Tabellen senden
button-notification = Neues von Kontakten
button-notification-joined = Jemand ist beigetreten
button-notification-share_offer = Jemand hat mich hinzugefügt
button-notification-birthday = Geburtstage, am Morgen
button-notification-name = Anderer Name
button-notification-username = Anderer Benutzername
button-notification-number = Andere Nummer
button-notification-account_deleted = Gelöschte Konten
button-notification-lost_mutual = Jemand hat mich nicht mehr
button-notification-at-once = Sofort
button-notification-daily = Einmal am Tag …
button-time-zone = Zeitzone ändern
button-other-time-zone = Andere Uhrzeit
button-settings-back = Zurück
button-tables-plain = Tabellen als Text senden
button-delete-phones =
    { $count ->
        [one] Diese Nummer löschen
       *[other] Diese { $count } Nummern löschen
    }
button-reset =
    { $count ->
        [one] Gespeicherte Nummer löschen
       *[other] { $count } gespeicherte löschen
    }
button-reset-yes = Ja, Liste leeren
button-delete = Löschen
button-delete-yes = { $name } löschen
button-choose = Auswählen
button-choose-page = Seite auswählen
button-choose-all = Alle { $count } auswählen
button-choose-none = Auswahl aufheben
button-choose-done = Fertig
button-delete-many = { $count } löschen …
button-delete-many-yes =
    { $count ->
        [one] Diesen Kontakt löschen
       *[other] Diese { $count } Kontakte löschen
    }
button-go-on = Weiter
button-discard = Abbrechen
button-all = Alle
button-none = Keine
button-import =
    { $count ->
        [one] 1 importieren
       *[other] { $count } importieren
    }
button-restore =
    { $count ->
        [one] 1 wiederherstellen
       *[other] { $count } wiederherstellen
    }
button-import-annotations = Notizen und Labels dazu
button-import-country = Land ändern
button-import-read-international = Internationale Nummern
button-import-read-home = Nummern aus: { $country }
button-import-anyway = Ja, { $count } importieren
button-import-back = Zurück
button-import-pause = Pausieren
button-import-resume = Fortsetzen
button-import-cancel = Abbrechen
button-import-others = Auch bei anderen: { $count }
button-import-rows = Alle Zeilen
button-import-csv = Alle Zeilen als CSV
button-import-table = Meine Tabelle mit Gefundenen
button-ask-above = Über { $count } nachfragen
button-own-accounts-on = Nur eigene Konten
button-own-accounts-off = Beliebige Konten
button-remove-member = { $name } entfernen
button-withdraw-invitations =
    { $count ->
        [one] Offene Einladung zurückziehen
       *[other] { $count } Einladungen zurückziehen
    }
button-snapshots = Alle Sicherungen
button-snapshot-take = Jetzt sichern
button-snapshot-restore = Wiederherstellen …
button-compare-now = Mit jetzt vergleichen
button-compare-other = Mit anderer vergleichen
button-keep-history = Verlauf …
button-for-all = Für alle Nutzer …
button-keep-days = { $count } Tage behalten
button-ask-saved = Telegram fragen
button-read-saved = Neu lesen
button-open-saved = Gespeicherte Nummern
button-allowed = Habe Erlauben angetippt
button-stop-waiting = Nicht mehr warten
button-keep = Behalten
button-undo = Rückgängig
button-jobs = Noch mal nachsehen
button-redo = Wiederholen
button-undo-retry = Noch mal versuchen
button-undo-go-on = Weiter
button-undo-stop = Anhalten
button-history = Verlauf
button-open = Öffnen
button-rename-to = In { $name } umbenennen
button-search-telegram = In ganz Telegram suchen
button-more = { $count } weitere
button-run-contacts = Kontakte
button-run-add = Jemanden hinzufügen
button-run-import = Personen importieren
button-run-cleanup = Aufräumen
button-run-undo = Rückgängig
button-run-export = Exportieren
button-run-privacy = Privatsphäre
button-run-settings = Einstellungen
button-run-help = Hilfe
button-everyone = Alle Kontakte
button-have-me = Haben mich vielleicht, ich sie nicht
button-use-phone = Lieber mit Telefonnummer
button-confirm-account = Ja, Konto verbinden
button-refuse-account = Nein, wieder abmelden
button-page = Anmeldeseite öffnen
button-cancel = Abbrechen
button-unpair = Trennen
button-forget = Mich vergessen
button-forget-yes = Ja, alles löschen
button-share = Meine Nummer teilen
button-not-now = Jetzt nicht
button-check-more = Weitere prüfen
button-more-offers = Weiter
button-duplicates = Alle Duplikate
button-forget-apart = Wieder anzeigen
button-merge =
    { $count ->
        [one] { $number } behalten, { $other } löschen
       *[other] { $number } behalten, { $count } andere löschen
    }
button-merge-all = { $count } doppelte löschen …
button-keep-member = Lieber { $number } behalten
button-name-as = { $name } nennen
button-not-same = Nicht dieselbe Person
button-member-out = { $number } ist jemand anderes
button-member-card = Karte von { $number }
button-tidy =
    { $count ->
        [one] 1 Namen ansehen
       *[other] { $count } Namen ansehen
    }
button-tidy-run =
    { $count ->
        [one] 1 umbenennen
       *[other] { $count } umbenennen
    }
button-cleanup = Aufräumen
button-clean-unread = Gespeicherte Nummern lesen
button-clean-saved = Nummern ohne Konto · { $count }
button-clean-deleted = Gelöschte Konten · { $count }
button-clean-unseen = Ein Jahr nicht gesehen · { $count }
button-clean-nameless = Ohne Namen · { $count }
button-old = Diese Schaltfläche stammt aus einer älteren Nachricht. Schick den Befehl noch einmal.
button-note = Notiz
button-note-remove = Notiz entfernen
button-labels = Labels
button-label-new = Neues Label
button-label-many = { $count } beschriften …
button-note-many = Notiz zu { $count } …
button-label-show = Anzeigen
button-label-export = Exportieren
button-label-rename = Umbenennen
button-label-merge = Vereinen …
button-label-drop = Bei allen entfernen
button-all-labels = Alle Labels
