### Who sees the number, and who is found by it

privacy-title = حریم خصوصی { $name }
privacy-number = شماره: { $phone }
privacy-phone_number = چه کسی شماره‌ام را ببیند
privacy-added_by_phone = چه کسی با شماره پیدایم کند
audience-everybody = همه
audience-contacts = مخاطبین من
audience-nobody = هیچ‌کس
privacy-always = همیشه: { $who }
privacy-never = هرگز: { $who }
privacy-more = و { $count } نفر دیگر
privacy-groups = اعضای { $count } گروه
privacy-close-friends = دوستان نزدیک
privacy-premium = کاربران پریمیوم
privacy-bots = ربات‌ها
privacy-contacts = مخاطبین
privacy-note-phone_number = کسی که شماره‌تان را ذخیره کرده یا قبلاً دیده، آن را دارد: هیچ تنظیمی پسش نمی‌گیرد.
privacy-note-added_by_phone = این فقط برای کسانی مهم است که شماره‌تان را دارند و شما اضافه‌شان نکرده‌اید. تلگرام اینجا «هیچ‌کس» ندارد: مخاطبین شما همیشه می‌توانند با شماره پیدایتان کنند.
privacy-drop = ضربدرهای پایین، افراد را از استثناها برمی‌دارند. گروه‌ها و مانند آن همان‌طور می‌مانند؛ آن‌ها را در تلگرام در تنظیمات > حریم خصوصی تغییر دهید.
privacy-set-phone_number = تغییر کرد. حالا شماره‌تان را می‌بینند: { $audience }.
privacy-set-added_by_phone = تغییر کرد. حالا با شماره پیدایتان می‌کنند: { $audience }.
privacy-dropped = { $name } دیگر استثنا نیست.
privacy-dropped-already = دیگر استثنا نبود.
