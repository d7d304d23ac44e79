### Notes and labels

note-ask = What should I note about { $name }?
note-ask-again =
    Your note about { $name }:
    { $note }

    Write a new one to replace it.
note-ask-many =
    { $count ->
        [one] What should I note about this contact? I’ll add it to the note you have.
       *[other] What should I note about these { $count } contacts? I’ll add it to the notes you have.
    }
note-saved = Noted about { $name }.
note-removed = The note about { $name } is gone.
note-same = That’s already your note about { $name }.
note-saved-many =
    { $count ->
        [one] Noted about one contact.
       *[other] Noted about { $count } contacts.
    }
note-none = There’s no note about { $name }.
label-title = Labels of { $name }
label-title-many =
    { $count ->
        [one] Labels of this contact
       *[other] Labels of these { $count } contacts
    }
label-how = Tap a label to give or take it.
label-first = You have no labels yet. Make the first one.
label-more =
    { $count ->
        [one] One more label is in /labels.
       *[other] { $count } more labels are in /labels.
    }
label-ask = Which labels? Separate them by commas.
label-unusable = A label needs a letter, a digit or an emoji.
label-given =
    { $count ->
        [0] Everyone had { $labels } already.
        [one] Labeled one contact: { $labels }
       *[other] Labeled { $count } contacts: { $labels }
    }
label-full = Not everyone had room for { $labels }: a contact has up to { $count } labels.
label-taken =
    { $count ->
        [0] None of them had { $labels } anymore.
        [one] Took { $labels } off one contact.
       *[other] Took { $labels } off { $count } contacts.
    }
labels-title = Your labels
labels-none = No labels yet. /label zoe rome, climbing gives Zoe two.
labels-how = Search with /contacts #rome, or just #rome.
labels-count =
    { $count ->
        [one] 1 contact
       *[other] { $count } contacts
    }
labels-one =
    { $count ->
        [one] { $label } · 1 contact
       *[other] { $label } · { $count } contacts
    }
labels-gone = No contact has this label anymore.
labels-rename-ask = What should { $label } be called? The name of another label makes one of both.
labels-renamed = { $label } is now { $to }.
labels-merge-ask = Which label should { $label } become?
labels-dropped =
    { $count ->
        [one] Took { $label } off one contact.
       *[other] Took { $label } off { $count } contacts.
    }
