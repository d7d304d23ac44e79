### An import while it runs, and after

import-title-running = Importando a los contactos de { $name }
import-title-paused = Importación a los contactos de { $name }, en pausa
import-title-done = Importación a los contactos de { $name }, terminada
import-title-cancelled = Importación a los contactos de { $name }, cancelada
import-so-far = { $settled } de { $total }
import-paused = No se envía nada hasta que la reanudes.
import-paused-signed_out = Envía /pair para vincular esta cuenta otra vez y luego pulsa Reanudar.
import-paused-restricted = Telegram limita ahora mismo esta cuenta. Escribe a @SpamBot en Telegram para ver por qué y hasta cuándo, y pulsa Reanudar cuando acabe.
import-paused-outdated = Este programa es demasiado antiguo para Telegram. Cuando quien lo administra lo actualice, pulsa Reanudar.
import-paused-refused = Telegram rechazó varios números seguidos, así que paré. Pulsa Reanudar para probar otra vez, o Cancelar; lo enviado queda hecho.
import-waits-flood = Hago una pausa para que Telegram no limite la cuenta. Seguiré por mi cuenta el { $time }.
import-waits-deferred = Telegram quiere el resto de los números más tarde. Seguiré por mi cuenta el { $time }.
import-waits-trouble = Telegram no responde ahora mismo. Lo intentaré por mi cuenta el { $time }.
import-waits-turn = Hay otra cosa en marcha en esta cuenta. Esto espera su turno y empieza solo.
import-left-soon = Queda menos de un minuto
import-left-minutes = Quedan unos { $minutes } minutos
import-note-renamed = Algunos de los que cambiaron de nombre estaban en tus contactos sin número visible, así que antes no se vio. En su ficha, en /contacts, está Cambiar nombre.
import-note-declined = Sin consultar: Telegram aplazó estos números durante días. No se sabe si alguien los tiene.
import-note-failed = Con fallo: Telegram los rechazó. El mismo archivo otra vez lo intenta de nuevo.
import-note-cancelled = Lo que ya se envió queda hecho. El mismo archivo otra vez sigue con el resto.
outcome-pending = espera su turno
outcome-added = se añadió
outcome-renamed = cambió de nombre
outcome-already = ya estaba
outcome-kept = en tus contactos con otro nombre, que se queda
outcome-not_found = no se encuentra o es privado
outcome-not_found-importers =
    { $importers ->
        [one] no se encuentra o es privado; otra persona tiene guardado este número
       *[other] no se encuentra o es privado; otras { $importers } personas tienen guardado este número
    }
outcome-deferred = se intenta más tarde
outcome-deferred-until = se intenta otra vez el { $time }
outcome-declined = sin consultar
outcome-failed = falló
outcome-failed-why = falló: { $why }
outcome-left = se dejó fuera
outcome-left-tried = se dejó fuera, antes no se encontró
import-kind-new = nuevo
import-kind-unclear = dudoso
import-kind-by_id = nuevo
import-kind-rename = con otro nombre
import-kind-tried = no hallado antes
import-kind-already = ya estaba
import-kind-duplicate = más de una vez
import-kind-unusable = no sirve
ledger-row = Fila
ledger-number = Número
ledger-name = Nombre
ledger-outcome = Resultado
ledger-reason = Motivo
ledger-time = Hora
ledger-where = Dónde
ledger-others = Otros que lo tienen
import-others-title =
    { $count ->
        [one] Un número que también tienen guardado otras personas:
       *[other] { $count } números que también tienen guardados otras personas, primero los más guardados:
    }
jobs-title = En marcha
jobs-none = No hay nada en marcha.
jobs-undelivered = No pude entregar a una persona el resultado de una importación o de un deshacer, y lo dejo. Está a salvo: lo verá en /jobs y /history.

## The table that was imported, given back

filled-found = Hallado
filled-username = Nombre de usuario de Telegram
filled-id = ID de Telegram
filled-seen = Última vez
filled-yes = sí
filled-no-table = Ya no encuentro ninguna tabla en este archivo. En «Todas las filas en CSV» está qué fue de cada número.
