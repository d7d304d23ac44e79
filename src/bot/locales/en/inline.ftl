### The results of @bot and words, typed in any chat

inline-pair = Connect your Telegram account first
inline-failed = Telegram isn’t answering. Open the chat
inline-none = No contact found. Open the chat
inline-stranger = Open the chat with this bot
