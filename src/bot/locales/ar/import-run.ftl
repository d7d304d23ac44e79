### An import while it runs, and after

import-title-running = جارٍ الاستيراد إلى جهات اتصال { $name }
import-title-paused = الاستيراد إلى جهات اتصال { $name }، متوقف مؤقتًا
import-title-done = تم الاستيراد إلى جهات اتصال { $name }
import-title-cancelled = الاستيراد إلى جهات اتصال { $name }، ملغى
import-so-far = { $settled } من { $total }
import-paused = لن يُرسل شيء حتى تستأنف.
import-paused-signed_out = اربط هذا الحساب من جديد عبر /pair، ثم اضغط «استئناف».
import-paused-restricted = يقيّد تيليجرام هذا الحساب الآن. راسل @SpamBot في تيليجرام لتعرف السبب والمدة، واضغط «استئناف» بعد انتهاء ذلك.
import-paused-outdated = هذا البرنامج قديم جدًا على تيليجرام. بعد أن يحدّثه من يشغّله اضغط «استئناف».
import-paused-refused = رفض تيليجرام عدة أرقام على التوالي، لذلك توقفت. اضغط «استئناف» للمحاولة من جديد، أو «إلغاء»؛ ما أُرسل يبقى.
import-waits-flood = أتوقف قليلًا كي لا يقيّد تيليجرام الحساب. سأتابع تلقائيًا، { $time }.
import-waits-deferred = يريد تيليجرام بقية الأرقام لاحقًا. سأتابع تلقائيًا، { $time }.
import-waits-trouble = تيليجرام لا يرد الآن. سأحاول من جديد تلقائيًا، { $time }.
import-waits-turn = يجري شيء آخر على هذا الحساب. سينتظر هذا دوره ويبدأ تلقائيًا.
import-left-soon = بقي أقل من دقيقة
import-left-minutes =
    { $minutes ->
        [zero] بقي أقل من دقيقة
        [one] بقيت دقيقة تقريبًا
        [two] بقيت دقيقتان تقريبًا
        [few] بقيت { $minutes } دقائق تقريبًا
        [many] بقيت { $minutes } دقيقة تقريبًا
       *[other] بقيت { $minutes } دقيقة تقريبًا
    }
import-note-renamed = بعض من تغيّرت أسماؤهم كانوا ضمن جهات اتصالك بلا رقم ظاهر، فلم يتبين ذلك من قبل. في بطاقتهم ضمن /contacts زر «تغيير الاسم».
import-note-declined = لم يُبحث عنها: أجّل تيليجرام هذه الأرقام أيامًا. لا يُعرف إن كانت لأحد.
import-note-failed = فشلت: رفض تيليجرام هذه الأرقام. الملف نفسه يحاولها مرة أخرى.
import-note-cancelled = ما أُرسل من قبل يبقى. الملف نفسه يتابع مع البقية.
outcome-pending = ينتظر دوره
outcome-added = أُضيف
outcome-renamed = تغيّر اسمه
outcome-already = موجود بالفعل
outcome-kept = ضمن جهات اتصالك باسم آخر، وسيبقى
outcome-not_found = غير موجود أو خاص
outcome-not_found-importers =
    { $importers ->
        [zero] غير موجود أو خاص؛ لم يحفظ هذا الرقم أحد غيرك
        [one] غير موجود أو خاص؛ حفظ هذا الرقم شخص آخر
        [two] غير موجود أو خاص؛ حفظ هذا الرقم شخصان آخران
        [few] غير موجود أو خاص؛ حفظ هذا الرقم { $importers } أشخاص آخرين
        [many] غير موجود أو خاص؛ حفظ هذا الرقم { $importers } شخصًا آخر
       *[other] غير موجود أو خاص؛ حفظ هذا الرقم { $importers } شخص آخر
    }
outcome-deferred = سأحاول لاحقًا
outcome-deferred-until = سأحاول من جديد { $time }
outcome-declined = لم يُبحث عنه
outcome-failed = فشل
outcome-failed-why = فشل: { $why }
outcome-left = مستثنى
outcome-left-tried = مستثنى، لم يُعثر عليه من قبل
import-kind-new = جديد
import-kind-unclear = غير مؤكد
import-kind-by_id = جديد
import-kind-rename = باسم آخر
import-kind-tried = لم يُعثر عليه من قبل
import-kind-already = موجود بالفعل
import-kind-duplicate = أكثر من مرة
import-kind-unusable = غير صالح
ledger-row = الصف
ledger-number = الرقم
ledger-name = الاسم
ledger-outcome = النتيجة
ledger-reason = السبب
ledger-time = الوقت
ledger-where = المكان
ledger-others = آخرون لديهم الرقم
import-others-title =
    { $count ->
        [zero] لا أرقام حفظها آخرون أيضًا:
        [one] رقم واحد حفظه آخرون أيضًا:
        [two] رقمان حفظهما آخرون أيضًا، الأكثر حفظًا أولًا:
        [few] { $count } أرقام حفظها آخرون أيضًا، الأكثر حفظًا أولًا:
        [many] { $count } رقمًا حفظها آخرون أيضًا، الأكثر حفظًا أولًا:
       *[other] { $count } رقم حفظها آخرون أيضًا، الأكثر حفظًا أولًا:
    }
jobs-title = قيد التنفيذ
jobs-none = لا شيء قيد التنفيذ.
jobs-undelivered = لم أتمكن من إيصال نتيجة استيراد أو تراجع إلى أحد الأشخاص، وتوقفت بعد محاولات كثيرة. النتيجة نفسها محفوظة: يعرضها له /jobs و /history.

## The table that was imported, given back

filled-found = عُثر عليه
filled-username = اسم المستخدم في تيليجرام
filled-id = معرّف تيليجرام
filled-seen = آخر ظهور
filled-yes = نعم
filled-no-table = لم أعد أجد جدولًا في هذا الملف. ملف كل الصفوف بصيغة CSV فيه ما حدث لكل رقم.
