### Several accounts, and what is stored of one

account-line = Konto: { $account }
accounts-title =
    { $count ->
        [0] Du hast noch kein Konto verbunden.
        [one] Dein Konto:
       *[other] Deine { $count } Konten:
    }
account-current = Befehle gelten für dieses
account-ended = Telegram hat meine Verbindung dazu beendet
account-chosen = Befehle gelten ab jetzt für { $account }. Schaltflächen älterer Nachrichten bleiben bei dem Konto, das sie nennen.

session-title = Ich bin mit { $account } verbunden, seit { $since }.
session-ended = Telegram hat meine Verbindung inzwischen beendet. Was gespeichert ist, bleibt, bis du das Konto trennst.
session-stored = Was ich zu diesem Konto speichere
session-contacts =
    { $count ->
        [0] die Kontaktliste, sie ist leer, Stand { $asOf }
        [one] ein Kontakt, Stand { $asOf }
       *[other] { $count } Kontakte, Stand { $asOf }
    }
session-no-contacts = noch keine Kontaktliste
session-saved =
    { $count ->
        [0] Telegrams Liste gespeicherter Nummern, sie ist leer, Stand { $asOf }
        [one] eine gespeicherte Nummer, Stand { $asOf }
       *[other] { $count } gespeicherte Nummern, Stand { $asOf }
    }
session-no-saved = keine gespeicherten Nummern: noch nicht gelesen
session-met =
    { $count ->
        [0] sonst noch niemand
        [one] eine weitere Person außer den Kontakten
       *[other] { $count } weitere Personen außer den Kontakten
    }
session-annotations =
    { $count ->
        [one] eine Notiz oder Label-Auswahl, verschlüsselt
       *[other] { $count } Notizen und Label-Auswahlen, verschlüsselt
    }
session-changes =
    { $count ->
        [0] noch keine Änderungen
        [one] eine Änderung, die hier gemacht wurde, am { $since }
       *[other] { $count } Änderungen, die hier gemacht wurden, seit { $since }
    }
session-snapshots =
    { $count ->
        [0] noch keine Sicherungen der Kontakte
        [one] eine Sicherung aller Kontakte, vom { $since }
       *[other] { $count } Sicherungen aller Kontakte, die älteste vom { $since }
    }
session-imports =
    { $count ->
        [one] ein Import mit seinen Nummern, vom { $since }
       *[other] { $count } Importe mit ihren Nummern, der älteste vom { $since }
    }
session-notifications =
    { $count ->
        [0] keine Neuigkeiten von Kontakten
        [one] eine Neuigkeit von Kontakten
       *[other] { $count } Neuigkeiten von Kontakten
    }
session-deferred =
    { $count ->
        [one] eine Karte, die Telegram später möchte
       *[other] { $count } Karten, die Telegram später möchte
    }
session-sealed = Die Sitzung selbst ist verschlüsselt gespeichert und lässt sich nur für dieses Konto öffnen.
session-device = Du findest sie in Telegram unter Einstellungen > Geräte als „Roster“. Trennen beendet sie und löscht das alles; deine Kontakte bleiben.
