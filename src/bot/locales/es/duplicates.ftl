### Duplicates

duplicates-title = Duplicados, contactos de { $name }
duplicates-none = No veo a nadie dos veces.
duplicates-reason-number = Mismo número
duplicates-reason-moved = Ahora con otra cuenta
duplicates-reason-name = Mismo nombre
duplicates-reason-apart = Contacto y número por separado
duplicates-reason-first_name = Mismo nombre de pila
duplicates-count = { $reason }: { $count }
duplicates-about-number = Un mismo número, escrito de varias formas.
duplicates-about-moved = El mismo nombre dos veces: una cuenta está eliminada o lleva más de un año sin conectarse, y otra está en uso.
duplicates-about-name = El mismo nombre, sin contar mayúsculas, acentos, alfabetos ni adornos.
duplicates-about-apart = Un contacto oculta su número, y un número sin cuenta visible está guardado con el mismo nombre.
duplicates-about-first_name = Solo estos dos tienen este nombre de pila. Puede ser casualidad.
duplicates-next = Míralos uno a uno; tú decides en cada caso.
duplicates-certain = El mismo número con el mismo nombre es seguro: esos se combinan todos a la vez. El mismo nombre puede ser de dos personas.
duplicates-names = El mismo nombre puede ser de dos personas, así que no combino todos a la vez.
duplicates-saved = Miro los números guardados a fecha de { $time }.
duplicates-saved-unread = Los números guardados faltan hasta que los leas: /saved
duplicates-stays = se queda
duplicates-saved-number = número guardado, sin cuenta visible
duplicates-proposal =
    { $others ->
        [one] ¿Dejar { $number } como { $name } y eliminar el otro?
       *[other] ¿Dejar { $number } como { $name } y eliminar los otros { $others }?
    }
duplicates-effect-contacts = El eliminado desaparece de tus contactos en todos tus dispositivos. Tu chat se queda; no lo sabrá.
duplicates-effect-friend = El eliminado está en tus mejores amigos y el que dejas no: añádelo con /close_friends.
duplicates-effect-deleted = Una cuenta eliminada no puede volver, ni siquiera con Deshacer.
duplicates-effect-numbers = Telegram olvida el número guardado que se elimina. Con Deshacer se guarda otra vez.
duplicates-effect-apart = Telegram olvida el número; si no es suyo, Deshacer lo guarda otra vez. Si lo es, añado el contacto de nuevo con él, y Deshacer lo deja así.
duplicates-changed = Cambiaron desde que te los mostré, así que no he unido nada. Ahora:
duplicates-done-already = Ya están unidos.
duplicates-merged =
    { $count ->
        [one] Se queda: { $names }.
       *[other] { $count } duplicados unidos. Se quedan: { $names }.
    }
duplicates-deleted = Contactos eliminados: { $names }.
duplicates-numbers =
    { $count ->
        [one] Se eliminó un número guardado.
       *[other] Se eliminaron { $count } números guardados.
    }
duplicates-not-all = Telegram no pudo eliminar algunos de los números guardados y no dice cuáles. En /saved los verás cuando leas la lista otra vez.
duplicates-some-changed =
    { $count ->
        [one] Un grupo cambió desde que te lo mostré y lo dejé como está.
       *[other] { $count } grupos cambiaron desde que te los mostré y los dejé como están.
    }
duplicates-left-out =
    { $count ->
        [one] Dejo fuera una pareja porque dijiste que son personas distintas.
       *[other] Dejo fuera { $count } parejas porque dijiste que son personas distintas.
    }
duplicates-told-apart = De acuerdo, no los mostraré más como duplicados.
duplicates-all-ask =
    { $count ->
        [one] ¿Eliminar este número guardado de { $owner }? Está otra vez, escrito de otra forma:
       *[other] ¿Eliminar estos { $count } números guardados de { $owner }? Cada uno está otra vez, escrito de otra forma:
    }
duplicates-all-line = { $phone } · se queda: { $name }, { $kept }
