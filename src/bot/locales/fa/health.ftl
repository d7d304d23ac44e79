health-title = حال من
health-processes = پردازه‌ها: { $count }، قدیمی‌ترین شروع شد { $since }
health-sessions = نشست‌های باز: { $count }
health-updates = پیام‌های منتظر: { $count }، قدیمی‌ترین رسید { $since }
health-no-updates = پیامی منتظر نیست
health-imports = واردسازی‌ها: { $running } در حال اجرا، { $waiting } منتظر، { $paused } متوقف
health-undos = واگردها: { $running } در حال اجرا، { $waiting } منتظر
health-left = شماره‌ها و تغییرهای باقی‌مانده: { $count }
health-retries = برای تلاش دوباره: { $count }، بعدی { $until }
health-outbox = برای رساندن: { $count }، موعد اولی { $since }
health-no-outbox = همه چیز رسانده شد
health-floods = حساب‌هایی که تلگرام منتظرشان گذاشته: { $count }، تا { $until }
health-skipped = پیام‌هایی که تمام نشدند: { $count }
health-errors = آخرین خطاها
health-no-errors = هیچ
health-owner-only = فقط مالک این ربات می‌تواند این را ببیند.
button-health = حال ربات
button-health-reload = بارگذاری دوباره
button-skipped-again = اجرای دوباره
button-skipped-dismiss = کنار گذاشتن
skipped-again = دوباره اجرا می‌کنم: { $count }.
skipped-dismiss = کنار گذاشته شد: { $count }.
skipped-none = چیزی برای اجرای دوباره نمانده.
skipped-report =
    { $count ->
        [one] یک پیام را نتوانستم تمام کنم و از آن گذشتم.
       *[other] { $count } پیام را نتوانستم تمام کنم و از آن‌ها گذشتم.
    }
