/** What a migration says of an old system, in German. */

export const migrationDe = {
  'a number here has 2 to 8 digits': 'eine Nummer hat hier 2 bis 8 Ziffern',
  'this number is there twice': 'diese Nummer gibt es zweimal',
  'the name is shortened': 'der Name ist gekürzt',
  'its password is too weak or cannot be used here: a new one was made, enter it in the telephone':
    'das Passwort ist zu schwach oder hier nicht verwendbar: ein neues wurde erstellt, geben Sie es im Telefon ein',
  'its password is kept, but weak: replace it soon':
    'das Passwort bleibt, ist aber schwach: ersetzen Sie es bald',
  'the PIN of its mailbox is unknown or cannot be used: a new one was made':
    'die PIN der Sprachbox ist unbekannt oder nicht verwendbar: eine neue wurde erstellt',
  'the address {value} is none': 'die Adresse {value} ist keine',
  'the number shown outside is none: {value}': 'die nach außen gezeigte Nummer ist keine: {value}',
  'a telephone of a kind that does not exist here: {value}':
    'ein Telefon einer Art, die es hier nicht gibt: {value}',
  'no free socket here for channel {channel}: choose one once there is a card':
    'hier ist keine Buchse frei für Kanal {channel}: wählen Sie eine, sobald eine Karte da ist',
  'its language is not spoken here: {value}': 'die Sprache wird hier nicht gesprochen: {value}',
  'the account code cannot be used here: {value}': 'der Abrechnungscode ist hier nicht verwendbar: {value}',
  'rings {seconds} s': 'klingelt {seconds} s',
  'not carried over: {value}': 'nicht übernommen: {value}',
  'would not work here: {reason}': 'würde hier nicht funktionieren: {reason}',
  'more than fit here': 'mehr, als hier Platz haben',
  'it was switched off': 'es war ausgeschaltet',
  'numbers are sent as dialled; its rules are not carried over: {value}':
    'Nummern werden wie gewählt gesendet; die Regeln sind nicht übernommen: {value}',
  'there is no line on a card here': 'hier ist keine Leitung auf einer Karte',
  'which channels it used is not in the backup: the lines of this machine take its place':
    'welche Kanäle benutzt wurden, steht nicht in der Sicherung: die Leitungen dieses Geräts treten an ihre Stelle',
  'lines of this kind do not exist here: {value}': 'Leitungen dieser Art gibt es hier nicht: {value}',
  'the address of the other side is not in the backup':
    'die Adresse der Gegenseite steht nicht in der Sicherung',
  '{value} is no address': '{value} ist keine Adresse',
  'its name or password holds signs that cannot be used here: enter it again':
    'Name oder Passwort enthalten Zeichen, die hier nicht verwendbar sind: geben Sie sie neu ein',
  'emergency numbers reach every line by themselves here':
    'Notrufnummern erreichen hier von selbst jede Leitung',
  'none of its lines comes over': 'keine der Leitungen wird übernommen',
  'it has no numbers': 'es sind keine Nummern da',
  'a PIN here has 3 to 10 digits: another is not carried over':
    'eine PIN hat hier 3 bis 10 Ziffern: eine andere wird nicht übernommen',
  'it held at certain hours only; here it always does: choose a schedule':
    'galt nur zu bestimmten Zeiten; hier gilt es immer: wählen Sie einen Zeitplan',
  'this number or pattern cannot be said here: {value}':
    'diese Nummer oder dieses Muster ist hier nicht ausdrückbar: {value}',
  'the code {code} stands before the numbers, since extensions begin with it':
    'die Kennziffer {code} steht vor den Nummern, da Nebenstellen damit beginnen',
  'led to {value}, which does not come over: the call ends there now':
    'führte zu {value}, das nicht übernommen wird: der Anruf endet jetzt dort',
  'these hours cannot be said here: {value}': 'diese Zeiten sind hier nicht ausdrückbar: {value}',
  '{count} dates beside its hours are not carried over':
    '{count} Daten neben den Zeiten sind nicht übernommen',
  '{value} does not come over, and is no member any more':
    '{value} wird nicht übernommen und ist kein Mitglied mehr',
  'its announcement {value} does not come over': 'die Ansage {value} wird nicht übernommen',
  'without its recording there is nothing to hear': 'ohne die Aufnahme gibt es nichts zu hören',
  'the sound is not in the backup: record it again ({value})':
    'der Ton ist nicht in der Sicherung: nehmen Sie ihn neu auf ({value})',
  'only the first of its {count} parts': 'nur der erste von {count} Teilen',
  'behind the code it is number {index} now': 'nach der Kennziffer ist es jetzt Nummer {index}',
  'the PIN for calls from outside has at least 6 digits here':
    'die PIN für Anrufe von außen hat hier mindestens 6 Ziffern',
  'switched off, since it would be in the way: {reason}': 'ausgeschaltet, da es im Weg wäre: {reason}',
  'made way: its socket is taken by the import': 'macht Platz: die Buchse braucht der Import',
  'the file breaks off or is damaged: what came before it was read':
    'die Datei bricht ab oder ist beschädigt: was davor kam, wurde gelesen',
  'files of this kind are not read': 'Dateien dieser Art werden nicht gelesen',
  'a name that leads elsewhere, or a link': 'ein Name, der anderswohin führt, oder ein Verweis',
  'larger than anything that belongs in a backup': 'größer als alles, was in eine Sicherung gehört',
  'no mailbox of this number comes over': 'keine Sprachbox dieser Nummer wird übernommen',
  '{count} records could not be read': '{count} Einträge waren nicht lesbar',
  'recorded calls stay where they are': 'aufgezeichnete Gespräche bleiben, wo sie sind',
  'there is nothing like it here': 'so etwas gibt es hier nicht',
  Extensions: 'Nebenstellen',
  Lines: 'Leitungen',
  'Outgoing routes': 'Ausgehende Routen',
  'Incoming routes': 'Eingehende Routen',
  'Ring groups': 'Sammelrufe',
  Queues: 'Warteschlangen',
  Menus: 'Sprachmenüs',
  Schedules: 'Zeitpläne',
  Announcements: 'Ansagen',
  'Conference rooms': 'Konferenzräume',
  'Paging groups': 'Durchsagegruppen',
  Recordings: 'Aufnahmen',
  'Speed dials': 'Kurzwahlen',
  'Calls from outside through the house': 'Anrufe von außen durch das Haus',
  Parking: 'Parken',
  'Feature codes': 'Kennziffern',
  'Unwanted callers': 'Unerwünschte Anrufer',
  'Set by telephone': 'Am Telefon eingestellt',
  Messages: 'Nachrichten',
  'Call records': 'Anrufliste',
  'Everything else': 'Alles Übrige',
  Files: 'Dateien',
}
