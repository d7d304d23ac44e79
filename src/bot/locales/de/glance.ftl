### The book at a glance

glance-title = Kontakte von { $name }.
glance-none = Teile einen Kontakt mit mir oder schick eine Datei mit Kontakten.
glance-look = Tippe eine Zahl an, um nachzusehen.
glance-saved =
    { $count ->
        [one] Telegram merkt sich eine Nummer, die du einmal hochgeladen hast.
       *[other] Telegram merkt sich { $count } Nummern, die du einmal hochgeladen hast.
    }
button-glance = Auf einen Blick
button-glance-contacts = Kontakte · { $count }
button-glance-deleted = Gelöschte Konten · { $count }
button-glance-doubles = Wohl doppelt · { $count }
button-glance-nameless = Ohne Namen · { $count }
button-glance-oneSided = Haben dich nicht · { $count }
button-glance-birthdays = Geburtstage
button-glance-birthdays-near = Geburtstage · { $count }
button-glance-saved = Gespeicherte Nummern · { $count }
