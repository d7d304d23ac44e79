### Sharing the number

share-ask = { $name } te añadió a sus contactos. ¿Dejar que vea tu número { $phone }?
share-effect = Una vez que lo vea, no hay vuelta atrás.
shared = { $name } ya puede ver tu número { $phone }.
not-shared = De acuerdo, de momento no comparto tu número con { $name }.
not-shared-anyone = De acuerdo, de momento no comparto tu número.
share-list =
    { $count ->
        [one] Una persona te añadió y no tiene tu número { $phone }.
       *[other] { $count } personas te añadieron y no tienen tu número { $phone }.
    } Toca un nombre para decidir.
share-nobody = Nadie espera tu número.
share-nobody-yet = De los que he revisado, nadie espera tu número.
share-more =
    { $count ->
        [one] Después de estos espera una persona más.
       *[other] Después de estos esperan { $count } más.
    }
share-unasked =
    { $count ->
        [one] Queda un contacto por revisar.
       *[other] Quedan { $count } contactos por revisar.
    } Telegram no tiene una lista, así que le pregunto contacto por contacto.
