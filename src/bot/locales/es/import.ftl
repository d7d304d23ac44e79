### Import

import-self = Ese es tu propio número: no puedes ser tu propio contacto.
import-nobody-sent = No encuentro a nadie en lo que enviaste. En /import verás cómo enviar personas.
import-too-many = En lo que enviaste hay más de { $most } números, lo máximo que acepto de una vez, así que dejé de leer. Envía menos archivos o contactos a la vez.
import-how =
    Envíame personas de cualquiera de estas formas:
    · un archivo, como los que exportan los teléfonos, Google, Outlook y los programas de correo: .vcf, .csv, .xlsx, .json, .ldif, el contacts.html de Telegram Desktop, un .zip con cualquiera de ellos, o un texto con nombres y números
    · una foto de un código QR con un contacto
    · contactos, compartidos desde tu teléfono o desde Telegram; varios a la vez son una sola importación
    · /import con un número y un nombre, como /import +44 20 7946 0958 Zoe Miller, en tantas líneas como quieras

    A una sola persona la añado enseguida. Si son más, primero te muestro qué pasaría y no envío nada hasta que lo digas.
import-dropped = Guardo tres importaciones abiertas, así que descarté la más antigua, { $name }. Envíala otra vez cuando la necesites.
import-dropped-nameless = Guardo tres importaciones abiertas, así que descarté la más antigua. Envía a esas personas otra vez cuando las necesites.
import-shows-number-now = Ahora ven tu número: lo ven todos tus contactos. En /privacy lo cambias.
import-title-deferred = Nuevo intento para { $name }, como había pedido Telegram
import-title = Importación a los contactos de { $name }
import-count-added =
    { $count ->
        [one] { $count } añadido
       *[other] { $count } añadidos
    }
import-count-renamed =
    { $count ->
        [one] { $count } renombrado
       *[other] { $count } renombrados
    }
import-count-already =
    { $count ->
        [one] { $count } ya estaba
       *[other] { $count } ya estaban
    }
import-count-kept =
    { $count ->
        [one] { $count } conserva su nombre
       *[other] { $count } conservan su nombre
    }
import-count-not_found =
    { $count ->
        [one] { $count } no hallado o privado
       *[other] { $count } no hallados o privados
    }
import-count-deferred = { $count } para más tarde
import-count-declined = { $count } sin consultar
import-count-unusable =
    { $count ->
        [one] { $count } no sirve
       *[other] { $count } no sirven
    }
import-added = He añadido a { $name } a los contactos de { $owner }.
import-already = { $name } ya está en los contactos de { $owner }.
import-kept-name = { $phone } está en tus contactos como { $name }. He dejado ese nombre.
import-kept-nameless = { $phone } está en tus contactos como { $name }.
import-renamed = { $name } ya estaba con el nombre { $old }, y ahora tiene el nuevo.
import-not_found = { $name }, { $phone }: no se encuentra o es privado.
import-not_found-importers =
    { $name }, { $phone }: no se encuentra o es privado. { $importers ->
        [one] Otra persona tiene guardado este número.
       *[other] Otras { $importers } personas tienen guardado este número.
    }
import-deferred = { $name }, { $phone }: Telegram pide probar este número más tarde. Lo haré por mi cuenta el { $time }.
import-declined = { $name }, { $phone }: Telegram no consultó este número, aunque se lo pedí durante días. No se sabe si alguien lo tiene.
import-unusable = { $who }: no se importó, { $reason }.
list-more =
    { $count ->
        [one] … y uno más.
       *[other] … y { $count } más.
    }
import-count-by_id =
    { $count ->
        [one] 1 por añadir sin número
       *[other] { $count } por añadir sin número
    }
import-count-new =
    { $count ->
        [one] { $count } nuevo
       *[other] { $count } nuevos
    }
import-count-unclear =
    { $count ->
        [one] { $count } dudoso
       *[other] { $count } dudosos
    }
import-count-rename = { $count } con otro nombre
import-count-tried =
    { $count ->
        [one] { $count } no hallado antes
       *[other] { $count } no hallados antes
    }
import-count-duplicate =
    { $count ->
        [one] 1 más de una vez
       *[other] { $count } más de una vez
    }
import-count-failed = { $count } con fallo
import-count-left = { $count } fuera
import-count-there =
    { $count ->
        [one] { $count } ya estaba antes
       *[other] { $count } ya estaban antes
    }
import-note-not_found = Telegram no dice si no hay cuenta o está oculta. Estos números siguen en su lista guardada y pasan a tus contactos cuando sus dueños se unan.
import-note-deferred = Telegram limita cuántos números consulta a la vez. Los enviaré otra vez por mi cuenta y te diré qué fue de ellos; no tienes que hacer nada.

unusable-no_phone = no hay ningún número en la tarjeta
unusable-empty = no contiene nada
unusable-own = es tu propio número
unusable-label_full = un contacto tiene hasta 50 etiquetas
unusable-no_digits = no hay cifras en el número
unusable-too_short = el número es demasiado corto
unusable-too_long = es demasiado largo
unusable-needs_country = el número necesita un código de país, como +44
unusable-unknown_code = ningún país tiene este código
unusable-no_plan = ningún país tiene números así
unusable-unreadable = no se pudo leer
unusable-shortened = le falta el principio
unusable-machine = es un fax, un busca o un módem
unusable-other_person = es el número de otra persona
unusable-about_phone = trata de un teléfono, no es un número
unusable-other_column = está en una columna sin significado
unusable-too_many = hay demasiados números en una entrada
unusable-too_large = la entrada es más grande que cualquier contacto
unusable-too_deep = la entrada tiene demasiados niveles
unusable-imprecise = la hoja de cálculo redondeó sus últimas cifras
unusable-formula = es una fórmula sin resultado
unusable-hidden = está en una fila o columna oculta
unusable-part_other = no contiene contactos
unusable-part_unclear = no conozco sus columnas; envíalo por separado
unusable-part_text = es un texto; envíalo por separado
unusable-part_picture = hay demasiadas imágenes; envíala por separado si tiene un código QR
unusable-part_backup = es una copia de seguridad mía; envíala por separado
unusable-part_hidden = es una hoja oculta
unusable-part_archive = es un archivo comprimido; descomprímelo y envíalo por separado
unusable-part_locked = tiene contraseña
unusable-part_large = es más de lo que puedo descomprimir
unusable-part_damaged = está dañado y no pude leerlo entero
unusable-part_repeated = las mismas personas están en otra parte de tu archivo
