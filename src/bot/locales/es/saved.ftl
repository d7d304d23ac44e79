### Saved numbers

saved-intro = Telegram guarda una lista de todos los números que has importado, también de quienes no están en Telegram. Puedo mostrarla, buscar en ella y limpiarla.
saved-intro-export = Telegram solo entrega esta lista como una exportación de contactos. Avisará a todos tus dispositivos de que se pidió una exportación y quizá quiera que la permitas. No exporto nada más que esta lista.
saved-waiting = Telegram me da la lista a partir del { $time }.
saved-waiting-next = Para tenerla antes, abre en tu app el chat llamado Telegram, toca Permitir debajo de su mensaje sobre la exportación y luego pulsa el botón de aquí. Si no, no tienes que hacer nada: miro cada pocos minutos y envío la lista cuando la tenga, aunque me reinicien entretanto.
saved-as-before = La lista está como estaba. Telegram acaba de darla otra vez.
saved-not-yet = Telegram aún no entrega la lista. Busca Permitir debajo del último mensaje del chat llamado Telegram.
saved-stopped = De acuerdo, ya no espero la lista.
saved-title = Números guardados de { $name } · { $total }
saved-title-some = Números guardados de { $name } · { $matching } de { $total }
saved-counts = { $without } sin cuenta visible, { $seen } con cuenta. A fecha de { $time }.
saved-none-match = Ningún número coincide. Prueba con menos letras o cifras, con otro filtro, o envía /saved para verlos todos.
saved-chosen =
    { $count ->
        [0] Aún no hay números seleccionados. Toca números, aquí y en otras páginas.
        [one] Un número seleccionado.
       *[other] { $count } números seleccionados.
    }
saved-without-note = Telegram no dice qué números no tienen cuenta y cuáles solo están ocultos para ti.
saved-renewing = Telegram me da una lista más nueva a partir del { $time }, o antes si tocas Permitir en el chat llamado Telegram.
saved-without = no está en Telegram o está oculto
saved-with = contacto
saved-with-name = contacto: { $name }
saved-filter-all = Todos
saved-filter-without = Sin cuenta
saved-filter-with = Con cuenta
column-number = Número, cuenta
saved-gone = Ninguno de estos números está ya en la lista. No ha cambiado nada.
saved-changed = Algunos de estos números ya tienen cuenta o ya no están en la lista. Los dejo fuera.
saved-ask =
    { $count ->
        [one] ¿Eliminar este número de los números guardados de { $owner }?
       *[other] ¿Eliminar estos { $count } números de los números guardados de { $owner }?
    }
saved-ask-contacts =
    { $count ->
        [one] Uno de ellos es un contacto, que también se elimina, en todos tus dispositivos.
       *[other] { $count } de ellos son contactos, que también se eliminan, en todos tus dispositivos.
    }
saved-ask-hidden = Si un contacto que te oculta su número tiene uno de estos, también se elimina.
saved-effect = Telegram olvida estos números y nombres, así que no pasarán solos a tus contactos cuando sus dueños se unan. Tus chats se quedan. Con Deshacer se guardan otra vez.
