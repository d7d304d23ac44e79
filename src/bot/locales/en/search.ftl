### Searching

search-ask = Who are you looking for? Type a name or a username.
search-short = Type at least two letters of the name.
search-unasked-letters = Telegram looks for { $letters } letters or more, so I only searched your contacts.
search-unasked = Telegram wants more letters than this, so I only searched your contacts.
search-no-contact = None of your contacts matches. Type more of the name to search all of Telegram.
search-title = Search: { $words }
search-mine = Your contacts and chats
search-others = Others in Telegram
search-contact = contact
search-nobody = No one found. Check the spelling, or try a username or a phone number.
