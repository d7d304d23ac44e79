### Saved numbers

saved-intro = Telegram guarda una lista de todos los números que has importado, también de quienes no están en Telegram. Puedo mostrarla, buscar en ella y limpiarla.
saved-intro-export = Telegram solo la da como exportación de contactos: avisa a todos tus dispositivos y quizá quiera que la permitas. No exporto nada más.
saved-waiting = Telegram me da la lista a partir del { $time }.
saved-waiting-next = Para tenerla antes, toca Permitir en el chat llamado Telegram y luego el botón de aquí. Si no, espera: sigo mirando y te la envío cuando la tenga.
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
saved-with = contacto
saved-with-name = contacto: { $name }
saved-filter-all = Todos
saved-filter-without = Sin cuenta
saved-filter-with = Con cuenta
saved-gone = Ninguno de estos números está ya en la lista.
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
saved-effect = Telegram olvida estos números: no pasarán a tus contactos cuando sus dueños se unan. Tus chats se quedan, y Deshacer los guarda otra vez.
