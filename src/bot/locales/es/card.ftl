### Somebody’s card

card-phone-hidden = Te oculta su número
card-seen = últ. vez { $seen }
card-seen-hidden = últ. vez hace mucho tiempo, o te lo oculta
card-seen-by-me = (Telegram oculta la hora exacta porque tú ocultas la tuya.)
card-about = Biografía: { $about }
card-note = 📝 { $note }
card-labels = 🏷 { $labels }
card-birthday = Cumpleaños: { $day }
card-birthday-age = Cumpleaños: { $day }, { $age } años
card-common-chats =
    { $count ->
        [one] Un grupo en común
       *[other] { $count } grupos en común
    }
card-bot = Un bot
card-deleted = Esta cuenta de Telegram se eliminó.
card-mutual = ⇄ También te tiene en sus contactos
card-one-sided = No te tiene en sus contactos
card-lost-mutual = Ya no te tiene en sus contactos; lo noté el { $date }
card-close-friend = Mejor amigo
card-premium = Telegram Premium
card-no-contact = No está en tus contactos
card-may-have-me = Te muestra su número; quizá te tiene en sus contactos
card-blocked = Bloqueaste esta cuenta
mark-scam = ⚠️ Telegram marca esta cuenta como estafa.
mark-fake = ⚠️ Telegram marca esta cuenta como falsa: se hace pasar por alguien más.
mark-restricted = ⚠️ Telegram limita esta cuenta.
mark-premium_only = ⭐ Solo pueden escribirle usuarios Premium, salvo que tenga tu contacto.
mark-verified = ✓ Verificada por Telegram
mark-scam-short = ⚠️ estafa
mark-fake-short = ⚠️ falsa
mark-restricted-short = ⚠️ limitada
mark-premium_only-short = ⭐ solo Premium
mark-verified-short = ✓ verificada
mark-premium_only-sign = ⭐
mark-verified-sign = ✓
card-self = Esta es tu propia cuenta
card-id = Id de Telegram { $id }
card-stale = Datos de { $time }.
card-untold = Telegram no dice nada más a tu cuenta sobre esta persona.
