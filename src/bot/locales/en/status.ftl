### Who was seen when

status-title = Last seen, contacts of { $name } · { $count }
status-nobody = There is nobody to show yet.
status-group = { $group } · { $count }
status-online = Online now
status-minutes = Within the hour
status-hours = Within a day
status-days = Days ago
status-recently = Recently
status-last_week = Within a week
status-last_month = Within a month
status-hidden = Long ago, or hidden from you
status-by_me = Hidden because you hide yours
status-more = { $count } more
