### Import

import-self = That is your own number: you cannot be a contact of yourself. Nothing was changed.
import-nobody-sent = I find nobody in what you sent. /import shows how to send people; nothing was changed.
import-too-many = There are more than { $most } numbers in what you sent, the most I take at once, so I stopped reading. Nothing was changed. Send fewer files or contacts at a time.
import-picture = I can’t read names from a picture. Send them as text, one person per line, or export your contacts as a .vcf or .csv file.
import-how =
    Send me people in any of these ways:
    · a file: .vcf, .csv or .json, as phones, Google, Outlook and mail programs export it, an Excel workbook (.xlsx), or a text with numbers and names
    · contacts, shared from your phone or from Telegram; several at once are one import
    · /import with a number and a name, such as /import +44 20 7946 0958 Zoe Miller, on as many lines as you like

    One person is added at once. Of more than one I first show you what would happen, and send nothing before you say so.
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
import-count-unusable = { $count } not usable
import-added = Added { $name } to the contacts of { $owner }.
import-already = { $name } is in the contacts of { $owner } already. Nothing was changed.
import-kept-name = { $phone } is in your contacts as { $name }. I kept that name.
import-kept-nameless = { $phone } is in your contacts as { $name }.
import-renamed = { $name } was there already under the name { $old }, and is renamed now.
import-not_found = { $name }, { $phone }: not found, or private.
import-not_found-importers =
    { $name }, { $phone }: not found, or private. { $importers ->
        [one] One other person has this number saved.
       *[other] { $importers } other people have this number saved.
    }
import-deferred = { $name }, { $phone }: Telegram asks to try this number again later. I do so by myself, { $time }.
import-declined = { $name }, { $phone }: Telegram did not look this number up, though I asked for days. Whether anybody has it is unknown.
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
import-note-not_found = Telegram does not say whether a number has no account or its owner cannot be found by number. These numbers stay in Telegram’s saved list, and become contacts by themselves when their owners join.
import-note-deferred = Telegram limits how many numbers it looks up at a time. I send those again by myself and tell you what becomes of them; there is nothing to do.

unusable-no_phone = there is no number in the card
unusable-empty = there is nothing in it
unusable-own = it is your own number
unusable-no_digits = there are no digits in the number
unusable-too_short = the number is too short
unusable-too_long = the number is too long
unusable-needs_country = the number needs a country code, such as +44
unusable-unknown_code = no country has this code
unusable-no_plan = no country has numbers like this
unusable-unreadable = it couldn’t be read
unusable-machine = it’s a fax, a pager or a modem
unusable-other_person = it’s another person’s number
unusable-about_phone = it’s about a phone, not a number
unusable-other_column = it’s in a column without a meaning
unusable-too_many = there are too many numbers in one entry
unusable-too_large = the entry is larger than any contact
unusable-too_deep = the entry is nested too deeply
