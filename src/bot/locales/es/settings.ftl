### Settings

settings-title = Ajustes
settings-announce-on = «Un contacto se unió», de Telegram, { $name }: activado
settings-announce-off = «Un contacto se unió», de Telegram, { $name }: desactivado
settings-announce-unknown = «Un contacto se unió», de Telegram, { $name }: ahora mismo no pude preguntar
settings-tables-drawn = Tablas: activadas
settings-tables-plain = Tablas: desactivadas, se envían como texto simple
tables-ask = ¿Ves una tabla?
rich-ask = ¿Puedes leer el mensaje de arriba?
settings-keep-days = Historial y copias: se guardan { $days } días
settings-newcomers-on = Chats vacíos de quienes acaban de unirse: los cierro
settings-newcomers-off = Chats vacíos de quienes acaban de unirse: los dejo abiertos
settings-keep-less = Si eliges menos, lo más antiguo se elimina en 15 minutos. La última copia siempre se queda.
settings-for-all = Para todos los usuarios
settings-ask-above = Preguntar dos veces antes de importar más de { $count } números nuevos.
settings-own-accounts-on = Cada quien puede vincular solo la cuenta desde la que escribe.
settings-own-accounts-off = Cada quien puede vincular cualquier cuenta en la que pueda iniciar sesión.
settings-owner-only = Solo quien administra este bot puede cambiar eso.

command-language = El idioma en que escribo
language-of-app = Escribo en el idioma de tu app de Telegram. Elige otro aquí.
language-chosen = A partir de ahora escribo en este idioma.
button-language-app = El de mi app de Telegram
button-languages = Idioma
