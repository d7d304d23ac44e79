### Blocking

block-self = Das bist du. Dich selbst kannst du nicht blockieren.
block-ask = { $name } blockieren?
block-effect = Sie können dir nicht schreiben, dich nicht anrufen und nicht sehen, wann du online bist, und merken nichts. Aufheben geht jederzeit.
block-already = { $name } ist schon blockiert.
blocked = { $name } blockiert.
unblocked = { $name } nicht mehr blockiert.
blocked-title = Blockiert von { $name } · { $count }
blocked-nobody = Du hast niemanden blockiert.
