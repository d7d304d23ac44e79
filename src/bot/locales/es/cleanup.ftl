### Clean-up

cleanup-title = Limpieza, { $name }
cleanup-intro = Contactos que quizá no necesitas. Abre una lista, marca y confirma.
cleanup-saved =
    { $count ->
        [0] Ningún número guardado sin cuenta, a fecha de { $time }
        [one] Un número guardado sin cuenta visible, a fecha de { $time }
       *[other] { $count } números guardados sin cuenta visible, a fecha de { $time }
    }
cleanup-saved-unread = Números guardados sin cuenta: aún sin leer
cleanup-saved-waiting = Números guardados sin cuenta: Telegram entrega la lista a partir del { $time }, o antes si tocas Permitir en el chat llamado Telegram
cleanup-saved-old = De eso hace más de una semana. Lee la lista otra vez para no fallar.
cleanup-deleted =
    { $count ->
        [0] Ninguna cuenta eliminada
        [one] Una cuenta eliminada
       *[other] { $count } cuentas eliminadas
    }
cleanup-unseen =
    { $count ->
        [0] Nadie lleva más de un año sin conectarse
        [one] Un contacto lleva más de un año sin conectarse
       *[other] { $count } contactos llevan más de un año sin conectarse
    }
cleanup-nameless =
    { $count ->
        [0] Ningún contacto sin nombre
        [one] Un contacto sin nombre: nada, un número o solo signos
       *[other] { $count } contactos sin nombre: nada, un número o solo signos
    }
cleanup-unseen-note = No cuento a quienes ocultan su última vez ni a quienes alguna vez te tuvieron en sus contactos.
cleanup-nothing = No hay nada que limpiar.
cleanup-duplicates = Personas que están dos veces: /duplicates. Nombres por ordenar: /tidy
