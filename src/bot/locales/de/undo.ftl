### Undo

command-undo = Die letzte Änderung rückgängig machen

undo-none = Es gibt nichts rückgängig zu machen.
undo-something = eine Änderung
undo-never-share = Das lässt sich nicht zurücknehmen: Deine Nummer wurde schon gesehen.
undo-never-close_chat = Ein geschlossener Chat kommt nicht zurück; er enthielt nur den Hinweis von Telegram.

loss-before = Was nicht zurückkommt:
loss-after = Was nicht zurückgekommen ist:
loss-mutual = ob sie dich als Kontakt haben: Wenn sie dich inzwischen entfernt haben, kann ich das nicht ändern
loss-number_shared = deine Nummer: Sie wurde schon gesehen
loss-exceptions = Ausnahmen der Privatsphäre für Personen, die ich nicht mehr erreiche
loss-deleted_accounts = gelöschte Konten: Telegram fügt sie nicht wieder hinzu
loss-saved_unread = gespeicherte Nummern, die ich nie mit /saved gelesen habe

kept-nothing = { $name } war schon wie zuvor.
kept-changed = { $name } hat sich inzwischen geändert, deshalb habe ich das so gelassen.
kept-changed-now = { $name } hat sich inzwischen geändert: { $now }. Das habe ich so gelassen.
now-called = jetzt { $name }
now-no-contact = kein Kontakt mehr
kept-impossible = { $name } lässt sich nicht zurücksetzen: Telegram hat dafür keinen Weg.
kept-impossible-contact = Ich kann { $name } nicht zurückholen: Telegram lässt mich diese Person nicht mehr erreichen. Kennst du eine Nummer oder einen Benutzernamen, schick mir das.
kept-impossible-number = Ich kann { $name } nicht zurückholen: Telegram nimmt diese Nummer nicht mehr an.
kept-failed = Telegram hat mich das bei { $name } nicht oder nicht ganz rückgängig machen lassen. Versuch es später noch mal.

left-note-contacts = Telegram lässt mich die ohne Weg zurück nicht mehr erreichen. Kennst du eine Nummer oder einen Benutzernamen, schick mir das.
left-note-numbers = Telegram nimmt Nummern ohne Weg zurück nicht mehr an.
undo-count-undone = { $count } rückgängig gemacht
undo-count-nothing = { $count } schon wie zuvor
undo-count-changed = { $count } inzwischen geändert, so gelassen
undo-count-impossible = { $count } ohne Weg zurück
undo-count-failed = { $count } von Telegram abgelehnt
redo-count-undone = { $count } wiederholt
redo-count-nothing = { $count } waren schon so
redo-count-changed = { $count } inzwischen geändert, so gelassen
redo-count-impossible = { $count } nicht zu wiederholen
redo-count-failed = { $count } von Telegram abgelehnt
undo-title = Wird rückgängig gemacht: { $what }
undo-title-again = Wird wiederholt: { $what }
undo-waits-import = In diesem Konto läuft ein Import; danach fange ich an.
undo-waits-signed_out = Verbinde dieses Konto mit /pair neu, und ich mache von selbst weiter.
undo-stopped = Angehalten. Was rückgängig gemacht ist, bleibt so; der Rest ist, wie er war.
undo-stopped-signed_out = Verbinde dieses Konto mit /pair neu und tippe dann auf Weiter.
undo-stopped-restricted = Telegram schränkt dieses Konto gerade ein. Frag @SpamBot, wie lange, und tippe dann auf Weiter.
undo-stopped-outdated = Dieses Programm ist zu alt für Telegram. Tippe auf Weiter, sobald es aktualisiert ist.
undo-stopped-refused = Telegram hat mehrere Änderungen nacheinander abgelehnt, deshalb habe ich angehalten. Tippe auf Weiter, um es noch mal zu versuchen.
undo-forgotten = So weit wie möglich rückgängig gemacht. Im Verlauf steht es nicht mehr.

undo-refused-unknown = Das steht nicht mehr im Verlauf, oder sein Konto ist nicht mehr verbunden.
undo-refused-done_already = Das ist schon rückgängig gemacht.
undo-refused-done_already-at = Das wurde schon rückgängig gemacht: { $time }.
undo-refused-running = Das wird schon rückgängig gemacht; /jobs zeigt, wie weit es ist.
undo-refused-impossible = Das lässt sich nicht rückgängig machen: Es wurde nichts daraus, oder Telegram hat keinen Weg zurück.
undo-refused-under_way = Das läuft noch. Brich es in /jobs ab oder warte, bis es vorbei ist, und mach es dann rückgängig.
