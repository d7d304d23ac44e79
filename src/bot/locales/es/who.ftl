### Whom a command means

who-ask-contact = ¿La ficha de quién quieres ver?
who-ask-add = ¿A quién añado?
who-ask-rename = ¿A quién le cambio el nombre?
who-ask-delete = ¿A quién elimino de tus contactos? Pregunto otra vez antes de eliminar nada.
who-ask-block = ¿A quién bloqueo? Pregunto otra vez antes de bloquear a nadie.
who-ask-unblock = ¿A quién desbloqueo? En /blocked están todas las personas que bloqueas.
who-ask-note = ¿Sobre quién es la nota?
who-ask-label = ¿A quién le pongo una etiqueta?
who-ask-how = Escribe un nombre de usuario, un número de teléfono, un id de Telegram o parte de un nombre. También puedes compartir su contacto o reenviar un mensaje suyo.
question-gone = La cuenta para la que preguntaba ya no está vinculada.
who-link_invalid = Este enlace de contacto es demasiado antiguo o nunca fue válido. Pide uno nuevo a su dueño.
who-several =
    { $count ->
        [one] ¿Te refieres a esta persona con «{ $who }»?
       *[other] ¿A quién te refieres con «{ $who }»?
    }
who-more =
    { $count ->
        [one] Coincide una más; escribe más letras del nombre para verla.
       *[other] Coinciden { $count } más; escribe más letras del nombre para verlas.
    }
who-label = { $name } · { $reach }
who-id_unknown = Tu cuenta no conoce el id { $who }, y a Telegram no le basta un id. Envía su nombre de usuario, número o contacto, o que te escriba una vez.
who-digits = Tu cuenta no conoce el id { $who }, y como número tampoco lo encuentro. Envía su nombre de usuario, número o contacto, o que te escriba una vez.
who-phone_hidden = No encuentro a nadie por { $who }: no está en Telegram, o se oculta. Prueba con un nombre de usuario, si lo sabes.
who-username_free = Nadie tiene el nombre de usuario { $who }. Revisa cómo se escribe, o prueba con un número de teléfono.
who-name_unknown = Ninguno de tus contactos se llama «{ $who }». Prueba con menos letras, un número de teléfono o un nombre de usuario con su @; /search busca en todo Telegram.
who-empty = No sé a quién te refieres. Envía un nombre de usuario, un número de teléfono, un id de Telegram o parte de un nombre.
no-contact = No está en tus contactos.
cancelled-question = Vale, cancelado.
nothing-changed = No ha cambiado nada.
