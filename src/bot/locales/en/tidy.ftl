### Tidy names

tidy-title = Tidy the names of { $name }’s contacts
tidy-title-running = Tidying the names of { $name }’s contacts
tidy-title-paused = Tidying the names of { $name }’s contacts, paused
tidy-title-done = Tidied the names of { $name }’s contacts
tidy-title-cancelled = Tidying the names of { $name }’s contacts, canceled
tidy-ask = Choose what to change. You’ll see every name before anything is sent, and Undo brings the old ones back.
tidy-nothing = These names are tidy already.
tidy-order = Last name first · { $count }
tidy-capitals = All capitals · { $count }
tidy-emoji = Emoji and ornaments · { $count }
tidy-titles = Titles and signs in front · { $count }
tidy-split = Full name in the first name · { $count }
tidy-read =
    { $count ->
        [one] One name would change. Nothing’s sent yet.
       *[other] { $count } names would change. Nothing’s sent yet.
    }
tidy-count = { $count } to rename
tidy-rows = Old and new names
tidy-note-not_found = Not found: these contacts changed their number. Send /tidy again for them.
tidy-note-failed = Failed: Telegram refused these. /tidy tries them once more.
tidy-note-cancelled = What’s sent stays done. /tidy goes on with the rest.
