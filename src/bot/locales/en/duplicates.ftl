### Duplicates

duplicates-title = Duplicates, contacts of { $name }
duplicates-none = No one’s there twice.
duplicates-reason-number = Same number
duplicates-reason-moved = Another account now
duplicates-reason-name = Same name
duplicates-reason-apart = Contact and number apart
duplicates-reason-first_name = Same first name
duplicates-count = { $reason }: { $count }
duplicates-about-number = One number, written in different ways.
duplicates-about-moved = The same name twice: one account is deleted or unseen for over a year, another is in use.
duplicates-about-name = The same name, also across capitals, accents, scripts and decoration.
duplicates-about-apart = A contact hides their number, and a number without an account I can see is saved under the same name.
duplicates-about-first_name = Only these two have this first name. That may be chance.
duplicates-next = Go through them one by one; you decide about each.
duplicates-certain = The same number under the same name is certain: those merge all at once. The same name alone can be two people.
duplicates-names = The same name can be two people, so I merge none of these at once.
duplicates-saved = Includes saved numbers as of { $time }.
duplicates-saved-unread = Saved numbers are left out until you read them: /saved
duplicates-stays = stays
duplicates-saved-number = saved number, not on Telegram or hidden
duplicates-proposal =
    { $others ->
        [one] Keep { $number } as { $name }, and delete the other one?
       *[other] Keep { $number } as { $name }, and delete the { $others } others?
    }
duplicates-effect-contacts = The deleted one leaves your contacts on all devices. Your chat stays; they won’t know.
duplicates-effect-friend = The deleted one is a close friend, and the one you keep isn’t: /close_friends adds them.
duplicates-effect-deleted = A deleted account can’t come back, not even by Undo.
duplicates-effect-numbers = Telegram forgets the saved number you delete. Undo saves it again.
duplicates-effect-apart = Telegram forgets the saved number; if not theirs, Undo saves it again. If it’s theirs, I add the contact again with it, and Undo leaves that.
duplicates-changed = They changed since I showed them, so I merged nothing. Now:
duplicates-done-already = They’re already merged.
duplicates-merged =
    { $count ->
        [one] Kept { $names }.
       *[other] Merged { $count } duplicates. Kept: { $names }.
    }
duplicates-deleted = Deleted contacts: { $names }.
duplicates-numbers =
    { $count ->
        [one] Deleted one saved number.
       *[other] Deleted { $count } saved numbers.
    }
duplicates-not-all = Telegram couldn’t delete some of the saved numbers, and doesn’t say which. /saved shows them once you read the list again.
duplicates-some-changed =
    { $count ->
        [one] One group changed meanwhile, so I left it alone.
       *[other] { $count } groups changed meanwhile, so I left them alone.
    }
duplicates-left-out =
    { $count ->
        [one] One pair is left out: you said they’re different people.
       *[other] { $count } pairs are left out: you said they’re different people.
    }
duplicates-told-apart = OK, I won’t show them as duplicates again.
duplicates-all-ask =
    { $count ->
        [one] Delete this saved number of { $owner }? The same number stays, written differently:
       *[other] Delete these { $count } saved numbers of { $owner }? The same numbers stay, written differently:
    }
duplicates-all-line = { $phone } · stays: { $name }, { $kept }
