### Members

members-title =
    { $count ->
        [one] One person uses this bot
       *[other] { $count } people use this bot
    }
members-owner = owner
members-since = since { $since }
members-invited-by = by a link of { $owner }
members-last-seen = last here { $day }
members-never-seen = not here yet
members-invitations =
    { $count ->
        [one] One invitation is open, until { $until }.
       *[other] { $count } invitations are open, the last until { $until }.
    }
members-owner-only = Only the owner of this bot can see who uses it.
member-remove-ask = Remove { $name }? That signs out their accounts, deletes everything I know about them, and lets them in again only with a new invitation.
member-removed-done = Removed { $name }, and deleted everything I knew about them.
member-removed-later = Removed { $name }, and deleted everything I knew about them. I couldn’t reach Telegram to sign out yet, and I’ll keep trying.
member-removed-impossible = Removed { $name }, and deleted everything I knew about them. I couldn’t sign out, so their device list may still show this bot.
member-removed-you = The owner of this bot removed you. I signed out your accounts and deleted everything I knew about you.
member-gone = They don’t use this bot anymore, or they own it.
members-withdrawn = Withdrawn. Those links no longer work.
