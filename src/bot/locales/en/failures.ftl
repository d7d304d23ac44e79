### What goes wrong

error-database = I can’t reach my database right now. Try again in a minute.
error-unknown = Something went wrong on my side. Try again; if it happens again, give the person who runs this bot the reference { $reference }.

failure-signed_out = Telegram ended my connection to your account. Pair again to go on.
failure-budget = That’s a lot in a short time, so I’m pausing until { $until } to keep Telegram from limiting you.
failure-flood = Telegram wants a pause until { $until }. Try again then.
failure-unreachable = Telegram didn’t answer in time, so this may or may not be done. Asking again does no harm.
failure-telegram_broken = Telegram has a problem of its own right now. Try again in a few minutes.
failure-restricted = Telegram restricts this account right now. Ask @SpamBot in Telegram why and for how long.
failure-spam_reported = People reported your account as spam, so Telegram won’t let it do this. Ask @SpamBot in Telegram why and for how long.
failure-premium_required = Telegram lets only Premium accounts do this.
failure-outdated = This program is too old for Telegram. Its operator has to update it.
failure-phone_invalid = Telegram doesn’t take this phone number. Check it, with the country code, and try again.
failure-phone_unregistered = This number has no Telegram account. Register in the official Telegram app first, then pair.
failure-phone_banned = Telegram has banned this phone number. The official app shows how to appeal.
failure-code_wrong = That’s not the code. Check it and enter it again.
failure-code_expired = This code has expired. Get a new one and enter that.
failure-code_unavailable = Telegram won’t send a code to this number right now. Try again later, or pair by scanning the code.
failure-password_wrong = That’s not the password. Check it and enter it again.
failure-not_own_account = The owner of this bot allows only the account you chat from. I signed the other one out again and kept nothing.
failure-api_key_invalid = Telegram doesn’t accept this program’s API_ID and API_HASH. The person who runs it has to correct them.
failure-user_unknown = Telegram no longer lets this account reach that person.
failure-name_empty = Telegram sees nothing in this first name. Use at least one letter or digit.
failure-share_request_gone = They’re not waiting for your number: they have it already, or no longer have you as a contact.
failure-share_needs_adding = Add them to your contacts first, then share your number.
failure-takeout_delay = Telegram wants to be sure it’s you: tap Allow in the chat named Telegram, then ask again. Otherwise it gives the list on { $until }.
failure-takeout_taken = Telegram allows one export of your data at a time, and another one is running. Ask again when it’s done.
failure-takeout_over = Telegram ended the export before I’d read the list. Ask again.
failure-link_invalid = This contact link is too old or was never valid. Ask its owner for a new one.
failure-privacy_refused = Telegram doesn’t take this setting.
failure-refused = Telegram didn’t allow this.

failure-halfway = I had to stop in the middle: { $why }. What’s done stays, and /history shows it; Undo takes it back.
failure-halfway-unsure = I had to stop in the middle: { $why }. What’s done stays in /history, and Undo takes it back; I’m checking the last part and will tell you.

## Why one of several was not done

problem-user_unknown = no one has this id or username
problem-name_empty = Telegram sees nothing in the name
problem-restricted = Telegram restricts this account
problem-spam_reported = people reported this account as spam
problem-premium_required = Telegram does this for Premium accounts only
problem-outdated = this program is too old for Telegram, so its operator has to update it
problem-flood = Telegram asked to wait
problem-flood-until = it has to pause until { $until }
problem-unreachable = Telegram didn’t answer
problem-telegram_broken = Telegram had a problem of its own
problem-signed_out = the session had ended
problem-phone_invalid = Telegram doesn’t take this number
problem-privacy_refused = Telegram doesn’t take this rule
problem-share_request_gone = they took back their request
problem-share_needs_adding = they have to be a contact first
problem-other = Telegram refused it
