/** Where values of a country come from, in Spanish. */

export const countriesEs = {
  'national numbering plans notified to the ITU, not checked with an operator':
    'planes nacionales de numeración notificados a la UIT, sin comprobar con un operador',
  'after a hang-up many exchanges send {tone} instead (dahdi-tools zonedata.c)':
    'tras colgar, muchas centrales envían en su lugar {tone} (dahdi-tools zonedata.c)',
  'telephones sold there expect another kind, which Asterisk cannot send':
    'los teléfonos que se venden allí esperan otro tipo, que Asterisk no puede enviar',
  'a cautious guess: nobody has described the country': 'una suposición prudente: nadie ha descrito el país',
  'Cisco’s cptone table alone': 'solo la tabla cptone de Cisco',
  'the commonest in the region; no source names the country':
    'lo más común en la región; ninguna fuente nombra el país',
  'ETSI EuroISDN as in the neighbouring countries; no operator was asked':
    'EuroISDN de la ETSI, como en los países vecinos; no se ha preguntado a ningún operador',
  'follows from the double ring; no source says it': 'se deduce del timbre doble; ninguna fuente lo dice',
  'EuroISDN or R2, operators offer both': 'EuroISDN o R2, los operadores ofrecen ambos',
  'Cisco: V.23; ZyXEL: DTMF': 'Cisco: V.23; ZyXEL: DTMF',
  'the drivers have none for the country; the European one':
    'los controladores no tienen ninguno para el país; el europeo',
  'Cisco: FSK, whether V.23 or Bell is not said': 'Cisco: FSK, sin decir si V.23 o Bell',
  'each carrier has its own beside it': 'cada operador tiene además el suyo',
  'libpri has no switch type of the country; the nearest':
    'libpri no tiene un tipo de central del país; el más cercano',
  'Cisco: DTMF; installers report FSK as well': 'Cisco: DTMF; los instaladores hablan también de FSK',
  'a carrier’s two digits stand behind 00 and 0': 'las dos cifras de un operador van detrás de 00 y de 0',
  'other operators’ prefixes exist beside 00': 'además de 00 existen prefijos de otros operadores',
  'dahdi-tools has none for the country; the British one':
    'dahdi-tools no tiene ninguno para el país; el británico',
  'DTMF or Bell, by operator': 'DTMF o Bell, según el operador',
  '0 took the place of 8 only lately': 'el 0 ha sustituido al 8 hace poco',
  'dahdi-tools: 400,200,400,2000; Asterisk: 2000,4000': 'dahdi-tools: 400,200,400,2000; Asterisk: 2000,4000',
  'Cisco: DTMF; other operators V.23': 'Cisco: DTMF; otros operadores V.23',
  'EuroISDN or national signalling, by operator': 'EuroISDN o señalización nacional, según el operador',
  'T1 and E1 are both in use': 'se usan tanto T1 como E1',
  'National ISDN 2 or DMS100, by operator': 'National ISDN 2 o DMS100, según el operador',
  'INS1500 is shaped like T1; the cards’ J1 mode was not tried on it':
    'INS1500 tiene la forma de T1; el modo J1 de las tarjetas no se ha probado en él',
}
