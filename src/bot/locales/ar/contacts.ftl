### Contacts

contacts-title = جهات اتصال { $name } · { $total }
contacts-title-some = جهات اتصال { $name } · { $matching } من { $total }
contacts-searched = بحث: { $words }
contacts-newest = جهات الاتصال التي كانت لديك قبل الربط تأتي في الآخر، حسب الاسم.
contacts-lost_mutual = لا أعرف إلا من حذفك منذ أن قرأت هذه القائمة أول مرة.
contacts-none = لا جهات اتصال بعد. شاركني واحدة أو أرسل ملف جهات اتصال.
contacts-none-match = لا أحد يطابق. جرّب أحرفًا أقل أو جزءًا من الرقم.
contacts-empty-all = لا أحد لعرضه.
contacts-empty-mutual = لا أحد من هؤلاء يضعك ضمن جهات اتصاله. اختر تصفية أخرى.
contacts-empty-one_sided = الجميع هنا يضعونك ضمن جهات اتصالهم. اختر تصفية أخرى.
contacts-empty-lost_mutual = منذ أن عرفت هذه القائمة لم يحذفك أحد هنا. اختر تصفية أخرى.
contacts-empty-close_friends = لا أصدقاء مقربون هنا. اختر تصفية أخرى.
contacts-empty-bots = لا بوتات هنا. اختر تصفية أخرى.
contacts-empty-online = لا أحد متصل الآن. اختر تصفية أخرى أو عد لاحقًا.
contacts-empty-no_phone = يمكنك رؤية أرقام الجميع. اختر تصفية أخرى.
contacts-empty-deleted = لا حسابات محذوفة بينهم. اختر تصفية أخرى.
contacts-stale = هذه القائمة بتاريخ { $time }.
contacts-stale-unreachable = تعذّر الوصول إلى تيليجرام الآن لتحديثها.
contacts-empty-unseen = كلهم ظهروا خلال عام، أو يضعونك أو وضعوك يومًا ضمن جهات اتصالهم، أو يخفون ظهورهم. اختر تصفية أخرى.
contacts-empty-nameless = لكل جهة اتصال اسم. اختر تصفية أخرى.
contacts-choices = { $sort } · { $filter }
sort-name = حسب الاسم
sort-last_name = حسب اسم العائلة
sort-last_seen = حسب آخر ظهور
sort-newest = الأحدث أولًا
sort-match = الأكثر تطابقًا أولًا
filter-all = الجميع
filter-mutual = متبادلة
filter-one_sided = لست لديهم
filter-lost_mutual = لم أعد لديهم
filter-close_friends = الأصدقاء المقربون
filter-bots = البوتات
filter-online = متصل
filter-no_phone = بلا رقم
filter-deleted = الحسابات المحذوفة
filter-unseen = غائبون منذ عام
filter-nameless = بلا اسم
phone-hidden = الرقم مخفي
name-deleted = حساب محذوف
names-deleted =
    { $count ->
        [zero] لا حسابات محذوفة
        [one] حساب محذوف واحد
        [two] حسابان محذوفان
        [few] { $count } حسابات محذوفة
        [many] { $count } حسابًا محذوفًا
       *[other] { $count } حساب محذوف
    }
name-none = بلا اسم
kind-bot = بوت
kind-deleted = حساب محذوف

seen-online = متصل الآن
seen-recently = قريبًا
seen-last_week = خلال أسبوع
seen-last_month = خلال شهر
seen-hidden = منذ وقت طويل

contact-gone = لم يعد ضمن جهات اتصالك. لا شيء للحذف.
have-me-title = يظهرون رقمهم لـ { $name } · { $count }
have-me-why = قد تكون ضمن جهات اتصالهم: معظم الناس يظهرون رقمهم لجهات اتصالهم فقط. لا يؤكد تيليجرام ذلك.
have-me-nobody = لا أحد ممن تعرفهم خارج جهات اتصالك يظهر لك رقمه. لا يقول تيليجرام أكثر من ذلك عمن تكون لديه.

