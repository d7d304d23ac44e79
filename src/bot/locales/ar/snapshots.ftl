### Snapshots of the whole book

command-snapshots = جهات اتصالك كما كانت؛ مقارنة واستعادة

snapshots-title = لقطات جهات اتصال { $name }
snapshots-how = أحفظ جهات اتصالك كما هي، مرة في اليوم وقبل أن أغيّر أكثر من { $count } دفعة واحدة.
snapshots-kept =
    { $days ->
        [zero] تُحفظ اللقطات { $days } يوم؛ يغيّر /settings ذلك.
        [one] تُحفظ اللقطات يومًا واحدًا؛ يغيّر /settings ذلك.
        [two] تُحفظ اللقطات يومين؛ يغيّر /settings ذلك.
        [few] تُحفظ اللقطات { $days } أيام؛ يغيّر /settings ذلك.
        [many] تُحفظ اللقطات { $days } يومًا؛ يغيّر /settings ذلك.
       *[other] تُحفظ اللقطات { $days } يوم؛ يغيّر /settings ذلك.
    }
snapshots-none = لا لقطات بعد. التقط الأولى الآن، أو انتظر اللقطة اليومية.
snapshots-pick = المقارنة بأي لقطة؟
snapshots-taken = التُقطت لقطة لكل جهات الاتصال ({ $count }).
snapshots-same = لم يتغير شيء منذ لقطة { $time }، ففيها جهات اتصالك كما هي الآن. لا حاجة إلى لقطة ثانية.
column-snapshot = وقت الالتقاط
snapshot-contacts =
    { $count ->
        [zero] لا جهات اتصال
        [one] جهة اتصال واحدة
        [two] جهتا اتصال
        [few] { $count } جهات اتصال
        [many] { $count } جهة اتصال
       *[other] { $count } جهة اتصال
    }
snapshot-first = الأقدم
snapshot-renamed = تغيّرت أسماؤهم: { $count }
snapshot-details = تغيّروا: { $count }
snapshot-still = كما هي حتى { $time }
snapshot-cause-daily = يوميًا
snapshot-cause-import = قبل استيراد
snapshot-cause-delete = قبل حذف جهات اتصال
snapshot-cause-undo = قبل تراجع
snapshot-cause-asked = بطلب منك
snapshot-gone = لم تعد هذه اللقطة موجودة: انتهت مدتها. أرسل /snapshots لعرض اللقطات المحفوظة.

snapshot-title = لقطة { $time }
snapshot-facts = { $contacts }، التُقطت { $cause }
snapshot-same-until = بقيت جهات اتصالك كما هي حتى { $time }.
compare-now = منذ ذلك الحين حتى الآن:
compare-other = منذ ذلك الحين حتى لقطة { $time }:
compare-equal = لم يغادر أحد، ولا أحد جديد، ولم يتغير أحد.
compare-count-left = غادروا: { $count }
compare-count-came = جدد: { $count }
compare-count-renamed = تغيّرت أسماؤهم: { $count }
compare-count-changed = تغيّروا: { $count }
compare-left = لم يعودوا فيها
compare-came = جدد
compare-renamed = تغيّرت أسماؤهم
compare-changed = تغيّروا في غير ذلك
compare-row-renamed = { $old } → { $new }
fact-deleted = الحساب محذوف
fact-username = { $old } → { $new }
fact-username-new = اسم المستخدم { $new }
fact-username-gone = لم يعد له اسم مستخدم، وكان { $old }
fact-phone = { $old } → { $new }
fact-phone-new = الرقم { $new }
fact-phone-gone = الرقم مخفي الآن، وكان { $old }
fact-mutual-on = أنت ضمن جهات اتصاله الآن
fact-mutual-off = لم تعد ضمن جهات اتصاله
fact-close_friend-on = صديق مقرب الآن
fact-close_friend-off = لم يعد صديقًا مقربًا
fact-note = ملاحظة أخرى
fact-labels = تصنيفات أخرى

restore-says =
    من ستعيدهم الاستعادة: { $left ->
        [zero] لا أحد
        [one] جهة اتصال واحدة
        [two] جهتا اتصال
        [few] { $left } جهات اتصال
        [many] { $left } جهة اتصال
       *[other] { $left } جهة اتصال
    }؛ ومن ستعيد إليهم الاسم القديم: { $renamed ->
        [zero] لا أحد
        [one] جهة اتصال واحدة
        [two] جهتا اتصال
        [few] { $renamed } جهات اتصال
        [many] { $renamed } جهة اتصال
       *[other] { $renamed } جهة اتصال
    }. لا يُحذف أحد: الجدد يبقون. وسترى كل ذلك قبل إرسال أي شيء.
restore-annotations = تعود أيضًا الملاحظات والتصنيفات الناقصة.
restore-mutual = كونك ضمن جهات اتصالهم أمر يعود إليهم، ولا يمكن استعادته.
restore-lost =
    { $count ->
        [zero] لا حسابات محذوفة بين من غادروا.
        [one] أحد من غادروا حساب محذوف لا يمكن أن يعود.
        [two] اثنان ممن غادروا حسابان محذوفان لا يمكن أن يعودا.
        [few] { $count } ممن غادروا حسابات محذوفة لا يمكن أن تعود.
        [many] { $count } ممن غادروا حسابات محذوفة لا يمكن أن تعود.
       *[other] { $count } ممن غادروا حسابات محذوفة لا يمكن أن تعود.
    }
restore-nothing = لا شيء لإعادته: كل ذلك ما زال ضمن جهات اتصالك.
restore-title = استعادة جهات اتصال { $name }
restore-title-running = جارٍ استعادة جهات اتصال { $name }
restore-title-paused = استعادة جهات اتصال { $name }، متوقفة مؤقتًا
restore-title-done = تمت استعادة جهات اتصال { $name }
restore-title-cancelled = استعادة جهات اتصال { $name }، ملغاة
restore-read =
    { $count ->
        [zero] لا أحد يعود. لن يُزال أحد، ولم يُرسل شيء بعد.
        [one] ستعود جهة اتصال واحدة. لن يُزال أحد، ولم يُرسل شيء بعد.
        [two] ستعود جهتا اتصال. لن يُزال أحد، ولم يُرسل شيء بعد.
        [few] ستعود { $count } جهات اتصال. لن يُزال أحد، ولم يُرسل شيء بعد.
        [many] ستعود { $count } جهة اتصال. لن يُزال أحد، ولم يُرسل شيء بعد.
       *[other] ستعود { $count } جهة اتصال. لن يُزال أحد، ولم يُرسل شيء بعد.
    }
restore-note-not_found = غير موجودين أو خاصون: غادر هؤلاء تيليجرام، أو صار لهم رقم آخر، أو لا يمكن العثور عليهم برقمهم السابق.
restore-note-failed = فشل: رفض تيليجرام هؤلاء. استعادة الشيء نفسه من جديد تحاولهم مرة أخرى.
restore-note-cancelled = ما أُرسل من قبل يبقى. استعادة الشيء نفسه من جديد تتابع مع البقية.
