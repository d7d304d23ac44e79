### Being forgotten

forget-ask = Delete everything I know about you? I’ll delete:
forget-account = the pairing with { $account }, signing out at Telegram
forget-stored = what’s stored of your contacts, saved numbers and people you met
forget-changes = the history of your changes, and cards that wait for Telegram
forget-settings = your settings, open questions, and what older buttons lead to
forget-stays = Your contacts at Telegram stay, and so does this chat until you delete it.
forget-role-member = To come back, you’ll need a new invitation link.
forget-role-owner = You own this bot. Unless its configuration names you, the link it prints at its next start decides who owns it; people you let in stay.
forget-sure = Really delete everything I know about you? You can’t undo this.
forgotten = Everything I knew about you is deleted. Goodbye!
forgotten-done = I signed out at Telegram too.
forgotten-later = I couldn’t reach Telegram to sign out everywhere yet, and I’ll keep trying. You can also end the session yourself, in Settings › Devices.
forgotten-impossible = I couldn’t sign out everywhere. End the session of this bot in Telegram under Settings › Devices.
forgotten-back-start = To come back, send /start: this bot’s configuration names you as its owner.
forgotten-back-claim = No one owns this bot now. To come back, start the program again and open the link it prints.
forgotten-back-invitation = To come back, ask the person who runs this bot for a new invitation link.
