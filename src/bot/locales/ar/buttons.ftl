### Buttons

button-pair = ربط حسابي
button-pair-again = ربط من جديد
button-pair-another = ربط حساب آخر
button-pair-account-again = ربط من جديد: { $account }
button-use-account = العمل على { $account }
button-accounts = حساباتي
button-contacts = فتح جهات الاتصال
button-copy-link = نسخ الرابط
button-back = العودة إلى القائمة
button-home = الرئيسية
button-status = آخر ظهور
button-first = الصفحة الأولى
button-last = الصفحة الأخيرة
button-chat = فتح المحادثة
button-card = فتح البطاقة
button-copy-phone = نسخ الرقم
button-copy-username = نسخ @الاسم
button-copy-id = نسخ المعرّف
button-add = إضافة
button-add-name = إضافة { $name }
button-add-show = إضافة مع إظهار رقمي
button-add-hide = إضافة مع إخفاء رقمي
button-other-name = اسم آخر
button-pick-user = اختيار أشخاص
button-rename = تغيير الاسم
button-block = حظر
button-block-yes = حظر { $name }
button-not-block = عدم الحظر
button-unblock = إلغاء الحظر
button-blocked = المحظورون
button-close-friend = إضافة إلى المقربين
button-no-close-friend = إزالة من المقربين
button-remove = إزالة
button-new-link = رابط جديد
button-privacy = رجوع
button-audience-everybody = الجميع
button-audience-contacts = جهات اتصالي
button-audience-nobody = لا أحد
button-drop = × { $name }
button-announce-on = تشغيل «انضمت جهة اتصال»
button-announce-off = إيقاف «انضمت جهة اتصال»
button-newcomers-on = إغلاق محادثات الجدد الفارغة
button-newcomers-off = ترك محادثات الجدد مفتوحة
button-newcomer-close = إغلاق المحادثة الفارغة
button-newcomer-delete = حذف ونسيان الرقم
button-newcomer-ask = قرّر…
button-tables-yes = نعم
button-tables-no = لا، نص عادي
button-tables-drawn = إرسال الجداول كجداول
button-notification = أخبار جهات الاتصال
button-notification-joined = انضم شخص إلى تيليجرام
button-notification-share_offer = أضافني شخص وقد يحصل على رقمي
button-notification-birthday = أعياد الميلاد، في الصباح
button-notification-name = اسم آخر
button-notification-username = اسم مستخدم آخر
button-notification-number = رقم آخر
button-notification-account_deleted = الحسابات المحذوفة
button-notification-lost_mutual = شخص حذفني من جهاته
button-notification-at-once = فورًا
button-notification-daily = مرة في اليوم…
button-time-zone = تغيير المنطقة الزمنية
button-other-time-zone = توقيت آخر
button-settings-back = رجوع
button-tables-plain = إرسال الجداول كنص عادي
button-delete-phones =
    { $count ->
        [zero] حذف الأرقام
        [one] حذف هذا الرقم
        [two] حذف هذين الرقمين
        [few] حذف { $count } أرقام
        [many] حذف { $count } رقمًا
       *[other] حذف { $count } رقم
    }
button-reset =
    { $count ->
        [zero] مسح الأرقام المحفوظة
        [one] مسح الرقم المحفوظ
        [two] مسح الرقمين المحفوظين
        [few] مسح { $count } أرقام محفوظة
        [many] مسح { $count } رقمًا محفوظًا
       *[other] مسح { $count } رقم محفوظ
    }
button-reset-yes = نعم، مسح القائمة
button-delete = حذف
button-delete-yes = حذف { $name }
button-choose = تحديد
button-choose-page = تحديد الصفحة
button-choose-all = تحديد الكل: { $count }
button-choose-none = إلغاء التحديد
button-choose-done = تم
button-delete-many = حذف { $count }…
button-delete-many-yes =
    { $count ->
        [zero] حذف جهات الاتصال
        [one] حذف جهة الاتصال هذه
        [two] حذف جهتي الاتصال
        [few] حذف { $count } جهات اتصال
        [many] حذف { $count } جهة اتصال
       *[other] حذف { $count } جهة اتصال
    }
button-go-on = متابعة
button-discard = إلغاء
button-all = الكل
button-none = لا شيء
button-import = استيراد { $count }
button-restore = استعادة { $count }
button-import-annotations = إضافة الملاحظات والوسوم
button-import-country = تغيير الدولة
button-import-read-international = هذه أرقام دولية
button-import-read-home = هذه أرقام من { $country }
button-import-anyway = نعم، استيراد { $count }
button-import-back = رجوع
button-import-pause = إيقاف مؤقت
button-import-resume = استئناف
button-import-cancel = إلغاء
button-import-others = محفوظة لدى آخرين أيضًا: { $count }
button-import-rows = كل الصفوف
button-import-csv = كل الصفوف بصيغة CSV
button-import-table = جدولي مع من عُثر عليهم
button-ask-above = السؤال فوق { $count }
button-own-accounts-on = الحسابات الشخصية فقط
button-own-accounts-off = أي حساب
button-remove-member = إزالة { $name }
button-withdraw-invitations =
    { $count ->
        [zero] سحب الدعوات المفتوحة
        [one] سحب الدعوة المفتوحة
        [two] سحب الدعوتين المفتوحتين
        [few] سحب { $count } دعوات مفتوحة
        [many] سحب { $count } دعوة مفتوحة
       *[other] سحب { $count } دعوة مفتوحة
    }
