### Members

members-title = { $count } نفر از این ربات استفاده می‌کنند
members-owner = مالک
members-since = از { $since }
members-invited-by = با لینک { $owner }
members-last-seen = آخرین بار اینجا { $day }
members-never-seen = هنوز نیامده
members-invitations =
    { $count ->
        [one] یک دعوت باز است، تا { $until }.
       *[other] { $count } دعوت باز است، آخری تا { $until }.
    }
members-owner-only = فقط مالک این ربات می‌تواند کاربران آن را ببیند.
member-remove-ask = { $name } حذف شود؟ از حساب‌هایش خارج می‌شوم، هر چه درباره‌اش می‌دانم حذف می‌شود و فقط با دعوت تازه می‌تواند برگردد.
member-removed-done = { $name } حذف شد، با هر چه درباره‌اش می‌دانستم.
member-removed-later = { $name } حذف شد، با هر چه درباره‌اش می‌دانستم. هنوز نتوانستم برای خروج به تلگرام دسترسی پیدا کنم و باز هم تلاش می‌کنم.
member-removed-impossible = { $name } حذف شد، با هر چه درباره‌اش می‌دانستم. نتوانستم خارج شوم، پس شاید این ربات هنوز در فهرست دستگاه‌هایش باشد.
member-removed-you = مالک این ربات شما را حذف کرد. از حساب‌هایتان خارج شدم و هر چه دربارهٔ شما می‌دانستم حذف کردم.
member-gone = او دیگر از این ربات استفاده نمی‌کند، یا مالک آن است.
members-withdrawn = لغو شد. دیگر کسی نمی‌تواند از آن لینک‌ها استفاده کند.
