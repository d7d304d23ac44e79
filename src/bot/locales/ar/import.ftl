### Import

import-self = هذا رقمك أنت: لا يمكن أن تكون جهة اتصال لنفسك.
import-nobody-sent = لا أجد أحدًا فيما أرسلته. يوضح /import كيف ترسل أشخاصًا.
import-too-many = فيما أرسلته أكثر من { $most } من الأرقام، وهو أقصى ما آخذه دفعة واحدة، لذلك توقفت عن القراءة. أرسل ملفات أو جهات اتصال أقل في كل مرة.
import-how =
    أرسل لي أشخاصًا بأي من هذه الطرق:
    · ملف، كما تصدّره الهواتف و Google و Outlook وبرامج البريد: .vcf أو .csv أو .xlsx أو .json أو .ldif، أو contacts.html من تيليجرام لسطح المكتب، أو .zip فيه أي منها، أو نص فيه أسماء وأرقام
    · صورة رمز QR فيه جهة اتصال
    · جهات اتصال تشاركها من هاتفك أو من تيليجرام؛ إرسال عدة جهات معًا استيراد واحد
    · /import مع رقم واسم، مثل /import +44 20 7946 0958 Zoe Miller، في أي عدد من الأسطر

    الشخص الواحد يُضاف فورًا. وإن كانوا أكثر، أعرض لك أولًا ما سيحدث، ولا أرسل شيئًا قبل موافقتك.
import-dropped = أبقي ثلاث عمليات استيراد مفتوحة، لذلك أزلت أقدمها، { $name }. أرسلها من جديد حين تحتاجها.
import-dropped-nameless = أبقي ثلاث عمليات استيراد مفتوحة، لذلك أزلت أقدمها. أرسل هؤلاء الأشخاص من جديد حين تحتاجهم.
import-shows-number-now = يمكنهم رؤية رقمك، فكل جهات اتصالك تراه. يغيّر /privacy ذلك.
import-title-deferred = محاولة جديدة لحساب { $name }، كما طلب تيليجرام
import-title = الاستيراد إلى جهات اتصال { $name }
import-count-added = أُضيف: { $count }
import-count-renamed = تغيّر اسمه: { $count }
import-count-already = موجود بالفعل: { $count }
import-count-kept = احتفظ باسمه: { $count }
import-count-not_found = غير موجود أو خاص: { $count }
import-count-deferred = للمحاولة لاحقًا: { $count }
import-count-declined = لم يُبحث عنه: { $count }
import-count-unusable = غير صالح: { $count }
import-added = تمت إضافة { $name } إلى جهات اتصال { $owner }.
import-already = { $name } ضمن جهات اتصال { $owner } بالفعل.
import-kept-name = { $phone } ضمن جهات اتصالك باسم { $name }. أبقيت هذا الاسم.
import-kept-nameless = { $phone } ضمن جهات اتصالك باسم { $name }.
import-renamed = { $name } كان موجودًا باسم { $old }، وتغيّر اسمه الآن.
import-not_found = { $name }، { $phone }: غير موجود أو خاص.
import-not_found-importers =
    { $name }، { $phone }: غير موجود أو خاص. { $importers ->
        [zero] لم يحفظ هذا الرقم أحد غيرك.
        [one] حفظ هذا الرقم شخص آخر.
        [two] حفظ هذا الرقم شخصان آخران.
        [few] حفظ هذا الرقم { $importers } أشخاص آخرين.
        [many] حفظ هذا الرقم { $importers } شخصًا آخر.
       *[other] حفظ هذا الرقم { $importers } شخص آخر.
    }
import-deferred = { $name }، { $phone }: يطلب تيليجرام محاولة هذا الرقم لاحقًا. سأفعل ذلك تلقائيًا، { $time }.
import-declined = { $name }، { $phone }: لم يبحث تيليجرام عن هذا الرقم رغم طلبي لأيام. لا يُعرف إن كان لأحد.
import-unusable = { $who }: لم يُستورد، { $reason }.
list-more =
    { $count ->
        [zero] … ولا أحد غيرهم.
        [one] … وواحد آخر.
        [two] … واثنان آخران.
        [few] … و{ $count } آخرون.
        [many] … و{ $count } آخرون.
       *[other] … و{ $count } آخرون.
    }
import-count-by_id = للإضافة بلا رقم: { $count }
import-count-new = جديد: { $count }
import-count-unclear = غير مؤكد: { $count }
import-count-rename = باسم آخر: { $count }
import-count-tried = لم يُعثر عليه من قبل: { $count }
import-count-duplicate = أكثر من مرة: { $count }
import-count-failed = فشل: { $count }
import-count-left = مستثنى: { $count }
import-count-there = كان موجودًا: { $count }
import-note-not_found = لا يقول تيليجرام إن كان بلا حساب أو مخفيًا. تبقى هذه الأرقام في قائمة تيليجرام المحفوظة، وتصبح جهات اتصال حين ينضم أصحابها.
import-note-deferred = يحدّ تيليجرام من عدد الأرقام التي يبحث عنها دفعة واحدة. سأرسلها من جديد تلقائيًا وأخبرك بما يحدث لها؛ لا حاجة لفعل شيء.

unusable-no_phone = لا رقم في البطاقة
unusable-empty = لا شيء فيه
unusable-own = هذا رقمك أنت
unusable-label_full = لجهة الاتصال 50 وسمًا كحد أقصى
unusable-no_digits = لا أرقام فيه
unusable-too_short = الرقم قصير جدًا
unusable-too_long = طويل جدًا
unusable-needs_country = يحتاج الرقم إلى رمز دولة، مثل +44
unusable-unknown_code = لا توجد دولة بهذا الرمز
unusable-no_plan = لا توجد دولة بأرقام كهذه
unusable-unreadable = تعذّرت قراءته
unusable-shortened = أول الرقم ناقص
unusable-machine = إنه فاكس أو جهاز نداء أو مودم
unusable-other_person = إنه رقم شخص آخر
unusable-about_phone = إنه عن هاتف، وليس رقمًا
unusable-other_column = إنه في عمود بلا معنى
unusable-too_many = أرقام كثيرة جدًا في مُدخل واحد
unusable-too_large = المُدخل أكبر من أي جهة اتصال
unusable-too_deep = المُدخل متداخل أكثر من اللازم
unusable-imprecise = قرّب جدول البيانات أرقامه الأخيرة
unusable-formula = إنه معادلة بلا نتيجة
unusable-hidden = إنه في صف أو عمود مخفي
unusable-part_other = لا جهات اتصال فيه
unusable-part_unclear = لا أعرف أعمدته، فأرسله وحده
unusable-part_text = إنه نص، فأرسله وحده
unusable-part_picture = الصور كثيرة جدًا؛ إن كان فيها رمز QR فأرسلها وحدها
unusable-part_backup = إنها نسخة احتياطية مني، فأرسلها وحدها
unusable-part_hidden = إنها ورقة مخفية
unusable-part_archive = إنه أرشيف، ففك ضغطه وأرسله وحده
unusable-part_locked = له كلمة مرور
unusable-part_large = أكبر مما أستطيع فك ضغطه
unusable-part_damaged = إنه تالف، فلم أستطع قراءته كله
unusable-part_repeated = الأشخاص أنفسهم في جزء آخر من ملفك
