### Changes: their kinds, and their effects

did-many-import = Imported { $count } numbers
subject-import = A number

did-many-add = Added { $count } contacts
subject-add = Someone

did-many-rename = Renamed { $count } contacts
subject-rename = Someone

did-many-remove = Deleted { $count } contacts
subject-remove = Someone

did-many-remove_phone = Deleted { $count } numbers
subject-remove_phone = A number

did-many-reset_saved = Cleared the saved numbers
subject-reset_saved = The saved numbers

did-many-share = Shared the number with { $count } people
subject-share = Someone

did-many-block = Blocked { $count } people
subject-block = Someone

did-many-unblock = Unblocked { $count } people
subject-unblock = Someone

did-many-close_friends = Changed { $count } close friends
subject-close_friends = The close friends

did-many-privacy = Changed { $count } privacy settings
subject-privacy = The privacy of the number

did-many-sign_up_notices = Changed { $count } settings
subject-sign_up_notices = “Contact joined”

did-added = Added { $name }
change-added = added
undone-added = { $name } is out of your contacts again.

did-removed = Deleted { $name }
change-removed = deleted
undone-removed = { $name } is in your contacts again.

did-renamed = Renamed { $old } to { $new }
change-renamed = { $old } → { $new }
undone-renamed = { $new } is called { $old } again.

did-there = Added { $name } (already there)
change-there = was there already
undone-there = { $name } is as before.

did-not_found = Saved { $name }: not found or private
change-not_found = saved; not found or private
undone-not_found = { $name } is out of the saved numbers again.

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
undone-blocked = { $name } is unblocked again.

did-unblocked = Unblocked { $name }
change-unblocked = unblocked
undone-unblocked = { $name } is blocked again.

did-friend = Made { $name } a close friend
change-friend = made a close friend
undone-friend = { $name } is no longer a close friend.

did-no_friend = Took { $name } off the close friends
change-no_friend = taken off the close friends
undone-no_friend = { $name } is a close friend again.

did-friends = Changed the close friends
change-friends = changed
undone-friends = The close friends are as before.

did-sees = Set who sees the number: { $after }
change-sees = who sees it: { $before } → { $after }
undone-sees = People who can see your number, as before: { $before }.

did-finds = Set who finds you by the number: { $after }
change-finds = who finds by it: { $before } → { $after }
undone-finds = People who can find you by your number, as before: { $before }.

did-sees_exceptions = Changed the exceptions of who sees the number
change-sees_exceptions = exceptions of who sees it changed
undone-sees_exceptions = The exceptions of who sees your number are as before.

did-finds_exceptions = Changed the exceptions of who finds you by the number
change-finds_exceptions = exceptions of who finds by it changed
undone-finds_exceptions = The exceptions of who finds you by your number are as before.

did-notices_on = Turned on “contact joined”
change-notices_on = turned on
undone-notices_on = Telegram stays silent again when a contact joins.

did-notices_off = Turned off “contact joined”
change-notices_off = turned off
undone-notices_off = Telegram tells you again when a contact joins.

did-many-note =
    { $count ->
        [one] Changed one note
       *[other] Changed { $count } notes
    }
subject-note = A note

did-many-labels =
    { $count ->
        [one] Changed the labels of one contact
       *[other] Changed the labels of { $count } contacts
    }
subject-labels = Labels
did-many-close_chat = Closed { $count } empty chats
subject-close_chat = A chat

did-noted = Noted something about { $name }
change-noted = note changed
undone-noted = Your note about { $name } is as before.

did-note_removed = Removed the note about { $name }
change-note_removed = note removed
undone-note_removed = Your note about { $name } is back.

did-labeled = Labeled { $name }
change-labeled = labels changed
undone-labeled = The labels of { $name } are as before.

did-labels_removed = Took all labels off { $name }
change-labels_removed = labels removed
undone-labels_removed = { $name } has the labels again.
did-chat_closed = Closed the empty chat with { $name }
change-chat_closed = empty chat closed
undone-chat_closed = The chat with { $name } is as before.
