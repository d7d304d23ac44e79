### Duplicates

duplicates-title = Duplicates, contacts of { $name }
duplicates-none = Nobody is there twice, as far as I can tell.
duplicates-reason-number = Same number
duplicates-reason-moved = Another account now
duplicates-reason-name = Same name
duplicates-reason-apart = Contact and number apart
duplicates-reason-first_name = Same first name
duplicates-count = { $reason }: { $count }
duplicates-about-number = One number, written in different ways.
duplicates-about-moved = The same name twice: one account is deleted or was not seen for over a year, another is in use.
duplicates-about-name = The same name, also across capitals, accents, scripts and decoration.
duplicates-about-apart = A contact hides their number, and a number without an account I can see is saved under the same name.
duplicates-about-first_name = A first name that only these two have. That may well be chance.
duplicates-next = I show them one by one, and you decide about each. Nothing is changed before.
duplicates-saved = Saved numbers are looked at as of { $time }.
duplicates-saved-unread = Saved numbers were never read, so they are left out. To have them looked at, read them first: /saved
duplicates-stays = stays
duplicates-saved-number = saved number, no account I can see
duplicates-proposal =
    { $others ->
        [one] Keep { $number } as { $name }, and delete the other one?
       *[other] Keep { $number } as { $name }, and delete the { $others } others?
    }
duplicates-effect-contacts = Who is deleted leaves the contact list on all your devices. Your chats stay, and nobody is told.
duplicates-effect-friend = Who is deleted is a close friend of yours, and who stays is not: add them with /close_friends if they should be.
duplicates-effect-deleted = A deleted account cannot be added again, not even by Undo.
duplicates-effect-numbers = Telegram forgets a saved number that is deleted. Undo saves it again.
duplicates-effect-apart = Telegram forgets the saved number. If it is theirs, the contact goes with it; I add them again at once, with the number, and Undo leaves them so. If it is not, Undo saves it again.
duplicates-changed = Something about them changed since I showed them. Nothing was merged. This is how it is now:
duplicates-done-already = They are merged already. Nothing more was changed.
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
duplicates-not-all = Telegram could not delete some of the saved numbers, and does not say which. /saved shows them once you read the list again.
duplicates-some-changed =
    { $count ->
        [one] One group changed since I showed it, and was left as it is.
       *[other] { $count } groups changed since I showed them, and were left as they are.
    }
duplicates-left-out =
    { $count ->
        [one] One pair is left out, because you said that they are different people.
       *[other] { $count } pairs are left out, because you said that they are different people.
    }
duplicates-told-apart = I will not show them as duplicates again, unless you say so under /duplicates.
duplicates-all-ask =
    { $count ->
        [one] Delete this saved number of { $owner }? It is there once more, written differently:
       *[other] Delete these { $count } saved numbers of { $owner }? Each is there once more, written differently:
    }
duplicates-all-line = { $phone } · stays: { $name }, { $kept }
