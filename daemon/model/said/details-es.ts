/** Settings of lines and telephones that few need, in Spanish. */

export const detailsEs = {
  'FSK, Bell 202 (North America)': 'FSK, Bell 202 (Norteamérica)',
  'FSK, V.23 (Europe)': 'FSK, V.23 (Europa)',
  'FSK, Japanese V.23': 'FSK, V.23 japonés',
  'DTMF tones': 'Tonos DTMF',
  'Wait for the caller’s number': 'Esperar el número del llamante',
  'Without it telephones ring a few seconds sooner, but show no number. Choose No where the operator sends none.':
    'Sin ello los teléfonos suenan unos segundos antes, pero no muestran número. Elija No si el operador no envía ninguno.',
  'How the number is sent': 'Cómo se envía el número',
  'Operators differ, even within a country. If no number is ever shown, try the others one after the other.':
    'Cada operador lo hace de un modo, incluso dentro de un país. Si no aparece nunca un número, pruebe los otros uno tras otro.',
  'What announces the number': 'Lo que anuncia el número',
  'The number comes after the first ring in most countries, before it where the line reverses its polarity or sends DTMF tones.':
    'El número llega tras el primer timbre en la mayoría de los países; antes, donde la línea invierte su polaridad o envía tonos DTMF.',
  'The first ring': 'El primer timbre',
  'A reversal of polarity': 'Una inversión de polaridad',
  'A reversal of polarity, India': 'Una inversión de polaridad, India',
  'The DTMF tones themselves': 'Los propios tonos DTMF',
  'Louder while the number comes': 'Más fuerte mientras llega el número',
  'Added to the volume from the line while the number is being received. More on a long, quiet line; less when numbers come garbled.':
    'Se suma al volumen desde la línea mientras se recibe el número. Más en una línea larga y débil; menos si los números llegan alterados.',
  'A reversal of polarity is the answer': 'Una inversión de polaridad es la respuesta',
  'Only where the operator reverses the line when the person called answers. The time of a call then begins at the answer; without it, a call counts as answered as soon as it is dialled.':
    'Solo si el operador invierte la línea cuando contesta la persona llamada. La duración de una llamada empieza entonces al contestar; sin ello, una llamada cuenta como contestada en cuanto se marca.',
  'A reversal of polarity is the end': 'Una inversión de polaridad es el fin',
  'Only where the operator reverses the line when the other side hangs up: the surest way to notice the end of a call.':
    'Solo si el operador invierte la línea cuando el otro lado cuelga: la manera más segura de notar el fin de una llamada.',
  'Between answer and end at least': 'Entre respuesta y fin, al menos',
  'A second reversal sooner than this after the answer is not taken for the end of the call.':
    'Una segunda inversión antes de este tiempo tras la respuesta no se toma por el fin de la llamada.',
  'Listen for the busy tone': 'Escuchar el tono de ocupado',
  'Many lines say only by a tone that the other side has hung up. Turn it off when calls are cut in the middle of a sentence or of music.':
    'Muchas líneas solo indican con un tono que el otro lado ha colgado. Desactívelo si las llamadas se cortan en medio de una frase o de la música.',
  'So many busy tones': 'Tantos tonos de ocupado',
  'How many tones must be heard before the line is hung up. More is safer against cut calls, and slower.':
    'Cuántos tonos se deben oír antes de colgar la línea. Más es más seguro contra cortes, y más lento.',
  'Rhythm of the busy tone': 'Ritmo del tono de ocupado',
  'Length of tone and pause in ms, with a comma between: 500,500; four values for a double tone. A star (*) accepts any regular tone. What counts is the tone after the other side hung up, which is often quicker than the busy tone.':
    'Duración de tono y pausa en ms, separadas por una coma: 500,500; cuatro valores para un tono doble. Un asterisco (*) acepta cualquier tono regular. Cuenta el tono que suena cuando el otro lado ha colgado, a menudo más rápido que el de ocupado.',
  'Dial tone is the end': 'El tono de marcar es el fin',
  'For lines that go back to dial tone when the other side hangs up. Dial tone is recognised only where it is made of 350 and 440 Hz: North America, Great Britain, Ireland, Taiwan.':
    'Para líneas que vuelven al tono de marcar cuando el otro lado cuelga. El tono de marcar solo se reconoce si es de 350 y 440 Hz: Norteamérica, Gran Bretaña, Irlanda, Taiwán.',
  'The caller has given up after': 'El llamante ha desistido tras',
  'So long without a ring, and a call that was not answered is over. It must be longer than the pause between two rings.':
    'Tanto tiempo sin timbre, y una llamada no contestada ha terminado. Debe ser más largo que la pausa entre dos timbres.',
  Dialling: 'Marcación',
  'Pulses only for very old exchanges that do not understand tones.':
    'Pulsos solo para centrales muy antiguas que no entienden tonos.',
  Tones: 'Tonos',
  Pulses: 'Pulsos',
  'Wait for dial tone, at most': 'Esperar el tono de marcar, como máximo',
  'Dials only after the line has given dial tone, and gives up after this time. Keeps a call from going into one that has not quite ended. Works only with a dial tone of 350 and 440 Hz: North America, Great Britain, Ireland, Taiwan.':
    'Marca solo cuando la línea ha dado tono de marcar, y desiste tras este tiempo. Evita que una llamada entre en otra que no ha terminado del todo. Solo funciona con un tono de marcar de 350 y 440 Hz: Norteamérica, Gran Bretaña, Irlanda, Taiwán.',
  'Flash sent to the line': 'Pulsación R enviada a la línea',
  'How long the line is opened for a flash (R), where another exchange behind it expects one. European exchanges want about 100 ms, American ones 500 ms and more.':
    'Cuánto tiempo se abre la línea para una R, si otra centralita detrás de ella la espera. Las europeas quieren unos 100 ms; las americanas, 500 ms y más.',
  'Echo training': 'Entrenamiento del eco',
  'Mutes the line for a moment at the start of a call, sends a click and measures the echo, so many ms after the answer. It can make things worse. Cards with their own canceller ignore it.':
    'Silencia la línea un momento al principio de una llamada, envía un chasquido y mide el eco, tantos ms tras la respuesta. Puede empeorar las cosas. Las tarjetas con cancelador propio lo ignoran.',
  'Echo cancellation': 'Cancelación de eco',
  'Removes your own voice coming back. Try a longer time when callers hear themselves; turn it off for modems and alarm diallers. Cards with a canceller of their own only know on and off.':
    'Elimina la propia voz que vuelve. Pruebe un tiempo más largo si quienes llaman se oyen a sí mismos; desactívela para módems y alarmas. Las tarjetas con cancelador propio solo conocen activado y desactivado.',
  Off: 'Desactivada',
  '4 ms (32 taps)': '4 ms (32 coeficientes)',
  '8 ms (64 taps)': '8 ms (64 coeficientes)',
  '16 ms (128 taps)': '16 ms (128 coeficientes)',
  '32 ms (256 taps)': '32 ms (256 coeficientes)',
  'Longest call': 'Llamada más larga',
  'A call over this line is ended after this time. A last resort on lines where the end of a call cannot be heard. Emergency calls are never cut.':
    'Una llamada por esta línea se termina tras este tiempo. Último recurso en líneas donde no se oye el fin de una llamada. Las llamadas de emergencia no se cortan nunca.',
  'North America in general (FCC)': 'Norteamérica en general (FCC)',
  'Europe in general (TBR21)': 'Europa en general (TBR21)',
  'United States, former tones': 'Estados Unidos, tonos antiguos',
  'Clock from this line': 'Reloj de esta línea',
  'A card follows the clock of the network, or sound clicks and faxes fail. Prefer the line of the public operator; choose “never” for a line to another exchange that follows us.':
    'Una tarjeta sigue el reloj de la red; si no, el sonido chasquea y los faxes fallan. Prefiera la línea del operador público; elija «nunca» para una línea a otra centralita que nos sigue.',
  'Where we are the subscriber': 'Donde somos el abonado',
  'Before all others': 'Antes que todas las demás',
  Never: 'Nunca',
  'Terminating resistors (100 Ω)': 'Resistencias terminales (100 Ω)',
  'A bus needs them at both of its ends and nowhere else. As usual: on the network’s side. Only cards without jumpers for it can be told so; on the others the jumpers count.':
    'Un bus las necesita en sus dos extremos y en ningún otro sitio. Lo habitual: en el lado de la red. Solo se puede indicar a las tarjetas sin puentes para ello; en las demás valen los puentes.',
  Standard: 'Norma',
  'What the operator delivers. After another choice is saved, this page shows the settings of that standard. Some cards have a jumper instead.':
    'Lo que suministra el operador. Tras guardar otra opción, esta página muestra los ajustes de esa norma. Algunas tarjetas tienen para ello un puente.',
  'E1 (30 calls; Europe and most countries)': 'E1 (30 llamadas; Europa y la mayoría de los países)',
  'T1 (23 calls; North America)': 'T1 (23 llamadas; Norteamérica)',
  'J1 (23 calls; Japan)': 'J1 (23 llamadas; Japón)',
  Signalling: 'Señalización',
  'Nearly always ISDN. MFC/R2 is spoken by older exchanges in Latin America, Asia and Africa; its own settings are below.':
    'Casi siempre RDSI. MFC/R2 lo hablan centrales más antiguas de América Latina, Asia y África; sus ajustes propios están abajo.',
  'ISDN (PRI)': 'RDSI (PRI)',
  'MFC/R2': 'MFC/R2',
  Framing: 'Trama',
  'The operator tells. D4, also called superframe, is found on old lines, together with AMI.':
    'Lo indica el operador. D4, también llamada supertrama, se encuentra en líneas antiguas, junto con AMI.',
  'ESF (extended superframe)': 'ESF (supertrama extendida)',
  'D4 (superframe)': 'D4 (supertrama)',
  'Line code': 'Código de línea',
  'Both ends must use the same one, or the line counts errors all the time. AMI is found on old lines only.':
    'Los dos extremos deben usar el mismo, o la línea cuenta errores sin parar. AMI solo se encuentra en líneas antiguas.',
  'HDB3 on E1, B8ZS on T1 and J1': 'HDB3 en E1, B8ZS en T1 y J1',
  AMI: 'AMI',
  'Length of the cable': 'Longitud del cable',
  'To the operator’s box or the other exchange: how strongly we send (line build-out). The three reductions are for a line without a box of the operator’s, when he asks for one.':
    'Hasta la caja del operador o la otra centralita: con qué fuerza enviamos (line build-out). Las tres reducciones son para una línea sin caja del operador, si este pide una.',
  'Up to 40 m, or operator’s line at 0 dB': 'Hasta 40 m, o línea del operador a 0 dB',
  '40 to 80 m': 'De 40 a 80 m',
  '80 to 120 m': 'De 80 a 120 m',
  '120 to 160 m': 'De 120 a 160 m',
  '160 to 200 m': 'De 160 a 200 m',
  'Operator’s line, −7.5 dB': 'Línea del operador, −7,5 dB',
  'Operator’s line, −15 dB': 'Línea del operador, −15 dB',
  'Operator’s line, −22.5 dB': 'Línea del operador, −22,5 dB',
  'Tell the other side when we are off': 'Avisar al otro lado cuando estamos parados',
  'Sends a yellow alarm while Asterisk does not run, so that the operator can send calls elsewhere. Some operators take the line out of service then: ask first.':
    'Envía una alarma amarilla mientras Asterisk no está en marcha, para que el operador pueda enviar las llamadas a otro sitio. Algunos operadores ponen entonces la línea fuera de servicio: pregunte antes.',
  Variant: 'Variante',
  'The dialect of the country’s exchanges.': 'El dialecto de las centrales del país.',
  Argentina: 'Argentina',
  Brazil: 'Brasil',
  China: 'China',
  Colombia: 'Colombia',
  Czechia: 'Chequia',
  Ecuador: 'Ecuador',
  Indonesia: 'Indonesia',
  'International (ITU-T Q.400)': 'Internacional (ITU-T Q.400)',
  Mexico: 'México',
  Philippines: 'Filipinas',
  Venezuela: 'Venezuela',
  'How we introduce ourselves': 'Cómo nos presentamos',
  'The category our calls carry. Operators expect the first unless the contract says otherwise.':
    'La categoría que llevan nuestras llamadas. Los operadores esperan la primera si el contrato no dice otra cosa.',
  'National subscriber': 'Abonado nacional',
  'National subscriber with priority': 'Abonado nacional con prioridad',
  'International subscriber': 'Abonado internacional',
  'International subscriber with priority': 'Abonado internacional con prioridad',
  'Digits of the caller’s number': 'Cifras del número del llamante',
  'At most so many are asked for. Too many only cost time; too few cut the number.':
    'Como máximo se piden tantas. Demasiadas solo cuestan tiempo; demasiado pocas recortan el número.',
  'Digits of the number called': 'Cifras del número llamado',
  'As many as the operator sends of our own numbers, often the last four.':
    'Tantas como envía el operador de nuestros propios números, a menudo las cuatro últimas.',
  'Ask for the caller’s number first': 'Pedir antes el número del llamante',
  'Only where the operator wants it before the number called.':
    'Solo si el operador lo quiere antes del número llamado.',
  'Take calls at our cost': 'Aceptar llamadas a nuestro cargo',
  'Reverse-charge calls are answered like others; without this they are refused.':
    'Las llamadas a cobro revertido se contestan como las demás; sin esto se rechazan.',
  'DTMF caller ID: loudness': 'Identificación por DTMF: nivel',
  'How loud a quiet line must become before DTMF digits of a caller’s number are looked for. Higher when lines answer noise, lower when numbers are missed. Brazilian operators are known to need about 7600.':
    'Con qué fuerza debe sonar una línea tranquila para que se busquen las cifras DTMF del número del llamante. Más alto si las líneas responden al ruido, más bajo si se pierden números. Se sabe que los operadores brasileños necesitan unos 7600.',
  'Tones that are recognised': 'Tonos que se reconocen',
  'Which country’s tones Asterisk knows where lines wait for dial tone or end with it. It knows these three.':
    'De qué país conoce Asterisk los tonos, donde las líneas esperan el tono de marcar o terminan con él. Conoce estos tres.',
  'North America': 'Norteamérica',
  'Great Britain': 'Gran Bretaña',
  '425 Hz (Brazil, Costa Rica)': '425 Hz (Brasil, Costa Rica)',
  'Country the line sockets are set for': 'País para el que están ajustadas las tomas de línea',
  'The electrical manners of a country’s telephones: impedance, ringing, current. Another country’s can help a line whose sound echoes or that does not ring. The cards’ drivers know one for all their sockets, and are loaded again for a change.':
    'El comportamiento eléctrico de los teléfonos de un país: impedancia, timbre, corriente. El de otro país puede ayudar a una línea con eco o que no suena. Los controladores de las tarjetas conocen uno para todas sus tomas, y se vuelven a cargar para un cambio.',
  'Tones and ringing of our telephones': 'Tonos y timbre de nuestros teléfonos',
  'Which country’s dial tone, busy tone and ringing telephones on sockets hear.':
    'De qué país son el tono de marcar, el de ocupado y el timbre que oyen los teléfonos conectados a tomas.',
  'Voltage of a line that is plugged in': 'Tensión de una línea enchufada',
  'Below about so many volts a line counts as unplugged. Lower for a long line or the extension of another exchange that is called unplugged though a telephone works on it. The line cards have one for all their sockets.':
    'Por debajo de tantos voltios, aproximadamente, una línea cuenta como desenchufada. Más bajo para una línea larga o la extensión de otra centralita que figura como desenchufada aunque un teléfono funcione en ella. Las tarjetas de línea tienen uno para todas sus tomas.',
  'Send the caller’s number': 'Enviar el número del llamante',
  'As FSK tones (Bell 202), the only kind Asterisk can send; telephones for V.23 read them as well, telephones for DTMF show nothing. Turn it off for a device that hangs on the tones.':
    'Como tonos FSK (Bell 202), lo único que Asterisk puede enviar; los teléfonos para V.23 también los leen, los teléfonos para DTMF no muestran nada. Desactívelo para un aparato que se bloquea con los tonos.',
  'Rings before the caller’s number': 'Timbres antes del número del llamante',
  'The number is sent in the pause after so many rings. Where telephones ring twice in quick succession, the first pause is too short for it.':
    'El número se envía en la pausa tras tantos timbres. Donde los teléfonos suenan dos veces seguidas, la primera pausa es demasiado corta.',
  'A second caller is heard as a short tone, and a flash (R) goes back and forth. Without it a second caller hears busy.':
    'Un segundo llamante se oye como un tono breve, y con una pulsación de R se cambia de uno a otro. Sin ella, un segundo llamante oye ocupado.',
  'Sign of a new message': 'Señal de mensaje nuevo',
  'Dial tone always stutters when there is a message. Beyond that, telephones with a lamp want one of these; what lights it stands in the telephone’s manual. Voltages need a card that can make them.':
    'El tono de marcar siempre es intermitente cuando hay un mensaje. Además, los teléfonos con luz necesitan uno de estos; lo que la enciende está en el manual del teléfono. Las tensiones requieren una tarjeta que las pueda generar.',
  'Stuttering dial tone only': 'Solo tono de marcar intermitente',
  'FSK tones': 'Tonos FSK',
  'A short ring, then FSK tones': 'Un timbre corto y después tonos FSK',
  'Reversed polarity': 'Polaridad invertida',
  '90 V on the line': '90 V en la línea',
  '90 V pulses (neon lamp)': 'Pulsos de 90 V (lámpara de neón)',
  'Special dial tone for forwards': 'Tono de marcar especial con desvíos',
  'Dial tone stutters too while all calls are forwarded or not wanted. The port knows one sign for both: a message lamp lights up as well. Turn it off for a telephone whose lamp is to tell of messages alone.':
    'El tono de marcar también es intermitente mientras se desvían o no se desean todas las llamadas. El puerto conoce una sola señal para ambas cosas: se enciende también la luz de mensajes. Desactívelo en un teléfono cuya luz deba indicar solo mensajes.',
  'Longest flash': 'Pulsación R más larga',
  'Pressing the hook up to this time is a flash (R); longer is hanging up. Shorter makes hanging up quicker. Under 200 ms is always a dialled pulse: a telephone whose R key is that short must be set to 250 ms or more.':
    'Pulsar la horquilla hasta este tiempo es una R; más es colgar. Más corta hace que se cuelgue antes. Por debajo de 200 ms es siempre un pulso de marcación: un teléfono con una tecla R tan corta se debe ajustar a 250 ms o más.',
  'Dialling it understands': 'Marcación que entiende',
  'Tones only, where a loose hook dials by itself; pulses only, for a telephone with a dial in a noisy place.':
    'Solo tonos, donde una horquilla floja marca por sí sola; solo pulsos, para un teléfono de disco en un lugar ruidoso.',
  'Tones and pulses': 'Tonos y pulsos',
  'Tones only': 'Solo tonos',
  'Pulses only': 'Solo pulsos',
  'Volume from the telephone': 'Volumen desde el teléfono',
  'How loud others hear this telephone. Steps of 3 dB are well audible.':
    'Con qué fuerza oyen los demás este teléfono. Los pasos de 3 dB se notan bien.',
  'Volume to the telephone': 'Volumen hacia el teléfono',
  'How loud this telephone hears others. Too much makes echo.':
    'Con qué fuerza oye este teléfono a los demás. Demasiado produce eco.',
  'As dialled (unknown)': 'Como se marca (desconocido)',
  Local: 'Local',
  National: 'Nacional',
  International: 'Internacional',
  Private: 'Privado',
  'By its prefix, which is taken off': 'Por su prefijo, que se quita',
  'By its prefix, which stays': 'Por su prefijo, que se deja',
  Exchange: 'Central',
  'The dialect of ISDN the other side speaks. The operator, or the manual of the other exchange, tells.':
    'El dialecto RDSI que habla el otro lado. Lo indica el operador, o el manual de la otra centralita.',
  EuroISDN: 'EuroISDN',
  'National ISDN 2': 'National ISDN 2',
  'Nortel DMS100': 'Nortel DMS100',
  'AT&T 4ESS': 'AT&T 4ESS',
  'Lucent 5ESS': 'Lucent 5ESS',
  'National ISDN 1': 'National ISDN 1',
  'Q.SIG (between exchanges)': 'Q.SIG (entre centralitas)',
  'Digits one by one': 'Cifras una a una',
  'Whether a number may come, or go, digit by digit instead of whole (overlap dialling). Lines with direct dialling in Germany and Austria need it incoming; telephones on a bus of ours need both, and get it.':
    'Si un número puede llegar, o salir, cifra a cifra en lugar de entero (overlap dialling). Las líneas con marcación directa en Alemania y Austria lo necesitan en las entrantes; los teléfonos en un bus nuestro necesitan ambos, y los obtienen.',
  No: 'No',
  Incoming: 'Entrantes',
  Outgoing: 'Salientes',
  'Both ways': 'En ambos sentidos',
  'A sleeping multi-device line': 'Una línea multipunto dormida',
  'Exchanges switch an idle line off and wake it for a call; that is no fault. Choose “a fault” where the line is always on and a pulled cable should be noticed.':
    'Las centrales apagan una línea inactiva y la despiertan para una llamada; no es un fallo. Elija «un fallo» donde la línea está siempre activa y se debe notar un cable desenchufado.',
  'Is normal': 'Es normal',
  'Is a fault': 'Es un fallo',
  'Connection to the exchange': 'Conexión con la central',
  'Whether the signalling of a multi-device line is set up again when the exchange lets it go. Some French lines take calls only when it is kept up, others only when it is left.':
    'Si la señalización de una línea multipunto se restablece cuando la central la suelta. Algunas líneas francesas solo aceptan llamadas si se mantiene, y otras solo si se deja.',
  'Keep it up': 'Mantenerla',
  'Leave it down': 'Dejarla',
  'Coding of the voice': 'Codificación de la voz',
  'Only when voices sound torn and metallic: the other side then uses the other law.':
    'Solo si las voces suenan rotas y metálicas: el otro lado usa entonces la otra ley.',
  'A-law (E1, Europe)': 'Ley A (E1, Europa)',
  'µ-law (T1, North America)': 'Ley µ (T1, Norteamérica)',
  'Kind of the number called': 'Tipo del número llamado',
  'How the number dialled is declared to the exchange. “As dialled” is right nearly everywhere.':
    'Cómo se declara a la central el número marcado. «Como se marca» es correcto casi en todas partes.',
  'Kind of our own number': 'Tipo de nuestro propio número',
  'How our number is declared. Try National, without the prefix in the number, when people called see another number.':
    'Cómo se declara nuestro número. Pruebe Nacional, sin el prefijo en el número, si a quienes se llama les aparece otro número.',
  'Before international numbers': 'Antes de números internacionales',
  'The exchange sends a caller’s number without prefix and says of what kind it is; this is put before it, so that it can be called back.':
    'La central envía el número del llamante sin prefijo y dice de qué tipo es; esto se pone delante, para que se le pueda devolver la llamada.',
  'Before national numbers': 'Antes de números nacionales',
  'The same for callers of this country.': 'Lo mismo para llamantes de este país.',
  'Before local numbers': 'Antes de números locales',
  'The same for callers of this town, where the exchange sends their numbers without area code.':
    'Lo mismo para llamantes de esta población, si la central envía sus números sin prefijo de zona.',
  'Only calls to these numbers': 'Solo llamadas a estos números',
  'Where other devices hang on the same multi-device line: the numbers (MSN) that are ours, with commas between. Without any, all calls are taken.':
    'Si de la misma línea multipunto dependen otros aparatos: los números (MSN) que son nuestros, separados por comas. Sin ninguno, se aceptan todas las llamadas.',
  'Country whose tones it hears': 'País cuyos tonos oye',
  'Dial tone, busy and ringing for this telephone alone: for a fax, an alarm or a lift that knows the tones of its own country only.':
    'Tono de marcar, de ocupado y de llamada solo de este teléfono: para un fax, una alarma o un ascensor que solo conoce los tonos de su país.',
}
