### Searching

search-ask = What do you want to look for? Write a name or a username; I look through your contacts and all of Telegram.
search-short = Type at least two letters of the name.
search-unasked-letters = Telegram looks for { $letters } letters or more, so I only searched your contacts.
search-unasked = Telegram wants more letters than this, so I only searched your contacts.
search-no-contact = None of them matches. Type more of the name to search all of Telegram.
search-title = Search in Telegram: { $words }
search-mine = Your contacts and chats
search-others = Others in Telegram
search-contact = contact
search-nobody = Nobody was found by this name. Check the spelling, or try a username or /contact with a phone number.
