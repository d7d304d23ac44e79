### Saved numbers

saved-intro = Telegram keeps every number you ever imported, even of people who aren’t on Telegram. I can show that list, search it and tidy it up.
saved-intro-export = Telegram gives it out only as a contacts export: it tells all your devices, and may want you to allow it. I export nothing else.
saved-waiting = Telegram releases the list on { $time }.
saved-waiting-next = For it sooner, tap Allow in the chat named Telegram, then the button here. Otherwise just wait: I keep looking, and send the list when I have it.
saved-as-before = The list is the same. Telegram gave it anew just now.
saved-not-yet = Telegram isn’t giving the list out yet. Look for Allow below the latest message in the chat named Telegram.
saved-stopped = OK, stopped waiting.
saved-title = Saved numbers of { $name } · { $total }
saved-title-some = Saved numbers of { $name } · { $matching } of { $total }
saved-counts = { $without } not on Telegram or hidden, { $seen } with an account. As of { $time }.
saved-none-match = No number matches. Try fewer letters or digits, another filter, or send /saved for all of them.
saved-chosen =
    { $count ->
        [0] No number selected yet. Tap numbers, here and on other pages.
        [one] One number selected.
       *[other] { $count } numbers selected.
    }
saved-without-note = Telegram doesn’t say which numbers have no account and which are hidden from you.
saved-renewing = Telegram releases a newer list on { $time }, or sooner if you tap Allow in the chat named Telegram.
saved-with = contact
saved-with-name = contact: { $name }
saved-filter-all = All
saved-filter-without = Without account
saved-filter-with = With account
saved-gone = None of these numbers is in the list anymore.
saved-changed = Some of these numbers have an account by now, or are gone from the list, so I left them out.
saved-ask =
    { $count ->
        [one] Delete this number from the saved numbers of { $owner }?
       *[other] Delete these { $count } numbers from the saved numbers of { $owner }?
    }
saved-ask-contacts =
    { $count ->
        [one] One is a contact and goes too, on all your devices.
       *[other] { $count } are contacts and go too, on all your devices.
    }
saved-ask-hidden = If a contact who hides their number has one of these, they go too.
saved-effect = Telegram forgets these numbers, so they won’t become contacts when their owners join. Your chats stay, and Undo saves them again.
