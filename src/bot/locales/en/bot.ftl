## Who the bot is

bot-description =
    I look after your Telegram contacts: find them, add whole address books, see what became of every number, take your contacts out as a file, delete what you no longer need, and decide who gets your phone number.

    This bot is private. Somebody who uses it can send you an invitation link.
bot-short-description = Looks after your Telegram contacts.

command-contacts = Your contacts; add words to search
command-contact = Somebody’s card, with all you can do
command-add = Add somebody, with or without a number
command-rename = Give a contact another name
command-delete = Delete a contact
command-search = Find people in all of Telegram
command-status = Who is online, and who was seen when
command-block = Block somebody
command-unblock = Let somebody in again
command-blocked = Whom you block
command-saved = Every number you ever imported
command-import = Add people: a file, numbers, shared contacts
command-jobs = What is under way: pause, resume, stop
command-delete_phones = Delete contacts and saved numbers by number
command-reset_saved = Clear Telegram’s list of saved numbers
command-ids = The Telegram ids of your contacts
command-share = People who added you and wait for your number
command-pair = Connect your Telegram account
command-cancel = Stop what is under way
command-accounts = Your accounts: switch, pair again, pair another
command-unpair = Disconnect, and delete what is stored
command-session = What is stored of your account, and since when
command-forget = Delete everything I know about you
command-invite_member = Let one more person use this bot
command-members = Who uses this bot: see, remove, withdraw invitations
command-invite = Your contact link: others add you by it
command-close_friends = Who sees what you share with close friends
command-birthdays = Birthdays around today
command-duplicates = The same person twice: look, and merge
command-cleanup = What you may not need any more
command-privacy = Who sees your number, and finds you by it
command-settings = What I tell you unasked, and how tables look
command-help = What I can do
command-start = Where you are, and the next step

## Coming in

stranger = This bot is private. Ask the person who runs it for an invitation link. If that is you, open the link that the program printed when it started.
updates-delay = I can't reach my database right now. I've got your message and will answer as soon as it's back.
updates-skip = I stopped each time I tried your last message, so I've skipped it. Send it again, or try another way.
updates-overflow = That's a lot at once, and I dropped the last messages. Send them again when I've caught up.
link-invalid = This link has been used or is too old. Ask for a new one; nothing was changed.
welcome-owner = This bot is yours now. Nobody else can use it unless you invite them with /invite_member.
welcome-member = Welcome, you can use this bot now.
hello = Hello { $name }.
next-pair = I work on the contacts of your own Telegram account. Connect it once, and everything else follows.
next-pair-again = Telegram ended my connection to { $name }. Pair again to go on; nothing else is lost.
next-contacts =
    You are paired with { $name }.
    Open your contacts, or send me a contact or a file of contacts to add people. /help shows the rest.
not-paired = There is no Telegram account here yet. Pair yours first; it takes a minute.
invite-owner-only = Only the owner of this bot can invite people.
invite-link =
    Send this link to the person you want to let in. It works once, within a week:
    { $link }

    They pair an account of their own, and see none of yours.

## Help

help-intro = What I can do with your Telegram contacts:
help-contacts = Contacts
help-changes = What was done, and the way back
help-blocked = Blocking
help-saved = Saved numbers
help-account = Account
help-start = Getting around
help-files =
    To add people, share contacts with me, forward a message of theirs, or send a .vcf, .csv or .json file, as phones and mail programs export it, or lines with numbers and names. One person is added at once; of more I first show what would happen. /jobs shows imports that are under way, and each ends with what became of every number.

    To get your contacts as a file, for a phone, a spreadsheet or me, send /export, or press Export below a list.

unknown-text = I did not understand that. /help shows what I can do.
unknown-command = I do not know { $command }. /help lists my commands.
unknown-verb = Send { $command } to do that: commands begin with a slash, in small letters.
unknown-message = I can read shared contacts, files of contacts and commands. /help shows what I can do.
sync-note = A phone with Sync Contacts on brings these back. Switch that off in its Telegram first: Settings > Privacy and Security > Sync Contacts (on iPhones under Data Settings).
still-working = Still working on it…
