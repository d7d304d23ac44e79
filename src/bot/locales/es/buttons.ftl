### Buttons

button-pair = Vincular mi cuenta
button-pair-again = Vincular otra vez
button-pair-another = Vincular otra cuenta
button-pair-account-again = Vincular otra vez: { $account }
button-use-account = Usar { $account }
button-accounts = Mis cuentas
button-contacts = Abrir contactos
button-copy-link = Copiar enlace
button-back = Volver a la lista
button-home = Inicio
button-status = Últ. vez
button-first = Primera página
button-last = Última página
button-chat = Abrir chat
button-card = Abrir ficha
button-copy-phone = Copiar número
button-copy-username = Copiar @nombre
button-copy-id = Copiar id
button-add = Añadir
button-add-name = Añadir a { $name }
button-add-show = Añadir y mostrarle mi número
button-add-hide = Añadir sin mostrar mi número
button-other-name = Otro nombre
button-pick-user = Elegir personas
button-rename = Cambiar nombre
button-block = Bloquear
button-block-yes = Bloquear a { $name }
button-not-block = No bloquear
button-unblock = Desbloquear
button-blocked = Personas bloqueadas
button-close-friend = Añadir a mejores amigos
button-no-close-friend = Quitar de mejores amigos
button-remove = Quitar
button-new-link = Nuevo enlace
button-privacy = Volver
button-audience-everybody = Todos
button-audience-contacts = Mis contactos
button-audience-nobody = Nadie
button-drop = × { $name }
button-announce-on = Activar «se unió»
button-announce-off = Desactivar «se unió»
button-newcomers-on = Cerrar chats vacíos de nuevos
button-newcomers-off = Dejar abiertos esos chats
button-newcomer-close = Cerrar el chat vacío
button-newcomer-delete = Eliminar y olvidar el número
button-newcomer-ask = Decidir…
button-tables-yes = Sí
button-tables-no = No, texto simple
button-tables-drawn = Enviar como tablas
button-notification = Novedades de contactos
button-notification-joined = Alguien se unió a Telegram
button-notification-share_offer = Alguien me añadió sin mi número
button-notification-birthday = Cumpleaños, por la mañana
button-notification-name = Otro nombre
button-notification-username = Otro nombre de usuario
button-notification-number = Otro número
button-notification-account_deleted = Cuentas eliminadas
button-notification-lost_mutual = Alguien ya no me tiene
button-notification-at-once = Al momento
button-notification-daily = Una vez al día…
button-time-zone = Cambiar zona horaria
button-other-time-zone = Otra hora
button-settings-back = Atrás
button-tables-plain = Enviar como texto simple
button-delete-phones =
    { $count ->
        [one] Eliminar este número
       *[other] Eliminar estos { $count } números
    }
button-reset =
    { $count ->
        [one] Borrar el número guardado
       *[other] Borrar { $count } números guardados
    }
button-reset-yes = Sí, borrar la lista
button-delete = Eliminar
button-delete-yes = Eliminar a { $name }
button-choose = Seleccionar
button-choose-page = Seleccionar página
button-choose-all = Seleccionar todo: { $count }
button-choose-none = Deseleccionar
button-choose-done = Listo
button-delete-many = Eliminar { $count }…
button-delete-many-yes =
    { $count ->
        [one] Eliminar este contacto
       *[other] Eliminar estos { $count } contactos
    }
button-go-on = Continuar
button-discard = Cancelar
button-all = Todos
button-none = Ninguno
button-import =
    { $count ->
        [one] Importar 1
       *[other] Importar { $count }
    }
button-restore =
    { $count ->
        [one] Restaurar 1
       *[other] Restaurar { $count }
    }
