### Clean-up

cleanup-title = Clean-up, { $name }
cleanup-intro = Contacts you may not need. Open a list, tick, confirm.
cleanup-saved =
    { $count ->
        [0] No saved numbers without an account, as of { $time }
        [one] One saved number without an account I can see, as of { $time }
       *[other] { $count } saved numbers without an account I can see, as of { $time }
    }
cleanup-saved-unread = Saved numbers without an account: not read yet
cleanup-saved-waiting = Saved numbers without an account: Telegram releases the list on { $time }, or sooner if you tap Allow in the chat named Telegram
cleanup-saved-old = That’s over a week old. Read the list again to be sure.
cleanup-deleted =
    { $count ->
        [0] No deleted accounts
        [one] One deleted account
       *[other] { $count } deleted accounts
    }
cleanup-unseen =
    { $count ->
        [0] No one’s been away for over a year
        [one] One not seen for over a year
       *[other] { $count } not seen for over a year
    }
cleanup-nameless =
    { $count ->
        [0] No contacts without a name
        [one] One contact without a real name
       *[other] { $count } contacts without a real name
    }
cleanup-unseen-note = People who hide their last seen, or ever had you as a contact, aren’t counted.
cleanup-nothing = Nothing to tidy up.
cleanup-duplicates = Find people who are there twice with /duplicates, and tidy names with /tidy.
