### Who sees the number, and who is found by it

privacy-title = خصوصية { $name }
privacy-number = الرقم: { $phone }
privacy-phone_number = من يرى رقمي
privacy-added_by_phone = من يعثر عليّ برقمي
audience-everybody = الجميع
audience-contacts = جهات اتصالي
audience-nobody = لا أحد
privacy-always = دائمًا: { $who }
privacy-never = أبدًا: { $who }
privacy-more =
    { $count ->
        [zero] ولا أحد غيرهم
        [one] وواحد آخر
        [two] واثنان آخران
        [few] و{ $count } آخرون
        [many] و{ $count } آخرون
       *[other] و{ $count } آخرون
    }
privacy-groups =
    { $count ->
        [zero] لا أعضاء مجموعات
        [one] أعضاء مجموعة واحدة
        [two] أعضاء مجموعتين
        [few] أعضاء { $count } مجموعات
        [many] أعضاء { $count } مجموعة
       *[other] أعضاء { $count } مجموعة
    }
privacy-close-friends = الأصدقاء المقربون
privacy-premium = مستخدمو Premium
privacy-bots = البوتات
privacy-contacts = جهات الاتصال
privacy-note-phone_number = من حفظ رقمك أو رآه من قبل يحتفظ به: لا يسحبه منه أي إعداد.
privacy-note-added_by_phone = هذا يهم فقط من لديهم رقمك ولم تضفهم. لا يوجد هنا خيار «لا أحد» في تيليجرام: يمكن لجهات اتصالك دائمًا العثور عليك به.
privacy-drop = العلامة × بالأسفل تزيل شخصًا من الاستثناءات. تبقى المجموعات وما شابهها كما هي؛ غيّرها في تيليجرام من الإعدادات > الخصوصية.
privacy-set-phone_number = تم التغيير. من يرى رقمك الآن: { $audience }.
privacy-set-added_by_phone = تم التغيير. من يعثر عليك برقمك الآن: { $audience }.
privacy-dropped = { $name } لم يعد من الاستثناءات.
privacy-dropped-already = لم يعد من الاستثناءات أصلًا.
