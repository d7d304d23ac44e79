### Several accounts, and what is stored of one

account-line = Account: { $account }
accounts-title =
    { $count ->
        [0] You have paired no account yet.
        [one] Your account:
       *[other] Your { $count } accounts:
    }
account-current = commands work on this one
account-ended = Telegram ended my connection to it
account-chosen = Commands work on { $account } from now on. Buttons of older messages keep to the account they name.

session-title = I have been paired with { $account }, since { $since }.
session-ended = Telegram has ended my connection to it since then. What is stored stays until you unpair.
session-stored = What I store of this account
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
session-no-saved = no saved numbers: the list was never asked for
session-met =
    { $count ->
        [0] nobody met beside the contacts
        [one] one person met beside the contacts
       *[other] { $count } people met beside the contacts
    }
session-changes =
    { $count ->
        [0] no changes yet
        [one] one change that was made here, as of { $since }
       *[other] { $count } changes that were made here, since { $since }
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
        [one] one piece of news of a contact, of { $since }
       *[other] { $count } pieces of news of contacts, the oldest of { $since }
    }
session-deferred =
    { $count ->
        [one] one card that Telegram wants later
       *[other] { $count } cards that Telegram wants later
    }
session-sealed = The session itself is stored encrypted, and opens only for this account.
session-device = At Telegram it stands under Settings > Devices as Roster, where you can end it too. Unpairing ends it and deletes all of this; your contacts stay as they are at Telegram.
