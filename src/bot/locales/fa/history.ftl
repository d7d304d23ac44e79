### What was done

command-history = تغییرهایی که داده‌ام؛ برای جستجو کلمه بنویسید

history-title = تغییرهای مخاطبین { $name } · { $count }
history-none = هنوز تغییری نیست. تغییرهایی که می‌دهم اینجا می‌آیند.
history-none-match = هیچ تغییری به آن مربوط نیست. حروف یا رقم‌های کمتری بنویسید.
column-done = کار انجام‌شده
operation-when = { $time }، روی حساب { $name }

state-written = در حال انجام
state-failed = ناموفق: چیزی تغییر نکرد
state-failed-some = { $count } ناموفق
state-unknown = معلوم نیست انجام شد یا نه
state-unknown-some = معلوم نیست { $count } مورد انجام شد یا نه
state-undo-running = در حال برگرداندن
state-undone = برگردانده شد
state-undone-some = بخشی برگردانده شد
state-not-undone = برگردانده نشد
state-done-again = برگردانده و دوباره انجام شد

did-take-back = برگردانده شد: { $what }
did-again = دوباره انجام شد: { $what }
did-not-take-back = برگردانده نشد: { $what }
did-not-again = دوباره انجام نشد: { $what }
did-import-file = { $file } وارد شد: { $count } شماره
did-restore = { $count } مخاطب از نسخهٔ { $time } بازیابی شد
did-merge = تکراری‌ها ادغام شدند: { $count } حذف شد
did-merge-into = { $count } تکراری در { $name } ادغام شد

change-state-written = در حال انجام
change-state-failed = ناموفق
change-state-failed-why = ناموفق: { $why }
change-state-unknown = معلوم نیست انجام شد یا نه
change-state-undone = هنوز برگردانده نشده
taken-back-undone = برگردانده شد
taken-back-nothing = از قبل همان‌طور بود
taken-back-changed = بعداً تغییر کرده، دست نخورد
taken-back-impossible = راه برگشت ندارد
taken-back-failed = تلگرام نگذاشت برگردانم
