### Backups of an account, which people keep in their chats

command-backup = Everything as one file, now or regularly
command-restore = Bring back what’s missing from a backup

backup-title = Backup of { $name }
backup-how = I send you one file with your contacts, notes, labels, saved numbers and blocked people. It makes no sound, and comes only when something changed.
backup-off = You get one when you send /backup.
backup-daily = You get one every day.
backup-weekly = You get one every week.
backup-monthly = You get one every month.
backup-sent = The latest one is from { $time }.
backup-holds-saved =
    { $count ->
        [one] 1 saved number as of { $time }
       *[other] { $count } saved numbers as of { $time }
    }
backup-holds-blocked = { $count } blocked
backup-caption-how = To bring back what’s missing, tap Restore or reply with /restore.
backup-too-large = Everything together is over 20 MB, the most Telegram gives me back. /export takes out your contacts alone.
backup-restore-how = Reply to a backup with /restore, or send me its file. I show you what would come back before I change anything.
button-backup = Backup…
button-backup-now = Send one now
button-backup-off = Off
button-backup-daily = Daily
button-backup-weekly = Weekly
button-backup-monthly = Monthly
settings-backup-off = Backup of { $name }: off
settings-backup-daily = Backup of { $name }: daily
settings-backup-weekly = Backup of { $name }: weekly
settings-backup-monthly = Backup of { $name }: monthly

file-own-backup = this is a backup of mine. Send it by itself.
file-damaged-backup = this backup was changed or cut off, so I can’t use it.
file-newer-backup = a newer version of me made this backup. Ask for an update of this bot.

## What a restore brings back beside contacts

import-count-block = { $count } to block
import-rows-block = To block
import-kind-block = to block
import-count-blocked = { $count } blocked
outcome-blocked = blocked
extra-close_friend =
    { $count ->
        [one] 1 mark of a close friend
       *[other] { $count } marks of close friends
    }
unusable-deleted_account = the account was deleted
unusable-unreachable_account = your account can’t find them without a number or @username
unusable-name_too_long = the name is too long
restore-tried = Saved numbers without an account aren’t sent, unless you switch them on.
backup-of = Backup of { $time }
backup-of-other = Backup of { $name }, { $time }
did-restore-backup =
    { $count ->
        [one] Restored one thing from the backup of { $time }
       *[other] Restored { $count } things from the backup of { $time }
    }
