### Settings

settings-title = Settings
settings-announce-on = Telegram tells { $name } when a contact joins: on
settings-announce-off = Telegram tells { $name } when a contact joins: off
settings-announce-unknown = Telegram could not be asked just now whether it tells { $name } when a contact joins. Send /settings again later.
settings-tables-drawn = Tables: drawn, with buttons in them
settings-tables-plain = Tables: as plain text, for apps that do not draw them well
settings-keep-days = The history of changes and the snapshots of your contacts are kept for { $days } days. A shorter time deletes what is older within a quarter of an hour, for good; the latest snapshot always stays.
settings-ask-above = Imports of more than { $count } new numbers are asked about once more, whoever begins them. How many, you choose below, as the owner.
settings-own-accounts-on = Accounts: everybody may pair only the account that they chat from.
settings-own-accounts-off = Accounts: everybody may pair any account that they can sign in to.
settings-owner-only = Only the owner of this bot can say that. Nothing was changed.
settings-elsewhere =
    /privacy: who sees your number, and who finds you by it.
    /accounts: the accounts you paired, and what I keep of each.
    /forget: delete everything I know about you.
