### Whom a command means

who-ask-contact = Whose card do you want to see?
who-ask-add = Whom do you want to add?
who-ask-rename = Whom do you want to rename?
who-ask-delete = Whom do you want to delete from your contacts? I ask once more before anything is deleted.
who-ask-block = Whom do you want to block? I ask once more before anybody is blocked.
who-ask-unblock = Whom do you want to let in again? /blocked lists everybody you block.
who-ask-how = Write a username, a phone number, a Telegram id or part of a name. You can also share their contact, or forward a message of theirs.
question-gone = The account I asked this for is not paired any more. Nothing was changed.
who-link_invalid = This contact link is too old, or was never good. Ask its owner for a new one.
who-several =
    { $count ->
        [one] One person is meant by “{ $who }”.
       *[other] { $count } people may be meant by “{ $who }”. Choose one:
    }
who-more =
    { $count ->
        [one] One more matches; type more of the name to see them.
       *[other] { $count } more match; type more of the name to see them.
    }
who-label = { $name } · { $reach }
who-id_unknown = Your account has not met the id { $who }, and Telegram lets nobody be reached by an id alone. Try their username or phone number, share their contact with me, or let them write to your account once; then the id works too.
who-digits = Your account has not met the id { $who }, and nobody can be found by it as a number either. Telegram lets nobody be reached by an id alone: try their username or phone number, share their contact with me, or let them write to your account once; then the id works too.
who-phone_hidden = Nobody can be found by the number { $who }. Its owner may not use Telegram, or may not let themselves be found by number: Telegram does not say which. A username works if you know it.
who-username_free = Nobody has the username { $who }. Check the spelling, or try a phone number.
who-name_unknown = None of your contacts is called “{ $who }”. Try fewer letters, a phone number, or a username with its @; /search looks through all of Telegram.
who-empty = I cannot tell whom you mean. Send a username, a phone number, a Telegram id or part of a name.
no-contact = They are not in your contacts, so nothing was changed.
cancelled-question = Cancelled. Nothing was changed.
nothing-changed = Nothing was changed.
