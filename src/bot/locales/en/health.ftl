### The state of the bot, for owners

health-title = How I’m doing
health-processes = Processes: { $count }, the oldest started { $since }
health-sessions = Open sessions: { $count }
health-updates = Messages waiting: { $count }, the oldest came { $since }
health-no-updates = No message waits
health-imports = Imports: { $running } running, { $waiting } waiting, { $paused } paused
health-undos = Undos: { $running } running, { $waiting } waiting
health-left = Numbers and changes left: { $count }
health-retries = To try again: { $count }, next { $until }
health-outbox = To deliver: { $count }, the first was due { $since }
health-no-outbox = Everything is delivered
health-floods = Accounts that Telegram makes wait: { $count }, until { $until }
health-skipped = Messages I couldn’t finish: { $count }
health-errors = Latest errors
health-no-errors = None
health-owner-only = Only the owner of this bot can see that.
button-health = How the bot is doing
button-health-reload = Reload
button-skipped-again = Run again
button-skipped-dismiss = Dismiss
skipped-again = Running them again: { $count }.
skipped-dismiss = Dismissed: { $count }.
skipped-none = Nothing is left to run again.
skipped-report =
    { $count ->
        [one] I couldn’t finish one message, so I skipped it.
       *[other] I couldn’t finish { $count } messages, so I skipped them.
    }
