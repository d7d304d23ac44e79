### Blocking

block-self = Это вы. Себя заблокировать нельзя.
block-ask = Заблокировать { $name }?
block-effect = Вам не смогут написать и позвонить, не увидят, когда вы в сети, и не узнают об этом. Разблокировать можно в любой момент.
block-already = { $name } уже в чёрном списке.
blocked = Заблокировано: { $name }.
unblocked = Разблокировано: { $name }.
blocked-title = Чёрный список { $name } · { $count }
blocked-nobody = Вы никого не заблокировали.
