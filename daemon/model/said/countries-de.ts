/** Where values of a country come from, in German. */

export const countriesDe = {
  'national numbering plans notified to the ITU, not checked with an operator':
    'nationale Nummernpläne, der ITU gemeldet, mit keinem Betreiber geprüft',
  'after a hang-up many exchanges send {tone} instead (dahdi-tools zonedata.c)':
    'nach dem Auflegen senden viele Vermittlungen stattdessen {tone} (dahdi-tools zonedata.c)',
  'telephones sold there expect another kind, which Asterisk cannot send':
    'dort verkaufte Telefone erwarten eine andere Art, die Asterisk nicht senden kann',
  'a cautious guess: nobody has described the country':
    'eine vorsichtige Annahme: niemand hat das Land beschrieben',
  'Cisco’s cptone table alone': 'allein die cptone-Tabelle von Cisco',
  'the commonest in the region; no source names the country':
    'das Häufigste der Region; keine Quelle nennt das Land',
  'ETSI EuroISDN as in the neighbouring countries; no operator was asked':
    'ETSI EuroISDN wie in den Nachbarländern; kein Betreiber wurde gefragt',
  'follows from the double ring; no source says it': 'folgt aus dem Doppelklingeln; keine Quelle sagt es',
  'EuroISDN or R2, operators offer both': 'EuroISDN oder R2, Betreiber bieten beides',
  'Cisco: V.23; ZyXEL: DTMF': 'Cisco: V.23; ZyXEL: DTMF',
  'the drivers have none for the country; the European one':
    'die Treiber haben keine für das Land; die europäische',
  'Cisco: FSK, whether V.23 or Bell is not said': 'Cisco: FSK, ob V.23 oder Bell, ist nicht gesagt',
  'each carrier has its own beside it': 'jeder Betreiber hat daneben eine eigene',
  'libpri has no switch type of the country; the nearest':
    'libpri hat keinen Vermittlungstyp des Landes; der nächstliegende',
  'Cisco: DTMF; installers report FSK as well': 'Cisco: DTMF; Installateure melden auch FSK',
  'a carrier’s two digits stand behind 00 and 0': 'nach 00 und 0 folgen zwei Ziffern des Betreibers',
  'other operators’ prefixes exist beside 00': 'neben 00 gibt es Vorwahlen anderer Betreiber',
  'dahdi-tools has none for the country; the British one':
    'dahdi-tools hat keine für das Land; die britische',
  'DTMF or Bell, by operator': 'DTMF oder Bell, je nach Betreiber',
  '0 took the place of 8 only lately': '0 hat 8 erst kürzlich ersetzt',
  'dahdi-tools: 400,200,400,2000; Asterisk: 2000,4000': 'dahdi-tools: 400,200,400,2000; Asterisk: 2000,4000',
  'Cisco: DTMF; other operators V.23': 'Cisco: DTMF; andere Betreiber V.23',
  'EuroISDN or national signalling, by operator': 'EuroISDN oder nationale Signalisierung, je nach Betreiber',
  'T1 and E1 are both in use': 'T1 und E1 sind beide in Gebrauch',
  'National ISDN 2 or DMS100, by operator': 'National ISDN 2 oder DMS100, je nach Betreiber',
  'INS1500 is shaped like T1; the cards’ J1 mode was not tried on it':
    'INS1500 ist wie T1 aufgebaut; der J1-Modus der Karten wurde daran nicht erprobt',
}
