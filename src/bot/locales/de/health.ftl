health-title = So geht es mir
health-processes = Prozesse: { $count }, der älteste läuft seit { $since }
health-sessions = Offene Sitzungen: { $count }
health-updates = Wartende Nachrichten: { $count }, die älteste kam { $since }
health-no-updates = Keine Nachricht wartet
health-imports = Importe: { $running } laufen, { $waiting } warten, { $paused } pausiert
health-undos = Rückgängig: { $running } laufen, { $waiting } warten
health-left = Nummern und Änderungen übrig: { $count }
health-retries = Neue Versuche: { $count }, der nächste { $until }
health-outbox = Zuzustellen: { $count }, die erste war fällig { $since }
health-no-outbox = Alles ist zugestellt
health-floods = Konten, die Telegram warten lässt: { $count }, bis { $until }
health-skipped = Nicht geschaffte Nachrichten: { $count }
health-errors = Letzte Fehler
health-no-errors = Keine
health-owner-only = Nur wem dieser Bot gehört, kann das sehen.
button-health = Wie es dem Bot geht
button-health-reload = Neu laden
button-skipped-again = Noch einmal versuchen
button-skipped-dismiss = Verwerfen
skipped-again = Ich versuche es noch einmal: { $count }.
skipped-dismiss = Verworfen: { $count }.
skipped-none = Es ist nichts mehr zu wiederholen.
skipped-report =
    { $count ->
        [one] Eine Nachricht habe ich nicht geschafft und übersprungen.
       *[other] { $count } Nachrichten habe ich nicht geschafft und übersprungen.
    }
