### What would be imported, before anything is sent

import-read =
    { $count ->
        [one] One number was read. Nothing has been sent yet.
       *[other] { $count } numbers were read. Nothing has been sent yet.
    }
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
import-country-unknown = I do not know this country. Write its name in English, its two letters or its code, such as Germany, DE or +49.
import-shows-number = People you add will see your number: all your contacts can. /privacy changes that.
import-names-kept = Contacts you have under another name keep the name you gave them, unless you switch them on.
import-changes-nothing = All of them are in your contacts. The same file again changes nothing.
import-nobody-new = There is nobody new in it: the same file again changes nothing.
import-tried = Numbers that nobody was found by before are not sent again, unless you switch them on. They stay in Telegram’s saved list, and become contacts by themselves when their owners join.
import-nobody = There is nobody in it who could be added.
import-nothing-on = Nothing is switched on. Switch on whom you want to import.
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
import-rows-unusable = Not usable
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
    Telegram watches accounts that look up many numbers of people who have not saved them. It makes such accounts wait, stops finding anybody for them for days, limits them to writing to their contacts, and in the end bans some.

    An address book you have kept for years is fine. A list of strangers is not, and I cannot undo what Telegram does then.

## The columns of a table

columns-title = What is in these columns?
columns-how = I guessed what the columns are. Tap to correct.
columns-no-number = Say first which column has the numbers.
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

file-nameless = Your file
file-nothing = this file is empty; nothing was changed.
file-spreadsheet = this is a spreadsheet. Save it as CSV, with headers such as Name and Phone in its first row, and send me that.
file-archive = this is an archive. Unpack it, and send me the files in it that end in .vcf, .csv or .json.
file-calendar = I find no contacts in this file: it’s a calendar. Open your contacts instead of your calendar, choose Export, and send me the .vcf or .csv.
file-mail = I find no contacts in this file: it’s an email. Send me the file attached to it, or copy the names and numbers into a message.
file-picture = I find no contacts in this file: it’s a picture, and I can’t read those. Send the names and numbers as text, or export your contacts as a .vcf or .csv file.
file-media = I find no contacts in this file: it’s a recording. Send the names and numbers as text, or export your contacts as a .vcf or .csv file.
file-document = I find no contacts in this file: it’s a document. Copy the names and numbers into a message, or save it as plain text (.txt) and send me that.
file-chat = I find no contacts in this file: it’s a chat history. In Telegram Desktop choose Settings › Advanced › Export Telegram data, tick Contacts, and send me the result.json; for other apps export the contacts of your phone.
file-log = I find no contacts in this file: it looks like a log, with a time on each line. Send me only names and numbers, one person per line.
file-web_page = I find no contacts in this file: it’s a web page. If Telegram Desktop made it, send me lists/contacts.html from the same folder; otherwise export your contacts as .vcf or .csv.
file-backup = I find no contacts in this file: only the program that made it can read it. Open it there, choose Export, pick vCard (.vcf) or CSV, and send me that.
file-table = I find no contacts in this file: it’s a table without phone numbers or usernames. Export your contacts as .vcf or .csv, with their numbers, and send me that.
file-database = I find no contacts in this file: it’s a copy of a database. Export only the names and numbers as .csv, and send me that.
file-map = I find no contacts in this file: it’s a map or a route. Export your contacts as a .vcf or .csv file, and send me that.
file-program = I find no contacts in this file: it’s a program, or a part of one. Export your contacts as a .vcf or .csv file, and send me that.
file-unknown = I find no contacts in this file. Export them as .vcf, .csv, .xlsx or .json, or send names and numbers as plain text, one person per line.
file-empty = there is nobody in this file; nothing was changed.
file-too-many = there are more than { $most } numbers in this file, the most I take at once, so I stopped reading. Nothing was changed. Send it in parts, one after the other.
file-too-complex = this file takes too much time or memory to read, so I stopped; nothing was changed. Export it again as .vcf or .csv, or send it in parts.
file-too-large = this file is over 20 MB, the most a bot may read. Export fewer contacts at a time, or without their pictures; nothing was changed.
