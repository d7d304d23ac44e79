### Blocking

block-self = That’s you. You can’t block yourself.
block-ask = Block { $name }?
block-effect = They can’t write, call or see when you’re online, and won’t know. Unblock them any time.
block-already = { $name } is already blocked.
blocked = Blocked { $name }.
unblocked = Unblocked { $name }.
blocked-title = Blocked by { $name } · { $count }
blocked-nobody = You haven’t blocked anyone.
