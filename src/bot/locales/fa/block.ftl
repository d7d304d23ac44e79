### Blocking

block-self = این خود شمایید! نمی‌توانید خودتان را مسدود کنید.
block-ask = { $name } مسدود شود؟
block-effect = نمی‌تواند پیام بدهد، تماس بگیرد یا ببیند کِی آنلاین هستید، و خبردار نمی‌شود. هر وقت خواستید رفع مسدودی کنید.
block-already = { $name } از قبل مسدود است.
blocked = { $name } مسدود شد.
unblocked = مسدودی { $name } برداشته شد.
blocked-title = مسدودشده‌های { $name } · { $count }
blocked-nobody = کسی را مسدود نکرده‌اید.
