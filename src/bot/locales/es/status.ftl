### Who was seen when

status-title = Última vez, contactos de { $name } · { $count }
status-nobody = Aún no hay nadie que mostrar.
status-group = { $group } · { $count }
status-online = En línea ahora
status-minutes = Hace menos de una hora
status-hours = Hace menos de un día
status-days = Hace días
status-recently = Recientemente
status-last_week = Hace unos días
status-last_month = Hace unas semanas
status-hidden = Hace mucho tiempo u oculta
status-by_me = Ocultas la tuya
names-more = { $count } más

## The chart, whose labels have room for some 17 letters

chart-title =
    { $count ->
        [one] Última vez de un contacto
       *[other] Última vez de { $count } contactos
    }
chart-count = { $count }
chart-online = En línea ahora
chart-minutes = En la última hora
chart-hours = En el último día
chart-days = Hace días
chart-recently = Recientemente
chart-last_week = Hace unos días
chart-last_month = Hace unas semanas
chart-hidden = Mucho u oculta
chart-by_me = Ocultas la tuya
