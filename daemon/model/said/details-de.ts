/** Settings of lines and telephones that few need, in German. */

export const detailsDe = {
  'FSK, Bell 202 (North America)': 'FSK, Bell 202 (Nordamerika)',
  'FSK, V.23 (Europe)': 'FSK, V.23 (Europa)',
  'FSK, Japanese V.23': 'FSK, japanisches V.23',
  'DTMF tones': 'DTMF-Töne',
  'Wait for the caller’s number': 'Auf die Nummer des Anrufers warten',
  'Without it telephones ring a few seconds sooner, but show no number. Choose No where the operator sends none.':
    'Ohne dies klingeln Telefone einige Sekunden früher, zeigen aber keine Nummer. Wählen Sie Nein, wenn der Betreiber keine sendet.',
  'How the number is sent': 'Wie die Nummer gesendet wird',
  'Operators differ, even within a country. If no number is ever shown, try the others one after the other.':
    'Betreiber unterscheiden sich, auch innerhalb eines Landes. Wird nie eine Nummer gezeigt, versuchen Sie die anderen der Reihe nach.',
  'What announces the number': 'Was die Nummer ankündigt',
  'The number comes after the first ring in most countries, before it where the line reverses its polarity or sends DTMF tones.':
    'In den meisten Ländern kommt die Nummer nach dem ersten Klingeln; davor, wo die Leitung umpolt oder DTMF-Töne sendet.',
  'The first ring': 'Das erste Klingeln',
  'A reversal of polarity': 'Ein Polwechsel',
  'A reversal of polarity, India': 'Ein Polwechsel, Indien',
  'The DTMF tones themselves': 'Die DTMF-Töne selbst',
  'Louder while the number comes': 'Lauter, während die Nummer kommt',
  'Added to the volume from the line while the number is being received. More on a long, quiet line; less when numbers come garbled.':
    'Wird zur Lautstärke der Leitung addiert, während die Nummer empfangen wird. Mehr bei langer, leiser Leitung; weniger, wenn Nummern verstümmelt ankommen.',
  'A reversal of polarity is the answer': 'Ein Polwechsel ist die Antwort',
  'Only where the operator reverses the line when the person called answers. The time of a call then begins at the answer; without it, a call counts as answered as soon as it is dialled.':
    'Nur wo der Betreiber umpolt, wenn der Angerufene abnimmt. Die Gesprächszeit beginnt dann mit der Antwort; sonst gilt ein Anruf als beantwortet, sobald er gewählt ist.',
  'A reversal of polarity is the end': 'Ein Polwechsel ist das Ende',
  'Only where the operator reverses the line when the other side hangs up: the surest way to notice the end of a call.':
    'Nur wo der Betreiber umpolt, wenn die Gegenseite auflegt: das sicherste Zeichen für das Gesprächsende.',
  'Between answer and end at least': 'Zwischen Antwort und Ende mindestens',
  'A second reversal sooner than this after the answer is not taken for the end of the call.':
    'Ein zweiter Polwechsel, der früher nach der Antwort kommt, gilt nicht als Gesprächsende.',
  'Listen for the busy tone': 'Auf den Besetztton achten',
  'Many lines say only by a tone that the other side has hung up. Turn it off when calls are cut in the middle of a sentence or of music.':
    'Viele Leitungen melden nur durch einen Ton, dass die Gegenseite aufgelegt hat. Schalten Sie es aus, wenn Gespräche mitten im Satz oder in Musik getrennt werden.',
  'So many busy tones': 'So viele Besetzttöne',
  'How many tones must be heard before the line is hung up. More is safer against cut calls, and slower.':
    'Wie viele Töne zu hören sein müssen, bevor aufgelegt wird. Mehr schützt besser vor Trennungen, ist aber langsamer.',
  'Rhythm of the busy tone': 'Rhythmus des Besetzttons',
  'Length of tone and pause in ms, with a comma between: 500,500; four values for a double tone. A star (*) accepts any regular tone. What counts is the tone after the other side hung up, which is often quicker than the busy tone.':
    'Dauer von Ton und Pause in ms, durch Komma getrennt: 500,500; vier Werte für einen Doppelton. Ein Stern (*) nimmt jeden regelmäßigen Ton. Es zählt der Ton nach dem Auflegen der Gegenseite, oft schneller als der Besetztton.',
  'Dial tone is the end': 'Wählton ist das Ende',
  'For lines that go back to dial tone when the other side hangs up. Dial tone is recognised only where it is made of 350 and 440 Hz: North America, Great Britain, Ireland, Taiwan.':
    'Für Leitungen, die nach dem Auflegen der Gegenseite zum Wählton zurückkehren. Er wird nur erkannt, wo er aus 350 und 440 Hz besteht: Nordamerika, Großbritannien, Irland, Taiwan.',
  'The caller has given up after': 'Der Anrufer hat aufgegeben nach',
  'So long without a ring, and a call that was not answered is over. It must be longer than the pause between two rings.':
    'So lange ohne Klingeln, und ein unbeantworteter Anruf ist vorbei. Muss länger sein als die Pause zwischen zwei Klingelzeichen.',
  Dialling: 'Wahlverfahren',
  'Pulses only for very old exchanges that do not understand tones.':
    'Impulse nur für sehr alte Vermittlungen, die keine Töne verstehen.',
  Tones: 'Töne',
  Pulses: 'Impulse',
  'Wait for dial tone, at most': 'Auf den Wählton warten, höchstens',
  'Dials only after the line has given dial tone, and gives up after this time. Keeps a call from going into one that has not quite ended. Works only with a dial tone of 350 and 440 Hz: North America, Great Britain, Ireland, Taiwan.':
    'Wählt erst nach dem Wählton der Leitung und gibt nach dieser Zeit auf. Verhindert, dass ein Anruf in einen noch nicht beendeten gerät. Funktioniert nur mit einem Wählton aus 350 und 440 Hz: Nordamerika, Großbritannien, Irland, Taiwan.',
  'Flash sent to the line': 'Flash zur Leitung',
  'How long the line is opened for a flash (R), where another exchange behind it expects one. European exchanges want about 100 ms, American ones 500 ms and more.':
    'Wie lange die Leitung für einen Flash (R) geöffnet wird, wo eine weitere Anlage dahinter ihn erwartet. Europäische Vermittlungen wollen etwa 100 ms, amerikanische 500 ms und mehr.',
  'Echo training': 'Echo-Einmessung',
  'Mutes the line for a moment at the start of a call, sends a click and measures the echo, so many ms after the answer. It can make things worse. Cards with their own canceller ignore it.':
    'Schaltet die Leitung zu Beginn eines Gesprächs kurz stumm, sendet einen Klick und misst das Echo, so viele ms nach der Antwort. Es kann auch schaden. Karten mit eigener Echounterdrückung übergehen es.',
  'Echo cancellation': 'Echounterdrückung',
  'Removes your own voice coming back. Try a longer time when callers hear themselves; turn it off for modems and alarm diallers. Cards with a canceller of their own only know on and off.':
    'Entfernt die zurückkommende eigene Stimme. Versuchen Sie eine längere Zeit, wenn Anrufer sich selbst hören; aus für Modems und Alarmwählgeräte. Karten mit eigener Unterdrückung kennen nur ein und aus.',
  Off: 'Aus',
  '4 ms (32 taps)': '4 ms (32 Taps)',
  '8 ms (64 taps)': '8 ms (64 Taps)',
  '16 ms (128 taps)': '16 ms (128 Taps)',
  '32 ms (256 taps)': '32 ms (256 Taps)',
  'Longest call': 'Längstes Gespräch',
  'A call over this line is ended after this time. A last resort on lines where the end of a call cannot be heard. Emergency calls are never cut.':
    'Ein Gespräch über diese Leitung endet nach dieser Zeit. Letztes Mittel auf Leitungen, deren Gesprächsende nicht zu hören ist. Notrufe werden nie getrennt.',
  'North America in general (FCC)': 'Nordamerika allgemein (FCC)',
  'Europe in general (TBR21)': 'Europa allgemein (TBR21)',
  'United States, former tones': 'Vereinigte Staaten, frühere Töne',
  'Clock from this line': 'Takt von dieser Leitung',
  'A card follows the clock of the network, or sound clicks and faxes fail. Prefer the line of the public operator; choose “never” for a line to another exchange that follows us.':
    'Eine Karte folgt dem Takt des Netzes, sonst knackt der Ton und Faxe misslingen. Bevorzugen Sie die Leitung des öffentlichen Betreibers; wählen Sie „Nie“ für eine Leitung zu einer anderen Anlage, die uns folgt.',
  'Where we are the subscriber': 'Wo wir der Teilnehmer sind',
  'Before all others': 'Vor allen anderen',
  Never: 'Nie',
  'Terminating resistors (100 Ω)': 'Abschlusswiderstände (100 Ω)',
  'A bus needs them at both of its ends and nowhere else. As usual: on the network’s side. Only cards without jumpers for it can be told so; on the others the jumpers count.':
    'Ein Bus braucht sie an beiden Enden und sonst nirgends. Üblich: auf der Netzseite. Nur Karten ohne Steckbrücken lassen es sich sagen; bei den anderen zählen die Steckbrücken.',
  Standard: 'Standard',
  'What the operator delivers. After another choice is saved, this page shows the settings of that standard. Some cards have a jumper instead.':
    'Was der Betreiber liefert. Nach dem Speichern einer anderen Wahl zeigt diese Seite deren Einstellungen. Manche Karten haben stattdessen eine Steckbrücke.',
  'E1 (30 calls; Europe and most countries)': 'E1 (30 Gespräche; Europa und die meisten Länder)',
  'T1 (23 calls; North America)': 'T1 (23 Gespräche; Nordamerika)',
  'J1 (23 calls; Japan)': 'J1 (23 Gespräche; Japan)',
  Signalling: 'Signalisierung',
  'Nearly always ISDN. MFC/R2 is spoken by older exchanges in Latin America, Asia and Africa; its own settings are below.':
    'Fast immer ISDN. MFC/R2 sprechen ältere Vermittlungen in Lateinamerika, Asien und Afrika; seine Einstellungen stehen unten.',
  'ISDN (PRI)': 'ISDN (PRI)',
  'MFC/R2': 'MFC/R2',
  Framing: 'Rahmen',
  'The operator tells. D4, also called superframe, is found on old lines, together with AMI.':
    'Der Betreiber gibt es an. D4, auch Superframe, findet sich auf alten Leitungen zusammen mit AMI.',
  'ESF (extended superframe)': 'ESF (Extended Superframe)',
  'D4 (superframe)': 'D4 (Superframe)',
  'Line code': 'Leitungscode',
  'Both ends must use the same one, or the line counts errors all the time. AMI is found on old lines only.':
    'Beide Enden müssen denselben verwenden, sonst zählt die Leitung ständig Fehler. AMI findet sich nur auf alten Leitungen.',
  'HDB3 on E1, B8ZS on T1 and J1': 'HDB3 auf E1, B8ZS auf T1 und J1',
  AMI: 'AMI',
  'Length of the cable': 'Länge des Kabels',
  'To the operator’s box or the other exchange: how strongly we send (line build-out). The three reductions are for a line without a box of the operator’s, when he asks for one.':
    'Bis zum Gerät des Betreibers oder zur anderen Anlage: wie stark wir senden (Line Build-out). Die drei Absenkungen sind für eine Leitung ohne Gerät des Betreibers, wenn er eine verlangt.',
  'Up to 40 m, or operator’s line at 0 dB': 'Bis 40 m oder Leitung des Betreibers mit 0 dB',
  '40 to 80 m': '40 bis 80 m',
  '80 to 120 m': '80 bis 120 m',
  '120 to 160 m': '120 bis 160 m',
  '160 to 200 m': '160 bis 200 m',
  'Operator’s line, −7.5 dB': 'Leitung des Betreibers, −7,5 dB',
  'Operator’s line, −15 dB': 'Leitung des Betreibers, −15 dB',
  'Operator’s line, −22.5 dB': 'Leitung des Betreibers, −22,5 dB',
  'Tell the other side when we are off': 'Der Gegenseite melden, wenn wir aus sind',
  'Sends a yellow alarm while Asterisk does not run, so that the operator can send calls elsewhere. Some operators take the line out of service then: ask first.':
    'Sendet einen gelben Alarm, solange Asterisk nicht läuft, damit der Betreiber Anrufe anderswohin leiten kann. Manche Betreiber nehmen die Leitung dann außer Betrieb: Fragen Sie zuerst.',
  Variant: 'Variante',
  'The dialect of the country’s exchanges.': 'Der Dialekt der Vermittlungen des Landes.',
  Argentina: 'Argentinien',
  Brazil: 'Brasilien',
  China: 'China',
  Colombia: 'Kolumbien',
  Czechia: 'Tschechien',
  Ecuador: 'Ecuador',
  Indonesia: 'Indonesien',
  'International (ITU-T Q.400)': 'International (ITU-T Q.400)',
  Mexico: 'Mexiko',
  Philippines: 'Philippinen',
  Venezuela: 'Venezuela',
  'How we introduce ourselves': 'Wie wir uns vorstellen',
  'The category our calls carry. Operators expect the first unless the contract says otherwise.':
    'Die Kategorie unserer Anrufe. Betreiber erwarten die erste, sofern der Vertrag nichts anderes sagt.',
  'National subscriber': 'Nationaler Teilnehmer',
  'National subscriber with priority': 'Nationaler Teilnehmer mit Vorrang',
  'International subscriber': 'Internationaler Teilnehmer',
  'International subscriber with priority': 'Internationaler Teilnehmer mit Vorrang',
  'Digits of the caller’s number': 'Ziffern der Nummer des Anrufers',
  'At most so many are asked for. Too many only cost time; too few cut the number.':
    'Höchstens so viele werden verlangt. Zu viele kosten nur Zeit; zu wenige kürzen die Nummer.',
  'Digits of the number called': 'Ziffern der gerufenen Nummer',
  'As many as the operator sends of our own numbers, often the last four.':
    'So viele, wie der Betreiber von unseren Nummern sendet, oft die letzten vier.',
  'Ask for the caller’s number first': 'Zuerst nach der Nummer des Anrufers fragen',
  'Only where the operator wants it before the number called.':
    'Nur wo der Betreiber sie vor der gerufenen Nummer will.',
  'Take calls at our cost': 'Anrufe auf unsere Kosten annehmen',
  'Reverse-charge calls are answered like others; without this they are refused.':
    'R-Gespräche werden wie andere beantwortet; sonst werden sie abgewiesen.',
  'DTMF caller ID: loudness': 'DTMF-Rufnummer: Lautstärke',
  'How loud a quiet line must become before DTMF digits of a caller’s number are looked for. Higher when lines answer noise, lower when numbers are missed. Brazilian operators are known to need about 7600.':
    'Wie laut eine stille Leitung werden muss, bevor nach DTMF-Ziffern der Rufnummer gesucht wird. Höher, wenn Leitungen auf Rauschen reagieren, niedriger, wenn Nummern fehlen. Brasilianische Betreiber brauchen bekanntlich etwa 7600.',
  'Tones that are recognised': 'Erkannte Töne',
  'Which country’s tones Asterisk knows where lines wait for dial tone or end with it. It knows these three.':
    'Welches Landes Töne Asterisk kennt, wo Leitungen auf den Wählton warten oder damit enden. Es kennt diese drei.',
  'North America': 'Nordamerika',
  'Great Britain': 'Großbritannien',
  '425 Hz (Brazil, Costa Rica)': '425 Hz (Brasilien, Costa Rica)',
  'Country the line sockets are set for': 'Land, auf das die Leitungsbuchsen eingestellt sind',
  'The electrical manners of a country’s telephones: impedance, ringing, current. Another country’s can help a line whose sound echoes or that does not ring. The cards’ drivers know one for all their sockets, and are loaded again for a change.':
    'Die elektrischen Eigenheiten der Telefone eines Landes: Impedanz, Klingeln, Strom. Ein anderes Land kann einer Leitung helfen, die Echo hat oder nicht klingelt. Die Treiber der Karten kennen eines für alle Buchsen und werden für eine Änderung neu geladen.',
  'Tones and ringing of our telephones': 'Töne und Klingeln unserer Telefone',
  'Which country’s dial tone, busy tone and ringing telephones on sockets hear.':
    'Welches Landes Wählton, Besetztton und Klingeln die Telefone an Buchsen hören.',
  'Voltage of a line that is plugged in': 'Spannung einer eingesteckten Leitung',
  'Below about so many volts a line counts as unplugged. Lower for a long line or the extension of another exchange that is called unplugged though a telephone works on it. The line cards have one for all their sockets.':
    'Unter etwa so vielen Volt gilt eine Leitung als nicht eingesteckt. Niedriger für eine lange Leitung oder die Nebenstelle einer anderen Anlage, die als nicht eingesteckt gilt, obwohl ein Telefon daran funktioniert. Die Leitungskarten haben einen Wert für alle Buchsen.',
  'Send the caller’s number': 'Nummer des Anrufers senden',
  'As FSK tones (Bell 202), the only kind Asterisk can send; telephones for V.23 read them as well, telephones for DTMF show nothing. Turn it off for a device that hangs on the tones.':
    'Als FSK-Töne (Bell 202), die einzige Art, die Asterisk senden kann; Telefone für V.23 lesen sie auch, Telefone für DTMF zeigen nichts. Aus für ein Gerät, das an den Tönen hängen bleibt.',
  'Rings before the caller’s number': 'Klingelzeichen vor der Nummer des Anrufers',
  'The number is sent in the pause after so many rings. Where telephones ring twice in quick succession, the first pause is too short for it.':
    'Die Nummer wird in der Pause nach so vielen Klingelzeichen gesendet. Wo Telefone zweimal kurz nacheinander klingeln, ist die erste Pause zu kurz.',
  'A second caller is heard as a short tone, and a flash (R) goes back and forth. Without it a second caller hears busy.':
    'Ein zweiter Anrufer ist als kurzer Ton zu hören, und ein Flash (R) wechselt hin und her. Ohne dies hört er besetzt.',
  'Sign of a new message': 'Zeichen für eine neue Nachricht',
  'Dial tone always stutters when there is a message. Beyond that, telephones with a lamp want one of these; what lights it stands in the telephone’s manual. Voltages need a card that can make them.':
    'Bei einer Nachricht ist der Wählton immer unterbrochen. Telefone mit Lampe wollen dazu eines von diesen; was sie leuchten lässt, steht in der Anleitung des Telefons. Spannungen brauchen eine Karte, die sie erzeugen kann.',
  'Stuttering dial tone only': 'Nur unterbrochener Wählton',
  'FSK tones': 'FSK-Töne',
  'A short ring, then FSK tones': 'Kurzes Klingeln, dann FSK-Töne',
  'Reversed polarity': 'Umgekehrte Polarität',
  '90 V on the line': '90 V auf der Leitung',
  '90 V pulses (neon lamp)': '90-V-Impulse (Glimmlampe)',
  'Special dial tone for forwards': 'Sonderwählton bei Umleitung',
  'Dial tone stutters too while all calls are forwarded or not wanted. The port knows one sign for both: a message lamp lights up as well. Turn it off for a telephone whose lamp is to tell of messages alone.':
    'Der Wählton ist auch unterbrochen, solange alle Anrufe umgeleitet oder unerwünscht sind. Der Port kennt ein Zeichen für beides: Eine Nachrichtenlampe leuchtet mit. Aus für ein Telefon, dessen Lampe nur Nachrichten melden soll.',
  'Longest flash': 'Längster Flash',
  'Pressing the hook up to this time is a flash (R); longer is hanging up. Shorter makes hanging up quicker. Under 200 ms is always a dialled pulse: a telephone whose R key is that short must be set to 250 ms or more.':
    'Ein Druck auf die Gabel bis zu dieser Zeit ist ein Flash (R), länger ist Auflegen. Kürzer macht das Auflegen schneller. Unter 200 ms gilt immer als Wählimpuls: Ein Telefon mit so kurzer R-Taste muss auf 250 ms oder mehr gestellt werden.',
  'Dialling it understands': 'Verstandene Wahl',
  'Tones only, where a loose hook dials by itself; pulses only, for a telephone with a dial in a noisy place.':
    'Nur Töne, wo eine lose Gabel von selbst wählt; nur Impulse für ein Telefon mit Wählscheibe an einem lauten Ort.',
  'Tones and pulses': 'Töne und Impulse',
  'Tones only': 'Nur Töne',
  'Pulses only': 'Nur Impulse',
  'Volume from the telephone': 'Lautstärke vom Telefon',
  'How loud others hear this telephone. Steps of 3 dB are well audible.':
    'Wie laut andere dieses Telefon hören. Stufen von 3 dB sind gut hörbar.',
  'Volume to the telephone': 'Lautstärke zum Telefon',
  'How loud this telephone hears others. Too much makes echo.':
    'Wie laut dieses Telefon andere hört. Zu viel macht Echo.',
  'As dialled (unknown)': 'Wie gewählt (unbekannt)',
  Local: 'Lokal',
  National: 'National',
  International: 'International',
  Private: 'Privat',
  'By its prefix, which is taken off': 'Nach der Vorwahl, die entfernt wird',
  'By its prefix, which stays': 'Nach der Vorwahl, die bleibt',
  Exchange: 'Vermittlung',
  'The dialect of ISDN the other side speaks. The operator, or the manual of the other exchange, tells.':
    'Der ISDN-Dialekt der Gegenseite. Der Betreiber oder die Anleitung der anderen Anlage gibt ihn an.',
  EuroISDN: 'EuroISDN',
  'National ISDN 2': 'National ISDN 2',
  'Nortel DMS100': 'Nortel DMS100',
  'AT&T 4ESS': 'AT&T 4ESS',
  'Lucent 5ESS': 'Lucent 5ESS',
  'National ISDN 1': 'National ISDN 1',
  'Q.SIG (between exchanges)': 'Q.SIG (zwischen Anlagen)',
  'Digits one by one': 'Ziffern einzeln',
  'Whether a number may come, or go, digit by digit instead of whole (overlap dialling). Lines with direct dialling in Germany and Austria need it incoming; telephones on a bus of ours need both, and get it.':
    'Ob eine Nummer Ziffer für Ziffer statt im Ganzen kommen oder gehen darf (Overlap-Wahl). Anlagenanschlüsse mit Durchwahl in Deutschland und Österreich brauchen es eingehend; Telefone an einem eigenen Bus brauchen beides und erhalten es.',
  No: 'Nein',
  Incoming: 'Eingehend',
  Outgoing: 'Ausgehend',
  'Both ways': 'Beide Richtungen',
  'A sleeping multi-device line': 'Ein ruhender Mehrgeräteanschluss',
  'Exchanges switch an idle line off and wake it for a call; that is no fault. Choose “a fault” where the line is always on and a pulled cable should be noticed.':
    'Vermittlungen schalten einen unbenutzten Anschluss ab und wecken ihn für einen Anruf; das ist keine Störung. Wählen Sie „Ist eine Störung“, wo der Anschluss immer aktiv ist und ein gezogenes Kabel auffallen soll.',
  'Is normal': 'Ist normal',
  'Is a fault': 'Ist eine Störung',
  'Connection to the exchange': 'Verbindung zur Vermittlung',
  'Whether the signalling of a multi-device line is set up again when the exchange lets it go. Some French lines take calls only when it is kept up, others only when it is left.':
    'Ob die Signalisierung eines Mehrgeräteanschlusses neu aufgebaut wird, wenn die Vermittlung sie fallen lässt. Manche französischen Anschlüsse nehmen Anrufe nur an, wenn sie gehalten wird, andere nur, wenn nicht.',
  'Keep it up': 'Halten',
  'Leave it down': 'Ruhen lassen',
  'Coding of the voice': 'Sprachkodierung',
  'Only when voices sound torn and metallic: the other side then uses the other law.':
    'Nur wenn Stimmen zerrissen und metallisch klingen: Die Gegenseite verwendet dann das andere Gesetz.',
  'A-law (E1, Europe)': 'A-law (E1, Europa)',
  'µ-law (T1, North America)': 'µ-law (T1, Nordamerika)',
  'Kind of the number called': 'Art der gerufenen Nummer',
  'How the number dialled is declared to the exchange. “As dialled” is right nearly everywhere.':
    'Wie die gewählte Nummer der Vermittlung gemeldet wird. „Wie gewählt“ stimmt fast überall.',
  'Kind of our own number': 'Art der eigenen Nummer',
  'How our number is declared. Try National, without the prefix in the number, when people called see another number.':
    'Wie unsere Nummer gemeldet wird. Versuchen Sie National, ohne Vorwahl in der Nummer, wenn Angerufene eine andere Nummer sehen.',
  'Before international numbers': 'Vor internationalen Nummern',
  'The exchange sends a caller’s number without prefix and says of what kind it is; this is put before it, so that it can be called back.':
    'Die Vermittlung sendet die Nummer eines Anrufers ohne Vorwahl und nennt ihre Art; dies wird davorgesetzt, damit zurückgerufen werden kann.',
  'Before national numbers': 'Vor nationalen Nummern',
  'The same for callers of this country.': 'Dasselbe für Anrufer dieses Landes.',
  'Before local numbers': 'Vor lokalen Nummern',
  'The same for callers of this town, where the exchange sends their numbers without area code.':
    'Dasselbe für Anrufer dieses Ortes, wo die Vermittlung ihre Nummern ohne Ortsvorwahl sendet.',
  'Only calls to these numbers': 'Nur Anrufe an diese Nummern',
  'Where other devices hang on the same multi-device line: the numbers (MSN) that are ours, with commas between. Without any, all calls are taken.':
    'Wo weitere Geräte am selben Mehrgeräteanschluss hängen: unsere Nummern (MSN), durch Komma getrennt. Ohne Angabe werden alle Anrufe angenommen.',
  'Country whose tones it hears': 'Land, dessen Töne es hört',
  'Dial tone, busy and ringing for this telephone alone: for a fax, an alarm or a lift that knows the tones of its own country only.':
    'Wählton, Besetztton und Freiton nur für dieses Telefon: für ein Fax, einen Alarm oder einen Aufzug, der nur die Töne seines eigenen Landes kennt.',
}
