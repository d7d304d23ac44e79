### Close friends

friends-title = Mejores amigos de { $name } · { $count }
friends-nobody = Aún no hay mejores amigos. Abre un contacto y toca «Añadir a mejores amigos».
friends-effect = Tus mejores amigos ven las historias que compartes solo con esa lista. No saben que están en ella.
friends-add = Añade a alguien: /close_friends zoe
friend-added = { $name } ya está en tus mejores amigos.
friend-already = { $name } ya estaba en tus mejores amigos.
friend-removed = { $name } ya no está en tus mejores amigos.
