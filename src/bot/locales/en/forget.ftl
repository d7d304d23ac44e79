### Being forgotten

forget-ask = Delete everything I know about you? This goes:
forget-account = the pairing with { $account }: I sign out at Telegram
forget-stored = what I stored of your contacts, of saved numbers and of people you met
forget-changes = the history of what you changed here, and cards that wait for Telegram
forget-settings = your settings, open questions, and what the buttons of older messages lead to
forget-stays = Your contacts stay as they are at Telegram, and the messages of this chat until you delete it.
forget-role-member = I do not know you any more then: to come back, you need a new invitation link.
forget-role-owner = You own this bot. Unless its configuration names you, nobody owns it then, until somebody opens the link that the program prints at its next start. People you let in stay.
forget-sure = Delete everything I know about you for good? This cannot be undone.
forgotten = Everything I knew about you is deleted. Goodbye!
forgotten-signed-out = I signed out at Telegram too.
forgotten-not-signed-out = Telegram could not be reached to sign out everywhere: please end the session of this bot in Telegram under Settings > Devices.
forgotten-back-start = To come back, send /start: this bot’s configuration names you as its owner.
forgotten-back-claim = Nobody owns this bot now. To come back, start the program again and open the link it prints.
forgotten-back-invitation = To come back, ask the person who runs this bot for a new invitation link.
