### Searching

search-ask = ¿A quién buscas? Escribe un nombre o un nombre de usuario.
search-short = Escribe al menos dos letras del nombre.
search-unasked-letters = Telegram busca a partir de { $letters } letras, así que solo busqué en tus contactos.
search-unasked = Telegram pide más letras, así que solo busqué en tus contactos.
search-no-contact = Ninguno de tus contactos coincide. Escribe más letras del nombre para buscar en todo Telegram.
search-title = Búsqueda: { $words }
search-mine = Tus contactos y chats
search-others = Otras personas en Telegram
search-contact = contacto
search-nobody = No he encontrado a nadie. Revisa cómo se escribe, o prueba con un nombre de usuario o un número de teléfono.
