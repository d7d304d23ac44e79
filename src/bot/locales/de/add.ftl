### Adding and renaming

add-ask = { $name } zu den Kontakten von { $owner } hinzufügen?
add-saved-as = Gespeichert als { $name }.
add-phone = Soll diese Person deine Nummer { $phone } sehen? Ist sie einmal gesehen, lässt sich das nicht zurücknehmen.
add-phone-unknown = Ich konnte Telegram nicht fragen, ob sie schon zu sehen ist.
add-shows-phone = Diese Person wird deine Nummer { $phone } sehen, wie alle deine Kontakte. Wenn du das nicht möchtest, ändere zuerst, wer sie sieht.
add-deleted = Dieses Konto wurde bei Telegram gelöscht und lässt sich nicht hinzufügen. Es wurde nichts geändert.
add-pick = Wen soll ich hinzufügen? Wähle unten bis zu zehn Personen aus, leite eine Nachricht von ihnen weiter oder tippe Benutzername, Nummer oder ID ein. Doch niemanden: /cancel
forward-hidden_user = Wer das geschrieben hat, verbirgt sein Konto in weitergeleiteten Nachrichten. Teile den Kontakt mit mir oder nenne mir den Benutzernamen.
forward-chat = Das wurde im Namen einer Gruppe geschrieben, nicht von einer Person. Leite eine Nachricht weiter, die jemand unter eigenem Namen geschrieben hat.
forward-channel = Das wurde in einem Kanal geschrieben, nicht von einer Person. Leite eine Nachricht weiter, die jemand unter eigenem Namen geschrieben hat.
rename-ask = { $name } in den Kontakten von { $owner } umbenennen?
renamed = Umbenannt: { $old } heißt jetzt { $name }.
name-ask = Wie soll ich { $name } nennen?
name-unusable = In diesem Namen ist nichts zu sehen. Schreib ihn noch einmal, mit mindestens einem Buchstaben.
