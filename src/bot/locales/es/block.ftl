### Blocking

block-self = Esa es tu cuenta. No puedes bloquearte.
block-ask = ¿Bloquear a { $name }?
block-effect = No podrá escribirte, llamarte ni ver si estás en línea, y no lo sabrá. Puedes desbloquear cuando quieras.
block-already = Ya habías bloqueado a { $name }.
blocked = Has bloqueado a { $name }.
unblocked = Has desbloqueado a { $name }.
blocked-title = Bloqueos de { $name } · { $count }
blocked-nobody = No has bloqueado a nadie.
