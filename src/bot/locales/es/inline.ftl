### The results of @bot and words, typed in any chat

inline-pair = Conecta antes tu cuenta de Telegram
inline-failed = Telegram no responde. Abrir el chat
inline-none = Ningún contacto. Abrir el chat
inline-stranger = Abrir el chat con este bot
