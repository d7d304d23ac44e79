### Contacts

contacts-title = Contacts of { $name } · { $total }
contacts-title-some = Contacts of { $name } · { $matching } of { $total }
contacts-searched = Search: { $words }
contacts-newest = Contacts you had before pairing come last, by name.
contacts-lost_mutual = I only know who removed you since I first read this list.
contacts-none = No contacts yet. Share one with me, or send a file of contacts.
contacts-none-match = No match. Try fewer letters, or part of the number.
contacts-empty-all = No one to show.
contacts-empty-mutual = None of these contacts has you too. Choose another filter.
contacts-empty-one_sided = Everyone here has you too. Choose another filter.
contacts-empty-lost_mutual = No one here has removed you since I first read this list. Choose another filter.
contacts-empty-close_friends = No close friends here. Choose another filter.
contacts-empty-bots = No bots here. Choose another filter.
contacts-empty-online = No one’s online now. Choose another filter, or look again later.
contacts-empty-no_phone = You can see everyone’s number. Choose another filter.
contacts-empty-deleted = None of these accounts was deleted. Choose another filter.
contacts-stale = This is the list as of { $time }.
contacts-stale-unreachable = I couldn’t reach Telegram just now to update it.
contacts-empty-unseen = Everyone was seen within a year, hides it, or has or had you as a contact. Choose another filter.
contacts-empty-nameless = Every contact has a name. Choose another filter.
contacts-choices = { $sort } · { $filter }
sort-name = By name
sort-last_name = By last name
sort-last_seen = By last seen
sort-newest = Newest first
sort-match = Best match first
filter-all = Everyone
filter-mutual = Mutual
filter-one_sided = They don’t have me
filter-lost_mutual = No longer have me
filter-close_friends = Close friends
filter-bots = Bots
filter-online = Online
filter-no_phone = No number
filter-deleted = Deleted accounts
filter-unseen = Not seen for a year
filter-nameless = No name
phone-hidden = number hidden
name-deleted = Deleted account
names-deleted =
    { $count ->
        [one] one deleted account
       *[other] { $count } deleted accounts
    }
name-none = No name
kind-bot = bot
kind-deleted = deleted account

seen-online = online
seen-recently = recently
seen-last_week = within a week
seen-last_month = within a month
seen-hidden = long ago

contact-gone = They’re not in your contacts anymore, so there’s nothing to delete.
have-me-title = They show their number to { $name } · { $count }
have-me-why = They may have you as a contact: most people show their number to their contacts only. Telegram doesn’t say it for sure.
have-me-nobody = No one you’ve met outside your contacts shows you their number. Telegram doesn’t say more about who has you.

delete-ask = Delete { $name } from the contacts of { $owner }?
delete-effect = Removes them from your contacts on all devices. Your chat stays; they won’t know.
delete-effect-deleted = This account is deleted: not even Undo can add it again.
deleted = Deleted { $name }.
deleted-next = Undo brings them back under the same name.

jump-ask = Where to? You have { $pages } pages.

## Choosing many

choose-count =
    { $count ->
        [0] No one’s selected yet. Tap names, here and on other pages.
        [one] One contact selected.
       *[other] { $count } contacts selected.
    }
choose-nobody = None of those you selected is a contact anymore.
choose-gone = None of them is a contact anymore.
choose-ask =
    { $count ->
        [one] Delete this contact from the contacts of { $owner }?
       *[other] Delete these { $count } contacts from the contacts of { $owner }?
    }
choose-effect = Removes them from your contacts on all devices. Your chats stay; they won’t know.
choose-effect-deleted =
    { $count ->
        [one] One is a deleted account: not even Undo can add it again.
       *[other] { $count } are deleted accounts: not even Undo can add them again.
    }
choose-deleted =
    { $count ->
        [one] Deleted one contact:
       *[other] Deleted { $count } contacts:
    }
choose-stayed =
    { $count ->
        [one] One was no longer a contact, or Telegram kept them.
       *[other] { $count } were no longer contacts, or Telegram kept them.
    }
