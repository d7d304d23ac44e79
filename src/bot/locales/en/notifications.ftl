### News of contacts

notification-title = News of the contacts of { $name }
notification-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    } /contacts shows everybody as they are now.
notification-saved_list = The saved numbers of { $name } are here.
notification-joined = { $name } joined Telegram.
notification-share_offer = { $name } added you to their contacts and does not have your number.
notification-share-how =
    { $count ->
        [one] Choose them below to decide; nothing is shared before you confirm.
       *[other] Choose somebody below to decide; nothing is shared before you confirm.
    }
notification-name = { $name } now goes by { $now }. In your contacts they keep the name you gave them.
notification-username = { $name } changed their username from @{ $was } to @{ $now }.
notification-username-new = { $name } took the username @{ $now }.
notification-username-gone = { $name } gave up the username @{ $was }.
notification-number = { $name } changed their number from { $was } to { $now }.
notification-account_deleted = { $name } deleted their Telegram account.
notification-birthday = { $name } has a birthday today.
notification-birthday-age = { $name } turns { $age } today.
notification-birthday-past = { $name } had a birthday on { $day }.
notification-birthday-past-age = { $name } turned { $age } on { $day }.
notification-reconciled = I got no answer from Telegram over this: { $what }.
notification-reconciled-unnamed = I got no answer from Telegram while I was changing something in this account.
notification-reconciled-done = I looked, and it was done. /history shows it.
notification-reconciled-not_done = I looked, and it was not done: nothing was changed. You can do it again.
notification-reconciled-partly = I looked, and a part of it was done. /history shows which.

## What is told

notification-settings-title = News
notification-settings = I can tell you, without being asked, what happens to your contacts. What is ticked I tell; tap to change it. What you do yourself is never news.
notification-settings-none = All of it is switched off, so I tell you nothing of this.
notification-settings-live = When: at once; of many within a minute, three messages, and the rest together.
notification-settings-digest = When: one message a day for each account, the next at { $time }. The hours below are in UTC.
notification-settings-live-or = Or all news of a day in one message for each account, at an hour below, which is in UTC. It is { $time } now.
