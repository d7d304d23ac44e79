### News of contacts

news-title = News of the contacts of { $name }
news-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    } /contacts shows everybody as they are now.
news-saved_list = The saved numbers of { $name } are here.
news-joined = { $name } joined Telegram.
news-share_offer = { $name } added you to their contacts and does not have your number.
news-share-how =
    { $count ->
        [one] Choose them below to decide; nothing is shared before you confirm.
       *[other] Choose somebody below to decide; nothing is shared before you confirm.
    }
news-name = { $name } now goes by { $now }. In your contacts they keep the name you gave them.
news-username = { $name } changed their username from @{ $was } to @{ $now }.
news-username-new = { $name } took the username @{ $now }.
news-username-gone = { $name } gave up the username @{ $was }.
news-number = { $name } changed their number from { $was } to { $now }.
news-account_deleted = { $name } deleted their Telegram account.
news-birthday = { $name } has a birthday today.
news-birthday-age = { $name } turns { $age } today.
news-birthday-past = { $name } had a birthday on { $day }.
news-birthday-past-age = { $name } turned { $age } on { $day }.
news-found-out = I got no answer from Telegram over this: { $what }.
news-found-out-unnamed = I got no answer from Telegram while I was changing something in this account.
news-found-out-done = I looked, and it was done. /history shows it.
news-found-out-not_done = I looked, and it was not done: nothing was changed. You can do it again.
news-found-out-partly = I looked, and a part of it was done. /history shows which.

## What is told

news-settings-title = News
news-settings = I can tell you, without being asked, what happens to your contacts. What is ticked I tell; tap to change it. What you do yourself is never news.
news-settings-none = All of it is switched off, so I tell you nothing of this.
news-settings-live = When: at once; of many within a minute, three messages, and the rest together.
news-settings-digest = When: one message a day for each account, the next at { $time }. The hours below are in UTC.
news-settings-live-or = Or all news of a day in one message for each account, at an hour below, which is in UTC. It is { $time } now.
