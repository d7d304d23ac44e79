### Settings

settings-title = الإعدادات
settings-announce-on = «انضمت جهة اتصال» من تيليجرام، { $name }: يعمل
settings-announce-off = «انضمت جهة اتصال» من تيليجرام، { $name }: متوقف
settings-announce-unknown = «انضمت جهة اتصال» من تيليجرام، { $name }: لم أتمكن من السؤال الآن
settings-tables-drawn = الجداول: تعمل
settings-tables-plain = الجداول: متوقفة، تُرسل كنص عادي
tables-ask = هل ترى جدولًا؟
rich-ask = هل تستطيع قراءة الرسالة أعلاه؟
settings-keep-days =
    { $days ->
        [zero] السجل واللقطات: تُحفظ { $days } يوم
        [one] السجل واللقطات: تُحفظ يومًا واحدًا
        [two] السجل واللقطات: تُحفظ يومين
        [few] السجل واللقطات: تُحفظ { $days } أيام
        [many] السجل واللقطات: تُحفظ { $days } يومًا
       *[other] السجل واللقطات: تُحفظ { $days } يوم
    }
settings-newcomers-on = المحادثات الفارغة لمن انضموا للتو: أغلقها
settings-newcomers-off = المحادثات الفارغة لمن انضموا للتو: أتركها مفتوحة
settings-keep-less = اختيار مدة أقل يحذف الأقدم خلال 15 دقيقة. وتبقى آخر لقطة دائمًا.
settings-for-all = لكل المستخدمين
settings-ask-above = السؤال مرتين قبل استيراد أرقام جديدة يزيد عددها على { $count }.
settings-own-accounts-on = لا يمكن للأشخاص ربط سوى الحساب الذي يراسلونني منه.
settings-own-accounts-off = يمكن للأشخاص ربط أي حساب يستطيعون تسجيل الدخول إليه.
settings-owner-only = لا يمكن إلا لمالك هذا البوت ضبط ذلك.

command-language = اللغة التي أكتب بها
language-of-app = أكتب بلغة تطبيق تيليجرام لديك. اختر لغة أخرى هنا.
language-chosen = سأكتب بهذه اللغة من الآن.
button-language-app = مثل تطبيق تيليجرام
button-languages = اللغة
