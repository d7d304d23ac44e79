### Who sees the number, and who is found by it

privacy-title = Privacy of { $name }
privacy-number = Number: { $phone }
privacy-phone_number = Who sees my number
privacy-added_by_phone = Who finds me by my number
audience-everybody = Everybody
audience-contacts = My contacts
audience-nobody = Nobody
privacy-always = Always: { $who }
privacy-never = Never: { $who }
privacy-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
privacy-groups =
    { $count ->
        [one] the members of one group
       *[other] the members of { $count } groups
    }
privacy-close-friends = close friends
privacy-premium = people with Premium
privacy-bots = bots
privacy-contacts = contacts
privacy-note-phone_number = Who has your number saved, or has seen it before, keeps it: no setting takes it back from them.
privacy-note-added_by_phone = This matters only for people who have your number and whom you did not add. Telegram has no “Nobody” here: your contacts can always find you by it.
privacy-drop = A cross below takes somebody out of the exceptions. Groups and the like are kept as they are; change them in Telegram under Settings > Privacy.
privacy-set-phone_number = Changed. Who sees your number now: { $audience }.
privacy-set-added_by_phone = Changed. Who finds you by your number now: { $audience }.
privacy-dropped = { $name } is no exception any more.
privacy-dropped-already = That was no exception any more. Nothing was changed.
