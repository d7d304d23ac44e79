### Notes and labels

note-ask = دربارهٔ { $name } چه یادداشت کنم؟
note-ask-again =
    یادداشت شما دربارهٔ { $name }:
    { $note }

    برای جایگزینی، یادداشت تازه‌ای بنویسید.
note-ask-many =
    { $count ->
        [one] دربارهٔ این مخاطب چه یادداشت کنم؟ به یادداشتی که دارید اضافه می‌کنم.
       *[other] دربارهٔ این { $count } مخاطب چه یادداشت کنم؟ به یادداشت‌هایی که دارید اضافه می‌کنم.
    }
note-saved = دربارهٔ { $name } یادداشت شد.
note-removed = یادداشت { $name } حذف شد.
note-same = یادداشت شما دربارهٔ { $name } از قبل همین است.
note-saved-many = دربارهٔ { $count } مخاطب یادداشت شد.
note-none = یادداشتی دربارهٔ { $name } نیست.
label-title = برچسب‌های { $name }
label-title-many =
    { $count ->
        [one] برچسب‌های این مخاطب
       *[other] برچسب‌های این { $count } مخاطب
    }
label-how = برای دادن یا برداشتن، روی برچسب بزنید.
label-first = هنوز برچسبی ندارید. اولی را بسازید.
label-more = { $count } برچسب دیگر در /labels است.
label-ask = کدام برچسب‌ها؟ هر کدام را در یک سطر بنویسید، یا با , جدایشان کنید.
label-unusable = برچسب باید حرف، رقم یا ایموجی داشته باشد.
label-full = همه جایی برای { $labels } نداشتند: هر مخاطب حداکثر { $count } برچسب دارد.
label-given =
    { $count ->
        [0] همه از قبل { $labels } را داشتند.
        [one] به یک مخاطب برچسب زده شد: { $labels }
       *[other] به { $count } مخاطب برچسب زده شد: { $labels }
    }
label-taken =
    { $count ->
        [0] هیچ‌کدام دیگر { $labels } را نداشت.
        [one] { $labels } از یک مخاطب برداشته شد.
       *[other] { $labels } از { $count } مخاطب برداشته شد.
    }
labels-title = برچسب‌های شما
labels-none = هنوز برچسبی نیست. مثلاً /label zoe rome, climbing دو برچسب به Zoe می‌دهد.
labels-how = با /contacts #rome یا فقط #rome جستجو کنید.
labels-count = { $count } مخاطب
labels-one = { $label } · { $count } مخاطب
labels-gone = دیگر هیچ مخاطبی این برچسب را ندارد.
labels-rename-ask = نام { $label } چه باشد؟ اگر نام برچسب دیگری را بنویسید، هر دو یکی می‌شوند.
labels-renamed = { $label } حالا { $to } است.
labels-merge-ask = { $label } با کدام برچسب یکی شود؟
labels-dropped = { $label } از { $count } مخاطب برداشته شد.
