### Close friends

friends-title = دوستان نزدیک { $name } · { $count }
friends-nobody = هنوز دوست نزدیکی نیست. مخاطبی را باز کنید و روی «افزودن به دوستان نزدیک» بزنید.
friends-effect = دوستان نزدیک استوری‌هایی را می‌بینند که فقط با دوستان نزدیک به اشتراک می‌گذارید. خبردار نمی‌شوند که در این فهرست‌اند.
friends-add = یکی اضافه کنید: /close_friends zoe
friend-added = { $name } حالا دوست نزدیک است.
friend-already = { $name } از قبل دوست نزدیک است.
friend-removed = { $name } دیگر دوست نزدیک نیست.
