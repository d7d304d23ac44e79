### Changes: their kinds, and their effects

did-many-import = استيراد أرقام: { $count }
subject-import = رقم

did-many-add = إضافة جهات اتصال: { $count }
subject-add = شخص

did-many-rename = تغيير أسماء جهات اتصال: { $count }
subject-rename = شخص

did-many-remove = حذف جهات اتصال: { $count }
subject-remove = شخص

did-many-remove_phone = حذف أرقام: { $count }
subject-remove_phone = رقم

did-many-reset_saved = مسح الأرقام المحفوظة
subject-reset_saved = الأرقام المحفوظة

did-many-share = مشاركة الرقم مع أشخاص: { $count }
subject-share = شخص

did-many-block = حظر أشخاص: { $count }
subject-block = شخص

did-many-unblock = إلغاء حظر أشخاص: { $count }
subject-unblock = شخص

did-many-close_friends = تغيير أصدقاء مقربين: { $count }
subject-close_friends = الأصدقاء المقربون

did-many-privacy = تغيير إعدادات الخصوصية: { $count }
subject-privacy = خصوصية الرقم

did-many-sign_up_notices = تغيير إعدادات: { $count }
subject-sign_up_notices = إشعارات انضمام جهات الاتصال

did-added = إضافة { $name }
change-added = أُضيف
undone-added = { $name } لم يعد ضمن جهات اتصالك.

did-removed = حذف { $name }
change-removed = حُذف
undone-removed = عاد { $name } إلى جهات اتصالك.

did-renamed = تغيير اسم { $old } إلى { $new }
change-renamed = { $old } → { $new }
undone-renamed = { $new } عاد إلى اسمه { $old }.

did-there = إضافة { $name }، وكان موجودًا من قبل
change-there = كان موجودًا من قبل
undone-there = { $name } كما كان.

did-not_found = حفظ { $name }: غير موجود أو خاص
change-not_found = حُفظ؛ غير موجود أو خاص
undone-not_found = { $name } لم يعد من الأرقام المحفوظة.

did-number = حذف رقم { $name }
change-number = حُذف الرقم
undone-number = { $name } محفوظ من جديد.

did-saved = مسح الأرقام المحفوظة
change-saved = مُسحت
undone-saved = عادت الأرقام المحفوظة.

did-shared = مشاركة الرقم مع { $name }
change-shared = تمت مشاركة الرقم
undone-shared = { $name } كما كان.

did-blocked = حظر { $name }
change-blocked = محظور
undone-blocked = { $name } لم يعد محظورًا.

did-unblocked = إلغاء حظر { $name }
change-unblocked = أُلغي الحظر
undone-unblocked = { $name } محظور من جديد.

did-friend = إضافة { $name } إلى الأصدقاء المقربين
change-friend = أُضيف إلى الأصدقاء المقربين
undone-friend = { $name } لم يعد صديقًا مقربًا.

did-no_friend = إزالة { $name } من الأصدقاء المقربين
change-no_friend = أُزيل من الأصدقاء المقربين
undone-no_friend = { $name } صديق مقرب من جديد.

did-friends = تغيير الأصدقاء المقربين
change-friends = تغيّرت القائمة
undone-friends = الأصدقاء المقربون كما كانوا.

did-sees = ضبط من يرى الرقم: { $after }
change-sees = من يراه: { $before } → { $after }
undone-sees = من يرى رقمك الآن، كما كان: { $before }.

did-finds = ضبط من يعثر عليك بالرقم: { $after }
change-finds = من يعثر عليك به: { $before } → { $after }
undone-finds = من يعثر عليك برقمك الآن، كما كان: { $before }.

did-sees_exceptions = تغيير استثناءات من يرى الرقم
change-sees_exceptions = تغيّرت استثناءات من يراه
undone-sees_exceptions = استثناءات من يرى رقمك كما كانت.

did-finds_exceptions = تغيير استثناءات من يعثر عليك بالرقم
change-finds_exceptions = تغيّرت استثناءات من يعثر عليك به
undone-finds_exceptions = استثناءات من يعثر عليك برقمك كما كانت.

did-notices_on = تشغيل إشعارات تيليجرام بانضمام جهات الاتصال
change-notices_on = تم التشغيل
undone-notices_on = لا يخبرك تيليجرام بانضمام جهات الاتصال، كما كان.

did-notices_off = إيقاف إشعارات تيليجرام بانضمام جهات الاتصال
change-notices_off = تم الإيقاف
undone-notices_off = يخبرك تيليجرام بانضمام جهات الاتصال من جديد، كما كان.

did-many-note =
    { $count ->
        [zero] تغيير الملاحظات
        [one] تغيير ملاحظة واحدة
        [two] تغيير ملاحظتين
        [few] تغيير { $count } ملاحظات
        [many] تغيير { $count } ملاحظة
       *[other] تغيير { $count } ملاحظة
    }
subject-note = ملاحظة

did-many-labels =
    { $count ->
        [zero] تغيير الوسوم
        [one] تغيير وسوم جهة اتصال واحدة
        [two] تغيير وسوم جهتي اتصال
        [few] تغيير وسوم { $count } جهات اتصال
        [many] تغيير وسوم { $count } جهة اتصال
       *[other] تغيير وسوم { $count } جهة اتصال
    }
subject-labels = الوسوم
did-many-close_chat = أُغلقت محادثات فارغة: { $count }
subject-close_chat = محادثة

did-noted = كتابة ملاحظة عن { $name }
change-noted = تغيّرت الملاحظة
undone-noted = ملاحظتك عن { $name } كما كانت.

did-note_removed = حذف الملاحظة عن { $name }
change-note_removed = حُذفت الملاحظة
undone-note_removed = عادت ملاحظتك عن { $name }.

did-labeled = وسم { $name }
change-labeled = تغيّرت الوسوم
undone-labeled = وسوم { $name } كما كانت.

did-labels_removed = إزالة كل وسوم { $name }
change-labels_removed = أُزيلت الوسوم
undone-labels_removed = عادت وسوم { $name }.
did-chat_closed = إغلاق المحادثة الفارغة مع { $name }
change-chat_closed = أُغلقت المحادثة الفارغة
undone-chat_closed = المحادثة مع { $name } كما كانت.
