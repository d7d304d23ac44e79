### What goes wrong

error-database = لا أستطيع الوصول إلى قاعدة بياناتي الآن. حاول بعد دقيقة.
error-unknown = حدث خطأ لديّ. حاول من جديد؛ وإن تكرر، فأخبر من يشغّل هذا البوت بالرقم المرجعي { $reference }.

failure-signed_out = أنهى تيليجرام اتصالي بحسابك. اربطه من جديد للمتابعة.
failure-budget = هذا كثير في وقت قصير، لذلك أتوقف حتى { $until } كي لا يقيّدك تيليجرام.
failure-flood = يطلب تيليجرام الانتظار حتى { $until } قبل المحاولة من جديد.
failure-unreachable = لم يرد تيليجرام في الوقت المناسب. ربما تم ما طلبته وربما لا؛ لا ضرر في طلبه من جديد.
failure-telegram_broken = لدى تيليجرام مشكلة الآن. حاول بعد بضع دقائق.
failure-restricted = يقيّد تيليجرام هذا الحساب الآن ولا يسمح بذلك. راسل @SpamBot في تيليجرام لتعرف السبب والمدة.
failure-spam_reported = أبلغ أشخاص عن حسابك كمزعج، لذلك لا يسمح تيليجرام بهذا. اسأل @SpamBot في تيليجرام عن السبب والمدة.
failure-premium_required = لا يسمح تيليجرام بهذا إلا لحسابات Premium.
failure-outdated = هذا البرنامج قديم جدًا على تيليجرام. على من يشغّله تحديثه.
failure-phone_invalid = لا يقبل تيليجرام رقم الهاتف هذا. تحقق منه ومن رمز الدولة وحاول من جديد.
failure-phone_unregistered = هذا الرقم ليس لديه حساب تيليجرام. سجّله أولًا في تطبيق تيليجرام الرسمي ثم اربطه.
failure-phone_banned = حظر تيليجرام رقم الهاتف هذا. يوضح التطبيق الرسمي كيفية الاعتراض.
failure-code_wrong = هذا ليس الرمز. تحقق منه وأدخله من جديد.
failure-code_expired = لم يعد هذا الرمز صالحًا. اطلب رمزًا جديدًا وأدخله.
failure-code_unavailable = لا يرسل تيليجرام رمزًا إلى هذا الرقم الآن. حاول لاحقًا، أو اربط بمسح رمز QR.
failure-password_wrong = هذه ليست كلمة المرور. تحقق منها وأدخلها من جديد.
failure-not_own_account = لا يسمح مالك هذا البوت إلا بالحساب الذي تراسلني منه. سجّلت خروج الحساب الآخر ولم أخزّن شيئًا.
failure-api_key_invalid = لا يقبل تيليجرام API_ID و API_HASH لهذا البرنامج. على من يشغّله تصحيحهما.
failure-user_unknown = لم يعد تيليجرام يتيح لهذا الحساب الوصول إلى ذلك الشخص.
failure-name_empty = لا يرى تيليجرام شيئًا في هذا الاسم الأول. استخدم حرفًا أو رقمًا واحدًا على الأقل.
failure-share_request_gone = لا ينتظر رقمك: إما أنه لديه بالفعل، أو لم تعد ضمن جهات اتصاله. لم تتم مشاركة شيء الآن.
failure-share_needs_adding = أضفه إلى جهات اتصالك أولًا، ثم شارك رقمك. لم تتم مشاركة شيء.
failure-takeout_delay = يريد تيليجرام التأكد أنه أنت: اضغط «سماح» في محادثة Telegram، ثم اطلب من جديد. وإلا فسيعطي القائمة في { $until }.
failure-takeout_taken = يجري تصدير آخر لبيانات حسابك في تيليجرام، وهو يسمح بواحد فقط في كل مرة. اطلب من جديد بعد انتهائه.
failure-takeout_over = أنهى تيليجرام التصدير قبل قراءة القائمة. اطلب من جديد.
failure-link_invalid = رابط جهة الاتصال هذا قديم جدًا أو لم يكن صالحًا. اطلب من صاحبه رابطًا جديدًا.
failure-privacy_refused = لا يقبل تيليجرام هذا الإعداد.
failure-refused = لم يسمح تيليجرام بهذا.

failure-halfway = اضطررت إلى التوقف في المنتصف: { $why }. ما تم حتى الآن يبقى ويظهر في /history، والتراجع يلغيه. والبقية كما كانت.
failure-halfway-unsure = اضطررت إلى التوقف في المنتصف: { $why }. ما تم حتى الآن يبقى ويظهر في /history، والتراجع يلغيه. أتحقق من الجزء الأخير وسأخبرك.

## Why one of several was not done

problem-user_unknown = لا يمكن العثور على أحد بهذا المعرّف أو اسم المستخدم
problem-name_empty = لا يرى تيليجرام شيئًا في الاسم
problem-restricted = يقيّد تيليجرام هذا الحساب
problem-spam_reported = أبلغ أشخاص عن هذا الحساب كمزعج
problem-premium_required = لا يتيح تيليجرام هذا إلا لحسابات Premium
problem-outdated = هذا البرنامج قديم جدًا على تيليجرام، وعلى من يشغّله تحديثه
problem-flood = طلب تيليجرام الانتظار
problem-flood-until = يجب التوقف حتى { $until }
problem-unreachable = لم يرد تيليجرام
problem-telegram_broken = كانت لدى تيليجرام مشكلة
problem-signed_out = انتهت الجلسة
problem-phone_invalid = لا يقبل تيليجرام هذا الرقم
problem-privacy_refused = لا يقبل تيليجرام هذه القاعدة
problem-share_request_gone = سحب طلبه
problem-share_needs_adding = يجب أن يكون جهة اتصال أولًا
problem-other = رفض تيليجرام ذلك
