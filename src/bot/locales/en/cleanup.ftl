### Clean-up

cleanup-title = Clean-up, { $name }
cleanup-intro = What nobody shows you, and what you may not need any more. Each opens as a list to choose from; nothing is deleted before you say so.
cleanup-saved = { $count } saved numbers without an account I can see, as of { $time }
cleanup-saved-unread = Saved numbers without an account: not read yet
cleanup-saved-waiting = Saved numbers without an account: Telegram gives the list out from { $time } on, or sooner when you tap Allow in the chat named Telegram
cleanup-saved-old = That is over a week ago. Read the list again to be sure.
cleanup-deleted = { $count } deleted accounts
cleanup-unseen = { $count } contacts not seen for over a year, who never had you as a contact as far as I know
cleanup-nameless = { $count } contacts without a name: nothing, a number, or signs only
cleanup-unseen-note = Who hides when they were online is not counted as unseen: “long ago” may be a month, and is also what those show who block you.
cleanup-nothing = There is nothing to tidy up.
cleanup-duplicates = People who are there twice: /duplicates
