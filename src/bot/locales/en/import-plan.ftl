### What would be imported, before anything is sent

import-read =
    { $count ->
        [one] One number read. Nothing’s sent yet.
       *[other] { $count } numbers read. Nothing’s sent yet.
    }
import-read-people =
    { $count ->
        [one] One person read. Nothing’s sent yet.
       *[other] { $count } people read. Nothing’s sent yet.
    }
# $list: import-part, joined.
import-parts = From { $list }.
# A sheet or file, and how many entries it has.
import-part = { $name } ({ $count })
import-country = No country code? I’ll use { $country } ({ $code }).
import-country-none = Numbers without a country code can’t be used until you say which country they’re from.
import-read-home =
    { $count ->
        [one] One number has no country code
       *[other] { $count } numbers have no country code
    }, so I used { $country }: { $text } is { $phone }.{ $unclear ->
        [yes] {" "}It could also be { $other }.
       *[no] {""}
    }
import-read-plus =
    { $count ->
        [one] One number has a country code and no +
       *[other] { $count } numbers have a country code and no +
    }: { $text } is { $phone }.{ $unclear ->
        [yes] {" "}It could also be { $other }.
       *[no] {""}
    }
import-annotations = Your contacts get { $list }.
import-extras = Telegram has no place for the rest: { $list }.
extra-note =
    { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
extra-label = labels of { $count }
extra-organisation =
    { $count ->
        [one] 1 company
       *[other] { $count } companies
    }
extra-birthday =
    { $count ->
        [one] 1 birthday
       *[other] { $count } birthdays
    }
extra-photo =
    { $count ->
        [one] 1 photo
       *[other] { $count } photos
    }
extra-email =
    { $count ->
        [one] 1 email address
       *[other] { $count } email addresses
    }
extra-address =
    { $count ->
        [one] 1 address
       *[other] { $count } addresses
    }
extra-website =
    { $count ->
        [one] 1 website
       *[other] { $count } websites
    }
extra-other_account =
    { $count ->
        [one] 1 account elsewhere
       *[other] { $count } accounts elsewhere
    }
import-country-ask = Which country are numbers without a country code from? Write its name, its two letters or its code, such as Germany, DE or +49.
import-country-unknown = I don’t know this country. Write its name in English, its two letters or its code, such as Germany, DE or +49.
import-shows-number = People you add will see your number: all your contacts can. /privacy changes that.
import-names-kept = Contacts saved under another name keep yours, unless you switch them on.
import-changes-nothing = They’re all in your contacts already. The same file again changes nothing.
import-nobody-new = No one new here. The same file again changes nothing.
import-tried = Numbers not found before stay off unless you switch them on. They become contacts by themselves when their owners join.
import-nobody = There’s no one here I can add.
import-nothing-on = Nothing is switched on. Switch on the people to import.
import-all-on = all of them
import-some-on = { $count } of them
import-none-on = none of them
import-kept = keep their names
import-never-sent = nothing to do
import-rows-new = New
import-rows-unclear = Not sure whose
import-rows-by_id = New, without a number
import-rows-rename = Under another name
import-rows-tried = Not found before
import-rows-already = Already there
import-rows-duplicate = More than once
import-rows-unusable = Can’t be imported
import-row-unclear = { $phone }, or { $other }
import-row-moved = { $phone }; { $name } has another number on Telegram
import-row-rename = instead of { $old }
import-row-duplicate = as in row { $row }
import-row-no-number = added without a number
import-row-account = { $account }, from { $field }
import-row-line = line { $line }
import-row-entry = entry { $entry }
import-bulk-title = Are these { $count } people you know?
import-bulk =
    Telegram limits accounts that look up many strangers, and bans some. Your own address book is fine; a list of strangers isn’t, and I can’t undo that.

## The columns of a table

columns-title = What’s in these columns?
columns-how = I guessed what the columns are. Tap to correct.
columns-no-number = First say which column has the numbers.
column-numbered = Column { $number }
column-is = { $column }: { $role }
column-is-such = { $column } (such as { $example }): { $role }
role-whole = Name
role-first = First name
role-middle = Middle name
role-last = Last name
role-organisation = Company
role-nickname = Nickname
role-phone = Number
role-telegram_id = Telegram id
role-username = Username
role-label = Label
role-country_code = Country code
role-phone_label = Kind of number
role-machine = Fax or pager
role-other_person = Someone else’s number
role-about_phone = About a phone
role-website = Website
role-note = Note
role-category = Group
role-email = Email
role-birthday = Birthday
role-address = Address
role-photo = Photo
role-other_account = Other account
role-uid = Key of the entry
role-other = Nothing

## Files

file-nameless =
    { $count ->
        [one] Your file
       *[other] Your { $count } files
    }
file-nothing = this file is empty.
file-spreadsheet = this is a spreadsheet. Save it as CSV, with headers such as Name and Phone in its first row, and send me that.
file-archive = this is an archive. Unpack it, and send me the files in it that end in .vcf, .csv or .json.
file-locked_archive = this archive has a password. Unpack it, and send me the files in it that hold your contacts.
file-calendar = I find no contacts in this file: it’s a calendar. Open your contacts instead of your calendar, choose Export, and send me the .vcf or .csv.
file-mail = I find no contacts in this file: it’s an email. Send me the file attached to it, or copy the names and numbers into a message.
file-picture = I see no QR code in this picture. Send one that’s sharp and fills the picture, or names and numbers as text.
file-odd_picture = I can’t open this picture. Send it as a photo instead of a file, so that Telegram makes it fit.
file-code = the QR code in this picture isn’t a contact. Scan one with a contact card, a number or a link to someone’s Telegram.
file-media = I find no contacts in this file: it’s a recording. Send the names and numbers as text, or export your contacts as a .vcf or .csv file.
file-document = I find no contacts in this file: it’s a document. Copy the names and numbers into a message, or save it as plain text (.txt) and send me that.
file-chat = I find no contacts in this file: it’s a chat history. Export your phone’s contacts, or in Telegram Desktop Settings › Advanced › Export Telegram data.
file-log = I find no contacts in this file: it looks like a log, with a time on each line. Send me only names and numbers, one person per line.
file-web_page = I find no contacts in this file: it’s a web page. From Telegram Desktop, send lists/contacts.html; otherwise export your contacts as .vcf or .csv.
file-telegram_list = this page of a Telegram export lists frequent contacts, sessions or the like, not your contacts. Send me the contacts.html from the same folder.
file-backup = I find no contacts in this file: only the program that made it can read it. Open it there, choose Export, pick vCard (.vcf) or CSV, and send me that.
file-table = I find no contacts in this file: it’s a table without phone numbers or usernames. Export your contacts as .vcf or .csv, with their numbers, and send me that.
file-database = I find no contacts in this file: it’s a copy of a database. Export only the names and numbers as .csv, and send me that.
file-map = I find no contacts in this file: it’s a map or a route. Export your contacts as a .vcf or .csv file, and send me that.
file-program = I find no contacts in this file: it’s a program, or a part of one. Export your contacts as a .vcf or .csv file, and send me that.
file-unknown = I find no contacts in this file. Export them as .vcf, .csv, .xlsx or .json, or send names and numbers as plain text, one person per line.
file-empty = there’s no one in this file.
file-too-many = this file has more than { $most } numbers, the most I take at once, so I stopped reading. Send it in parts.
file-too-complex = this file takes too much time or memory to read, so I stopped. Export it again as .vcf or .csv, or send it in parts.
file-too-large = this file is over 20 MB, the most a bot may read. Export fewer contacts at a time, or without their pictures.