button-import-annotations = Añadir notas y etiquetas
button-import-country = Cambiar país
button-import-read-international = Son números internacionales
button-import-read-home = Son números de { $country }
button-import-anyway = Sí, importar { $count }
button-import-back = Atrás
button-import-pause = Pausar
button-import-resume = Reanudar
button-import-cancel = Cancelar
button-import-others = También en otras agendas: { $count }
button-import-rows = Todas las filas
button-import-csv = Todas las filas en CSV
button-import-table = Mi tabla, con los hallados
button-ask-above = Preguntar con más de { $count }
button-own-accounts-on = Solo cuentas propias
button-own-accounts-off = Cualquier cuenta
button-remove-member = Quitar a { $name }
button-withdraw-invitations =
    { $count ->
        [one] Retirar la invitación abierta
       *[other] Retirar { $count } invitaciones abiertas
    }
button-snapshots = Todas las copias
button-snapshot-take = Hacer una ahora
button-snapshot-restore = Restaurar…
button-compare-now = Comparar con ahora
button-compare-other = Comparar con otra
button-keep-history = Historial…
button-for-all = Para todos…
button-keep-days = Guardar { $count } días
button-ask-saved = Pedir a Telegram
button-read-saved = Leer otra vez
button-open-saved = Números guardados
button-allowed = Ya toqué Permitir
button-stop-waiting = Dejar de esperar
button-keep = Mantener
button-undo = Deshacer
button-jobs = Mirar otra vez
button-redo = Rehacer
button-undo-retry = Reintentar
button-undo-go-on = Continuar
button-undo-stop = Detener
button-history = Historial
button-open = Abrir
button-rename-to = Llamar { $name }
button-search-telegram = Buscar en todo Telegram
button-more = { $count } más
button-run-contacts = Contactos
button-run-add = Añadir a alguien
button-run-import = Importar personas
button-run-cleanup = Limpiar
button-run-undo = Deshacer
button-run-export = Exportar
button-run-privacy = Privacidad
button-run-settings = Ajustes
button-run-help = Ayuda
button-everyone = Todos los contactos
button-have-me = Quizá me tienen, yo no
button-use-phone = Usar número de teléfono
button-confirm-account = Sí, vincular esta cuenta
button-refuse-account = No, cerrar sesión
button-page = Abrir la página
button-cancel = Cancelar
button-unpair = Desvincular
button-forget = Olvídame
button-forget-yes = Sí, eliminar todo
button-share = Compartir mi número
button-not-now = Ahora no
button-check-more = Revisar más
button-more-offers = Siguiente
button-duplicates = Todos los duplicados
button-forget-apart = Mostrarlos otra vez
button-merge =
    { $count ->
        [one] Dejar { $number }, eliminar { $other }
       *[other] Dejar { $number }, eliminar los otros { $count }
    }
button-merge-all = Eliminar { $count } números repetidos…
button-keep-member = Mejor dejar { $number }
button-name-as = Llamar { $name }
button-not-same = No son la misma persona
button-member-out = { $number } es otra persona
button-member-card = Ficha de { $number }
button-tidy =
    { $count ->
        [one] Ver 1 nombre
       *[other] Ver { $count } nombres
    }
button-tidy-run =
    { $count ->
        [one] Renombrar 1
       *[other] Renombrar { $count }
    }
button-cleanup = Limpieza
button-clean-unread = Leer los números guardados
button-clean-saved = Números sin cuenta · { $count }
button-clean-deleted = Cuentas eliminadas · { $count }
button-clean-unseen = Un año sin verse · { $count }
button-clean-nameless = Sin nombre · { $count }
button-old = Este botón es de un mensaje anterior. Envía otra vez el comando para tener uno nuevo.
button-note = Nota
button-note-remove = Quitar la nota
button-labels = Etiquetas
button-label-new = Nueva etiqueta
button-label-many = Etiquetar { $count }…
button-note-many = Anotar { $count }…
button-label-show = Mostrarlos
button-label-export = Exportarlos
button-label-rename = Renombrar
button-label-merge = Unir…
button-label-drop = Quitar de todos
button-all-labels = Todas las etiquetas
