### What would be imported, before anything is sent

import-read =
    { $count ->
        [one] He leído un número. Aún no se ha enviado nada.
       *[other] He leído { $count } números. Aún no se ha enviado nada.
    }
import-read-people =
    { $count ->
        [one] He leído una persona. Aún no se ha enviado nada.
       *[other] He leído { $count } personas. Aún no se ha enviado nada.
    }
import-parts = De { $list }.
import-part = { $name } ({ $count })
import-country = ¿Sin código de país? Usaré { $country } ({ $code }).
import-country-none = Los números sin código de país no sirven hasta que digas de qué país son.
import-read-home =
    { $count ->
        [one] Un número no tiene código de país
       *[other] { $count } números no tienen código de país
    }, así que usé { $country }: { $text } es { $phone }.{ $unclear ->
        [yes] {" "}También podría ser { $other }.
       *[no] {""}
    }
import-read-plus =
    { $count ->
        [one] Un número tiene código de país y no tiene +
       *[other] { $count } números tienen código de país y no tienen +
    }: { $text } es { $phone }.{ $unclear ->
        [yes] {" "}También podría ser { $other }.
       *[no] {""}
    }
import-annotations = Tus contactos reciben { $list }.
import-extras = Telegram no tiene sitio para el resto: { $list }.
extra-note =
    { $count ->
        [one] 1 nota
       *[other] { $count } notas
    }
extra-label = etiquetas de { $count }
extra-organisation =
    { $count ->
        [one] 1 empresa
       *[other] { $count } empresas
    }
extra-birthday =
    { $count ->
        [one] 1 cumpleaños
       *[other] { $count } cumpleaños
    }
extra-photo =
    { $count ->
        [one] 1 foto
       *[other] { $count } fotos
    }
extra-email =
    { $count ->
        [one] 1 correo electrónico
       *[other] { $count } correos electrónicos
    }
extra-address =
    { $count ->
        [one] 1 dirección
       *[other] { $count } direcciones
    }
extra-website =
    { $count ->
        [one] 1 sitio web
       *[other] { $count } sitios web
    }
extra-other_account =
    { $count ->
        [one] 1 cuenta en otro servicio
       *[other] { $count } cuentas en otros servicios
    }
import-country-ask = ¿De qué país son los números sin código de país? Escribe su nombre, sus dos letras o su código, como Alemania, DE o +49.
import-country-unknown = No conozco ese país. Escribe su nombre, sus dos letras o su código, como Alemania, DE o +49.
import-shows-number = Quienes añadas verán tu número: lo ven todos tus contactos. En /privacy lo cambias.
import-names-kept = Los contactos que tienes con otro nombre conservan el que les diste, salvo que los actives.
import-changes-nothing = Ya están todos en tus contactos. El mismo archivo otra vez no cambia nada.
import-nobody-new = No trae a nadie nuevo: el mismo archivo otra vez no cambia nada.
import-tried = Los números que antes no se encontraron quedan fuera si no los activas. Pasan solos a tus contactos cuando sus dueños se unan.
import-nobody = No trae a nadie a quien se pueda añadir.
import-nothing-on = No hay nada activado. Activa a quienes quieras importar.
import-all-on = todos
import-some-on = { $count } de ellos
import-none-on = ninguno
import-kept = conservan su nombre
import-never-sent = nada que hacer
import-rows-new = Nuevos
import-rows-unclear = No se sabe de quién
import-rows-by_id = Nuevos, sin número
import-rows-rename = Con otro nombre
import-rows-tried = No hallados antes
import-rows-already = Ya estaban
import-rows-duplicate = Más de una vez
import-rows-unusable = No sirven
import-row-unclear = { $phone }, o { $other }
import-row-moved = { $phone }; { $name } tiene otro número en Telegram
import-row-rename = en lugar de { $old }
import-row-duplicate = como en la fila { $row }
import-row-no-number = se añade sin número
import-row-account = { $account }, de { $field }
import-row-line = línea { $line }
import-row-entry = entrada { $entry }
import-bulk-title = ¿Conoces a estas { $count } personas?
import-bulk = Telegram limita las cuentas que buscan a muchos desconocidos y bloquea algunas. Tu agenda está bien; una lista de desconocidos no, y no puedo deshacerlo.

## The columns of a table

