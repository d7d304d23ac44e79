### The link to one's own account

contact-link-title = Kontaktlink von { $name }
contact-link-effect = Wer diesen Link öffnet oder das Bild mit dem Handy scannt, kann dich als Kontakt hinzufügen und dir schreiben. Er zeigt deinen Namen, nicht deine Nummer.
contact-link-expires = Er gilt bis { $until }.
contact-link-example = /invite allein gibt dir einen Link, mit dem andere dich hinzufügen. Schick mir einen, den du bekamst, https://t.me/contact/…, und ich sage, wem er gehört.
