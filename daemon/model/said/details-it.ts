/** Settings of lines and telephones that few need, in Italian. */

export const detailsIt = {
  'FSK, Bell 202 (North America)': 'FSK, Bell 202 (Nord America)',
  'FSK, V.23 (Europe)': 'FSK, V.23 (Europa)',
  'FSK, Japanese V.23': 'FSK, V.23 giapponese',
  'DTMF tones': 'Toni DTMF',
  'Wait for the caller’s number': 'Attendere il numero del chiamante',
  'Without it telephones ring a few seconds sooner, but show no number. Choose No where the operator sends none.':
    'Senza, i telefoni squillano alcuni secondi prima ma non mostrano alcun numero. Scegliere No dove il gestore non lo invia.',
  'How the number is sent': 'Come viene inviato il numero',
  'Operators differ, even within a country. If no number is ever shown, try the others one after the other.':
    'I gestori differiscono, anche nello stesso paese. Se non appare mai alcun numero, provare gli altri uno dopo l’altro.',
  'What announces the number': 'Che cosa annuncia il numero',
  'The number comes after the first ring in most countries, before it where the line reverses its polarity or sends DTMF tones.':
    'Nella maggior parte dei paesi il numero arriva dopo il primo squillo; prima, dove la linea inverte la polarità o invia toni DTMF.',
  'The first ring': 'Il primo squillo',
  'A reversal of polarity': 'Un’inversione di polarità',
  'A reversal of polarity, India': 'Un’inversione di polarità, India',
  'The DTMF tones themselves': 'I toni DTMF stessi',
  'Louder while the number comes': 'Più forte mentre arriva il numero',
  'Added to the volume from the line while the number is being received. More on a long, quiet line; less when numbers come garbled.':
    'Si aggiunge al volume della linea mentre si riceve il numero. Di più su una linea lunga e debole; di meno se i numeri arrivano alterati.',
  'A reversal of polarity is the answer': 'L’inversione di polarità è la risposta',
  'Only where the operator reverses the line when the person called answers. The time of a call then begins at the answer; without it, a call counts as answered as soon as it is dialled.':
    'Solo dove il gestore inverte la linea quando il chiamato risponde. La durata della chiamata inizia allora dalla risposta; senza, una chiamata conta come risposta appena composta.',
  'A reversal of polarity is the end': 'L’inversione di polarità è la fine',
  'Only where the operator reverses the line when the other side hangs up: the surest way to notice the end of a call.':
    'Solo dove il gestore inverte la linea quando l’altra parte riaggancia: il modo più sicuro per notare la fine di una chiamata.',
  'Between answer and end at least': 'Tra risposta e fine almeno',
  'A second reversal sooner than this after the answer is not taken for the end of the call.':
    'Una seconda inversione prima di questo tempo dalla risposta non è presa per la fine della chiamata.',
  'Listen for the busy tone': 'Ascoltare il tono di occupato',
  'Many lines say only by a tone that the other side has hung up. Turn it off when calls are cut in the middle of a sentence or of music.':
    'Molte linee dicono solo con un tono che l’altra parte ha riagganciato. Disattivare se le chiamate cadono nel mezzo di una frase o della musica.',
  'So many busy tones': 'Quanti toni di occupato',
  'How many tones must be heard before the line is hung up. More is safer against cut calls, and slower.':
    'Quanti toni bisogna sentire prima di riagganciare la linea. Di più è più sicuro contro le cadute, ma più lento.',
  'Rhythm of the busy tone': 'Ritmo del tono di occupato',
  'Length of tone and pause in ms, with a comma between: 500,500; four values for a double tone. A star (*) accepts any regular tone. What counts is the tone after the other side hung up, which is often quicker than the busy tone.':
    'Durata di tono e pausa in ms, separate da virgola: 500,500; quattro valori per un tono doppio. Un asterisco (*) accetta ogni tono regolare. Conta il tono dopo che l’altra parte ha riagganciato, spesso più rapido di quello di occupato.',
  'Dial tone is the end': 'Il tono di linea è la fine',
  'For lines that go back to dial tone when the other side hangs up. Dial tone is recognised only where it is made of 350 and 440 Hz: North America, Great Britain, Ireland, Taiwan.':
    'Per linee che tornano al tono di linea quando l’altra parte riaggancia. È riconosciuto solo dove è fatto di 350 e 440 Hz: Nord America, Gran Bretagna, Irlanda, Taiwan.',
  'The caller has given up after': 'Il chiamante ha rinunciato dopo',
  'So long without a ring, and a call that was not answered is over. It must be longer than the pause between two rings.':
    'Tanto tempo senza uno squillo, e una chiamata senza risposta è finita. Deve superare la pausa tra due squilli.',
  Dialling: 'Selezione',
  'Pulses only for very old exchanges that do not understand tones.':
    'Impulsi solo per centrali molto vecchie che non capiscono i toni.',
  Tones: 'Toni',
  Pulses: 'Impulsi',
  'Wait for dial tone, at most': 'Attendere il tono di linea, al massimo',
  'Dials only after the line has given dial tone, and gives up after this time. Keeps a call from going into one that has not quite ended. Works only with a dial tone of 350 and 440 Hz: North America, Great Britain, Ireland, Taiwan.':
    'Compone solo dopo il tono di linea e rinuncia dopo questo tempo. Evita che una chiamata finisca in un’altra non del tutto chiusa. Funziona solo con un tono di 350 e 440 Hz: Nord America, Gran Bretagna, Irlanda, Taiwan.',
  'Flash sent to the line': 'Flash inviato alla linea',
  'How long the line is opened for a flash (R), where another exchange behind it expects one. European exchanges want about 100 ms, American ones 500 ms and more.':
    'Per quanto si apre la linea per un flash (R), dove un altro centralino lo attende. Le centrali europee vogliono circa 100 ms, quelle americane 500 ms e più.',
  'Echo training': 'Misura dell’eco',
  'Mutes the line for a moment at the start of a call, sends a click and measures the echo, so many ms after the answer. It can make things worse. Cards with their own canceller ignore it.':
    'All’inizio di una chiamata silenzia un momento la linea, invia un clic e misura l’eco, tanti ms dopo la risposta. Può peggiorare le cose. Le schede con cancellatore proprio la ignorano.',
  'Echo cancellation': 'Cancellazione dell’eco',
  'Removes your own voice coming back. Try a longer time when callers hear themselves; turn it off for modems and alarm diallers. Cards with a canceller of their own only know on and off.':
    'Toglie la propria voce che ritorna. Provare un tempo più lungo se i chiamanti sentono sé stessi; disattivare per modem e combinatori d’allarme. Le schede con cancellatore proprio conoscono solo acceso e spento.',
  Off: 'Spenta',
  '4 ms (32 taps)': '4 ms (32 coefficienti)',
  '8 ms (64 taps)': '8 ms (64 coefficienti)',
  '16 ms (128 taps)': '16 ms (128 coefficienti)',
  '32 ms (256 taps)': '32 ms (256 coefficienti)',
  'Longest call': 'Chiamata più lunga',
  'A call over this line is ended after this time. A last resort on lines where the end of a call cannot be heard. Emergency calls are never cut.':
    'Una chiamata su questa linea finisce dopo questo tempo. Ultima risorsa su linee dove la fine non si sente. Le chiamate di emergenza non sono mai interrotte.',
  'North America in general (FCC)': 'Nord America in generale (FCC)',
  'Europe in general (TBR21)': 'Europa in generale (TBR21)',
  'United States, former tones': 'Stati Uniti, toni di un tempo',
  'Clock from this line': 'Clock da questa linea',
  'A card follows the clock of the network, or sound clicks and faxes fail. Prefer the line of the public operator; choose “never” for a line to another exchange that follows us.':
    'Una scheda segue il clock della rete, altrimenti il suono scricchiola e i fax falliscono. Preferire la linea del gestore pubblico; scegliere «Mai» per una linea verso un altro centralino che segue noi.',
  'Where we are the subscriber': 'Dove siamo l’utente',
  'Before all others': 'Prima di tutte le altre',
  Never: 'Mai',
  'Terminating resistors (100 Ω)': 'Resistenze di terminazione (100 Ω)',
  'A bus needs them at both of its ends and nowhere else. As usual: on the network’s side. Only cards without jumpers for it can be told so; on the others the jumpers count.':
    'Un bus le vuole a entrambi i capi e in nessun altro punto. Di norma: dal lato della rete. Solo le schede senza ponticelli si lasciano comandare; sulle altre contano i ponticelli.',
  Standard: 'Standard',
  'What the operator delivers. After another choice is saved, this page shows the settings of that standard. Some cards have a jumper instead.':
    'Che cosa fornisce il gestore. Dopo aver salvato un’altra scelta, questa pagina mostra le impostazioni di quello standard. Alcune schede hanno invece un ponticello.',
  'E1 (30 calls; Europe and most countries)': 'E1 (30 chiamate; Europa e la maggior parte dei paesi)',
  'T1 (23 calls; North America)': 'T1 (23 chiamate; Nord America)',
  'J1 (23 calls; Japan)': 'J1 (23 chiamate; Giappone)',
  Signalling: 'Segnalazione',
  'Nearly always ISDN. MFC/R2 is spoken by older exchanges in Latin America, Asia and Africa; its own settings are below.':
    'Quasi sempre ISDN. MFC/R2 è parlato da centrali più vecchie in America Latina, Asia e Africa; le sue impostazioni sono più sotto.',
  'ISDN (PRI)': 'ISDN (PRI)',
  'MFC/R2': 'MFC/R2',
  Framing: 'Trama',
  'The operator tells. D4, also called superframe, is found on old lines, together with AMI.':
    'La indica il gestore. D4, detto anche superframe, si trova su linee vecchie insieme ad AMI.',
  'ESF (extended superframe)': 'ESF (extended superframe)',
  'D4 (superframe)': 'D4 (superframe)',
  'Line code': 'Codice di linea',
  'Both ends must use the same one, or the line counts errors all the time. AMI is found on old lines only.':
    'Entrambi i capi devono usare lo stesso, o la linea conta errori di continuo. AMI si trova solo su linee vecchie.',
  'HDB3 on E1, B8ZS on T1 and J1': 'HDB3 su E1, B8ZS su T1 e J1',
  AMI: 'AMI',
  'Length of the cable': 'Lunghezza del cavo',
  'To the operator’s box or the other exchange: how strongly we send (line build-out). The three reductions are for a line without a box of the operator’s, when he asks for one.':
    'Fino all’apparecchio del gestore o all’altro centralino: quanto forte trasmettiamo (line build-out). Le tre riduzioni sono per una linea senza apparecchio del gestore, se le chiede.',
  'Up to 40 m, or operator’s line at 0 dB': 'Fino a 40 m, o linea del gestore a 0 dB',
  '40 to 80 m': 'Da 40 a 80 m',
  '80 to 120 m': 'Da 80 a 120 m',
  '120 to 160 m': 'Da 120 a 160 m',
  '160 to 200 m': 'Da 160 a 200 m',
  'Operator’s line, −7.5 dB': 'Linea del gestore, −7,5 dB',
  'Operator’s line, −15 dB': 'Linea del gestore, −15 dB',
  'Operator’s line, −22.5 dB': 'Linea del gestore, −22,5 dB',
  'Tell the other side when we are off': 'Dire all’altra parte quando siamo spenti',
  'Sends a yellow alarm while Asterisk does not run, so that the operator can send calls elsewhere. Some operators take the line out of service then: ask first.':
    'Invia un allarme giallo finché Asterisk non funziona, così che il gestore possa mandare altrove le chiamate. Alcuni gestori mettono allora la linea fuori servizio: chiedere prima.',
  Variant: 'Variante',
  'The dialect of the country’s exchanges.': 'Il dialetto delle centrali del paese.',
  Argentina: 'Argentina',
  Brazil: 'Brasile',
  China: 'Cina',
  Colombia: 'Colombia',
  Czechia: 'Cechia',
  Ecuador: 'Ecuador',
  Indonesia: 'Indonesia',
  'International (ITU-T Q.400)': 'Internazionale (ITU-T Q.400)',
  Mexico: 'Messico',
  Philippines: 'Filippine',
  Venezuela: 'Venezuela',
  'How we introduce ourselves': 'Come ci presentiamo',
  'The category our calls carry. Operators expect the first unless the contract says otherwise.':
    'La categoria delle nostre chiamate. I gestori attendono la prima se il contratto non dice altro.',
  'National subscriber': 'Utente nazionale',
  'National subscriber with priority': 'Utente nazionale con priorità',
  'International subscriber': 'Utente internazionale',
  'International subscriber with priority': 'Utente internazionale con priorità',
  'Digits of the caller’s number': 'Cifre del numero del chiamante',
  'At most so many are asked for. Too many only cost time; too few cut the number.':
    'Se ne chiedono al massimo tante. Troppe fanno solo perdere tempo; troppo poche tagliano il numero.',
  'Digits of the number called': 'Cifre del numero chiamato',
  'As many as the operator sends of our own numbers, often the last four.':
    'Quante il gestore ne invia dei nostri numeri, spesso le ultime quattro.',
  'Ask for the caller’s number first': 'Chiedere prima il numero del chiamante',
  'Only where the operator wants it before the number called.':
    'Solo dove il gestore lo vuole prima del numero chiamato.',
  'Take calls at our cost': 'Accettare chiamate a nostro carico',
  'Reverse-charge calls are answered like others; without this they are refused.':
    'Le chiamate a carico del destinatario ricevono risposta come le altre; senza, sono rifiutate.',
  'DTMF caller ID: loudness': 'Numero del chiamante in DTMF: livello',
  'How loud a quiet line must become before DTMF digits of a caller’s number are looked for. Higher when lines answer noise, lower when numbers are missed. Brazilian operators are known to need about 7600.':
    'Quanto deve salire una linea silenziosa prima che vi si cerchino le cifre DTMF del numero. Più alto se le linee reagiscono al rumore, più basso se mancano numeri. Ai gestori brasiliani serve circa 7600.',
  'Tones that are recognised': 'Toni riconosciuti',
  'Which country’s tones Asterisk knows where lines wait for dial tone or end with it. It knows these three.':
    'I toni di quale paese Asterisk conosce, dove le linee attendono il tono di linea o finiscono con esso. Conosce questi tre.',
  'North America': 'Nord America',
  'Great Britain': 'Gran Bretagna',
  '425 Hz (Brazil, Costa Rica)': '425 Hz (Brasile, Costa Rica)',
  'Country the line sockets are set for': 'Paese per cui sono regolate le prese di linea',
  'The electrical manners of a country’s telephones: impedance, ringing, current. Another country’s can help a line whose sound echoes or that does not ring. The cards’ drivers know one for all their sockets, and are loaded again for a change.':
    'Le maniere elettriche dei telefoni di un paese: impedenza, squillo, corrente. Quelle di un altro paese possono aiutare una linea con eco o che non squilla. I driver delle schede ne conoscono uno per tutte le prese e sono ricaricati per cambiarlo.',
  'Tones and ringing of our telephones': 'Toni e squillo dei nostri telefoni',
  'Which country’s dial tone, busy tone and ringing telephones on sockets hear.':
    'Di quale paese sono il tono di linea, di occupato e lo squillo che i telefoni su presa sentono.',
  'Voltage of a line that is plugged in': 'Tensione di una linea collegata',
  'Below about so many volts a line counts as unplugged. Lower for a long line or the extension of another exchange that is called unplugged though a telephone works on it. The line cards have one for all their sockets.':
    'Sotto circa tanti volt una linea conta come scollegata. Più basso per una linea lunga o l’interno di un altro centralino detto scollegato benché un telefono vi funzioni. Le schede di linea ne hanno una per tutte le prese.',
  'Send the caller’s number': 'Inviare il numero del chiamante',
  'As FSK tones (Bell 202), the only kind Asterisk can send; telephones for V.23 read them as well, telephones for DTMF show nothing. Turn it off for a device that hangs on the tones.':
    'In toni FSK (Bell 202), l’unico modo che Asterisk sa inviare; i telefoni V.23 li leggono pure, i telefoni DTMF non mostrano nulla. Disattivare per un apparecchio che si blocca con i toni.',
  'Rings before the caller’s number': 'Squilli prima del numero del chiamante',
  'The number is sent in the pause after so many rings. Where telephones ring twice in quick succession, the first pause is too short for it.':
    'Il numero è inviato nella pausa dopo tanti squilli. Dove i telefoni squillano due volte di seguito, la prima pausa è troppo breve.',
  'A second caller is heard as a short tone, and a flash (R) goes back and forth. Without it a second caller hears busy.':
    'Un secondo chiamante si sente come un breve tono, e un flash (R) passa dall’uno all’altro. Senza, sente occupato.',
  'Sign of a new message': 'Segno di un nuovo messaggio',
  'Dial tone always stutters when there is a message. Beyond that, telephones with a lamp want one of these; what lights it stands in the telephone’s manual. Voltages need a card that can make them.':
    'Il tono di linea è sempre interrotto quando c’è un messaggio. Oltre a ciò, i telefoni con spia vogliono uno di questi; il loro manuale dice quale. Le tensioni richiedono una scheda che sappia produrle.',
  'Stuttering dial tone only': 'Solo tono di linea interrotto',
  'FSK tones': 'Toni FSK',
  'A short ring, then FSK tones': 'Un breve squillo, poi toni FSK',
  'Reversed polarity': 'Polarità invertita',
  '90 V on the line': '90 V sulla linea',
  '90 V pulses (neon lamp)': 'Impulsi di 90 V (lampada al neon)',
  'Special dial tone for forwards': 'Tono di linea speciale per le deviazioni',
  'Dial tone stutters too while all calls are forwarded or not wanted. The port knows one sign for both: a message lamp lights up as well. Turn it off for a telephone whose lamp is to tell of messages alone.':
    'Il tono di linea è interrotto anche finché tutte le chiamate sono deviate o non volute. La porta conosce un solo segno per entrambi: si accende anche la spia dei messaggi. Disattivare per un telefono la cui spia deve dire solo dei messaggi.',
  'Longest flash': 'Flash più lungo',
  'Pressing the hook up to this time is a flash (R); longer is hanging up. Shorter makes hanging up quicker. Under 200 ms is always a dialled pulse: a telephone whose R key is that short must be set to 250 ms or more.':
    'Premere il gancio fino a questo tempo è un flash (R); oltre è riagganciare. Più breve rende il riaggancio più rapido. Meno di 200 ms è sempre un impulso di selezione: un telefono con un tasto R così breve va regolato a 250 ms o più.',
  'Dialling it understands': 'Selezione che capisce',
  'Tones only, where a loose hook dials by itself; pulses only, for a telephone with a dial in a noisy place.':
    'Solo toni, dove un gancio allentato compone da solo; solo impulsi, per un telefono a disco in un luogo rumoroso.',
  'Tones and pulses': 'Toni e impulsi',
  'Tones only': 'Solo toni',
  'Pulses only': 'Solo impulsi',
  'Volume from the telephone': 'Volume dal telefono',
  'How loud others hear this telephone. Steps of 3 dB are well audible.':
    'Quanto forte gli altri sentono questo telefono. Passi di 3 dB si sentono bene.',
  'Volume to the telephone': 'Volume verso il telefono',
  'How loud this telephone hears others. Too much makes echo.':
    'Quanto forte questo telefono sente gli altri. Troppo crea eco.',
  'As dialled (unknown)': 'Come composto (sconosciuto)',
  Local: 'Locale',
  National: 'Nazionale',
  International: 'Internazionale',
  Private: 'Privato',
  'By its prefix, which is taken off': 'Secondo il prefisso, che viene tolto',
  'By its prefix, which stays': 'Secondo il prefisso, che resta',
  Exchange: 'Centrale',
  'The dialect of ISDN the other side speaks. The operator, or the manual of the other exchange, tells.':
    'Il dialetto ISDN dell’altra parte. Lo indica il gestore, o il manuale dell’altro centralino.',
  EuroISDN: 'EuroISDN',
  'National ISDN 2': 'National ISDN 2',
  'Nortel DMS100': 'Nortel DMS100',
  'AT&T 4ESS': 'AT&T 4ESS',
  'Lucent 5ESS': 'Lucent 5ESS',
  'National ISDN 1': 'National ISDN 1',
  'Q.SIG (between exchanges)': 'Q.SIG (tra centralini)',
  'Digits one by one': 'Cifre una per una',
  'Whether a number may come, or go, digit by digit instead of whole (overlap dialling). Lines with direct dialling in Germany and Austria need it incoming; telephones on a bus of ours need both, and get it.':
    'Se un numero può arrivare, o partire, cifra per cifra invece che intero (overlap dialling). Le linee con selezione passante in Germania e Austria lo vogliono in entrata; i telefoni su un nostro bus lo vogliono nei due sensi, e lo hanno.',
  No: 'No',
  Incoming: 'In entrata',
  Outgoing: 'In uscita',
  'Both ways': 'Nei due sensi',
  'A sleeping multi-device line': 'Una linea multidispositivo a riposo',
  'Exchanges switch an idle line off and wake it for a call; that is no fault. Choose “a fault” where the line is always on and a pulled cable should be noticed.':
    'Le centrali spengono una linea inattiva e la svegliano per una chiamata; non è un guasto. Scegliere «È un guasto» dove la linea è sempre attiva e un cavo staccato va notato.',
  'Is normal': 'È normale',
  'Is a fault': 'È un guasto',
  'Connection to the exchange': 'Collegamento con la centrale',
  'Whether the signalling of a multi-device line is set up again when the exchange lets it go. Some French lines take calls only when it is kept up, others only when it is left.':
    'Se la segnalazione di una linea multidispositivo va ristabilita quando la centrale la lascia. Alcune linee francesi ricevono chiamate solo se è mantenuta, altre solo se è lasciata.',
  'Keep it up': 'Mantenere',
  'Leave it down': 'Lasciare giù',
  'Coding of the voice': 'Codifica della voce',
  'Only when voices sound torn and metallic: the other side then uses the other law.':
    'Solo se le voci suonano spezzate e metalliche: l’altra parte usa allora l’altra legge.',
  'A-law (E1, Europe)': 'A-law (E1, Europa)',
  'µ-law (T1, North America)': 'µ-law (T1, Nord America)',
  'Kind of the number called': 'Tipo del numero chiamato',
  'How the number dialled is declared to the exchange. “As dialled” is right nearly everywhere.':
    'Come il numero composto è dichiarato alla centrale. «Come composto» va bene quasi ovunque.',
  'Kind of our own number': 'Tipo del nostro numero',
  'How our number is declared. Try National, without the prefix in the number, when people called see another number.':
    'Come è dichiarato il nostro numero. Provare Nazionale, senza il prefisso nel numero, se i chiamati vedono un altro numero.',
  'Before international numbers': 'Davanti ai numeri internazionali',
  'The exchange sends a caller’s number without prefix and says of what kind it is; this is put before it, so that it can be called back.':
    'La centrale invia il numero di un chiamante senza prefisso e dice di che tipo è; questo vi si antepone, perché si possa richiamare.',
  'Before national numbers': 'Davanti ai numeri nazionali',
  'The same for callers of this country.': 'Lo stesso per chi chiama da questo paese.',
  'Before local numbers': 'Davanti ai numeri locali',
  'The same for callers of this town, where the exchange sends their numbers without area code.':
    'Lo stesso per chi chiama da questa città, dove la centrale invia il numero senza prefisso.',
  'Only calls to these numbers': 'Solo chiamate a questi numeri',
  'Where other devices hang on the same multi-device line: the numbers (MSN) that are ours, with commas between. Without any, all calls are taken.':
    'Dove altri apparecchi stanno sulla stessa linea multidispositivo: i numeri (MSN) che sono nostri, separati da virgole. Senza, si accettano tutte le chiamate.',
  'Country whose tones it hears': 'Paese di cui sente i toni',
  'Dial tone, busy and ringing for this telephone alone: for a fax, an alarm or a lift that knows the tones of its own country only.':
    'Tono di linea, di occupato e di chiamata di questo solo telefono: per un fax, un allarme o un ascensore che conosce solo i toni del proprio paese.',
}
