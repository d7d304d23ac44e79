### Who was seen when

status-title = آخرین بازدید، مخاطبین { $name } · { $count }
status-nobody = هنوز کسی برای نمایش نیست.
status-group = { $group } · { $count }
status-online = الان آنلاین
status-minutes = طی یک ساعت اخیر
status-hours = طی یک روز اخیر
status-days = چند روز پیش
status-recently = به‌تازگی
status-last_week = طی هفتهٔ اخیر
status-last_month = طی ماه اخیر
status-hidden = خیلی وقت پیش یا پنهان
status-by_me = شما پنهان کرده‌اید
names-more = { $count } نفر دیگر

## The chart, whose labels have room for some 17 letters

chart-title = آخرین بازدید { $count } مخاطب
chart-count = { $count }
chart-online = الان آنلاین
chart-minutes = طی یک ساعت
chart-hours = طی یک روز
chart-days = چند روز پیش
chart-recently = به‌تازگی
chart-last_week = طی هفتهٔ اخیر
chart-last_month = طی ماه اخیر
chart-hidden = قدیمی یا پنهان
chart-by_me = شما پنهان کردید
