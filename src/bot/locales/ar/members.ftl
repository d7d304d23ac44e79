### Members

members-title =
    { $count ->
        [zero] لا أحد يستخدم هذا البوت
        [one] شخص واحد يستخدم هذا البوت
        [two] شخصان يستخدمان هذا البوت
        [few] { $count } أشخاص يستخدمون هذا البوت
        [many] { $count } شخصًا يستخدمون هذا البوت
       *[other] { $count } شخص يستخدمون هذا البوت
    }
members-owner = المالك
members-since = منذ { $since }
members-invited-by = عبر رابط من { $owner }
members-last-seen = آخر مرة هنا { $day }
members-never-seen = لم يظهر هنا بعد
members-invitations =
    { $count ->
        [zero] لا دعوات مفتوحة.
        [one] دعوة واحدة مفتوحة، حتى { $until }.
        [two] دعوتان مفتوحتان، آخرهما حتى { $until }.
        [few] { $count } دعوات مفتوحة، آخرها حتى { $until }.
        [many] { $count } دعوة مفتوحة، آخرها حتى { $until }.
       *[other] { $count } دعوة مفتوحة، آخرها حتى { $until }.
    }
members-owner-only = لا يمكن إلا لمالك هذا البوت رؤية من يستخدمه.
member-remove-ask = إزالة { $name }؟ سأسجّل خروج حساباته وأحذف كل ما أعرفه عنه، ولن يعود إلا بدعوة جديدة.
member-removed-done = أزلت { $name } وحذفت كل ما كنت أعرفه عنه.
member-removed-later = أزلت { $name } وحذفت كل ما كنت أعرفه عنه. لم أتمكن بعد من الوصول إلى تيليجرام لتسجيل الخروج، وسأواصل المحاولة.
member-removed-impossible = أزلت { $name } وحذفت كل ما كنت أعرفه عنه. لم أتمكن من تسجيل الخروج، فقد يظل هذا البوت ظاهرًا في قائمة أجهزته.
member-removed-you = أزالك مالك هذا البوت. سجّلت خروج حساباتك وحذفت كل ما كنت أعرفه عنك.
member-gone = لم يعد يستخدم هذا البوت، أو هو مالكه.
members-withdrawn = تم السحب. لم يعد بإمكان أحد استخدام تلك الروابط.
