### Snapshots of the whole book

command-snapshots = مخاطبین شما همان‌طور که بودند؛ مقایسه، بازیابی

snapshots-title = نسخه‌های مخاطبین { $name }
snapshots-how = از مخاطبینتان نسخه نگه می‌دارم: روزی یک بار، و پیش از تغییر بیش از { $count } تا در یک بار.
snapshots-kept = نسخه‌ها { $days } روز نگهداری می‌شوند؛ /settings این را تغییر می‌دهد.
snapshots-none = هنوز نسخه‌ای نیست. اولی را همین حالا بگیرید، یا منتظر نسخهٔ روزانه بمانید.
snapshots-pick = با کدام مقایسه شود؟
snapshots-taken = از همهٔ { $count } مخاطب نسخه گرفته شد.
snapshots-same = از نسخهٔ { $time } چیزی تغییر نکرده، پس همان نسخه مخاطبین امروز شما را دارد. نسخهٔ دوم لازم نبود.
column-snapshot = زمان
snapshot-contacts = { $count } مخاطب
snapshot-first = قدیمی‌ترین
snapshot-renamed = { $count } تغییر نام
snapshot-details = { $count } تغییر
snapshot-still = همان، تا { $time }
snapshot-cause-daily = روزانه
snapshot-cause-import = پیش از واردسازی
snapshot-cause-delete = پیش از حذف مخاطبین
snapshot-cause-undo = پیش از واگرد
snapshot-cause-asked = به درخواست شما
snapshot-gone = این نسخه دیگر نیست: مهلتش تمام شد. برای نسخه‌های موجود /snapshots را بفرستید.

snapshot-title = نسخهٔ { $time }
snapshot-facts = { $contacts }، { $cause }
snapshot-same-until = مخاطبین شما تا { $time } همان بودند.
compare-now = از آن زمان تا حالا:
compare-other = از آن زمان تا نسخهٔ { $time }:
compare-equal = کسی نرفته، کسی نیامده و کسی تغییر نکرده است.
compare-count-left = { $count } رفته
compare-count-came = { $count } تازه
compare-count-renamed = { $count } تغییر نام
compare-count-changed = { $count } تغییر
compare-left = رفته‌ها
compare-came = تازه‌ها
compare-renamed = تغییر نام
compare-changed = تغییرهای دیگر
compare-row-renamed = از { $old } به { $new }
fact-deleted = حساب حذف شد
fact-username = نام کاربری از { $old } به { $new }
fact-username-new = نام کاربری { $new }
fact-username-gone = دیگر نام کاربری ندارد، قبلاً { $old }
fact-phone = شماره از { $old } به { $new }
fact-phone-new = شمارهٔ { $new }
fact-phone-gone = شماره حالا پنهان است، قبلاً { $old }
fact-mutual-on = حالا شما در مخاطبینش هستید
fact-mutual-off = دیگر شما در مخاطبینش نیستید
fact-close_friend-on = حالا دوست نزدیک است
fact-close_friend-off = دیگر دوست نزدیک نیست
fact-note = یادداشت دیگر
fact-labels = برچسب‌های دیگر

restore-says =
    بازیابی { $left ->
        [0] کسی را اضافه نمی‌کند
        [one] یک مخاطب را اضافه می‌کند
       *[other] { $left } مخاطب را اضافه می‌کند
    } و { $renamed ->
        [0] نام کسی را عوض نمی‌کند
        [one] نام قبلی یک مخاطب را برمی‌گرداند
       *[other] نام قبلی { $renamed } مخاطب را برمی‌گرداند
    }. کسی حذف نمی‌شود: تازه‌ها می‌مانند. پیش از ارسال همه را می‌بینید.
restore-annotations = یادداشت‌ها و برچسب‌هایی که نیستند هم برمی‌گردند.
restore-mutual = اینکه شما در مخاطبینشان باشید به خودشان بستگی دارد و بازیابی نمی‌شود.
restore-lost =
    { $count ->
        [one] یکی از رفته‌ها حساب حذف‌شده است و برنمی‌گردد.
       *[other] { $count } تا از رفته‌ها حساب حذف‌شده‌اند و برنمی‌گردند.
    }
restore-nothing = چیزی برای برگرداندن نیست: همه‌اش هنوز در مخاطبین شماست.
restore-title = بازیابی مخاطبین { $name }
restore-title-running = در حال بازیابی مخاطبین { $name }
restore-title-paused = بازیابی مخاطبین { $name }، مکث‌شده
restore-title-done = مخاطبین { $name } بازیابی شدند
restore-title-cancelled = بازیابی مخاطبین { $name }، لغوشده
restore-read =
    { $count ->
        [one] یک مخاطب برمی‌گردد. کسی حذف نمی‌شود و هنوز چیزی ارسال نشده.
       *[other] { $count } مخاطب برمی‌گردند. کسی حذف نمی‌شود و هنوز چیزی ارسال نشده.
    }
restore-note-not_found = پیدا نشد یا خصوصی است: این افراد تلگرام را ترک کرده‌اند، حالا شمارهٔ دیگری دارند، یا با شمارهٔ قبلی پیدا نمی‌شوند.
restore-note-failed = ناموفق: تلگرام این‌ها را نپذیرفت. همان را دوباره بازیابی کنید تا باز امتحان شوند.
restore-note-cancelled = آنچه ارسال شده انجام‌شده می‌ماند. همان را دوباره بازیابی کنید تا بقیه ادامه یابد.
