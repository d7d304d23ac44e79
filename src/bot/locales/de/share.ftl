### Sharing the number

share-ask = { $name } hat dich zu den Kontakten hinzugefügt. Deine Nummer { $phone } zeigen?
share-effect = Ist sie einmal gesehen, lässt sich das nicht zurücknehmen.
shared = { $name } kann jetzt deine Nummer { $phone } sehen.
not-shared = Alles klar, deine Nummer wird vorerst nicht mit { $name } geteilt.
not-shared-anyone = Alles klar, deine Nummer wird vorerst nicht geteilt.
share-list =
    { $count ->
        [one] Eine Person hat dich hinzugefügt und hat deine Nummer { $phone } nicht.
       *[other] { $count } Personen haben dich hinzugefügt und haben deine Nummer { $phone } nicht.
    } Tippe einen Namen an, um zu entscheiden.
share-nobody = Niemand wartet auf deine Nummer.
share-nobody-yet = Von denen, die ich geprüft habe, wartet niemand auf deine Nummer.
share-more =
    { $count ->
        [one] Danach wartet noch jemand.
       *[other] Danach warten { $count } weitere.
    }
share-unasked =
    { $count ->
        [one] Ein Kontakt ist noch zu prüfen.
       *[other] { $count } Kontakte sind noch zu prüfen.
    } Telegram hat dafür keine Liste, deshalb frage ich zu jedem Kontakt einzeln.
