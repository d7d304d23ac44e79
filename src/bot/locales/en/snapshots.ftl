### Snapshots of the whole book

command-snapshots = Your contacts as they were; compare, restore

snapshots-title = Snapshots of the contacts of { $name }
snapshots-how = I keep your contacts as they are, once a day and before I change more than { $count } at once.
snapshots-kept = Snapshots are kept for { $days } days; /settings changes that.
snapshots-none = No snapshots yet. Take the first one now, or wait for the daily one.
snapshots-pick = Compare with which one?
snapshots-taken = Took a snapshot of all { $count } contacts.
snapshots-same = Nothing changed since the snapshot of { $time }, so you don’t need another one.
column-snapshot = Taken
snapshot-contacts =
    { $count ->
        [one] 1 contact
       *[other] { $count } contacts
    }
snapshot-first = the oldest
snapshot-renamed = { $count } renamed
snapshot-details =
    { $count ->
        [one] one changed
       *[other] { $count } changed
    }
snapshot-still = the same until { $time }
snapshot-cause-daily = daily
snapshot-cause-import = before an import
snapshot-cause-delete = before contacts were deleted
snapshot-cause-undo = before an undo
snapshot-cause-asked = because you asked
snapshot-gone = This snapshot’s time is over, and it’s gone. Send /snapshots for the others.

snapshot-title = Snapshot of { $time }
snapshot-facts = { $contacts }, { $cause }
snapshot-same-until = Your contacts stayed the same until { $time }.
compare-now = Since then, until now:
compare-other = Since then, until the snapshot of { $time }:
compare-equal = No one left, no one’s new, and no one changed.
compare-count-left = { $count } left
compare-count-came = { $count } new
compare-count-renamed = { $count } renamed
compare-count-changed = { $count } changed
compare-left = No longer in it
compare-came = New
compare-renamed = Renamed
compare-changed = Changed otherwise
compare-row-renamed = { $old } → { $new }
fact-deleted = account deleted
fact-username = { $old } → { $new }
fact-username-new = username { $new }
fact-username-gone = no username now, was { $old }
fact-phone = { $old } → { $new }
fact-phone-new = number { $new }
fact-phone-gone = number hidden now, was { $old }
fact-mutual-on = has you as a contact now
fact-mutual-off = no longer has you as a contact
fact-close_friend-on = close friend now
fact-close_friend-off = no longer a close friend
fact-note = another note
fact-labels = other labels

restore-says =
    Restoring adds { $left ->
        [0] no one
        [one] one contact
       *[other] { $left } contacts
    } and gives { $renamed ->
        [0] no one
        [one] one contact
       *[other] { $renamed } contacts
    } the old name back. It removes no one, and you’ll see it all first.
restore-annotations = Notes and labels that are missing come back, too.
restore-mutual = I can’t restore who has you as a contact: that’s up to them.
restore-lost =
    { $count ->
        [one] One of those who left is a deleted account and can’t come back.
       *[other] { $count } of those who left are deleted accounts and can’t come back.
    }
restore-nothing = Nothing to bring back: your contacts have all of it.
restore-title = Restore the contacts of { $name }
restore-title-running = Restoring the contacts of { $name }
restore-title-paused = Restoring the contacts of { $name }, paused
restore-title-done = Restored the contacts of { $name }
restore-title-cancelled = Restoring the contacts of { $name }, canceled
restore-read =
    { $count ->
        [one] One contact comes back, and no one is removed. Nothing’s sent yet.
       *[other] { $count } contacts come back, and no one is removed. Nothing’s sent yet.
    }
restore-note-not_found = Not found or private: these people left Telegram, changed their number, or hide it.
restore-note-failed = Failed: Telegram refused these. Restoring again tries them once more.
restore-note-cancelled = What’s sent stays done. Restoring again goes on with the rest.
