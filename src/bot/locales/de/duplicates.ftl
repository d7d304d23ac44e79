### Duplicates

duplicates-title = Duplikate, Kontakte von { $name }
duplicates-none = Ich sehe niemanden doppelt.
duplicates-reason-number = Gleiche Nummer
duplicates-reason-moved = Jetzt anderes Konto
duplicates-reason-name = Gleicher Name
duplicates-reason-apart = Kontakt und Nummer getrennt
duplicates-reason-first_name = Gleicher Vorname
duplicates-count = { $reason }: { $count }
duplicates-about-number = Eine Nummer, verschieden geschrieben.
duplicates-about-moved = Zweimal derselbe Name: Ein Konto ist gelöscht oder wurde über ein Jahr nicht gesehen, ein anderes wird benutzt.
duplicates-about-name = Derselbe Name, auch wenn Großschreibung, Akzente, Schrift oder Verzierung anders sind.
duplicates-about-apart = Ein Kontakt verbirgt seine Nummer, und unter demselben Namen ist eine Nummer ohne sichtbares Konto gespeichert.
duplicates-about-first_name = Nur diese beiden haben diesen Vornamen. Das kann Zufall sein.
duplicates-next = Geh sie einzeln durch; du entscheidest über jedes.
duplicates-certain = Dieselbe Nummer unter demselben Namen ist sicher: Die lassen sich alle auf einmal zusammenführen. Denselben Namen können zwei Menschen haben.
duplicates-names = Denselben Namen können zwei Menschen haben, darum führe ich nicht alle auf einmal zusammen.
duplicates-saved = Gespeicherte Nummern zählen mit, Stand { $time }.
duplicates-saved-unread = Gespeicherte Nummern fehlen, bis du sie liest: /saved
duplicates-stays = bleibt
duplicates-saved-number = gespeicherte Nummer, kein sichtbares Konto
duplicates-proposal =
    { $others ->
        [one] { $number } als { $name } behalten und den anderen Eintrag löschen?
       *[other] { $number } als { $name } behalten und die { $others } anderen löschen?
    }
duplicates-effect-contacts = Der gelöschte Kontakt verschwindet auf allen Geräten. Dein Chat bleibt; die Person erfährt nichts davon.
duplicates-effect-friend = Der gelöschte Kontakt gehört zu den engen Freunden, der behaltene nicht: /close_friends fügt ihn hinzu.
duplicates-effect-deleted = Ein gelöschtes Konto kommt nicht zurück, auch nicht mit Rückgängig.
duplicates-effect-numbers = Telegram vergisst eine gespeicherte Nummer, die gelöscht wird. Rückgängig speichert sie wieder.
duplicates-effect-apart = Telegram vergisst die Nummer; gehört sie nicht dazu, speichert Rückgängig sie wieder. Gehört sie dazu, füge ich den Kontakt mit ihr neu hinzu, und das bleibt.
duplicates-changed = Hier hat sich inzwischen etwas geändert, deshalb habe ich nichts vereint. Jetzt:
duplicates-done-already = Das ist schon vereint.
duplicates-merged =
    { $count ->
        [one] Behalten: { $names }.
       *[other] { $count } Duplikate vereint. Behalten: { $names }.
    }
duplicates-deleted = Gelöschte Kontakte: { $names }.
duplicates-numbers =
    { $count ->
        [one] Eine gespeicherte Nummer gelöscht.
       *[other] { $count } gespeicherte Nummern gelöscht.
    }
duplicates-not-all = Einige gespeicherte Nummern konnte Telegram nicht löschen und sagt nicht, welche. /saved zeigt sie, wenn du die Liste neu liest.
duplicates-some-changed =
    { $count ->
        [one] Eine Gruppe hat sich inzwischen geändert und blieb, wie sie ist.
       *[other] { $count } Gruppen haben sich inzwischen geändert und blieben, wie sie sind.
    }
duplicates-left-out =
    { $count ->
        [one] Ein Paar fehlt hier, weil es laut dir verschiedene Personen sind.
       *[other] { $count } Paare fehlen hier, weil es laut dir verschiedene Personen sind.
    }
duplicates-told-apart = Alles klar, ich zeige sie nicht mehr als Duplikate.
duplicates-all-ask =
    { $count ->
        [one] Diese gespeicherte Nummer von { $owner } löschen? Sie ist noch einmal da, anders geschrieben:
       *[other] Diese { $count } gespeicherten Nummern von { $owner } löschen? Jede ist noch einmal da, anders geschrieben:
    }
duplicates-all-line = { $phone } · bleibt: { $name }, { $kept }
