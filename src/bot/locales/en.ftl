### Everything a person reads. One line per thing that happened; what was not lost; what to do next.

## Who the bot is

bot-description =
    I look after your Telegram contacts: find them, add whole vCard files, see what became of every number, delete what you no longer need, and decide who gets your phone number.

    This bot is private. Somebody who uses it can send you an invitation link.
bot-short-description = Looks after your Telegram contacts.

command-contacts = Your contacts; add words to search
command-contact = Somebody’s card, with all you can do
command-add = Add somebody, with or without a number
command-rename = Give a contact another name
command-delete = Delete a contact
command-search = Find people in all of Telegram
command-status = Who is online, and who was seen when
command-block = Block somebody
command-unblock = Let somebody in again
command-blocked = Whom you block
command-delete_phones = Delete contacts and saved numbers by number
command-reset_saved = Clear Telegram’s list of saved numbers
command-ids = The Telegram ids of your contacts
command-share = People who may get your number
command-pair = Connect your Telegram account
command-cancel = Stop what is under way
command-unpair = Disconnect, and delete what is stored
command-invite_member = A link that lets one more person in
command-help = What I can do
command-start = Where you are, and the next step

## Coming in

stranger = This bot is private. Ask the person who runs it for an invitation link. If that is you, open the link that the program printed when it started.
link-invalid = This link has been used or is too old. Ask for a new one; nothing was changed.
welcome-owner = This bot is yours now. Nobody else can use it unless you invite them with /invite_member.
welcome-member = Welcome, you can use this bot now.
hello = Hello { $name }.
next-pair = I work on the contacts of your own Telegram account. Connect it once, and everything else follows.
next-pair-again = Telegram ended my connection to { $name }. Pair again to go on; nothing else is lost.
next-contacts =
    You are paired with { $name }.
    Open your contacts, or send me a contact or a .vcf file to add people. /help shows the rest.
not-paired = There is no Telegram account here yet. Pair yours first; it takes a minute.
invite-owner-only = Only the owner of this bot can invite people.
invite-link =
    Send this link to the person you want to let in. It works once, within a week:
    { $link }

    They pair an account of their own, and see none of yours.

## Help

help-intro = What I can do with your Telegram contacts:
help-contacts = Contacts
help-blocked = Blocking
help-saved = Saved numbers
help-account = Account
help-start = Getting around
help-files = To add people, share a contact with me, forward a message of theirs, or send a .vcf file, as phones and mail programs export it. I answer for each number what became of it.

unknown-text = I did not understand that. /help shows what I can do.
unknown-command = I do not know { $command }. /help lists my commands.
unknown-verb = Send { $command } to do that: commands begin with a slash, in small letters.
unknown-message = I can read shared contacts, .vcf files and commands. /help shows what I can do.
still-working = Still working on it…

## Buttons

button-pair = Pair my account
button-pair-again = Pair again
button-contacts = Open contacts
button-copy-link = Copy the link
button-back = Back to the list
button-chat = Open chat
button-card = Open card
button-add = Add
button-add-name = Add { $name }
button-add-show = Add, and show them my number
button-add-hide = Add, and keep my number to myself
button-other-name = Another name
button-pick-user = Choose somebody
button-rename = Rename
button-rename-to = Rename to { $name }
button-block = Block
button-block-yes = Block { $name }
button-not-block = Do not block
button-unblock = Unblock
button-blocked = Everybody blocked
button-delete-phones =
    { $count ->
        [one] Delete this number
       *[other] Delete these { $count } numbers
    }
button-reset =
    { $count ->
        [one] Clear the saved number
       *[other] Clear { $count } saved numbers
    }
button-reset-yes = Yes, clear the list
button-delete = Delete
button-delete-yes = Delete { $name }
button-keep = Keep
button-keep-name = Keep the old name: { $old }
button-search = Search contacts for “{ $words }”
button-use-phone = Use phone number instead
button-page = Open the pairing page
button-cancel = Cancel
button-unpair = Unpair
button-share = Share my number
button-not-now = Not now
button-check-more = Check more
button-more-offers = Anybody else?
button-old = This button is from an older message. Send the command again for a fresh one; nothing was changed.

