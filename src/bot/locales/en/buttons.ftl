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
button-chat = Open chat
button-card = Open card
button-add = Add
button-add-name = Add { $name }
button-add-show = Add, and show them my number
button-add-hide = Add, and keep my number to myself
button-other-name = Another name
button-pick-user = Choose somebody
button-rename = Rename
button-block = Block
button-block-yes = Block { $name }
button-not-block = Do not block
button-unblock = Unblock
button-blocked = Everybody blocked
button-close-friend = Add close friend
button-no-close-friend = Remove close friend
button-remove = Remove
button-new-link = New link
button-privacy = Both settings
button-audience-everybody = Everybody
button-audience-contacts = My contacts
button-audience-nobody = Nobody
button-drop = × { $name }
button-announce-on = Tell when a contact joins
button-announce-off = Do not tell when a contact joins
button-tables-drawn = Draw tables
button-notification = News of contacts
button-notification-joined = Somebody joined Telegram
button-notification-share_offer = Somebody added me and may get my number
button-notification-birthday = Birthdays, in the morning
button-notification-name = Another name
button-notification-username = Another username
button-notification-number = Another number
button-notification-account_deleted = Deleted accounts
button-notification-at-once = At once
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
button-choose-all = Select all { $count }
button-choose-none = Clear
button-choose-done = Done
button-delete-many = Delete { $count }…
button-delete-many-yes =
    { $count ->
        [one] Delete this contact
       *[other] Delete these { $count } contacts
    }
button-go-on = Go on
button-discard = Do not import
button-all = All
button-none = None
button-import =
    { $count ->
        [one] Import 1
       *[other] Import { $count }
    }
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
button-keep-days = Keep { $count } days
button-ask-saved = Ask Telegram
button-read-saved = Read again
button-open-saved = Saved numbers
button-allowed = I tapped Allow
button-stop-waiting = Stop waiting
button-keep = Keep
button-undo = Undo
button-jobs = Look again
button-redo = Do it again
button-undo-yes = Yes, take it back
button-redo-yes = Yes, do it again
button-not-undo = Leave it as it is
button-undo-retry = Try again
button-undo-go-on = Go on
button-undo-stop = Stop
button-history = History
button-open = Open
button-rename-to = Rename to { $name }
button-search = Search contacts for “{ $words }”
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
button-more-offers = Anybody else?
button-duplicates = All duplicates
button-forget-apart = Show them again
button-merge = Merge
button-merge-all = Delete { $count } numbers that are there twice…
button-keep-member = Keep { $number } instead
button-name-as = Call them { $name }
button-not-same = Not the same person
button-member-out = { $number } is somebody else
button-member-card = Card of { $number }
button-next = Next
button-cleanup = Clean-up
button-clean-unread = Read the saved numbers
button-clean-saved = Saved numbers without account · { $count }
button-clean-deleted = Deleted accounts · { $count }
button-clean-unseen = Not seen for a year · { $count }
button-clean-nameless = Without a name · { $count }
button-old = This button is from an older message. Send the command again for a fresh one; nothing was changed.
