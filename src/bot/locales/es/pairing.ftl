### Pairing

pair-scan =
    Los contactos de esta cuenta se mostrarán a { $person } en el chat con { $bot }.

    Muestra esto en una segunda pantalla y escanéalo con el teléfono de la cuenta: Telegram > Ajustes > Dispositivos > Vincular dispositivo de escritorio.

    Paso a ser un dispositivo más de tu cuenta, llamado Roster. Podría hacer lo que hace cualquier dispositivo, pero solo leo y cambio contactos.
pair-alone = ¿No tienes otra pantalla? Usa tu número de teléfono.
pair-alone-owner = ¿No tienes otra pantalla? Usa tu número de teléfono, en el ordenador donde funciono.
pair-alone-member = ¿No tienes otra pantalla? Pide ayuda a quien administra este bot: sin una página pública (PUBLIC_URL), solo su ordenador puede vincular por número.
pair-picture =
    Los contactos se mostrarán a
    { $person }
    en el chat con { $bot }.
pair-note =
    Esta cuenta está vinculada con el bot { $bot }: { $person } ve ahí sus contactos.

    Si no lo querías, cierra la sesión Roster en Ajustes > Dispositivos.
pair-already = Ya tienes vinculada la cuenta { $name }.
pair-already-several = Ya tienes { $count } cuentas vinculadas; están en /accounts.
pair-password = Se escaneó el código. Tu cuenta tiene además una contraseña de verificación en dos pasos: ponla en la página de vinculación, nunca en un chat.
pair-password-member = Tu cuenta tiene una contraseña en dos pasos, y no va en un chat. Pide a quien administra este bot una página pública para ponerla (PUBLIC_URL).
pair-confirm = Se inició sesión como { $name }, que no es la cuenta desde la que escribes. Vincúlala solo si es lo que quieres.
pair-confirm-gone = Esta cuenta ya no te espera. Envía /accounts para ver las que están vinculadas.
pair-interrupted = Me reiniciaron mientras vinculabas, así que ese código ya no vale. Empieza otra vez cuando quieras.
pair-sign-out-delayed = Aún no pude cerrar la sesión de la cuenta que no se vinculó; lo sigo intentando. También puedes cerrarla tú en Telegram, en Ajustes > Dispositivos.
pair-failed = La vinculación no salió bien y no se guardó nada.
pair-ended = Esta vinculación terminó; el código ya no vale. No se guardó nada.
page-public = La página te pide tu número, el código y, si la tienes, la contraseña. El enlace vale 10 minutos, en el primer navegador que lo abra: no lo pases.
page-local =
    Abre esta dirección en el ordenador donde funciono. Vale 10 minutos, en el primer navegador que la abra: no la compartas.

    { $address }
code-in-chat = Lo he borrado: Telegram anula los códigos que se envían en un chat. Pide uno nuevo en la página y escríbelo allí.
code-in-chat-kept = Elimina tú tu mensaje, porque yo no pude: Telegram cancela los códigos enviados en un chat. Pide uno nuevo en la página y escríbelo ahí.
password-in-chat = He eliminado tu mensaje: un chat no es sitio para una contraseña. Pon los códigos y las contraseñas en la página de vinculación, o envía /cancel.
password-in-chat-kept = Elimina tú tu mensaje, porque yo no pude: un chat no es sitio para una contraseña. Escríbela en la página de vinculación, o envía /cancel.
cancelled-pairing = Vinculación cancelada. No se guardó nada.
cancel-nothing = No hay nada que cancelar.
paired = Cuenta vinculada: { $name }.
paired-again = Cuenta vinculada otra vez: { $name }.
paired-current = A partir de ahora los comandos usan esta cuenta; con /accounts la cambias.
paired-count =
    { $count ->
        [0] Aún no hay contactos.
        [one] Hay un contacto.
       *[other] Hay { $count } contactos.
    }
paired-end = Puedes terminar cuando quieras con /unpair, o en Telegram, en Ajustes > Dispositivos.
signed-out = Telegram cerró mi conexión con { $name }: se cerró en Ajustes > Dispositivos o se cambió la contraseña de la cuenta. Vincúlala otra vez para seguir.
signed-out-used_twice = Telegram cerró mi conexión con { $name }: se usó desde dos sitios a la vez. Vincúlala otra vez para seguir.
unpair-ask = ¿Desvincular { $name }? Cierro la sesión en Telegram y elimino todo lo que guardé de esta cuenta. Tus contactos en Telegram se quedan como están.
unpaired-done = Cuenta desvinculada: { $name }. He cerrado la sesión y he eliminado todo lo guardado de ella.
unpaired-pairing-too = También he cancelado la vinculación que estaba abierta.
unpaired-already = Esa cuenta ya no está vinculada.
unpaired-next = A partir de ahora los comandos usan { $account }.
unpaired-later = Desvinculé { $name } y eliminé lo que guardaba. Aún no pude cerrar la sesión y lo sigo intentando; también puedes tú, en Ajustes > Dispositivos.
unpaired-impossible = Desvinculé { $name } y eliminé lo que guardaba. No pude cerrar la sesión: cierra la de este bot en Telegram, en Ajustes > Dispositivos.
