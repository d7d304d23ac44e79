### The book at a glance

glance-title = Contactos de { $name }.
glance-none = Compárteme un contacto o envía un archivo de contactos.
glance-look = Toca un número para mirar.
glance-saved =
    { $count ->
        [one] Telegram recuerda un número que subiste alguna vez.
       *[other] Telegram recuerda { $count } números que subiste alguna vez.
    }
button-glance = De un vistazo
button-glance-contacts = Contactos · { $count }
button-glance-deleted = Cuentas eliminadas · { $count }
button-glance-doubles = Parecen dobles · { $count }
button-glance-nameless = Sin nombre · { $count }
button-glance-oneSided = No te tienen · { $count }
button-glance-birthdays = Cumpleaños
button-glance-birthdays-near = Cumpleaños · { $count }
button-glance-saved = Números guardados · { $count }
