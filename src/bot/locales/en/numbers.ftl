### Numbers and ids

phones-example = Say which numbers, with their country codes: /delete_phones +44 20 7946 0958, +1 202 555 0101. I ask before anything is deleted.
phones-too-many = More than { $limit } numbers at a time are too many. Send them in several messages; nothing was changed.
phones-unusable = { $phone }: { $reason }.
phones-unusable-next = Correct this and send the command again; nothing was changed.
phones-ask =
    { $count ->
        [one] Delete this number from the contacts and the saved numbers of { $owner }?
       *[other] Delete these { $count } numbers from the contacts and the saved numbers of { $owner }?
    }
phones-effect = Contacts with these numbers are deleted too, on all your devices. Your chats stay. This can be taken back; the names under which numbers were saved come back as far as /saved has read them.
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
reset-sure = Clear the saved numbers of { $owner }? I can send them to Telegram again later, but only those that /saved has read.
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
