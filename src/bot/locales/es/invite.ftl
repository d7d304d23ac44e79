### The link to one's own account

contact-link-title = Enlace de contacto de { $name }
contact-link-effect = Quien abra este enlace, o escanee la imagen con un teléfono, podrá añadirte a sus contactos y escribirte. Muestra tu nombre y no tu número.
contact-link-expires = Funciona hasta el { $until }.
contact-link-example = Con /invite a secas obtienes un enlace para que te añadan. Para ver de quién es un enlace que te dieron, envíamelo tal cual: https://t.me/contact/…
