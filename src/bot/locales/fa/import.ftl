### Import

import-self = این شمارهٔ خودتان است: نمی‌توانید مخاطب خودتان باشید.
import-nobody-sent = در آنچه فرستادید کسی را پیدا نمی‌کنم. /import می‌گوید چطور بفرستید.
import-too-many = در آنچه فرستادید بیش از { $most } شماره هست، که بیشترین تعداد در یک بار است، پس دیگر نخواندم. هر بار فایل یا مخاطب کمتری بفرستید.
import-how =
    افراد را به هر کدام از این راه‌ها بفرستید:
    · فایلی که گوشی‌ها، گوگل، Outlook و برنامه‌های ایمیل خروجی می‌دهند: vcf، csv، xlsx، json، ldif، فایل contacts.html تلگرام دسکتاپ، یک zip از این‌ها، یا متنی با نام‌ها و شماره‌ها
    · عکس کد QR یک مخاطب
    · مخاطبین، از گوشی یا تلگرام؛ چند تا با هم یک واردسازی حساب می‌شوند
    · /import با شماره و نام، مثل /import +44 20 7946 0958 Zoe Miller، در هر چند سطر که بخواهید

    یک نفر فوراً اضافه می‌شود. اگر بیشتر باشند، اول نشان می‌دهم چه می‌شود و تا نگویید چیزی ارسال نمی‌کنم.
import-dropped = سه واردسازی را باز نگه می‌دارم، پس قدیمی‌ترین، { $name }، را کنار گذاشتم. هر وقت لازم شد دوباره بفرستید.
import-dropped-nameless = سه واردسازی را باز نگه می‌دارم، پس قدیمی‌ترین را کنار گذاشتم. هر وقت لازم شد آن افراد را دوباره بفرستید.
import-shows-number-now = شماره‌تان را می‌بیند: همهٔ مخاطبین شما می‌توانند. /privacy این را تغییر می‌دهد.
import-title-deferred = برای { $name } دوباره امتحان شد، همان‌طور که تلگرام خواسته بود
import-title = وارد کردن به مخاطبین { $name }
import-count-added = { $count } اضافه شد
import-count-renamed = { $count } تغییر نام یافت
import-count-already = { $count } از قبل هست
import-count-kept = نام { $count } نفر ماند
import-count-not_found = { $count } پیدا نشد یا خصوصی است
import-count-deferred = { $count } برای بعد
import-count-declined = { $count } جستجو نشد
import-count-unusable = { $count } قابل استفاده نیست
import-added = { $name } به مخاطبین { $owner } اضافه شد.
import-already = { $name } از قبل در مخاطبین { $owner } است.
import-kept-name = { $phone } با نام { $name } در مخاطبین شماست. همان نام را نگه داشتم.
import-kept-nameless = { $phone } با نام { $name } در مخاطبین شماست.
import-renamed = { $name } از قبل با نام { $old } بود و حالا نامش عوض شد.
import-not_found = { $name }، { $phone }: پیدا نشد، یا خصوصی است.
import-not_found-importers = { $name }، { $phone }: پیدا نشد، یا خصوصی است. { $importers } نفر دیگر این شماره را ذخیره کرده‌اند.
import-deferred = { $name }، { $phone }: تلگرام می‌خواهد این شماره بعداً دوباره امتحان شود. خودم این کار را می‌کنم، { $time }.
import-declined = { $name }، { $phone }: تلگرام این شماره را جستجو نکرد، با اینکه چند روز درخواست کردم. معلوم نیست کسی آن را دارد یا نه.
import-unusable = { $who }: وارد نشد، { $reason }.
list-more = … و { $count } مورد دیگر.
import-count-by_id = { $count } نفر بدون شماره اضافه می‌شود
import-count-new = { $count } تازه
import-count-unclear = { $count } نامطمئن
import-count-rename = { $count } با نام دیگر
import-count-tried = { $count } قبلاً پیدا نشده
import-count-duplicate = { $count } بیش از یک بار
import-count-failed = { $count } ناموفق
import-count-left = { $count } کنار گذاشته شد
import-count-there = { $count } از قبل بود
import-note-not_found = تلگرام نمی‌گوید شماره حسابی ندارد یا صاحبش با شماره پیدا نمی‌شود. این شماره‌ها در فهرست ذخیره‌شدهٔ تلگرام می‌مانند و وقتی صاحبشان بپیوندد خودشان مخاطب می‌شوند.
import-note-deferred = تلگرام تعداد شماره‌هایی را که یک‌جا جستجو می‌کند محدود می‌کند. خودم دوباره می‌فرستمشان و خبر می‌دهم چه شد؛ لازم نیست کاری کنید.

unusable-no_phone = شماره‌ای در کارت نیست
unusable-empty = چیزی در آن نیست
unusable-own = شمارهٔ خودتان است
unusable-label_full = هر مخاطب حداکثر ۵۰ برچسب دارد
unusable-no_digits = رقمی در شماره نیست
unusable-too_short = شماره خیلی کوتاه است
unusable-too_long = خیلی بلند است
unusable-needs_country = شماره کد کشور می‌خواهد، مثل +44
unusable-unknown_code = هیچ کشوری این کد را ندارد
unusable-no_plan = هیچ کشوری چنین شماره‌ای ندارد
unusable-unreadable = خوانده نشد
unusable-shortened = اول شماره نیامده است
unusable-machine = فکس، پیجر یا مودم است
unusable-other_person = شمارهٔ شخص دیگری است
unusable-about_phone = دربارهٔ یک تلفن است، نه شماره
unusable-other_column = در ستونی بی‌معنی است
unusable-too_many = در یک مورد شماره‌های خیلی زیادی هست
unusable-too_large = از هر مخاطبی بزرگ‌تر است
unusable-too_deep = خیلی تودرتوست
unusable-imprecise = صفحه‌گسترده رقم‌های آخرش را گرد کرده است
unusable-formula = فرمولی بدون نتیجه است
unusable-hidden = در ردیف یا ستونی پنهان است
unusable-part_other = مخاطبی در آن نیست
unusable-part_unclear = ستون‌هایش را نمی‌شناسم، جداگانه بفرستیدش
unusable-part_text = متن است، جداگانه بفرستیدش
unusable-part_picture = تصویرها زیادند؛ اگر این یکی کد QR دارد، جداگانه بفرستیدش
unusable-part_backup = نسخهٔ پشتیبان من است، جداگانه بفرستیدش
unusable-part_hidden = برگه‌ای پنهان است
unusable-part_archive = فایل فشرده است، بازش کنید و جداگانه بفرستید
unusable-part_locked = گذرواژه دارد
unusable-part_large = بیش از آن است که بتوانم باز کنم
unusable-part_damaged = آسیب دیده و نتوانستم همه‌اش را بخوانم
unusable-part_repeated = همین افراد در بخش دیگری از فایل شما هستند
