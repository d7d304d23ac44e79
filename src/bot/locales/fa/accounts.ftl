### Several accounts, and what is stored of one

account-line = حساب: { $account }
accounts-title =
    { $count ->
        [0] هنوز حسابی متصل نکرده‌اید.
        [one] حساب شما:
       *[other] { $count } حساب شما:
    }
account-current = دستورها روی این حساب اجرا می‌شوند
account-ended = تلگرام اتصال من به آن را قطع کرد
account-chosen = از این پس دستورها روی { $account } اجرا می‌شوند. دکمه‌های پیام‌های قدیمی به همان حسابی مربوط‌اند که در آن‌ها آمده است.

session-title = از { $since } به { $account } متصل هستم.
session-ended = تلگرام از آن زمان اتصال مرا قطع کرده است. آنچه ذخیره شده تا وقتی اتصال را حذف کنید می‌ماند.
session-stored = آنچه از این حساب ذخیره کرده‌ام
session-contacts =
    { $count ->
        [0] فهرست مخاطبین، که خالی است، به تاریخ { $asOf }
        [one] یک مخاطب، به تاریخ { $asOf }
       *[other] { $count } مخاطب، به تاریخ { $asOf }
    }
session-no-contacts = هنوز فهرست مخاطبینی ندارم
session-saved =
    { $count ->
        [0] فهرست شماره‌های ذخیره‌شده در تلگرام، که خالی است، به تاریخ { $asOf }
        [one] یک شمارهٔ ذخیره‌شده، به تاریخ { $asOf }
       *[other] { $count } شمارهٔ ذخیره‌شده، به تاریخ { $asOf }
    }
session-no-saved = بدون شماره‌های ذخیره‌شده: این فهرست هنوز خوانده نشده است
session-met =
    { $count ->
        [0] هنوز کسی جز مخاطبین نیست
        [one] یک نفر دیگر، بیرون از مخاطبین
       *[other] { $count } نفر دیگر، بیرون از مخاطبین
    }
session-annotations = { $count } یادداشت و مجموعه برچسب، رمزگذاری‌شده
session-changes =
    { $count ->
        [0] هنوز تغییری نیست
        [one] یک تغییر که اینجا انجام شده، به تاریخ { $since }
       *[other] { $count } تغییر که اینجا انجام شده، از { $since }
    }
session-snapshots =
    { $count ->
        [0] هنوز نسخه‌ای از مخاطبین نیست
        [one] یک نسخه از همهٔ مخاطبین، از { $since }
       *[other] { $count } نسخه از همهٔ مخاطبین، قدیمی‌ترین از { $since }
    }
session-imports =
    { $count ->
        [one] یک واردسازی و شماره‌های آن، از { $since }
       *[other] { $count } واردسازی و شماره‌های آن‌ها، قدیمی‌ترین از { $since }
    }
session-notifications =
    { $count ->
        [0] خبری از مخاطبین نیست
        [one] یک خبر از مخاطبین
       *[other] { $count } خبر از مخاطبین
    }
session-deferred = { $count } کارت که تلگرام آن را بعداً می‌پذیرد
session-sealed = خود نشست رمزگذاری‌شده ذخیره می‌شود و فقط برای همین حساب باز می‌شود.
session-device = آن را با نام Roster در تنظیمات > دستگاه‌ها می‌بینید. قطع اتصال پایانش می‌دهد و همهٔ این‌ها را پاک می‌کند؛ مخاطبین می‌مانند.
