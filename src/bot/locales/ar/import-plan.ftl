### What would be imported, before anything is sent

import-read =
    { $count ->
        [zero] لم أقرأ أي رقم. لم يُرسل شيء بعد.
        [one] قرأت رقمًا واحدًا. لم يُرسل شيء بعد.
        [two] قرأت رقمين. لم يُرسل شيء بعد.
        [few] قرأت { $count } أرقام. لم يُرسل شيء بعد.
        [many] قرأت { $count } رقمًا. لم يُرسل شيء بعد.
       *[other] قرأت { $count } رقم. لم يُرسل شيء بعد.
    }
import-read-people =
    { $count ->
        [zero] لم أقرأ أي شخص. لم يُرسل شيء بعد.
        [one] قرأت شخصًا واحدًا. لم يُرسل شيء بعد.
        [two] قرأت شخصين. لم يُرسل شيء بعد.
        [few] قرأت { $count } أشخاص. لم يُرسل شيء بعد.
        [many] قرأت { $count } شخصًا. لم يُرسل شيء بعد.
       *[other] قرأت { $count } شخص. لم يُرسل شيء بعد.
    }
import-parts = من { $list }.
import-part = { $name } ({ $count })
import-country = بلا رمز دولة؟ سأستخدم { $country } ({ $code }).
import-country-none = الأرقام التي بلا رمز دولة لا يمكن استخدامها حتى تحدد دولتها.
import-read-home =
    { $count ->
        [zero] لا أرقام بلا رمز دولة
        [one] رقم واحد بلا رمز دولة
        [two] رقمان بلا رمز دولة
        [few] { $count } أرقام بلا رمز دولة
        [many] { $count } رقمًا بلا رمز دولة
       *[other] { $count } رقم بلا رمز دولة
    }، فاستخدمت { $country }: { $text } هو { $phone }.{ $unclear ->
        [yes] {" "}وقد يكون أيضًا { $other }.
       *[no] {""}
    }
import-read-plus =
    { $count ->
        [zero] لا أرقام برمز دولة وبلا +
        [one] رقم واحد فيه رمز دولة بلا +
        [two] رقمان فيهما رمز دولة بلا +
        [few] { $count } أرقام فيها رمز دولة بلا +
        [many] { $count } رقمًا فيها رمز دولة بلا +
       *[other] { $count } رقم فيها رمز دولة بلا +
    }: { $text } هو { $phone }.{ $unclear ->
        [yes] {" "}وقد يكون أيضًا { $other }.
       *[no] {""}
    }
