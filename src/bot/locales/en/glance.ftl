### The book at a glance

glance-title = Contacts of { $name }.
glance-none = Share a contact with me, or send a file of contacts.
glance-look = Tap a number to look.
glance-saved =
    { $count ->
        [one] Telegram remembers one number you once uploaded.
       *[other] Telegram remembers { $count } numbers you once uploaded.
    }
button-glance = At a glance
button-glance-contacts = Contacts · { $count }
button-glance-deleted = Deleted accounts · { $count }
button-glance-doubles = Look double · { $count }
button-glance-nameless = No name · { $count }
button-glance-oneSided = Don’t have you · { $count }
button-glance-birthdays = Birthdays
button-glance-birthdays-near = Birthdays · { $count }
button-glance-saved = Saved numbers · { $count }
