### Import

import-self = That’s your own number, and you can’t be your own contact.
import-nobody-sent = I find no one in what you sent. /import shows how to send people.
import-too-many = You sent more than { $most } numbers, the most I take at once, so I stopped reading. Send fewer files or contacts at a time.
import-how =
    Send me people in any of these ways:
    · a file, as phones, Google, Outlook and mail programs export it: .vcf, .csv, .xlsx, .json, .ldif, the contacts.html of Telegram Desktop, a .zip with any of these, or a text with names and numbers
    · a photo of a QR code with a contact
    · contacts, shared from your phone or from Telegram; several at once are one import
    · /import with a number and a name, such as /import +44 20 7946 0958 Zoe Miller, on as many lines as you like

    I add one person right away. With more, I show you first and send nothing before you say so.
import-dropped = I keep three imports open, so I dropped the oldest, { $name }. Send it again when you need it.
import-dropped-nameless = I keep three imports open, so I dropped the oldest. Send those people again when you need them.
import-shows-number-now = They can see your number: all your contacts can. /privacy changes that.
import-title-deferred = Tried again for { $name }, as Telegram had asked
import-title = Import into the contacts of { $name }
import-count-added = { $count } added
import-count-renamed = { $count } renamed
import-count-already = { $count } already there
import-count-kept = { $count } kept their name
import-count-not_found = { $count } not found or private
import-count-deferred = { $count } to try later
import-count-declined = { $count } not looked up
import-count-unusable = { $count } can’t be imported
import-added = Added { $name } to the contacts of { $owner }.
import-already = { $name } is in the contacts of { $owner } already.
import-kept-name = { $phone } is in your contacts as { $name }. I kept that name.
import-kept-nameless = { $phone } is in your contacts as { $name }.
import-renamed = { $name } was there already as { $old }, so I renamed them.
import-not_found = { $name }, { $phone }: not found, or private.
import-not_found-importers =
    { $name }, { $phone }: not found, or private. { $importers ->
        [one] One other person has this number saved.
       *[other] { $importers } other people have this number saved.
    }
import-deferred = { $name }, { $phone }: Telegram wants this number again later. I’ll send it by myself, { $time }.
import-declined = { $name }, { $phone }: Telegram put this number off for days, so I don’t know who has it.
import-unusable = { $who }: not imported, { $reason }.
list-more =
    { $count ->
        [one] … and one more.
       *[other] … and { $count } more.
    }
import-count-by_id =
    { $count ->
        [one] 1 to add without a number
       *[other] { $count } to add without a number
    }
import-count-new = { $count } new
import-count-unclear = { $count } not sure
import-count-rename = { $count } under another name
import-count-tried = { $count } not found before
import-count-duplicate =
    { $count ->
        [one] 1 more than once
       *[other] { $count } more than once
    }
import-count-failed = { $count } failed
import-count-left = { $count } left out
import-count-there = { $count } there before
import-note-not_found = Telegram doesn’t say if there’s no account or it’s hidden. These numbers stay in Telegram’s saved list, and become contacts when their owners join.
import-note-deferred = Telegram limits how many numbers it looks up at a time. I’ll send those again by myself and tell you what became of them.

unusable-no_phone = there’s no number in the card
unusable-empty = there’s nothing in it
unusable-own = it’s your own number
unusable-label_full = a contact has up to 50 labels
unusable-no_digits = there are no digits in the number
unusable-too_short = the number is too short
unusable-too_long = it’s too long
unusable-needs_country = the number needs a country code, such as +44
unusable-unknown_code = no country has this code
unusable-no_plan = no country has numbers like this
unusable-unreadable = it couldn’t be read
unusable-shortened = its beginning is missing
unusable-machine = it’s a fax, a pager or a modem
unusable-other_person = it’s another person’s number
unusable-about_phone = it’s about a phone, not a number
unusable-other_column = it’s in a column without a meaning
unusable-too_many = there are too many numbers in one entry
unusable-too_large = the entry is larger than any contact
unusable-too_deep = the entry is nested too deeply
unusable-imprecise = the spreadsheet rounded its last digits
unusable-formula = it’s a formula without a result
unusable-hidden = it’s in a hidden row or column
unusable-part_other = there are no contacts in it
unusable-part_unclear = I don’t know its columns, so send it by itself
unusable-part_text = it’s a text, so send it by itself
unusable-part_picture = it’s one of too many pictures, so send it by itself if it has a QR code
unusable-part_backup = it’s a backup of mine, so send it by itself
unusable-part_hidden = it’s a hidden sheet
unusable-part_archive = it’s an archive, so unpack it and send it by itself
unusable-part_locked = it has a password
unusable-part_large = it’s more than I can unpack
unusable-part_damaged = it’s damaged, so I couldn’t read all of it
unusable-part_repeated = the same people are in another part of your file
