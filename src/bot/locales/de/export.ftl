### Export

command-export = Deine Kontakte als Datei; mit Wörtern dahinter suchen
button-export = Exportieren
button-export-many = { $count } exportieren
button-send-contact = Als Kontakt senden

export-contacts =
    { $count ->
        [one] Ein Kontakt von { $name }
       *[other] { $count } Kontakte von { $name }
    }
export-contacts-some = { $count } von { $total } Kontakten von { $name }
export-contacts-none = Noch keine Kontakte zum Exportieren.
export-contacts-none-match = Niemand passt, es gibt also nichts zu exportieren. Für alle schick /export allein.
export-saved =
    { $count ->
        [one] Eine gespeicherte Nummer von { $name }
       *[other] { $count } gespeicherte Nummern von { $name }
    }
export-saved-some = { $count } von { $total } gespeicherten Nummern von { $name }
export-saved-none = Keine gespeicherten Nummern zum Exportieren.
export-saved-none-match = Keine Nummer passt, es gibt also nichts zu exportieren. Für alle schick /saved allein.
export-saved-read = Stand { $time }, als ich die Liste gelesen habe.
export-saved-holds = Namen und Nummern, wie sie gespeichert wurden.
export-filter = Nur: { $filter }
export-holds = { $phones } mit Nummer, { $usernames } mit Benutzernamen, alle mit ihrer Telegram-ID.
export-holds-mutual = { $phones } mit Nummer, { $usernames } mit Benutzernamen, alle mit ihrer Telegram-ID und damit, ob sie dich als Kontakt haben.

export-ask = Welche Datei soll ich erstellen?
export-vcard3 = vCard 3.0
export-vcard4 = vCard 4.0
export-csv = CSV
export-json = JSON
export-vcard3-about = · vCard 3.0 lesen fast alle Handys, Adressbücher und Maildienste.
export-vcard4-about = · vCard 4.0 ist die neuere Form, für Programme, die danach fragen.
export-csv-about = · CSV ist eine Tabelle mit Googles Spalten, die auch Tabellenprogramme öffnen.
export-json-about = · JSON kann ich wieder einlesen, und deine eigenen Programme auch.

send-contact-hidden = Die Nummer ist für dich verborgen, deshalb lässt sich kein Kontakt senden.
