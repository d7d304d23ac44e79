### Numbers and ids

phones-example = Say which numbers, with their country codes: /delete_phones +44 20 7946 0958, +1 202 555 0101. I’ll ask before I delete.
phones-too-many = I take up to { $limit } numbers at a time. Send them in several messages.
phones-unusable = { $phone }: { $reason }.
phones-unusable-next = Correct this and send the command again.
phones-ask =
    { $count ->
        [one] Delete this number from the contacts and the saved numbers of { $owner }?
       *[other] Delete these { $count } numbers from the contacts and the saved numbers of { $owner }?
    }
phones-effect = Deletes contacts with these numbers too, on all devices; your chats stay. Undo brings them back, with the names that /saved has read.
phones-deleted =
    { $count ->
        [one] Deleted the number.
       *[other] Deleted { $count } numbers.
    }
phones-not-all = Telegram couldn’t delete some of these numbers, and doesn’t say which. Look at /contacts to see who’s left.
phones-contacts = No longer contacts: { $names }.
reset-nothing = No saved numbers to clear.
reset-ask =
    { $count ->
        [one] Telegram keeps one saved number for { $owner }. Clear it?
       *[other] Telegram keeps { $count } saved numbers for { $owner }. Clear them?
    }
reset-stays = Your contacts stay. Gone is the list of numbers you ever imported: those not on Telegram won’t become contacts when they join.
reset-sure = Clear the saved numbers of { $owner }? Undo can bring back only those that /saved has read.
reset-done = Cleared the saved numbers of { $owner }. Your contacts are as they were.
ids-title =
    { $count ->
        [0] No ids among the contacts of { $name }.
        [one] One id among the contacts of { $name }:
       *[other] { $count } ids among the contacts of { $name }, in Telegram’s order:
    }
ids-zeros =
    { $count ->
        [one] One more saved number has no account, or a hidden one.
       *[other] { $count } more saved numbers have no account, or a hidden one.
    }
