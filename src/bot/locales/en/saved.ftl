### Saved numbers

saved-intro = Telegram keeps a list of every number you ever imported, also of those who are not on Telegram. I can show it, search it and tidy it up.
saved-intro-export = Telegram gives this list out only as an export of contacts. It will tell all your devices that an export was asked for, and may want you to allow it. I export nothing but this list.
saved-waiting = Telegram lets me have the list from { $time } on.
saved-waiting-next = To have it sooner, open the chat named Telegram in your app and tap Allow below its message about the export; then press the button here. Otherwise there is nothing to do: I look by myself every few minutes and send the list when I have it, also if I am restarted meanwhile.
saved-as-before = The list is as it was. Telegram gave it anew just now.
saved-not-yet = Telegram does not give the list out yet. Look for Allow below the latest message in the chat named Telegram.
saved-stopped = I do not wait for the list any more. Nothing was changed.
saved-title = Saved numbers of { $name } · { $total }
saved-title-some = Saved numbers of { $name } · { $matching } of { $total }
saved-counts = { $without } without an account I can see, { $seen } with. As of { $time }.
saved-none-match = No number matches. Try fewer letters or digits, another filter, or send /saved for all of them.
saved-chosen =
    { $count ->
        [0] No number is selected yet. Tap numbers, here and on other pages.
        [one] One number is selected.
       *[other] { $count } numbers are selected.
    }
saved-without-note = Where I see no account there is none, or its owner hides the number from you.
saved-renewing = Telegram lets me have a newer list from { $time } on, or sooner when you tap Allow in the chat named Telegram.
saved-without = no account I can see
saved-with = contact
saved-with-name = contact: { $name }
saved-filter-all = All
saved-filter-without = Without account
saved-filter-with = With account
column-number = Number, account
saved-gone = None of these numbers is in the list any more. Nothing was changed.
saved-changed = Some of these numbers have an account by now, or are gone from the list. I leave them out.
saved-ask =
    { $count ->
        [one] Delete this number from the saved numbers of { $owner }?
       *[other] Delete these { $count } numbers from the saved numbers of { $owner }?
    }
saved-ask-contacts =
    { $count ->
        [one] One of them is a contact, who is deleted too, on all your devices.
       *[other] { $count } of them are contacts, who are deleted too, on all your devices.
    }
saved-ask-hidden = Should a contact who hides their number from you have one of these, they are deleted too.
saved-effect = Telegram forgets these numbers and names, so that they do not become contacts by themselves when their owners join. Your chats stay. Undo saves them again.
