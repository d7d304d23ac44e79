### Adding and renaming

add-ask = Add { $name } to the contacts of { $owner }?
add-saved-as = Saved as { $name }.
add-phone = May they see your number { $phone }? Once they have seen it, this cannot be taken back.
add-shows-phone = They’ll see your number { $phone }: all your contacts can. If you’d rather not, change who sees it first.
add-deleted = This account was deleted at Telegram, so it cannot be added. Nothing was changed.
add-pick = Whom do you want to add? Choose somebody below, forward a message of theirs, or write a username, a phone number or a Telegram id. /cancel if nobody.
forward-hidden_user = Whoever wrote this hides their account in forwarded messages. Share their contact with me, or give me their username.
forward-chat = This was written in the name of a group, not of a person. Forward a message that somebody wrote as themselves.
forward-channel = This was written in a channel, not by a person. Forward a message that somebody wrote as themselves.
rename-ask = Rename { $name } in the contacts of { $owner }?
renamed = Renamed: { $old } is { $name } now.
name-ask = Under which name should I save { $name }? Write the first name, and the last name if there is one.
name-unusable = There is nothing in this name that can be seen. Write it once more, with at least one letter.
