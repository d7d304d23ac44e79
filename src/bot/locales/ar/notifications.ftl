### News of contacts

notification-title = أخبار جهات اتصال { $name }
notification-more =
    { $count ->
        [zero] لا شيء غير ذلك.
        [one] وواحد آخر.
        [two] واثنان آخران.
        [few] و{ $count } أخرى.
        [many] و{ $count } أخرى.
       *[other] و{ $count } أخرى.
    } يعرض /contacts الجميع كما هم الآن.
notification-saved_list = الأرقام المحفوظة لدى { $name } جاهزة.
notification-joined = انضم { $name } إلى تيليجرام.
newcomer-closes = أغلق المحادثة الفارغة كما اخترت في /settings.
newcomer-kept = يبقى { $name } ضمن جهات اتصالك.
newcomer-deleted = حُذف { $name }، ونسي تيليجرام رقمه.
newcomer-deleted-hidden = حُذف { $name }. لا أرى رقمه، لذا قد يكون محفوظًا لدى تيليجرام.
newcomer-deleted-not-all = أبقى تيليجرام شيئًا عن { $name }. انظر في /saved.
newcomer-gone = لم يعد { $name } ضمن جهات اتصالك.
newcomer-closed = أُغلقت المحادثة الفارغة مع { $name }. لا تعود حتى بالتراجع.
newcomer-empty = لا توجد محادثة مع { $name }.
newcomer-used = المحادثة مع { $name } ليست فارغة، لذا تركتها.
notification-share_offer = أضافك { $name } إلى جهات اتصاله وليس لديه رقمك.
notification-share-how =
    { $count ->
        [zero] لا تتم مشاركة شيء قبل تأكيدك.
        [one] اختره بالأسفل لتقرر؛ لا تتم مشاركة شيء قبل تأكيدك.
        [two] اختر أحدهما بالأسفل لتقرر؛ لا تتم مشاركة شيء قبل تأكيدك.
        [few] اختر أحدهم بالأسفل لتقرر؛ لا تتم مشاركة شيء قبل تأكيدك.
        [many] اختر أحدهم بالأسفل لتقرر؛ لا تتم مشاركة شيء قبل تأكيدك.
       *[other] اختر أحدهم بالأسفل لتقرر؛ لا تتم مشاركة شيء قبل تأكيدك.
    }
notification-name = { $name } يسمّي نفسه الآن { $now }. يبقى في جهات اتصالك الاسم الذي أعطيته إياه.
notification-username = غيّر { $name } اسم المستخدم من @{ $was } إلى @{ $now }.
notification-username-new = اختار { $name } اسم المستخدم @{ $now }.
notification-username-gone = تخلى { $name } عن اسم المستخدم @{ $was }.
notification-number = غيّر { $name } رقمه من { $was } إلى { $now }.
notification-account_deleted = حذف { $name } حسابه في تيليجرام.
notification-lost_mutual = لم تعد ضمن جهات اتصال { $name }.
notification-birthday = اليوم عيد ميلاد { $name }.
notification-birthday-age = اليوم عيد ميلاد { $name } · العمر { $age }.
notification-birthday-past = كان عيد ميلاد { $name } في { $day }.
notification-birthday-past-age = كان عيد ميلاد { $name } في { $day } · العمر { $age }.
notification-reconciled = لم يصلني رد من تيليجرام بخصوص: { $what }.
notification-reconciled-unnamed = لم يصلني رد من تيليجرام أثناء تغيير شيء في هذا الحساب.
notification-reconciled-done = تحققت، وقد تم. يعرضه /history.
notification-reconciled-not_done = تحققت، ولم يتم: لم يتغير شيء. يمكنك فعله من جديد.
notification-reconciled-partly = تحققت، وقد تم جزء منه. يعرض /history أي جزء.

## What is news

notification-settings-title = الأخبار
notification-settings = اضغط للتشغيل أو الإيقاف. ما تفعله بنفسك لا يُعد خبرًا.
notification-settings-none = كل شيء متوقف.
notification-settings-live = فورًا؛ 3 في الدقيقة كحد أقصى، والبقية في رسالة واحدة.
notification-settings-digest = رسالة واحدة في اليوم لكل حساب، التالية في { $time }.
notification-settings-night = بصمت من { $from } إلى { $to } بتوقيتك.
notification-zone-ask = كم الساعة عندك الآن؟ سأعتمدها لأخبارك اليومية وألتزم الصمت ليلًا.
notification-zone-write = كم الساعة عندك الآن؟ اضغطها، أو اكتب الساعة أو بلدك أو مدينة كبيرة قريبة منك.
notification-zone-which = أين تتفق الساعة مع ساعتك صيفًا وشتاءً؟
notification-zone-unknown = لا أعرف هذا المكان. اكتب مدينة كبيرة قريبة منك أو بلدك أو الساعة، مثل 14:30.
