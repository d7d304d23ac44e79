### News of contacts

notification-title = News of the contacts of { $name }
notification-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    } /contacts shows everyone as they are now.
notification-saved_list = The saved numbers of { $name } are here.
notification-joined = { $name } joined Telegram.
newcomer-closes = I’m closing the empty chat with them, as you set in /settings.
newcomer-kept = { $name } stays in your contacts.
newcomer-deleted = Deleted { $name }, and Telegram forgot their number.
newcomer-deleted-hidden = Deleted { $name }. I couldn’t see their number, so Telegram may still have it saved.
newcomer-deleted-not-all = Telegram kept something of { $name }. Look in /saved.
newcomer-gone = { $name } isn’t your contact anymore.
newcomer-closed = Closed the empty chat with { $name }. It doesn’t come back, not even by Undo.
newcomer-empty = There’s no chat with { $name }.
newcomer-used = The chat with { $name } isn’t empty, so I left it alone.
notification-share_offer = { $name } added you to their contacts and doesn’t have your number.
notification-share-how =
    { $count ->
        [one] Tap below to decide; I share nothing before you confirm.
       *[other] Choose someone below to decide; I share nothing before you confirm.
    }
notification-name = { $name } now goes by { $now }. In your contacts they keep the name you gave them.
notification-username = { $name } changed their username from @{ $was } to @{ $now }.
notification-username-new = { $name } took the username @{ $now }.
notification-username-gone = { $name } gave up the username @{ $was }.
notification-number = { $name } changed their number from { $was } to { $now }.
notification-account_deleted = { $name } deleted their Telegram account.
notification-lost_mutual = { $name } no longer has you in their contacts.
notification-birthday = { $name } has a birthday today.
notification-birthday-age = { $name } turns { $age } today.
notification-birthday-past = { $name } had a birthday on { $day }.
notification-birthday-past-age = { $name } turned { $age } on { $day }.
notification-reconciled = Telegram didn’t answer me about this: { $what }.
notification-reconciled-unnamed = Telegram didn’t answer me while I was changing something in this account.
notification-reconciled-done = I checked, and it’s done. /history shows it.
notification-reconciled-not_done = I checked, and it’s not done. You can do it again.
notification-reconciled-partly = I checked, and only part got done. /history shows which.

## What is news

notification-settings-title = News
notification-settings = Tap to switch on or off. What you do yourself is never news.
notification-settings-none = Everything is off.
notification-settings-live = Right away; at most 3 a minute, the rest in one message.
notification-settings-digest = One message a day for each account, next at { $time }.
notification-settings-night = Silent from { $from } to { $to }, your time.
notification-zone-ask = What time is it for you? I’ll use it for your daily news and stay silent at night.
notification-zone-write = What time is it for you? Tap it, or write it, your country or a large city near you.
notification-zone-which = Where are clocks the same as yours, in summer and in winter?
notification-zone-unknown = I don’t know this place. Write a large city near you, your country or the time, such as 14:30.
