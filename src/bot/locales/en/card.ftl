### Somebody’s card

card-phone-hidden = Number hidden from you
card-seen = Last seen { $seen }
card-seen-hidden = Last seen a long time ago, or hidden from you
card-seen-by-me = (Telegram hides the exact time because you hide yours.)
card-about = About: { $about }
card-note = 📝 { $note }
card-labels = 🏷 { $labels }
card-birthday = Birthday: { $day }
card-birthday-age = Birthday: { $day }, { $age } years old
card-common-chats =
    { $count ->
        [one] One group in common
       *[other] { $count } groups in common
    }
card-bot = A bot
card-deleted = This account is deleted.
card-mutual = ⇄ Has you as a contact too
card-one-sided = Doesn’t have you as a contact
card-lost-mutual = No longer has you as a contact; I noticed on { $date }
card-close-friend = Close friend
card-premium = Premium
card-no-contact = Not in your contacts
card-may-have-me = Shows you their number, so may have you as a contact
card-blocked = Blocked by you
mark-scam = ⚠️ Telegram marks this account as a scam.
mark-fake = ⚠️ Telegram marks this account as fake: it pretends to be someone else.
mark-restricted = ⚠️ Telegram restricts this account.
mark-premium_only = ⭐ Only Premium users can write to them, unless they have you as a contact.
mark-verified = ✓ Verified by Telegram
mark-scam-short = ⚠️ scam
mark-fake-short = ⚠️ fake
mark-restricted-short = ⚠️ restricted
mark-premium_only-short = ⭐ Premium only
mark-verified-short = ✓ verified
mark-premium_only-sign = ⭐
mark-verified-sign = ✓
card-self = This is your own account
card-id = Telegram id { $id }
card-stale = This is as of { $time }.
card-untold = Telegram shows your account nothing more about them.
