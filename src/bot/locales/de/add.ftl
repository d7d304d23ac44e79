### Adding and renaming

add-ask = { $name } zu den Kontakten von { $owner } hinzufügen?
add-saved-as = Gespeichert als { $name }.
add-phone = Soll diese Person deine Nummer { $phone } sehen? Ist sie einmal gesehen, lässt sich das nicht zurücknehmen.
add-phone-unknown = Ich konnte Telegram nicht fragen, ob sie schon zu sehen ist.
add-shows-phone = Diese Person wird deine Nummer { $phone } sehen, wie alle deine Kontakte. Wenn du das nicht möchtest, ändere zuerst, wer sie sieht.
add-deleted = Dieses Konto ist gelöscht, deshalb geht das nicht.
add-pick = Wen soll ich hinzufügen? Wähle unten bis zu zehn, leite eine Nachricht weiter oder tippe Benutzername, Nummer oder ID (niemanden: /cancel).
forward-hidden_user = Wer das geschrieben hat, verbirgt sein Konto in weitergeleiteten Nachrichten. Teile den Kontakt mit mir oder nenne mir den Benutzernamen.
forward-chat = Das kam von einer Gruppe, nicht von einer Person. Leite eine Nachricht weiter, die jemand selbst geschrieben hat.
forward-channel = Das wurde in einem Kanal geschrieben, nicht von einer Person. Leite eine Nachricht weiter, die jemand unter eigenem Namen geschrieben hat.
rename-ask = { $name } in den Kontakten von { $owner } umbenennen?
renamed = Umbenannt: { $old } heißt jetzt { $name }.
name-ask = Wie soll ich { $name } nennen?
name-unusable = In diesem Namen ist nichts zu sehen. Schreib ihn noch einmal, mit mindestens einem Buchstaben.
