health-title = Cómo voy
health-processes = Procesos: { $count }, el más antiguo empezó { $since }
health-sessions = Sesiones abiertas: { $count }
health-updates = Mensajes en espera: { $count }, el más antiguo llegó { $since }
health-no-updates = No espera ningún mensaje
health-imports = Importaciones: { $running } en marcha, { $waiting } en espera, { $paused } en pausa
health-undos = Deshacer: { $running } en marcha, { $waiting } en espera
health-left = Números y cambios pendientes: { $count }
health-retries = Por reintentar: { $count }, el próximo { $until }
health-outbox = Por entregar: { $count }, el primero tocaba { $since }
health-no-outbox = Todo está entregado
health-floods = Cuentas que Telegram hace esperar: { $count }, hasta { $until }
health-skipped = Mensajes que no pude terminar: { $count }
health-errors = Últimos errores
health-no-errors = Ninguno
health-owner-only = Solo quien administra este bot puede ver eso.
button-health = Cómo va el bot
button-health-reload = Recargar
button-skipped-again = Repetir
button-skipped-dismiss = Descartar
skipped-again = Los repito: { $count }.
skipped-dismiss = Descartados: { $count }.
skipped-none = No queda nada por repetir.
skipped-report =
    { $count ->
        [one] No pude terminar un mensaje y lo he saltado.
        [many] No pude terminar { $count } mensajes y los he saltado.
       *[other] No pude terminar { $count } mensajes y los he saltado.
    }
