### Undo

command-undo = برگرداندن آخرین تغییر

undo-none = چیزی برای برگرداندن نیست.
undo-something = یک تغییر
undo-never-share = این را نمی‌شود پس گرفت: شماره‌تان را دیده است.
undo-never-close_chat = گفتگوی بسته برنمی‌گردد؛ فقط اعلان تلگرام در آن بود.

loss-before = آنچه برنمی‌گردد:
loss-after = آنچه برنگشت:
loss-mutual = اینکه شما را دارند یا نه: اگر در این میان حذفتان کرده باشند، کاری از من برنمی‌آید
loss-number_shared = شماره‌تان: آن را دیده‌اند
loss-exceptions = استثناهای حریم خصوصی برای کسانی که دیگر به آن‌ها دسترسی ندارم
loss-deleted_accounts = حساب‌های حذف‌شده: تلگرام دوباره اضافه‌شان نمی‌کند
loss-saved_unread = شماره‌های ذخیره‌شده‌ای که هیچ‌وقت با /saved نخوانده بودم

kept-nothing = { $name } از قبل همان‌طور بود.
kept-changed = { $name } بعداً تغییر کرده، پس به آن دست نزدم.
kept-changed-now = { $name } بعداً تغییر کرده: { $now }. به آن دست نزدم.
now-called = حالا { $name }
now-no-contact = دیگر مخاطب نیست
kept-impossible = { $name } را نمی‌شود برگرداند: تلگرام راهی برایش ندارد.
kept-impossible-contact = نمی‌توانم { $name } را برگردانم: تلگرام دیگر اجازهٔ دسترسی به او را نمی‌دهد. اگر شماره یا نام کاربری درستی دارید، برایم بفرستید.
kept-impossible-number = نمی‌توانم { $name } را برگردانم: تلگرام دیگر این شماره را نمی‌پذیرد.
kept-failed = تلگرام نگذاشت این را برای { $name } برگردانم، یا نه همه‌اش را. بعداً دوباره امتحان کنید.

left-note-contacts = تلگرام دیگر اجازهٔ دسترسی به آن‌هایی را که راه برگشت ندارند نمی‌دهد. اگر شماره یا نام کاربری درستی دارید، برایم بفرستید.
left-note-numbers = تلگرام دیگر شماره‌هایی را که راه برگشت ندارند نمی‌پذیرد.
undo-count-undone = { $count } برگردانده شد
undo-count-nothing = { $count } از قبل همان‌طور بود
undo-count-changed = { $count } بعداً تغییر کرده، دست نخورد
undo-count-impossible = { $count } بدون راه برگشت
undo-count-failed = { $count } را تلگرام نپذیرفت
redo-count-undone = { $count } دوباره انجام شد
redo-count-nothing = { $count } از قبل همان‌طور بود
redo-count-changed = { $count } بعداً تغییر کرده، دست نخورد
redo-count-impossible = { $count } را نمی‌شود دوباره انجام داد
redo-count-failed = { $count } را تلگرام نپذیرفت
undo-title = در حال برگرداندن: { $what }
undo-title-again = در حال انجام دوباره: { $what }
undo-waits-import = یک واردسازی روی این حساب در جریان است؛ بعد از آن شروع می‌کنم.
undo-waits-signed_out = این حساب را با /pair دوباره متصل کنید تا خودم ادامه بدهم.
undo-stopped = متوقف شد. آنچه برگردانده شده همان‌طور می‌ماند؛ بقیه مثل قبل است.
undo-stopped-signed_out = این حساب را با /pair دوباره متصل کنید، بعد «ادامه» را بزنید.
undo-stopped-restricted = تلگرام الان این حساب را محدود کرده است. از @SpamBot بپرسید تا کِی، بعد «ادامه» را بزنید.
undo-stopped-outdated = این برنامه برای تلگرام خیلی قدیمی است. وقتی به‌روز شد، «ادامه» را بزنید.
undo-stopped-refused = تلگرام چند تغییر را پشت سر هم نپذیرفت، پس متوقف شدم. برای تلاش دوباره «ادامه» را بزنید.
undo-forgotten = تا جایی که می‌شد برگردانده شد. دیگر در تاریخچه نیست.

undo-refused-unknown = این دیگر در تاریخچه نیست، یا حسابش دیگر متصل نیست.
undo-refused-done_already = این از قبل برگردانده شده است.
undo-refused-done_already-at = این قبلاً برگردانده شده است، { $time }.
undo-refused-running = این در حال برگرداندن است؛ /jobs پیشرفتش را نشان می‌دهد.
undo-refused-impossible = این را نمی‌شود برگرداند: یا نتیجه‌ای نداشته، یا تلگرام راه برگشتی ندارد.
undo-refused-under_way = این هنوز در جریان است. در /jobs لغوش کنید یا صبر کنید تمام شود، بعد برگردانید.
