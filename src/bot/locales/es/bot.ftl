## Who the bot is

bot-description =
    Cuido de tus contactos de Telegram: los encuentro, añado agendas enteras, te digo qué fue de cada número, te doy tus contactos en un archivo, elimino los que ya no necesitas y te dejo decidir quién tiene tu número.

    Este bot es privado. Alguien que lo use puede enviarte un enlace de invitación.
bot-short-description = Cuida de tus contactos de Telegram.

command-contacts = Tus contactos; añade palabras para buscar
command-contact = La ficha de alguien, con todo lo que puedes hacer
command-add = Añadir a alguien, con o sin número
command-rename = Dar otro nombre a un contacto
command-note = Guardar una nota sobre alguien
command-label = Poner etiquetas a alguien
command-labels = Tus etiquetas: ver, renombrar, unir, exportar
command-delete = Eliminar un contacto
command-search = Buscar personas en todo Telegram
command-status = Quién está en línea y cuándo se vio a cada quien
command-block = Bloquear a alguien
command-unblock = Desbloquear a alguien
command-blocked = A quién bloqueas
command-saved = Todos los números que has importado
command-import = Añadir personas: un archivo, números, contactos
command-jobs = Lo que está en marcha: pausar, reanudar, detener
command-delete_phones = Eliminar contactos y números guardados por número
command-reset_saved = Borrar la lista de números guardados de Telegram
command-ids = Los ids de Telegram de tus contactos
command-share = Quién te añadió y espera tu número
command-pair = Conectar tu cuenta de Telegram
command-cancel = Detener lo que está en marcha
command-accounts = Tus cuentas: cambiar, vincular otra vez o vincular otra
command-unpair = Desconectar y eliminar lo guardado
command-session = Qué se guarda de tu cuenta y desde cuándo
command-forget = Eliminar todo lo que sé de ti
command-invite_member = Dejar que alguien más use este bot
command-members = Quién usa este bot: ver, quitar, retirar invitaciones
command-health = Cómo va este bot
command-invite = Tu enlace de contacto, para que te añadan
command-close_friends = Quién ve lo que compartes con tus mejores amigos
command-birthdays = Cumpleaños de estos días
command-duplicates = La misma persona dos veces: ver y unir
command-tidy = Ordenar nombres: orden, mayúsculas, emojis, títulos
command-cleanup = Lo que quizá ya no necesitas
command-privacy = Quién ve tu número y te encuentra por él
command-settings = Qué te aviso y cómo se ven las tablas
command-help = Lo que puedo hacer
command-start = Dónde estás y el siguiente paso

## Coming in

stranger = Este bot es privado. Pide un enlace de invitación a quien lo administra. Si eres tú, abre el enlace que el programa mostró al iniciarse.
updates-delay = Ahora mismo no llego a mi base de datos. Tengo tu mensaje y responderé en cuanto vuelva.
updates-skip = Me detuve cada vez que lo intenté con tu último mensaje, así que lo he saltado. Envíalo otra vez o prueba de otra forma.
updates-failure = Mi base de datos falló cada vez que lo intenté con tu mensaje, así que lo he saltado. Envíalo otra vez más tarde.
updates-overflow = Es mucho de golpe y he descartado los últimos mensajes. Envíalos otra vez cuando me haya puesto al día.
link-invalid = Este enlace ya se usó o es demasiado antiguo. Pide uno nuevo.
welcome-owner = Este bot ya es tuyo. Nadie más puede usarlo si no le invitas con /invite_member.
welcome-member = Te damos la bienvenida: ya puedes usar este bot.
hello = Hola, { $name }.
next-pair = Trabajo con los contactos de tu propia cuenta de Telegram. Conéctala una vez y listo.
next-pair-again = Telegram cerró mi conexión con { $name }. Vincúlala otra vez para seguir.
next-home = Envíame un nombre, un número o un archivo, o toca lo que quieras hacer.
not-paired = Aquí aún no hay ninguna cuenta de Telegram. Vincula antes la tuya; se tarda un minuto.
invite-owner-only = Solo quien administra este bot puede invitar.
invite-link =
    Envía este enlace a quien quieras dejar entrar. Funciona una vez, durante una semana:
    { $link }

    Usará su propia cuenta y no podrá ver la tuya.
invite-second-screen = Sin PUBLIC_URL necesitará otra pantalla para vincular, como un ordenador, y una cuenta sin contraseña en dos pasos.

## Help

help-intro = Lo que puedo hacer con tus contactos. Envíame cualquiera de estas cosas:
help-find = un nombre, un número o un @username: encuentro o añado a la persona
help-send = un contacto, un archivo de contactos o una foto de un código QR: primero te muestro qué cambiaría
help-words = una palabra como «deshacer» o «contactos»: lo hago
help-safe = Pregunto antes de eliminar, y /undo deshace el último cambio.
button-help-commands = Todos los comandos
help-all = Todo lo que puedo hacer:
help-contacts = Contactos
help-person = Una persona
help-changes = Lo que se hizo y cómo deshacerlo
help-blocked = Bloqueos
help-saved = Números guardados
help-account = Cuenta
help-start = Cómo moverte
unknown-text = Envíame un nombre, un número o un @username. En /help verás qué más puedo hacer.
unknown-command = No existe { $command }. En /help verás lo que puedo hacer.
unknown-command-close = No existe { $command }. ¿Querías decir { $meant }?
unknown-message = Eso no lo puedo leer. Envíame un nombre, un contacto o un archivo de contactos.
typed-both = «{ $who }» es un contacto tuyo y también un comando. ¿Cuál quieres?
typed-nobody = Ningún contacto coincide con «{ $who }». Prueba con menos letras.
typed-several = ¿Más de un número? Pon cada uno en su propia línea, con un nombre delante o detrás.
typed-number = No veo a nadie con { $phone }. ¿Añadir de todos modos?
sync-note = Un teléfono que sincroniza contactos los devuelve. Desactívalo antes: Ajustes > Privacidad y seguridad > Sincronizar contactos (en iPhone, Ajustes de datos).
screen-cut = … El resto no cabe en un mensaje.
question-ended = De acuerdo.
still-working = Sigo con ello…
