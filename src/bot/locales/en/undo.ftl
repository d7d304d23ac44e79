### Undo

command-undo = Undo the latest change

undo-none = Nothing to undo.
undo-something = a change
undo-never-share = You can’t take this back: they’ve seen your number.
undo-never-close_chat = A closed chat doesn’t come back; it held only Telegram’s notice.

loss-before = What won’t come back:
loss-after = What didn’t come back:
loss-mutual = having you as a contact: if they removed you meanwhile, I can’t change that
loss-number_shared = your number: they’ve seen it
loss-exceptions = privacy exceptions for people I can no longer reach
loss-deleted_accounts = deleted accounts: Telegram doesn’t add them again
loss-saved_unread = saved numbers I had never read with /saved

kept-nothing = { $name } was already as before.
kept-changed = { $name } has changed since, so I left that alone.
kept-changed-now = { $name } has changed since: { $now }. I left that alone.
now-called = now { $name }
now-no-contact = no longer a contact
kept-impossible = { $name } can’t be put back: Telegram has no way to do it.
kept-impossible-contact = I can’t bring { $name } back: Telegram no longer lets me reach them. If you know a number or username that works, send it to me.
kept-impossible-number = I can’t bring { $name } back: Telegram doesn’t take this number anymore.
kept-failed = Telegram didn’t let me undo that for { $name }, or not all of it. Try again later.

left-note-contacts = Telegram no longer lets me reach those without a way back. If you know a number or username that works, send it to me.
left-note-numbers = Telegram doesn’t take numbers without a way back anymore.
undo-count-undone = { $count } undone
undo-count-nothing = { $count } as before already
undo-count-changed = { $count } changed since, and kept
undo-count-impossible = { $count } without a way back
undo-count-failed = { $count } refused by Telegram
redo-count-undone = { $count } redone
redo-count-nothing = { $count } as they were already
redo-count-changed = { $count } changed since, and kept
redo-count-impossible = { $count } that can’t be redone
redo-count-failed = { $count } refused by Telegram
undo-title = Undoing: { $what }
undo-title-again = Redoing: { $what }
undo-waits-import = An import is running on this account; I’ll begin after it.
undo-waits-signed_out = Once you /pair this account again, I’ll go on by myself.
undo-stopped = Stopped. What’s undone stays undone; the rest is as it was.
undo-stopped-signed_out = /pair this account again, then press Continue.
undo-stopped-restricted = Telegram restricts this account right now. Ask @SpamBot how long, then press Continue.
undo-stopped-outdated = This program is too old for Telegram. Once it’s updated, press Continue.
undo-stopped-refused = Telegram refused several changes in a row, so I stopped. Press Continue to try again.
undo-forgotten = Undone as far as possible. It’s no longer in the history.

undo-refused-unknown = That’s no longer in the history, or its account isn’t paired anymore.
undo-refused-done_already = That’s already undone.
undo-refused-done_already-at = That was already undone, { $time }.
undo-refused-running = That’s being undone already; see how far in /jobs.
undo-refused-impossible = That can’t be undone: nothing came of it, or Telegram has no way back.
undo-refused-under_way = That’s still running. Cancel it in /jobs or wait until it’s over, then undo it.
