## Who the bot is

bot-description =
    I look after your Telegram contacts: find people, import whole address books, see what became of every number, export, clean up, and decide who gets your phone number.

    This bot is private. Anyone who uses it can send you an invitation link.
bot-short-description = Looks after your Telegram contacts.

command-contacts = Your contacts; add words to search
command-contact = Someone’s card, with all you can do
command-add = Add someone, with or without a number
command-rename = Give a contact another name
command-note = Keep a note about a person
command-label = Give a person labels
command-labels = Your labels: see, rename, merge, export
command-delete = Delete a contact
command-search = Find people in all of Telegram
command-status = Who’s online, and who was seen when
command-block = Block someone
command-unblock = Unblock someone
command-blocked = People you’ve blocked
command-saved = Every number you ever imported
command-import = Add people: a file, numbers, shared contacts
command-jobs = What’s running: pause, resume, stop
command-delete_phones = Delete contacts and saved numbers by number
command-reset_saved = Clear Telegram’s list of saved numbers
command-ids = The Telegram ids of your contacts
command-share = People who added you and wait for your number
command-pair = Connect your Telegram account
command-cancel = Stop what’s open
command-accounts = Your accounts: switch, pair again, pair another
command-unpair = Disconnect, and delete what’s stored
command-session = What’s stored for your account, and since when
command-forget = Delete everything I know about you
command-invite_member = Let one more person use this bot
command-members = People who use this bot: see, remove, withdraw invitations
command-health = How this bot is doing
command-invite = Your contact link: others add you by it
command-close_friends = Who sees what you share with close friends
command-birthdays = Birthdays around today
command-duplicates = The same person twice: look and merge
command-tidy = Tidy names: order, capitals, emoji, titles
command-cleanup = Contacts you may not need
command-privacy = Who sees your number, and finds you by it
command-settings = What I tell you unasked, and how tables look
command-help = What I can do
command-start = Home, with all you can do

## Coming in

stranger = This bot is private: ask the person who runs it for an invitation link. If that’s you, open the link printed when the program started.
updates-delay = I can’t reach my database right now. I’ve got your message and will answer as soon as it’s back.
updates-skip = I stopped each time I tried your last message, so I’ve skipped it. Send it again, or try another way.
updates-failure = My database failed each time I tried your message, so I’ve skipped it. Send it again later.
updates-overflow = That’s a lot at once, and I dropped the last messages. Send them again when I’ve caught up.
link-invalid = This link was used already or is too old. Ask for a new one.
welcome-owner = This bot is yours now. No one else can use it until you invite them with /invite_member.
welcome-member = Welcome! You can use this bot now.
hello = Hello { $name }.
next-pair = I work on the contacts of your own Telegram account. Connect it once and you’re ready.
next-pair-again = Telegram ended my connection to { $name }. Pair again to go on.
next-home = Send me a name, a number or a file, or tap what you’d like to do.
not-paired = No Telegram account here yet. Pair yours first; it takes a minute.
invite-owner-only = Only the owner of this bot can invite people.
invite-link =
    Send this link to the person you want to let in. It works once, within a week:
    { $link }

    They use their own account and can’t see yours.
invite-second-screen = Without PUBLIC_URL, they need a second screen to pair, such as a computer, and no two-step password.

## Help

help-intro = What I can do with your contacts. Send me any of these:
help-find = a name, a number or a @username: I find or add the person
help-send = a contact, a file of contacts or a photo of a QR code: I show first what would change
help-words = a word such as “undo” or “contacts”: I do it
help-safe = I ask before I delete, and /undo takes back the latest change.
button-help-commands = All commands
help-all = Everything I can do:
help-contacts = Contacts
help-person = One person
help-changes = What was done, and the way back
help-blocked = Blocking
help-saved = Saved numbers
help-account = Account
help-start = Getting around
unknown-text = Send me a name, a number or a @username. /help shows what else I can do.
unknown-command = There’s no { $command }. /help lists what I can do.
unknown-command-close = There’s no { $command }. Did you mean { $meant }?
unknown-message = I can’t read that. Send me a name, a contact or a file of contacts.
typed-both = “{ $who }” is a contact of yours and a command. Which do you mean?
typed-nobody = No contact matches “{ $who }”. Try fewer letters.
typed-several = More than one number? Put each on a line of its own, with a name before or after it.
typed-number = I can’t see anyone with { $phone }. Add them anyway?
sync-note = A phone with Sync Contacts on brings these back. Switch it off first: Settings › Privacy and Security › Sync Contacts (on iPhones Data Settings).
screen-cut = … The rest doesn’t fit into one message.
question-ended = OK.
still-working = Still working on it…
