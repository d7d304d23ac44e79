### Contacts

contacts-title = Contacts of { $name } · { $total }
contacts-title-some = Contacts of { $name } · { $matching } of { $total }
contacts-searched = Search: { $words }
contacts-none = There are no contacts yet. Share a contact with me or send a .vcf file to add people.
contacts-none-match = Nobody matches. Try fewer letters, a username or a part of the number, or send /contacts for everybody.
contacts-empty-all = There is nobody to show.
contacts-empty-mutual = None of these contacts has you in their contacts too. Choose another filter.
contacts-empty-online = Nobody is online now. Choose another filter, or look again later.
contacts-empty-no_phone = You can see everybody’s number. Choose another filter.
contacts-empty-deleted = None of these accounts was deleted. Choose another filter.
contacts-stale = This is the list as of { $time }.
contacts-stale-unreachable = Telegram could not be reached just now to renew it.
contacts-empty-unseen = Everybody was seen within a year, has you in their contacts, had you once, or hides when they were online. Choose another filter.
contacts-empty-nameless = Every contact has a name. Choose another filter.
contacts-mutual-mark = ⇄ has you as a contact too
contacts-choices = { $sort } · { $filter }
column-name = Name
column-reach = Last seen, number
sort-name = By name
sort-last_seen = By last seen
filter-all = Everybody
filter-mutual = Mutual
filter-online = Online
filter-no_phone = No number
filter-deleted = Deleted accounts
filter-unseen = Not seen for a year
filter-nameless = No name
phone-hidden = number hidden
name-deleted = Deleted account
name-none = No name
kind-bot = bot
kind-deleted = deleted account

seen-online = online
seen-recently = recently
seen-last_week = within a week
seen-last_month = within a month
seen-hidden = long ago

contact-gone = That is no contact of yours any more. There is nothing to delete; nothing was changed.

delete-ask = Delete { $name } from the contacts of { $owner }?
delete-effect = They leave the contact list on all your devices. Your chat with them stays, and they are not told.
delete-effect-deleted = This account is deleted. It cannot be added again, not even by Undo.
deleted = Deleted { $name }.
deleted-next = Undo brings them back under the same name.

## Choosing many

choose-count =
    { $count ->
        [0] Nobody is selected yet. Tap names, here and on other pages.
        [one] One contact is selected.
       *[other] { $count } contacts are selected.
    }
choose-nobody = Nobody who is selected is a contact any more. Nothing was changed.
choose-gone = None of them is a contact of yours any more. Nothing was changed.
choose-ask =
    { $count ->
        [one] Delete this contact from the contacts of { $owner }?
       *[other] Delete these { $count } contacts from the contacts of { $owner }?
    }
choose-effect = They leave the contact list on all your devices. Your chats with them stay, and nobody is told.
choose-effect-deleted =
    { $count ->
        [one] One of them is a deleted account, which cannot be added again, not even by Undo.
       *[other] { $count } of them are deleted accounts, which cannot be added again, not even by Undo.
    }
choose-deleted =
    { $count ->
        [one] Deleted one contact:
       *[other] Deleted { $count } contacts:
    }
choose-stayed =
    { $count ->
        [one] One of them was no contact any more, or Telegram kept them.
       *[other] { $count } of them were no contacts any more, or Telegram kept them.
    }
