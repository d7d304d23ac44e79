### Being forgotten

forget-ask = ¿Eliminar todo lo que sé de ti? Eliminaré:
forget-account = el vínculo con { $account }: cierro la sesión en Telegram
forget-stored = lo que guardé de tus contactos, de los números guardados y de otras personas
forget-changes = el historial de lo que cambiaste aquí y las tarjetas que esperan a Telegram
forget-settings = tus ajustes, las preguntas abiertas y lo que hay tras los botones de mensajes anteriores
forget-stays = Tus contactos en Telegram se quedan como están, y los mensajes de este chat también, hasta que lo elimines.
forget-role-member = Después ya no te conoceré: para volver necesitarás un nuevo enlace de invitación.
forget-role-owner = Este bot es tuyo. Si su configuración no te nombra, será de quien abra el enlace de su próximo inicio; las personas que invitaste se quedan.
forget-sure = ¿Seguro que quieres eliminar todo lo que sé de ti? Esto no se puede deshacer.
forgotten = He eliminado todo lo que sabía de ti. ¡Adiós!
forgotten-done = También cerré la sesión en Telegram.
forgotten-later = Aún no he llegado a Telegram para cerrar todas las sesiones; lo seguiré intentando. También puedes cerrar la sesión tú, en Ajustes > Dispositivos.
forgotten-impossible = No pude cerrar todas las sesiones: cierra tú la sesión de este bot en Telegram, en Ajustes > Dispositivos.
forgotten-back-start = Para volver, envía /start: la configuración de este bot te nombra como su dueño.
forgotten-back-claim = Ahora este bot no tiene dueño. Para volver, inicia el programa otra vez y abre el enlace que muestra.
forgotten-back-invitation = Para volver, pide un nuevo enlace de invitación a quien administra este bot.
