### Duplicates

duplicates-title = تکراری‌ها، مخاطبین { $name }
duplicates-none = کسی را دو بار نمی‌بینم.
duplicates-reason-number = شمارهٔ یکسان
duplicates-reason-moved = حساب تازه
duplicates-reason-name = نام یکسان
duplicates-reason-apart = مخاطب و شماره جدا از هم
duplicates-reason-first_name = نام کوچک یکسان
duplicates-count = { $reason }: { $count }
duplicates-about-number = یک شماره که به شکل‌های مختلف نوشته شده.
duplicates-about-moved = یک نام، دو بار: یکی از حساب‌ها حذف شده یا بیش از یک سال دیده نشده، و دیگری در حال استفاده است.
duplicates-about-name = نام یکسان، با وجود تفاوت در حروف بزرگ، اِعراب، خط و تزیین.
duplicates-about-apart = مخاطبی شماره‌اش را پنهان کرده، و شماره‌ای که حسابی برایش نمی‌بینم با همان نام ذخیره شده است.
duplicates-about-first_name = فقط این دو نفر این نام کوچک را دارند. شاید اتفاقی باشد.
duplicates-next = یکی‌یکی ببینیدشان؛ دربارهٔ هر کدام شما تصمیم می‌گیرید.
duplicates-certain = شمارهٔ یکسان با نام یکسان قطعی است: آن‌ها یک‌جا ادغام می‌شوند. یک نام ممکن است از دو نفر باشد.
duplicates-names = یک نام ممکن است از دو نفر باشد، پس همه را یک‌جا ادغام نمی‌کنم.
duplicates-saved = شماره‌های ذخیره‌شده به تاریخ { $time } بررسی می‌شوند.
duplicates-saved-unread = شماره‌های ذخیره‌شده هنوز خوانده نشده‌اند و بررسی نشدند. برای بررسی، اول بخوانیدشان: /saved
duplicates-stays = می‌ماند
duplicates-saved-number = شمارهٔ ذخیره‌شده، حسابی نمی‌بینم
duplicates-proposal =
    { $others ->
        [one] { $number } با نام { $name } بماند و دیگری حذف شود؟
       *[other] { $number } با نام { $name } بماند و { $others } مورد دیگر حذف شوند؟
    }
duplicates-effect-contacts = مورد حذف‌شده از مخاطبین شما در همهٔ دستگاه‌ها می‌رود. گفتگویتان می‌ماند و او خبردار نمی‌شود.
duplicates-effect-friend = مورد حذف‌شده دوست نزدیک است و آنکه می‌ماند نیست: با /close_friends اضافه‌اش کنید.
duplicates-effect-deleted = حساب حذف‌شده برنمی‌گردد، حتی با واگرد.
duplicates-effect-numbers = تلگرام شمارهٔ ذخیره‌شده‌ای را که حذف شود فراموش می‌کند. واگرد دوباره ذخیره‌اش می‌کند.
duplicates-effect-apart = تلگرام شماره را فراموش می‌کند؛ اگر مال او نباشد، واگرد دوباره ذخیره‌اش می‌کند. اگر باشد، مخاطب را با آن دوباره اضافه می‌کنم و واگرد دستش نمی‌زند.
duplicates-changed = از وقتی نشانشان دادم تغییر کرده‌اند، پس چیزی ادغام نکردم. حالا:
duplicates-done-already = از قبل ادغام شده‌اند.
duplicates-merged =
    { $count ->
        [one] نگه داشته شد: { $names }.
       *[other] { $count } تکراری ادغام شد. نگه داشته شد: { $names }.
    }
duplicates-deleted = مخاطبین حذف‌شده: { $names }.
duplicates-numbers = { $count } شمارهٔ ذخیره‌شده حذف شد.
duplicates-not-all = تلگرام نتوانست بعضی از شماره‌های ذخیره‌شده را حذف کند و نمی‌گوید کدام‌ها. وقتی فهرست را دوباره بخوانید، /saved نشانشان می‌دهد.
duplicates-some-changed = { $count } گروه پس از نمایش تغییر کرده بود و همان‌طور ماند.
duplicates-left-out = { $count } جفت کنار گذاشته شد، چون گفتید آدم‌های متفاوتی هستند.
duplicates-told-apart = باشه، دیگر این‌ها را تکراری نشان نمی‌دهم.
duplicates-all-ask =
    { $count ->
        [one] این شمارهٔ ذخیره‌شدهٔ { $owner } حذف شود؟ یک بار دیگر هم هست، با نوشتاری دیگر:
       *[other] این { $count } شمارهٔ ذخیره‌شدهٔ { $owner } حذف شوند؟ هر کدام یک بار دیگر هم هست، با نوشتاری دیگر:
    }
duplicates-all-line = { $phone } · می‌ماند: { $name }، { $kept }
