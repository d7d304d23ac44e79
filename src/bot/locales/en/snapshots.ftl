### Snapshots of the whole book

command-snapshots = Your contacts as they were; compare, restore

snapshots-title = Snapshots of the contacts of { $name }
snapshots-how =
    I keep your contacts as they are: once a day, and before I change more than { $count } at once. Where nothing changed there is no second snapshot: the one before says until when it was still the same.
snapshots-kept = Snapshots are kept for { $days } days; /settings changes that.
snapshots-none = There is none yet. Take the first one now, or wait for the daily one.
snapshots-pick = Compare with which one?
snapshots-taken = A snapshot of all { $count } contacts was taken.
snapshots-same = Nothing changed since the snapshot of { $time }, so that one holds your contacts as they are now. No second one was needed.
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
snapshot-cause-undo = before a change was taken back
snapshot-cause-asked = because you asked
snapshot-gone = This snapshot is gone: its time is over. Send /snapshots for those that are kept.

snapshot-title = Snapshot of { $time }
snapshot-facts = { $contacts }, taken { $cause }
snapshot-same-until = Your contacts stayed the same until { $time }.
compare-now = Since then, until now:
compare-other = Since then, until the snapshot of { $time }:
compare-equal = Nobody left, nobody is new, and nobody changed.
compare-count-left = { $count } left
compare-count-came = { $count } new
compare-count-renamed = { $count } renamed
compare-count-changed = { $count } changed
compare-left = Not in it any more
compare-came = New
compare-renamed = Renamed
compare-changed = Changed otherwise
compare-row-renamed = { $old } → { $new }
fact-deleted = account deleted
fact-username = { $old } → { $new }
fact-username-new = username { $new }
fact-username-gone = no username any more, was { $old }
fact-phone = { $old } → { $new }
fact-phone-new = number { $new }
fact-phone-gone = number hidden now, was { $old }
fact-mutual-on = has you as a contact now
fact-mutual-off = has you as a contact no more
fact-close_friend-on = close friend now
fact-close_friend-off = close friend no more

restore-says =
    Restoring adds { $left ->
        [0] nobody
        [one] one contact
       *[other] { $left } contacts
    } and gives { $renamed ->
        [0] nobody
        [one] one contact
       *[other] { $renamed } contacts
    } the old name back. It deletes nobody: who is new stays. You see it all before anything is sent.
restore-mutual = Whether they have you as a contact is theirs to say, and cannot be restored.
restore-lost =
    { $count ->
        [one] One of those who left is a deleted account, which cannot come back.
       *[other] { $count } of those who left are deleted accounts, which cannot come back.
    }
restore-nothing = There is nobody to bring back: all who were in this snapshot are in your contacts, under the same names. Nothing was changed.
restore-name = Snapshot of { $day } at { $time } UTC
restore-read =
    { $count ->
        [one] One contact is to be brought back. Nothing has been sent yet, and nobody will be deleted.
       *[other] { $count } contacts are to be brought back. Nothing has been sent yet, and nobody will be deleted.
    }
restore-note-not_found = Not found or private: these people left Telegram, have another number now, or cannot be found by the number they had. /snapshots still shows them.
restore-note-failed = Failed: Telegram refused these. Restoring the same snapshot again tries them once more.
restore-note-cancelled = What was sent before stays done. Restoring the same snapshot again goes on with the rest.
