### Somebody’s card

card-phone-hidden = Nummer für dich verborgen
card-seen = Zuletzt gesehen: { $seen }
card-seen-hidden = Zuletzt vor langer Zeit gesehen oder für dich verborgen
card-seen-by-me = (Telegram verbirgt die genaue Zeit, weil du deine verbirgst.)
card-about = Info: { $about }
card-note = 📝 { $note }
card-labels = 🏷 { $labels }
card-birthday = Geburtstag: { $day }
card-birthday-age = Geburtstag: { $day }, { $age } Jahre alt
card-common-chats =
    { $count ->
        [one] Eine gemeinsame Gruppe
       *[other] { $count } gemeinsame Gruppen
    }
card-bot = Ein Bot
card-deleted = Dieses Konto wurde bei Telegram gelöscht.
card-mutual = ⇄ Hat dich auch als Kontakt
card-one-sided = Hat dich nicht als Kontakt
card-lost-mutual = Hat dich nicht mehr als Kontakt; bemerkt am { $date }
card-close-friend = Enger Freund
card-premium = Premium
card-no-contact = Nicht in deinen Kontakten
card-may-have-me = Zeigt dir die Nummer, hat dich also vielleicht als Kontakt
card-blocked = Von dir blockiert
mark-scam = ⚠️ Telegram kennzeichnet dieses Konto als Betrug.
mark-fake = ⚠️ Telegram kennzeichnet dieses Konto als Fälschung: Es gibt sich als jemand anderes aus.
mark-restricted = ⚠️ Telegram schränkt dieses Konto ein.
mark-premium_only = ⭐ Nur wer Premium hat, kann hier schreiben, außer dieses Konto hat dich als Kontakt.
mark-verified = ✓ Von Telegram verifiziert
mark-scam-short = ⚠️ Betrug
mark-fake-short = ⚠️ Fälschung
mark-restricted-short = ⚠️ eingeschränkt
mark-premium_only-short = ⭐ Nur Premium
mark-verified-short = ✓ verifiziert
mark-premium_only-sign = ⭐
mark-verified-sign = ✓
card-self = Das ist dein eigenes Konto
card-id = Telegram-ID { $id }
card-stale = Stand: { $time }.
card-untold = Mehr verrät Telegram deinem Konto nicht.