columns-title = ¿Qué hay en estas columnas?
columns-how = He adivinado qué son las columnas. Toca para corregir.
columns-no-number = Di primero qué columna tiene los números.
column-numbered = Columna { $number }
column-is = { $column }: { $role }
column-is-such = { $column } (por ejemplo, { $example }): { $role }
role-whole = Nombre completo
role-first = Nombre
role-middle = Segundo nombre
role-last = Apellido
role-organisation = Empresa
role-nickname = Apodo
role-phone = Número
role-telegram_id = Id de Telegram
role-username = Nombre de usuario
role-label = Etiqueta
role-country_code = Código de país
role-phone_label = Tipo de número
role-machine = Fax o busca
role-other_person = Número de otra persona
role-about_phone = Sobre un teléfono
role-website = Sitio web
role-note = Nota
role-category = Grupo
role-email = Correo electrónico
role-birthday = Cumpleaños
role-address = Dirección
role-photo = Foto
role-other_account = Otra cuenta
role-uid = Clave de la entrada
role-other = Nada

## Files

file-nameless =
    { $count ->
        [one] Tu archivo
       *[other] Tus { $count } archivos
    }
file-nothing = este archivo está vacío.
file-spreadsheet = esto es una hoja de cálculo. Guárdala como CSV, con títulos como Nombre y Teléfono en la primera fila, y envíame ese archivo.
file-archive = esto es un archivo comprimido. Descomprímelo y envíame los archivos que acaben en .vcf, .csv o .json.
file-locked_archive = este archivo comprimido tiene contraseña. Descomprímelo y envíame los archivos con tus contactos.
file-calendar = no encuentro contactos en este archivo: es un calendario. Abre tus contactos en lugar del calendario, elige Exportar y envíame el .vcf o el .csv.
file-mail = no encuentro contactos en este archivo: es un correo electrónico. Envíame el archivo adjunto, o copia los nombres y números en un mensaje.
file-picture = no veo ningún código QR en esta imagen. Envía uno nítido que ocupe toda la imagen, o nombres y números como texto.
file-odd_picture = no puedo abrir esta imagen. Envíala como foto y no como archivo, para que Telegram la ajuste.
file-code = el código QR de esta imagen no es un contacto. Escanea uno con una tarjeta de contacto, un número o un enlace al Telegram de alguien.
file-media = no encuentro contactos en este archivo: es una grabación. Envía los nombres y números como texto, o exporta tus contactos como archivo .vcf o .csv.
file-document = este archivo es un documento, sin contactos. Copia los nombres y números en un mensaje, o guárdalo como texto (.txt) y envíamelo.
file-chat = este archivo es el historial de un chat, sin contactos. Exporta los de tu teléfono, o en Telegram Desktop: Ajustes › Avanzado › Exportar datos de Telegram.
file-log = no encuentro contactos en este archivo: parece un registro, con una hora en cada línea. Envíame solo nombres y números, una persona por línea.
file-web_page = este archivo es una página web, sin contactos. De Telegram Desktop, envíame lists/contacts.html; si no, exporta tus contactos como .vcf o .csv.
file-telegram_list = esta página de una exportación de Telegram lista contactos frecuentes, sesiones o algo así, no tus contactos. Envíame el contacts.html de la misma carpeta.
file-backup = no encuentro contactos en este archivo: solo lo lee el programa que lo creó. Ábrelo ahí, elige Exportar, elige vCard (.vcf) o CSV y envíame ese archivo.
file-table = esta tabla no tiene números de teléfono ni nombres de usuario. Exporta tus contactos con sus números como .vcf o .csv y envíame eso.
file-database = no encuentro contactos en este archivo: es una copia de una base de datos. Exporta solo los nombres y números como .csv y envíame ese archivo.
file-map = no encuentro contactos en este archivo: es un mapa o una ruta. Exporta tus contactos como archivo .vcf o .csv y envíamelo.
file-program = no encuentro contactos en este archivo: es un programa, o parte de uno. Exporta tus contactos como archivo .vcf o .csv y envíamelo.
file-unknown = no encuentro contactos en este archivo. Expórtalos como .vcf, .csv, .xlsx o .json, o envía nombres y números como texto sin formato, una persona por línea.
file-empty = en este archivo no hay nadie.
file-too-many = en este archivo hay más de { $most } números, lo máximo que acepto de una vez, así que dejé de leer. Envíalo por partes, una tras otra.
file-too-complex = leer este archivo lleva demasiado tiempo o memoria, así que paré. Expórtalo otra vez como .vcf o .csv, o envíalo por partes.
file-too-large = este archivo pasa de 20 MB, lo máximo que puede leer un bot. Exporta menos contactos a la vez, o sin sus fotos.
