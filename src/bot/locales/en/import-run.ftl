### An import while it runs, and after

import-title-running = Importing into the contacts of { $name }
import-title-paused = Import into the contacts of { $name }, paused
import-title-done = Imported into the contacts of { $name }
import-title-cancelled = Import into the contacts of { $name }, canceled
import-so-far = { $settled } of { $total }
import-paused = I’ll send nothing until you resume.
import-paused-signed_out = Send /pair to pair this account again, then press Resume.
import-paused-restricted = Telegram restricts this account right now. Ask @SpamBot in Telegram why and for how long, then press Resume.
import-paused-outdated = This program is too old for Telegram. Once its operator has updated it, press Resume.
import-paused-refused = Telegram refused several numbers in a row, so I stopped. Press Resume to try again, or Cancel; what’s sent stays done.
import-waits-flood = Pausing, so that Telegram doesn’t limit the account. I’ll go on by myself, { $time }.
import-waits-deferred = Telegram wants the rest of the numbers later. I’ll go on by myself, { $time }.
import-waits-trouble = Telegram isn’t answering right now. I’ll try again by myself, { $time }.
import-waits-turn = Something else is running on this account. This begins by itself after it.
import-left-soon = Less than a minute left
import-left-minutes = About { $minutes } minutes left
import-note-renamed = Some of the renamed hid their number, so I didn’t see them before. Their card in /contacts has Rename.
import-note-declined = Not looked up: Telegram put these numbers off for days, so I don’t know who has them.
import-note-failed = Failed: Telegram refused these. The same file again tries them once more.
import-note-cancelled = What’s sent stays done. The same file again goes on with the rest.
outcome-pending = waiting for its turn
outcome-added = added
outcome-renamed = renamed
outcome-already = already there
outcome-kept = in your contacts under another name, which stays
outcome-not_found = not found or private
outcome-not_found-importers =
    { $importers ->
        [one] not found or private; one other person has this number saved
       *[other] not found or private; { $importers } other people have this number saved
    }
outcome-deferred = tried again later
outcome-deferred-until = tried again { $time }
outcome-declined = not looked up
outcome-failed = failed
outcome-failed-why = failed: { $why }
outcome-left = left out
outcome-left-tried = left out, not found before
import-kind-new = new
import-kind-unclear = not sure
import-kind-by_id = new
import-kind-rename = under another name
import-kind-tried = not found before
import-kind-already = already there
import-kind-duplicate = more than once
import-kind-unusable = can’t be imported
ledger-row = Row
ledger-number = Number
ledger-name = Name
ledger-outcome = Outcome
ledger-reason = Reason
ledger-time = Time
ledger-where = Where
ledger-others = Others who have it
import-others-title =
    { $count ->
        [one] One number that others have saved too:
       *[other] { $count } numbers that others have saved too, most widely saved first:
    }
jobs-title = Running
jobs-none = Nothing is running.
jobs-undelivered = I couldn’t deliver the result of an import or undo to one person, and gave up after many tries. The result itself is safe: /jobs and /history show it to them.

## The table that was imported, given back

filled-found = Found
filled-username = Telegram username
filled-id = Telegram ID
filled-seen = Last seen
filled-yes = yes
filled-no-table = I can’t find a table in this file anymore. “All rows as CSV” has what became of each number.
