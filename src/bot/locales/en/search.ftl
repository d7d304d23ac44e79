### Searching

search-ask = What do you want to look for? Write a name or a username; I look through your contacts and all of Telegram.
search-short = Telegram looks for { $letters } letters or more. Type more of the name, or send /contacts with it to search your own list.
search-title = Search in Telegram: { $words }
search-mine = Your contacts and chats
search-others = Others in Telegram
search-contact = contact
search-nobody = Nobody was found by this name. Check the spelling, or try a username or /contact with a phone number.
