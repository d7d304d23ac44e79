### Clean-up

cleanup-title = Clean-up, { $name }
cleanup-intro = What nobody shows you, and what you may not need any more. Each opens as a list to choose from; nothing is deleted before you say so.
cleanup-saved =
    { $count ->
        [0] No saved numbers without an account, as of { $time }
        [one] One saved number without an account I can see, as of { $time }
       *[other] { $count } saved numbers without an account I can see, as of { $time }
    }
cleanup-saved-unread = Saved numbers without an account: not read yet
cleanup-saved-waiting = Saved numbers without an account: Telegram gives the list out from { $time } on, or sooner when you tap Allow in the chat named Telegram
cleanup-saved-old = That is over a week ago. Read the list again to be sure.
cleanup-deleted =
    { $count ->
        [0] No deleted accounts
        [one] One deleted account
       *[other] { $count } deleted accounts
    }
cleanup-unseen =
    { $count ->
        [0] Nobody who certainly was not seen for over a year and never had you as a contact
        [one] One contact not seen for over a year, who never had you as a contact as far as I know
       *[other] { $count } contacts not seen for over a year, who never had you as a contact as far as I know
    }
cleanup-nameless =
    { $count ->
        [0] No contacts without a name
        [one] One contact without a name: nothing, a number, or signs only
       *[other] { $count } contacts without a name: nothing, a number, or signs only
    }
cleanup-unseen-note = Who hides when they were online is not counted as unseen: “long ago” may be no more than a month, and people who block you look the same.
cleanup-nothing = There is nothing to tidy up.
cleanup-duplicates = People who are there twice: /duplicates
