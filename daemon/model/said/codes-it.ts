/** What feature codes do and what the compiler says of them, in Italian. */

export const codesIt = {
  'Forward all calls': 'Deviare tutte le chiamate',
  'Every call to you goes on to the number dialled behind the code, or when a voice asks for it; * is your own voicemail.':
    'Ogni chiamata in arrivo prosegue verso il numero composto dopo il codice, o quando una voce lo chiede; * è la propria casella vocale.',
  'Stop forwarding all calls': 'Annullare la deviazione di tutte le chiamate',
  'Your telephone rings again; with an extension behind the code, that one (its PIN is asked for).':
    'Il telefono squilla di nuovo; con un interno dopo il codice, quello (si chiede il suo PIN).',
  'Forward all calls of an extension': 'Deviare tutte le chiamate di un interno',
  'A voice asks whose calls to forward (# alone: yours), and where.':
    'Una voce chiede di chi deviare le chiamate (solo #: le proprie), e dove.',
  'Stop forwarding of an extension': 'Annullare la deviazione di un interno',
  'A voice asks for the extension (# alone: yours) whose calls are no longer forwarded.':
    'Una voce chiede l’interno (solo #: il proprio) le cui chiamate non sono più deviate.',
  'Forward all calls: on or off': 'Deviazione di tutte le chiamate: attivare o annullare',
  'Ends your forwarding, or asks where to when there is none.':
    'Termina la propria deviazione, o chiede verso dove se non ce n’è.',
  'Forward when busy': 'Deviare su occupato',
  'Who calls while you are on the telephone goes on to the number dialled behind the code, or when a voice asks for it.':
    'Chi chiama mentre si è al telefono prosegue verso il numero composto dopo il codice, o quando una voce lo chiede.',
  'Stop forwarding when busy': 'Annullare la deviazione su occupato',
  'Callers hear again that you are busy; with an extension behind the code, of that one.':
    'I chiamanti sentono di nuovo occupato; con un interno dopo il codice, per quello.',
  'Forward an extension when busy': 'Deviare un interno su occupato',
  'A voice asks whose calls to forward when busy (# alone: yours), and where.':
    'Una voce chiede di chi deviare le chiamate su occupato (solo #: le proprie), e dove.',
  'Stop forwarding of an extension when busy': 'Annullare la deviazione su occupato di un interno',
  'A voice asks for the extension (# alone: yours) that is no longer forwarded when busy.':
    'Una voce chiede l’interno (solo #: il proprio) che non è più deviato su occupato.',
  'Forward when nobody answers': 'Deviare su mancata risposta',
  'Calls that you do not take, or that cannot reach you, go on to the number dialled behind the code, or when a voice asks for it.':
    'Le chiamate a cui non si risponde, o che non raggiungono il telefono, proseguono verso il numero composto dopo il codice, o quando una voce lo chiede.',
  'Stop forwarding when nobody answers': 'Annullare la deviazione su mancata risposta',
  'Calls that nobody takes end as usual; with an extension behind the code, those of that one.':
    'Le chiamate senza risposta finiscono come al solito; con un interno dopo il codice, quelle di quell’interno.',
  'Forward an extension when nobody answers': 'Deviare un interno su mancata risposta',
  'A voice asks whose calls to forward when nobody answers (# alone: yours), and where.':
    'Una voce chiede di chi deviare le chiamate senza risposta (solo #: le proprie), e dove.',
  'Follow me: on or off': 'Seguimi: attivare o annullare',
  'Calls look for you at the telephones of your follow-me list, or no longer.':
    'Le chiamate cercano la persona ai telefoni del suo elenco Seguimi, o non più.',
  'Do not disturb': 'Non disturbare',
  'Your telephone does not ring until you say otherwise.': 'Il telefono non squilla fino a nuovo ordine.',
  'Do disturb again': 'Annullare non disturbare',
  'Your telephone rings again.': 'Il telefono squilla di nuovo.',
  'Do not disturb: on or off': 'Non disturbare: attivare o annullare',
  'Your telephone stops ringing, or rings again.': 'Il telefono smette di squillare, o squilla di nuovo.',
  'Call waiting': 'Avviso di chiamata',
  'A second caller is announced by a tone while you talk.':
    'Un secondo chiamante è annunciato da un tono durante la conversazione.',
  'No call waiting': 'Senza avviso di chiamata',
  'A second caller hears that you are busy.': 'Un secondo chiamante sente occupato.',
  'Log on at a telephone': 'Entrare a un telefono',
  'The telephone becomes yours: it rings for your number and calls with your rights (extension and PIN).':
    'Il telefono diventa il proprio: squilla per il proprio numero e chiama con le proprie abilitazioni (interno e PIN).',
  'Log off': 'Uscire da un telefono',
  'The telephone is its own again.': 'Il telefono torna com’era.',
  'Wake-up call': 'Sveglia',
  'A voice asks when the telephone shall ring to wake you.':
    'Una voce chiede quando il telefono deve squillare per la sveglia.',
  'My voicemail': 'La mia casella vocale',
  'Your messages, greetings and PIN.': 'I propri messaggi, messaggi di benvenuto e PIN.',
  'Voicemail from any telephone': 'Casella vocale da qualsiasi telefono',
  'Asks for a mailbox, or takes the one behind the code, and its PIN.':
    'Chiede una casella, o prende quella dopo il codice, e il suo PIN.',
  'Leave a message': 'Lasciare un messaggio',
  'Speaks straight into the mailbox of the extension behind the code; nobody’s telephone rings.':
    'Parla direttamente nella casella dell’interno dopo il codice; nessun telefono squilla.',
  'Refuse a number': 'Rifiutare un numero',
  'A voice asks for the number that shall no longer get through.':
    'Una voce chiede il numero che non deve più passare.',
  'Accept a number again': 'Accettare di nuovo un numero',
  'A voice asks for the number that may get through again.':
    'Una voce chiede il numero che può passare di nuovo.',
  'Refuse the last caller': 'Rifiutare l’ultimo chiamante',
  'Who called you last shall no longer get through.': 'Chi ha chiamato per ultimo non deve più passare.',
  'Who called last': 'Chi ha chiamato per ultimo',
  'Says the number of your last caller; 1 calls it back.':
    'Dice il numero dell’ultimo chiamante; 1 lo richiama.',
  'Speed dial': 'Numero breve',
  'Calls the number that you, or the house, keep under the digits behind the code.':
    'Chiama il numero che la persona, o la sede, conserva sotto le cifre dopo il codice.',
  'Keep a speed dial': 'Impostare un numero breve',
  'A voice asks for the digits and the number to keep under them.':
    'Una voce chiede le cifre e il numero da conservare sotto di esse.',
  'Speed dial of the house': 'Numero breve della sede',
  'Calls the number that the house keeps under the digits behind the code.':
    'Chiama il numero che la sede conserva sotto le cifre dopo il codice.',
  'Directory by name': 'Rubrica per nome',
  'Finds a person by the first letters of the name, and calls.':
    'Trova una persona dalle prime lettere del nome, e la chiama.',
  'Directory by name, one key': 'Rubrica per nome, un solo tasto',
  'The same directory, by a single key.': 'La stessa rubrica, con un solo tasto.',
  Intercom: 'Interfono',
  'The telephone of the extension behind the code answers by itself, aloud.':
    'Il telefono dell’interno dopo il codice risponde da solo, in viva voce.',
  'Allow intercom': 'Permettere l’interfono',
  'Others may speak to you through your telephone; with an extension behind the code, that one alone.':
    'Altri possono parlare attraverso il proprio telefono; con un interno dopo il codice, solo quello.',
  'Refuse intercom': 'Rifiutare l’interfono',
  'Nobody may speak to you without a ring; with an extension behind the code, that one may not.':
    'Nessuno può parlare senza far squillare; con un interno dopo il codice, quello non può.',
  'Call back when free': 'Richiamata su libero',
  'After a busy or unanswered call: your telephone rings when the other one is free.':
    'Dopo una chiamata occupata o senza risposta: il telefono squilla quando l’altro è libero.',
  'No call back': 'Annullare la richiamata',
  'Waits for nobody any longer.': 'Non attende più nessuno.',
  'Call back when free: on or off': 'Richiamata su libero: attivare o annullare',
  'Asks for a call back, or takes it back.': 'Chiede una richiamata, o la annulla.',
  'Receive a fax': 'Ricevere un fax',
  'The call becomes a fax, and is sent by e-mail.': 'La chiamata diventa un fax, ed è inviata per e-mail.',
  'Take a ringing call': 'Rispondere a una chiamata del gruppo',
  'Takes the call that rings at a telephone of your group.':
    'Risponde per assente: prende la chiamata che squilla su un telefono del proprio gruppo.',
  'Take the call of an extension': 'Rispondere per un interno',
  'Takes the call that rings at the extension behind the code.':
    'Risponde per assente: prende la chiamata che squilla all’interno dopo il codice.',
  'Take over a call in progress': 'Prendere una chiamata in corso',
  'The call of the extension behind the code goes on at your telephone; the right to do so is needed.':
    'La chiamata dell’interno dopo il codice prosegue al proprio telefono; serve l’abilitazione.',
  'Listen in': 'Ascoltare una chiamata',
  'Hears the call of an extension, dialled behind the code or when a voice asks; the right to do so is needed.':
    'Sente la chiamata di un interno, composto dopo il codice o quando una voce lo chiede; serve l’abilitazione.',
  'Join a call': 'Intervenire in una chiamata',
  'As listening in, from where one can whisper to one side or speak to both; the right to do so is needed.':
    'Come l’ascolto, da cui si può suggerire a uno o parlare a entrambi; serve l’abilitazione.',
  'Fetch a parked call': 'Riprendere una chiamata parcheggiata',
  'Takes the call that waits on the place behind the code.':
    'Prende la chiamata che attende nel posto dopo il codice.',
  'Park a call': 'Parcheggiare una chiamata',
  'A call transferred here waits until somebody fetches it, on the place behind the code or where a voice says.':
    'Una chiamata trasferita qui attende che qualcuno la riprenda, nel posto dopo il codice o dove dice una voce.',
  'Queue: log on or off': 'Coda: entrare o uscire',
  'You take calls of the queue behind the code, or of all your queues, or no longer.':
    'Si prendono le chiamate della coda dopo il codice, o di tutte le proprie code, o non più.',
  'Queue: pause': 'Coda: pausa',
  'The queue sends you no calls until you come back.': 'La coda non manda chiamate fino al ritorno.',
  'Queue: how many wait': 'Coda: quanti attendono',
  'Says how many callers wait in the queue.': 'Dice quanti chiamanti attendono nella coda.',
  'Queue: log on': 'Coda: entrare',
  'Dialled behind the number of a queue: you take its calls.':
    'Composto dopo il numero di una coda: se ne prendono le chiamate.',
  'Queue: log off': 'Coda: uscire',
  'Dialled behind the number of a queue: you no longer take its calls.':
    'Composto dopo il numero di una coda: non se ne prendono più le chiamate.',
  'Who is in a conference': 'Chi è in conferenza',
  'Says how many people are in the conference room behind the code, or in each.':
    'Dice quante persone sono nella sala conferenze dopo il codice, o in ciascuna.',
  'Day and night': 'Giorno e notte',
  'Turns a day/night switch over: that of the digit behind the code, or all.':
    'Commuta giorno/notte: il commutatore della cifra dopo il codice, o tutti.',
  'Opening hours by hand': 'Orari di apertura a mano',
  'Opens or closes against the schedule: that of the digits behind the code.':
    'Apre o chiude diversamente dalla fascia oraria: quella delle cifre dopo il codice.',
  'Call as from outside': 'Chiamare come dall’esterno',
  'Your call is treated as one that comes in from outside, to try out what happens.':
    'La chiamata è trattata come se arrivasse dall’esterno, per provare che cosa succede.',
  'Record an announcement': 'Registrare un annuncio',
  'Plays the announcement with the number behind the code and records it anew.':
    'Fa sentire l’annuncio con il numero dopo il codice e lo registra di nuovo.',
  'Make a recording': 'Fare una registrazione',
  'Records what you say, for an announcement.': 'Registra ciò che si dice, per un annuncio.',
  'Hear the recording': 'Sentire la registrazione',
  'Plays what you recorded last.': 'Fa sentire ciò che è stato registrato per ultimo.',
  Dictation: 'Dettatura',
  'Records a text that you speak, with pauses and corrections.':
    'Registra un testo parlato, con pause e correzioni.',
  'Mail a dictation': 'Inviare una dettatura',
  'Sends the finished dictation by e-mail.': 'Invia per e-mail la dettatura finita.',
  'Record for the podcast': 'Registrare per il podcast',
  'Records a message and publishes it in this box’s podcast feed.':
    'Registra un messaggio e lo pubblica nel feed podcast di questo centralino.',
  'Which number am I': 'Che numero sono',
  'Says the number of the telephone you call from.': 'Dice il numero del telefono da cui si chiama.',
  'Speaking clock': 'Ora esatta',
  'Says the time.': 'Dice l’ora.',
  'Echo test': 'Prova dell’eco',
  'You hear what you say, to judge the sound.': 'Si sente ciò che si dice, per giudicare l’audio.',
  'Transfer at once': 'Trasferire subito',
  'While talking: the code, then the number; the call goes there and you are free.':
    'In conversazione: il codice, poi il numero; la chiamata va lì e si è liberi.',
  'Ask, then transfer': 'Chiedere, poi trasferire',
  'While talking: the code, then the number; you speak with that person first, and hang up to hand the call over.':
    'In conversazione: il codice, poi il numero; prima si parla con quella persona, poi si riaggancia per passarle la chiamata.',
  'Record this call': 'Registrare questa chiamata',
  'While talking: begins to record the call, or ends it.':
    'In conversazione: inizia a registrare la chiamata, o smette.',
  'End this call': 'Terminare questa chiamata',
  'While talking: ends the call without putting the receiver down.':
    'In conversazione: termina la chiamata senza riagganciare.',
  'Open the door': 'Aprire la porta',
  'While talking with the door phone: opens the door.': 'In conversazione con il citofono: apre la porta.',
  'Transfer: back to the caller': 'Trasferimento: tornare al chiamante',
  'While you ask the other person: gives up the transfer and returns to the caller.':
    'Mentre si chiede all’altra persona: rinuncia al trasferimento e torna al chiamante.',
  'Transfer: hand over': 'Trasferimento: passare la chiamata',
  'While you ask the other person: hands the caller over, as hanging up does.':
    'Mentre si chiede all’altra persona: le passa il chiamante, come riagganciando.',
  'Transfer: all three': 'Trasferimento: tutti e tre',
  'While you ask the other person: all three talk together.':
    'Mentre si chiede all’altra persona: tutti e tre parlano insieme.',
  'Transfer: to and fro': 'Trasferimento: avanti e indietro',
  'While you ask the other person: changes between him and the caller.':
    'Mentre si chiede all’altra persona: passa da lei al chiamante e viceversa.',
  'the extension': 'l’interno',
  'the ring group': 'il gruppo di chiamata',
  'the queue': 'la coda',
  'the menu': 'il menu vocale',
  'the schedule': 'la fascia oraria',
  'the day/night switch': 'il commutatore giorno/notte',
  'the announcement': 'l’annuncio',
  'the conference room': 'la sala conferenze',
  'the paging group': 'il gruppo di diffusione',
  'the parking number': 'il numero di parcheggio',
  'the parking place': 'il posto di parcheggio',
  'the emergency number {number}': 'il numero di emergenza {number}',
  '{number}, which the telephone port knows by itself,':
    '{number}, che la porta del telefono conosce da sola,',
  'outside numbers': 'numeri esterni',
  'more digits may follow': 'possono seguire altre cifre',
  '{other} may follow': 'può seguire {other}',
  'the same code as “{feature}”': 'lo stesso codice di «{feature}»',
  'hidden by {code} ({feature}): {number} goes there': 'nascosto da {code} ({feature}): {number} va lì',
  'cannot be dialled on an analog handset: # ends dialling, and {number} is called':
    'non si può comporre da un telefono analogico: # termina la selezione, e si chiama {number}',
  'stands in the way of the emergency number {number}': 'ostacola il numero di emergenza {number}',
  'hides {kind} {number}': 'nasconde {kind} {number}',
  'hides outside numbers: {number}': 'nasconde numeri esterni: {number}',
  fine: 'in ordine',
  'fine; an analog handset waits {seconds} s after {number}, because {because} (# goes on at once)':
    'in ordine; un telefono analogico attende {seconds} s dopo {number}, perché {because} (# prosegue subito)',
  'does not work as {lost}': 'non funziona come {lost}',
  '{what}; free instead: {proposal}': '{what}; libero al suo posto: {proposal}',
  'analog handsets wait after {delays} too': 'i telefoni analogici attendono anche dopo {delays}',
  'SIP telephones that send at # cannot dial it': 'i telefoni SIP che inviano con # non possono comporlo',
  'no code': 'nessun codice',
  'while talking': 'in conversazione',
  'The telephones do not answer: forwards, switches and overrides are taken as not set, but for those given.':
    'I telefoni non rispondono: deviazioni, commutatori e forzature si considerano non impostati, salvo quelli indicati.',
}
