/** Where values of a country come from, in Italian. */

export const countriesIt = {
  'national numbering plans notified to the ITU, not checked with an operator':
    'piani di numerazione nazionali notificati all’ITU, non verificati con un gestore',
  'after a hang-up many exchanges send {tone} instead (dahdi-tools zonedata.c)':
    'dopo il riaggancio molte centrali inviano invece {tone} (dahdi-tools zonedata.c)',
  'telephones sold there expect another kind, which Asterisk cannot send':
    'i telefoni venduti lì si aspettano un altro tipo, che Asterisk non sa inviare',
  'a cautious guess: nobody has described the country': 'un’ipotesi prudente: nessuno ha descritto il paese',
  'Cisco’s cptone table alone': 'solo la tabella cptone di Cisco',
  'the commonest in the region; no source names the country':
    'il più comune nella regione; nessuna fonte nomina il paese',
  'ETSI EuroISDN as in the neighbouring countries; no operator was asked':
    'ETSI EuroISDN come nei paesi vicini; nessun gestore è stato interpellato',
  'follows from the double ring; no source says it': 'segue dallo squillo doppio; nessuna fonte lo dice',
  'EuroISDN or R2, operators offer both': 'EuroISDN o R2, i gestori offrono entrambi',
  'Cisco: V.23; ZyXEL: DTMF': 'Cisco: V.23; ZyXEL: DTMF',
  'the drivers have none for the country; the European one':
    'i driver non ne hanno per il paese; quella europea',
  'Cisco: FSK, whether V.23 or Bell is not said': 'Cisco: FSK, senza dire se V.23 o Bell',
  'each carrier has its own beside it': 'ogni gestore ne ha inoltre una propria',
  'libpri has no switch type of the country; the nearest':
    'libpri non ha un tipo di centrale del paese; il più vicino',
  'Cisco: DTMF; installers report FSK as well': 'Cisco: DTMF; gli installatori segnalano anche FSK',
  'a carrier’s two digits stand behind 00 and 0': 'dopo 00 e 0 seguono due cifre del gestore',
  'other operators’ prefixes exist beside 00': 'accanto a 00 esistono prefissi di altri gestori',
  'dahdi-tools has none for the country; the British one':
    'dahdi-tools non ne ha per il paese; quella britannica',
  'DTMF or Bell, by operator': 'DTMF o Bell, secondo il gestore',
  '0 took the place of 8 only lately': '0 ha sostituito 8 solo di recente',
  'dahdi-tools: 400,200,400,2000; Asterisk: 2000,4000': 'dahdi-tools: 400,200,400,2000; Asterisk: 2000,4000',
  'Cisco: DTMF; other operators V.23': 'Cisco: DTMF; altri gestori V.23',
  'EuroISDN or national signalling, by operator': 'EuroISDN o segnalazione nazionale, secondo il gestore',
  'T1 and E1 are both in use': 'T1 ed E1 sono entrambi in uso',
  'National ISDN 2 or DMS100, by operator': 'National ISDN 2 o DMS100, secondo il gestore',
  'INS1500 is shaped like T1; the cards’ J1 mode was not tried on it':
    'INS1500 è fatto come T1; il modo J1 delle schede non vi è stato provato',
}
