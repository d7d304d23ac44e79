### The pairing page. HTML: `<b>` and `<code>` are allowed.

web-title = اتصال حساب تلگرام شما
web-audience = مخاطبین این حساب در گفتگو با { $bot } به { $person } نشان داده می‌شوند.
web-loading = یک لحظه…
web-choose =
    روش ورود را انتخاب کنید. در هر دو حالت دستگاهی اضافه می‌شود که هر وقت بخواهید می‌توانید آن را
    در تلگرام، در <b>تنظیمات › دستگاه‌ها</b> پایان دهید.
web-choose-qr = اسکن کد QR
web-choose-qr-when = بهترین راه، اگر این صفحه روی دستگاهی جز گوشی شماست.
web-choose-phone = با شماره تلفن
web-choose-phone-how = تلگرام برایتان کد ورود می‌فرستد. آن را اینجا می‌نویسید، نه در گفتگو.
web-qr = کد QR ورود
web-qr-open = تلگرام را در گوشی باز کنید
web-qr-go = به <b>تنظیمات › دستگاه‌ها › اتصال دستگاه رایانه</b> بروید
web-qr-scan = دوربین را روی این تصویر بگیرید
web-phone-instead = با شماره تلفن
web-phone = شماره تلفن حساب تلگرام شما
web-phone-hint = با کد کشور، با + شروع شود.
web-phone-send = برایم کد بفرست
web-qr-instead = به‌جایش کد QR اسکن می‌کنم
web-code = کد ورود
web-code-sent-app = تلگرام آن را به‌صورت پیام به برنامهٔ تلگرام شما فرستاد.
web-code-sent-sms = تلگرام آن را پیامک کرد.
web-code-sent-call = تلگرام تماس می‌گیرد و آن را می‌گوید.
web-code-sent-other = تلگرام آن را برایتان فرستاد.
web-code-length = { $length } رقم دارد.
web-code-for = برای { $phone } فرستاده شد.
web-continue = ادامه
web-code-again = ارسال کد تازه
web-phone-other = شمارهٔ دیگر
web-password = گذرواژهٔ تأیید دومرحله‌ای شما
web-password-hint = راهنمای شما: { $hint }
web-sign-in = ورود
web-confirm =
    با { $account } وارد شدید که حساب این
    گفتگو نیست. فقط اگر همین را می‌خواهید متصلش کنید.
web-confirm-no = نه، خارج شو
web-confirm-yes = بله، این حساب را متصل کن
web-paired = { $name } متصل شد.
web-paired-close = می‌توانید این صفحه را ببندید و به گفتگو برگردید.
web-ended =
    این اتصال پایان یافته، یا لینکش در مرورگر دیگری باز شده است. اگر حسابی متصل نشده،
    برای لینک تازه <code>/pair</code> را به ربات بفرستید.
web-elsewhere = این اتصال در زبانهٔ دیگری ادامه دارد که لینک را آخرین بار آنجا باز کردید.
web-here = ادامه در اینجا
web-privacy = کد و گذرواژه از این برنامه به تلگرام می‌رود و نگهشان نمی‌دارم. نشست رمزگذاری شده است و <code>/unpair</code> حذفش می‌کند.
web-unreachable = الان به این برنامه دسترسی نیست. کمی بعد دوباره امتحان کنید.
web-unreachable-watch = الان به این برنامه دسترسی نیست. این صفحه خودش دوباره تلاش می‌کند.
