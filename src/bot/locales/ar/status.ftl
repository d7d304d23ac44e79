### Who was seen when

status-title = آخر ظهور، جهات اتصال { $name } · { $count }
status-nobody = لا أحد لعرضه بعد.
status-group = { $group } · { $count }
status-online = متصل الآن
status-minutes = خلال ساعة
status-hours = خلال يوم
status-days = قبل أيام
status-recently = قريبًا
status-last_week = خلال أسبوع
status-last_month = خلال شهر
status-hidden = منذ وقت طويل أو مخفي
status-by_me = لأنك تخفي ظهورك
names-more = و{ $count } غيرهم

## The chart, whose labels have room for some 17 letters

chart-title =
    { $count ->
        [zero] متى ظهرت جهات الاتصال آخر مرة
        [one] متى ظهرت جهة اتصال واحدة آخر مرة
        [two] متى ظهرت جهتا اتصال آخر مرة
        [few] متى ظهرت { $count } جهات اتصال آخر مرة
        [many] متى ظهرت { $count } جهة اتصال آخر مرة
       *[other] متى ظهرت { $count } جهة اتصال آخر مرة
    }
chart-count = { $count }
chart-online = متصل الآن
chart-minutes = خلال ساعة
chart-hours = خلال يوم
chart-days = قبل أيام
chart-recently = قريبًا
chart-last_week = خلال أسبوع
chart-last_month = خلال شهر
chart-hidden = بعيد أو مخفي
chart-by_me = تخفي ظهورك
