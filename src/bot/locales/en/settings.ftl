### Settings

settings-title = Settings
settings-announce-on = “Contact joined” from Telegram, { $name }: on
settings-announce-off = “Contact joined” from Telegram, { $name }: off
settings-announce-unknown = “Contact joined” from Telegram, { $name }: I couldn’t ask just now
settings-tables-drawn = Tables: on
settings-tables-plain = Tables: off, sent as plain text
tables-ask = Do you see a table?
rich-ask = Can you read the message above?
settings-keep-days = History and snapshots: kept for { $days } days
settings-newcomers-on = Empty chats of people who just joined: I close them
settings-newcomers-off = Empty chats of people who just joined: I leave them open
settings-keep-less = Choosing less deletes older ones within 15 minutes. The latest snapshot always stays.
settings-for-all = For all users
settings-ask-above = Ask twice before importing more than { $count } new numbers.
settings-own-accounts-on = People may pair only the account they chat from.
settings-own-accounts-off = People may pair any account they can sign in to.
settings-owner-only = Only the owner of this bot can set that.

command-language = The language I write in
language-of-app = I write in the language of your Telegram app. Choose another one here.
language-chosen = I write in this language from now on.
button-language-app = Same as my Telegram app
button-languages = Language