## Contacts

contacts-title = Contacts of { $name } · { $total }
contacts-title-some = Contacts of { $name } · { $matching } of { $total }
contacts-searched = Search: { $words }
contacts-none = There are no contacts yet. Share a contact with me or send a .vcf file to add people.
contacts-none-match = Nobody matches. Try fewer letters, a username or a part of the number, or send /contacts for everybody.
contacts-empty-all = There is nobody to show.
contacts-empty-mutual = None of these contacts has you in their contacts too. Choose another filter.
contacts-empty-online = Nobody is online now. Choose another filter, or look again later.
contacts-empty-no_phone = You can see everybody’s number. Choose another filter.
contacts-empty-deleted = None of these accounts was deleted. Choose another filter.
contacts-stale = This is the list as of { $time }.
contacts-stale-unreachable = Telegram could not be reached just now to renew it.
contacts-mutual-mark = ⇄ has you as a contact too
contacts-choices = { $sort } · { $filter }
column-name = Name
column-reach = Last seen, number
sort-name = By name
sort-last_seen = By last seen
filter-all = Everybody
filter-mutual = Mutual
filter-online = Online
filter-no_phone = No number
filter-deleted = Deleted accounts
phone-hidden = number hidden
name-deleted = Deleted account
name-none = No name
kind-bot = bot
kind-deleted = deleted account

seen-online = online
seen-recently = recently
seen-last_week = within a week
seen-last_month = within a month
seen-hidden = long ago

card-phone-hidden = Number hidden from you
card-seen = Last seen { $seen }
card-seen-hidden = Last seen a long time ago, or hidden from you
card-seen-by-me = (Telegram hides the exact time because you hide yours.)
card-bot = A bot
card-deleted = This account was deleted at Telegram.
card-mutual = ⇄ Has you as a contact too
card-one-sided = Does not have you as a contact
card-close-friend = Close friend
card-premium = Premium
card-no-contact = Not in your contacts
card-blocked = Blocked by you
card-self = This is your own account
card-id = Telegram id { $id }
contact-gone = That is no contact of yours any more. There is nothing to delete; nothing was changed.

delete-ask = Delete { $name } from the contacts of { $owner }?
delete-effect = They leave the contact list on all your devices. Your chat with them stays, and they are not told.
deleted = Deleted { $name }.
deleted-next-phone = To have them back, share their contact with me again, or add them in Telegram.
deleted-next = To have them back, open your chat with them in Telegram and add them there.

## Whom a command means

who-example-contact = Say whom: /contact @username, a phone number, a Telegram id, or part of a name, such as /contact zoe.
who-example-add = Say whom, and a name if you like: /add @username Zoe Miller.
who-example-rename = Say whom, and the new name: /rename zoe = Zoe Miller.
who-example-delete = Say whom: /delete zoe. I ask before anything is deleted.
who-example-block = Say whom: /block @username. I ask before anybody is blocked.
who-example-unblock = Say whom: /unblock @username. /blocked lists everybody you block.
who-several =
    { $count ->
        [one] One person is meant by “{ $who }”.
       *[other] { $count } people may be meant by “{ $who }”. Choose one:
    }
who-more =
    { $count ->
        [one] One more matches; type more of the name to see them.
       *[other] { $count } more match; type more of the name to see them.
    }
who-label = { $name } · { $reach }
who-id_unknown = Your account has not met the id { $who }, and Telegram lets nobody be reached by an id alone. Try their username or phone number, share their contact with me, or let them write to your account once; then the id works too.
who-digits = Your account has not met the id { $who }, and nobody can be found by it as a number either. Telegram lets nobody be reached by an id alone: try their username or phone number, share their contact with me, or let them write to your account once; then the id works too.
who-phone_hidden = Nobody can be found by the number { $who }. Its owner may not use Telegram, or may not let themselves be found by number: Telegram does not say which. A username works if you know it.
who-username_free = Nobody has the username { $who }. Check the spelling, or try a phone number.
who-name_unknown = None of your contacts is called “{ $who }”. Try fewer letters, a username or a phone number; /search looks through all of Telegram.
who-empty = I cannot tell whom you mean. Send a username, a phone number, a Telegram id or part of a name.
no-contact = They are not in your contacts, so nothing was changed.
nothing-changed = Nothing was changed.

