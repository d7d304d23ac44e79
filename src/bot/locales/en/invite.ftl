### The link to one's own account

contact-link-title = Contact link of { $name }
contact-link-effect = Whoever opens this link, or scans the picture with a phone, can add you as a contact and write to you. It shows your name and not your number.
contact-link-expires = It works until { $until }.
contact-link-example = /invite alone gives you a link by which others can add you. To see whose link you were given, send it to me as it is: https://t.me/contact/…
