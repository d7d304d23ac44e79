### What was done

command-history = ما غيّرته؛ أضف كلمات للبحث

history-title = تغييرات جهات اتصال { $name } · { $count }
history-none = لا تغييرات بعد. ستظهر هنا التغييرات التي أجريها.
history-none-match = لا تغيير يطابق. جرّب أحرفًا أو أرقامًا أقل.
column-done = ما تم
operation-when = { $time }، على حساب { $name }

state-written = قيد التنفيذ
state-failed = فشل: لم يتغير شيء
state-failed-some = فشل: { $count }
state-unknown = لا يُعرف إن كان قد تم
state-unknown-some =
    { $count ->
        [zero] لا شيء مجهول النتيجة
        [one] واحد لا يُعرف إن كان قد تم
        [two] اثنان لا يُعرف إن كانا قد تمّا
        [few] { $count } لا يُعرف إن كانت قد تمت
        [many] { $count } لا يُعرف إن كانت قد تمت
       *[other] { $count } لا يُعرف إن كانت قد تمت
    }
state-undo-running = جارٍ التراجع
state-undone = تم التراجع
state-undone-some = تم التراجع جزئيًا
state-not-undone = لم يتم التراجع
state-done-again = تم التراجع ثم الإعادة

did-take-back = تم التراجع: { $what }
did-again = تمت الإعادة: { $what }
did-not-take-back = لم يتم التراجع: { $what }
did-not-again = لم تتم الإعادة: { $what }
did-import-file =
    { $count ->
        [zero] استيراد { $file }: لا أرقام
        [one] استيراد { $file }: رقم واحد
        [two] استيراد { $file }: رقمان
        [few] استيراد { $file }: { $count } أرقام
        [many] استيراد { $file }: { $count } رقمًا
       *[other] استيراد { $file }: { $count } رقم
    }
did-restore =
    { $count ->
        [zero] استعادة من لقطة { $time }
        [one] استعادة جهة اتصال واحدة من لقطة { $time }
        [two] استعادة جهتي اتصال من لقطة { $time }
        [few] استعادة { $count } جهات اتصال من لقطة { $time }
        [many] استعادة { $count } جهة اتصال من لقطة { $time }
       *[other] استعادة { $count } جهة اتصال من لقطة { $time }
    }
did-merge =
    { $count ->
        [zero] دمج المكررات: لم يُحذف شيء
        [one] دمج المكررات: حُذف واحد
        [two] دمج المكررات: حُذف اثنان
        [few] دمج المكررات: حُذف { $count }
        [many] دمج المكررات: حُذف { $count }
       *[other] دمج المكررات: حُذف { $count }
    }
did-merge-into =
    { $count ->
        [zero] دمج مع { $name }
        [one] دمج مكرر واحد مع { $name }
        [two] دمج مكررين مع { $name }
        [few] دمج { $count } مكررات مع { $name }
        [many] دمج { $count } مكررًا مع { $name }
       *[other] دمج { $count } مكرر مع { $name }
    }

change-state-written = قيد التنفيذ
change-state-failed = فشل
change-state-failed-why = فشل: { $why }
change-state-unknown = لا يُعرف إن كان قد تم
change-state-undone = لم يتم التراجع بعد
taken-back-undone = تم التراجع
taken-back-nothing = كان كما هو بالفعل
taken-back-changed = تغيّر بعد ذلك، فبقي
taken-back-impossible = لا طريق للعودة
taken-back-failed = لم يسمح لي تيليجرام بالتراجع عنه
