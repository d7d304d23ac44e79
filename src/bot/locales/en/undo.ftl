### Taking back

command-undo = Take back the latest change

undo-none = There is nothing to take back. /history shows what was done.
undo-something = a change
undo-ask = Take this back? { $what }
undo-ask-again = Do this again? { $what }
undo-effect-import = Who was added is deleted from your contacts, and who was renamed gets the old name back. Chats stay.
undo-effect-add = Who was added is deleted from your contacts. Chats stay.
undo-effect-remove = Who was deleted comes back to your contacts, under the same name.
undo-effect-rename = Everybody gets the old name back.
undo-effect-restore = Your contacts become what they were before.
undo-effect-share = Nobody can forget a number they have seen.
undo-effect-remove_phone = The numbers are saved again, and whoever was deleted with one of them comes back to your contacts.
undo-effect-reset_saved = The saved numbers are sent to Telegram again, as I read them last. Whoever has joined Telegram since becomes a contact.
undo-effect-block = They can write to you again.
undo-effect-unblock = They can no longer write to you.
undo-effect-close_friends = The close friends become who they were before.
undo-effect-privacy = The setting becomes what it was before.
undo-effect-sign_up_notices = The setting becomes what it was before.
undo-effect-merge = Everybody becomes a contact of their own again, under the name they had.
undo-never-share = This cannot be taken back: nobody can forget a number they have seen.

loss-before = What does not come back:
loss-after = What did not come back:
loss-mutual = that they have you as a contact, if they have dropped you since: that is theirs to say, and Telegram tells nobody
loss-number_shared = your number: who has seen it keeps it
loss-exceptions = exceptions in the privacy setting whom Telegram no longer lets me reach
loss-saved_unread = saved numbers that /saved had not read before: I do not know them

undone-added = { $name } is no contact any more.
undone-removed = { $name } is in your contacts again.
undone-renamed = { $new } is called { $old } again.
undone-there = { $name } is as before.
undone-not_found = { $name } is no saved number any more.
undone-number = { $name } is saved again.
undone-saved = The saved numbers are back.
undone-shared = { $name } is as before.
undone-blocked = { $name } is not blocked any more.
undone-unblocked = { $name } is blocked again.
undone-friend = { $name } is no close friend any more.
undone-no_friend = { $name } is a close friend again.
undone-friends = The close friends are as before.
undone-sees = Who sees your number now, as before: { $before }.
undone-finds = Who finds you by your number now, as before: { $before }.
undone-sees_exceptions = The exceptions of who sees your number are as before.
undone-finds_exceptions = The exceptions of who finds you by your number are as before.
undone-notices_on = Telegram does not tell when a contact joins any more, as before.
undone-notices_off = Telegram tells when a contact joins again, as before.

kept-nothing = { $name } is as before already. Nothing had to be changed.
kept-changed = { $name } was changed again since then. I kept that, and changed nothing.
kept-changed-now = { $name } was changed again since then: { $now }. I kept that, and changed nothing.
now-called = now { $name }
now-no-contact = no contact any more
kept-impossible = There is no way back for { $name }: Telegram has none. Nothing was changed.
kept-impossible-contact = { $name } could not be brought back: Telegram no longer lets me reach them, or finds nobody by their number or username. If you have a number or username that works, /add does it.
kept-impossible-number = { $name } could not be brought back: Telegram does not take this number any more.
kept-failed = Telegram refused to take back what was done to { $name }. Nothing was changed; you can try again.

undo-count-undone = { $count } taken back
undo-count-nothing = { $count } as before already
undo-count-changed = { $count } changed since, and kept
undo-count-impossible = { $count } without a way back
undo-count-failed = { $count } refused by Telegram
undo-title = Taking back: { $what }
undo-title-again = Doing again: { $what }
undo-waits-import = An import is running on this account. I begin when it is over or waits; /jobs shows both.
undo-stopped = Stopped. What was taken back stays so; the rest is as it was.
undo-stopped-signed_out = Telegram ended my connection to this account. Send /pair to pair it again, then press Go on; nothing is lost.
undo-stopped-restricted = Telegram restricts this account at the moment. Write to @SpamBot in Telegram to see why and for how long, and press Go on when that is over; nothing is lost.
undo-stopped-refused = Telegram refused several changes one after the other, so I stopped. Press Go on to try once more; what was taken back stays so.
undo-forgotten = That was taken back as far as it could be. What it was is no longer in the history.

undo-refused-unknown = That is no longer in the history, or belongs to an account that is not paired with me any more. Nothing was changed.
undo-refused-done_already = That was taken back already. Nothing was changed just now.
undo-refused-done_already-at = That was taken back already, { $time }. Nothing was changed just now.
undo-refused-running = That is being taken back already. /jobs shows how far it is.
undo-refused-impossible = Nothing of that can be taken back: nothing came of it, or Telegram has no way back. Nothing was changed.
undo-refused-under_way = That is still going on. /jobs shows it: cancel it there, or wait until it is over, then take it back. Nothing was changed just now.
