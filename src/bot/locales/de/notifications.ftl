### News of contacts

notification-title = Neues von den Kontakten von { $name }
notification-more =
    { $count ->
        [one] Und noch jemand.
       *[other] Und { $count } weitere.
    } /contacts zeigt alle, wie sie jetzt sind.
notification-saved_list = Die gespeicherten Nummern von { $name } sind da.
notification-joined = { $name } ist Telegram beigetreten.
newcomer-closes = Ich schließe den leeren Chat, wie in /settings gewählt.
newcomer-kept = { $name } bleibt in deinen Kontakten.
newcomer-deleted = { $name } gelöscht, und Telegram hat die Nummer vergessen.
newcomer-deleted-hidden = { $name } gelöscht. Die Nummer sehe ich nicht, Telegram hat sie vielleicht noch.
newcomer-deleted-not-all = Telegram hat etwas von { $name } behalten. Schau in /saved nach.
newcomer-gone = { $name } ist kein Kontakt mehr von dir.
newcomer-closed = Den leeren Chat mit { $name } geschlossen. Er kommt nicht zurück, auch nicht mit Rückgängig.
newcomer-empty = Es gibt keinen Chat mit { $name }.
newcomer-used = Der Chat mit { $name } ist nicht leer, deshalb bleibt er.
notification-share_offer = { $name } hat dich zu den Kontakten hinzugefügt und hat deine Nummer nicht.
notification-share-how =
    { $count ->
        [one] Tippe unten auf den Namen, um zu entscheiden; vorher wird nichts geteilt.
       *[other] Tippe unten auf einen Namen, um zu entscheiden; vorher wird nichts geteilt.
    }
notification-name = { $name } nennt sich jetzt { $now }. In deinen Kontakten bleibt der Name, den du gewählt hast.
notification-username = { $name } hat den Benutzernamen von @{ $was } in @{ $now } geändert.
notification-username-new = { $name } hat jetzt den Benutzernamen @{ $now }.
notification-username-gone = { $name } hat den Benutzernamen @{ $was } aufgegeben.
notification-number = { $name } hat die Nummer von { $was } in { $now } geändert.
notification-account_deleted = { $name } hat das Telegram-Konto gelöscht.
notification-lost_mutual = { $name } hat dich nicht mehr in den Kontakten.
notification-birthday = { $name } hat heute Geburtstag.
notification-birthday-age = { $name } wird heute { $age }.
notification-birthday-past = { $name } hatte am { $day } Geburtstag.
notification-birthday-past-age = { $name } ist am { $day } { $age } geworden.
notification-reconciled = Hierzu kam von Telegram keine Antwort: { $what }.
notification-reconciled-unnamed = Während ich in diesem Konto etwas geändert habe, kam von Telegram keine Antwort.
notification-reconciled-done = Ich habe nachgesehen: Es ist erledigt. /history zeigt es.
notification-reconciled-not_done = Ich habe nachgesehen: Es wurde nichts geändert. Du kannst es noch mal machen.
notification-reconciled-partly = Ich habe nachgesehen: Ein Teil ist erledigt. /history zeigt, welcher.

## What is news

notification-settings-title = Neuigkeiten
notification-settings = Tippe, um ein- oder auszuschalten. Was du selbst tust, melde ich nie.
notification-settings-none = Alles ist aus.
notification-settings-live = Sofort; höchstens 3 pro Minute, der Rest in einer Nachricht.
notification-settings-digest = Eine Nachricht am Tag für jedes Konto, die nächste: { $time }.
notification-settings-night = Lautlos von { $from } bis { $to }, deine Zeit.
notification-zone-ask = Wie spät ist es bei dir? Danach richte ich die täglichen Neuigkeiten und bin nachts lautlos.
notification-zone-write = Wie spät ist es bei dir? Tippe darauf, oder schreib die Uhrzeit, dein Land oder eine große Stadt in der Nähe.
notification-zone-which = Wo gehen die Uhren wie bei dir, im Sommer und im Winter?
notification-zone-unknown = Diesen Ort kenne ich nicht. Schreib eine große Stadt in der Nähe, dein Land oder die Uhrzeit, etwa 14:30.
