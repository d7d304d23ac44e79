### Changes: their kinds, and their effects

did-many-import = Imported { $count } numbers
subject-import = A number
undo-effect-import = Who was added is deleted from your contacts, and who was renamed gets the old name back. Chats stay. Numbers by which nobody was found are no longer saved; one that was saved before comes back under its old name if I had read it with /saved.

did-many-add = Added { $count } contacts
subject-add = Somebody
undo-effect-add = Who was added is deleted from your contacts. Chats stay.

did-many-rename = Renamed { $count } contacts
subject-rename = Somebody
undo-effect-rename = Everybody gets the old name back.

did-many-remove = Deleted { $count } contacts
subject-remove = Somebody
undo-effect-remove = Who was deleted comes back to your contacts, under the same name.

did-many-remove_phone = Deleted { $count } numbers
subject-remove_phone = A number
undo-effect-remove_phone = The numbers are saved again, and whoever was deleted with one of them comes back to your contacts.

did-many-reset_saved = Cleared the saved numbers
subject-reset_saved = The saved numbers
undo-effect-reset_saved = The saved numbers are sent to Telegram again, as I read them last. Whoever has joined Telegram since becomes a contact.

did-many-share = Shared the number with { $count } people
subject-share = Somebody
undo-effect-share = Nobody can forget a number they have seen.

did-many-block = Blocked { $count } people
subject-block = Somebody
undo-effect-block = They can write to you again.

did-many-unblock = Unblocked { $count } people
subject-unblock = Somebody
undo-effect-unblock = They can no longer write to you.

did-many-close_friends = Changed { $count } close friends
subject-close_friends = The close friends
undo-effect-close_friends = The close friends become who they were before.

did-many-privacy = Changed { $count } privacy settings
subject-privacy = The privacy of the number
undo-effect-privacy = The setting becomes what it was before.

did-many-sign_up_notices = Changed { $count } settings
subject-sign_up_notices = The notices when a contact joins
undo-effect-sign_up_notices = The setting becomes what it was before.

did-added = Added { $name }
change-added = added
undone-added = { $name } is no contact any more.

did-removed = Deleted { $name }
change-removed = deleted
undone-removed = { $name } is in your contacts again.

did-renamed = Renamed { $old } to { $new }
change-renamed = { $old } → { $new }
undone-renamed = { $new } is called { $old } again.

did-there = Added { $name }, who was there already
change-there = was there already
undone-there = { $name } is as before.

did-not_found = Saved { $name }: not found or private
change-not_found = saved; not found or private
undone-not_found = { $name } is no saved number any more.

did-number = Deleted the number of { $name }
change-number = number deleted
undone-number = { $name } is saved again.

did-saved = Cleared the saved numbers
change-saved = cleared
undone-saved = The saved numbers are back.

did-shared = Shared the number with { $name }
change-shared = number shared
undone-shared = { $name } is as before.

did-blocked = Blocked { $name }
change-blocked = blocked
undone-blocked = { $name } is not blocked any more.

did-unblocked = Unblocked { $name }
change-unblocked = unblocked
undone-unblocked = { $name } is blocked again.

did-friend = Made { $name } a close friend
change-friend = made a close friend
undone-friend = { $name } is no close friend any more.

did-no_friend = Took { $name } off the close friends
change-no_friend = taken off the close friends
undone-no_friend = { $name } is a close friend again.

did-friends = Changed the close friends
change-friends = changed
undone-friends = The close friends are as before.

did-sees = Set who sees the number: { $after }
change-sees = who sees it: { $before } → { $after }
undone-sees = Who sees your number now, as before: { $before }.

did-finds = Set who finds you by the number: { $after }
change-finds = who finds by it: { $before } → { $after }
undone-finds = Who finds you by your number now, as before: { $before }.

did-sees_exceptions = Changed the exceptions of who sees the number
change-sees_exceptions = exceptions of who sees it changed
undone-sees_exceptions = The exceptions of who sees your number are as before.

did-finds_exceptions = Changed the exceptions of who finds you by the number
change-finds_exceptions = exceptions of who finds by it changed
undone-finds_exceptions = The exceptions of who finds you by your number are as before.

did-notices_on = Switched Telegram’s notices of joining contacts on
change-notices_on = switched on
undone-notices_on = Telegram does not tell when a contact joins any more, as before.

did-notices_off = Switched Telegram’s notices of joining contacts off
change-notices_off = switched off
undone-notices_off = Telegram tells when a contact joins again, as before.