delete-ask = حذف { $name } من جهات اتصال { $owner }؟
delete-effect = سيُزال من جهات اتصالك على كل أجهزتك. تبقى محادثتكما، ولن يعلم بذلك.
delete-effect-deleted = هذا حساب محذوف. لا يمكن إضافته من جديد، ولا حتى بالتراجع.
deleted = تم حذف { $name }.
deleted-next = التراجع يعيده بالاسم نفسه.

jump-ask =
    إلى أي صفحة؟ { $pages ->
        [zero] لا صفحات.
        [one] توجد صفحة واحدة.
        [two] توجد صفحتان.
        [few] توجد { $pages } صفحات.
        [many] توجد { $pages } صفحة.
       *[other] توجد { $pages } صفحة.
    }

## Choosing many

choose-count =
    { $count ->
        [zero] لم تحدد أحدًا بعد. اضغط على الأسماء، هنا وفي الصفحات الأخرى.
        [one] حددت جهة اتصال واحدة.
        [two] حددت جهتي اتصال.
        [few] حددت { $count } جهات اتصال.
        [many] حددت { $count } جهة اتصال.
       *[other] حددت { $count } جهة اتصال.
    }
choose-nobody = لم يعد أحد ممن حددتهم ضمن جهات اتصالك.
choose-gone = لم يعد أحد منهم ضمن جهات اتصالك.
choose-ask =
    { $count ->
        [zero] حذف جهات الاتصال من جهات اتصال { $owner }؟
        [one] حذف جهة الاتصال هذه من جهات اتصال { $owner }؟
        [two] حذف هاتين من جهات اتصال { $owner }؟
        [few] حذف { $count } جهات من جهات اتصال { $owner }؟
        [many] حذف { $count } جهة من جهات اتصال { $owner }؟
       *[other] حذف { $count } جهة من جهات اتصال { $owner }؟
    }
choose-effect = سيُزالون من جهات اتصالك على كل أجهزتك. تبقى محادثاتك معهم، ولن يعلم أحد بذلك.
choose-effect-deleted =
    { $count ->
        [zero] لا حسابات محذوفة بينهم.
        [one] أحدهم حساب محذوف لا يمكن إضافته من جديد، ولا حتى بالتراجع.
        [two] اثنان منهم حسابان محذوفان لا يمكن إضافتهما من جديد، ولا حتى بالتراجع.
        [few] { $count } منهم حسابات محذوفة لا يمكن إضافتها من جديد، ولا حتى بالتراجع.
        [many] { $count } منهم حسابات محذوفة لا يمكن إضافتها من جديد، ولا حتى بالتراجع.
       *[other] { $count } منهم حسابات محذوفة لا يمكن إضافتها من جديد، ولا حتى بالتراجع.
    }
choose-deleted =
    { $count ->
        [zero] لم تُحذف أي جهة اتصال:
        [one] تم حذف جهة اتصال واحدة:
        [two] تم حذف جهتي اتصال:
        [few] تم حذف { $count } جهات اتصال:
        [many] تم حذف { $count } جهة اتصال:
       *[other] تم حذف { $count } جهة اتصال:
    }
choose-stayed =
    { $count ->
        [zero] لم يبقَ أحد منهم.
        [one] أحدهم لم يعد جهة اتصال، أو أبقاه تيليجرام.
        [two] اثنان منهم لم يعودا جهتي اتصال، أو أبقاهما تيليجرام.
        [few] { $count } منهم لم يعودوا جهات اتصال، أو أبقاهم تيليجرام.
        [many] { $count } منهم لم يعودوا جهات اتصال، أو أبقاهم تيليجرام.
       *[other] { $count } منهم لم يعودوا جهات اتصال، أو أبقاهم تيليجرام.
    }
