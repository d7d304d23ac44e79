### Settings

settings-title = تنظیمات
settings-announce-on = اعلان «مخاطب پیوست» تلگرام، { $name }: روشن
settings-announce-off = اعلان «مخاطب پیوست» تلگرام، { $name }: خاموش
settings-announce-unknown = اعلان «مخاطب پیوست» تلگرام، { $name }: الان نتوانستم بپرسم
settings-tables-drawn = جدول‌ها: روشن
settings-tables-plain = جدول‌ها: خاموش، به‌صورت متن ساده
tables-ask = جدولی می‌بینید؟
rich-ask = پیام بالا را می‌بینید؟
settings-keep-days = تاریخچه و نسخه‌ها: { $days } روز نگهداری می‌شوند
settings-newcomers-on = گفتگوهای خالی تازه‌واردها: می‌بندم
settings-newcomers-off = گفتگوهای خالی تازه‌واردها: باز می‌گذارم
settings-keep-less = اگر کمتر انتخاب کنید، قدیمی‌ترها ظرف ۱۵ دقیقه حذف می‌شوند. آخرین نسخه همیشه می‌ماند.
settings-for-all = برای همهٔ کاربران
settings-ask-above = پیش از وارد کردن بیش از { $count } شمارهٔ تازه، دو بار بپرس.
settings-own-accounts-on = هر کس فقط حسابی را می‌تواند متصل کند که با آن گفتگو می‌کند.
settings-own-accounts-off = هر کس هر حسابی را که بتواند واردش شود می‌تواند متصل کند.
settings-owner-only = فقط مالک این ربات می‌تواند این را تنظیم کند.

command-language = زبانی که با آن می‌نویسم
language-of-app = به زبان برنامهٔ تلگرام شما می‌نویسم. اینجا زبان دیگری انتخاب کنید.
language-chosen = از این پس به این زبان می‌نویسم.
button-language-app = مثل برنامهٔ تلگرامم
button-languages = زبان
