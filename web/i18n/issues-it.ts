/** What each issue says in Italian; a test compares codes and gaps with the English ones. */

import type { IssueText } from './speech.ts'

const issue = (what: string, todo: string | null = null): IssueText => ({ what, todo })

export const issuesIt: Readonly<Record<string, IssueText>> = {
  // Accounts
  'login-refused': issue(
    'La password non è corretta.',
    'Attenzione alle maiuscole e alla lingua della tastiera.',
  ),
  'login-throttled': issue('Troppi tentativi errati.', 'Attendere {seconds} secondi, poi riprovare.'),
  'password-too-short': issue('La password è troppo corta.', 'Servono almeno {shortest} caratteri.'),
  'password-too-long': issue('La password è troppo lunga.', 'Al massimo {longest} caratteri.'),
  'first-password-taken': issue('Una password è già stata impostata.', 'Accedere con quella.'),
  'accounts-not-saved': issue(
    'Non è stato possibile salvare la password ({reason}).',
    'Verificare che il disco non sia pieno, poi riprovare.',
  ),
  'login-too-late': issue(
    'È passato troppo tempo, o troppi codici erano sbagliati.',
    'Digitare di nuovo la password.',
  ),
  'factor-wrong-code': issue(
    'Questo codice non vale ora.',
    'Ogni codice vale una volta: attendere il prossimo e controllare l’ora del telefono.',
  ),
  'factor-not-begun': issue('Nessun programma di autenticazione attende il primo codice.', 'Ricominciare.'),
  'factor-is-on': issue('I codici si chiedono già.'),
  'factors-not-saved': issue(
    'Il secondo fattore non si è potuto salvare ({reason}).',
    'Controllare che il disco non sia pieno e riprovare.',
  ),
  'passkey-refused': issue(
    'Questa passkey qui non apre nulla.',
    'Forse è di un altro nome host, o è stata tolta.',
  ),
  'passkey-too-many': issue('Ci sono già {most} passkey.', 'Toglierne una che non si usa più.'),
  'certificate-unreadable': issue(
    'Questo non è un certificato in PEM.',
    'Comincia con -----BEGIN CERTIFICATE-----.',
  ),
  'certificate-key-unreadable': issue(
    'Questa non è una chiave privata in PEM, o ha una passphrase.',
    'Togliere prima la passphrase, per esempio con «openssl pkey».',
  ),
  'certificate-wrong-key': issue(
    'La chiave non è quella del certificato del server.',
    'Il primo certificato deve essere quello del server.',
  ),
  'certificate-outdated': issue(
    'Il certificato «{name}» ora non è valido (fino a {until}).',
    'Controllare la data di questo apparecchio, o procurarne uno nuovo.',
  ),
  'certificate-chain-broken': issue(
    '«{name}» non ha firmato il certificato precedente.',
    'Prima viene il certificato del server, poi ognuno che ha firmato il precedente.',
  ),
  'certificate-not-for-servers': issue('Questo certificato non è per server web.'),
  'certificate-weak': issue('Questo certificato non si può usare ({reason}).'),
  'certificates-not-saved': issue(
    'Il certificato non si è potuto creare o salvare ({reason}).',
    'Controllare che il disco non sia pieno. Le pagine continuano senza.',
  ),
  'certificate-ends': issue(
    'Il certificato proprio delle pagine vale fino al {until}.',
    'Metterne uno nuovo sotto HTTPS nelle impostazioni del sistema, o usarne uno dell’apparecchio.',
  ),
  'accounts-unreadable': issue(
    'Il file della password è danneggiato ({reason}), perciò nessuno può accedere.',
    'Eliminare accounts.json nella cartella di stato del centralino e riavviarlo; i telefoni continuano a funzionare.',
  ),

  // Network
  'network-not-set': issue(
    'Non è stato possibile impostare la rete ({program}: {reason}).',
    'Vale ancora ciò che valeva prima.',
  ),
  'network-prefix': issue(
    'La rete di {address} non ha posto, o è più grande di ogni altra.',
    'Gli uffici hanno di solito /24.',
  ),
  'network-reserved': issue(
    '{address} si trova dove nessuna macchina può avere un indirizzo.',
    'Prenderne uno della rete dell’ufficio: 192.168.…, da 172.16.… a 172.31.… o 10.…',
  ),
  'network-not-a-host': issue(
    '{address} è la rete stessa o tutta la rete, non una macchina.',
    'Prendere un numero intermedio.',
  ),
  'network-gateway-own': issue(
    'Il gateway {gateway} è questa macchina stessa.',
    'Inserire l’indirizzo del router.',
  ),
  'network-gateway-outside': issue(
    'Il gateway {gateway} non è nella rete di {address}.',
    'Confrontare l’indirizzo, la lunghezza della rete e l’indirizzo del router.',
  ),
  'network-same-twice': issue(
    'La rete dei telefoni {network} si sovrappone a quella dell’ufficio.',
    'Ciascuna ha bisogno di indirizzi propri.',
  ),
  'network-card-twice': issue(
    'Ufficio e telefoni hanno la stessa scheda di rete e la stessa VLAN.',
    'Scegliere un’altra scheda o un’altra VLAN per i telefoni.',
  ),
  'network-no-name-server': issue(
    'Nessun server dei nomi: posta, operatori e aggiornamenti non si trovano per nome.',
    'Inserire l’indirizzo del router, o uno indicato dall’operatore.',
  ),
  'network-no-gateway': issue(
    'Nessun gateway: fuori dalla rete dell’ufficio non si raggiunge nulla.',
    'Giusto se i telefoni devono restare tra loro; altrimenti inserire l’indirizzo del router.',
  ),
  'firewall-failed': issue(
    'Non è stato possibile mettere in vigore le regole della rete ({reason}).',
    'Valgono quelle di prima. I telefoni in ufficio non sono interessati.',
  ),
  'attack-blocked': issue(
    'Gli indirizzi che provano password sono bloccati: {count}, l’ultimo {network}.',
    'Non occorre fare nulla. Vedere «Rete e sicurezza» nelle impostazioni del sistema.',
  ),
  'wrong-password-inside': issue(
    'Un dispositivo in ufficio, {address}, continua a provare con una password errata ({count} volte).',
    'Inserirvi di nuovo la password del suo interno. Non è bloccato.',
  ),
  'calls-limited': issue(
    '{who} ha fatto più chiamate all’estero o a numeri costosi di quante ne permetta un’ora; per ora le altre sono rifiutate.',
    'Se in sede non le ha fatte nessuno, cambiare le password di quell’interno. Il limite è in «Rete e sicurezza».',
  ),
  'wrong-pins': issue(
    'Chi ha chiamato dall’esterno ha inserito PIN errati ({who}) e per un po’ non può riprovare.',
    'Non occorre fare nulla. Un PIN più lungo è più difficile da indovinare.',
  ),
  'not-blocked': issue('Questo indirizzo non è più bloccato.'),
  // Programs
  'tokens-not-saved': issue(
    'Non è stato possibile salvare i token ({reason}).',
    'Controllare il disco, poi riprovare.',
  ),
  'token-too-many': issue('Ci sono già {most} token.', 'Revocarne uno che non serve più.'),
  'token-no-such-extension': issue('Non c’è un interno {extension}.', 'Sceglierne un altro.'),
  'token-gone': issue('Questo token non c’è più.'),
  'undo-gone': issue('Questa eliminazione non si può più annullare.'),
  'api-fault': issue('Qualcosa qui non ha funzionato; nel registro si trova con {incident}.'),

  // Settings
  'settings-conflict': issue(
    'Nel frattempo qualcun altro ha salvato delle modifiche.',
    'Guardare di nuovo la pagina, poi ripetere le proprie.',
  ),
  'settings-invalid': issue('Questa impostazione non è accettata: {path} ({reason}).'),
  'settings-newer': issue(
    'Le impostazioni sono state scritte da una versione più recente ({version}; questa conosce {supported}).',
    'Installare di nuovo la versione più recente. Le impostazioni restano come sono.',
  ),
  'settings-unreadable': issue(
    'Il file delle impostazioni non si può leggere ({error}).',
    'Non si salva nulla finché non è leggibile. Controllare il disco.',
  ),
  'settings-damaged': issue(
    'Il file delle impostazioni era danneggiato. È in uso l’ultima copia valida (numero {revision}).',
    'Controllare le ultime modifiche. Il file danneggiato è conservato come {kept}.',
  ),
  'settings-damaged-no-copy': issue(
    'Il file delle impostazioni era danneggiato e non c’è una copia, perciò tutto è come il primo giorno.',
    'Il file danneggiato è conservato come {kept}.',
  ),
  'settings-missing': issue(
    'Le impostazioni erano sparite. È in uso la loro ultima copia.',
    'Controllare le ultime modifiche, poi salvare una volta.',
  ),
  'settings-not-repaired': issue(
    'Le impostazioni vengono da una copia, che non è stato possibile salvare di nuovo ({error}).',
    'Controllare il disco.',
  ),
  'settings-not-saved': issue(
    'Non è stato possibile salvare la modifica ({error}).',
    'Nulla è stato modificato. Controllare il disco, poi riprovare.',
  ),
  'disk-full': issue(
    'Il disco è pieno.',
    'Non si può salvare nulla. Eliminare registrazioni o vecchi messaggi.',
  ),
  'disk-nearly-full': issue(
    'Il disco è quasi pieno: restano {freeMegabytes} MB.',
    'Eliminare in tempo registrazioni o vecchi messaggi.',
  ),
  'request-invalid': issue('La richiesta non è comprensibile: {path} ({reason}).'),

  // Rules of the settings
  'access-codes-overlap': issue(
    'L’instradamento dietro {accessCode} non è mai raggiunto: {other} viene prima e prende ogni numero.',
    'Metterlo per primo, o dargli altre prime cifre.',
  ),
  'line-not-installed': issue(
    '{about}: tralasciato, perché qui Asterisk non ha {driver}.',
    'Installare il suo pacchetto, o eliminare la linea.',
  ),
  'pattern-wrong': issue(
    '{about}: «{pattern}» non è né un numero né un modello di numeri.',
    'Usare cifre, X (qualsiasi), Z (da 1 a 9), N (da 2 a 9), [2-5] e un punto alla fine per «e altre».',
  ),
  'route-never-used': issue(
    '{about}: mai usato, perché «{other}» viene prima e prende ogni chiamata.',
    'Metterlo per primo, o dire per quali numeri o persone è l’altro.',
  ),
  'route-no-line': issue('{about}: indica la linea {line}, che non esiste.', 'Scegliere un’altra linea.'),
  'route-no-schedule': issue(
    '{about}: indica la fascia oraria {id}, che non esiste.',
    'Scegliere un’altra fascia oraria.',
  ),
  'route-without-code': issue(
    '{about}: prende ogni numero senza prime cifre; chi compone un interno da un telefono analogico attende tre secondi.',
    'Dire per quali numeri è, o dargli delle prime cifre.',
  ),
  'bri-side-by-jumper': issue(
    '{about}: i ponticelli della scheda sono sull’altro lato ({found} invece di {wanted}).',
    'Cambiare i ponticelli, o il lato della linea.',
  ),
  'dynamic-span-address': issue('L’indirizzo {address} di uno span virtuale non è valido.'),
  'dynamic-span-duplicate': issue('Uno span virtuale è dichiarato due volte: {span}.'),
  'dynamic-span-overlap': issue('{about}: le porte {range} sono dichiarate due volte.'),
  'dynamic-span-range': issue('{about}: le porte {range} non entrano in {channels} canali.'),
  'emergency-access-code': issue(
    'Le prime cifre {accessCode} nasconderebbero il numero di emergenza {emergency}.',
    'Scegliere altre prime cifre.',
  ),
  'emergency-extension': issue(
    'Il numero dell’interno {number} ostacola il numero di emergenza {emergency}.',
    'Scegliere un altro numero.',
  ),
  'emergency-no-line': issue(
    'Le chiamate di emergenza non hanno una linea esterna.',
    'Aggiungere a un gruppo una linea che funziona.',
  ),
  'emergency-no-number': issue(
    'Non c’è nessun numero di emergenza.',
    'Inserirne almeno uno in Instradamenti.',
  ),
  'extension-access-code': issue(
    'L’interno {number} inizia con le cifre per la linea esterna ({accessCode}).',
    'Scegliere un altro numero, o altre prime cifre.',
  ),
  'extension-begins-with-another': issue(
    'L’interno {number} inizia come l’interno {shorter}: chi compone {shorter} da un telefono analogico attende tre secondi.',
  ),
  'hotline-nowhere': issue(
    '{about}: compone da solo {number}, che non porta da nessuna parte.',
    'Inserire un interno, o un numero esterno con il prefisso di linea.',
  ),
  'hotline-no-dialling': issue(
    '{about}: compone {number} appena si sgancia; salvo un numero di emergenza nei primi due secondi, lì non si può comporre altro.',
    'Dargli alcuni secondi: allora compone da solo soltanto se nessun altro ha composto.',
  ),
  'extension-duplicate': issue('C’è già un interno {number}.', 'Scegliere un altro numero.'),
  'id-duplicate': issue(
    'Due cose hanno lo stesso nome interno: {id}.',
    'Dare un altro nome a una delle due.',
  ),
  'port-used-twice': issue('{about}: usata due volte ({users}).', 'Una presa può servire uno solo.'),
  'route-no-extension': issue('{about}: porta all’interno {number}, che non esiste.', 'Sceglierne un altro.'),
  'route-no-mailbox': issue(
    '{about}: porta alla casella di {number}, che non ne ha.',
    'Attivare la sua casella vocale, o scegliere un’altra destinazione.',
  ),
  'no-class-of-service': issue(
    '{about}: serve la classe di abilitazione «{id}», che non esiste.',
    'Scegliere un’altra classe di abilitazione.',
  ),
  'no-destination': issue(
    '{about}: porta a qualcosa che non esiste ({kind} {id}).',
    'Scegliere un’altra destinazione.',
  ),
  // Groups, queues, menus, schedules, rooms
  'number-taken': issue('Il numero {number} di {about} è occupato ({other}).', 'Scegliere un altro numero.'),
  'number-emergency': issue(
    'Il numero {number} di {about} ostacola il numero di emergenza {emergency}.',
    'Scegliere un altro numero.',
  ),
  'number-access-code': issue(
    'Il numero {number} di {about} e le cifre per la linea esterna ({accessCode}) iniziano allo stesso modo.',
    'Scegliere un altro numero.',
  ),
  'number-begins-with-another': issue(
    'Il numero {number} di {about} inizia come {shorter}: chi compone {shorter} da un telefono analogico attende tre secondi.',
  ),
  'index-taken': issue('{about}: il numero del codice è occupato ({index}).', 'Dargliene un altro.'),
  'member-unknown': issue(
    '{about}: un membro, {number}, non è né un interno né un numero esterno.',
    'Toglierlo, o correggerlo.',
  ),
  'group-empty': issue('{about}: nessun membro.', 'Aggiungerne.'),
  'schedule-never-open': issue('{about}: nessun orario di apertura, non è mai aperta.', 'Aggiungere orari.'),
  'schedule-always-open': issue('{about}: aperta giorno e notte; solo i giorni festivi la chiudono.'),
  'holiday-never': issue(
    'La festività «{name}» di {about} non arriva mai: la sua fine è prima del suo inizio, o solo una delle due date ha un anno.',
    'Correggere le date.',
  ),
  'menu-key-twice': issue('Il tasto {key} è due volte in {about}.', 'Toglierne uno.'),
  'menu-key-emergency': issue(
    'Il tasto {key} di {about} è un numero di emergenza, che si chiama sempre.',
    'Scegliere un altro tasto.',
  ),
  'menu-key-extension': issue(
    'Il tasto {key} di {about} è anche un interno: i chiamanti raggiungono ciò a cui porta il tasto, non l’interno.',
    'Scegliere un altro tasto.',
  ),
  'menu-without-keys': issue(
    '{about}: nessun tasto, e gli interni non si possono comporre.',
    'Aggiungere tasti.',
  ),
  'conference-no-admin': issue(
    '{about}: attende il suo moderatore, ma non ha un PIN del moderatore.',
    'Scegliere un PIN per il moderatore.',
  ),
  'conference-same-pin': issue(
    'Partecipanti e moderatore di {about} hanno lo stesso PIN.',
    'Sceglierne un altro.',
  ),
  'recording-unknown': issue(
    '{about}: usa una registrazione che non esiste ({id}).',
    'Scegliere un’altra registrazione.',
  ),
  'music-unknown': issue('{about}: usa una musica che non esiste ({id}).', 'Scegliere un’altra musica.'),
  'destination-circle': issue(
    'Le chiamate girano in cerchio e non fanno mai squillare nessuno: {circle}.',
    'Farne andare una altrove.',
  ),
  'parking-no-slots': issue(
    'I posti di parcheggio da {firstSlot} a {lastSlot} non sono validi.',
    'Scegliere un primo e un ultimo posto della stessa lunghezza, al massimo {most} in tutto.',
  ),
  'parking-number-is-slot': issue(
    'Il numero che parcheggia una chiamata, {number}, è anche un posto di parcheggio.',
    'Scegliere un altro numero.',
  ),
  'pickup-group-empty': issue(
    '{about}: può prendere chiamate del gruppo di risposta «{group}», che non ha membri.',
    'Scegliere un gruppo a cui appartiene qualcuno.',
  ),
  'door-without-key': issue(
    '{about}: è un citofono, ma il tasto che apre la porta è disattivato.',
    'Attivare il codice.',
  ),
  'route-no-trunk': issue('{about}: indica un gruppo di linee che non esiste.', 'Scegliere un altro gruppo.'),
  'country-unknown': issue(
    'Il paese {country} non è descritto: si presumono toni e linee europei e il numero di emergenza 112.',
    'Controllare i numeri di emergenza, o scegliere in Sistema un paese dell’elenco.',
  ),

  // Hardware
  'no-cards': issue('Nessuna scheda telefonica trovata.', 'I telefoni di rete funzionano anche senza.'),
  'card-not-loaded': issue(
    'Il driver {driver} di {card} non è caricato.',
    'Caricarlo adesso; se non serve, riavviare la macchina.',
  ),
  'card-unsupported': issue(
    '{card} è nella macchina, ma il driver installato {driver} non la conosce.',
    'Serve una versione del driver che conosce ancora questa scheda; le altre continuano a funzionare.',
  ),
  'card-stolen': issue(
    '{card} è tenuta da un altro driver ({by}).',
    'Si può assegnare al suo driver; l’altro d’ora in poi resta lontano. Se non serve, riavviare la macchina.',
  ),
  'card-unknown': issue(
    'Nella macchina c’è una scheda con un chip telefonico, ma nessuno la conosce ({ids}).',
    'È lasciata in pace: potrebbe essere un modem.',
  ),
  'drivers-missing': issue(
    'Non ci sono driver telefonici per questo kernel ({kernel}), perciò nessuna scheda può funzionare.',
    'Avviare la macchina con il kernel precedente, o installare i driver per questo.',
  ),
  'port-failed': issue('{about}: non si avvia.', 'Quasi sempre manca l’alimentazione propria della scheda.'),
  'port-not-open': issue(
    '{about}: non in servizio, anche se ha uno scopo.',
    'Riavviare le porte applicando di nuovo; se resta così, l’hardware è guasto.',
  ),
  'port-missing': issue(
    '{about}: usa {place}, che non c’è.',
    'Rimettere la scheda, o scegliere un’altra presa.',
  ),
  'port-foreign': issue('{about}: usa {place}, lasciata a un altro programma.', 'Scegliere un’altra presa.'),
  'port-wrong-kind': issue(
    '{about}: usa {place}, che è di un altro tipo ({found}).',
    'Scegliere un’altra presa.',
  ),
  'span-missing': issue('{about}: usa {place}, che non c’è.', 'Rimettere la scheda, o eliminare la linea.'),
  'span-wrong-kind': issue(
    '{about}: usa {place}, che è di un altro tipo ({found}).',
    'Eliminare la linea e aggiungerla di nuovo.',
  ),
  'span-not-open': issue('{about}: non è entrato in servizio.', 'Controllare cavo e impostazioni.'),
  'line-alarm': issue('{about}: nessun servizio.', 'Controllare il cavo, poi chiedere al gestore.'),
  'd-channel-down': issue(
    '{about}: l’altro lato non risponde (nessuna segnalazione).',
    'Controllare lato e tipo di collegamento, poi chiedere al gestore.',
  ),
  'no-network': issue(
    'Non c’è rete: i telefoni di rete non sono raggiungibili.',
    'Controllare il cavo di rete. I telefoni sulle prese continuano a funzionare.',
  ),

  // Hardware that changed
  'card-moved': issue(
    '{card} è stata spostata: da {from} a {to}. Senza servizio finché non seguono: {users}.',
    'Possono spostarsi con essa: vedere Hardware modificato, in Sistema.',
  ),
  'card-moved-unused': issue(
    '{card} è stata spostata: da {from} a {to}. Nessun telefono e nessuna linea deve seguire.',
    'Vedere Hardware modificato, in Sistema.',
  ),
  'card-missing': issue(
    '{card} ({place}) non c’è più. Senza servizio: {users}.',
    'Rimetterla, o decidere che ne sarà: vedere Hardware modificato, in Sistema.',
  ),
  'card-missing-unused': issue(
    '{card} ({place}) non c’è più. Nulla la usava.',
    'Vedere Hardware modificato, in Sistema.',
  ),
  'card-new': issue(
    '{card} ({place}) è nuova.',
    'Le sue prese si possono mettere in servizio: vedere Hardware modificato, in Sistema.',
  ),
  'card-changed': issue(
    'I moduli di {card} ({place}) sono stati scambiati. Senza servizio: {users}.',
    'Vedere Hardware modificato, in Sistema.',
  ),
  'card-changed-unused': issue(
    'I moduli di {card} ({place}) sono stati scambiati.',
    'Vedere Hardware modificato, in Sistema.',
  ),
  'card-replaced': issue(
    '{now} è al posto di {card} ({place}). Senza servizio: {users}.',
    'Vedere Hardware modificato, in Sistema.',
  ),
  'card-replaced-unused': issue(
    '{now} è al posto di {card} ({place}). Ciò che era collegato a prese dello stesso tipo continua lì.',
    'Vedere Hardware modificato, in Sistema.',
  ),
  'hardware-changed-again': issue(
    'Nel frattempo l’hardware è cambiato di nuovo.',
    'Guardare di nuovo la pagina.',
  ),
  'known-hardware-not-saved': issue(
    'Non è stato possibile salvare l’hardware noto ({reason}).',
    'Controllare il disco. Fino ad allora la stessa domanda torna a ogni avvio.',
  ),
  'ports-wait': issue(
    'Una scheda è tornata, ma le sue porte ({count}) si possono mettere in servizio solo quando nessuno telefona.',
    'Avviene da solo appena nessuno telefona.',
  ),

  // What the checks find on cards and lines
  'card-held': issue(
    '{card} è tenuta da un altro driver ({by}), forse a ragione.',
    'Se la scheda è per i telefoni, togliere quel driver dalla macchina e riavviarla.',
  ),
  'card-empty': issue(
    '{card} funziona, ma non porta moduli: non ha prese utilizzabili.',
    'Spegnere la macchina e inserire moduli sulla scheda (FXS per telefoni, FXO per linee).',
  ),
  'card-not-rebound': issue(
    '{about}: non è stato possibile toglierla al driver {by}: {reason}',
    'Riavviare la macchina: d’ora in poi quel driver resta lontano dalla scheda.',
  ),
  'driver-other-kernel': issue(
    'Il driver {module} è stato compilato per un altro kernel, non per quello in funzione ({kernel}).',
    'Avviare la macchina con il kernel precedente, o installare i driver per questo.',
  ),
  'driver-other-machine': issue(
    'Il driver {module} è stato compilato per un altro tipo di processore.',
    'Installare i driver per il processore di questa macchina.',
  ),
  'driver-unsigned': issue(
    'Il kernel rifiuta il driver {module}, perché non è firmato con una chiave di cui questa macchina si fida.',
    'Disattivare Secure Boot nel setup della macchina, o far firmare i driver con una chiave nota.',
  ),
  'driver-option-refused': issue(
    'Un driver rifiuta di caricarsi con l’opzione {reason}.',
    'Scegliere di nuovo il paese in Sistema e applicare; poi caricare di nuovo il driver.',
  ),
  'firmware-missing': issue(
    '{card} non funziona del tutto, perché manca il suo firmware: {file}.',
    'Installare il pacchetto firmware di DAHDI che contiene questo file, poi spegnere e riaccendere la macchina.',
  ),
  'hardware-echo-failed': issue(
    'Il cancellatore d’eco di {card} non si avvia.',
    'Intanto l’eco è cancellata dal computer. Spegnere e riaccendere la macchina; se resta così, il modulo sulla scheda è guasto.',
  ),
  'hardware-echo-absent': issue(
    '{card} non ha un cancellatore d’eco proprio.',
    'Nulla da fare: l’eco è cancellata dal computer.',
  ),
  'echo-canceller-missing': issue(
    '{about}: {ports} porte funzionano senza cancellatore d’eco.',
    'Applicare di nuovo; se resta così, manca il modulo dahdi_echocan_mg2.',
  ),
  'port-power-alarm': issue(
    '{about}: assorbiva troppa corrente, e per un momento è stata tolta l’alimentazione.',
    'Cercare un cortocircuito sulla linea, o troppi telefoni su una presa.',
  ),
  'port-shorted': issue(
    '{about}: spenta, perché assorbiva ripetutamente troppa corrente.',
    'Scollegare la linea e cercare un cortocircuito. Poi riavviare la macchina.',
  ),
  'irq-misses': issue(
    '{about}: il computer è arrivato in ritardo {count} volte negli ultimi {minutes} minuti. Le voci gracchiano e i fax falliscono.',
    'Mettere la scheda in un altro slot e scollegare ciò che condivide il suo interrupt.',
  ),
  'no-interrupts': issue(
    '{about}: non invia interrupt, perciò non può funzionare.',
    'Mettere la scheda in un altro slot, o aggiornare il BIOS della macchina.',
  ),
  'clock-slips': issue(
    '{about}: due clock divergono ({count} slittamenti negli ultimi {minutes} minuti). Fax e modem falliscono.',
    'Il clock deve venire dalla linea verso la rete pubblica. Controllare il lato di ogni linea, e che sia collegata una sola rete.',
  ),
  'line-errors': issue(
    '{about}: riceve errori ({count} negli ultimi {minutes} minuti).',
    'Controllare spine e cavo, e tenerli lontani dai cavi di corrente; poi chiedere al gestore.',
  ),
  'line-errors-sent': issue(
    '{about}: l’altro capo riceve errori da noi ({count} negli ultimi {minutes} minuti).',
    'Controllare spine e cavo, e il livello di trasmissione (line build-out).',
  ),
  'no-battery': issue(
    '{about}: nessuna tensione; nessuna linea è collegata, o la linea è morta.',
    'Collegare la linea. Se un semplice telefono vi funziona, la sua tensione è bassa: abbassare la soglia in Linee, in ciò che vale per tutte.',
  ),
  'line-no-framing': issue(
    '{about}: il segnale non ha senso.',
    'Verificare che i due capi siano entrambi E1 o entrambi T1, con la stessa codifica.',
  ),
  'line-far-end-deaf': issue(
    '{about}: l’altro capo non ci sente.',
    'Controllare i fili su cui trasmettiamo, e se trasmissione e ricezione sono scambiate.',
  ),
  'line-upstream-broken': issue(
    '{about}: la rete invia il suo segnale di allarme (AIS).',
    'Il guasto è oltre la presa: chiedere al gestore.',
  ),
  'line-recovering': issue('{about}: in ripristino.'),
  'line-looped': issue(
    '{about}: la linea è in loop, sentiamo noi stessi.',
    'Togliere la spina di loop, o chiedere al gestore di terminare la prova.',
  ),
  'crc4-mismatch': issue(
    '{about}: un capo controlla con CRC4, l’altro no.',
    'Invertire CRC4 su questa linea.',
  ),
  'same-side': issue(
    '{about}: i due capi fanno lo stesso lato.',
    'Cambiare il lato di questa linea: un capo è la rete, l’altro l’utente.',
  ),
  'bri-asleep': issue('{about}: a riposo.', 'È normale fra le chiamate: si sveglia con la prossima.'),
  'bri-never-wakes': issue(
    '{about}: senza segnale da {hours} ore.',
    'Fare una chiamata di prova. Se fallisce, controllare il cavo e la borchia di rete (NT).',
  ),
  'companding-mismatch': issue(
    '{about}: è un {kind} e parla {law}, ma le linee di questo paese sono {wantedKind} con {wanted}; le voci sarebbero forti e distorte.',
    'Controllare il paese, o il selettore sulla scheda che sceglie E1 o T1.',
  ),
  'signalling-reversed': issue(
    '{about}: ha la segnalazione dell’altro capo ({found}).',
    'Applicare di nuovo. Se resta così, il modulo in questa presa è dell’altro tipo.',
  ),
  'fix-gone': issue('Non c’era più nulla da riparare.'),
  'fix-needs-root': issue(
    'Da qui non si possono toccare le schede: questa installazione non ha un aiutante per farlo.',
    'Usare la riga di comando con i diritti di root.',
  ),
  'fix-drops-calls': issue(
    'Questo terminerebbe chiamate in corso ({count}).',
    'Confermare, o attendere che nessuno parli.',
  ),
  'fix-not-applied': issue(
    'La modifica è salvata, ma non è stato possibile metterla in vigore.',
    'Guardare le modifiche in sospeso.',
  ),

  // Asterisk and applying
  'asterisk-down': issue(
    'La centrale telefonica (Asterisk) non risponde: {reason}',
    'È in corso un nuovo avvio; intanto nessuno può telefonare.',
  ),
  'asterisk-not-started': issue(
    'Non è stato possibile avviare Asterisk: {reason}',
    'Il registro di Asterisk dice di più.',
  ),
  'asterisk-silent': issue('Asterisk non risponde: {reason}', 'Il registro di Asterisk dice di più.'),
  'asterisk-ends': issue(
    'Asterisk termina subito dopo l’avvio, finora {restarts} volte.',
    'Il registro di Asterisk dice di più.',
  ),
  'reload-failed': issue('Asterisk non ha ricaricato {module}: {reason}'),
  'asterisk-keeps-failing': issue(
    'Asterisk continua a fallire, anche con configurazioni precedenti.',
    'Il registro di Asterisk dice di più. I telefoni sono fuori servizio.',
  ),
  'configuration-fell-back': issue(
    'Asterisk è fallito con l’ultima configurazione, perciò ne è in vigore una precedente (numero {generation}).',
    'Controllare le ultime modifiche prima di applicarle di nuovo.',
  ),
  'telephone-not-configured': issue('{about}: dopo l’applicazione Asterisk non lo conosce.'),
  'apply-interrupted': issue(
    'L’applicazione è stata interrotta; i file precedenti sono ripristinati.',
    'Applicare di nuovo al momento opportuno.',
  ),
  'apply-not-undone': issue(
    'L’applicazione è stata interrotta, e non è stato possibile ripristinare i file precedenti.',
    'Controllare il disco, poi riavviare il centralino.',
  ),
  'apply-broke-off': issue('L’applicazione si è interrotta: {reason}', 'Riprovare; il registro dice di più.'),
  'nothing-in-force': issue('Non è ancora stato applicato nulla, perciò non c’è nulla a cui tornare.'),
  'files-found': issue(
    'Saranno sostituiti file che c’erano già ({count}).',
    'Le copie sono conservate in {kept}.',
  ),
  'file-edited-by-hand': issue(
    '{file} è stato modificato a mano; l’applicazione lo sostituisce.',
    'Una copia è conservata come {kept}. Ciò che deve restare va nel file .custom.conf accanto.',
  ),
  'file-unreadable': issue('Non è stato possibile leggere {file} ({error}).'),
  'file-not-written': issue(
    '{about}: non è stato possibile scriverlo ({error}).',
    'Nulla è stato modificato. Controllare il disco.',
  ),
  'file-unsafe': issue('{file} non è stato accettato: {complaint}'),
  'system-conf-refused': issue('La configurazione delle schede non è valida, riga {line}: {message}'),
  'start-failed': issue('Il centralino non si è avviato del tutto: {reason}', 'Il registro dice di più.'),
  'control-socket-failed': issue(
    'La riga di comando non raggiunge questo centralino: {reason}',
    'Telefoni e pagine funzionano. Riavviare il centralino.',
  ),
  'web-port-taken': issue(
    'La porta {wanted} è occupata da un altro programma, perciò queste pagine sono sulla porta {used}.',
  ),

  // Root's work
  'root-helper-unreachable': issue(
    'L’aiutante che può toccare schede e servizi non risponde: {reason}',
    'Riavviare il centralino.',
  ),
  'driver-not-allowed': issue('Un driver è stato rifiutato: {complaint}'),
  'driver-load-failed': issue(
    'Non è stato possibile caricare il driver {module}: {reason}',
    'Riavviare la macchina.',
  ),
  'driver-unload-failed': issue(
    'Non è stato possibile rimuovere il driver {module}: {reason}',
    'Riavviare la macchina.',
  ),
  'machine-refused': issue('La macchina non ubbidisce ({action}): {reason}'),
  'unit-failed': issue('Non è stato possibile controllare {unit} ({action}): {reason}'),
  'dahdi-cfg-timeout': issue(
    'La configurazione delle schede ha richiesto troppo tempo.',
    'Riavviare la macchina.',
  ),
  'dahdi-cfg-failed': issue('La configurazione delle schede è fallita ({status}): {reason}'),
  'dahdi-syntax': issue('La configurazione delle schede non è comprensibile, riga {line}: {message}'),
  'dahdi-not-loaded': issue(
    'I driver telefonici non sono caricati.',
    'Cercare di nuovo le schede in Sistema.',
  ),
  'dahdi-no-file': issue('Manca la configurazione delle schede ({file}).', 'Applicare di nuovo.'),
  'dahdi-spans-not-assigned': issue(
    'Gli span delle schede non sono stati ordinati dal driver.',
    'Riavviare la macchina.',
  ),
  'dahdi-span-refused': issue('Il driver ha rifiutato lo span {span}: {reason}'),
  'dahdi-channel-refused': issue('Il driver ha rifiutato il canale {channel}: {reason}'),
  'dahdi-no-channel': issue('Il canale {channel} non esiste.', 'Cercare di nuovo le schede in Sistema.'),
  'dahdi-echo-canceller-refused': issue('Il canale {channel} non ha un cancellatore d’eco: {reason}'),
  'dahdi-dynamic-span-refused': issue('Uno span virtuale è stato rifiutato: {reason}'),
  'dahdi-startup-refused': issue('Non è stato possibile avviare uno span: {reason}'),
  'dahdi-zone-refused': issue('I toni del paese sono stati rifiutati: {reason}'),
  'dahdi-locked': issue(
    'La configurazione delle schede è bloccata da un’esecuzione precedente: {reason}',
    'Riavviare la macchina.',
  ),

  // Spans and cards
  'card-needs-wanpipe': issue(
    '{about}: funziona solo con il driver del suo produttore (wanpipe), che Offhook non include.',
  ),
  'r2-needs-e1': issue(
    '{about}: R2 richiede un vero collegamento E1, e lo span {span} non lo è.',
    'Scegliere ISDN, o un altro collegamento.',
  ),
  'r2-not-built': issue(
    '{about}: questo Asterisk è stato compilato senza R2 (libopenr2).',
    'Scegliere ISDN.',
  ),
  'span-no-data-channel': issue(
    '{about}: usa {place}, i cui {channels} canali non lasciano posto per la segnalazione.',
    'Scegliere un altro collegamento.',
  ),
  'span-standard-fixed': issue(
    '{about}: la scheda resta su {found}; {wanted} non si può impostare da qui.',
    'Cambiare il suo ponticello, o lo standard della linea.',
  ),
  'span-not-assigned': issue(
    'Il driver ha rifiutato il numero {wanted} per lo span {local} di {device}.',
    'Riavviare la macchina.',
  ),
  'span-type-refused': issue(
    'Il driver ha rifiutato {wanted} per lo span {local} di {device}.',
    'Riavviare la macchina.',
  ),
  'pin-is-number': issue('Il PIN della casella {number} è il suo stesso numero.', 'Scegliere un altro PIN.'),
  'mail-no-server': issue(
    'I messaggi di {number} si dovrebbero inviare per posta, ma nessun server di posta è impostato.',
    'Inserire il server di posta dell’ufficio.',
  ),
  'mailbox-never-deleted': issue(
    'I messaggi di {number} si dovrebbero eliminare dopo l’invio, ma nessuna registrazione è inviata.',
    'Inserire un indirizzo e-mail e allegare le registrazioni.',
  ),
  'operator-own-mailbox': issue(
    'Nel messaggio di benvenuto di {number}, 0 riporta allo stesso messaggio.',
    'Scegliere un’altra destinazione per 0.',
  ),
  'fax-no-address': issue(
    '{about}: porta al fax, che non ha un indirizzo e-mail.',
    'Inserire un indirizzo per i fax.',
  ),
  'recording-number-twice': issue(
    'Due registrazioni hanno il numero {index}.',
    'Dare un altro numero a una delle due.',
  ),
  'speed-dial-twice': issue('Ci sono due numeri brevi {index}.', 'Cambiarne uno.'),
  'music-name-taken': issue('Una musica d’attesa non si può chiamare «{id}».', 'Darle un altro nome.'),
  'mail-not-set': issue('Nessun server di posta è ancora salvato.', 'Prima salvarne uno.'),
  'mail-bad-address': issue('Non è un indirizzo di posta.'),
  'mail-test-login': issue(
    'Il server di posta rifiuta l’accesso: {reason}',
    'Controllare nome utente e password del server di posta.',
  ),
  'mail-test-server': issue(
    'Il server di posta non ha accettato la mail: {reason}',
    'Controllare nome, porta e cifratura.',
  ),
  'mail-test-address': issue('La mail a {address} è stata rifiutata: {reason}', 'Correggere l’indirizzo.'),
  'mail-login-refused': issue(
    'Il server di posta rifiuta l’accesso: {reason} ({waiting} in attesa)',
    'Controllare nome utente e password del server di posta.',
  ),
  'mail-server-refused': issue(
    'Il server di posta non accetta mail: {reason} ({waiting} in attesa)',
    'Controllare nome, porta e cifratura. La posta attende e sarà inviata più tardi.',
  ),
  'mail-address-refused': issue('La mail a {address} è stata rifiutata: {reason}', 'Correggere l’indirizzo.'),
  'mail-unreadable': issue(
    'Non è stato possibile scrivere una mail, perché il suo contenuto non era leggibile.',
    'Il messaggio stesso è ancora nella sua casella.',
  ),

  // Line tests
  'line-test-asterisk-down': issue(
    'La centrale telefonica non è in funzione, perciò non si può provare nulla.',
    'Il motivo è nella panoramica.',
  ),
  'line-test-not-open': issue(
    'La centrale telefonica non ha aperto questa porta.',
    'Il motivo è nella pagina della scheda.',
  ),
  'line-test-busy': issue('È in una chiamata.', 'Attendere la fine della chiamata, poi provare di nuovo.'),
  'line-test-running': issue('La prova è già in corso.'),
  'line-test-no-such-port': issue(
    'Lì non c’è nulla da provare.',
    'Dare prima uno scopo alla porta e applicare.',
  ),
  'line-test-bad-number': issue(
    'Non è un numero che si possa comporre.',
    'Usare cifre, * e #; va bene un + davanti.',
  ),
  'line-test-emergency': issue(
    'Una prova non chiama mai un numero che inizia come il numero di emergenza {number}.',
    'Prendere un altro numero.',
  ),
  'line-test-broken-off': issue(
    'La prova è stata interrotta: nel frattempo la centrale telefonica è sparita.',
    'Provare di nuovo.',
  ),
  'test-handset-not-rung': issue(
    'Il telefono non ha squillato: {cause}.',
    'Riagganciare la cornetta. Se è già riagganciata, guardare la porta nella pagina della scheda.',
  ),
  'test-handset-not-lifted': issue(
    'Il telefono ha squillato per {seconds} secondi e nessuno ha sganciato.',
    'Se nessuno l’ha sentito squillare, controllare il filo e il telefono, poi provare di nuovo.',
  ),
  'test-handset-put-down': issue(
    'Il telefono è stato sganciato dopo {seconds} secondi e riagganciato prima che il suo numero {number} fosse detto.',
  ),
  'test-handset-lifted': issue(
    'Il telefono ha squillato, è stato sganciato dopo {seconds} secondi e ha sentito il suo numero {number}. Nessun tasto è stato premuto.',
  ),
  'test-handset-confirmed': issue(
    'Il telefono ha squillato, è stato sganciato dopo {seconds} secondi e ha sentito il suo numero {number}; il tasto {key} è arrivato. Suoneria, voce e tasti funzionano.',
  ),
  'test-line-no-battery': issue(
    'Non c’è tensione di linea: nulla è collegato, o la linea è morta.',
    'Collegare la linea, o chiedere al suo gestore. Un telefono nella stessa presa dice quale dei due.',
  ),
  'test-line-not-seized': issue(
    'Non è stato possibile impegnare la linea: {cause}.',
    'Provare di nuovo quando nessuno la usa.',
  ),
  'test-not-recorded': issue(
    'È stato possibile impegnare la linea, ma ciò che ne veniva non è stato registrato.',
    'Verificare che il disco non sia pieno, poi provare di nuovo.',
  ),
  'test-dial-tone': issue('Il tono di linea c’è: {frequency} Hz a {level} dBm0.'),
  'test-dial-tone-faint': issue(
    'Il tono di linea c’è ({frequency} Hz), ma molto debole: {level} dBm0.',
    'Alzare il guadagno dalla linea, o chiedere al gestore di misurarla.',
  ),
  'test-dial-tone-loud': issue(
    'Il tono di linea c’è ({frequency} Hz), ma molto forte: {level} dBm0.',
    'Abbassare il guadagno dalla linea.',
  ),
  'test-dial-tone-foreign': issue(
    'C’è un tono continuo di {frequency} Hz a {level} dBm0, che non è il tono di linea di questo paese.',
    'Le chiamate possono funzionare comunque. Controllare il paese nelle impostazioni del sistema; dietro un altro centralino il suo tono proprio è normale.',
  ),
  'test-dial-tone-none': issue(
    'Non c’è tono di linea: la linea resta muta ({level} dBm0).',
    'Collegare un telefono alla stessa presa. Se è muto anche quello, il gestore deve riparare la linea.',
  ),
  'test-dial-tone-other': issue(
    'Al posto del tono di linea c’è un altro tono: {tone}.',
    'Provare di nuovo fra un minuto. Se resta, chiedere al gestore.',
  ),
  'test-dial-tone-sound': issue(
    'Al posto del tono di linea c’è un altro suono, a {level} dBm0.',
    'Forse qualcuno parla sulla linea, o c’è un ronzio. Ascoltare con un telefono nella stessa presa.',
  ),
  'test-echo-none': issue('La linea non rimanda nulla di misurabile: l’eco è attenuata di almeno {loss} dB.'),
  'test-echo-good': issue(
    'La linea rimanda poco di ciò che si invia: l’eco è attenuata di {loss} dB a 1020 Hz.',
  ),
  'test-echo-fair': issue(
    'La linea rimanda piuttosto molto di ciò che si invia: l’eco è attenuata di {loss} dB a 1020 Hz. Il cancellatore d’eco ce la fa.',
    'Verificare che il paese sia giusto: determina ciò che la porta si aspetta da una linea.',
  ),
  'test-echo-strong': issue(
    'La linea rimanda quasi tutto ciò che si invia: l’eco è attenuata solo di {loss} dB a 1020 Hz, troppo poco per un cancellatore d’eco.',
    'Controllare il paese e i guadagni della linea; può dipendere anche da un secondo telefono in parallelo.',
  ),
  'test-call-rings': issue('{number} è stato composto, e là squilla.'),
  'test-call-sound': issue(
    '{number} è stato composto, e c’è un suono a {level} dBm0: qualcuno o qualcosa ha risposto.',
  ),
  'test-call-tone': issue('{number} è stato composto, e torna un tono continuo a {level} dBm0.'),
  'test-call-busy': issue('{number} è stato composto, ed è occupato.'),
  'test-call-refused': issue(
    '{number} è stato composto, e la rete l’ha rifiutato.',
    'Controllare il numero.',
  ),
  'test-call-not-dialled': issue(
    '{number} è stato composto, ma il tono di linea c’è ancora: la centrale non ha capito le cifre.',
    'Provare l’altro modo di selezione della linea: toni o impulsi.',
  ),
  'test-call-silent': issue(
    '{number} è stato composto, poi la linea è rimasta muta.',
    'Provare di nuovo; alcune reti richiedono più tempo.',
  ),
  'test-call-not-made': issue(
    'Non è stato possibile comporre {number}: {cause}.',
    'Provare di nuovo quando nessuno usa la linea.',
  ),
  'test-layers-up': issue('Il collegamento è attivo: livello 1 (il cavo) e livello 2 (la segnalazione).'),
  'test-layer1-up': issue('Il collegamento è attivo (livello 1).'),
  'test-layer1-down': issue(
    'Il collegamento è inattivo: il livello 1, il cavo, segnala un allarme ({alarm}).',
    'Controllare il cavo e il dispositivo all’altro capo.',
  ),
  'test-layer1-rests': issue(
    'Il collegamento è a riposo (livello 1: {alarm}), il che è normale fra le chiamate per una linea a tasso base. Una chiamata di prova mostra se funziona.',
  ),
  'test-layer2-down': issue(
    'Il cavo funziona, ma la segnalazione (livello 2) è inattiva.',
    'Controllare quale lato della linea siamo, e chiedere al gestore se la linea è attivata.',
  ),
  'test-layer2-rests': issue(
    'Il cavo funziona, e la segnalazione (livello 2) è a riposo, il che è normale fra le chiamate per una linea a tasso base. Una chiamata di prova mostra se funziona.',
  ),
  'test-call-answered': issue('{number} è stato chiamato, e ha risposto dopo {seconds} secondi.'),
  'test-call-not-answered': issue('{number} è stato chiamato; là ha squillato, e nessuno ha risposto.'),
  'test-call-failed': issue('{number} è stato chiamato senza successo: {cause}.'),
  // Codes
  'code-changed-twice': issue('Il codice di «{feature}» è impostato due volte.', 'Conservarne uno.'),
  'code-twice': issue(
    '{code} è il codice di «{feature}» e di «{other}».',
    'Dare un altro codice a «{feature}»: {proposal} è libero.',
  ),
  'code-hidden': issue(
    '{code} ({feature}) non si può comporre: {number} va a {otherCode} ({other}).',
    'Dargli un altro codice: {proposal} è libero.',
  ),
  'code-partly-hidden': issue(
    '{code} ({feature}) non funziona come {numbers}: altri codici si compongono così.',
    'Dargli un altro codice ({proposal} è libero), o dare altri numeri agli interni.',
  ),
  'code-ended-by-hash': issue(
    '{code} ({feature}) non si può comporre da un telefono analogico: # termina la selezione, e si chiama {number}.',
    'Dargli un altro codice: {proposal} è libero.',
  ),
  'code-emergency': issue(
    '{code} ({feature}) ostacola il numero di emergenza {number}.',
    'Dargli un altro codice: {proposal} è libero.',
  ),
  'code-hides-number': issue(
    '{number} non si può chiamare: {code} ({feature}) si compone allo stesso modo.',
    'Dare al servizio un altro codice ({proposal} è libero), o cambiare il numero.',
  ),
  'code-hides-outside': issue(
    '{code} ({feature}) si compone come un numero esterno: {number}.',
    'Dargli un altro codice: {proposal} è libero.',
  ),
  'person-taken': issue('Qualcuno si chiama già {id}.', 'Scegliere un altro nome.'),
  'no-such-person': issue('Questa persona non c’è più.', 'Ricaricare la pagina.'),
  'message-gone': issue('Il messaggio non è più dov’era.', 'Ricaricare la pagina.'),
  'message-refused': issue(
    'La casella l’ha rifiutato.',
    'Forse la cartella è piena: eliminarvi prima alcuni messaggi.',
  ),
  'messages-partly': issue('Trattati {done} messaggi su {of}.', 'Gli altri sono rimasti com’erano.'),
  'asterisk-not-asked': issue(
    'Il centralino non risponde.',
    'Forse non è cambiato nulla: riprovare fra un momento.',
  ),
  'no-such-mailbox': issue('Questa casella non esiste.', 'Sceglierne un’altra.'),
  'no-mailbox': issue('Questo interno non ha una casella vocale.', 'L’amministratore può dargliene una.'),
  'no-telephone': issue(
    'Nessun telefono appartiene a questo interno.',
    'L’amministratore può collegarne uno.',
  ),
  'not-a-number': issue('Questo numero non si può chiamare.', 'Comporlo al telefono.'),
  'follow-me-empty': issue('Seguimi non ha nessun numero.', 'Scrivere almeno un numero, o disattivarlo.'),
  'blacklist-not-allowed': issue(
    'La propria classe di abilitazione non permette di rifiutare numeri per tutta la sede.',
    'Chiedere all’amministratore.',
  ),
  'forward-nowhere': issue(
    '{number} da questo telefono non porta da nessuna parte.',
    'Inserirlo come si comporrebbe qui.',
  ),
  'forward-not-outside': issue(
    'Le proprie chiamate non si possono deviare all’esterno ({number}).',
    'L’amministratore può darne il diritto alla classe di abilitazione.',
  ),
  'generation-gone': issue(
    'La configurazione {generation} non è più conservata.',
    'Sceglierne un’altra nella cronologia.',
  ),
  'no-trial': issue('Non c’è più nulla da confermare.', null),
  'trial-running': issue(
    'Le ultime modifiche sono in prova e non sono state confermate.',
    'Prima conservarle o annullarle; poi applicare.',
  ),
  'trial-not-undone': issue(
    'Nessuno ha confermato le ultime modifiche, e non è stato possibile ripristinare la configurazione precedente.',
    'Si riprova ogni minuto. Vedere che cosa lo impedisce.',
  ),
  'trial-not-ended': issue('Non è stato possibile annotarlo: {error}.', 'Fare posto sul disco e riprovare.'),
  // Operator panel
  'panel-not-allowed': issue(
    'Al posto operatore manca l’abilitazione per farlo.',
    'Le abilitazioni si danno nella pagina delle persone.',
  ),
  'panel-call-gone': issue('Non è più così: nel frattempo la chiamata è finita o cambiata.'),
  'panel-no-telephone': issue(
    'Non c’è un telefono che possa squillare adesso.',
    'Verificare di avere un interno e che il suo telefono sia collegato.',
  ),
  'panel-no-such-place': issue('Non c’è un tale posto a cui mandare la chiamata.'),
  'panel-bad-number': issue('Non è un numero che si possa comporre.'),
  'panel-asterisk-down': issue('Asterisk non risponde, perciò al posto operatore non si può fare nulla.'),
  'panel-no-key': issue(
    'Il codice di servizio con cui si fa è disattivato.',
    'Attivarlo fra i codici di servizio.',
  ),
  'presence-too-long': issue('È troppo lungo: al massimo {most} lettere.'),
  'panel-slot-taken': issue(
    'Su questo posto c’è già una chiamata parcheggiata.',
    'Scegliere un altro posto.',
  ),
  'panel-taken-meanwhile': issue('La chiamata non può tornare: qualcuno l’ha presa.'),
  'panel-not-kept': issue('Non è stato possibile annotarlo.', 'Guardare sotto Sistema se il disco è pieno.'),
  'panel-not-carried-out': issue('Asterisk non l’ha fatto ({reason}).'),
  'tidy-failed': issue(
    'Non è stato possibile eliminare tutto ciò che doveva sparire.',
    'Asterisk deve essere in funzione; si riprova entro un’ora.',
  ),
  'report-not-mailed': issue(
    'Non è stato possibile preparare un rapporto per {to} da inviare: {reason}.',
    'Si riprova. Se è troppo grande, scegliere un periodo più breve o un PDF.',
  ),
  'smdr-away': issue(
    'Nessuno prende le righe di chiamata a {place} ({reason}). {waiting} attendono sul disco.',
    'Guardare il cavo, la porta e il ricevitore; intanto nulla va perso.',
  ),
  'smdr-stuck': issue(
    'Il ricevitore a {place} è presente, ma non prende righe. {waiting} attendono sul disco.',
    'È senza carta, spento, o impostato su un altro controllo di flusso?',
  ),
  'front-panel-away': issue(
    'Il pannello frontale a {path} non risponde: {reason}.',
    'Controllare il cavo, l’alimentazione e il modello impostato.',
  ),
  'backup-failed': issue(
    'Non è stato possibile creare il backup: {reason}.',
    'Guardare il disco, poi riprovare.',
  ),
  'backup-wrong-key': issue(
    'Il backup non si apre con questa chiave.',
    'È stato creato su un’altra macchina: inserire la chiave di recupero di quella.',
  ),
  'sound-not-readable': issue(
    'Questo file non è un audio che si possa leggere qui.',
    'Inviare un file WAV, o usare un browser che lo riproduce.',
  ),
  'sound-too-large': issue('Il file è più grande di {megabytes} MB.', 'Inviarne uno più corto.'),
  'sound-too-long': issue('L’audio è più lungo di {minutes} minuti.', 'Inviarne uno più corto.'),
  'sound-not-kept': issue('Non è stato possibile conservare l’audio ({error}).', null),
  'sound-not-in-force': issue(
    'I telefoni non conoscono ancora questa registrazione.',
    'Prima applicare le modifiche, poi registrare.',
  ),
  'numbers-number': issue('Non è un numero.', 'Scrivere cifre, con + davanti se ne ha uno.'),
  'numbers-name': issue('Questo nome non si può conservare.', 'Lettere, cifre e spazi, al massimo 40.'),
  'numbers-place': issue('Questo posto non esiste.', 'Una o due cifre.'),
  'journal-unreadable': issue('Il registro non si può leggere: {reason}'),
  'backup-damaged': issue('Il backup è danneggiato: {reason}.', 'Prenderne un altro.'),
  'backup-foreign': issue('Non è un backup che si possa ripristinare: {reason}.', 'Prendere un altro file.'),
  'backup-newer': issue(
    'Il backup è stato creato da una versione più recente di Offhook ({reason}).',
    'Aggiornare prima questa macchina.',
  ),
  'import-foreign': issue(
    'In questo file non è stato trovato nulla di un centralino noto a Offhook.',
    'Prendere il backup stesso, come l’ha creato l’altro sistema.',
  ),
  'import-failed': issue('L’importazione è fallita: {reason}.', 'Guardare il disco, poi riprovare.'),
  'import-too-large': issue('Il file è più grande di qualsiasi backup.', 'Prendere un altro file.'),
  'import-choices-failed': issue(
    'Non è stato possibile scrivere tutto ciò che era stato impostato al telefono: {reason}.',
    'Portarlo qui ancora una volta quando Asterisk risponde.',
  ),
  'import-files-failed': issue(
    'Non è stato possibile mettere al loro posto tutti i messaggi e le registrazioni ({count}).',
    'Guardare il disco e Asterisk, poi portarli qui ancora una volta.',
  ),
  'import-not-open': issue('Non è aperto nulla da importare.', 'Scegliere prima un file.'),
  'import-not-accepted': issue('Le impostazioni non sono ancora state accettate.', 'Prima accettarle.'),
  'backup-not-open': issue('Nessun backup è aperto.', 'Aprirne prima uno.'),
  'backup-choices-failed': issue(
    'Non è stato possibile ripristinare tutto ciò che era stato impostato al telefono: {reason}.',
    'Ripristinare il backup ancora una volta quando Asterisk risponde.',
  ),
  'backup-files-failed': issue(
    'Non è stato possibile ripristinare tutti i messaggi e le registrazioni ({count}).',
    'Guardare il disco, poi ripristinare il backup ancora una volta.',
  ),
  'update-foreign': issue(
    'Questo non è un aggiornamento di Offhook.',
    'Prendere il file che finisce con .update.',
  ),
  'update-forged': issue(
    'La firma di questo aggiornamento non è quella dell’autore di questo sistema.',
    'È stato modificato per strada o è per altre macchine: riprenderlo da una fonte fidata.',
  ),
  'update-unknown': issue('Questo aggiornamento è per un’altra macchina.', 'Prendere quello per questa.'),
  'update-damaged': issue('Il file dell’aggiornamento non è intero.', 'Riprenderlo.'),
  'update-settings-newer': issue(
    'Quella versione è troppo vecchia per le impostazioni di oggi: non potrebbe leggerle.',
    'Prenderne una più nuova. Le impostazioni di prima dell’ultimo cambio di versione sono nelle copie di sicurezza.',
  ),
  'update-older': issue(
    'Quella versione ({version}) è più vecchia di quella in funzione ({running}).',
    'Se è voluto, confermarlo qui sotto.',
  ),
  'update-running': issue('Un aggiornamento viene già scritto.', 'Attendere che sia finito.'),
  'update-on-trial': issue(
    'Ciò che è in funzione è ancora in prova.',
    'Attendere la conferma: qualche minuto dopo l’avvio.',
  ),
  'update-no-slots': issue(
    'Questa macchina non funziona da un disco con due sistemi e non si può aggiornare così.',
    'Scrivere la nuova immagine e portare una copia di sicurezza.',
  ),
  'update-nothing-written': issue(
    'Nel secondo spazio non c’è niente di intero.',
    'Scrivere prima un aggiornamento.',
  ),
  'update-nothing-received': issue(
    'Qui non c’è nessun aggiornamento da scrivere.',
    'Scegliere prima un file.',
  ),
  'update-not-written': issue(
    'L’aggiornamento non si è potuto scrivere ({error}).',
    'Ciò che è in funzione è intatto. Riprovare; se succede ancora, forse il disco sta cedendo.',
  ),
  'update-disk-spoilt': issue(
    'L’aggiornamento è stato scritto, ma il disco restituisce altro.',
    'Ciò che è in funzione è intatto, ma questo disco sta cedendo: fare una copia di sicurezza e sostituirlo.',
  ),
  'update-not-done': issue(
    'L’aggiornamento non è potuto proseguire ({error}).',
    'Ciò che è in funzione è intatto. Riprovare.',
  ),
  'update-not-fetched': issue(
    'Non si è potuto interrogare il server degli aggiornamenti ({reason}).',
    'Controllare l’indirizzo e la rete; si riprova la notte prossima.',
  ),
  'update-failed-not-started': issue(
    'L’aggiornamento {version} non è stato superato: non si è avviato. È in funzione la versione precedente, {former}.',
    'Niente è andato perso. Segnalarlo all’autore dell’aggiornamento.',
  ),
  'update-failed-cut-short': issue(
    'L’aggiornamento {version} non è stato superato: la macchina si è fermata o ha perso la corrente prima della conferma. È in funzione la versione precedente, {former}.',
    'Niente è andato perso. Se è stata la corrente, avviarlo di nuovo.',
  ),
  'update-failed-daemon': issue(
    'L’aggiornamento {version} non è stato superato: il suo programma per pagine e impostazioni non restava in funzione. È in funzione la versione precedente, {former}.',
    'Niente è andato perso. Segnalarlo all’autore dell’aggiornamento.',
  ),
  'update-failed-web': issue(
    'L’aggiornamento {version} non è stato superato: le sue pagine non rispondevano. È in funzione la versione precedente, {former}.',
    'Niente è andato perso. Segnalarlo all’autore dell’aggiornamento.',
  ),
  'update-failed-asterisk': issue(
    'L’aggiornamento {version} non è stato superato: Asterisk non funzionava. È in funzione la versione precedente, {former}.',
    'Niente è andato perso. Segnalarlo all’autore dell’aggiornamento.',
  ),
  'update-failed-spans': issue(
    'L’aggiornamento {version} non è stato superato: schede o linee che funzionavano non funzionavano più ({count}: {names}). È in funzione la versione precedente, {former}.',
    'Vedere se ora funzionano. Se nel frattempo è stato tolto un cavo, avviare di nuovo l’aggiornamento.',
  ),
  'update-failed-ports': issue(
    'L’aggiornamento {version} non è stato superato: mancavano prese delle schede ({count}: {names}). È in funzione la versione precedente, {former}.',
    'Vedere se ora funzionano, poi avviarlo di nuovo o segnalarlo all’autore.',
  ),
  'update-failed-phones': issue(
    'L’aggiornamento {version} non è stato superato: alcuni telefoni non si sono registrati ({count}: {names}). È in funzione la versione precedente, {former}.',
    'Se nel frattempo erano spenti, avviare di nuovo l’aggiornamento.',
  ),
  'update-failed-call': issue(
    'L’aggiornamento {version} non è stato superato: una chiamata di prova non è passata. È in funzione la versione precedente, {former}.',
    'Niente è andato perso. Segnalarlo all’autore dell’aggiornamento.',
  ),
  'settings-of-before-update': issue(
    'Questa versione non poteva leggere le impostazioni di quella più nuova; sono tornate quelle di prima dell’aggiornamento.',
    'Ciò che è cambiato nel frattempo è nel file {kept}.',
  ),
  'postgres-away': issue(
    'Il server PostgreSQL su {host} non accetta le chiamate: {reason}.',
    'Aspettano sul disco, nulla va perso. Controllare il server, il suo nome, utente e password.',
  ),
}
