### The results of @bot and words, typed in any chat

inline-pair = Сначала подключите аккаунт Telegram
inline-failed = Telegram не отвечает. Открыть чат
inline-none = Контактов не найдено. Открыть чат
inline-stranger = Открыть чат с этим ботом
