### The book at a glance

glance-title = مخاطبین { $name }.
glance-none = مخاطبی برایم بفرستید، یا فایل مخاطبین را.
glance-look = برای دیدن، روی یک عدد بزنید.
glance-saved = تلگرام { $count } شماره را که زمانی بارگذاری کرده‌اید به یاد دارد.
button-glance = در یک نگاه
button-glance-contacts = مخاطبین · { $count }
button-glance-deleted = حساب‌های حذف‌شده · { $count }
button-glance-doubles = شاید تکراری · { $count }
button-glance-nameless = بی‌نام · { $count }
button-glance-oneSided = شما را ندارند · { $count }
button-glance-birthdays = تولدها
button-glance-birthdays-near = تولدها · { $count }
button-glance-saved = شماره‌های ذخیره‌شده · { $count }
