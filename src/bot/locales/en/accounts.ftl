### Several accounts, and what is stored of one

account-line = Account: { $account }
accounts-title =
    { $count ->
        [0] You haven’t paired an account yet.
        [one] Your account:
       *[other] Your { $count } accounts:
    }
account-current = commands work on this one
account-ended = Telegram ended my connection to it
account-chosen = Commands now work on { $account }. Buttons of older messages keep to the account they name.

session-title = Paired with { $account } since { $since }.
session-ended = Telegram has ended my connection since then. Everything stored stays until you unpair.
session-stored = Stored for this account
session-contacts =
    { $count ->
        [0] the contact list, which is empty, as of { $asOf }
        [one] one contact, as of { $asOf }
       *[other] { $count } contacts, as of { $asOf }
    }
session-no-contacts = no contact list yet
session-saved =
    { $count ->
        [0] Telegram’s list of saved numbers, which is empty, as of { $asOf }
        [one] one saved number, as of { $asOf }
       *[other] { $count } saved numbers, as of { $asOf }
    }
session-no-saved = no saved numbers: not read yet
session-met =
    { $count ->
        [0] no one else yet
        [one] one other person you met
       *[other] { $count } other people you met
    }
session-annotations =
    { $count ->
        [one] one note or set of labels, encrypted
       *[other] { $count } notes and sets of labels, encrypted
    }
session-changes =
    { $count ->
        [0] no changes yet
        [one] one change made here, as of { $since }
       *[other] { $count } changes made here, since { $since }
    }
session-snapshots =
    { $count ->
        [0] no snapshots of the contacts yet
        [one] one snapshot of all contacts, of { $since }
       *[other] { $count } snapshots of all contacts, the oldest of { $since }
    }
session-imports =
    { $count ->
        [one] one import and the numbers in it, of { $since }
       *[other] { $count } imports and the numbers in them, the oldest of { $since }
    }
session-notifications =
    { $count ->
        [0] no news of contacts
        [one] one news item of a contact
       *[other] { $count } news items of contacts
    }
session-deferred =
    { $count ->
        [one] one card that Telegram wants later
       *[other] { $count } cards that Telegram wants later
    }
session-sealed = The session is stored encrypted and opens only for this account.
session-device = You’ll find it in Telegram’s Settings › Devices as “Roster”. Unpairing ends it and deletes all of this; your contacts stay.
