### Somebody’s card

card-phone-hidden = الرقم مخفي عنك
card-seen = آخر ظهور { $seen }
card-seen-hidden = آخر ظهور منذ وقت طويل، أو مخفي عنك
card-seen-by-me = (يخفي تيليجرام الوقت الدقيق لأنك تخفي ظهورك.)
card-about = نبذة: { $about }
card-note = 📝 { $note }
card-labels = 🏷 { $labels }
card-birthday = عيد الميلاد: { $day }
card-birthday-age = عيد الميلاد: { $day }، العمر { $age }
card-common-chats =
    { $count ->
        [zero] لا مجموعات مشتركة
        [one] مجموعة مشتركة واحدة
        [two] مجموعتان مشتركتان
        [few] { $count } مجموعات مشتركة
        [many] { $count } مجموعة مشتركة
       *[other] { $count } مجموعة مشتركة
    }
card-bot = بوت
card-deleted = هذا الحساب محذوف من تيليجرام.
card-mutual = ⇄ أنت أيضًا ضمن جهات اتصاله
card-one-sided = لست ضمن جهات اتصاله
card-lost-mutual = لم تعد ضمن جهات اتصاله؛ لاحظت ذلك في { $date }
card-close-friend = صديق مقرب
card-premium = Premium
card-no-contact = ليس ضمن جهات اتصالك
card-may-have-me = يظهر لك رقمه، فقد تكون ضمن جهات اتصاله
card-blocked = حظرته
mark-scam = ⚠️ يصنّف تيليجرام هذا الحساب كاحتيال.
mark-fake = ⚠️ يصنّف تيليجرام هذا الحساب كمزيّف: ينتحل شخصية غيره.
mark-restricted = ⚠️ يقيّد تيليجرام هذا الحساب.
mark-premium_only = ⭐ لا يمكن إلا لمستخدمي Premium مراسلته، إلا من كان ضمن جهات اتصاله.
mark-verified = ✓ موثّق من تيليجرام
mark-scam-short = ⚠️ احتيال
mark-fake-short = ⚠️ مزيّف
mark-restricted-short = ⚠️ مقيّد
mark-premium_only-short = ⭐ Premium فقط
mark-verified-short = ✓ موثّق
mark-premium_only-sign = ⭐
mark-verified-sign = ✓
card-self = هذا حسابك أنت
card-id = معرّف تيليجرام { $id }
card-stale = هذه البيانات بتاريخ { $time }.
card-untold = لا يخبر تيليجرام حسابك بأكثر من ذلك عنه.
