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
