### An import while it runs, and after

import-title-running = در حال وارد کردن به مخاطبین { $name }
import-title-paused = وارد کردن به مخاطبین { $name }، مکث‌شده
import-title-done = به مخاطبین { $name } وارد شد
import-title-cancelled = وارد کردن به مخاطبین { $name }، لغوشده
import-so-far = { $settled } از { $total }
import-paused = تا ادامه ندهید چیزی ارسال نمی‌شود.
import-paused-signed_out = این حساب را با /pair دوباره متصل کنید و بعد «ادامه» را بزنید.
import-paused-restricted = تلگرام فعلاً این حساب را محدود کرده است. در تلگرام به @SpamBot پیام بدهید تا ببینید چرا و تا کِی، و وقتی تمام شد «ادامه» را بزنید.
import-paused-outdated = این برنامه برای تلگرام خیلی قدیمی است. وقتی مسئولش به‌روزش کرد، «ادامه» را بزنید.
import-paused-refused = تلگرام چند شماره را پشت سر هم نپذیرفت، پس متوقف شدم. برای تلاش دوباره «ادامه» را بزنید، یا «لغو»؛ آنچه ارسال شده انجام‌شده می‌ماند.
import-waits-flood = مکث می‌کنم تا تلگرام حساب را محدود نکند. خودم ادامه می‌دهم، { $time }.
import-waits-deferred = تلگرام بقیهٔ شماره‌ها را بعداً می‌خواهد. خودم ادامه می‌دهم، { $time }.
import-waits-trouble = تلگرام فعلاً جواب نمی‌دهد. خودم دوباره تلاش می‌کنم، { $time }.
import-waits-turn = کار دیگری روی این حساب در جریان است. این یکی منتظر نوبت است و خودش شروع می‌شود.
import-left-soon = کمتر از یک دقیقه مانده
import-left-minutes = حدود { $minutes } دقیقه مانده
import-note-renamed = بعضی از تغییرنام‌یافته‌ها بدون شمارهٔ قابل دیدن در مخاطبین شما بودند و این قبلاً معلوم نبود. در کارتشان در /contacts «تغییر نام» هست.
import-note-declined = جستجو نشد: تلگرام این شماره‌ها را چند روز عقب انداخت. معلوم نیست کسی آن‌ها را دارد یا نه.
import-note-failed = ناموفق: تلگرام این‌ها را نپذیرفت. همین فایل را دوباره بفرستید تا باز امتحان شوند.
import-note-cancelled = آنچه ارسال شده انجام‌شده می‌ماند. همین فایل را دوباره بفرستید تا بقیه ادامه یابد.
outcome-pending = در انتظار نوبت
outcome-added = اضافه شد
outcome-renamed = نامش عوض شد
outcome-already = از قبل هست
outcome-kept = با نام دیگری در مخاطبین شماست که می‌ماند
outcome-not_found = پیدا نشد یا خصوصی است
outcome-not_found-importers = پیدا نشد یا خصوصی است؛ { $importers } نفر دیگر این شماره را ذخیره کرده‌اند
outcome-deferred = بعداً دوباره امتحان می‌شود
outcome-deferred-until = دوباره امتحان می‌شود { $time }
outcome-declined = جستجو نشد
outcome-failed = ناموفق
outcome-failed-why = ناموفق: { $why }
outcome-left = کنار گذاشته شد
outcome-left-tried = کنار گذاشته شد، قبلاً پیدا نشده
import-kind-new = تازه
import-kind-unclear = نامطمئن
import-kind-by_id = تازه
import-kind-rename = با نام دیگر
import-kind-tried = قبلاً پیدا نشده
import-kind-already = از قبل هست
import-kind-duplicate = بیش از یک بار
import-kind-unusable = قابل استفاده نیست
ledger-row = ردیف
ledger-number = شماره
ledger-name = نام
ledger-outcome = نتیجه
ledger-reason = دلیل
ledger-time = زمان
ledger-where = محل
ledger-others = دیگرانی که آن را دارند
import-others-title =
    { $count ->
        [one] یک شماره که دیگران هم ذخیره کرده‌اند:
       *[other] { $count } شماره که دیگران هم ذخیره کرده‌اند، پرتکرارترین اول:
    }
jobs-title = در جریان
jobs-none = کاری در جریان نیست.
jobs-undelivered = نتوانستم نتیجهٔ یک واردسازی یا واگرد را به یک نفر برسانم و پس از تلاش‌های زیاد دست کشیدم. خود نتیجه محفوظ است: /jobs و /history به او نشانش می‌دهند.

## The table that was imported, given back

filled-found = پیداشده
filled-username = نام کاربری تلگرام
filled-id = شناسهٔ تلگرام
filled-seen = آخرین بازدید
filled-yes = بله
filled-no-table = دیگر در این فایل جدولی پیدا نمی‌کنم. «همهٔ ردیف‌ها به‌صورت CSV» نشان می‌دهد هر شماره چه شد.
