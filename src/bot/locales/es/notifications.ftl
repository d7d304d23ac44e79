### News of contacts

notification-title = Novedades de los contactos de { $name }
notification-more =
    { $count ->
        [one] Y una más.
       *[other] Y { $count } más.
    } En /contacts están todos como son ahora.
notification-saved_list = Ya están aquí los números guardados de { $name }.
notification-joined = { $name } se unió a Telegram.
newcomer-closes = Cierro el chat vacío, como elegiste en /settings.
newcomer-kept = { $name } sigue en tus contactos.
newcomer-deleted = { $name } ya no está en tus contactos, y Telegram olvidó su número.
newcomer-deleted-hidden = { $name } ya no está en tus contactos. No veo su número, así que Telegram quizá aún lo guarde.
newcomer-deleted-not-all = Telegram conservó algo de { $name }. Mira en /saved.
newcomer-gone = { $name } ya no es contacto tuyo. No cambió nada.
newcomer-closed = Cerré el chat vacío con { $name }. No vuelve, ni siquiera al deshacer.
newcomer-empty = No hay chat con { $name }. No cambió nada.
newcomer-used = El chat con { $name } no está vacío, así que no lo toqué.
notification-share_offer = { $name } te añadió a sus contactos y no tiene tu número.
notification-share-how =
    { $count ->
        [one] Elige abajo a esta persona para decidir; no se comparte nada antes de que confirmes.
       *[other] Elige abajo a alguien para decidir; no se comparte nada antes de que confirmes.
    }
notification-name = { $name } ahora se llama { $now }. En tus contactos conserva el nombre que le diste.
notification-username = { $name } cambió su nombre de usuario de @{ $was } a @{ $now }.
notification-username-new = { $name } tiene ahora el nombre de usuario @{ $now }.
notification-username-gone = { $name } dejó el nombre de usuario @{ $was }.
notification-number = { $name } cambió su número de { $was } a { $now }.
notification-account_deleted = { $name } eliminó su cuenta de Telegram.
notification-lost_mutual = { $name } ya no te tiene en sus contactos.
notification-birthday = { $name } cumple años hoy.
notification-birthday-age = { $name } cumple { $age } años hoy.
notification-birthday-past = { $name } cumplió años el { $day }.
notification-birthday-past-age = { $name } cumplió { $age } años el { $day }.
notification-reconciled = No recibí respuesta de Telegram sobre esto: { $what }.
notification-reconciled-unnamed = No recibí respuesta de Telegram mientras cambiaba algo en esta cuenta.
notification-reconciled-done = Lo he comprobado y se hizo. Está en /history.
notification-reconciled-not_done = Lo he comprobado y no se hizo: no ha cambiado nada. Puedes hacerlo otra vez.
notification-reconciled-partly = Lo he comprobado y se hizo una parte. En /history está cuál.

## What is news

notification-settings-title = Novedades
notification-settings = Toca para activar o desactivar. Lo que haces tú nunca es novedad.
notification-settings-none = Está todo desactivado.
notification-settings-live = Al momento; como mucho 3 por minuto, y el resto en un mensaje.
notification-settings-digest = Un mensaje al día por cuenta, el próximo a las { $time }.
notification-settings-night = En silencio de { $from } a { $to }, en tu hora.
notification-zone-ask = ¿Qué hora es ahí? La usaré para tus novedades diarias y para no hacer ruido de noche.
notification-zone-write = ¿Qué hora es ahí? Tócala, o escribe la hora, tu país o una ciudad grande cercana.
notification-zone-which = ¿Dónde es la misma hora que ahí, en verano y en invierno?
notification-zone-unknown = No conozco ese lugar. Escribe una ciudad grande cercana, tu país o la hora, por ejemplo 14:30.
