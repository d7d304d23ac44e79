### Contacts

contacts-title = Kontakte von { $name } · { $total }
contacts-title-some = Kontakte von { $name } · { $matching } von { $total }
contacts-searched = Suche: { $words }
contacts-newest = Kontakte von vor dem Verbinden stehen am Ende, nach Namen.
contacts-lost_mutual = Ich weiß nur, wer dich entfernt hat, seit ich diese Liste zum ersten Mal gelesen habe.
contacts-none = Noch keine Kontakte. Teile einen mit mir oder schick eine Datei mit Kontakten.
contacts-none-match = Niemand passt. Versuch es mit weniger Buchstaben oder einem Teil der Nummer.
contacts-empty-all = Es gibt niemanden anzuzeigen.
contacts-empty-mutual = Keiner dieser Kontakte hat dich auch in seinen Kontakten. Wähle einen anderen Filter.
contacts-empty-one_sided = Alle hier haben dich auch in ihren Kontakten. Wähle einen anderen Filter.
contacts-empty-lost_mutual = Seit ich diese Liste kenne, hat dich hier niemand entfernt. Wähle einen anderen Filter.
contacts-empty-close_friends = Keine engen Freunde hier. Wähle einen anderen Filter.
contacts-empty-bots = Keine Bots hier. Wähle einen anderen Filter.
contacts-empty-online = Gerade ist niemand online. Wähle einen anderen Filter oder schau später noch mal.
contacts-empty-no_phone = Du kannst die Nummern aller sehen. Wähle einen anderen Filter.
contacts-empty-deleted = Keines dieser Konten wurde gelöscht. Wähle einen anderen Filter.
contacts-stale = Stand der Liste: { $time }.
contacts-stale-unreachable = Ich konnte Telegram gerade nicht erreichen, um sie zu erneuern.
contacts-empty-unseen = Alle wurden im letzten Jahr gesehen, haben oder hatten dich als Kontakt oder verbergen, wann sie online waren. Wähle einen anderen Filter.
contacts-empty-nameless = Jeder Kontakt hat einen Namen. Wähle einen anderen Filter.
contacts-choices = { $sort } · { $filter }
sort-name = Nach Name
sort-last_name = Nach Nachname
sort-last_seen = Zuletzt gesehen
sort-newest = Neueste zuerst
sort-match = Beste Treffer zuerst
filter-all = Alle
filter-mutual = Gegenseitig
filter-one_sided = Haben mich nicht
filter-lost_mutual = Haben mich nicht mehr
filter-close_friends = Enge Freunde
filter-bots = Bots
filter-online = Online
filter-no_phone = Ohne Nummer
filter-deleted = Gelöschte Konten
filter-unseen = Ein Jahr nicht gesehen
filter-nameless = Ohne Namen
phone-hidden = Nummer verborgen
name-deleted = Gelöschtes Konto
names-deleted =
    { $count ->
        [one] ein gelöschtes Konto
       *[other] { $count } gelöschte Konten
    }
name-none = Ohne Namen
kind-bot = Bot
kind-deleted = gelöschtes Konto

seen-online = online
seen-recently = kürzlich
seen-last_week = innerhalb einer Woche
seen-last_month = innerhalb eines Monats
seen-hidden = vor langer Zeit

contact-gone = Das ist kein Kontakt von dir mehr. Es gibt nichts zu löschen.
have-me-title = Zeigen { $name } ihre Nummer · { $count }
have-me-why = Vielleicht haben sie dich als Kontakt: Die meisten zeigen ihre Nummer nur Kontakten. Sicher sagt Telegram das nicht.
have-me-nobody = Niemand außerhalb deiner Kontakte, den du kennst, zeigt dir die Nummer. Mehr sagt Telegram nicht darüber, wer dich hat.

delete-ask = { $name } aus den Kontakten von { $owner } löschen?
delete-effect = Entfernt den Kontakt auf all deinen Geräten. Dein Chat bleibt; die Person erfährt nichts davon.
delete-effect-deleted = Dieses Konto ist gelöscht. Es lässt sich nicht wieder hinzufügen, auch nicht mit Rückgängig.
deleted = { $name } gelöscht.
deleted-next = Rückgängig bringt den Kontakt unter demselben Namen zurück.

jump-ask = Wohin? Es gibt { $pages } Seiten.

## Choosing many

choose-count =
    { $count ->
        [0] Noch niemand ist ausgewählt. Tippe Namen an, hier und auf anderen Seiten.
        [one] Ein Kontakt ist ausgewählt.
       *[other] { $count } Kontakte sind ausgewählt.
    }
choose-nobody = Von den Ausgewählten ist niemand mehr ein Kontakt.
choose-gone = Niemand davon ist mehr ein Kontakt von dir.
choose-ask =
    { $count ->
        [one] Diesen Kontakt aus den Kontakten von { $owner } löschen?
       *[other] Diese { $count } Kontakte aus den Kontakten von { $owner } löschen?
    }
choose-effect = Entfernt sie auf all deinen Geräten aus den Kontakten. Deine Chats bleiben, und niemand erfährt davon.
choose-effect-deleted =
    { $count ->
        [one] Darunter ist ein gelöschtes Konto, das sich nicht wieder hinzufügen lässt, auch nicht mit Rückgängig.
       *[other] Darunter sind { $count } gelöschte Konten, die sich nicht wieder hinzufügen lassen, auch nicht mit Rückgängig.
    }
choose-deleted =
    { $count ->
        [one] Einen Kontakt gelöscht:
       *[other] { $count } Kontakte gelöscht:
    }
choose-stayed =
    { $count ->
        [one] Einer davon war kein Kontakt mehr, oder Telegram hat ihn behalten.
       *[other] { $count } davon waren keine Kontakte mehr, oder Telegram hat sie behalten.
    }
