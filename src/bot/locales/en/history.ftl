### What was done

command-history = What I changed; add words to search

history-title = Changes to the contacts of { $name } · { $count }
history-none = Nothing was changed yet. What I change in your contacts stands here from then on, and most of it can be taken back.
history-none-match = Nothing that was done is about that. Try fewer letters or digits, or send /history for everything.
column-done = What was done
operation-when = { $time }, on the account of { $name }

state-written = being done
state-failed = failed: nothing was changed
state-failed-some = { $count } failed
state-unknown = it is not known whether this was done
state-unknown-some =
    { $count ->
        [one] of one it is not known whether it was done
       *[other] of { $count } it is not known whether it was done
    }
state-undo-running = being taken back
state-undone = taken back
state-undone-some = taken back in part
state-not-undone = not taken back
state-done-again = taken back, and done again

did-take-back = Taken back: { $what }
did-again = Done again: { $what }
did-not-take-back = Not taken back: { $what }
did-not-again = Not done again: { $what }
did-import-file =
    { $count ->
        [one] Imported { $file }: 1 number
       *[other] Imported { $file }: { $count } numbers
    }
did-merge =
    { $count ->
        [one] Merged duplicates: 1 deleted
       *[other] Merged duplicates: { $count } deleted
    }
did-merge-into =
    { $count ->
        [one] Merged a duplicate into { $name }
       *[other] Merged { $count } duplicates into { $name }
    }
did-added = Added { $name }
did-removed = Deleted { $name }
did-renamed = Renamed { $old } to { $new }
did-there = Added { $name }, who was there already
did-not_found = Saved { $name }: not found or private
did-number = Deleted the number of { $name }
did-saved = Cleared the saved numbers
did-shared = Shared the number with { $name }
did-blocked = Blocked { $name }
did-unblocked = Unblocked { $name }
did-friend = Made { $name } a close friend
did-no_friend = Took { $name } off the close friends
did-friends = Changed the close friends
did-sees = Set who sees the number: { $after }
did-finds = Set who finds you by the number: { $after }
did-sees_exceptions = Changed the exceptions of who sees the number
did-finds_exceptions = Changed the exceptions of who finds you by the number
did-notices_on = Switched Telegram’s notices of joining contacts on
did-notices_off = Switched Telegram’s notices of joining contacts off
did-many-import = Imported { $count } numbers
did-many-add = Added { $count } contacts
did-many-remove = Deleted { $count } contacts
did-many-rename = Renamed { $count } contacts
did-many-share = Shared the number with { $count } people
did-many-remove_phone = Deleted { $count } numbers
did-many-reset_saved = Cleared the saved numbers
did-many-block = Blocked { $count } people
did-many-unblock = Unblocked { $count } people
did-many-close_friends = Changed { $count } close friends
did-many-privacy = Changed { $count } privacy settings
did-many-sign_up_notices = Changed { $count } settings

subject-import = A number
subject-remove = Somebody
subject-share = Somebody
subject-add = Somebody
subject-rename = Somebody
subject-remove_phone = A number
subject-reset_saved = The saved numbers
subject-block = Somebody
subject-unblock = Somebody
subject-close_friends = The close friends
subject-privacy = The privacy of the number
subject-sign_up_notices = The notices when a contact joins

change-added = added
change-removed = deleted
change-renamed = { $old } → { $new }
change-there = was there already
change-not_found = saved; not found or private
change-number = number deleted
change-saved = cleared
change-shared = number shared
change-blocked = blocked
change-unblocked = unblocked
change-friend = made a close friend
change-no_friend = taken off the close friends
change-friends = changed
change-sees = who sees it: { $before } → { $after }
change-finds = who finds by it: { $before } → { $after }
change-sees_exceptions = exceptions of who sees it changed
change-finds_exceptions = exceptions of who finds by it changed
change-notices_on = switched on
change-notices_off = switched off
change-state-written = being done
change-state-failed = failed
change-state-failed-why = failed: { $why }
change-state-unknown = not known whether it was done
change-state-undone = not taken back yet
taken-back-undone = taken back
taken-back-nothing = was as before already
taken-back-changed = changed since, and kept
taken-back-impossible = no way back
taken-back-failed = Telegram did not let me take it back
