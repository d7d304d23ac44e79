### The pairing page. HTML: `<b>` and `<code>` are allowed.

web-title = Verbinde dein Telegram-Konto
web-audience = Die Kontakte dieses Kontos sieht { $person } im Chat mit { $bot }.
web-loading = Einen Moment …
web-choose =
    Wie möchtest du dich anmelden? Beides öffnet eine eigene Sitzung, die du jederzeit in
    Telegram unter <b>Einstellungen › Geräte</b> beenden kannst.
web-choose-qr = QR-Code scannen
web-choose-qr-when = Am besten, wenn diese Seite nicht auf deinem Handy offen ist.
web-choose-phone = Mit Telefonnummer anmelden
web-choose-phone-how = Telegram schickt dir einen Anmeldecode. Du gibst ihn hier ein, nie in einem Chat.
web-qr = QR-Code zum Anmelden
web-qr-open = Öffne Telegram auf deinem Handy
web-qr-go = Gehe zu <b>Einstellungen › Geräte › Desktop-Gerät verbinden</b>
web-qr-scan = Richte die Kamera auf dieses Bild
web-phone-instead = Lieber mit Telefonnummer
web-phone = Telefonnummer deines Telegram-Kontos
web-phone-hint = Mit Landesvorwahl, beginnend mit +.
web-phone-send = Code anfordern
web-qr-instead = Lieber QR-Code scannen
web-code = Anmeldecode
web-code-sent-app = Telegram hat ihn als Nachricht an deine Telegram-App geschickt.
web-code-sent-sms = Telegram hat ihn per SMS geschickt.
web-code-sent-call = Telegram ruft dich an und sagt ihn dir.
web-code-sent-other = Telegram hat ihn dir geschickt.
web-code-length = Er hat { $length } Ziffern.
web-code-for = Gesendet für { $phone }.
web-continue = Weiter
web-code-again = Neuen Code senden
web-phone-other = Andere Nummer nehmen
web-password = Passwort deiner zweistufigen Bestätigung
web-password-hint = Dein Hinweis: { $hint }
web-sign-in = Anmelden
web-confirm =
    Du hast dich als { $account } angemeldet, und das ist nicht das Konto des
    Chats. Verbinde es nur, wenn du das möchtest.
web-confirm-no = Nein, wieder abmelden
web-confirm-yes = Ja, Konto verbinden
web-paired = { $name } ist verbunden.
web-paired-close = Du kannst diese Seite schließen und zum Chat zurückkehren.
web-ended = Diese Anmeldung ist vorbei, oder ein anderer Browser hat ihren Link geöffnet. Ist kein Konto verbunden, schick dem Bot <code>/pair</code> für einen neuen.
web-elsewhere = Diese Anmeldung läuft in einem anderen Tab weiter, in dem du den Link zuletzt geöffnet hast.
web-here = Hier weitermachen
web-privacy = Code und Passwort gehen durch dieses Programm an Telegram; ich behalte sie nicht. Die Sitzung ist verschlüsselt, <code>/unpair</code> löscht sie.
web-unreachable = Dieses Programm ist gerade nicht zu erreichen. Versuch es gleich noch mal.
web-unreachable-watch = Dieses Programm ist gerade nicht zu erreichen. Diese Seite versucht es von selbst wieder.
