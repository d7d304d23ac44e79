### Pairing

pair-scan =
    Die Kontakte dieses Kontos sieht { $person } im Chat mit { $bot }.

    Zeig das auf einem zweiten Bildschirm und scanne es mit dem Handy des Kontos: Telegram > Einstellungen > Geräte > Desktop-Gerät verbinden.

    Ich werde ein weiteres Gerät deines Kontos, mit dem Namen Roster. Es könnte alles, was ein Gerät kann, aber ich lese und ändere nur Kontakte.
pair-alone = Kein zweiter Bildschirm? Nimm stattdessen deine Telefonnummer.
pair-alone-owner = Kein zweiter Bildschirm? Nimm stattdessen deine Telefonnummer, auf dem Computer, auf dem ich laufe.
pair-alone-member = Kein zweiter Bildschirm? Bitte die Person, der dieser Bot gehört: Ohne öffentliche Seite (PUBLIC_URL) geht es per Nummer nur an ihrem Computer.
pair-picture =
    Die Kontakte sieht
    { $person }
    im Chat mit { $bot }.
pair-note =
    Dieses Konto ist jetzt mit dem Bot { $bot } verbunden: { $person } sieht dort seine Kontakte.

    Ungewollt? Beende Roster unter Einstellungen > Geräte.
pair-already = Du bist schon mit { $name } verbunden.
pair-already-several = Du bist schon mit { $count } Konten verbunden; /accounts zeigt sie.
pair-password = Der Code wurde gescannt. Dein Konto hat auch ein Passwort für die zweistufige Bestätigung: Gib es auf der Anmeldeseite ein, nie in einem Chat.
pair-password-member = Dein Konto hat ein zweites Passwort, das nicht in einen Chat gehört. Bitte die Person, der dieser Bot gehört, um eine Seite dafür (PUBLIC_URL).
pair-confirm = { $name } hat sich angemeldet, und das ist nicht das Konto, von dem aus du schreibst. Verbinde es nur, wenn du das möchtest.
pair-confirm-gone = Dieses Konto wartet nicht mehr auf dich. /accounts zeigt, welche verbunden sind.
pair-interrupted = Ich wurde neu gestartet, während du dabei warst, dein Konto zu verbinden. Der Code gilt nicht mehr; fang neu an, wann immer du möchtest.
pair-sign-out-delayed = Vom nicht verbundenen Konto konnte ich mich noch nicht abmelden, ich versuche es weiter. Du kannst die Sitzung auch beenden: Einstellungen > Geräte.
pair-failed = Das Verbinden hat nicht geklappt, und nichts wurde gespeichert.
pair-ended = Diese Anmeldung ist vorbei; der Code gilt nicht mehr. Nichts wurde gespeichert.
page-public = Die Seite fragt nach Nummer, Anmeldecode und gegebenenfalls Passwort. Der Link gilt 10 Minuten, im ersten Browser, der ihn öffnet: Gib ihn nicht weiter.
page-local =
    Öffne diese Adresse auf dem Computer, auf dem ich laufe. Sie gilt 10 Minuten, im ersten Browser, der sie öffnet: Gib sie nicht weiter.

    { $address }
code-in-chat = Das habe ich gelöscht: Telegram macht Codes ungültig, die in einen Chat geschickt werden. Fordere auf der Anmeldeseite einen neuen an und gib ihn dort ein.
code-in-chat-kept = Lösche deine Nachricht selbst, ich konnte es nicht: Telegram macht Codes in Chats ungültig. Hol dir auf der Anmeldeseite einen neuen und gib ihn dort ein.
password-in-chat = Das habe ich gelöscht: Passwörter gehören in keinen Chat. Gib Codes und Passwörter auf der Anmeldeseite ein, oder schick /cancel.
password-in-chat-kept = Lösche deine Nachricht selbst, ich konnte es nicht: Passwörter gehören in keinen Chat. Gib es auf der Anmeldeseite ein, oder schick /cancel.
cancelled-pairing = Das Verbinden ist abgebrochen. Nichts wurde gespeichert.
cancel-nothing = Es gibt nichts abzubrechen.
paired = Mit { $name } verbunden.
paired-again = Wieder mit { $name } verbunden.
paired-current = Befehle gelten ab jetzt für dieses Konto; /accounts wechselt es.
paired-count =
    { $count ->
        [0] Es gibt noch keine Kontakte.
        [one] Es gibt einen Kontakt.
       *[other] Es gibt { $count } Kontakte.
    }
paired-end = Du kannst das jederzeit mit /unpair beenden oder in Telegram unter Einstellungen > Geräte.
signed-out = Telegram hat meine Verbindung zu { $name } beendet: unter Einstellungen > Geräte oder durch ein neues Passwort. Verbinde neu, um weiterzumachen.
signed-out-used_twice = Telegram hat meine Verbindung zu { $name } beendet: Sie wurde an zwei Orten zugleich benutzt. Verbinde das Konto neu, um weiterzumachen.
unpair-ask = { $name } trennen? Ich melde mich bei Telegram ab und lösche alles zu diesem Konto; deine Kontakte bleiben.
unpaired-done = { $name } getrennt. Ich habe mich abgemeldet und alles gelöscht, was zu dem Konto gespeichert war.
unpaired-pairing-too = Die offene Anmeldung habe ich auch abgebrochen.
unpaired-already = Dieses Konto ist nicht mehr verbunden.
unpaired-next = Befehle gelten ab jetzt für { $account }.
unpaired-later = { $name } getrennt und alles Gespeicherte gelöscht. Abmelden ging noch nicht, ich versuche es weiter; du kannst es auch: Einstellungen > Geräte.
unpaired-impossible = { $name } getrennt und alles Gespeicherte gelöscht. Abmelden ging nicht: Beende die Sitzung dieses Bots in Telegram unter Einstellungen > Geräte.
