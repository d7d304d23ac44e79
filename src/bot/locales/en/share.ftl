### Sharing the number

share-ask = { $name } added you to their contacts. Let them see your number { $phone }?
share-effect = You can’t take this back once they’ve seen it.
shared = { $name } can see your number { $phone } now.
not-shared = OK, not sharing your number with { $name } for now.
not-shared-anyone = OK, not sharing your number for now.
share-list =
    { $count ->
        [one] One person added you and doesn’t have your number { $phone }.
       *[other] { $count } people added you and don’t have your number { $phone }.
    } Tap a name to decide.
share-nobody = No one’s waiting for your number.
share-nobody-yet = None of those I checked is waiting for your number.
share-more =
    { $count ->
        [one] One more is waiting after these.
       *[other] { $count } more are waiting after these.
    }
share-unasked =
    { $count ->
        [one] One more contact is still to be checked.
       *[other] { $count } more contacts are still to be checked.
    } Telegram has no list of them, so I ask it about one contact at a time.
