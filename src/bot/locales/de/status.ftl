### Who was seen when

status-title = Zuletzt gesehen, Kontakte von { $name } · { $count }
status-nobody = Es gibt noch niemanden anzuzeigen.
status-group = { $group } · { $count }
status-online = Jetzt online
status-minutes = In der letzten Stunde
status-hours = Am letzten Tag
status-days = Vor Tagen
status-recently = Kürzlich
status-last_week = Innerhalb einer Woche
status-last_month = Innerhalb eines Monats
status-hidden = Vor langer Zeit oder verborgen
status-by_me = Du verbirgst deine
names-more = { $count } weitere

## The chart, whose labels have room for some 17 letters

chart-title =
    { $count ->
        [one] Wann ein Kontakt zuletzt gesehen wurde
       *[other] Wann { $count } Kontakte zuletzt gesehen wurden
    }
chart-count = { $count }
chart-online = Jetzt online
chart-minutes = Letzte Stunde
chart-hours = Letzter Tag
chart-days = Vor Tagen
chart-recently = Kürzlich
chart-last_week = Letzte Woche
chart-last_month = Letzter Monat
chart-hidden = Länger/verborgen
chart-by_me = Deine verborgen
