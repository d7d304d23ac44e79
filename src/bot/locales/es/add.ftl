### Adding and renaming

add-ask = ¿Añadir a { $name } a los contactos de { $owner }?
add-saved-as = Nombre guardado: { $name }.
add-phone = ¿Puede ver tu número { $phone }? Una vez que lo vea, no hay vuelta atrás.
add-phone-unknown = No he podido preguntar a Telegram si ya lo ve.
add-shows-phone = Verá tu número { $phone }: lo ven todos tus contactos. Si no quieres, cambia antes quién lo ve.
add-deleted = Esta cuenta está eliminada, así que no puedo añadirla.
add-pick = ¿A quién añado? Elige abajo hasta diez personas, reenvía un mensaje suyo o escribe un nombre de usuario, un número o un id. Si a nadie, /cancel.
forward-hidden_user = Quien escribió esto oculta su cuenta en los mensajes reenviados. Compárteme su contacto o dime su nombre de usuario.
forward-chat = Esto se escribió en nombre de un grupo, no de una persona. Reenvía un mensaje que alguien escribiera con su propia cuenta.
forward-channel = Esto se escribió en un canal, no lo escribió una persona. Reenvía un mensaje que alguien escribiera con su propia cuenta.
rename-ask = ¿Cambiar el nombre de { $name } en los contactos de { $owner }?
renamed = Hecho: { $old } ahora se llama { $name }.
name-ask = ¿Cómo llamo a { $name }?
name-unusable = En ese nombre no hay nada que se vea. Escríbelo otra vez, con al menos una letra.
