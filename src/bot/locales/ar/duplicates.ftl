### Duplicates

duplicates-title = المكررات، جهات اتصال { $name }
duplicates-none = لا أرى أحدًا مكررًا.
duplicates-reason-number = الرقم نفسه
duplicates-reason-moved = حساب آخر الآن
duplicates-reason-name = الاسم نفسه
duplicates-reason-apart = جهة اتصال ورقم منفصلان
duplicates-reason-first_name = الاسم الأول نفسه
duplicates-count = { $reason }: { $count }
duplicates-about-number = رقم واحد مكتوب بطرق مختلفة.
duplicates-about-moved = الاسم نفسه مرتين: حساب محذوف أو غائب منذ أكثر من عام، وآخر مستخدم.
duplicates-about-name = الاسم نفسه، حتى مع اختلاف الأحرف الكبيرة أو التشكيل أو الكتابة أو الزخرفة.
duplicates-about-apart = جهة اتصال تخفي رقمها، ورقم بلا حساب أراه محفوظ بالاسم نفسه.
duplicates-about-first_name = لا يحمل هذا الاسم الأول إلا هذان. قد تكون مصادفة.
duplicates-next = راجعها واحدة تلو الأخرى، والقرار لك في كل منها.
duplicates-certain = الرقم نفسه بالاسم نفسه مؤكد: تُدمج هذه كلها دفعة واحدة. أما الاسم نفسه فقد يكون لشخصين.
duplicates-names = قد يكون الاسم نفسه لشخصين، لذا لا أدمجها كلها دفعة واحدة.
duplicates-saved = الأرقام المحفوظة بتاريخ { $time }.
duplicates-saved-unread = لم تُقرأ الأرقام المحفوظة بعد، لذلك لا تُحسب هنا. لفحصها اقرأها أولًا: /saved
duplicates-stays = يبقى
duplicates-saved-number = رقم محفوظ بلا حساب أراه
duplicates-proposal =
    { $others ->
        [zero] إبقاء { $number } باسم { $name }؟
        [one] إبقاء { $number } باسم { $name } وحذف الآخر؟
        [two] إبقاء { $number } باسم { $name } وحذف الاثنين الآخرين؟
        [few] إبقاء { $number } باسم { $name } وحذف الـ{ $others } الآخرين؟
        [many] إبقاء { $number } باسم { $name } وحذف الـ{ $others } الآخرين؟
       *[other] إبقاء { $number } باسم { $name } وحذف الـ{ $others } الآخرين؟
    }
duplicates-effect-contacts = سيُزال المحذوف من جهات اتصالك على كل الأجهزة. تبقى محادثتكما، ولن يعلم بذلك.
duplicates-effect-friend = المحذوف صديق مقرب، ومن تبقيه ليس كذلك: أضفه عبر /close_friends.
duplicates-effect-deleted = الحساب المحذوف لا يعود، ولا حتى بالتراجع.
duplicates-effect-numbers = ينسى تيليجرام الرقم المحفوظ بعد حذفه. التراجع يحفظه من جديد.
duplicates-effect-apart = ينسى تيليجرام الرقم المحفوظ. إن كان رقمه، فستُحذف جهة الاتصال معه؛ سأضيفها فورًا مع الرقم، والتراجع يتركها كذلك. وإن لم يكن رقمه، فالتراجع يحفظه من جديد.
duplicates-changed = تغيّرت منذ أن عرضتها، فلم أدمج شيئًا. الآن:
duplicates-done-already = مدموجة بالفعل.
duplicates-merged =
    { $count ->
        [zero] لم يُدمج شيء.
        [one] تم إبقاء { $names }.
        [two] تم دمج مكررين. بقي: { $names }.
        [few] تم دمج { $count } مكررات. بقي: { $names }.
        [many] تم دمج { $count } مكررًا. بقي: { $names }.
       *[other] تم دمج { $count } مكرر. بقي: { $names }.
    }
duplicates-deleted = جهات الاتصال المحذوفة: { $names }.
duplicates-numbers =
    { $count ->
        [zero] لم يُحذف أي رقم محفوظ.
        [one] تم حذف رقم محفوظ واحد.
        [two] تم حذف رقمين محفوظين.
        [few] تم حذف { $count } أرقام محفوظة.
        [many] تم حذف { $count } رقمًا محفوظًا.
       *[other] تم حذف { $count } رقم محفوظ.
    }
duplicates-not-all = لم يتمكن تيليجرام من حذف بعض الأرقام المحفوظة، ولا يقول أيها. يعرضها /saved بعد قراءة القائمة من جديد.
duplicates-some-changed =
    { $count ->
        [zero] لم تتغير أي مجموعة.
        [one] تغيّرت مجموعة واحدة منذ أن عرضتها، فتركتها كما هي.
        [two] تغيّرت مجموعتان منذ أن عرضتهما، فتركتهما كما هما.
        [few] تغيّرت { $count } مجموعات منذ أن عرضتها، فتركتها كما هي.
        [many] تغيّرت { $count } مجموعة منذ أن عرضتها، فتركتها كما هي.
       *[other] تغيّرت { $count } مجموعة منذ أن عرضتها، فتركتها كما هي.
    }
duplicates-left-out =
    { $count ->
        [zero] لم يُستثنَ أحد.
        [one] استُثني زوج واحد لأنك قلت إنهما شخصان مختلفان.
        [two] استُثني زوجان لأنك قلت إنهم أشخاص مختلفون.
        [few] استُثنيت { $count } أزواج لأنك قلت إنهم أشخاص مختلفون.
        [many] استُثني { $count } زوجًا لأنك قلت إنهم أشخاص مختلفون.
       *[other] استُثني { $count } زوج لأنك قلت إنهم أشخاص مختلفون.
    }
duplicates-told-apart = حسنًا، لن أعرضهم كمكررات مرة أخرى.
duplicates-all-ask =
    { $count ->
        [zero] لا أرقام مكررة لدى { $owner }:
        [one] حذف هذا الرقم المحفوظ لدى { $owner }؟ هو موجود مرة أخرى بكتابة مختلفة:
        [two] حذف هذين الرقمين المحفوظين لدى { $owner }؟ كل منهما موجود مرة أخرى بكتابة مختلفة:
        [few] حذف { $count } أرقام محفوظة لدى { $owner }؟ كل منها موجود مرة أخرى بكتابة مختلفة:
        [many] حذف { $count } رقمًا محفوظًا لدى { $owner }؟ كل منها موجود مرة أخرى بكتابة مختلفة:
       *[other] حذف { $count } رقم محفوظ لدى { $owner }؟ كل منها موجود مرة أخرى بكتابة مختلفة:
    }
duplicates-all-line = { $phone } · يبقى: { $name }، { $kept }
