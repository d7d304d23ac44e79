### Changes: their kinds, and their effects

did-many-import = { $count } شماره وارد شد
subject-import = یک شماره

did-many-add = { $count } مخاطب اضافه شد
subject-add = یک نفر

did-many-rename = نام { $count } مخاطب عوض شد
subject-rename = یک نفر

did-many-remove = { $count } مخاطب حذف شد
subject-remove = یک نفر

did-many-remove_phone = { $count } شماره حذف شد
subject-remove_phone = یک شماره

did-many-reset_saved = شماره‌های ذخیره‌شده پاک شد
subject-reset_saved = شماره‌های ذخیره‌شده

did-many-share = شماره به { $count } نفر نشان داده شد
subject-share = یک نفر

did-many-block = { $count } نفر مسدود شد
subject-block = یک نفر

did-many-unblock = مسدودی { $count } نفر برداشته شد
subject-unblock = یک نفر

did-many-close_friends = { $count } دوست نزدیک تغییر کرد
subject-close_friends = دوستان نزدیک

did-many-privacy = { $count } تنظیم حریم خصوصی تغییر کرد
subject-privacy = حریم خصوصی شماره

did-many-sign_up_notices = { $count } تنظیم تغییر کرد
subject-sign_up_notices = اعلان پیوستن مخاطبین

did-added = { $name } اضافه شد
change-added = اضافه شد
undone-added = { $name } دیگر مخاطب نیست.

did-removed = { $name } حذف شد
change-removed = حذف شد
undone-removed = { $name } دوباره در مخاطبین شماست.

did-renamed = نام { $old } به { $new } تغییر کرد
change-renamed = از { $old } به { $new }
undone-renamed = نام { $new } دوباره { $old } است.

did-there = { $name } اضافه شد، از قبل هم بود
change-there = از قبل بود
undone-there = { $name } مثل قبل است.

did-not_found = { $name } ذخیره شد: پیدا نشد یا خصوصی است
change-not_found = ذخیره شد؛ پیدا نشد یا خصوصی است
undone-not_found = { $name } دیگر شمارهٔ ذخیره‌شده نیست.

did-number = شمارهٔ { $name } حذف شد
change-number = شماره حذف شد
undone-number = { $name } دوباره ذخیره شد.

did-saved = شماره‌های ذخیره‌شده پاک شد
change-saved = پاک شد
undone-saved = شماره‌های ذخیره‌شده برگشتند.

did-shared = شماره به { $name } نشان داده شد
change-shared = شماره نشان داده شد
undone-shared = { $name } مثل قبل است.

did-blocked = { $name } مسدود شد
change-blocked = مسدود شد
undone-blocked = { $name } دیگر مسدود نیست.

did-unblocked = مسدودی { $name } برداشته شد
change-unblocked = رفع مسدودی شد
undone-unblocked = { $name } دوباره مسدود است.

did-friend = { $name } دوست نزدیک شد
change-friend = دوست نزدیک شد
undone-friend = { $name } دیگر دوست نزدیک نیست.

did-no_friend = { $name } از دوستان نزدیک حذف شد
change-no_friend = از دوستان نزدیک حذف شد
undone-no_friend = { $name } دوباره دوست نزدیک است.

did-friends = دوستان نزدیک تغییر کردند
change-friends = تغییر کرد
undone-friends = دوستان نزدیک مثل قبل هستند.

did-sees = چه کسی شماره را ببیند: { $after }
change-sees = چه کسی ببیند: از «{ $before }» به «{ $after }»
undone-sees = کسانی که شماره‌تان را می‌بینند، مثل قبل: { $before }.

did-finds = چه کسی با شماره پیدایتان کند: { $after }
change-finds = چه کسی با آن پیدا کند: از «{ $before }» به «{ $after }»
undone-finds = کسانی که با شماره پیدایتان می‌کنند، مثل قبل: { $before }.

did-sees_exceptions = استثناهای دیدن شماره تغییر کرد
change-sees_exceptions = استثناهای دیدن شماره تغییر کرد
undone-sees_exceptions = استثناهای دیدن شماره‌تان مثل قبل است.

did-finds_exceptions = استثناهای پیدا کردن با شماره تغییر کرد
change-finds_exceptions = استثناهای پیدا کردن با شماره تغییر کرد
undone-finds_exceptions = استثناهای پیدا کردن شما با شماره مثل قبل است.

did-notices_on = اعلان تلگرام برای پیوستن مخاطبین روشن شد
change-notices_on = روشن شد
undone-notices_on = تلگرام مثل قبل پیوستن مخاطبین را خبر نمی‌دهد.

did-notices_off = اعلان تلگرام برای پیوستن مخاطبین خاموش شد
change-notices_off = خاموش شد
undone-notices_off = تلگرام مثل قبل پیوستن مخاطبین را خبر می‌دهد.

did-many-note = { $count } یادداشت تغییر کرد
subject-note = یک یادداشت

did-many-labels = برچسب‌های { $count } مخاطب تغییر کرد
subject-labels = برچسب‌ها
did-many-close_chat = { $count } گفتگوی خالی بسته شد
subject-close_chat = یک گفتگو

did-noted = دربارهٔ { $name } یادداشت شد
change-noted = یادداشت تغییر کرد
undone-noted = یادداشت شما دربارهٔ { $name } مثل قبل است.

did-note_removed = یادداشت { $name } حذف شد
change-note_removed = یادداشت حذف شد
undone-note_removed = یادداشت شما دربارهٔ { $name } برگشت.

did-labeled = به { $name } برچسب زده شد
change-labeled = برچسب‌ها تغییر کرد
undone-labeled = برچسب‌های { $name } مثل قبل است.

did-labels_removed = همهٔ برچسب‌های { $name } برداشته شد
change-labels_removed = برچسب‌ها برداشته شد
undone-labels_removed = برچسب‌های { $name } برگشت.
did-chat_closed = گفتگوی خالی با { $name } بسته شد
change-chat_closed = گفتگوی خالی بسته شد
undone-chat_closed = گفتگو با { $name } مثل قبل است.
