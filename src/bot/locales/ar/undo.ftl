### Undo

command-undo = التراجع عن آخر تغيير

undo-none = لا شيء للتراجع عنه.
undo-something = تغيير
undo-never-share = لا يمكنك التراجع عن هذا: لقد رأى رقمك.
undo-never-close_chat = المحادثة المغلقة لا تعود؛ لم يكن فيها سوى إشعار تيليجرام.

loss-before = ما لن يعود:
loss-after = ما لم يعد:
loss-mutual = وجودك ضمن جهات اتصالهم: إن أزالوك في هذه الأثناء، فلا أستطيع تغيير ذلك
loss-number_shared = رقمك: لقد رأوه
loss-exceptions = استثناءات الخصوصية لمن لم أعد أستطيع الوصول إليهم
loss-deleted_accounts = الحسابات المحذوفة: لا يضيفها تيليجرام من جديد
loss-saved_unread = الأرقام المحفوظة التي لم أقرأها يومًا عبر /saved

kept-nothing = { $name } كان كما هو بالفعل.
kept-changed = تغيّر { $name } بعد ذلك، فتركته كما هو.
kept-changed-now = تغيّر { $name } بعد ذلك: { $now }. تركته كما هو.
now-called = اسمه الآن { $name }
now-no-contact = لم يعد جهة اتصال
kept-impossible = لا يمكن إعادة { $name } كما كان: لا طريقة لذلك في تيليجرام.
kept-impossible-contact = لا أستطيع إعادة { $name }: لم يعد تيليجرام يتيح لي الوصول إليه. إن كنت تعرف رقمًا أو اسم مستخدم يعمل، فأرسله لي.
kept-impossible-number = لا أستطيع إعادة { $name }: لم يعد تيليجرام يقبل هذا الرقم.
kept-failed = لم يسمح لي تيليجرام بالتراجع عن ذلك لـ { $name }، أو عن كله. حاول لاحقًا.

left-note-contacts = لم يعد تيليجرام يتيح لي الوصول إلى من لا طريق لعودتهم. إن كنت تعرف رقمًا أو اسم مستخدم يعمل، فأرسله لي.
left-note-numbers = لم يعد تيليجرام يقبل الأرقام التي لا طريق لعودتها.
undo-count-undone = تم التراجع: { $count }
undo-count-nothing = كما كان بالفعل: { $count }
undo-count-changed = تغيّر بعد ذلك فبقي: { $count }
undo-count-impossible = لا طريق للعودة: { $count }
undo-count-failed = رفضه تيليجرام: { $count }
redo-count-undone = تمت الإعادة: { $count }
redo-count-nothing = كما هو بالفعل: { $count }
redo-count-changed = تغيّر بعد ذلك فبقي: { $count }
redo-count-impossible = لا يمكن إعادته: { $count }
redo-count-failed = رفضه تيليجرام: { $count }
undo-title = جارٍ التراجع: { $what }
undo-title-again = جارٍ الإعادة: { $what }
undo-waits-import = يجري استيراد على هذا الحساب؛ سأبدأ بعده.
undo-waits-signed_out = اربط هذا الحساب من جديد عبر /pair وسأتابع تلقائيًا.
undo-stopped = توقفت. ما تم التراجع عنه يبقى كذلك؛ والبقية كما كانت.
undo-stopped-signed_out = اربط هذا الحساب من جديد عبر /pair، ثم اضغط «متابعة».
undo-stopped-restricted = يقيّد تيليجرام هذا الحساب الآن. اسأل @SpamBot عن المدة، ثم اضغط «متابعة».
undo-stopped-outdated = هذا البرنامج قديم جدًا على تيليجرام. بعد تحديثه اضغط «متابعة».
undo-stopped-refused = رفض تيليجرام عدة تغييرات على التوالي، لذلك توقفت. اضغط «متابعة» للمحاولة من جديد.
undo-forgotten = تم التراجع قدر الإمكان. لم يعد في السجل.

undo-refused-unknown = لم يعد هذا في السجل، أو لم يعد حسابه مرتبطًا.
undo-refused-done_already = تم التراجع عن هذا بالفعل.
undo-refused-done_already-at = تم التراجع عن هذا بالفعل، { $time }.
undo-refused-running = جارٍ التراجع عن هذا بالفعل؛ يعرض /jobs مدى تقدمه.
undo-refused-impossible = لا يمكن التراجع عن هذا: لم ينتج عنه شيء، أو لا طريق للعودة في تيليجرام.
undo-refused-under_way = ما زال هذا قيد التنفيذ. ألغه في /jobs أو انتظر حتى ينتهي، ثم تراجع عنه.