## Adding and renaming

add-ask = Add { $name } to the contacts of { $owner }?
add-saved-as = Saved as { $name }.
add-phone = May they see your number { $phone }? Once they have seen it, this cannot be taken back.
add-deleted = This account was deleted at Telegram, so it cannot be added. Nothing was changed.
add-pick = Whom do you want to add? Choose somebody below, forward a message of theirs, or send /add @username.
forward-hidden_user = Whoever wrote this hides their account in forwarded messages. Share their contact with me, or send /add with their username.
forward-chat = This was written in the name of a group, not of a person. Forward a message that somebody wrote as themselves.
forward-channel = This was written in a channel, not by a person. Forward a message that somebody wrote as themselves.
rename-ask = Rename { $name } in the contacts of { $owner }?
renamed = Renamed: { $old } is { $name } now.
name-ask = Under which name should I save { $name }? Reply to this message with the first name, and the last name if there is one.
name-unusable = There is nothing in this name that can be seen. Reply once more, with at least one letter.

## Searching

search-example = Say what to look for: /search zoe miller. It looks through your contacts and all of Telegram.
search-short = Telegram looks for { $letters } letters or more. Type more of the name, or send /contacts with it to search your own list.
search-title = Search in Telegram: { $words }
search-mine = Your contacts and chats
search-others = Others in Telegram
search-contact = contact
search-nobody = Nobody was found by this name. Check the spelling, or try a username or /contact with a phone number.

## Blocking

block-self = That is your own account; it cannot be blocked. Nothing was changed.
block-ask = Block { $name }?
block-effect = They can no longer write to you or call you, or see when you are online. They stay in your contacts if they are there, and are not told. You can unblock them at any time.
block-already = { $name } is blocked already. Nothing was changed.
blocked = Blocked { $name }.
unblocked = { $name } is not blocked: they can write to you.
blocked-title = Blocked by { $name } · { $count }
blocked-nobody = You block nobody. /block does it.

## Numbers and ids

phones-example = Say which numbers, with their country codes: /delete_phones +44 20 7946 0958, +1 202 555 0101. I ask before anything is deleted.
phones-too-many = More than { $limit } numbers at a time are too many. Send them in several messages; nothing was changed.
phones-unusable = { $phone }: { $reason }.
phones-unusable-next = Correct this and send the command again; nothing was changed.
phones-ask =
    { $count ->
        [one] Delete this number from the contacts and the saved numbers of { $owner }?
       *[other] Delete these { $count } numbers from the contacts and the saved numbers of { $owner }?
    }
phones-effect = Contacts with these numbers are deleted too, on all your devices. Your chats stay. To have somebody back, add them again; I cannot bring back the saved names.
phones-deleted =
    { $count ->
        [one] Deleted the number.
       *[other] Deleted { $count } numbers.
    }
phones-not-all = Telegram says that some of these numbers could not be deleted, and not which. Look at /contacts to see who is left.
phones-contacts = No contacts any more: { $names }.
reset-nothing = There are no saved numbers to clear. Nothing was changed.
reset-ask =
    { $count ->
        [one] Telegram keeps one saved number for { $owner }. Clear it?
       *[other] Telegram keeps { $count } saved numbers for { $owner }. Clear them?
    }
reset-stays = Your contacts stay. What goes is the list of numbers you ever imported, with the names for those who are not on Telegram: they will not become contacts by themselves when they join.
reset-sure = Clear the saved numbers of { $owner } for good? This cannot be undone.
reset-done = Cleared the saved numbers of { $owner }. The contacts are as they were.
ids-title =
    { $count ->
        [0] There are no ids among the contacts of { $name }.
        [one] One id among the contacts of { $name }:
       *[other] { $count } ids among the contacts of { $name }, in Telegram’s order:
    }