button-snapshots = كل اللقطات
button-snapshot-take = التقاط واحدة الآن
button-snapshot-restore = استعادة…
button-compare-now = مقارنة بالوضع الحالي
button-compare-other = مقارنة بلقطة أخرى
button-keep-history = السجل…
button-for-all = لكل المستخدمين…
button-keep-days =
    { $count ->
        [zero] الاحتفاظ { $count } يوم
        [one] الاحتفاظ يومًا واحدًا
        [two] الاحتفاظ يومين
        [few] الاحتفاظ { $count } أيام
        [many] الاحتفاظ { $count } يومًا
       *[other] الاحتفاظ { $count } يوم
    }
button-ask-saved = الطلب من تيليجرام
button-read-saved = قراءة من جديد
button-open-saved = الأرقام المحفوظة
button-allowed = ضغطت على «سماح»
button-stop-waiting = التوقف عن الانتظار
button-keep = إبقاء
button-undo = تراجع
button-jobs = تحديث
button-redo = إعادة
button-undo-retry = إعادة المحاولة
button-undo-go-on = متابعة
button-undo-stop = إيقاف
button-history = السجل
button-open = فتح
button-rename-to = تغيير الاسم إلى { $name }
button-search-telegram = البحث في تيليجرام كله
button-more = عرض { $count } أخرى
button-run-contacts = جهات الاتصال
button-run-add = إضافة شخص
button-run-import = استيراد أشخاص
button-run-cleanup = تنظيف
button-run-undo = تراجع
button-run-export = تصدير
button-run-privacy = الخصوصية
button-run-settings = الإعدادات
button-run-help = المساعدة
button-everyone = كل جهات الاتصال
button-have-me = قد أكون لديهم وليسوا لدي
button-use-phone = استخدام رقم الهاتف
button-confirm-account = نعم، ربط هذا الحساب
button-refuse-account = لا، تسجيل الخروج
button-page = فتح صفحة الربط
button-cancel = إلغاء
button-unpair = إلغاء الربط
button-forget = نسياني
button-forget-yes = نعم، حذف كل شيء
button-share = مشاركة رقمي
button-not-now = ليس الآن
button-check-more = فحص المزيد
button-more-offers = التالي
button-duplicates = كل المكررات
button-forget-apart = إظهارها من جديد
button-merge =
    { $count ->
        [zero] إبقاء { $number }
        [one] إبقاء { $number } وحذف { $other }
        [two] إبقاء { $number } وحذف الاثنين الآخرين
        [few] إبقاء { $number } وحذف { $count } آخرين
        [many] إبقاء { $number } وحذف { $count } آخرين
       *[other] إبقاء { $number } وحذف { $count } آخرين
    }
button-merge-all = حذف الأرقام المكررة: { $count }…
button-keep-member = إبقاء { $number } بدلًا منه
button-name-as = التسمية: { $name }
button-not-same = ليسوا الشخص نفسه
button-member-out = { $number } شخص آخر
button-member-card = بطاقة { $number }
button-tidy =
    { $count ->
        [zero] عرض الأسماء
        [one] عرض اسم واحد
        [two] عرض اسمين
        [few] عرض { $count } أسماء
        [many] عرض { $count } اسمًا
       *[other] عرض { $count } اسم
    }
button-tidy-run =
    { $count ->
        [zero] تغيير الأسماء
        [one] تغيير اسم واحد
        [two] تغيير اسمين
        [few] تغيير { $count } أسماء
        [many] تغيير { $count } اسمًا
       *[other] تغيير { $count } اسم
    }
button-cleanup = التنظيف
button-clean-unread = قراءة الأرقام المحفوظة
button-clean-saved = أرقام محفوظة بلا حساب · { $count }
button-clean-deleted = حسابات محذوفة · { $count }
button-clean-unseen = غائبون منذ عام · { $count }
button-clean-nameless = بلا اسم · { $count }
button-old = هذا الزر من رسالة قديمة. أرسل الأمر من جديد لتحصل على زر جديد.
button-note = ملاحظة
button-note-remove = حذف الملاحظة
button-labels = الوسوم
button-label-new = وسم جديد
button-label-many = وسم { $count }…
button-note-many = ملاحظة عن { $count }…
button-label-show = عرضهم
button-label-export = تصديرهم
button-label-rename = تغيير الاسم
button-label-merge = دمج…
button-label-drop = إزالة من الجميع
button-all-labels = كل الوسوم
