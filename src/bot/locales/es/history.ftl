### What was done

command-history = Lo que cambié; añade palabras para buscar

history-title = Cambios en los contactos de { $name } · { $count }
history-none = Aún no hay cambios. Los que haga aparecerán aquí.
history-none-match = Ningún cambio trata de eso. Prueba con menos letras o cifras.
column-done = Qué se hizo
operation-when = { $time }, en la cuenta de { $name }

state-written = en curso
state-failed = falló: no ha cambiado nada
state-failed-some = { $count } con fallo
state-unknown = no se sabe si se hizo
state-unknown-some =
    { $count ->
        [one] de uno no se sabe si se hizo
       *[other] de { $count } no se sabe si se hicieron
    }
state-undo-running = deshaciéndose
state-undone = deshecho
state-undone-some = deshecho en parte
state-not-undone = sin deshacer
state-done-again = deshecho y rehecho

did-take-back = Deshecho: { $what }
did-again = Rehecho: { $what }
did-not-take-back = Sin deshacer: { $what }
did-not-again = Sin rehacer: { $what }
did-import-file =
    { $count ->
        [one] Se importó { $file }: 1 número
       *[other] Se importó { $file }: { $count } números
    }
did-restore =
    { $count ->
        [one] Se restauró 1 contacto de la copia del { $time }
       *[other] Se restauraron { $count } contactos de la copia del { $time }
    }
did-merge =
    { $count ->
        [one] Se unieron duplicados: 1 eliminado
       *[other] Se unieron duplicados: { $count } eliminados
    }
did-merge-into =
    { $count ->
        [one] Se unió un duplicado a { $name }
       *[other] Se unieron { $count } duplicados a { $name }
    }

change-state-written = en curso
change-state-failed = falló
change-state-failed-why = falló: { $why }
change-state-unknown = no se sabe si se hizo
change-state-undone = aún sin deshacer
taken-back-undone = deshecho
taken-back-nothing = ya estaba como antes
taken-back-changed = cambió después y se queda
taken-back-impossible = sin vuelta atrás
taken-back-failed = Telegram no me dejó deshacerlo
