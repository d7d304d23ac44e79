### The pairing page. HTML: `<b>` and `<code>` are allowed.

web-title = Vincula tu cuenta de Telegram
web-audience = Los contactos de esta cuenta se mostrarán a { $person } en el chat con { $bot }.
web-loading = Un momento…
web-choose =
    Elige cómo iniciar sesión. En ambos casos Roster pasa a ser un dispositivo más, que puedes
    quitar cuando quieras en Telegram, en <b>Ajustes › Dispositivos</b>.
web-choose-qr = Escanear un código QR
web-choose-qr-when = Lo mejor si esta página está en otra pantalla que tu teléfono.
web-choose-phone = Usar tu número de teléfono
web-choose-phone-how = Telegram te envía un código de inicio de sesión. Lo escribes aquí, nunca en un chat.
web-qr = Código QR de inicio de sesión
web-qr-open = Abre Telegram en tu teléfono
web-qr-go = Ve a <b>Ajustes › Dispositivos › Vincular dispositivo de escritorio</b>
web-qr-scan = Apunta la cámara a esta imagen
web-phone-instead = Usar el número de teléfono
web-phone = Número de teléfono de tu cuenta de Telegram
web-phone-hint = Con el código de país, empezando por +.
web-phone-send = Enviarme un código
web-qr-instead = Escanear un código QR
web-code = Código de inicio de sesión
web-code-sent-app = Telegram lo envió como mensaje a tu app de Telegram.
web-code-sent-sms = Telegram lo envió por SMS.
web-code-sent-call = Telegram te llama y te lo dice.
web-code-sent-other = Telegram te lo envió.
web-code-length = Tiene { $length } cifras.
web-code-for = Enviado para { $phone }.
web-continue = Continuar
web-code-again = Enviar otro código
web-phone-other = Usar otro número
web-password = Tu contraseña de verificación en dos pasos
web-password-hint = Tu pista: { $hint }
web-sign-in = Iniciar sesión
web-confirm =
    Iniciaste sesión como { $account }, que no es la cuenta del
    chat. Vincúlala solo si es lo que quieres.
web-confirm-no = No, cerrar sesión
web-confirm-yes = Sí, vincular esta cuenta
web-paired = { $name }: cuenta vinculada.
web-paired-close = Puedes cerrar esta página y volver al chat.
web-ended =
    Esta vinculación terminó, o su enlace se abrió en otro navegador. Si no se vinculó ninguna cuenta,
    envía <code>/pair</code> al bot para tener otro enlace.
web-elsewhere = Esta vinculación sigue en otra pestaña, donde abriste su enlace por última vez.
web-here = Seguir aquí
web-privacy = Tu código y tu contraseña pasan por este programa a Telegram; no los guardo. La sesión está cifrada, y <code>/unpair</code> la elimina.
web-unreachable = Ahora mismo no se puede llegar a este programa. Prueba otra vez en un momento.
web-unreachable-watch = Ahora mismo no se puede llegar a este programa. Esta página lo intenta sola otra vez.
