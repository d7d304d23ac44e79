### Taking back

command-undo = Take back the latest change

undo-none = There is nothing to take back. /history shows what was done.
undo-something = a change
undo-ask = Take this back? { $what }
undo-ask-again = Do this again? { $what }
undo-effect-merge = Everybody becomes a contact of their own again, under the name they had.
undo-never-share = This cannot be taken back: nobody can forget a number they have seen.

loss-before = What does not come back:
loss-after = What did not come back:
loss-mutual = your place in the contacts of those who have removed you since: that is theirs to say
loss-number_shared = your number: who has seen it keeps it
loss-exceptions = exceptions in the privacy setting whom Telegram no longer lets me reach
loss-deleted_accounts = deleted accounts: Telegram adds none again
loss-saved_unread = saved numbers that /saved had not read before: I do not know them

kept-nothing = { $name } is as before already. Nothing had to be changed.
kept-changed = { $name } was changed again since then. I kept that, and changed nothing.
kept-changed-now = { $name } was changed again since then: { $now }. I kept that, and changed nothing.
now-called = now { $name }
now-no-contact = no contact any more
kept-impossible = { $name } could not be put back: Telegram has no way for it. Nothing was changed.
kept-impossible-contact = { $name } could not be brought back: Telegram no longer lets me reach them, or finds nobody by their number or username. If you have a number or username that works, /add does it.
kept-impossible-number = { $name } could not be brought back: Telegram does not take this number any more.
kept-failed = Telegram did not let me take that back of { $name }, or not all of it. You can try again.

left-note-contacts = No way back means that Telegram no longer lets me reach them, or finds nobody by their number or username. If you have a number or username that works, /add adds them.
left-note-numbers = Numbers without a way back are not taken by Telegram any more.
undo-count-undone = { $count } taken back
undo-count-nothing = { $count } as before already
undo-count-changed = { $count } changed since, and kept
undo-count-impossible = { $count } without a way back
undo-count-failed = { $count } refused by Telegram
redo-count-undone = { $count } done again
redo-count-nothing = { $count } as they were already
redo-count-changed = { $count } changed since, and kept
redo-count-impossible = { $count } that cannot be done again
redo-count-failed = { $count } refused by Telegram
undo-title = Taking back: { $what }
undo-title-again = Doing again: { $what }
undo-waits-import = An import is running on this account. I begin when it is over or waits; /jobs shows both.
undo-waits-signed_out = Telegram ended my connection to this account. Send /pair to pair it again: I go on by myself then, and nothing is lost.
undo-stopped = Stopped. What was taken back stays so; the rest is as it was.
undo-stopped-signed_out = Telegram ended my connection to this account. Send /pair to pair it again, then press Go on; nothing is lost.
undo-stopped-restricted = Telegram restricts this account at the moment. Write to @SpamBot in Telegram to see why and for how long, and press Go on when that is over; nothing is lost.
undo-stopped-outdated = This program is too old for Telegram. Once its operator has updated it, press Go on; nothing is lost.
undo-stopped-refused = Telegram refused several changes one after the other, so I stopped. Press Go on to try once more; what was taken back stays so.
undo-forgotten = That was taken back as far as it could be. What it was is no longer in the history.

undo-refused-unknown = That is no longer in the history, or belongs to an account that is not paired with me any more. Nothing was changed.
undo-refused-done_already = That was taken back already. Nothing was changed just now.
undo-refused-done_already-at = That was taken back already, { $time }. Nothing was changed just now.
undo-refused-running = That is being taken back already. /jobs shows how far it is.
undo-refused-impossible = Nothing of that can be taken back: nothing came of it, or Telegram has no way back. Nothing was changed.
undo-refused-under_way = That is still going on. /jobs shows it: cancel it there, or wait until it is over, then take it back. Nothing was changed just now.
