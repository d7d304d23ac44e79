### Several accounts, and what is stored of one

account-line = Cuenta: { $account }
accounts-title =
    { $count ->
        [0] Aún no has vinculado ninguna cuenta.
        [one] Tu cuenta:
       *[other] Tus { $count } cuentas:
    }
account-current = los comandos usan esta
account-ended = Telegram cerró mi conexión con ella
account-chosen = A partir de ahora los comandos usan { $account }. Los botones de mensajes anteriores siguen con la cuenta que nombran.

session-title = Tengo vinculada la cuenta { $account } desde el { $since }.
session-ended = Después, Telegram cerró mi conexión con ella. Lo guardado se queda hasta que la desvincules.
session-stored = Lo que guardo de esta cuenta
session-contacts =
    { $count ->
        [0] la lista de contactos, que está vacía, leída { $asOf }
        [one] un contacto, leído { $asOf }
       *[other] { $count } contactos, leídos { $asOf }
    }
session-no-contacts = aún ninguna lista de contactos
session-saved =
    { $count ->
        [0] la lista de números guardados de Telegram, que está vacía, leída { $asOf }
        [one] un número guardado, leído { $asOf }
       *[other] { $count } números guardados, leídos { $asOf }
    }
session-no-saved = números guardados: aún sin leer
session-met =
    { $count ->
        [0] nadie más aparte de los contactos
        [one] una persona más aparte de los contactos
       *[other] { $count } personas más aparte de los contactos
    }
session-annotations =
    { $count ->
        [one] una nota o un grupo de etiquetas, con cifrado
       *[other] { $count } notas y grupos de etiquetas, con cifrado
    }
session-changes =
    { $count ->
        [0] aún ningún cambio
        [one] un cambio hecho aquí, { $since }
       *[other] { $count } cambios hechos aquí, el primero { $since }
    }
session-snapshots =
    { $count ->
        [0] aún ninguna copia de los contactos
        [one] una copia de todos los contactos, { $since }
       *[other] { $count } copias de todos los contactos, la más antigua { $since }
    }
session-imports =
    { $count ->
        [one] una importación y sus números, { $since }
       *[other] { $count } importaciones y sus números, la más antigua { $since }
    }
session-notifications =
    { $count ->
        [0] ninguna novedad de contactos
        [one] una novedad de un contacto
       *[other] { $count } novedades de contactos
    }
session-deferred =
    { $count ->
        [one] una tarjeta que Telegram quiere más tarde
       *[other] { $count } tarjetas que Telegram quiere más tarde
    }
session-sealed = La sesión se guarda cifrada y solo se abre para esta cuenta.
session-device = La verás en Telegram, en Ajustes > Dispositivos, como «Roster». Al desvincular la cierro y elimino todo esto; tus contactos se quedan.
