### Who sees the number, and who is found by it

privacy-title = Privacidad de { $name }
privacy-number = Número: { $phone }
privacy-phone_number = Quién ve mi número
privacy-added_by_phone = Quién me encuentra por mi número
audience-everybody = Todos
audience-contacts = Mis contactos
audience-nobody = Nadie
privacy-always = Siempre: { $who }
privacy-never = Nunca: { $who }
privacy-more =
    { $count ->
        [one] y una persona más
       *[other] y { $count } más
    }
privacy-groups =
    { $count ->
        [one] los miembros de un grupo
       *[other] los miembros de { $count } grupos
    }
privacy-close-friends = mejores amigos
privacy-premium = usuarios Premium
privacy-bots = los bots
privacy-contacts = contactos
privacy-note-phone_number = Quien ya guardó o vio tu número lo conserva: ningún ajuste se lo quita.
privacy-note-added_by_phone = Solo importa para quienes tienen tu número y no has añadido. Telegram no ofrece «Nadie» aquí: tus contactos siempre te encuentran por él.
privacy-drop = Toca una cruz para quitar una excepción. Los grupos y similares se quedan; cámbialos en Telegram, en Ajustes > Privacidad y seguridad.
privacy-set-phone_number = Listo. Quién ve ahora tu número: { $audience }.
privacy-set-added_by_phone = Listo. Quién te encuentra ahora por tu número: { $audience }.
privacy-dropped = { $name } ya no es una excepción.
privacy-dropped-already = Eso ya no era una excepción.
