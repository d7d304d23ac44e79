### Contacts

contacts-title = مخاطبین { $name } · { $total }
contacts-title-some = مخاطبین { $name } · { $matching } از { $total }
contacts-searched = جستجو: { $words }
contacts-newest = مخاطبین پیش از اتصال، آخر از همه و به ترتیب نام می‌آیند.
contacts-lost_mutual = فقط می‌دانم پس از نخستین بار که این فهرست را خواندم چه کسانی شما را حذف کرده‌اند.
contacts-none = هنوز مخاطبی نیست. یکی برایم بفرستید، یا فایل مخاطبین را.
contacts-none-match = کسی پیدا نشد. حروف کمتر یا بخشی از شماره را بنویسید.
contacts-empty-all = کسی برای نمایش نیست.
contacts-empty-mutual = شما در مخاطبین هیچ‌کدام از این‌ها نیستید. فیلتر دیگری انتخاب کنید.
contacts-empty-one_sided = شما در مخاطبین همهٔ این‌ها هستید. فیلتر دیگری انتخاب کنید.
contacts-empty-lost_mutual = از وقتی این فهرست را می‌شناسم، کسی شما را حذف نکرده است. فیلتر دیگری انتخاب کنید.
contacts-empty-close_friends = اینجا دوست نزدیکی نیست. فیلتر دیگری انتخاب کنید.
contacts-empty-bots = اینجا رباتی نیست. فیلتر دیگری انتخاب کنید.
contacts-empty-online = الان کسی آنلاین نیست. فیلتر دیگری انتخاب کنید یا بعداً ببینید.
contacts-empty-no_phone = شمارهٔ همه را می‌بینید. فیلتر دیگری انتخاب کنید.
contacts-empty-deleted = هیچ‌کدام از این حساب‌ها حذف نشده است. فیلتر دیگری انتخاب کنید.
contacts-stale = این فهرست مربوط به { $time } است.
contacts-stale-unreachable = الان برای تازه کردنش به تلگرام دسترسی نبود.
contacts-empty-unseen = همه در یک سال گذشته دیده شده‌اند، شما را در مخاطبینشان دارند یا داشته‌اند، یا آخرین بازدیدشان را پنهان کرده‌اند. فیلتر دیگری انتخاب کنید.
contacts-empty-nameless = همهٔ مخاطبین نام دارند. فیلتر دیگری انتخاب کنید.
contacts-choices = { $sort } · { $filter }
sort-name = بر اساس نام
sort-last_name = بر اساس نام خانوادگی
sort-last_seen = بر اساس آخرین بازدید
sort-newest = تازه‌ترین اول
sort-match = بهترین نتیجه اول
filter-all = همه
filter-mutual = دوطرفه
filter-one_sided = مرا ندارند
filter-lost_mutual = دیگر مرا ندارند
filter-close_friends = دوستان نزدیک
filter-bots = ربات‌ها
filter-online = آنلاین
filter-no_phone = بی‌شماره
filter-deleted = حساب‌های حذف‌شده
filter-unseen = یک سال دیده نشده
filter-nameless = بی‌نام
phone-hidden = شمارهٔ پنهان
name-deleted = حساب حذف‌شده
names-deleted = { $count } حساب حذف‌شده
name-none = بی‌نام
kind-bot = ربات
kind-deleted = حساب حذف‌شده

seen-online = آنلاین
seen-recently = به‌تازگی
seen-last_week = طی هفتهٔ اخیر
seen-last_month = طی ماه اخیر
seen-hidden = خیلی وقت پیش

contact-gone = او دیگر مخاطب شما نیست و چیزی برای حذف نمانده.
have-me-title = شماره‌شان را به { $name } نشان می‌دهند · { $count }
have-me-why = شاید شما در مخاطبین آن‌ها هستید: بیشتر افراد شماره‌شان را فقط به مخاطبینشان نشان می‌دهند. تلگرام این را قطعی نمی‌گوید.
have-me-nobody = هیچ آشنایی بیرون از مخاطبینتان شماره‌اش را به شما نشان نمی‌دهد. تلگرام بیش از این نمی‌گوید چه کسی شما را دارد.

delete-ask = { $name } از مخاطبین { $owner } حذف شود؟
delete-effect = از مخاطبین شما در همهٔ دستگاه‌ها حذف می‌شود. گفتگویتان می‌ماند و او خبردار نمی‌شود.
delete-effect-deleted = این حساب حذف شده است. دیگر نمی‌شود اضافه‌اش کرد، حتی با واگرد.
deleted = { $name } حذف شد.
deleted-next = واگرد او را با همان نام برمی‌گرداند.

jump-ask = کدام صفحه؟ { $pages } صفحه داریم.

## Choosing many

choose-count =
    { $count ->
        [0] هنوز کسی انتخاب نشده. روی نام‌ها بزنید، اینجا و در صفحه‌های دیگر.
        [one] یک مخاطب انتخاب شده است.
       *[other] { $count } مخاطب انتخاب شده است.
    }
choose-nobody = هیچ‌کدام از انتخاب‌شده‌ها دیگر مخاطب نیست.
choose-gone = هیچ‌کدام از آن‌ها دیگر مخاطب شما نیست.
choose-ask =
    { $count ->
        [one] این مخاطب از مخاطبین { $owner } حذف شود؟
       *[other] این { $count } مخاطب از مخاطبین { $owner } حذف شوند؟
    }
choose-effect = از مخاطبین شما در همهٔ دستگاه‌ها حذف می‌شوند. گفتگوهایتان می‌ماند و کسی خبردار نمی‌شود.
choose-effect-deleted =
    { $count ->
        [one] یکی از آن‌ها حساب حذف‌شده است و دیگر نمی‌شود اضافه‌اش کرد، حتی با واگرد.
       *[other] { $count } تا از آن‌ها حساب حذف‌شده‌اند و دیگر نمی‌شود اضافه‌شان کرد، حتی با واگرد.
    }
choose-deleted =
    { $count ->
        [one] یک مخاطب حذف شد:
       *[other] { $count } مخاطب حذف شد:
    }
choose-stayed =
    { $count ->
        [one] یکی از آن‌ها دیگر مخاطب نبود، یا تلگرام نگهش داشت.
       *[other] { $count } تا از آن‌ها دیگر مخاطب نبودند، یا تلگرام نگهشان داشت.
    }
