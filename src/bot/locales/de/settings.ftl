### Settings

settings-title = Einstellungen
settings-announce-on = „Kontakt beigetreten“ von Telegram, { $name }: ein
settings-announce-off = „Kontakt beigetreten“ von Telegram, { $name }: aus
settings-announce-unknown = „Kontakt beigetreten“ von Telegram, { $name }: konnte ich gerade nicht erfragen
settings-tables-drawn = Tabellen: ein
settings-tables-plain = Tabellen: aus, als reiner Text gesendet
tables-ask = Siehst du eine Tabelle?
rich-ask = Kannst du die Nachricht darüber lesen?
settings-keep-days = Verlauf und Sicherungen: { $days } Tage aufbewahrt
settings-newcomers-on = Leere Chats von neuen Leuten bei Telegram: schließe ich
settings-newcomers-off = Leere Chats von neuen Leuten bei Telegram: lasse ich offen
settings-keep-less = Wählst du weniger, werden ältere innerhalb von 15 Minuten gelöscht. Die letzte Sicherung bleibt immer.
settings-for-all = Für alle Nutzer
settings-ask-above = Vor dem Import von mehr als { $count } neuen Nummern noch einmal nachfragen.
settings-own-accounts-on = Jeder darf nur das Konto verbinden, von dem aus er schreibt.
settings-own-accounts-off = Jeder darf jedes Konto verbinden, in das er sich anmelden kann.
settings-owner-only = Nur wem dieser Bot gehört, kann das einstellen.

command-language = Die Sprache, in der ich schreibe
language-of-app = Ich schreibe in der Sprache deiner Telegram-App. Hier kannst du eine andere wählen.
language-chosen = Ab jetzt schreibe ich in dieser Sprache.
button-language-app = Wie meine Telegram-App
button-languages = Sprache
