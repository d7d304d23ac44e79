### Blocking

block-self = That is your own account; it cannot be blocked. Nothing was changed.
block-ask = Block { $name }?
block-effect = They can no longer write to you or call you, or see when you are online. They stay in your contacts if they are there, and are not told. You can unblock them at any time.
block-already = { $name } is blocked already. Nothing was changed.
blocked = Blocked { $name }.
unblocked = { $name } is not blocked: they can write to you.
blocked-title = Blocked by { $name } · { $count }
blocked-nobody = You block nobody. /block does it.
