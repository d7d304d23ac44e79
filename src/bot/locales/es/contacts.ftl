### Contacts

contacts-title = Contactos de { $name } · { $total }
contacts-title-some = Contactos de { $name } · { $matching } de { $total }
contacts-searched = Búsqueda: { $words }
contacts-newest = Los contactos que tenías antes de vincular van al final, por nombre.
contacts-lost_mutual = Solo sé quién te quitó desde que leí esta lista por primera vez.
contacts-none = Aún no hay contactos. Compárteme uno o envía un archivo de contactos.
contacts-none-match = Nadie coincide. Prueba con menos letras o con una parte del número.
contacts-empty-all = No hay nadie que mostrar.
contacts-empty-mutual = Ninguno de estos contactos te tiene en los suyos. Elige otro filtro.
contacts-empty-one_sided = Aquí todo el mundo te tiene en sus contactos. Elige otro filtro.
contacts-empty-lost_mutual = Nadie de aquí te ha quitado desde que conozco esta lista. Elige otro filtro.
contacts-empty-close_friends = Aquí no hay mejores amigos. Elige otro filtro.
contacts-empty-bots = Aquí no hay bots. Elige otro filtro.
contacts-empty-online = Ahora no hay nadie en línea. Elige otro filtro o mira más tarde.
contacts-empty-no_phone = Ves el número de todo el mundo. Elige otro filtro.
contacts-empty-deleted = Ninguna de estas cuentas se eliminó. Elige otro filtro.
contacts-stale = Esta es la lista de { $time }.
contacts-stale-unreachable = Ahora mismo no he llegado a Telegram para actualizarla.
contacts-empty-unseen = Todo el mundo se conectó hace menos de un año, te tiene o te tuvo en sus contactos, u oculta su última vez. Elige otro filtro.
contacts-empty-nameless = Todos los contactos tienen nombre. Elige otro filtro.
contacts-choices = { $sort } · { $filter }
sort-name = Por nombre
sort-last_name = Por apellido
sort-last_seen = Por última vez
sort-newest = Más nuevos
sort-match = Mejor coincidencia
filter-all = Todos
filter-mutual = Mutuos
filter-one_sided = No me tienen
filter-lost_mutual = Ya no me tienen
filter-close_friends = Mejores amigos
filter-bots = Solo bots
filter-online = En línea
filter-no_phone = Sin número
filter-deleted = Cuentas eliminadas
filter-unseen = Un año sin verse
filter-nameless = Sin nombre
phone-hidden = número oculto
name-deleted = Cuenta eliminada
names-deleted =
    { $count ->
        [one] una cuenta eliminada
       *[other] { $count } cuentas eliminadas
    }
name-none = Sin nombre
kind-bot = bot
kind-deleted = cuenta eliminada

seen-online = en línea
seen-recently = recientemente
seen-last_week = hace unos días
seen-last_month = hace unas semanas
seen-hidden = hace mucho tiempo

contact-gone = Ya no está en tus contactos. No hay nada que eliminar.
have-me-title = Muestran su número a { $name } · { $count }
have-me-why = Quizá te tienen en sus contactos: la mayoría solo muestra su número a ellos. Telegram no lo dice con certeza.
have-me-nobody = Nadie que conozcas fuera de tus contactos te muestra su número. Telegram no dice más sobre quién te tiene.

delete-ask = ¿Eliminar a { $name } de los contactos de { $owner }?
delete-effect = Desaparece de tus contactos en todos tus dispositivos. Tu chat se queda; no lo sabrá.
delete-effect-deleted = Esta cuenta está eliminada. No se puede volver a añadir, ni siquiera con Deshacer.
deleted = Has eliminado a { $name }.
deleted-next = Con Deshacer vuelve con el mismo nombre.

jump-ask = ¿A qué página? Hay { $pages }.

## Choosing many

choose-count =
    { $count ->
        [0] Aún no hay nadie en la selección. Toca nombres, aquí y en otras páginas.
        [one] Un contacto seleccionado.
       *[other] { $count } contactos seleccionados.
    }
choose-nobody = De la selección ya no queda nadie en tus contactos.
choose-gone = Ya no queda nadie de ahí en tus contactos.
choose-ask =
    { $count ->
        [one] ¿Eliminar este contacto de los contactos de { $owner }?
       *[other] ¿Eliminar estos { $count } contactos de los contactos de { $owner }?
    }
choose-effect = Desaparecen de tus contactos en todos tus dispositivos. Tus chats se quedan; nadie lo sabrá.
choose-effect-deleted =
    { $count ->
        [one] Uno de ellos es una cuenta eliminada, que no se puede volver a añadir, ni siquiera con Deshacer.
       *[other] { $count } de ellos son cuentas eliminadas, que no se pueden volver a añadir, ni siquiera con Deshacer.
    }
choose-deleted =
    { $count ->
        [one] Has eliminado un contacto:
       *[other] Has eliminado { $count } contactos:
    }
choose-stayed =
    { $count ->
        [one] Uno de ellos ya no era un contacto, o Telegram lo mantuvo.
       *[other] { $count } de ellos ya no eran contactos, o Telegram los mantuvo.
    }
