### Whom a command means

who-example-contact = Say whom: /contact @username, a phone number, a Telegram id, or part of a name, such as /contact zoe.
who-example-add = Say whom, and a name if you like: /add @username Zoe Miller.
who-example-rename = Say whom, and the new name: /rename zoe = Zoe Miller.
who-example-delete = Say whom: /delete zoe. I ask before anything is deleted.
who-example-block = Say whom: /block @username. I ask before anybody is blocked.
who-example-unblock = Say whom: /unblock @username. /blocked lists everybody you block.
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
who-name_unknown = None of your contacts is called “{ $who }”. Try fewer letters, a username or a phone number; /search looks through all of Telegram.
who-empty = I cannot tell whom you mean. Send a username, a phone number, a Telegram id or part of a name.
no-contact = They are not in your contacts, so nothing was changed.
nothing-changed = Nothing was changed.
