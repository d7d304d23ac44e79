### Sharing the number

share-ask = { $name } added you to their contacts. Let them see your number { $phone }?
share-effect = Once they have seen it, this cannot be taken back.
shared = { $name } can see your number { $phone } now.
not-shared = I did not share your number with { $name } now. /share shows the question again.
not-shared-anyone = I did not share your number now. /share shows the question again.
share-list =
    { $count ->
        [one] One person added you and does not have your number { $phone }.
       *[other] { $count } people added you and do not have your number { $phone }.
    } Choose somebody to decide; nothing is shared before you confirm.
share-nobody = Nobody is waiting for your number.
share-nobody-yet = Nobody I checked is waiting for your number.
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
