### Undo

command-undo = Deshacer el último cambio

undo-none = No hay nada que deshacer.
undo-something = un cambio
undo-never-share = Esto no tiene vuelta atrás: ya ha visto tu número.
undo-never-close_chat = Un chat cerrado no vuelve; solo tenía el aviso de Telegram.

loss-before = Lo que no volverá:
loss-after = Lo que no volvió:
loss-mutual = si te tienen en sus contactos: si entretanto te quitaron, no puedo cambiarlo
loss-number_shared = tu número: ya lo ha visto
loss-exceptions = excepciones de privacidad para personas a las que ya no llego
loss-deleted_accounts = cuentas eliminadas: Telegram no las añade otra vez
loss-saved_unread = números guardados que nunca había leído con /saved

kept-nothing = { $name } ya estaba como antes.
kept-changed = { $name } ha cambiado desde entonces, así que no lo he tocado.
kept-changed-now = { $name } ha cambiado desde entonces: { $now }. No lo he tocado.
now-called = ahora { $name }
now-no-contact = ya no está en tus contactos
kept-impossible = No puedo devolver { $name } a como estaba: Telegram no tiene forma de hacerlo.
kept-impossible-contact = No puedo recuperar a { $name }: Telegram ya no me deja llegar a esa persona. Si sabes un número o un nombre de usuario que funcione, envíamelo.
kept-impossible-number = No puedo recuperar a { $name }: Telegram ya no acepta este número.
kept-failed = Telegram no me dejó deshacer eso para { $name }, o no del todo. Prueba más tarde.

left-note-contacts = Telegram ya no me deja llegar a quienes quedan sin vuelta atrás. Si sabes un número o un nombre de usuario que funcione, envíamelo.
left-note-numbers = Telegram ya no acepta los números que quedan sin vuelta atrás.
undo-count-undone =
    { $count ->
        [one] { $count } deshecho
       *[other] { $count } deshechos
    }
undo-count-nothing = { $count } como antes
undo-count-changed =
    { $count ->
        [one] { $count } cambió después y se queda
       *[other] { $count } cambiaron después y se quedan
    }
undo-count-impossible = { $count } sin vuelta atrás
undo-count-failed =
    { $count ->
        [one] { $count } rechazado por Telegram
       *[other] { $count } rechazados por Telegram
    }
redo-count-undone =
    { $count ->
        [one] { $count } rehecho
       *[other] { $count } rehechos
    }
redo-count-nothing = { $count } como ya estaba
redo-count-changed =
    { $count ->
        [one] { $count } cambió después y se queda
       *[other] { $count } cambiaron después y se quedan
    }
redo-count-impossible = { $count } que no se puede rehacer
redo-count-failed =
    { $count ->
        [one] { $count } rechazado por Telegram
       *[other] { $count } rechazados por Telegram
    }
undo-title = Deshaciendo: { $what }
undo-title-again = Rehaciendo: { $what }
undo-waits-import = Hay una importación en marcha en esta cuenta; empezaré después.
undo-waits-signed_out = Vincula esta cuenta otra vez con /pair y seguiré por mi cuenta.
undo-stopped = Detenido. Lo deshecho se queda así; el resto está como estaba.
undo-stopped-signed_out = Vincula esta cuenta otra vez con /pair y pulsa Continuar.
undo-stopped-restricted = Telegram limita ahora mismo esta cuenta. Pregunta a @SpamBot hasta cuándo y luego pulsa Continuar.
undo-stopped-outdated = Este programa es demasiado antiguo para Telegram. Cuando se actualice, pulsa Continuar.
undo-stopped-refused = Telegram rechazó varios cambios seguidos, así que paré. Pulsa Continuar para probar otra vez.
undo-forgotten = Deshecho hasta donde se pudo. Ya no está en el historial.

undo-refused-unknown = Eso ya no está en el historial, o su cuenta ya no está vinculada.
undo-refused-done_already = Eso ya está deshecho.
undo-refused-done_already-at = Eso ya se deshizo el { $time }.
undo-refused-running = Eso ya se está deshaciendo; en /jobs está cuánto lleva.
undo-refused-impossible = Eso no se puede deshacer: no llegó a nada, o Telegram no tiene vuelta atrás.
undo-refused-under_way = Eso sigue en marcha. Cancélalo en /jobs o espera a que acabe, y luego deshazlo.
