### The pairing page. HTML: `<b>` and `<code>` are allowed.

web-title = Pair your Telegram account
web-audience = { $person } will see the contacts of this account in the chat with { $bot }.
web-loading = One moment…
web-choose =
    Choose how to sign in. Either way Roster becomes a device you can remove in
    Telegram under <b>Settings › Devices</b>.
web-choose-qr = Scan a QR code
web-choose-qr-when = Best when this page is on another screen than your phone.
web-choose-phone = Use your phone number
web-choose-phone-how = Telegram sends you a login code. You type it here, never in a chat.
web-qr = Login QR code
web-qr-open = Open Telegram on your phone
web-qr-go = Go to <b>Settings › Devices › Link Desktop Device</b>
web-qr-scan = Point the camera at this picture
web-phone-instead = Use the phone number instead
web-phone = Phone number of your Telegram account
web-phone-hint = With the country code, starting with +.
web-phone-send = Send me a code
web-qr-instead = Scan a QR code instead
web-code = Login code
web-code-sent-app = Telegram sent it as a message to your Telegram app.
web-code-sent-sms = Telegram sent it by SMS.
web-code-sent-call = Telegram calls you and says it.
web-code-sent-other = Telegram sent it to you.
web-code-length = It has { $length } digits.
web-code-for = Sent for { $phone }.
web-continue = Continue
web-code-again = Send a new code
web-phone-other = Use another number
web-password = Your two-step verification password
web-password-hint = Your hint: { $hint }
web-sign-in = Sign in
web-confirm =
    You signed in as { $account }, which isn’t the account of
    the chat. Pair it only if that’s what you want.
web-confirm-no = No, sign out again
web-confirm-yes = Yes, pair this account
web-paired = { $name } is paired.
web-paired-close = You can close this page and go back to the chat.
web-ended =
    This pairing is over, or its link was opened in another browser. If no account was paired,
    send <code>/pair</code> to the bot for a new link.
web-elsewhere = You opened this pairing’s link in another tab last, and it goes on there.
web-here = Continue here
web-privacy =
    Your code and password go through this program to Telegram; I don’t keep them. The session
    is encrypted, and <code>/unpair</code> deletes it.
web-unreachable = I can’t reach the program just now. Try again in a moment.
web-unreachable-watch = I can’t reach the program just now. This page tries again by itself.