import-annotations = ستُضاف إلى جهات اتصالك: { $list }.
import-extras = لا مكان في تيليجرام للبقية: { $list }.
extra-note = ملاحظات: { $count }
extra-label = وسوم: { $count }
extra-organisation = شركات: { $count }
extra-birthday = أعياد ميلاد: { $count }
extra-photo = صور: { $count }
extra-email = عناوين بريد إلكتروني: { $count }
extra-address = عناوين: { $count }
extra-website = مواقع: { $count }
extra-other_account = حسابات أخرى: { $count }
import-country-ask = من أي دولة الأرقام التي بلا رمز دولة؟ اكتب اسمها بالإنجليزية أو حرفيها أو رمزها، مثل Germany أو DE أو +49.
import-country-unknown = لا أعرف هذه الدولة. اكتب اسمها بالإنجليزية أو حرفيها أو رمزها، مثل Germany أو DE أو +49.
import-shows-number = من تضيفهم سيرون رقمك، فكل جهات اتصالك تراه. يغيّر /privacy ذلك.
import-names-kept = جهات الاتصال المحفوظة لديك باسم آخر تحتفظ بالاسم الذي أعطيتها إياه، ما لم تشغّلها.
import-changes-nothing = كلهم ضمن جهات اتصالك. الملف نفسه من جديد لا يغيّر شيئًا.
import-nobody-new = لا أحد جديد فيه: الملف نفسه من جديد لا يغيّر شيئًا.
import-tried = الأرقام التي لم يُعثر على أحد بها من قبل لا تُرسل من جديد ما لم تشغّلها. تبقى في قائمة تيليجرام المحفوظة، وتصبح جهات اتصال تلقائيًا حين ينضم أصحابها.
import-nobody = لا أحد فيه يمكن إضافته.
import-nothing-on = لم تشغّل شيئًا. شغّل من تريد استيرادهم.
import-all-on = كلهم
import-some-on = { $count } منهم
import-none-on = لا أحد منهم
import-kept = تبقى أسماؤهم
import-never-sent = لا شيء لفعله
import-rows-new = جديد
import-rows-unclear = صاحبه غير مؤكد
import-rows-by_id = جديد، بلا رقم
import-rows-rename = باسم آخر
import-rows-tried = لم يُعثر عليه من قبل
import-rows-already = موجود بالفعل
import-rows-duplicate = أكثر من مرة
import-rows-unusable = غير صالح
import-row-unclear = { $phone }، أو { $other }
import-row-moved = { $phone }؛ لدى { $name } رقم آخر في تيليجرام
import-row-rename = بدلًا من { $old }
import-row-duplicate = كما في الصف { $row }
import-row-no-number = يُضاف بلا رقم
import-row-account = { $account }، من { $field }
import-row-line = السطر { $line }
import-row-entry = المُدخل { $entry }
import-bulk-title = هل تعرف هؤلاء الأشخاص كلهم ({ $count })؟
import-bulk =
    يقيّد تيليجرام الحسابات التي تبحث عن غرباء كثيرين ويحظر بعضها. دفتر عناوينك لا بأس به، أما قائمة غرباء فلا، ولا يمكنني التراجع عن ذلك.

## The columns of a table

columns-title = ماذا في هذه الأعمدة؟
columns-how = خمّنت محتوى الأعمدة. اضغط للتصحيح.
columns-no-number = حدد أولًا العمود الذي فيه الأرقام.
column-numbered = العمود { $number }
column-is = { $column }: { $role }
column-is-such = { $column } (مثل { $example }): { $role }
role-whole = الاسم
role-first = الاسم الأول
role-middle = الاسم الأوسط
role-last = اسم العائلة
role-organisation = الشركة
role-nickname = اللقب
role-phone = الرقم
role-telegram_id = معرّف تيليجرام
role-username = اسم المستخدم
role-label = الوسم
role-country_code = رمز الدولة
role-phone_label = نوع الرقم
role-machine = فاكس أو جهاز نداء
role-other_person = رقم شخص آخر
role-about_phone = عن هاتف
role-website = الموقع
role-note = الملاحظة
role-category = المجموعة
role-email = البريد الإلكتروني
role-birthday = عيد الميلاد
role-address = العنوان
role-photo = الصورة
role-other_account = حساب آخر
role-uid = مفتاح المُدخل
role-other = لا شيء

## Files

file-nameless =
    { $count ->
        [zero] ملفاتك
        [one] ملفك
        [two] ملفاك
        [few] ملفاتك الـ{ $count }
        [many] ملفاتك الـ{ $count }
       *[other] ملفاتك الـ{ $count }
    }
