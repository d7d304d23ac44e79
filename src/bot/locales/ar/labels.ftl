### Notes and labels

note-ask = ماذا أكتب عن { $name }؟
note-ask-again =
    ملاحظتك عن { $name }:
    { $note }

    اكتب ملاحظة جديدة لتحل محلها.
note-ask-many =
    { $count ->
        [zero] ماذا أكتب؟ سأضيفه إلى ملاحظاتك.
        [one] ماذا أكتب عن جهة الاتصال هذه؟ سأضيفه إلى ملاحظتك.
        [two] ماذا أكتب عن جهتي الاتصال هاتين؟ سأضيفه إلى ملاحظاتك.
        [few] ماذا أكتب عن { $count } جهات اتصال؟ سأضيفه إلى ملاحظاتك.
        [many] ماذا أكتب عن { $count } جهة اتصال؟ سأضيفه إلى ملاحظاتك.
       *[other] ماذا أكتب عن { $count } جهة اتصال؟ سأضيفه إلى ملاحظاتك.
    }
note-saved = حُفظت الملاحظة عن { $name }.
note-removed = حُذفت الملاحظة عن { $name }.
note-same = هذه ملاحظتك عن { $name } بالفعل.
note-saved-many =
    { $count ->
        [zero] لم تُحفظ أي ملاحظة.
        [one] حُفظت الملاحظة عن جهة اتصال واحدة.
        [two] حُفظت الملاحظة عن جهتي اتصال.
        [few] حُفظت الملاحظة عن { $count } جهات اتصال.
        [many] حُفظت الملاحظة عن { $count } جهة اتصال.
       *[other] حُفظت الملاحظة عن { $count } جهة اتصال.
    }
note-none = لا ملاحظة عن { $name }.
label-title = وسوم { $name }
label-title-many =
    { $count ->
        [zero] وسوم جهات الاتصال
        [one] وسوم جهة الاتصال هذه
        [two] وسوم جهتي الاتصال هاتين
        [few] وسوم { $count } جهات اتصال
        [many] وسوم { $count } جهة اتصال
       *[other] وسوم { $count } جهة اتصال
    }
label-how = اضغط على وسم لإضافته أو إزالته.
label-first = لا وسوم لديك بعد. أنشئ الأول.
label-more =
    { $count ->
        [zero] كل الوسوم في /labels.
        [one] وسم آخر في /labels.
        [two] وسمان آخران في /labels.
        [few] { $count } وسوم أخرى في /labels.
        [many] { $count } وسمًا آخر في /labels.
       *[other] { $count } وسم آخر في /labels.
    }
label-ask = أي وسوم؟ افصل بينها بفواصل.
label-unusable = يحتاج الوسم إلى حرف أو رقم أو رمز تعبيري.
label-full = لم يتسع المكان لدى الجميع لـ { $labels }: لجهة الاتصال { $count } وسمًا كحد أقصى.
label-given =
    { $count ->
        [zero] كان لدى الجميع { $labels } بالفعل.
        [one] تم وسم جهة اتصال واحدة: { $labels }
        [two] تم وسم جهتي اتصال: { $labels }
        [few] تم وسم { $count } جهات اتصال: { $labels }
        [many] تم وسم { $count } جهة اتصال: { $labels }
       *[other] تم وسم { $count } جهة اتصال: { $labels }
    }
label-taken =
    { $count ->
        [zero] لم يعد لدى أحد منهم { $labels }.
        [one] أُزيل { $labels } من جهة اتصال واحدة.
        [two] أُزيل { $labels } من جهتي اتصال.
        [few] أُزيل { $labels } من { $count } جهات اتصال.
        [many] أُزيل { $labels } من { $count } جهة اتصال.
       *[other] أُزيل { $labels } من { $count } جهة اتصال.
    }
labels-title = وسومك
labels-none = لا وسوم بعد. أرسل /label zoe rome, climbing لإضافة وسمين إلى Zoe.
labels-how = ابحث عبر /contacts #rome، أو #rome وحدها.
labels-count =
    { $count ->
        [zero] لا جهات اتصال
        [one] جهة اتصال واحدة
        [two] جهتا اتصال
        [few] { $count } جهات اتصال
        [many] { $count } جهة اتصال
       *[other] { $count } جهة اتصال
    }
labels-one =
    { $count ->
        [zero] { $label } · لا جهات اتصال
        [one] { $label } · جهة اتصال واحدة
        [two] { $label } · جهتا اتصال
        [few] { $label } · { $count } جهات اتصال
        [many] { $label } · { $count } جهة اتصال
       *[other] { $label } · { $count } جهة اتصال
    }
labels-gone = لم يعد هذا الوسم لدى أي جهة اتصال.
labels-rename-ask = ماذا تريد أن تسمّي { $label }؟ كتابة اسم وسم آخر تدمجهما معًا.
labels-renamed = { $label } صار { $to }.
labels-merge-ask = في أي وسم تريد دمج { $label }؟
labels-dropped =
    { $count ->
        [zero] لم يكن { $label } لدى أي جهة اتصال.
        [one] أُزيل { $label } من جهة اتصال واحدة.
        [two] أُزيل { $label } من جهتي اتصال.
        [few] أُزيل { $label } من { $count } جهات اتصال.
        [many] أُزيل { $label } من { $count } جهة اتصال.
       *[other] أُزيل { $label } من { $count } جهة اتصال.
    }