ids-zeros =
    { $count ->
        [one] One more saved number has no account, or a hidden one.
       *[other] { $count } more saved numbers have no account, or a hidden one.
    }

## Who was seen when

status-title = Last seen, contacts of { $name } · { $count }
status-nobody = There is nobody to show yet.
status-group = { $group } · { $count }
status-online = Online now
status-minutes = Within the hour
status-hours = Within a day
status-days = Days ago
status-recently = Recently
status-last_week = Within a week
status-last_month = Within a month
status-hidden = Long ago, or hidden from you
status-by_me = Hidden because you hide yours
status-more = { $count } more

## Import

import-self = That is your own number: you cannot be a contact of yourself. Nothing was changed.
import-title = Import into the contacts of { $name }
import-count-added = { $count } added
import-count-renamed = { $count } renamed
import-count-already = { $count } already there
import-count-not_found = { $count } not found or private
import-count-later = { $count } to try later
import-count-unusable = { $count } not usable
import-added = Added { $name } to the contacts of { $owner }.
import-already = { $name } is in the contacts of { $owner } already. Nothing was changed.
import-renamed = { $name } was there already under the name { $old }, and is renamed now.
import-not_found = { $name }, { $phone }: not found, or private.
import-not_found-importers =
    { $name }, { $phone }: not found, or private. { $importers ->
        [one] One other person has this number saved.
       *[other] { $importers } other people have this number saved.
    }
import-later = { $name }, { $phone }: Telegram asks to try this number again later.
import-unusable = { $who }: not imported, { $reason }.
import-more =
    { $count ->
        [one] … and one more.
       *[other] … and { $count } more.
    }
import-note-not_found = Telegram does not say whether a number has no account or its owner cannot be found by number. These numbers stay in Telegram’s saved list, and become contacts by themselves when their owners join.
import-note-later = Telegram limits how many numbers it looks up at a time. Send those cards again in a few hours; the others are done.
name-kept = { $name } has the old name again.
name-kept-already = That name was put back before, or the contact is gone. Nothing was changed.

unusable-no_phone = there is no number in the card
unusable-empty = the card is empty
unusable-own = it is your own number
unusable-twice = the same number stands above
unusable-no_digits = there are no digits in the number
unusable-too_short = the number is too short
unusable-too_long = the number is too long
unusable-needs_country = the number needs a country code, such as +44
unusable-unknown_code = no country has this code
unusable-unreadable = the number could not be read

file-not-vcard = I can read contacts from .vcf files. This file is something else; nothing was changed.
file-too-large = This file is over 20 MB, the most a bot may read. Export fewer contacts at a time, or without their pictures; nothing was changed.
file-no-cards = There is no contact in this file that I can read. Export it as vCard (.vcf) and send it once more; nothing was changed.
file-too-many = There are more than { $limit } numbers in this file. Send them in smaller files; nothing was changed.

## Sharing the number

share-ask = { $name } added you to their contacts. Let them see your number { $phone }?
share-effect = Once they have seen it, this cannot be taken back.
shared = { $name } can see your number { $phone } now.
not-shared = I did not share your number with { $name } now. /share shows the question again.
not-shared-anyone = I did not share your number now. /share shows the question again.
share-list =
    { $count ->
        [one] One person added you and does not have your number { $phone }.
       *[other] { $count } people added you and do not have your number { $phone }.
    } Choose somebody to decide; nothing is shared before you confirm.
share-nobody = Nobody I asked about is waiting for your number.
share-more =
    { $count ->
        [one] One more is waiting after these.
       *[other] { $count } more are waiting after these.
    }
share-unasked =
    { $count ->
        [one] One more contact has to be asked about one by one.
       *[other] { $count } more contacts have to be asked about one by one.
    } Telegram has no list of them.

## Pairing

