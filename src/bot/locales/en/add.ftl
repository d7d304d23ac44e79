### Adding and renaming

add-ask = Add { $name } to the contacts of { $owner }?
add-saved-as = Saved as { $name }.
add-phone = Let them see your number { $phone }? You can’t take this back once they’ve seen it.
add-phone-unknown = I couldn’t check if they see it already.
add-shows-phone = They’ll see your number { $phone }: all your contacts can. If you’d rather not, change who sees it first.
add-deleted = This account is deleted, so I can’t add it.
add-pick = Who should I add? Choose up to ten people below, forward a message of theirs, or type a username, number or id (/cancel if no one).
forward-hidden_user = This person hides their account in forwarded messages. Share their contact with me, or give me their username.
forward-chat = This was posted as a group, not as a person. Forward a message someone wrote as themselves.
forward-channel = This was posted in a channel, not by a person. Forward a message someone wrote as themselves.
rename-ask = Rename { $name } in the contacts of { $owner }?
renamed = Renamed: { $old } is { $name } now.
name-ask = What should I call { $name }?
name-unusable = I see nothing in this name. Type it again, with at least one letter.
