### Notes and labels

note-ask = ¿Qué anoto sobre { $name }?
note-ask-again =
    Tu nota sobre { $name }:
    { $note }

    Escribe otra para sustituirla.
note-ask-many =
    { $count ->
        [one] ¿Qué anoto sobre este contacto? Lo añadiré a la nota que tengas.
       *[other] ¿Qué anoto sobre estos { $count } contactos? Lo añadiré a las notas que tengas.
    }
note-saved = Anotado sobre { $name }.
note-removed = He quitado la nota sobre { $name }.
note-same = Esa ya es tu nota sobre { $name }.
note-saved-many =
    { $count ->
        [one] Anotado sobre un contacto.
       *[other] Anotado sobre { $count } contactos.
    }
note-none = No hay ninguna nota sobre { $name }.
label-title = Etiquetas de { $name }
label-title-many =
    { $count ->
        [one] Etiquetas de este contacto
       *[other] Etiquetas de estos { $count } contactos
    }
label-how = Toca una etiqueta para ponerla o quitarla.
label-first = Aún no tienes etiquetas. Crea la primera.
label-more =
    { $count ->
        [one] Hay una etiqueta más en /labels.
       *[other] Hay { $count } etiquetas más en /labels.
    }
label-ask = ¿Qué etiquetas? Sepáralas con comas.
label-unusable = Una etiqueta necesita una letra, una cifra o un emoji.
label-full = No todos tenían sitio para { $labels }: un contacto tiene { $count } etiquetas como mucho.
label-given =
    { $count ->
        [0] Todo el mundo tenía ya { $labels }.
        [one] Un contacto etiquetado: { $labels }
       *[other] { $count } contactos etiquetados: { $labels }
    }
label-taken =
    { $count ->
        [0] Nadie tenía ya { $labels }.
        [one] He quitado { $labels } de un contacto.
       *[other] He quitado { $labels } de { $count } contactos.
    }
labels-title = Tus etiquetas
labels-none = Aún no hay etiquetas. Con /label zoe roma, escalada le pones dos a Zoe.
labels-how = Busca con /contacts #roma, o solo #roma.
labels-count =
    { $count ->
        [one] 1 contacto
       *[other] { $count } contactos
    }
labels-one =
    { $count ->
        [one] { $label } · 1 contacto
       *[other] { $label } · { $count } contactos
    }
labels-gone = Ningún contacto tiene ya esta etiqueta.
labels-rename-ask = ¿Cómo debe llamarse { $label }? Con el nombre de otra etiqueta se unen las dos.
labels-renamed = { $label } ahora es { $to }.
labels-merge-ask = ¿En qué etiqueta convierto { $label }?
labels-dropped =
    { $count ->
        [one] He quitado { $label } de un contacto.
       *[other] He quitado { $label } de { $count } contactos.
    }
