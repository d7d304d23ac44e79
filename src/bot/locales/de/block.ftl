### Blocking

block-self = Das bist du. Dich selbst kannst du nicht blockieren.
block-ask = { $name } blockieren?
block-effect = Wer blockiert ist, kann dir nicht schreiben, dich nicht anrufen, nicht sehen, wann du online bist, und erfährt davon nichts. Du kannst das jederzeit aufheben.
block-already = { $name } ist schon blockiert.
blocked = { $name } blockiert.
unblocked = { $name } nicht mehr blockiert.
blocked-title = Blockiert von { $name } · { $count }
blocked-nobody = Du hast niemanden blockiert.
