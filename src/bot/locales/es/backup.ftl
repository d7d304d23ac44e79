### Copias de seguridad de una cuenta, que se guardan en el chat

command-backup = Todo en un archivo, ahora o con regularidad
command-restore = Recuperar lo que falta de una copia de seguridad

backup-title = Copia de seguridad de { $name }
backup-how = Te envío un archivo con tus contactos, notas, etiquetas, números guardados y a quién bloqueas. Llega sin sonido y solo si algo ha cambiado.
backup-off = Recibes una cuando envías /backup.
backup-daily = Recibes una cada día.
backup-weekly = Recibes una cada semana.
backup-monthly = Recibes una cada mes.
backup-sent = La última es de { $time }.
backup-holds-saved =
    { $count ->
        [one] 1 número guardado al { $time }
       *[other] { $count } números guardados al { $time }
    }
backup-holds-blocked =
    { $count ->
        [one] { $count } bloqueado
       *[other] { $count } bloqueados
    }
backup-caption-how = Para recuperar lo que falte, toca Restaurar o responde con /restore.
backup-too-large = Todo junto pasa de 20 MB, lo máximo que Telegram me devuelve. /export saca solo tus contactos.
backup-restore-how = Responde a una copia de seguridad con /restore, o envíame su archivo. Te muestro qué volvería antes de cambiar nada.
button-backup = Copia de seguridad…
button-backup-now = Enviar una ahora
button-backup-off = No
button-backup-daily = Cada día
button-backup-weekly = Cada semana
button-backup-monthly = Cada mes
settings-backup-off = Copia de seguridad de { $name }: no
settings-backup-daily = Copia de seguridad de { $name }: cada día
settings-backup-weekly = Copia de seguridad de { $name }: cada semana
settings-backup-monthly = Copia de seguridad de { $name }: cada mes

file-own-backup = es una copia de seguridad mía. Envíala sola.
file-damaged-backup = esta copia de seguridad se modificó o está incompleta, así que no puedo usarla.
file-newer-backup = esta copia de seguridad la hizo una versión mía más nueva. Pide que actualicen este bot.

## Lo que vuelve además de los contactos

import-count-block = { $count } por bloquear
import-rows-block = Por bloquear
import-kind-block = por bloquear
import-count-blocked =
    { $count ->
        [one] { $count } bloqueado
       *[other] { $count } bloqueados
    }
outcome-blocked = se bloqueó
extra-close_friend =
    { $count ->
        [one] 1 marca de mejor amigo
       *[other] { $count } marcas de mejores amigos
    }
unusable-deleted_account = la cuenta se eliminó
unusable-unreachable_account = tu cuenta no puede encontrarlos sin número ni @usuario
unusable-name_too_long = el nombre es demasiado largo
restore-tried = Los números guardados sin cuenta no se envían, salvo que los actives.
backup-of = Copia de seguridad del { $time }
backup-of-other = Copia de seguridad de { $name }, { $time }
did-restore-backup =
    { $count ->
        [one] Se restauró una cosa de la copia de seguridad del { $time }
       *[other] Se restauraron { $count } cosas de la copia de seguridad del { $time }
    }
