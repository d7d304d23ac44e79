### The pairing page. HTML: `<b>` and `<code>` are allowed.

web-title = ربط حسابك في تيليجرام
web-audience = ستُعرض جهات اتصال هذا الحساب على { $person } في المحادثة مع { $bot }.
web-loading = لحظة من فضلك…
web-choose =
    اختر طريقة تسجيل الدخول. كلتاهما تفتح جلسة مستقلة يمكنك إنهاؤها متى شئت
    في تيليجرام من <b>الإعدادات › الأجهزة</b>.
web-choose-qr = مسح رمز QR
web-choose-qr-when = الأفضل حين تكون هذه الصفحة على شاشة غير شاشة هاتفك.
web-choose-phone = استخدام رقم هاتفك
web-choose-phone-how = يرسل إليك تيليجرام رمز دخول. تكتبه هنا، لا في أي محادثة.
web-qr = رمز QR لتسجيل الدخول
web-qr-open = افتح تيليجرام على هاتفك
web-qr-go = انتقل إلى <b>الإعدادات › الأجهزة › ربط جهاز كمبيوتر</b>
web-qr-scan = وجّه الكاميرا إلى هذه الصورة
web-phone-instead = استخدام رقم الهاتف بدلًا من ذلك
web-phone = رقم هاتف حسابك في تيليجرام
web-phone-hint = مع رمز الدولة، بدءًا بعلامة +.
web-phone-send = أرسل لي رمزًا
web-qr-instead = مسح رمز QR بدلًا من ذلك
web-code = رمز الدخول
web-code-sent-app = أرسله تيليجرام كرسالة إلى تطبيق تيليجرام لديك.
web-code-sent-sms = أرسله تيليجرام برسالة SMS.
web-code-sent-call = سيتصل بك تيليجرام ويقوله لك.
web-code-sent-other = أرسله إليك تيليجرام.
web-code-length = عدد أرقامه { $length }.
web-code-for = أُرسل إلى { $phone }.
web-continue = متابعة
web-code-again = إرسال رمز جديد
web-phone-other = استخدام رقم آخر
web-password = كلمة مرور التحقق بخطوتين
web-password-hint = تلميحك: { $hint }
web-sign-in = تسجيل الدخول
web-confirm =
    سجّلت الدخول باسم { $account }، وهو ليس حساب
    المحادثة. اربطه فقط إن كنت تريد ذلك.
web-confirm-no = لا، تسجيل الخروج
web-confirm-yes = نعم، ربط هذا الحساب
web-paired = تم ربط { $name }.
web-paired-close = يمكنك إغلاق هذه الصفحة والعودة إلى المحادثة.
web-ended =
    انتهى هذا الربط، أو فُتح رابطه في متصفح آخر. إن لم يُربط أي حساب،
    فأرسل <code>/pair</code> إلى البوت للحصول على رابط جديد.
web-elsewhere = يستمر هذا الربط في تبويب آخر، حيث فتحت رابطه آخر مرة.
web-here = المتابعة هنا
web-privacy = يمر الرمز وكلمة المرور عبر هذا البرنامج إلى تيليجرام، ولا أحتفظ بهما. الجلسة مشفّرة، والأمر <code>/unpair</code> يحذفها.
web-unreachable = لا يمكن الوصول إلى هذا البرنامج الآن. حاول بعد لحظة.
web-unreachable-watch = لا يمكن الوصول إلى هذا البرنامج الآن. تحاول هذه الصفحة من جديد تلقائيًا.
