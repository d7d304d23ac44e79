### Tidy names

tidy-title = مرتب کردن نام مخاطبین { $name }
tidy-title-running = در حال مرتب کردن نام مخاطبین { $name }
tidy-title-paused = مرتب کردن نام مخاطبین { $name }، مکث‌شده
tidy-title-done = نام مخاطبین { $name } مرتب شد
tidy-title-cancelled = مرتب کردن نام مخاطبین { $name }، لغوشده
tidy-ask = انتخاب کنید چه تغییر کند. پیش از ارسال همهٔ نام‌ها را می‌بینید و واگرد نام‌های قبلی را برمی‌گرداند.
tidy-nothing = این نام‌ها مرتب‌اند. چیزی برای تغییر نیست.
tidy-order = نام خانوادگی اول · { $count }
tidy-capitals = همه حروف بزرگ · { $count }
tidy-emoji = ایموجی و تزیین · { $count }
tidy-titles = عنوان و علامت در ابتدا · { $count }
tidy-split = نام کامل در نام کوچک · { $count }
tidy-read = { $count } نام تغییر می‌کند. هنوز چیزی ارسال نشده.
tidy-count = { $count } برای تغییر نام
tidy-rows = نام‌های قبلی و تازه
tidy-note-not_found = پیدا نشد: این مخاطبین حالا شمارهٔ دیگری دارند. برای آن‌ها /tidy را دوباره بفرستید.
tidy-note-failed = ناموفق: تلگرام این‌ها را نپذیرفت. /tidy دوباره امتحانشان می‌کند.
tidy-note-cancelled = آنچه ارسال شده انجام‌شده می‌ماند. /tidy بقیه را ادامه می‌دهد.
