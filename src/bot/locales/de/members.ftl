### Members

members-title =
    { $count ->
        [one] Eine Person nutzt diesen Bot
       *[other] { $count } Personen nutzen diesen Bot
    }
members-owner = Eigentümer
members-since = seit { $since }
members-invited-by = über einen Link von { $owner }
members-last-seen = zuletzt hier: { $day }
members-never-seen = noch nicht hier
members-invitations =
    { $count ->
        [one] Eine Einladung ist offen, bis { $until }.
       *[other] { $count } Einladungen sind offen, die letzte bis { $until }.
    }
members-owner-only = Nur wem dieser Bot gehört, kann sehen, wer ihn nutzt.
member-remove-ask = { $name } entfernen? Das meldet die Konten dieser Person ab und löscht alles, was ich über sie weiß. Zurück kommt sie nur mit einer neuen Einladung.
member-removed-done = { $name } entfernt und alles gelöscht, was ich über diese Person wusste.
member-removed-later = { $name } entfernt und alles gelöscht, was ich über diese Person wusste. Zum Abmelden konnte ich Telegram noch nicht erreichen und versuche es weiter.
member-removed-impossible = { $name } entfernt und alles darüber gelöscht. Abmelden ging nicht, deshalb steht dieser Bot vielleicht noch in der Geräteliste.
member-removed-you = Du wurdest aus diesem Bot entfernt. Ich habe deine Konten abgemeldet und alles gelöscht, was ich über dich wusste.
member-gone = Diese Person nutzt den Bot nicht mehr, oder er gehört ihr.
members-withdrawn = Zurückgezogen. Diese Links kann niemand mehr benutzen.
