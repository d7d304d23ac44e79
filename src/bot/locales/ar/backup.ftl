### نسخ احتياطية من الحساب تبقى في الدردشة

command-backup = كل شيء في ملف واحد، الآن أو بانتظام
command-restore = إعادة ما ينقص من نسخة احتياطية

backup-title = نسخة احتياطية من { $name }
backup-how = أرسل لك ملفًا واحدًا فيه جهات اتصالك والملاحظات والوسوم والأرقام المحفوظة ومن تحظرهم. يصلك بلا صوت، وفقط إذا تغيّر شيء.
backup-off = تصلك نسخة عندما ترسل /backup.
backup-daily = تصلك نسخة كل يوم.
backup-weekly = تصلك نسخة كل أسبوع.
backup-monthly = تصلك نسخة كل شهر.
backup-sent = آخر نسخة بتاريخ { $time }.
backup-holds-saved = أرقام محفوظة حتى { $time }: { $count }
backup-holds-blocked = محظورون: { $count }
backup-caption-how = لإعادة ما ينقص، اضغط «استعادة» أو رد بالأمر /restore.
backup-too-large = كل شيء معًا أكبر من 20 ميغابايت، وهو أقصى ما يعيده تيليجرام لي. يُخرج /export جهات اتصالك وحدها.
backup-restore-how = رد على نسخة احتياطية بالأمر /restore، أو أرسل لي ملفها. أعرض عليك ما سيعود قبل أن أغيّر شيئًا.
button-backup = نسخة احتياطية…
button-backup-now = أرسل نسخة الآن
button-backup-off = بلا
button-backup-daily = يوميًا
button-backup-weekly = أسبوعيًا
button-backup-monthly = شهريًا
settings-backup-off = نسخة احتياطية من { $name }: بلا
settings-backup-daily = نسخة احتياطية من { $name }: يوميًا
settings-backup-weekly = نسخة احتياطية من { $name }: أسبوعيًا
settings-backup-monthly = نسخة احتياطية من { $name }: شهريًا

file-own-backup = هذه نسخة احتياطية مني. أرسلها وحدها.
file-damaged-backup = هذه النسخة الاحتياطية معدّلة أو ناقصة، فلا يمكنني استخدامها.
file-newer-backup = صنع هذه النسخة الاحتياطية إصدار أحدث مني. اطلب تحديث هذا البوت.

## ما يعود غير جهات الاتصال

import-count-block = للحظر: { $count }
import-rows-block = للحظر
import-kind-block = للحظر
import-count-blocked = حُظر: { $count }
outcome-blocked = حُظر
extra-close_friend = علامات المقربين: { $count }
unusable-deleted_account = حُذف الحساب
unusable-unreachable_account = لا يجدهم حسابك بلا رقم ولا @اسم مستخدم
unusable-name_too_long = الاسم طويل جدًا
restore-tried = لا تُرسل الأرقام المحفوظة التي بلا حساب، إلا إذا فعّلتها.
backup-of = نسخة احتياطية بتاريخ { $time }
backup-of-other = نسخة احتياطية من { $name }، { $time }
did-restore-backup = استعادة من نسخة احتياطية بتاريخ { $time }: { $count }
