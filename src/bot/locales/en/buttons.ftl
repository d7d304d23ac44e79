### Buttons

button-pair = Pair my account
button-pair-again = Pair again
button-pair-another = Pair another account
button-pair-account-again = Pair again: { $account }
button-use-account = Work on { $account }
button-accounts = My accounts
button-contacts = Open contacts
button-copy-link = Copy the link
button-back = Back to the list
button-home = Home
button-status = Last seen
button-first = First page
button-last = Last page
button-chat = Open chat
button-card = Open card
button-copy-phone = Copy number
button-copy-username = Copy @name
button-copy-id = Copy id
button-add = Add
button-add-name = Add { $name }
button-add-show = Add, and show them my number
button-add-hide = Add, and keep my number to myself
button-other-name = Another name
button-pick-user = Choose people
button-rename = Rename
button-block = Block
button-block-yes = Block { $name }
button-not-block = Don’t block
button-unblock = Unblock
button-blocked = Blocked people
button-close-friend = Add close friend
button-no-close-friend = Remove close friend
button-remove = Remove
button-new-link = New link
button-privacy = Back
button-audience-everybody = Everybody
button-audience-contacts = My contacts
button-audience-nobody = Nobody
button-drop = × { $name }
button-announce-on = Turn on “contact joined”
button-announce-off = Turn off “contact joined”
button-newcomers-on = Close empty chats of newcomers
button-newcomers-off = Leave chats of newcomers open
button-newcomer-close = Close the empty chat
button-newcomer-delete = Delete and forget the number
button-newcomer-ask = Decide…
button-tables-yes = Yes
button-tables-no = No, plain text
button-tables-drawn = Send tables as tables
button-notification = News of contacts
button-notification-joined = Someone joined Telegram
button-notification-share_offer = Someone added me and may get my number
button-notification-birthday = Birthdays, in the morning
button-notification-name = Another name
button-notification-username = Another username
button-notification-number = Another number
button-notification-account_deleted = Deleted accounts
button-notification-lost_mutual = Someone no longer has me
button-notification-at-once = Right away
button-notification-daily = Once a day…
button-time-zone = Change time zone
button-other-time-zone = Another time
button-settings-back = Back
button-tables-plain = Send tables as plain text
button-delete-phones =
    { $count ->
        [one] Delete this number
       *[other] Delete these { $count } numbers
    }
button-reset =
    { $count ->
        [one] Clear the saved number
       *[other] Clear { $count } saved numbers
    }
button-reset-yes = Yes, clear the list
button-delete = Delete
button-delete-yes = Delete { $name }
button-choose = Select
button-choose-page = Select page
button-choose-all = Select all { $count }
button-choose-none = Clear
button-choose-done = Done
button-delete-many = Delete { $count }…
button-delete-many-yes =
    { $count ->
        [one] Delete this contact
       *[other] Delete these { $count } contacts
    }
button-go-on = Continue
button-discard = Cancel
button-all = All
button-none = None
button-import =
    { $count ->
        [one] Import 1
       *[other] Import { $count }
    }
button-restore =
    { $count ->
        [one] Restore 1
       *[other] Restore { $count }
    }
button-import-annotations = Add notes and labels
button-import-country = Change country
button-import-read-international = They’re international numbers
button-import-read-home = They’re { $country } numbers
button-import-anyway = Yes, import { $count }
button-import-back = Back
button-import-pause = Pause
button-import-resume = Resume
button-import-cancel = Cancel
button-import-others = Saved by others too: { $count }
button-import-rows = All rows
button-import-csv = All rows as CSV
button-import-table = My table, with who was found
button-ask-above = Ask above { $count }
button-own-accounts-on = Only own accounts
button-own-accounts-off = Any account
button-remove-member = Remove { $name }
button-withdraw-invitations =
    { $count ->
        [one] Withdraw the open invitation
       *[other] Withdraw { $count } open invitations
    }
button-snapshots = All snapshots
button-snapshot-take = Take one now
button-snapshot-restore = Restore…
button-compare-now = Compare with now
button-compare-other = Compare with another
button-keep-history = History…
button-for-all = For all users…
button-keep-days = Keep { $count } days
button-ask-saved = Ask Telegram
button-read-saved = Read again
button-open-saved = Saved numbers
button-allowed = I tapped Allow
button-stop-waiting = Stop waiting
button-keep = Keep
button-undo = Undo
button-jobs = Look again
button-redo = Redo
button-undo-retry = Try again
button-undo-go-on = Continue
button-undo-stop = Stop
button-history = History
button-open = Open
button-rename-to = Rename to { $name }
button-search-telegram = Search all of Telegram
button-more = { $count } more
button-run-contacts = Contacts
button-run-add = Add someone
button-run-import = Import people
button-run-cleanup = Clean up
button-run-undo = Undo
button-run-export = Export
button-run-privacy = Privacy
button-run-settings = Settings
button-run-help = Help
button-everyone = All contacts
button-have-me = May have me, not my contacts
button-use-phone = Use phone number instead
button-confirm-account = Yes, pair this account
button-refuse-account = No, sign out again
button-page = Open the pairing page
button-cancel = Cancel
button-unpair = Unpair
button-forget = Forget me
button-forget-yes = Yes, delete everything
button-share = Share my number
button-not-now = Not now
button-check-more = Check more
button-more-offers = Next
button-duplicates = All duplicates
button-forget-apart = Show them again
button-merge =
    { $count ->
        [one] Keep { $number }, delete { $other }
       *[other] Keep { $number }, delete the { $count } others
    }
button-merge-all = Delete { $count } numbers that are there twice…
button-keep-member = Keep { $number } instead
button-name-as = Call them { $name }
button-not-same = Not the same person
button-member-out = { $number } is someone else
button-member-card = Card of { $number }
button-tidy =
    { $count ->
        [one] Look at 1 name
       *[other] Look at { $count } names
    }
button-tidy-run =
    { $count ->
        [one] Rename 1
       *[other] Rename { $count }
    }
button-cleanup = Clean-up
button-clean-unread = Read the saved numbers
button-clean-saved = Saved numbers without account · { $count }
button-clean-deleted = Deleted accounts · { $count }
button-clean-unseen = Not seen for a year · { $count }
button-clean-nameless = Without a name · { $count }
button-old = This button is from an older message. Send the command again for a fresh one.
button-note = Note
button-note-remove = Remove the note
button-labels = Labels
button-label-new = New label
button-label-many = Label { $count }…
button-note-many = Note { $count }…
button-label-show = Show them
button-label-export = Export them
button-label-rename = Rename
button-label-merge = Merge…
button-label-drop = Remove from all
button-all-labels = All labels
