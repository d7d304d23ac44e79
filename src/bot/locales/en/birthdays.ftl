### Birthdays

birthdays-title = Birthdays, contacts of { $name }
birthdays-none = None of the contacts of { $name } tells of a birthday around today.
birthdays-age = { $name } turns { $age }
birthdays-more =
    { $count ->
        [one] One more has a birthday in these days.
       *[other] { $count } more have a birthday in these days.
    }
birthdays-only = Telegram tells the birthdays of yesterday, today and tomorrow only, and of those who show them to you. All others are on people’s cards: /contact zoe
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
