### The results of @bot and words, typed in any chat

inline-pair = Verbinde zuerst dein Telegram-Konto
inline-failed = Telegram antwortet nicht. Chat öffnen
inline-none = Kein Kontakt gefunden. Chat öffnen
inline-stranger = Chat mit diesem Bot öffnen
