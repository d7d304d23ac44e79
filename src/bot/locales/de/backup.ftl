### Backups eines Kontos, die man im Chat aufhebt

command-backup = Alles als eine Datei, jetzt oder regelmäßig
command-restore = Zurückholen, was gegenüber einem Backup fehlt

backup-title = Backup von { $name }
backup-how = Du bekommst eine Datei mit Kontakten, Notizen, Labels, gespeicherten Nummern und Blockierten. Sie kommt ohne Ton und nur, wenn sich etwas geändert hat.
backup-off = Du bekommst eins, wenn du /backup schickst.
backup-daily = Du bekommst jeden Tag eins.
backup-weekly = Du bekommst jede Woche eins.
backup-monthly = Du bekommst jeden Monat eins.
backup-sent = Das letzte ist von { $time }.
backup-holds-saved =
    { $count ->
        [one] 1 gespeicherte Nummer, Stand { $time }
       *[other] { $count } gespeicherte Nummern, Stand { $time }
    }
backup-holds-blocked = { $count } blockiert
backup-caption-how = Um Fehlendes zurückzuholen, tippe auf Wiederherstellen oder antworte mit /restore.
backup-too-large = Alles zusammen ist über 20 MB groß, mehr gibt Telegram mir nicht zurück. Mit /export bekommst du nur deine Kontakte.
backup-restore-how = Antworte auf ein Backup mit /restore oder schick mir die Datei. Ich zeige dir, was zurückkäme, bevor ich etwas ändere.
button-backup = Backup …
button-backup-now = Jetzt eins schicken
button-backup-off = Aus
button-backup-daily = Täglich
button-backup-weekly = Wöchentlich
button-backup-monthly = Monatlich
settings-backup-off = Backup von { $name }: aus
settings-backup-daily = Backup von { $name }: täglich
settings-backup-weekly = Backup von { $name }: wöchentlich
settings-backup-monthly = Backup von { $name }: monatlich

file-own-backup = Das ist ein Backup von mir. Schick es für sich allein.
file-damaged-backup = Dieses Backup wurde verändert oder abgeschnitten, deshalb kann ich es nicht verwenden.
file-newer-backup = Eine neuere Version von mir hat dieses Backup gemacht. Bitte um ein Update dieses Bots.

## Was neben Kontakten zurückkommt

import-count-block = { $count } zu blockieren
import-rows-block = Zu blockieren
import-kind-block = zu blockieren
import-count-blocked = { $count } blockiert
outcome-blocked = blockiert
extra-close_friend =
    { $count ->
        [one] 1 Markierung als enger Freund
       *[other] { $count } Markierungen als enge Freunde
    }
unusable-deleted_account = das Konto wurde gelöscht
unusable-unreachable_account = ohne Nummer und @Benutzername findet dein Konto sie nicht
unusable-name_too_long = der Name ist zu lang
restore-tried = Gespeicherte Nummern ohne Konto werden nicht gesendet, außer du schaltest sie ein.
backup-of = Backup vom { $time }
backup-of-other = Backup von { $name }, { $time }
did-restore-backup =
    { $count ->
        [one] Eines aus dem Backup vom { $time } wiederhergestellt
       *[other] { $count } Dinge aus dem Backup vom { $time } wiederhergestellt
    }
