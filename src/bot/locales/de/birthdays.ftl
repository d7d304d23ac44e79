### Birthdays

birthdays-title = Geburtstage, Kontakte von { $name }
birthdays-none = Keine Geburtstage gestern, heute oder morgen.
birthdays-age = { $name } wird { $age }
birthdays-only = Telegram nennt nur drei Tage. Andere Geburtstage stehen auf den Karten der Kontakte.
day-of-month =
    { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    }
