### Members

members-title =
    { $count ->
        [one] Una persona usa este bot
       *[other] { $count } personas usan este bot
    }
members-owner = administra el bot
members-since = desde el { $since }
members-invited-by = por un enlace de { $owner }
members-last-seen = últ. vez aquí el { $day }
members-never-seen = aún no ha entrado
members-invitations =
    { $count ->
        [one] Hay una invitación abierta, hasta el { $until }.
       *[other] Hay { $count } invitaciones abiertas, la última hasta el { $until }.
    }
members-owner-only = Solo quien administra este bot puede ver quién lo usa.
member-remove-ask = ¿Quitar a { $name }? Se cierran las sesiones de sus cuentas, se elimina todo lo que sé de esa persona y solo podrá volver con una nueva invitación.
member-removed-done = He quitado a { $name } y he eliminado todo lo que sabía de esa persona.
member-removed-later = He quitado a { $name } y he eliminado todo lo que sabía de esa persona. Aún no he llegado a Telegram para cerrar la sesión; lo seguiré intentando.
member-removed-impossible = He quitado a { $name } y he eliminado todo lo que sabía de esa persona. No pude cerrar la sesión, así que su lista de dispositivos quizá aún muestre este bot.
member-removed-you = Quien administra este bot te ha quitado. He cerrado las sesiones de tus cuentas y he eliminado todo lo que sabía de ti.
member-gone = Esa persona ya no usa este bot, o es quien lo administra.
members-withdrawn = Retiradas. Nadie puede usar ya esos enlaces.
