### Tidy names

tidy-title = ترتيب أسماء جهات اتصال { $name }
tidy-title-running = جارٍ ترتيب أسماء جهات اتصال { $name }
tidy-title-paused = ترتيب أسماء جهات اتصال { $name }، متوقف مؤقتًا
tidy-title-done = تم ترتيب أسماء جهات اتصال { $name }
tidy-title-cancelled = ترتيب أسماء جهات اتصال { $name }، ملغى
tidy-ask = اختر ما تريد تغييره. سترى كل اسم قبل إرسال أي شيء، والتراجع يعيد الأسماء القديمة.
tidy-nothing = هذه الأسماء مرتبة. لا شيء لتغييره.
tidy-order = اسم العائلة أولًا · { $count }
tidy-capitals = كلها أحرف كبيرة · { $count }
tidy-emoji = رموز تعبيرية وزخارف · { $count }
tidy-titles = ألقاب وعلامات في البداية · { $count }
tidy-split = الاسم الكامل في الاسم الأول · { $count }
tidy-read =
    { $count ->
        [zero] لن يتغير أي اسم. لم يُرسل شيء بعد.
        [one] سيتغير اسم واحد. لم يُرسل شيء بعد.
        [two] سيتغير اسمان. لم يُرسل شيء بعد.
        [few] ستتغير { $count } أسماء. لم يُرسل شيء بعد.
        [many] سيتغير { $count } اسمًا. لم يُرسل شيء بعد.
       *[other] سيتغير { $count } اسم. لم يُرسل شيء بعد.
    }
tidy-count = لتغيير الاسم: { $count }
tidy-rows = الأسماء القديمة والجديدة
tidy-note-not_found = غير موجودين: صار لجهات الاتصال هذه رقم آخر. أرسل /tidy من جديد لأجلها.
tidy-note-failed = فشل: رفض تيليجرام هذه. يحاولها /tidy مرة أخرى.
tidy-note-cancelled = ما أُرسل من قبل يبقى. يتابع /tidy مع البقية.
