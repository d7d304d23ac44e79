health-title = كيف حالي
health-processes = العمليات: { $count }، أقدمها بدأت { $since }
health-sessions = الجلسات المفتوحة: { $count }
health-updates = الرسائل المنتظرة: { $count }، أقدمها وصلت { $since }
health-no-updates = لا رسائل منتظرة
health-imports = عمليات الاستيراد: { $running } تعمل، { $waiting } تنتظر، { $paused } متوقفة
health-undos = عمليات التراجع: { $running } تعمل، { $waiting } تنتظر
health-left = الأرقام والتغييرات المتبقية: { $count }
health-retries = لإعادة المحاولة: { $count }، التالية { $until }
health-outbox = للتسليم: { $count }، موعد أولها { $since }
health-no-outbox = سُلِّم كل شيء
health-floods = حسابات يطلب منها تيليجرام الانتظار: { $count }، حتى { $until }
health-skipped = رسائل لم أتمكن من إنهائها: { $count }
health-errors = آخر الأخطاء
health-no-errors = لا شيء
health-owner-only = لا يمكن إلا لمالك هذا البوت رؤية ذلك.
button-health = كيف حال البوت
button-health-reload = تحديث
button-skipped-again = تشغيل من جديد
button-skipped-dismiss = تجاهل
skipped-again = أشغّلها من جديد: { $count }.
skipped-dismiss = تجاهلتها: { $count }.
skipped-none = لم يبق شيء لتشغيله من جديد.
skipped-report =
    { $count ->
        [zero] لا رسائل متخطاة.
        [one] لم أتمكن من إنهاء رسالة واحدة، فتخطيتها.
        [two] لم أتمكن من إنهاء رسالتين، فتخطيتهما.
        [few] لم أتمكن من إنهاء { $count } رسائل، فتخطيتها.
        [many] لم أتمكن من إنهاء { $count } رسالة، فتخطيتها.
       *[other] لم أتمكن من إنهاء { $count } رسالة، فتخطيتها.
    }
