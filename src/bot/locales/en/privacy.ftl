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
privacy-note-phone_number = People who have your number saved, or have seen it before, keep it: no setting takes it back.
privacy-note-added_by_phone = This is about people who have your number and aren’t your contacts. Telegram has no “Nobody” here: your contacts can always find you.
privacy-drop = Tap a cross below to end an exception. Groups and the like stay; change them in Telegram under Settings › Privacy.
privacy-set-phone_number = Changed. People who can see your number now: { $audience }.
privacy-set-added_by_phone = Changed. People who can find you by your number now: { $audience }.
privacy-dropped = { $name } is no longer an exception.
privacy-dropped-already = That was no longer an exception.
