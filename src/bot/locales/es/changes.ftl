### Changes: their kinds, and their effects

did-many-import = Se importaron { $count } números
subject-import = Un número

did-many-add = Se añadieron { $count } contactos
subject-add = Alguien

did-many-rename = Se cambió el nombre de { $count } contactos
subject-rename = Alguien

did-many-remove = Se eliminaron { $count } contactos
subject-remove = Alguien

did-many-remove_phone = Se eliminaron { $count } números
subject-remove_phone = Un número

did-many-reset_saved = Se borraron los números guardados
subject-reset_saved = Los números guardados

did-many-share = Se compartió el número con { $count } personas
subject-share = Alguien

did-many-block = Se bloqueó a { $count } personas
subject-block = Alguien

did-many-unblock = Se desbloqueó a { $count } personas
subject-unblock = Alguien

did-many-close_friends = Se cambiaron { $count } mejores amigos
subject-close_friends = Los mejores amigos

did-many-privacy = Se cambiaron { $count } ajustes de privacidad
subject-privacy = La privacidad del número

did-many-sign_up_notices = Se cambiaron { $count } ajustes
subject-sign_up_notices = Los avisos de que un contacto se unió

did-added = Se añadió a { $name }
change-added = se añadió
undone-added = { $name } ya no está en tus contactos.

did-removed = Se eliminó a { $name }
change-removed = se eliminó
undone-removed = { $name } vuelve a estar en tus contactos.

did-renamed = { $old } pasó a llamarse { $new }
change-renamed = { $old } → { $new }
undone-renamed = { $new } vuelve a llamarse { $old }.

did-there = Se añadió a { $name }, que ya estaba
change-there = ya estaba
undone-there = { $name } está como antes.

did-not_found = Se guardó a { $name }: no se encuentra o es privado
change-not_found = se guardó; no se encuentra o es privado
undone-not_found = { $name } ya no está en los números guardados.

did-number = Se eliminó el número de { $name }
change-number = número eliminado
undone-number = { $name } vuelve a estar en los números guardados.

did-saved = Se borraron los números guardados
change-saved = se borraron
undone-saved = Los números guardados han vuelto.

did-shared = Se compartió el número con { $name }
change-shared = número compartido
undone-shared = { $name } está como antes.

did-blocked = Se bloqueó a { $name }
change-blocked = se bloqueó
undone-blocked = Ya no bloqueas a { $name }.

did-unblocked = Se desbloqueó a { $name }
change-unblocked = se desbloqueó
undone-unblocked = Vuelves a bloquear a { $name }.

did-friend = Se añadió a { $name } a los mejores amigos
change-friend = se añadió a mejores amigos
undone-friend = { $name } ya no está en tus mejores amigos.

did-no_friend = Se quitó a { $name } de los mejores amigos
change-no_friend = se quitó de mejores amigos
undone-no_friend = { $name } vuelve a estar en tus mejores amigos.

did-friends = Se cambiaron los mejores amigos
change-friends = se cambiaron
undone-friends = Tus mejores amigos están como antes.

did-sees = Quién ve el número: { $after }
change-sees = quién lo ve: { $before } → { $after }
undone-sees = Quién ve tu número, como antes: { $before }.

did-finds = Quién te encuentra por el número: { $after }
change-finds = quién te encuentra por él: { $before } → { $after }
undone-finds = Quién te encuentra por tu número, como antes: { $before }.

did-sees_exceptions = Se cambiaron las excepciones de quién ve el número
change-sees_exceptions = cambiaron las excepciones de quién lo ve
undone-sees_exceptions = Las excepciones de quién ve tu número están como antes.

did-finds_exceptions = Se cambiaron las excepciones de quién te encuentra por el número
change-finds_exceptions = cambiaron las excepciones de quién te encuentra por él
undone-finds_exceptions = Las excepciones de quién te encuentra por tu número están como antes.

did-notices_on = Activé los avisos de «un contacto se unió»
change-notices_on = se activaron
undone-notices_on = Telegram ya no avisa de que un contacto se unió, como antes.

did-notices_off = Desactivé los avisos de «un contacto se unió»
change-notices_off = se desactivaron
undone-notices_off = Telegram vuelve a avisar de que un contacto se unió, como antes.

did-many-note =
    { $count ->
        [one] Se cambió una nota
       *[other] Se cambiaron { $count } notas
    }
subject-note = Una nota

did-many-labels =
    { $count ->
        [one] Se cambiaron las etiquetas de un contacto
       *[other] Se cambiaron las etiquetas de { $count } contactos
    }
subject-labels = Etiquetas
did-many-close_chat = Chats vacíos cerrados: { $count }
subject-close_chat = Un chat

did-noted = Se anotó algo sobre { $name }
change-noted = nota cambiada
undone-noted = Tu nota sobre { $name } está como antes.

did-note_removed = Se quitó la nota sobre { $name }
change-note_removed = nota quitada
undone-note_removed = Tu nota sobre { $name } ha vuelto.

did-labeled = Se etiquetó a { $name }
change-labeled = etiquetas cambiadas
undone-labeled = Las etiquetas de { $name } están como antes.

did-labels_removed = Se quitaron todas las etiquetas a { $name }
change-labels_removed = etiquetas quitadas
undone-labels_removed = { $name } vuelve a tener sus etiquetas.
did-chat_closed = Se cerró el chat vacío con { $name }
change-chat_closed = chat vacío cerrado
undone-chat_closed = El chat con { $name } está como antes.
