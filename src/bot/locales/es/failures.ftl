### What goes wrong

error-database = Ahora mismo no llego a mi propia base de datos. Prueba otra vez en un minuto.
error-unknown = Algo me salió mal. Prueba otra vez; si vuelve a pasar, dale a quien administra este bot la referencia { $reference }.

failure-signed_out = Telegram cerró mi conexión con tu cuenta. Vincúlala otra vez para seguir.
failure-budget = Es mucho en poco tiempo, así que hago una pausa hasta el { $until } para que Telegram no te limite.
failure-flood = Telegram pide esperar hasta el { $until } antes de intentarlo otra vez.
failure-unreachable = Telegram no respondió a tiempo. Puede que lo que pediste esté hecho o no; pedirlo otra vez no hace daño.
failure-telegram_broken = Telegram tiene ahora mismo un problema propio. Prueba otra vez en unos minutos.
failure-restricted = Telegram limita ahora mismo esta cuenta, así que no permite esto. Escribe a @SpamBot en Telegram para ver por qué y hasta cuándo.
failure-spam_reported = Hay quienes reportaron tu cuenta como spam, así que Telegram no le permite esto. Pregunta a @SpamBot en Telegram por qué y hasta cuándo.
failure-premium_required = Telegram solo permite esto a las cuentas Premium.
failure-outdated = Este programa es demasiado antiguo para Telegram. Quien lo administra tiene que actualizarlo.
failure-phone_invalid = Telegram no acepta este número de teléfono. Revísalo, con el código de país, y prueba otra vez.
failure-phone_unregistered = Este número no tiene cuenta de Telegram. Regístrate antes en la app oficial de Telegram y luego vincula.
failure-phone_banned = Telegram ha suspendido este número de teléfono. La app oficial explica cómo reclamar.
failure-code_wrong = Ese no es el código. Revísalo y ponlo otra vez.
failure-code_expired = Este código ya no vale. Pide uno nuevo y pon ese.
failure-code_unavailable = Telegram no envía ahora mismo códigos a este número. Prueba más tarde, o vincula escaneando el código QR.
failure-password_wrong = Esa no es la contraseña. Revísala y ponla otra vez.
failure-not_own_account = Quien administra este bot solo permite la cuenta desde la que escribes. Cerré la sesión de la otra y no guardé nada.
failure-api_key_invalid = Telegram no acepta el API_ID y el API_HASH de este programa. Quien lo administra tiene que corregirlos.
failure-user_unknown = Telegram ya no deja que esta cuenta llegue a esa persona.
failure-name_empty = Telegram no ve nada en este nombre. Usa al menos una letra o un número.
failure-share_request_gone = No espera tu número: ya lo tiene, o ya no te tiene en sus contactos. No se compartió nada.
failure-share_needs_adding = Primero añade su contacto y luego comparte tu número. No se compartió nada.
failure-takeout_delay = Telegram quiere asegurarse de que eres tú: toca Permitir en el chat llamado Telegram y pídela otra vez. Si no, da la lista el { $until }.
failure-takeout_taken = En Telegram hay otra exportación de los datos de tu cuenta en marcha, y solo permite una a la vez. Pídela otra vez cuando termine.
failure-takeout_over = Telegram cerró la exportación antes de terminar de leer la lista. Pídela otra vez.
failure-link_invalid = Este enlace de contacto es demasiado antiguo o nunca fue válido. Pide uno nuevo a su dueño.
failure-privacy_refused = Telegram no acepta este ajuste.
failure-refused = Telegram no lo permitió.

failure-halfway = Tuve que parar a la mitad: { $why }. Lo que ya se hizo se queda y lo ves en /history; con Deshacer lo reviertes. El resto está como estaba.
failure-halfway-unsure = Tuve que parar a la mitad: { $why }. Lo hecho queda en /history, y Deshacer lo revierte; compruebo la última parte y te aviso.

## Why one of several was not done

problem-user_unknown = no se encuentra a nadie con este id o nombre de usuario
problem-name_empty = Telegram no ve nada en el nombre
problem-restricted = Telegram limita esta cuenta
problem-spam_reported = hay quienes reportaron esta cuenta como spam
problem-premium_required = Telegram solo lo hace con cuentas Premium
problem-outdated = este programa es demasiado antiguo para Telegram y quien lo administra tiene que actualizarlo
problem-flood = Telegram pidió esperar
problem-flood-until = hay que hacer una pausa hasta el { $until }
problem-unreachable = Telegram no respondió
problem-telegram_broken = Telegram tuvo un problema propio
problem-signed_out = la sesión se había cerrado
problem-phone_invalid = Telegram no acepta este número
problem-privacy_refused = Telegram no acepta esta regla
problem-share_request_gone = retiró su petición
problem-share_needs_adding = antes tiene que estar en tus contactos
problem-other = Telegram lo rechazó
