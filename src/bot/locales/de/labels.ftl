### Notes and labels

note-ask = Was soll ich zu { $name } notieren?
note-ask-again =
    Deine Notiz zu { $name }:
    { $note }

    Schreib eine neue, um sie zu ersetzen.
note-ask-many =
    { $count ->
        [one] Was soll ich zu diesem Kontakt notieren? Ich hänge es an deine Notiz an.
       *[other] Was soll ich zu diesen { $count } Kontakten notieren? Ich hänge es an deine Notizen an.
    }
note-saved = Zu { $name } notiert.
note-removed = Die Notiz zu { $name } ist weg.
note-same = Das ist schon deine Notiz zu { $name }.
note-saved-many =
    { $count ->
        [one] Zu einem Kontakt notiert.
       *[other] Zu { $count } Kontakten notiert.
    }
note-none = Zu { $name } gibt es keine Notiz.
label-title = Labels von { $name }
label-title-many =
    { $count ->
        [one] Labels dieses Kontakts
       *[other] Labels dieser { $count } Kontakte
    }
label-how = Tippe ein Label an, um es zu geben oder zu nehmen.
label-first = Du hast noch keine Labels. Erstelle das erste.
label-more =
    { $count ->
        [one] Ein weiteres Label steht in /labels.
       *[other] { $count } weitere Labels stehen in /labels.
    }
label-ask = Welche Labels? Trenne sie mit Kommas.
label-unusable = Ein Label braucht einen Buchstaben, eine Ziffer oder ein Emoji.
label-full = Nicht alle hatten Platz für { $labels }: Ein Kontakt hat höchstens { $count } Labels.
label-given =
    { $count ->
        [0] Das hatten schon alle: { $labels }
        [one] Einem Kontakt gegeben: { $labels }
       *[other] { $count } Kontakten gegeben: { $labels }
    }
label-taken =
    { $count ->
        [0] Das hatte niemand mehr: { $labels }
        [one] Bei einem Kontakt entfernt: { $labels }
       *[other] Bei { $count } Kontakten entfernt: { $labels }
    }
labels-title = Deine Labels
labels-none = Noch keine Labels. /label zoe rom, klettern gibt Zoe zwei.
labels-how = Such mit /contacts #rom oder einfach mit #rom.
labels-count =
    { $count ->
        [one] 1 Kontakt
       *[other] { $count } Kontakte
    }
labels-one =
    { $count ->
        [one] { $label } · 1 Kontakt
       *[other] { $label } · { $count } Kontakte
    }
labels-gone = Kein Kontakt hat dieses Label mehr.
labels-rename-ask = Wie soll { $label } heißen? Mit dem Namen eines anderen Labels wird aus beiden eins.
labels-renamed = { $label } heißt jetzt { $to }.
labels-merge-ask = Zu welchem Label soll { $label } werden?
labels-dropped =
    { $count ->
        [one] { $label } bei einem Kontakt entfernt.
       *[other] { $label } bei { $count } Kontakten entfernt.
    }
