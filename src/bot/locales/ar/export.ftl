### Export

command-export = جهات اتصالك في ملف؛ أضف كلمات للبحث
button-export = تصدير
button-export-many = تصدير { $count }
button-send-contact = إرسال كجهة اتصال

export-contacts =
    { $count ->
        [zero] لا جهات اتصال لدى { $name }
        [one] جهة اتصال واحدة لدى { $name }
        [two] جهتا اتصال لدى { $name }
        [few] { $count } جهات اتصال لدى { $name }
        [many] { $count } جهة اتصال لدى { $name }
       *[other] { $count } جهة اتصال لدى { $name }
    }
export-contacts-some = { $count } من { $total } من جهات اتصال { $name }
export-contacts-none = لا جهات اتصال بعد، فلا شيء للتصدير.
export-contacts-none-match = لا أحد يطابق، فلا شيء للتصدير. أرسل /export لتصدير الجميع.
export-saved =
    { $count ->
        [zero] لا أرقام محفوظة لدى { $name }
        [one] رقم محفوظ واحد لدى { $name }
        [two] رقمان محفوظان لدى { $name }
        [few] { $count } أرقام محفوظة لدى { $name }
        [many] { $count } رقمًا محفوظًا لدى { $name }
       *[other] { $count } رقم محفوظ لدى { $name }
    }
export-saved-some = { $count } من { $total } من الأرقام المحفوظة لدى { $name }
export-saved-none = لا أرقام محفوظة، فلا شيء للتصدير.
export-saved-none-match = لا رقم يطابق، فلا شيء للتصدير. أرسل /saved لعرضها كلها.
export-saved-read = بتاريخ { $time }، حين قرأت القائمة.
export-saved-holds = الأسماء والأرقام كما حُفظت.
export-filter = فقط: { $filter }
export-holds = مع رقم: { $phones }، ومع اسم مستخدم: { $usernames }، وكلها مع معرّف تيليجرام.
export-holds-mutual = مع رقم: { $phones }، ومع اسم مستخدم: { $usernames }، وكلها مع معرّف تيليجرام وما إذا كنت ضمن جهات اتصالهم.

export-ask = أي ملف تريد؟
export-vcard3 = vCard 3.0
export-vcard4 = vCard 4.0
export-csv = CSV
export-json = JSON
export-vcard3-about = · vCard 3.0 يقرؤه كل هاتف ودفتر عناوين وخدمة بريد تقريبًا.
export-vcard4-about = · vCard 4.0 هو الشكل الأحدث، للبرامج التي تطلبه.
export-csv-about = · CSV جدول بأعمدة Google، وتفتحه برامج الجداول أيضًا.
export-json-about = · JSON لأقرأه من جديد، أو لبرامجك أنت.

send-contact-hidden = رقمه مخفي عنك، فلا توجد جهة اتصال لإرسالها.
