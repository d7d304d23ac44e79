### Everything a person reads. One line per thing that happened; what was not lost; what to do next.

## Who the bot is

bot-description =
    I look after your Telegram contacts: find them, add whole vCard files, see what became of every number, delete what you no longer need, and decide who gets your phone number.

    This bot is private. Somebody who uses it can send you an invitation link.
bot-short-description = Looks after your Telegram contacts.

command-contacts = Your contacts; add words to search
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
help-account = Account
help-start = Getting around
help-files = To add people, share a contact with me or send a .vcf file, as phones and mail programs export it. I answer for each number what became of it.

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
card-id = Telegram id { $id }
contact-gone = That is no contact of yours any more. There is nothing to delete; nothing was changed.

delete-ask = Delete { $name } from the contacts of { $owner }?
delete-effect = They leave the contact list on all your devices. Your chat with them stays, and they are not told.
deleted = Deleted { $name }.
deleted-next-phone = To have them back, share their contact with me again, or add them in Telegram.
deleted-next = To have them back, open your chat with them in Telegram and add them there.

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
unpair-kept = Nothing was changed.

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
failure-share_request_gone = They are not waiting for your number: they have it already, or do not have you as a contact any more. Nothing was shared just now.
failure-share_needs_adding = Add them to your contacts first, then share your number. Nothing was shared.
failure-refused = Telegram did not allow this. Nothing was changed.
