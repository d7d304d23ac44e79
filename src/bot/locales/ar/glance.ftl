### The book at a glance

glance-title = جهات اتصال { $name }.
glance-none = شاركني جهة اتصال أو أرسل ملف جهات اتصال.
glance-look = اضغط على رقم لعرض التفاصيل.
glance-saved =
    { $count ->
        [zero] لا يتذكر تيليجرام أي رقم رفعته.
        [one] يتذكر تيليجرام رقمًا واحدًا رفعته يومًا.
        [two] يتذكر تيليجرام رقمين رفعتهما يومًا.
        [few] يتذكر تيليجرام { $count } أرقام رفعتها يومًا.
        [many] يتذكر تيليجرام { $count } رقمًا رفعته يومًا.
       *[other] يتذكر تيليجرام { $count } رقم رفعته يومًا.
    }
button-glance = نظرة سريعة
button-glance-contacts = جهات الاتصال · { $count }
button-glance-deleted = حسابات محذوفة · { $count }
button-glance-doubles = تبدو مكررة · { $count }
button-glance-nameless = بلا اسم · { $count }
button-glance-oneSided = لست لديهم · { $count }
button-glance-birthdays = أعياد الميلاد
button-glance-birthdays-near = أعياد الميلاد · { $count }
button-glance-saved = الأرقام المحفوظة · { $count }
