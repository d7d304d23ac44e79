### The link to one's own account

contact-link-title = Contact link of { $name }
contact-link-effect = Anyone who opens this link or scans the picture can add you and write to you. It shows your name, not your number.
contact-link-expires = It works until { $until }.
contact-link-example = /invite alone gives you a link that lets others add you. Send me a link you got, https://t.me/contact/…, to see whose it is.
