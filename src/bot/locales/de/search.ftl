### Searching

search-ask = Wen suchst du? Tippe einen Namen oder Benutzernamen ein.
search-short = Tippe mindestens zwei Buchstaben des Namens ein.
search-unasked-letters = Telegram sucht erst ab { $letters } Buchstaben, deshalb habe ich nur in deinen Kontakten gesucht.
search-unasked = Telegram möchte mehr Buchstaben, deshalb habe ich nur in deinen Kontakten gesucht.
search-no-contact = Keiner deiner Kontakte passt. Tippe mehr vom Namen ein, um in ganz Telegram zu suchen.
search-title = Suche: { $words }
search-mine = Deine Kontakte und Chats
search-others = Andere in Telegram
search-contact = Kontakt
search-nobody = Niemanden gefunden. Prüfe die Schreibweise oder versuch es mit Benutzername oder Telefonnummer.
