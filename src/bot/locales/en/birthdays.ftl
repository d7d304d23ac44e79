### Birthdays

birthdays-title = Birthdays, contacts of { $name }
birthdays-none = No birthdays yesterday, today or tomorrow.
birthdays-age = { $name } turns { $age }
birthdays-only = Telegram lists three days only. For other dates open a card.
day-of-month =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
