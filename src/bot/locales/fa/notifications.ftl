### News of contacts

notification-title = خبر مخاطبین { $name }
notification-more = و { $count } خبر دیگر. /contacts همه را همان‌طور که الان هستند نشان می‌دهد.
notification-saved_list = شماره‌های ذخیره‌شدهٔ { $name } رسید.
notification-joined = { $name } به تلگرام پیوست.
newcomer-closes = گفتگوی خالی را می‌بندم، چنان‌که در /settings خواسته‌اید.
newcomer-kept = { $name } در مخاطبین شما می‌ماند.
newcomer-deleted = { $name } حذف شد و تلگرام شماره‌اش را فراموش کرد.
newcomer-deleted-hidden = { $name } حذف شد. شماره‌اش را نمی‌بینم، پس شاید تلگرام هنوز آن را داشته باشد.
newcomer-deleted-not-all = تلگرام چیزی از { $name } نگه داشت. در /saved ببینید.
newcomer-gone = { $name } دیگر مخاطب شما نیست.
newcomer-closed = گفتگوی خالی با { $name } بسته شد. حتی با واگرد هم برنمی‌گردد.
newcomer-empty = گفتگویی با { $name } نیست.
newcomer-used = گفتگو با { $name } خالی نیست، پس به آن دست نزدم.
notification-share_offer = { $name } شما را به مخاطبینش اضافه کرد و شماره‌تان را ندارد.
notification-share-how =
    { $count ->
        [one] برای تصمیم، او را در پایین انتخاب کنید؛ پیش از تأیید شما چیزی نشان داده نمی‌شود.
       *[other] برای تصمیم، یکی را در پایین انتخاب کنید؛ پیش از تأیید شما چیزی نشان داده نمی‌شود.
    }
notification-name = نام { $name } حالا { $now } است. در مخاطبین شما همان نامی می‌ماند که خودتان داده‌اید.
notification-username = { $name } نام کاربری‌اش را از @{ $was } به @{ $now } تغییر داد.
notification-username-new = { $name } نام کاربری @{ $now } را گرفت.
notification-username-gone = { $name } نام کاربری @{ $was } را رها کرد.
notification-number = { $name } شماره‌اش را از { $was } به { $now } تغییر داد.
notification-account_deleted = { $name } حساب تلگرامش را حذف کرد.
notification-lost_mutual = { $name } دیگر شما را در مخاطبینش ندارد.
notification-birthday = امروز تولد { $name } است.
notification-birthday-age = { $name } امروز { $age } ساله می‌شود.
notification-birthday-past = { $day } تولد { $name } بود.
notification-birthday-past-age = { $name } در { $day } { $age } ساله شد.
notification-reconciled = برای این کار جوابی از تلگرام نگرفتم: { $what }.
notification-reconciled-unnamed = هنگام تغییر چیزی در این حساب، جوابی از تلگرام نگرفتم.
notification-reconciled-done = بررسی کردم، انجام شده بود. /history نشانش می‌دهد.
notification-reconciled-not_done = بررسی کردم، انجام نشده بود: چیزی تغییر نکرد. می‌توانید دوباره انجامش دهید.
notification-reconciled-partly = بررسی کردم، بخشی از آن انجام شده بود. /history نشان می‌دهد کدام.

## What is news

notification-settings-title = خبرها
notification-settings = برای روشن یا خاموش کردن بزنید. کارهای خودتان خبر نمی‌شوند.
notification-settings-none = همه خاموش است.
notification-settings-live = فوری؛ حداکثر ۳ پیام در دقیقه، بقیه در یک پیام.
notification-settings-digest = روزی یک پیام برای هر حساب، بعدی در { $time }.
notification-settings-night = بی‌صدا از { $from } تا { $to } به وقت شما.
notification-zone-ask = الان ساعت شما چند است؟ برای خبر روزانه و سکوت شبانه به کارم می‌آید.
notification-zone-write = الان ساعت شما چند است؟ رویش بزنید، یا ساعت، کشور یا شهر بزرگی نزدیکتان را بنویسید.
notification-zone-which = ساعت کجا تابستان و زمستان با شما یکی است؟
notification-zone-unknown = این جا را نمی‌شناسم. شهر بزرگی نزدیکتان، کشورتان یا ساعت را بنویسید، مانند 14:30.
