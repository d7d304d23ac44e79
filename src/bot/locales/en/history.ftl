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
