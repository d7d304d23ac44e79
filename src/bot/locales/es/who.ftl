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
question-gone = La cuenta para la que preguntaba ya no está vinculada. No ha cambiado nada.
who-link_invalid = Este enlace de contacto es demasiado antiguo o nunca fue válido. Pide uno nuevo a su dueño.
who-several =
    { $count ->
        [one] «{ $who }» coincide con una persona.
       *[other] «{ $who }» puede ser cualquiera de { $count } personas. Elige una:
    }
who-more =
    { $count ->
        [one] Coincide una más; escribe más letras del nombre para verla.
       *[other] Coinciden { $count } más; escribe más letras del nombre para verlas.
    }
who-label = { $name } · { $reach }
who-id_unknown = Tu cuenta no se ha cruzado con el id { $who }, y Telegram no deja llegar a nadie solo por un id. Prueba con su nombre de usuario o su número, compárteme su contacto, o que escriba una vez a tu cuenta; entonces el id también servirá.
who-digits = Tu cuenta no se ha cruzado con el id { $who }, y tampoco se encuentra a nadie con él como número. Telegram no deja llegar a nadie solo por un id: prueba con su nombre de usuario o su número, compárteme su contacto, o que escriba una vez a tu cuenta; entonces el id también servirá.
who-phone_hidden = No se encuentra a nadie por el número { $who }. Su dueño quizá no usa Telegram o no deja que se le encuentre por número: Telegram no dice cuál de las dos. Un nombre de usuario sirve, si lo sabes.
who-username_free = Nadie tiene el nombre de usuario { $who }. Revisa cómo se escribe, o prueba con un número de teléfono.
who-name_unknown = Ninguno de tus contactos se llama «{ $who }». Prueba con menos letras, un número de teléfono o un nombre de usuario con su @; /search busca en todo Telegram.
who-empty = No sé a quién te refieres. Envía un nombre de usuario, un número de teléfono, un id de Telegram o parte de un nombre.
no-contact = No está en tus contactos, así que no ha cambiado nada.
cancelled-question = Cancelado. No ha cambiado nada.
nothing-changed = No ha cambiado nada.
