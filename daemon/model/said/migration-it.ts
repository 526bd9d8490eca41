/** What a migration says of an old system, in Italian. */

export const migrationIt = {
  'a number here has 2 to 8 digits': 'qui un numero ha da 2 a 8 cifre',
  'this number is there twice': 'questo numero c’è due volte',
  'the name is shortened': 'il nome è abbreviato',
  'its password is too weak or cannot be used here: a new one was made, enter it in the telephone':
    'la sua password è troppo debole o qui non utilizzabile: ne è stata creata una nuova, inserirla nel telefono',
  'its password is kept, but weak: replace it soon':
    'la sua password è conservata, ma debole: sostituirla presto',
  'the PIN of its mailbox is unknown or cannot be used: a new one was made':
    'il PIN della sua casella è sconosciuto o non utilizzabile: ne è stato creato uno nuovo',
  'the address {value} is none': 'l’indirizzo {value} non è valido',
  'the number shown outside is none: {value}': 'il numero mostrato all’esterno non è valido: {value}',
  'a telephone of a kind that does not exist here: {value}':
    'un telefono di un tipo che qui non esiste: {value}',
  'no free socket here for channel {channel}: choose one once there is a card':
    'qui nessuna presa libera per il canale {channel}: sceglierne una quando ci sarà una scheda',
  'its language is not spoken here: {value}': 'qui la sua lingua non si parla: {value}',
  'the account code cannot be used here: {value}': 'qui il codice contabile non è utilizzabile: {value}',
  'rings {seconds} s': 'squilla per {seconds} s',
  'not carried over: {value}': 'non ripreso: {value}',
  'would not work here: {reason}': 'qui non funzionerebbe: {reason}',
  'more than fit here': 'più di quanti qui trovino posto',
  'it was switched off': 'era disattivato',
  'numbers are sent as dialled; its rules are not carried over: {value}':
    'i numeri sono inviati come composti; le sue regole non sono riprese: {value}',
  'there is no line on a card here': 'qui non c’è nessuna linea su una scheda',
  'which channels it used is not in the backup: the lines of this machine take its place':
    'il backup non dice quali canali usava: le linee di questa macchina ne prendono il posto',
  'lines of this kind do not exist here: {value}': 'qui non esistono linee di questo tipo: {value}',
  'the address of the other side is not in the backup': 'l’indirizzo dell’altro lato non è nel backup',
  '{value} is no address': '{value} non è un indirizzo',
  'its name or password holds signs that cannot be used here: enter it again':
    'il suo nome o la sua password contiene segni qui non utilizzabili: inserirli di nuovo',
  'emergency numbers reach every line by themselves here':
    'qui i numeri di emergenza raggiungono da soli ogni linea',
  'none of its lines comes over': 'nessuna delle sue linee passa',
  'it has no numbers': 'non ha numeri',
  'a PIN here has 3 to 10 digits: another is not carried over':
    'qui un PIN ha da 3 a 10 cifre: un altro non è ripreso',
  'it held at certain hours only; here it always does: choose a schedule':
    'valeva solo in certe ore; qui vale sempre: scegliere una fascia oraria',
  'this number or pattern cannot be said here: {value}':
    'questo numero o modello qui non si può esprimere: {value}',
  'the code {code} stands before the numbers, since extensions begin with it':
    'il codice {code} precede i numeri, perché degli interni iniziano con esso',
  'led to {value}, which does not come over: the call ends there now':
    'portava a {value}, che non passa: ora la chiamata finisce lì',
  'these hours cannot be said here: {value}': 'queste ore qui non si possono esprimere: {value}',
  '{count} dates beside its hours are not carried over': '{count} date oltre ai suoi orari non sono riprese',
  '{value} does not come over, and is no member any more': '{value} non passa, e non è più membro',
  'its announcement {value} does not come over': 'il suo annuncio {value} non passa',
  'without its recording there is nothing to hear': 'senza la sua registrazione non c’è nulla da sentire',
  'the sound is not in the backup: record it again ({value})':
    'l’audio non è nel backup: registrarlo di nuovo ({value})',
  'only the first of its {count} parts': 'solo la prima delle sue {count} parti',
  'behind the code it is number {index} now': 'dopo il codice ora è il numero {index}',
  'the PIN for calls from outside has at least 6 digits here':
    'qui il PIN per chiamate dall’esterno ha almeno 6 cifre',
  'switched off, since it would be in the way: {reason}': 'disattivato, perché sarebbe d’ostacolo: {reason}',
  'made way: its socket is taken by the import': 'ha ceduto il posto: la sua presa è presa dall’importazione',
  'the file breaks off or is damaged: what came before it was read':
    'il file s’interrompe o è danneggiato: ciò che viene prima è stato letto',
  'files of this kind are not read': 'i file di questo tipo non si leggono',
  'a name that leads elsewhere, or a link': 'un nome che porta altrove, o un collegamento',
  'larger than anything that belongs in a backup': 'più grande di tutto ciò che ha posto in un backup',
  'no mailbox of this number comes over': 'nessuna casella di questo numero passa',
  '{count} records could not be read': '{count} record non si sono potuti leggere',
  'recorded calls stay where they are': 'le chiamate registrate restano dove sono',
  'there is nothing like it here': 'qui non c’è nulla di simile',
  Extensions: 'Interni',
  Lines: 'Linee',
  'Outgoing routes': 'Instradamenti in uscita',
  'Incoming routes': 'Instradamenti in entrata',
  'Ring groups': 'Gruppi di chiamata',
  Queues: 'Code',
  Menus: 'Menu vocali',
  Schedules: 'Fasce orarie',
  Announcements: 'Annunci',
  'Conference rooms': 'Sale conferenze',
  'Paging groups': 'Gruppi di diffusione',
  Recordings: 'Registrazioni',
  'Speed dials': 'Numeri brevi',
  'Calls from outside through the house': 'Chiamate dall’esterno attraverso la sede',
  Parking: 'Parcheggio',
  'Feature codes': 'Codici di servizio',
  'Unwanted callers': 'Chiamanti indesiderati',
  'Set by telephone': 'Impostato al telefono',
  Messages: 'Messaggi',
  'Call records': 'Record delle chiamate',
  'Everything else': 'Tutto il resto',
  Files: 'File',
}
