### What goes wrong

error-database = I cannot reach my own database at the moment. Nothing is lost; try again in a minute.
error-unknown = Something went wrong on my side. Try again; if it happens once more, tell the person who runs this bot the reference { $reference }.

failure-signed_out = Telegram ended my connection to your account. Nothing else is lost; pair again to go on.
failure-budget = That's a lot in a short time, so I'm pausing until { $until } to keep Telegram from limiting you. Nothing was changed.
failure-flood = Telegram asks to wait until { $until } before this is tried again. Nothing is lost.
failure-unreachable = Telegram did not answer in time. What you asked for may or may not be done; asking again does no harm.
failure-telegram_broken = Telegram has a problem of its own at the moment. Try again in a few minutes; nothing is lost.
failure-restricted = Telegram restricts this account at the moment, so it does not allow this. Write to @SpamBot in Telegram to see why and for how long.
failure-spam_reported = People reported your account as spam, so Telegram won't let it do this. Ask @SpamBot in Telegram why and for how long.
failure-premium_required = Telegram lets only Premium accounts do this. Nothing was changed.
failure-outdated = This program is too old for Telegram. Its operator has to update it.
failure-phone_invalid = Telegram does not take this phone number. Check it, with the country code, and try again.
failure-phone_unregistered = This number has no Telegram account. Register in the official Telegram app first, then pair.
failure-phone_banned = Telegram has banned this phone number. The official app tells how to appeal.
failure-code_wrong = That is not the code. Check it and enter it again.
failure-code_expired = This code is no longer good. Ask for a new one and enter that.
failure-code_unavailable = Telegram sends no code to this number at the moment. Try again later, or pair by scanning the code.
failure-password_wrong = That is not the password. Check it and enter it again.
failure-not_own_account = The owner of this bot allows only the account that you chat from. I signed the other one out again, and stored nothing.
failure-api_key_invalid = Telegram does not accept this program’s API_ID and API_HASH. The person who runs it has to correct them.
failure-user_unknown = Telegram does not let this account reach that person any more. Nothing was changed.
failure-name_empty = Telegram sees nothing in this first name. Use at least one letter or digit. Nothing was changed.
failure-share_request_gone = They are not waiting for your number: they have it already, or do not have you as a contact any more. Nothing was shared just now.
failure-share_needs_adding = Add them to your contacts first, then share your number. Nothing was shared.
failure-takeout_delay = Telegram first wants to be sure that it is you who asks for the saved list. Open the message about a data export in your chat with Telegram and tap Allow, then ask again; without it, Telegram gives the list from { $until } on. Nothing is lost.
failure-takeout_taken = Another export of your account’s data is under way at Telegram, and it allows one at a time. Ask again when that one is done; nothing is lost.
failure-takeout_over = Telegram ended the export before the list was read. Nothing is lost; ask again.
failure-link_invalid = This contact link is too old, or was never good. Ask its owner for a new one; nothing was changed.
failure-privacy_refused = Telegram does not take this setting. Nothing was changed.
failure-refused = Telegram did not allow this. Nothing was changed.

failure-halfway = I had to stop in the middle: { $why }. What was done until then stays, and /history shows it; Undo takes it back. The rest is as it was.
failure-halfway-unsure = I had to stop in the middle: { $why }. What was done until then stays, and /history shows it; Undo takes it back. Whether the last part was done I do not know yet: I look, and tell you.

## Why one of several was not done

problem-user_unknown = nobody can be found by this id or username
problem-name_empty = Telegram sees nothing in the name
problem-restricted = Telegram restricts this account
problem-spam_reported = people reported this account as spam
problem-premium_required = Telegram does this for Premium accounts only
problem-outdated = this program is too old for Telegram, and its operator has to update it
problem-flood = Telegram asked to wait
problem-flood-until = it has to pause until { $until }
problem-unreachable = Telegram did not answer
problem-telegram_broken = Telegram had a problem of its own
problem-signed_out = the session had ended
problem-phone_invalid = Telegram does not take this number
problem-privacy_refused = Telegram does not take this rule
problem-share_request_gone = they took back their request
problem-share_needs_adding = they have to be a contact first
problem-other = Telegram refused it
