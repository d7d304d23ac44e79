### Export

command-export = Tus contactos en un archivo; añade palabras para buscar
button-export = Exportar
button-export-many = Exportar { $count }
button-send-contact = Enviar como contacto

export-contacts =
    { $count ->
        [one] Un contacto de { $name }
       *[other] { $count } contactos de { $name }
    }
export-contacts-some = { $count } de { $total } contactos de { $name }
export-contacts-none = Aún no hay contactos que exportar.
export-contacts-none-match = Nadie coincide, así que no hay nada que exportar. Envía /export para exportar todo.
export-saved =
    { $count ->
        [one] Un número guardado de { $name }
       *[other] { $count } números guardados de { $name }
    }
export-saved-some = { $count } de { $total } números guardados de { $name }
export-saved-none = No hay números guardados, así que no hay nada que exportar.
export-saved-none-match = Ningún número coincide, así que no hay nada que exportar. Envía /saved para verlos todos.
export-saved-read = A fecha de { $time }, cuando leí la lista.
export-saved-holds = Nombres y números tal como se guardaron.
export-filter = Solo: { $filter }
export-holds = { $phones } con número, { $usernames } con nombre de usuario, todos con su id de Telegram.
export-holds-mutual = { $phones } con número, { $usernames } con nombre de usuario, todos con su id de Telegram y si te tienen en sus contactos.

export-ask = ¿Qué archivo te preparo?
export-vcard3 = vCard 3.0
export-vcard4 = vCard 4.0
export-csv = CSV
export-json = JSON
export-vcard3-about = · vCard 3.0 lo lee casi cualquier teléfono, agenda y servicio de correo.
export-vcard4-about = · vCard 4.0 es su forma más nueva, para programas que la piden.
export-csv-about = · CSV es una tabla con las columnas de Google, que también abren las hojas de cálculo.
export-json-about = · JSON es para que yo lo lea otra vez, o para tus propios programas.

send-contact-hidden = Te oculta su número, así que no hay contacto que enviar.
