### The link to one's own account

contact-link-title = Kontaktlink von { $name }
contact-link-effect = Wer diesen Link öffnet oder das Bild mit dem Handy scannt, kann dich als Kontakt hinzufügen und dir schreiben. Er zeigt deinen Namen, nicht deine Nummer.
contact-link-expires = Er gilt bis { $until }.
contact-link-example = /invite allein gibt dir einen Link, mit dem andere dich hinzufügen. Um zu sehen, wem ein Link gehört, den du bekommen hast, schick ihn mir, wie er ist: https://t.me/contact/…
