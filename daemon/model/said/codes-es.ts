/** What feature codes do and what the compiler says of them, in Spanish. */

export const codesEs = {
  'Forward all calls': 'Desviar todas las llamadas',
  'Every call to you goes on to the number dialled behind the code, or when a voice asks for it; * is your own voicemail.':
    'Todas sus llamadas van al número marcado tras el código, o cuando una voz lo pide; * es su propio buzón de voz.',
  'Stop forwarding all calls': 'Anular el desvío de todas las llamadas',
  'Your telephone rings again; with an extension behind the code, that one (its PIN is asked for).':
    'Su teléfono vuelve a sonar; con una extensión tras el código, el de esa (se pide su PIN).',
  'Forward all calls of an extension': 'Desviar todas las llamadas de una extensión',
  'A voice asks whose calls to forward (# alone: yours), and where.':
    'Una voz pide de quién son las llamadas que se desvían (# solo: las suyas), y adónde.',
  'Stop forwarding of an extension': 'Anular el desvío de una extensión',
  'A voice asks for the extension (# alone: yours) whose calls are no longer forwarded.':
    'Una voz pide la extensión (# solo: la suya) cuyas llamadas ya no se desvían.',
  'Forward all calls: on or off': 'Desvío de todas las llamadas: activar o anular',
  'Ends your forwarding, or asks where to when there is none.':
    'Anula su desvío, o pregunta adónde si no hay ninguno.',
  'Forward when busy': 'Desviar si está ocupado',
  'Who calls while you are on the telephone goes on to the number dialled behind the code, or when a voice asks for it.':
    'Quien llama mientras usted está al teléfono va al número marcado tras el código, o cuando una voz lo pide.',
  'Stop forwarding when busy': 'Anular el desvío si está ocupado',
  'Callers hear again that you are busy; with an extension behind the code, of that one.':
    'Quienes llaman vuelven a oír que está ocupado; con una extensión tras el código, los de esa.',
  'Forward an extension when busy': 'Desviar una extensión si está ocupada',
  'A voice asks whose calls to forward when busy (# alone: yours), and where.':
    'Una voz pide de quién son las llamadas que se desvían si está ocupado (# solo: las suyas), y adónde.',
  'Stop forwarding of an extension when busy': 'Anular el desvío de una extensión si está ocupada',
  'A voice asks for the extension (# alone: yours) that is no longer forwarded when busy.':
    'Una voz pide la extensión (# solo: la suya) que ya no se desvía si está ocupada.',
  'Forward when nobody answers': 'Desviar si nadie contesta',
  'Calls that you do not take, or that cannot reach you, go on to the number dialled behind the code, or when a voice asks for it.':
    'Las llamadas que no toma, o que no pueden llegarle, van al número marcado tras el código, o cuando una voz lo pide.',
  'Stop forwarding when nobody answers': 'Anular el desvío si nadie contesta',
  'Calls that nobody takes end as usual; with an extension behind the code, those of that one.':
    'Las llamadas que nadie toma terminan como siempre; con una extensión tras el código, las de esa.',
  'Forward an extension when nobody answers': 'Desviar una extensión si nadie contesta',
  'A voice asks whose calls to forward when nobody answers (# alone: yours), and where.':
    'Una voz pide de quién son las llamadas que se desvían si nadie contesta (# solo: las suyas), y adónde.',
  'Follow me: on or off': 'Sígueme: activar o desactivar',
  'Calls look for you at the telephones of your follow-me list, or no longer.':
    'Las llamadas le buscan en los teléfonos de su lista de sígueme, o dejan de hacerlo.',
  'Do not disturb': 'No molestar',
  'Your telephone does not ring until you say otherwise.':
    'Su teléfono no suena hasta que usted diga otra cosa.',
  'Do disturb again': 'Anular no molestar',
  'Your telephone rings again.': 'Su teléfono vuelve a sonar.',
  'Do not disturb: on or off': 'No molestar: activar o desactivar',
  'Your telephone stops ringing, or rings again.': 'Su teléfono deja de sonar, o vuelve a sonar.',
  'Call waiting': 'Llamada en espera',
  'A second caller is announced by a tone while you talk.':
    'Un segundo llamante se anuncia con un tono mientras habla.',
  'No call waiting': 'Sin llamada en espera',
  'A second caller hears that you are busy.': 'Un segundo llamante oye que usted está ocupado.',
  'Log on at a telephone': 'Iniciar sesión en un teléfono',
  'The telephone becomes yours: it rings for your number and calls with your rights (extension and PIN).':
    'El teléfono pasa a ser suyo: suena con su número y llama con sus permisos (extensión y PIN).',
  'Log off': 'Cerrar sesión',
  'The telephone is its own again.': 'El teléfono vuelve a ser el propio.',
  'Wake-up call': 'Llamada despertador',
  'A voice asks when the telephone shall ring to wake you.':
    'Una voz pregunta cuándo debe sonar el teléfono para despertarle.',
  'My voicemail': 'Mi buzón de voz',
  'Your messages, greetings and PIN.': 'Sus mensajes, saludos y PIN.',
  'Voicemail from any telephone': 'Buzón de voz desde cualquier teléfono',
  'Asks for a mailbox, or takes the one behind the code, and its PIN.':
    'Pide un buzón, o toma el que va tras el código, y su PIN.',
  'Leave a message': 'Dejar un mensaje',
  'Speaks straight into the mailbox of the extension behind the code; nobody’s telephone rings.':
    'Habla directamente al buzón de la extensión que va tras el código; no suena ningún teléfono.',
  'Refuse a number': 'Rechazar un número',
  'A voice asks for the number that shall no longer get through.':
    'Una voz pide el número que ya no debe pasar.',
  'Accept a number again': 'Volver a aceptar un número',
  'A voice asks for the number that may get through again.':
    'Una voz pide el número que puede volver a pasar.',
  'Refuse the last caller': 'Rechazar al último llamante',
  'Who called you last shall no longer get through.': 'Quien le llamó el último ya no debe pasar.',
  'Who called last': 'Quién llamó el último',
  'Says the number of your last caller; 1 calls it back.':
    'Dice el número de su último llamante; 1 le devuelve la llamada.',
  'Speed dial': 'Número abreviado',
  'Calls the number that you, or the house, keep under the digits behind the code.':
    'Llama al número que usted, o la empresa, guarda bajo las cifras que van tras el código.',
  'Keep a speed dial': 'Guardar un número abreviado',
  'A voice asks for the digits and the number to keep under them.':
    'Una voz pide las cifras y el número que se guarda en ellas.',
  'Speed dial of the house': 'Número abreviado de la empresa',
  'Calls the number that the house keeps under the digits behind the code.':
    'Llama al número que la empresa guarda bajo las cifras que van tras el código.',
  'Directory by name': 'Directorio por nombre',
  'Finds a person by the first letters of the name, and calls.':
    'Busca a una persona por las primeras letras del nombre, y llama.',
  'Directory by name, one key': 'Directorio por nombre, una tecla',
  'The same directory, by a single key.': 'El mismo directorio, con una sola tecla.',
  Intercom: 'Intercomunicación',
  'The telephone of the extension behind the code answers by itself, aloud.':
    'El teléfono de la extensión que va tras el código contesta solo, en voz alta.',
  'Allow intercom': 'Permitir intercomunicación',
  'Others may speak to you through your telephone; with an extension behind the code, that one alone.':
    'Otros pueden hablarle por su teléfono; con una extensión tras el código, solo esa.',
  'Refuse intercom': 'Rechazar intercomunicación',
  'Nobody may speak to you without a ring; with an extension behind the code, that one may not.':
    'Nadie puede hablarle sin timbre; con una extensión tras el código, esa no puede.',
  'Call back when free': 'Rellamada cuando esté libre',
  'After a busy or unanswered call: your telephone rings when the other one is free.':
    'Tras una llamada ocupada o sin respuesta: su teléfono suena cuando el otro está libre.',
  'No call back': 'Anular la rellamada',
  'Waits for nobody any longer.': 'Ya no espera a nadie.',
  'Call back when free: on or off': 'Rellamada cuando esté libre: activar o anular',
  'Asks for a call back, or takes it back.': 'Pide una rellamada, o la anula.',
  'Receive a fax': 'Recibir un fax',
  'The call becomes a fax, and is sent by e-mail.':
    'La llamada se convierte en un fax y se envía por correo electrónico.',
  'Take a ringing call': 'Capturar una llamada que suena',
  'Takes the call that rings at a telephone of your group.':
    'Toma la llamada que suena en un teléfono de su grupo.',
  'Take the call of an extension': 'Capturar la llamada de una extensión',
  'Takes the call that rings at the extension behind the code.':
    'Toma la llamada que suena en la extensión que va tras el código.',
  'Take over a call in progress': 'Hacerse cargo de una llamada en curso',
  'The call of the extension behind the code goes on at your telephone; the right to do so is needed.':
    'La llamada de la extensión que va tras el código sigue en su teléfono; hace falta el permiso para ello.',
  'Listen in': 'Escuchar',
  'Hears the call of an extension, dialled behind the code or when a voice asks; the right to do so is needed.':
    'Se oye la llamada de una extensión, marcada tras el código o cuando una voz la pide; hace falta el permiso para ello.',
  'Join a call': 'Intervenir en una llamada',
  'As listening in, from where one can whisper to one side or speak to both; the right to do so is needed.':
    'Como escuchar, y desde ahí se puede susurrar a un lado o hablar a ambos; hace falta el permiso para ello.',
  'Fetch a parked call': 'Recoger una llamada aparcada',
  'Takes the call that waits on the place behind the code.':
    'Toma la llamada que espera en la plaza que va tras el código.',
  'Park a call': 'Aparcar una llamada',
  'A call transferred here waits until somebody fetches it, on the place behind the code or where a voice says.':
    'Una llamada transferida aquí espera a que alguien la recoja, en la plaza que va tras el código o donde dice una voz.',
  'Queue: log on or off': 'Cola: conectarse o desconectarse',
  'You take calls of the queue behind the code, or of all your queues, or no longer.':
    'Atiende las llamadas de la cola que va tras el código, o de todas sus colas, o deja de hacerlo.',
  'Queue: pause': 'Cola: pausa',
  'The queue sends you no calls until you come back.': 'La cola no le envía llamadas hasta que vuelva.',
  'Queue: how many wait': 'Cola: cuántos esperan',
  'Says how many callers wait in the queue.': 'Dice cuántos llamantes esperan en la cola.',
  'Queue: log on': 'Cola: conectarse',
  'Dialled behind the number of a queue: you take its calls.':
    'Se marca tras el número de una cola: usted atiende sus llamadas.',
  'Queue: log off': 'Cola: desconectarse',
  'Dialled behind the number of a queue: you no longer take its calls.':
    'Se marca tras el número de una cola: usted deja de atender sus llamadas.',
  'Who is in a conference': 'Quién está en una conferencia',
  'Says how many people are in the conference room behind the code, or in each.':
    'Dice cuántas personas hay en la sala de conferencias que va tras el código, o en cada una.',
  'Day and night': 'Día y noche',
  'Turns a day/night switch over: that of the digit behind the code, or all.':
    'Acciona un conmutador día/noche: el de la cifra que va tras el código, o todos.',
  'Opening hours by hand': 'Horas de apertura a mano',
  'Opens or closes against the schedule: that of the digits behind the code.':
    'Abre o cierra contra el horario: el de las cifras que van tras el código.',
  'Call as from outside': 'Llamar como desde fuera',
  'Your call is treated as one that comes in from outside, to try out what happens.':
    'Su llamada se trata como si entrara de fuera, para probar lo que ocurre.',
  'Record an announcement': 'Grabar una locución',
  'Plays the announcement with the number behind the code and records it anew.':
    'Reproduce la locución con el número que va tras el código y la graba de nuevo.',
  'Make a recording': 'Hacer una grabación',
  'Records what you say, for an announcement.': 'Graba lo que usted dice, para una locución.',
  'Hear the recording': 'Oír la grabación',
  'Plays what you recorded last.': 'Reproduce lo último que grabó.',
  Dictation: 'Dictado',
  'Records a text that you speak, with pauses and corrections.':
    'Graba un texto que usted dice, con pausas y correcciones.',
  'Mail a dictation': 'Enviar un dictado por correo',
  'Sends the finished dictation by e-mail.': 'Envía por correo electrónico el dictado terminado.',
  'Record for the podcast': 'Grabar para el podcast',
  'Records a message and publishes it in this box’s podcast feed.':
    'Graba un mensaje y lo publica en el podcast de este equipo.',
  'Which number am I': 'Qué número tengo',
  'Says the number of the telephone you call from.': 'Dice el número del teléfono desde el que llama.',
  'Speaking clock': 'Reloj parlante',
  'Says the time.': 'Dice la hora.',
  'Echo test': 'Prueba de eco',
  'You hear what you say, to judge the sound.': 'Oye lo que dice, para valorar el sonido.',
  'Transfer at once': 'Transferir directamente',
  'While talking: the code, then the number; the call goes there and you are free.':
    'Durante la conversación: el código y después el número; la llamada va allí y usted queda libre.',
  'Ask, then transfer': 'Consultar y transferir',
  'While talking: the code, then the number; you speak with that person first, and hang up to hand the call over.':
    'Durante la conversación: el código y después el número; habla antes con esa persona, y cuelga para pasar la llamada.',
  'Record this call': 'Grabar esta llamada',
  'While talking: begins to record the call, or ends it.':
    'Durante la conversación: empieza a grabar la llamada, o lo termina.',
  'End this call': 'Terminar esta llamada',
  'While talking: ends the call without putting the receiver down.':
    'Durante la conversación: termina la llamada sin colgar.',
  'Open the door': 'Abrir la puerta',
  'While talking with the door phone: opens the door.':
    'Durante la conversación con el portero automático: abre la puerta.',
  'Transfer: back to the caller': 'Transferencia: volver a quien llama',
  'While you ask the other person: gives up the transfer and returns to the caller.':
    'Mientras consulta a la otra persona: renuncia a la transferencia y vuelve a quien llama.',
  'Transfer: hand over': 'Transferencia: pasar la llamada',
  'While you ask the other person: hands the caller over, as hanging up does.':
    'Mientras consulta a la otra persona: pasa la llamada, como al colgar.',
  'Transfer: all three': 'Transferencia: los tres',
  'While you ask the other person: all three talk together.':
    'Mientras consulta a la otra persona: los tres hablan juntos.',
  'Transfer: to and fro': 'Transferencia: alternar',
  'While you ask the other person: changes between him and the caller.':
    'Mientras consulta a la otra persona: alterna entre ella y quien llama.',
  'the extension': 'la extensión',
  'the ring group': 'el grupo de timbrado',
  'the queue': 'la cola',
  'the menu': 'el menú de voz',
  'the schedule': 'el horario',
  'the day/night switch': 'el conmutador día/noche',
  'the announcement': 'la locución',
  'the conference room': 'la sala de conferencias',
  'the paging group': 'el grupo de megafonía',
  'the parking number': 'el número de aparcamiento',
  'the parking place': 'la plaza de aparcamiento',
  'the emergency number {number}': 'el número de emergencia {number}',
  '{number}, which the telephone port knows by itself,':
    '{number}, que el puerto de teléfono conoce por sí mismo,',
  'outside numbers': 'números externos',
  'more digits may follow': 'pueden seguir más cifras',
  '{other} may follow': 'puede seguir {other}',
  'the same code as “{feature}”': 'el mismo código que «{feature}»',
  'hidden by {code} ({feature}): {number} goes there': 'oculto por {code} ({feature}): {number} va allí',
  'cannot be dialled on an analog handset: # ends dialling, and {number} is called':
    'no se puede marcar en un teléfono analógico: # termina la marcación, y se llama al {number}',
  'stands in the way of the emergency number {number}': 'estorba al número de emergencia {number}',
  'hides {kind} {number}': 'oculta {kind} {number}',
  'hides outside numbers: {number}': 'oculta números externos: {number}',
  fine: 'correcto',
  'fine; an analog handset waits {seconds} s after {number}, because {because} (# goes on at once)':
    'correcto; un teléfono analógico espera {seconds} s tras {number}, porque {because} (# continúa de inmediato)',
  'does not work as {lost}': 'no funciona como {lost}',
  '{what}; free instead: {proposal}': '{what}; libre en su lugar: {proposal}',
  'analog handsets wait after {delays} too': 'los teléfonos analógicos esperan también tras {delays}',
  'SIP telephones that send at # cannot dial it': 'los teléfonos SIP que envían con # no pueden marcarlo',
  'no code': 'sin código',
  'while talking': 'durante la conversación',
  'The telephones do not answer: forwards, switches and overrides are taken as not set, but for those given.':
    'Los teléfonos no responden: los desvíos, conmutadores y excepciones se toman como no establecidos, salvo los indicados.',
}
