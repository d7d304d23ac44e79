### پشتیبان‌های یک حساب که در گفتگو می‌مانند

command-backup = همه‌چیز در یک فایل، همین حالا یا منظم
command-restore = بازگرداندن آنچه نسبت به پشتیبان کم است

backup-title = پشتیبان { $name }
backup-how = یک فایل با مخاطبین، یادداشت‌ها، برچسب‌ها، شماره‌های ذخیره‌شده و افراد مسدودشدهٔ شما می‌فرستم. بی‌صدا می‌آید و فقط وقتی چیزی تغییر کرده باشد.
backup-off = هر وقت /backup را بفرستید، یکی می‌گیرید.
backup-daily = هر روز یکی می‌گیرید.
backup-weekly = هر هفته یکی می‌گیرید.
backup-monthly = هر ماه یکی می‌گیرید.
backup-sent = آخرین پشتیبان از { $time } است.
backup-holds-saved = { $count } شمارهٔ ذخیره‌شده تا { $time }
backup-holds-blocked = { $count } مسدود
backup-caption-how = برای بازگرداندن آنچه کم است، «بازیابی» را بزنید یا با /restore پاسخ دهید.
backup-too-large = همه‌چیز با هم بیش از ۲۰ مگابایت است و تلگرام بیشتر از این را به من برنمی‌گرداند. /export فقط مخاطبین شما را می‌دهد.
backup-restore-how = به یک پشتیبان با /restore پاسخ دهید، یا فایل آن را بفرستید. پیش از هر تغییری نشان می‌دهم چه چیزی برمی‌گردد.
button-backup = پشتیبان…
button-backup-now = همین حالا بفرست
button-backup-off = خاموش
button-backup-daily = روزانه
button-backup-weekly = هفتگی
button-backup-monthly = ماهانه
settings-backup-off = پشتیبان { $name }: خاموش
settings-backup-daily = پشتیبان { $name }: روزانه
settings-backup-weekly = پشتیبان { $name }: هفتگی
settings-backup-monthly = پشتیبان { $name }: ماهانه

file-own-backup = این یکی از پشتیبان‌های من است. جداگانه بفرستیدش.
file-damaged-backup = این پشتیبان تغییر کرده یا ناقص است، پس نمی‌توانم از آن استفاده کنم.
file-newer-backup = این پشتیبان را نسخهٔ تازه‌تری از من ساخته است. بخواهید این ربات به‌روز شود.

## آنچه جز مخاطبین برمی‌گردد

import-count-block = { $count } نفر مسدود می‌شوند
import-rows-block = برای مسدود کردن
import-kind-block = برای مسدود کردن
import-count-blocked = { $count } مسدود شد
outcome-blocked = مسدود شد
extra-close_friend = نشان دوست نزدیک برای { $count } نفر
unusable-deleted_account = حساب حذف شده است
unusable-unreachable_account = حساب شما بدون شماره یا @نام‌کاربری پیدایشان نمی‌کند
unusable-name_too_long = نام خیلی بلند است
restore-tried = شماره‌های ذخیره‌شدهٔ بی‌حساب ارسال نمی‌شوند، مگر آن‌ها را روشن کنید.
backup-of = پشتیبان { $time }
backup-of-other = پشتیبان { $name }، { $time }
did-restore-backup = { $count } مورد از پشتیبان { $time } بازیابی شد
