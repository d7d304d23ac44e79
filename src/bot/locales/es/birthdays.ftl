### Birthdays

birthdays-title = Cumpleaños, contactos de { $name }
birthdays-none = Nadie cumple años ayer, hoy ni mañana.
birthdays-age = { $name } cumple { $age }
birthdays-only = Telegram solo muestra tres días. Para otras fechas, abre una ficha.
day-of-month =
    { $day } de { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }
