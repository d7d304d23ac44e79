### An import while it runs, and after

import-title-running = Importing into the contacts of { $name }
import-title-paused = Import into the contacts of { $name }, paused
import-title-done = Imported into the contacts of { $name }
import-title-cancelled = Import into the contacts of { $name }, cancelled
import-so-far = { $settled } of { $total }
import-paused = Nothing is sent until you resume.
import-paused-signed_out = Telegram ended my connection to this account. Send /pair to pair it again, then press Resume; nothing is lost.
import-paused-restricted = Telegram restricts this account at the moment. Write to @SpamBot in Telegram to see why and for how long, and press Resume when that is over; nothing is lost.
import-paused-outdated = This program is too old for Telegram. Once its operator has updated it, press Resume; nothing is lost.
import-paused-refused = Telegram refused several numbers one after the other, so I stopped. Press Resume to try once more, or Cancel; what was sent stays done.
import-waits-flood = Pausing, so that Telegram doesn't limit the account. I'll go on by myself, { $time }.
import-waits-deferred = Telegram wants the rest of the numbers later. I go on by myself, { $time }.
import-waits-trouble = Telegram does not answer at the moment. I try again by myself, { $time }; nothing is lost.
import-waits-turn = Something else is under way on this account. This waits for its turn and begins by itself.
import-left-soon = Less than a minute left
import-left-minutes = About { $minutes } minutes left
import-note-renamed = Some of the renamed were in your contacts without a visible number, so that it did not show before. Their card in /contacts has Rename.
import-note-declined = Not looked up: Telegram put these numbers off for days. Whether anybody has them is unknown.
import-note-failed = Failed: Telegram refused these. The same file again tries them once more.
import-note-cancelled = What was sent before stays done. The same file again goes on with the rest.
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
import-kind-unusable = not usable
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
jobs-title = Under way
jobs-none = Nothing is under way.
