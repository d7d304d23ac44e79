### Pairing

pair-scan =
    The contacts of this account will be shown to { $person } in the chat with { $bot }.

    Scan this with the phone of the account you want to pair: Telegram > Settings > Devices > Link Desktop Device. Show it on a second screen, such as a computer or a tablet. It renews itself for 10 minutes.

    I become one more device of your account, called Roster, and could do whatever a device can. I use it to read and change your contacts, and for nothing else. You can end it at any time, in Settings > Devices or with /unpair.
pair-note =
    This account is now paired with the Telegram bot { $bot }, which shows its contacts to { $person }.

    If you didn't want that, open Settings > Devices and end the session called Roster.
pair-already = You are paired with { $name } already.
pair-already-several = You are paired with { $count } accounts already; /accounts lists them.
pair-password = The code was scanned. Your account has a two-step verification password as well: enter it at the pairing page, never in a chat.
pair-confirm = { $name } signed in, and that isn't the account you chat from. Pair it only if that's what you want.
pair-confirm-gone = This account waits for you no longer. Send /accounts to see those that are paired.
pair-failed = The pairing did not work out, and nothing was stored.
pair-ended = This pairing is over; the code is no longer good. Nothing was stored.
page-public = The pairing page asks for your phone number, the login code and, if you have one, your password. The link works for 10 minutes, in the first browser that opens it: don't pass it on.
page-local =
    Open this address in a browser on the computer where this program runs. It asks for your phone number, the login code and, if you have one, your password. It works for 10 minutes, in the first browser that opens it: don't pass it on.

    { $address }
code-in-chat = Please send no login code here: Telegram cancels codes that are typed into a chat. I deleted your message. Ask for a new code at the pairing page, and type it there.
code-in-chat-kept = Please delete your message yourself, because I couldn't: login codes don't belong in a chat, and Telegram cancels those that are typed there. Ask for a new code at the pairing page, and type it there.
password-in-chat = Please type nothing here while you pair: a chat is no place for a password. I deleted your message; enter codes and passwords at the pairing page, or send /cancel.
password-in-chat-kept = Please delete your message yourself, because I couldn't: a chat is no place for a password. Enter codes and passwords at the pairing page, or send /cancel.
cancelled-pairing = The pairing is cancelled. Nothing was stored.
cancel-nothing = There is nothing to cancel.
paired = Paired with { $name }.
paired-again = Paired with { $name } again.
paired-count =
    { $count ->
        [0] There are no contacts yet.
        [one] There is one contact.
       *[other] There are { $count } contacts.
    }
paired-current = Commands work on this account from now on; /accounts switches.
paired-next = Send me a contact or a .vcf file to add people. You can end the pairing at any time with /unpair, or in Telegram under Settings > Devices.
signed-out = Telegram ended my connection to { $name }: it was ended in Settings > Devices, or the account’s password was changed. Nothing else is lost; pair again to go on.
unpair-ask = Unpair { $name }? I sign out at Telegram and delete everything I stored about this account. Your contacts stay as they are at Telegram.
unpaired = Unpaired { $name }. I signed out, and deleted everything stored about the account.
unpaired-pairing-too = I cancelled the pairing that was open as well.
unpaired-next = Commands work on { $account } from now on.
unpaired-not-signed-out = Unpaired { $name }, and deleted everything stored about the account. Telegram could not be reached to sign out: please end the session of this bot in Telegram under Settings > Devices.
