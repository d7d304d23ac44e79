### Snapshots of the whole book

command-snapshots = Tus contactos como eran; comparar, restaurar

snapshots-title = Copias de los contactos de { $name }
snapshots-how = Guardo tus contactos como están, una vez al día y antes de cambiar más de { $count } de golpe.
snapshots-kept = Las copias se guardan { $days } días; en /settings lo cambias.
snapshots-none = Aún no hay ninguna. Haz la primera ahora o espera a la diaria.
snapshots-pick = ¿Con cuál comparo?
snapshots-taken = Copia hecha: los { $count } contactos.
snapshots-same = Nada cambió desde la copia del { $time }, que ya tiene tus contactos como están ahora. No hizo falta otra.
column-snapshot = Hecha
snapshot-contacts =
    { $count ->
        [one] 1 contacto
       *[other] { $count } contactos
    }
snapshot-first = la más antigua
snapshot-renamed =
    { $count ->
        [one] { $count } renombrado
       *[other] { $count } renombrados
    }
snapshot-details =
    { $count ->
        [one] un cambio
       *[other] { $count } cambios
    }
snapshot-still = igual hasta el { $time }
snapshot-cause-daily = diaria
snapshot-cause-import = antes de una importación
snapshot-cause-delete = antes de eliminar contactos
snapshot-cause-undo = antes de deshacer
snapshot-cause-asked = a petición tuya
snapshot-gone = Esta copia ya no está: pasó su plazo. Envía /snapshots para ver las que se guardan.

snapshot-title = Copia del { $time }
snapshot-facts = { $contacts }, copia { $cause }
snapshot-same-until = Tus contactos siguieron igual hasta el { $time }.
compare-now = Desde entonces hasta ahora:
compare-other = Desde entonces hasta la copia del { $time }:
compare-equal = Nadie se fue, nadie es nuevo y nadie cambió.
compare-count-left = Ya no están: { $count }
compare-count-came = Nuevos: { $count }
compare-count-renamed = Renombrados: { $count }
compare-count-changed = Cambiados: { $count }
compare-left = Ya no están
compare-came = Nuevos
compare-renamed = Renombrados
compare-changed = Otros cambios
compare-row-renamed = { $old } → { $new }
fact-deleted = cuenta eliminada
fact-username = { $old } → { $new }
fact-username-new = nombre de usuario { $new }
fact-username-gone = ya sin nombre de usuario, era { $old }
fact-phone = { $old } → { $new }
fact-phone-new = número { $new }
fact-phone-gone = número ahora oculto, era { $old }
fact-mutual-on = ahora te tiene en sus contactos
fact-mutual-off = ya no te tiene en sus contactos
fact-close_friend-on = ahora en mejores amigos
fact-close_friend-off = ya no en mejores amigos
fact-note = otra nota
fact-labels = otras etiquetas

restore-says =
    Restaurar añade { $left ->
        [0] cero contactos
        [one] un contacto
       *[other] { $left } contactos
    } y devuelve su antiguo nombre a { $renamed ->
        [0] cero contactos
        [one] un contacto
       *[other] { $renamed } contactos
    }. No elimina a nadie. Lo verás todo antes de que se envíe nada.
restore-annotations = También vuelven las notas y etiquetas que faltan.
restore-mutual = Si te tienen en sus contactos depende de ellos, y no se puede restaurar.
restore-lost =
    { $count ->
        [one] Una cuenta de las que se fueron está eliminada y no puede volver.
       *[other] { $count } cuentas de las que se fueron están eliminadas y no pueden volver.
    }
restore-nothing = No hay nada que devolver: todo sigue en tus contactos.
restore-title = Restaurar los contactos de { $name }
restore-title-running = Restaurando los contactos de { $name }
restore-title-paused = Restaurando los contactos de { $name }, en pausa
restore-title-done = Contactos restaurados de { $name }
restore-title-cancelled = Restauración de los contactos de { $name }, cancelada
restore-read =
    { $count ->
        [one] Vuelve un contacto. No se quita a nadie y aún no se ha enviado nada.
       *[other] Vuelven { $count } contactos. No se quita a nadie y aún no se ha enviado nada.
    }
restore-note-not_found = No hallados o privados: estas personas dejaron Telegram, tienen ahora otro número o no se les encuentra por el que tenían.
restore-note-failed = Con fallo: Telegram los rechazó. Restaurar otra vez lo mismo lo intenta de nuevo.
restore-note-cancelled = Lo que ya se envió queda hecho. Restaurar otra vez lo mismo sigue con el resto.
