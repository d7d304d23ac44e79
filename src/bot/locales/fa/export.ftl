### Export

command-export = مخاطبین شما در یک فایل؛ برای جستجو کلمه بنویسید
button-export = خروجی
button-export-many = خروجی { $count }
button-send-contact = ارسال به‌صورت مخاطب

export-contacts = { $count } مخاطب از { $name }
export-contacts-some = { $count } از { $total } مخاطب { $name }
export-contacts-none = هنوز مخاطبی نیست، پس چیزی برای خروجی نداریم.
export-contacts-none-match = کسی پیدا نشد، پس چیزی برای خروجی نیست. برای همه، /export را بفرستید.
export-saved = { $count } شمارهٔ ذخیره‌شده از { $name }
export-saved-some = { $count } از { $total } شمارهٔ ذخیره‌شدهٔ { $name }
export-saved-none = شمارهٔ ذخیره‌شده‌ای نیست، پس چیزی برای خروجی نداریم.
export-saved-none-match = شماره‌ای پیدا نشد، پس چیزی برای خروجی نیست. برای همه، /saved را بفرستید.
export-saved-read = به تاریخ { $time }، وقتی فهرست را خواندم.
export-saved-holds = نام‌ها و شماره‌ها، همان‌طور که ذخیره شده‌اند.
export-filter = فقط: { $filter }
export-holds = { $phones } با شماره، { $usernames } با نام کاربری، همه با شناسهٔ تلگرام.
export-holds-mutual = { $phones } با شماره، { $usernames } با نام کاربری، همه با شناسهٔ تلگرام و اینکه شما در مخاطبینشان هستید یا نه.

export-ask = چه فایلی بسازم؟
export-vcard3 = vCard 3.0
export-vcard4 = vCard 4.0
export-csv = CSV
export-json = JSON
export-vcard3-about = · vCard 3.0 را تقریباً هر گوشی، دفترچه و سرویس ایمیلی می‌خواند.
export-vcard4-about = · vCard 4.0 شکل تازه‌تر آن است، برای برنامه‌هایی که آن را می‌خواهند.
export-csv-about = · CSV جدولی با ستون‌های گوگل است که در صفحه‌گسترده‌ها هم باز می‌شود.
export-json-about = · JSON برای خواندن دوبارهٔ من است، یا برای برنامه‌های خودتان.

send-contact-hidden = شماره‌اش از شما پنهان است، پس مخاطبی برای ارسال نیست.
