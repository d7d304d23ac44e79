### Close friends

friends-title = الأصدقاء المقربون لدى { $name } · { $count }
friends-nobody = لا أصدقاء مقربون بعد. افتح جهة اتصال واضغط «إضافة إلى المقربين».
friends-effect = يرى الأصدقاء المقربون القصص التي تشاركها مع المقربين فقط. لن يعلموا أنهم في القائمة.
friends-add = لإضافة صديق: /close_friends zoe
friend-added = { $name } صديق مقرب الآن.
friend-already = { $name } صديق مقرب بالفعل.
friend-removed = { $name } لم يعد صديقًا مقربًا.
