### Numbers and ids

phones-example = Di qué números, con sus códigos de país: /delete_phones +44 20 7946 0958, +1 202 555 0101. Pregunto antes de eliminar nada.
phones-too-many = Más de { $limit } números a la vez son demasiados. Envíalos en varios mensajes.
phones-unusable = { $phone }: { $reason }.
phones-unusable-next = Corrígelo y envía el comando otra vez.
phones-ask =
    { $count ->
        [one] ¿Eliminar este número de los contactos y los números guardados de { $owner }?
       *[other] ¿Eliminar estos { $count } números de los contactos y los números guardados de { $owner }?
    }
phones-effect = Elimina también los contactos con estos números, en todos tus dispositivos; tus chats se quedan. Deshacer los devuelve, con los nombres que leyó /saved.
phones-deleted =
    { $count ->
        [one] Número eliminado.
       *[other] { $count } números eliminados.
    }
phones-not-all = Telegram dice que algunos de estos números no se pudieron eliminar, y no cuáles. Mira en /contacts quién queda.
phones-contacts = Ya no están en tus contactos: { $names }.
reset-nothing = No hay números guardados que borrar.
reset-ask =
    { $count ->
        [one] Telegram tiene un número guardado de { $owner }. ¿Borrarlo?
       *[other] Telegram tiene { $count } números guardados de { $owner }. ¿Borrarlos?
    }
reset-stays = Tus contactos se quedan. Se va la lista de números que has importado: quienes no están en Telegram no pasarán a tus contactos al unirse.
reset-sure = ¿Borrar los números guardados de { $owner }? Puedo enviarlos a Telegram más tarde, pero solo los que /saved haya leído.
reset-done = He borrado los números guardados de { $owner }. Los contactos están como estaban.
ids-title =
    { $count ->
        [0] No hay ids entre los contactos de { $name }.
        [one] Un id entre los contactos de { $name }:
       *[other] { $count } ids entre los contactos de { $name }, en el orden de Telegram:
    }
ids-zeros =
    { $count ->
        [one] Hay un número guardado más sin cuenta, o con una oculta.
       *[other] Hay { $count } números guardados más sin cuenta, o con una oculta.
    }
