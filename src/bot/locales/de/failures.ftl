### What goes wrong

error-database = Ich erreiche gerade meine eigene Datenbank nicht. Versuch es in einer Minute noch mal.
error-unknown = Bei mir ist etwas schiefgegangen. Versuch es noch mal; passiert es wieder, nenne der Person, die diesen Bot betreibt, die Kennung { $reference }.

failure-signed_out = Telegram hat meine Verbindung zu deinem Konto beendet. Verbinde es neu, um weiterzumachen.
failure-budget = Das ist viel in kurzer Zeit. Ich pausiere bis { $until }, damit Telegram dich nicht einschränkt.
failure-flood = Telegram will eine Pause bis { $until }. Versuch es dann noch mal.
failure-unreachable = Telegram hat nicht rechtzeitig geantwortet. Vielleicht ist es erledigt, vielleicht nicht; noch mal fragen schadet nicht.
failure-telegram_broken = Telegram hat gerade selbst ein Problem. Versuch es in ein paar Minuten noch mal.
failure-restricted = Telegram schränkt dieses Konto gerade ein und erlaubt das nicht. Schreib @SpamBot in Telegram, um zu erfahren, warum und wie lange.
failure-spam_reported = Dein Konto wurde als Spam gemeldet, deshalb lässt Telegram das nicht zu. Frag @SpamBot in Telegram, warum und wie lange.
failure-premium_required = Das erlaubt Telegram nur Premium-Konten.
failure-outdated = Dieses Programm ist zu alt für Telegram. Wer es betreibt, muss es aktualisieren.
failure-phone_invalid = Telegram nimmt diese Telefonnummer nicht an. Prüfe sie, mit Landesvorwahl, und versuch es noch mal.
failure-phone_unregistered = Diese Nummer hat kein Telegram-Konto. Registriere dich zuerst in der offiziellen Telegram-App, dann verbinde das Konto.
failure-phone_banned = Telegram hat diese Telefonnummer gesperrt. Die offizielle App sagt, wie du Einspruch einlegst.
failure-code_wrong = Das ist nicht der Code. Prüfe ihn und gib ihn noch mal ein.
failure-code_expired = Dieser Code gilt nicht mehr. Fordere einen neuen an und gib den ein.
failure-code_unavailable = Telegram schickt dieser Nummer gerade keinen Code. Versuch es später noch mal oder scanne den QR-Code.
failure-password_wrong = Das ist nicht das Passwort. Prüfe es und gib es noch mal ein.
failure-not_own_account = Hier ist nur das Konto erlaubt, von dem aus du schreibst. Das andere habe ich wieder abgemeldet und nichts gespeichert.
failure-api_key_invalid = Telegram akzeptiert API_ID und API_HASH dieses Programms nicht. Wer es betreibt, muss sie korrigieren.
failure-user_unknown = Telegram lässt dieses Konto die Person nicht mehr erreichen.
failure-name_empty = Telegram sieht in diesem Vornamen nichts. Nimm mindestens einen Buchstaben oder eine Ziffer.
failure-share_request_gone = Diese Person wartet nicht auf deine Nummer: Sie hat sie schon oder hat dich nicht mehr als Kontakt. Gerade wurde nichts geteilt.
failure-share_needs_adding = Füge die Person zuerst zu deinen Kontakten hinzu, dann teile deine Nummer. Es wurde nichts geteilt.
failure-takeout_delay = Telegram will sichergehen, dass du es bist: Tippe im Chat namens Telegram auf Erlauben und frag noch mal. Sonst gibt es die Liste am { $until }.
failure-takeout_taken = Bei Telegram läuft gerade ein anderer Export deiner Kontodaten, und nur einer auf einmal ist erlaubt. Frag noch mal, wenn er fertig ist.
failure-takeout_over = Telegram hat den Export beendet, bevor die Liste gelesen war. Frag noch mal.
failure-link_invalid = Dieser Kontaktlink ist zu alt oder war nie gültig. Bitte um einen neuen.
failure-privacy_refused = Telegram nimmt diese Einstellung nicht an.
failure-refused = Telegram hat das nicht erlaubt.

failure-halfway = Ich musste mittendrin aufhören: { $why }. Was bis dahin erledigt war, bleibt, und /history zeigt es; Rückgängig nimmt es zurück. Der Rest ist, wie er war.
failure-halfway-unsure = Ich musste mittendrin aufhören: { $why }. Erledigtes steht in /history, Rückgängig nimmt es zurück; den letzten Teil prüfe ich noch und sage Bescheid.

## Why one of several was not done

problem-user_unknown = mit dieser ID oder diesem Benutzernamen ist niemand zu finden
problem-name_empty = Telegram sieht im Namen nichts
problem-restricted = Telegram schränkt dieses Konto ein
problem-spam_reported = dieses Konto wurde als Spam gemeldet
problem-premium_required = das macht Telegram nur für Premium-Konten
problem-outdated = dieses Programm ist zu alt für Telegram, und wer es betreibt, muss es aktualisieren
problem-flood = Telegram bat zu warten
problem-flood-until = es braucht eine Pause bis { $until }
problem-unreachable = Telegram hat nicht geantwortet
problem-telegram_broken = Telegram hatte selbst ein Problem
problem-signed_out = die Sitzung war beendet
problem-phone_invalid = Telegram nimmt diese Nummer nicht an
problem-privacy_refused = Telegram nimmt diese Regel nicht an
problem-share_request_gone = die Anfrage wurde zurückgenommen
problem-share_needs_adding = die Person muss zuerst ein Kontakt sein
problem-other = Telegram hat es abgelehnt
