### What was done

command-history = What I changed; add words to search

history-title = Changes to the contacts of { $name } · { $count }
history-none = No changes yet. Changes I make will be listed here.
history-none-match = No change matches. Try fewer letters or digits.
column-done = What was done
operation-when = { $time }, on the account of { $name }

state-written = being done
state-failed = failed, nothing changed
state-failed-some = { $count } failed
state-unknown = not sure if it’s done
state-unknown-some =
    { $count ->
        [one] not sure if one is done
       *[other] not sure if { $count } are done
    }
state-undo-running = being undone
state-undone = undone
state-undone-some = partly undone
state-not-undone = not undone
state-done-again = undone and redone

did-take-back = Undone: { $what }
did-again = Redone: { $what }
did-not-take-back = Not undone: { $what }
did-not-again = Not redone: { $what }
did-import-file =
    { $count ->
        [one] Imported { $file }: 1 number
       *[other] Imported { $file }: { $count } numbers
    }
did-restore =
    { $count ->
        [one] Restored 1 contact from the snapshot of { $time }
       *[other] Restored { $count } contacts from the snapshot of { $time }
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
change-state-unknown = not sure if it’s done
change-state-undone = not undone yet
taken-back-undone = undone
taken-back-nothing = was as before already
taken-back-changed = changed since, and kept
taken-back-impossible = no way back
taken-back-failed = Telegram didn’t let me undo it
