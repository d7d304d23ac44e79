### An import while it runs, and after

import-title-running = Import in die Kontakte von { $name } läuft
import-title-paused = Import in die Kontakte von { $name }, pausiert
import-title-done = In die Kontakte von { $name } importiert
import-title-cancelled = Import in die Kontakte von { $name }, abgebrochen
import-so-far = { $settled } von { $total }
import-paused = Bis du fortsetzt, wird nichts gesendet.
import-paused-signed_out = Verbinde dieses Konto mit /pair neu und tippe dann auf Fortsetzen.
import-paused-restricted = Telegram schränkt dieses Konto gerade ein. Frag @SpamBot in Telegram, warum und wie lange, und tippe danach auf Fortsetzen.
import-paused-outdated = Dieses Programm ist zu alt für Telegram. Tippe auf Fortsetzen, sobald es aktualisiert ist.
import-paused-refused = Telegram hat mehrere Nummern nacheinander abgelehnt, deshalb pausiere ich. Tippe auf Fortsetzen oder Abbrechen; Gesendetes bleibt.
import-waits-flood = Ich pausiere, damit Telegram das Konto nicht einschränkt, und mache von selbst weiter: { $time }.
import-waits-deferred = Telegram möchte die übrigen Nummern später. Ich mache von selbst weiter: { $time }.
import-waits-trouble = Telegram antwortet gerade nicht. Ich versuche es von selbst wieder: { $time }.
import-waits-turn = In diesem Konto läuft gerade etwas anderes. Dies wartet, bis es dran ist, und beginnt von selbst.
import-left-soon = Noch weniger als eine Minute
import-left-minutes = Noch etwa { $minutes } Minuten
import-note-renamed = Einige der Umbenannten verbergen ihre Nummer, deshalb sah ich sie vorher nicht. Ihre Karte in /contacts hat Umbenennen.
import-note-declined = Nicht nachgeschlagen: Telegram hat diese Nummern tagelang vertröstet. Ob jemand sie hat, ist unbekannt.
import-note-failed = Fehlgeschlagen: Telegram hat diese abgelehnt. Dieselbe Datei noch einmal versucht sie erneut.
import-note-cancelled = Was vorher gesendet wurde, bleibt. Dieselbe Datei noch einmal macht mit dem Rest weiter.
outcome-pending = wartet noch
outcome-added = hinzugefügt
outcome-renamed = umbenannt
outcome-already = schon da
outcome-kept = unter anderem Namen in deinen Kontakten, der bleibt
outcome-not_found = nicht gefunden oder privat
outcome-not_found-importers =
    { $importers ->
        [one] nicht gefunden oder privat; noch jemand hat diese Nummer gespeichert
       *[other] nicht gefunden oder privat; { $importers } andere haben diese Nummer gespeichert
    }
outcome-deferred = wird später erneut versucht
outcome-deferred-until = neuer Versuch: { $time }
outcome-declined = nicht nachgeschlagen
outcome-failed = fehlgeschlagen
outcome-failed-why = fehlgeschlagen: { $why }
outcome-left = ausgelassen
outcome-left-tried = ausgelassen, früher nicht gefunden
import-kind-new = neu
import-kind-unclear = unklar
import-kind-by_id = neu
import-kind-rename = unter anderem Namen
import-kind-tried = früher nicht gefunden
import-kind-already = schon da
import-kind-duplicate = mehrfach
import-kind-unusable = nicht nutzbar
ledger-row = Zeile
ledger-number = Nummer
ledger-name = Name
ledger-outcome = Ergebnis
ledger-reason = Grund
ledger-time = Zeit
ledger-where = Wo
ledger-others = Andere, die sie haben
import-others-title =
    { $count ->
        [one] Eine Nummer, die auch andere gespeichert haben:
       *[other] { $count } Nummern, die auch andere gespeichert haben, die verbreitetsten zuerst:
    }
jobs-title = Gerade in Arbeit
jobs-none = Gerade läuft nichts.
jobs-undelivered = Das Ergebnis eines Imports oder Rückgängigmachens ließ sich einer Person nicht zustellen; ich gebe auf. /jobs und /history zeigen es ihr.

## The table that was imported, given back

filled-found = Gefunden
filled-username = Telegram-Benutzername
filled-id = Telegram-ID
filled-seen = Zuletzt gesehen
filled-yes = ja
filled-no-table = Ich finde in dieser Datei keine Tabelle mehr. „Alle Zeilen als CSV“ zeigt, was aus jeder Nummer wurde.