file-nothing = هذا الملف فارغ.
file-spreadsheet = هذا جدول بيانات. احفظه بصيغة CSV مع عناوين مثل Name و Phone في صفه الأول، وأرسله لي.
file-archive = هذا أرشيف. فك ضغطه، وأرسل لي ما فيه من ملفات تنتهي بـ .vcf أو .csv أو .json.
file-locked_archive = لهذا الأرشيف كلمة مرور. فك ضغطه، وأرسل لي ما فيه من ملفات جهات اتصالك.
file-calendar = لا أجد جهات اتصال في هذا الملف: إنه تقويم. افتح جهات الاتصال بدلًا من التقويم، واختر التصدير، وأرسل لي ملف .vcf أو .csv.
file-mail = لا أجد جهات اتصال في هذا الملف: إنه بريد إلكتروني. أرسل لي الملف المرفق به، أو انسخ الأسماء والأرقام إلى رسالة.
file-picture = لا أرى رمز QR في هذه الصورة. أرسل صورة واضحة يملؤها الرمز، أو الأسماء والأرقام كنص.
file-odd_picture = لا أستطيع فتح هذه الصورة. أرسلها كصورة لا كملف، ليضبط تيليجرام حجمها.
file-code = رمز QR في هذه الصورة ليس جهة اتصال. امسح رمزًا فيه بطاقة جهة اتصال أو رقم أو رابط إلى حساب تيليجرام.
file-media = لا أجد جهات اتصال في هذا الملف: إنه تسجيل. أرسل الأسماء والأرقام كنص، أو صدّر جهات اتصالك في ملف .vcf أو .csv.
file-document = لا أجد جهات اتصال في هذا الملف: إنه مستند. انسخ الأسماء والأرقام إلى رسالة، أو احفظه كنص عادي (.txt) وأرسله لي.
file-chat = لا أجد جهات اتصال في هذا الملف: إنه سجل محادثة. صدّر جهات اتصال هاتفك، أو من تيليجرام لسطح المكتب: الإعدادات › متقدم › تصدير بيانات تيليجرام.
file-log = لا أجد جهات اتصال في هذا الملف: يبدو سجلًا تقنيًا، في كل سطر منه وقت. أرسل لي الأسماء والأرقام فقط، كل شخص في سطر.
file-web_page = لا أجد جهات اتصال في هذا الملف: إنه صفحة ويب. من تيليجرام لسطح المكتب أرسل lists/contacts.html؛ وإلا فصدّر جهات اتصالك بصيغة .vcf أو .csv.
file-telegram_list = هذه الصفحة من تصدير تيليجرام فيها جهات التواصل المتكررة أو الجلسات أو ما شابه، لا جهات اتصالك. أرسل لي contacts.html من المجلد نفسه.
file-backup = لا أجد جهات اتصال في هذا الملف: لا يقرؤه إلا البرنامج الذي أنشأه. افتحه هناك، واختر التصدير، ثم vCard (.vcf) أو CSV، وأرسل لي ذلك.
file-table = لا أجد جهات اتصال في هذا الملف: إنه جدول بلا أرقام هواتف أو أسماء مستخدمين. صدّر جهات اتصالك مع أرقامها بصيغة .vcf أو .csv، وأرسلها لي.
file-database = لا أجد جهات اتصال في هذا الملف: إنه نسخة من قاعدة بيانات. صدّر الأسماء والأرقام فقط بصيغة .csv، وأرسلها لي.
file-map = لا أجد جهات اتصال في هذا الملف: إنه خريطة أو مسار. صدّر جهات اتصالك في ملف .vcf أو .csv، وأرسله لي.
file-program = لا أجد جهات اتصال في هذا الملف: إنه برنامج أو جزء منه. صدّر جهات اتصالك في ملف .vcf أو .csv، وأرسله لي.
file-unknown = لا أجد جهات اتصال في هذا الملف. صدّرها بصيغة .vcf أو .csv أو .xlsx أو .json، أو أرسل الأسماء والأرقام كنص عادي، كل شخص في سطر.
file-empty = لا أحد في هذا الملف.
file-too-many = في هذا الملف أكثر من { $most } من الأرقام، وهو أقصى ما آخذه دفعة واحدة، لذلك توقفت عن القراءة. أرسله على أجزاء، واحدًا تلو الآخر.
file-too-complex = قراءة هذا الملف تتطلب وقتًا أو ذاكرة أكثر من اللازم، لذلك توقفت. صدّره من جديد بصيغة .vcf أو .csv، أو أرسله على أجزاء.
file-too-large = حجم هذا الملف أكثر من 20 MB، وهو أقصى ما يمكن لبوت قراءته. صدّر جهات اتصال أقل في كل مرة، أو بلا صورها.
