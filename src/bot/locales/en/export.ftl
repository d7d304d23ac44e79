### Export

command-export = Your contacts as a file; add words to search
button-export = Export
button-export-many = Export { $count }
button-send-contact = Send as contact

export-contacts =
    { $count ->
        [one] One contact of { $name }
       *[other] { $count } contacts of { $name }
    }
export-contacts-some = { $count } of { $total } contacts of { $name }
export-contacts-none = No contacts to export yet.
export-contacts-none-match = No match, so there’s nothing to export. Send /export for everyone.
export-saved =
    { $count ->
        [one] One saved number of { $name }
       *[other] { $count } saved numbers of { $name }
    }
export-saved-some = { $count } of { $total } saved numbers of { $name }
export-saved-none = No saved numbers to export.
export-saved-none-match = No number matches, so there’s nothing to export. Send /saved for all of them.
export-saved-read = As of { $time }, when I read the list.
export-saved-holds = Names and numbers as they were saved.
export-filter = Only: { $filter }
export-holds = { $phones } with a number, { $usernames } with a username, all with their Telegram id.
export-holds-mutual = { $phones } with a number, { $usernames } with a username, all with their Telegram id and a mark if they have you.

export-ask = Which file do you want?
export-vcard3 = vCard 3.0
export-vcard4 = vCard 4.0
export-csv = CSV
export-json = JSON
export-vcard3-about = · vCard 3.0 is read by nearly every phone, address book and mail service.
export-vcard4-about = · vCard 4.0 is its newer form, for programs that ask for it.
export-csv-about = · CSV is a table with Google’s columns, which spreadsheets open too.
export-json-about = · JSON is for me to read again, or for programs of your own.

send-contact-hidden = Their number is hidden from you, so I can’t send their contact.