pair-scan =
    Scan this with the phone of the account you want to pair: Telegram > Settings > Devices > Link Desktop Device. Show it on a second screen, such as a computer or a tablet. It renews itself for 10 minutes.

    I become one more device of your account, called Roster, and could do whatever a device can. I use it to read and change your contacts, and for nothing else. You can end it at any time, in Settings > Devices or with /unpair.
pair-already = You are paired with { $name } already. To pair another account, send /unpair first.
pair-password = The code was scanned. Your account has a two-step verification password as well: enter it at the pairing page, never in a chat.
pair-failed = The pairing did not work out, and nothing was stored.
pair-ended = This pairing is over; the code is no longer good. Nothing was stored.
page-public = The pairing page asks for your phone number, the login code and, if you have one, your password. The link works once and for 10 minutes, for you alone: do not pass it on.
page-local =
    Open this address in a browser on the computer where this program runs. It asks for your phone number, the login code and, if you have one, your password. It works once and for 10 minutes, for you alone: do not pass it on.

    { $address }
code-in-chat = Please send no login code here: Telegram cancels codes that are typed into a chat. I deleted your message. Ask for a new code at the pairing page, and type it there.
password-in-chat = Please type nothing here while you pair: a chat is no place for a password. I deleted your message. Enter codes and passwords at the pairing page.
cancelled = Cancelled. Nothing was stored.
cancel-nothing = There is nothing to cancel.
paired = Paired with { $name }.
paired-again = Paired with { $name } again.
paired-count =
    { $count ->
        [0] There are no contacts yet.
        [one] There is one contact.
       *[other] There are { $count } contacts.
    }
paired-next = Send me a contact or a .vcf file to add people. You can end the pairing at any time with /unpair, or in Telegram under Settings > Devices.
signed-out = Telegram ended my connection to { $name }: it was ended in Settings > Devices, or the account’s password was changed. Nothing else is lost; pair again to go on.
unpair-ask = Unpair { $name }? I sign out at Telegram and delete everything I stored about this account. Your contacts stay as they are at Telegram.
unpaired = Unpaired { $name }. I signed out, and deleted everything stored about the account.
unpaired-not-signed-out = Unpaired { $name }, and deleted everything stored about the account. Telegram could not be reached to sign out: please end the session of this bot in Telegram under Settings > Devices.

## What goes wrong

error-database = I cannot reach my own database at the moment. Nothing is lost; try again in a minute.
error-unknown = Something went wrong on my side. Try again; if it happens once more, tell the person who runs this bot the reference { $reference }.

failure-signed_out = Telegram ended my connection to your account. Nothing else is lost; pair again to go on.
failure-flood = Telegram asks to wait until { $until } before this is tried again. Nothing is lost.
failure-unreachable = Telegram did not answer in time. What you asked for may or may not be done; asking again does no harm.
failure-telegram_broken = Telegram has a problem of its own at the moment. Try again in a few minutes; nothing is lost.
failure-restricted = Telegram restricts this account at the moment, so it does not allow this. Write to @SpamBot in Telegram to see why and for how long.
failure-phone_invalid = Telegram does not take this phone number. Check it, with the country code, and try again.
failure-phone_unregistered = This number has no Telegram account. Register in the official Telegram app first, then pair.
failure-phone_banned = Telegram has banned this phone number. The official app tells how to appeal.
failure-code_wrong = That is not the code. Check it and enter it again.
failure-code_expired = This code is no longer good. Ask for a new one and enter that.
failure-code_unavailable = Telegram sends no code to this number at the moment. Try again later, or pair by scanning the code.
failure-password_wrong = That is not the password. Check it and enter it again.
failure-api_key_invalid = Telegram does not accept this program’s API_ID and API_HASH. The person who runs it has to correct them.
failure-user_unknown = Telegram does not let this account reach that person any more. Nothing was changed.
failure-name_empty = Telegram sees nothing in this first name. Use at least one letter or digit. Nothing was changed.
failure-share_request_gone = They are not waiting for your number: they have it already, or do not have you as a contact any more. Nothing was shared just now.
failure-share_needs_adding = Add them to your contacts first, then share your number. Nothing was shared.
failure-refused = Telegram did not allow this. Nothing was changed.
