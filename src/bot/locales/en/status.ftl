### Who was seen when

status-title = Last seen, contacts of { $name } · { $count }
status-nobody = No one to show yet.
status-group = { $group } · { $count }
status-online = Online now
status-minutes = Within the hour
status-hours = Within a day
status-days = Days ago
status-recently = Recently
status-last_week = Within a week
status-last_month = Within a month
status-hidden = Long ago or hidden
status-by_me = You hide yours
names-more = { $count } more

## The chart, whose labels have room for some 17 letters

chart-title =
    { $count ->
        [one] When one contact was last seen
       *[other] When { $count } contacts were last seen
    }
chart-count = { $count }
chart-online = Online now
chart-minutes = Within an hour
chart-hours = Within a day
chart-days = Days ago
chart-recently = Recently
chart-last_week = Within a week
chart-last_month = Within a month
chart-hidden = Long ago or hidden
chart-by_me = You hide yours
