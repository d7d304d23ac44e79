### Whom a command means

who-ask-contact = Whose card do you want to see?
who-ask-add = Who should I add?
who-ask-rename = Who should I rename?
who-ask-delete = Who should I delete from your contacts? I’ll ask once more first.
who-ask-block = Who should I block? I’ll ask once more first.
who-ask-unblock = Who should I unblock? /blocked lists everyone you’ve blocked.
who-ask-note = Who is the note about?
who-ask-label = Who should get a label?
who-ask-how = Type a username, number, Telegram id or part of a name. You can also share their contact, or forward a message of theirs.
question-gone = The account I asked this for isn’t paired anymore.
who-link_invalid = This contact link is too old or was never valid. Ask its owner for a new one.
who-several =
    { $count ->
        [one] This “{ $who }”?
       *[other] Which “{ $who }”?
    }
who-more =
    { $count ->
        [one] One more matches; type more of the name to see them.
       *[other] { $count } more match; type more of the name to see them.
    }
who-label = { $name } · { $reach }
who-id_unknown = Your account hasn’t met the id { $who }, and Telegram wants more than an id. Send their username, number or contact, or let them write to you once.
who-digits = Your account hasn’t met the id { $who }, and I can’t find it as a number either. Send their username, number or contact, or let them write to you once.
who-phone_hidden = I can’t find anyone by { $who }: not on Telegram, or hidden. Try a username if you know it.
who-username_free = No one has the username { $who }. Check the spelling, or try a phone number.
who-name_unknown = No contact is called “{ $who }”. Try fewer letters, a phone number or an @username; /search looks through all of Telegram.
who-empty = I can’t tell who you mean. Send a username, a phone number, a Telegram id or part of a name.
no-contact = They’re not in your contacts.
cancelled-question = OK, canceled.
nothing-changed = OK, nothing changed.
