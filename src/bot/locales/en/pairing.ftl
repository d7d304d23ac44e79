### Pairing

pair-scan =
    { $person } will see the contacts of this account in the chat with { $bot }.

    Show this on a second screen, and scan it with the phone of the account: Telegram › Settings › Devices › Link Desktop Device.

    Roster becomes one more device of your account. It could do whatever a device can, but I only read and change contacts.
pair-alone = No second screen? Use your phone number instead.
pair-alone-owner = No second screen? Use your phone number instead, on the computer that runs me.
pair-alone-member = No second screen? Ask the owner of this bot for help: without a public page (PUBLIC_URL), only their computer can pair by number.
# Below the code, in the picture itself.
pair-picture =
    Contacts will be shown to
    { $person }
    in the chat with { $bot }.
pair-note =
    This account is now paired with the bot { $bot }: { $person } sees its contacts there.

    If you didn’t want that, end the session Roster in Settings › Devices.
pair-already = Already paired with { $name }.
pair-already-several = Already paired with { $count } accounts; /accounts lists them.
pair-password = Scanned. Your account has a two-step verification password too: enter it on the pairing page, never in a chat.
pair-password-member = Your account has a two-step password, which doesn’t belong in a chat. Ask the owner of this bot for a public page (PUBLIC_URL) to enter it on.
pair-confirm = { $name } signed in, and that isn’t the account you chat from. Pair it only if that’s what you want.
pair-confirm-gone = This account isn’t waiting for you anymore. Send /accounts to see your paired ones.
pair-interrupted = I restarted while you were pairing, so that code has expired. Start again whenever you like.
pair-sign-out-delayed = I couldn’t reach Telegram to sign out of the account that wasn’t paired, and I’ll keep trying. You can also end that session in Telegram, in Settings › Devices.
pair-failed = The pairing didn’t work out, and I stored nothing.
pair-ended = This pairing is over and its code has expired. I stored nothing.
page-public = The page asks for your number, the login code and any password. Its link works for 10 minutes, in the first browser that opens it: don’t pass it on.
page-local =
    Open this address on the computer that runs me. It works for 10 minutes, in the first browser that opens it: don’t pass it on.

    { $address }
code-in-chat = I deleted that: Telegram cancels login codes sent in a chat. Get a new code on the pairing page, and type it there.
code-in-chat-kept = Delete your message yourself, because I couldn’t: Telegram cancels login codes sent in a chat. Get a new one on the pairing page, and type it there.
password-in-chat = I deleted that: a chat is no place for a password. Type codes and passwords on the pairing page, or send /cancel.
password-in-chat-kept = Delete your message yourself, because I couldn’t: a chat is no place for a password. Type it on the pairing page, or send /cancel.
cancelled-pairing = Canceled the pairing. I stored nothing.
cancel-nothing = There’s nothing to cancel.
paired = Paired with { $name }.
paired-again = Paired with { $name } again.
paired-current = Commands now work on this account; /accounts switches.
paired-count =
    { $count ->
        [0] It has no contacts yet.
        [one] It has one contact.
       *[other] It has { $count } contacts.
    }
paired-end = End this any time with /unpair, or in Telegram under Settings › Devices.
signed-out = Telegram ended my connection to { $name }: someone ended it in Settings › Devices, or the password changed. Pair again to go on.
signed-out-used_twice = Telegram ended my connection to { $name }: it was used from two places at once. Pair again to go on.
unpair-ask = Unpair { $name }? I’ll sign out at Telegram and delete everything I stored about this account; your contacts stay.
unpaired-done = Unpaired { $name }. I signed out, and deleted everything stored about the account.
unpaired-pairing-too = I canceled the pairing that was open as well.
unpaired-already = That account isn’t paired anymore.
unpaired-next = Commands now work on { $account }.
unpaired-later = Unpaired { $name }, and deleted what I stored. I couldn’t sign out at Telegram yet and keep trying; you can also end it in Settings › Devices.
unpaired-impossible = Unpaired { $name }, and deleted what I stored. I couldn’t sign out: end the session of this bot in Telegram under Settings › Devices.
