### Tidy names

tidy-title = Ordenar los nombres de los contactos de { $name }
tidy-title-running = Ordenando los nombres de los contactos de { $name }
tidy-title-paused = Ordenando los nombres de los contactos de { $name }, en pausa
tidy-title-done = Nombres ordenados de los contactos de { $name }
tidy-title-cancelled = Orden de los nombres de los contactos de { $name }, cancelado
tidy-ask = Elige qué cambiar. Verás cada nombre antes de que se envíe nada, y con Deshacer vuelven los antiguos.
tidy-nothing = Estos nombres están en orden. No hay nada que cambiar.
tidy-order = Apellido delante · { $count }
tidy-capitals = Todo en mayúsculas · { $count }
tidy-emoji = Emojis y adornos · { $count }
tidy-titles = Títulos y signos delante · { $count }
tidy-split = Nombre completo en el nombre · { $count }
tidy-read =
    { $count ->
        [one] Cambiaría un nombre. Aún no se ha enviado nada.
       *[other] Cambiarían { $count } nombres. Aún no se ha enviado nada.
    }
tidy-count = { $count } por renombrar
tidy-rows = Nombres antiguos y nuevos
tidy-note-not_found = No hallados: estos contactos tienen ya otro número. Envía /tidy otra vez para ellos.
tidy-note-failed = Con fallo: Telegram los rechazó. /tidy lo intenta otra vez.
tidy-note-cancelled = Lo que ya se envió queda hecho. /tidy sigue con el resto.
