### Buttons

button-pair = Pair my account
button-pair-again = Pair again
button-contacts = Open contacts
button-copy-link = Copy the link
button-back = Back to the list
button-chat = Open chat
button-card = Open card
button-add = Add
button-add-name = Add { $name }
button-add-show = Add, and show them my number
button-add-hide = Add, and keep my number to myself
button-other-name = Another name
button-pick-user = Choose somebody
button-rename = Rename
button-rename-to = Rename to { $name }
button-block = Block
button-block-yes = Block { $name }
button-not-block = Do not block
button-unblock = Unblock
button-blocked = Everybody blocked
button-delete-phones =
    { $count ->
        [one] Delete this number
       *[other] Delete these { $count } numbers
    }
button-reset =
    { $count ->
        [one] Clear the saved number
       *[other] Clear { $count } saved numbers
    }
button-reset-yes = Yes, clear the list
button-delete = Delete
button-delete-yes = Delete { $name }
button-keep = Keep
button-keep-name = Keep the old name: { $old }
button-search = Search contacts for “{ $words }”
button-use-phone = Use phone number instead
button-page = Open the pairing page
button-cancel = Cancel
button-unpair = Unpair
button-share = Share my number
button-not-now = Not now
button-check-more = Check more
button-more-offers = Anybody else?
button-old = This button is from an older message. Send the command again for a fresh one; nothing was changed.
