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
