/** What feature codes do and what the compiler says of them, in German. */

export const codesDe = {
  'Forward all calls': 'Alle Anrufe umleiten',
  'Every call to you goes on to the number dialled behind the code, or when a voice asks for it; * is your own voicemail.':
    'Jeder Anruf an Sie geht weiter an die Nummer, die nach der Kennziffer oder auf Ansage gewählt wird; * ist Ihre eigene Sprachbox.',
  'Stop forwarding all calls': 'Umleitung aller Anrufe aus',
  'Your telephone rings again; with an extension behind the code, that one (its PIN is asked for).':
    'Ihr Telefon klingelt wieder; mit einer Nebenstelle nach der Kennziffer jene (ihre PIN wird verlangt).',
  'Forward all calls of an extension': 'Alle Anrufe einer Nebenstelle umleiten',
  'A voice asks whose calls to forward (# alone: yours), and where.':
    'Eine Stimme fragt, wessen Anrufe umgeleitet werden (nur #: Ihre) und wohin.',
  'Stop forwarding of an extension': 'Umleitung einer Nebenstelle aus',
  'A voice asks for the extension (# alone: yours) whose calls are no longer forwarded.':
    'Eine Stimme fragt nach der Nebenstelle (nur #: Ihre), deren Anrufe nicht mehr umgeleitet werden.',
  'Forward all calls: on or off': 'Umleitung aller Anrufe ein oder aus',
  'Ends your forwarding, or asks where to when there is none.':
    'Beendet Ihre Umleitung oder fragt nach dem Ziel, wenn keine besteht.',
  'Forward when busy': 'Umleiten bei besetzt',
  'Who calls while you are on the telephone goes on to the number dialled behind the code, or when a voice asks for it.':
    'Wer anruft, während Sie telefonieren, geht weiter an die Nummer, die nach der Kennziffer oder auf Ansage gewählt wird.',
  'Stop forwarding when busy': 'Umleitung bei besetzt aus',
  'Callers hear again that you are busy; with an extension behind the code, of that one.':
    'Anrufer hören wieder, dass Sie besetzt sind; mit einer Nebenstelle nach der Kennziffer gilt es für jene.',
  'Forward an extension when busy': 'Eine Nebenstelle bei besetzt umleiten',
  'A voice asks whose calls to forward when busy (# alone: yours), and where.':
    'Eine Stimme fragt, wessen Anrufe bei besetzt umgeleitet werden (nur #: Ihre) und wohin.',
  'Stop forwarding of an extension when busy': 'Umleitung einer Nebenstelle bei besetzt aus',
  'A voice asks for the extension (# alone: yours) that is no longer forwarded when busy.':
    'Eine Stimme fragt nach der Nebenstelle (nur #: Ihre), die bei besetzt nicht mehr umgeleitet wird.',
  'Forward when nobody answers': 'Umleiten, wenn niemand abnimmt',
  'Calls that you do not take, or that cannot reach you, go on to the number dialled behind the code, or when a voice asks for it.':
    'Anrufe, die Sie nicht annehmen oder die Sie nicht erreichen, gehen weiter an die Nummer, die nach der Kennziffer oder auf Ansage gewählt wird.',
  'Stop forwarding when nobody answers': 'Umleitung, wenn niemand abnimmt, aus',
  'Calls that nobody takes end as usual; with an extension behind the code, those of that one.':
    'Anrufe, die niemand annimmt, enden wie gewohnt; mit einer Nebenstelle nach der Kennziffer gilt es für jene.',
  'Forward an extension when nobody answers': 'Eine Nebenstelle umleiten, wenn niemand abnimmt',
  'A voice asks whose calls to forward when nobody answers (# alone: yours), and where.':
    'Eine Stimme fragt, wessen Anrufe umgeleitet werden, wenn niemand abnimmt (nur #: Ihre), und wohin.',
  'Follow me: on or off': 'Folgeruf ein oder aus',
  'Calls look for you at the telephones of your follow-me list, or no longer.':
    'Anrufe suchen Sie an den Telefonen Ihrer Folgeruf-Liste oder nicht mehr.',
  'Do not disturb': 'Bitte nicht stören',
  'Your telephone does not ring until you say otherwise.':
    'Ihr Telefon klingelt nicht, bis Sie es wieder erlauben.',
  'Do disturb again': 'Wieder stören',
  'Your telephone rings again.': 'Ihr Telefon klingelt wieder.',
  'Do not disturb: on or off': 'Bitte nicht stören ein oder aus',
  'Your telephone stops ringing, or rings again.': 'Ihr Telefon klingelt nicht mehr oder wieder.',
  'Call waiting': 'Anklopfen',
  'A second caller is announced by a tone while you talk.':
    'Ein zweiter Anrufer wird während des Gesprächs durch einen Ton gemeldet.',
  'No call waiting': 'Kein Anklopfen',
  'A second caller hears that you are busy.': 'Ein zweiter Anrufer hört, dass Sie besetzt sind.',
  'Log on at a telephone': 'An einem Telefon anmelden',
  'The telephone becomes yours: it rings for your number and calls with your rights (extension and PIN).':
    'Das Telefon wird Ihres: Es klingelt für Ihre Nummer und telefoniert mit Ihren Rechten (Nebenstelle und PIN).',
  'Log off': 'Abmelden',
  'The telephone is its own again.': 'Das Telefon ist wieder es selbst.',
  'Wake-up call': 'Weckruf',
  'A voice asks when the telephone shall ring to wake you.':
    'Eine Stimme fragt, wann das Telefon zum Wecken klingeln soll.',
  'My voicemail': 'Meine Sprachbox',
  'Your messages, greetings and PIN.': 'Ihre Nachrichten, Begrüßungen und PIN.',
  'Voicemail from any telephone': 'Sprachbox von jedem Telefon',
  'Asks for a mailbox, or takes the one behind the code, and its PIN.':
    'Fragt nach einer Sprachbox oder nimmt jene nach der Kennziffer, und nach ihrer PIN.',
  'Leave a message': 'Nachricht hinterlassen',
  'Speaks straight into the mailbox of the extension behind the code; nobody’s telephone rings.':
    'Spricht direkt auf die Sprachbox der Nebenstelle nach der Kennziffer; kein Telefon klingelt.',
  'Refuse a number': 'Eine Nummer abweisen',
  'A voice asks for the number that shall no longer get through.':
    'Eine Stimme fragt nach der Nummer, die nicht mehr durchkommen soll.',
  'Accept a number again': 'Eine Nummer wieder zulassen',
  'A voice asks for the number that may get through again.':
    'Eine Stimme fragt nach der Nummer, die wieder durchkommen darf.',
  'Refuse the last caller': 'Den letzten Anrufer abweisen',
  'Who called you last shall no longer get through.':
    'Wer Sie zuletzt angerufen hat, kommt nicht mehr durch.',
  'Who called last': 'Wer zuletzt anrief',
  'Says the number of your last caller; 1 calls it back.':
    'Sagt die Nummer Ihres letzten Anrufers; 1 ruft zurück.',
  'Speed dial': 'Kurzwahl',
  'Calls the number that you, or the house, keep under the digits behind the code.':
    'Ruft die Nummer an, die Sie oder das Haus unter den Ziffern nach der Kennziffer führen.',
  'Keep a speed dial': 'Kurzwahl speichern',
  'A voice asks for the digits and the number to keep under them.':
    'Eine Stimme fragt nach den Ziffern und der Nummer dazu.',
  'Speed dial of the house': 'Kurzwahl des Hauses',
  'Calls the number that the house keeps under the digits behind the code.':
    'Ruft die Nummer an, die das Haus unter den Ziffern nach der Kennziffer führt.',
  'Directory by name': 'Telefonbuch nach Namen',
  'Finds a person by the first letters of the name, and calls.':
    'Findet eine Person an den ersten Buchstaben des Namens und ruft sie an.',
  'Directory by name, one key': 'Telefonbuch nach Namen, eine Taste',
  'The same directory, by a single key.': 'Dasselbe Telefonbuch mit einer einzigen Taste.',
  Intercom: 'Direktansprechen',
  'The telephone of the extension behind the code answers by itself, aloud.':
    'Das Telefon der Nebenstelle nach der Kennziffer nimmt von selbst laut ab.',
  'Allow intercom': 'Direktansprechen erlauben',
  'Others may speak to you through your telephone; with an extension behind the code, that one alone.':
    'Andere dürfen durch Ihr Telefon mit Ihnen sprechen; mit einer Nebenstelle nach der Kennziffer nur jene.',
  'Refuse intercom': 'Direktansprechen verbieten',
  'Nobody may speak to you without a ring; with an extension behind the code, that one may not.':
    'Niemand darf ohne Klingeln mit Ihnen sprechen; mit einer Nebenstelle nach der Kennziffer jene nicht.',
  'Call back when free': 'Rückruf, sobald frei',
  'After a busy or unanswered call: your telephone rings when the other one is free.':
    'Nach einem besetzten oder unbeantworteten Anruf: Ihr Telefon klingelt, sobald das andere frei ist.',
  'No call back': 'Kein Rückruf',
  'Waits for nobody any longer.': 'Wartet auf niemanden mehr.',
  'Call back when free: on or off': 'Rückruf, sobald frei, ein oder aus',
  'Asks for a call back, or takes it back.': 'Bestellt einen Rückruf oder nimmt ihn zurück.',
  'Receive a fax': 'Fax empfangen',
  'The call becomes a fax, and is sent by e-mail.': 'Der Anruf wird zum Fax und per E-Mail gesendet.',
  'Take a ringing call': 'Anruf heranholen',
  'Takes the call that rings at a telephone of your group.':
    'Übernimmt den Anruf, der an einem Telefon Ihrer Gruppe klingelt.',
  'Take the call of an extension': 'Anruf einer Nebenstelle heranholen',
  'Takes the call that rings at the extension behind the code.':
    'Übernimmt den Anruf, der an der Nebenstelle nach der Kennziffer klingelt.',
  'Take over a call in progress': 'Laufendes Gespräch übernehmen',
  'The call of the extension behind the code goes on at your telephone; the right to do so is needed.':
    'Das Gespräch der Nebenstelle nach der Kennziffer geht an Ihrem Telefon weiter; das Recht dazu ist nötig.',
  'Listen in': 'Mithören',
  'Hears the call of an extension, dialled behind the code or when a voice asks; the right to do so is needed.':
    'Hört das Gespräch einer Nebenstelle, die nach der Kennziffer oder auf Ansage gewählt wird; das Recht dazu ist nötig.',
  'Join a call': 'In ein Gespräch eintreten',
  'As listening in, from where one can whisper to one side or speak to both; the right to do so is needed.':
    'Wie Mithören; von dort kann man einer Seite zuflüstern oder mit beiden sprechen; das Recht dazu ist nötig.',
  'Fetch a parked call': 'Geparktes Gespräch holen',
  'Takes the call that waits on the place behind the code.':
    'Übernimmt den Anruf, der auf dem Parkplatz nach der Kennziffer wartet.',
  'Park a call': 'Gespräch parken',
  'A call transferred here waits until somebody fetches it, on the place behind the code or where a voice says.':
    'Ein hierher vermitteltes Gespräch wartet, bis es jemand holt: auf dem Parkplatz nach der Kennziffer oder auf dem angesagten.',
  'Queue: log on or off': 'Warteschlange: an- oder abmelden',
  'You take calls of the queue behind the code, or of all your queues, or no longer.':
    'Sie nehmen Anrufe der Warteschlange nach der Kennziffer oder aller Ihrer Warteschlangen an oder nicht mehr.',
  'Queue: pause': 'Warteschlange: Pause',
  'The queue sends you no calls until you come back.':
    'Die Warteschlange sendet Ihnen keine Anrufe, bis Sie zurück sind.',
  'Queue: how many wait': 'Warteschlange: wie viele warten',
  'Says how many callers wait in the queue.': 'Sagt, wie viele Anrufer in der Warteschlange warten.',
  'Queue: log on': 'Warteschlange: anmelden',
  'Dialled behind the number of a queue: you take its calls.':
    'Nach der Nummer einer Warteschlange gewählt: Sie nehmen ihre Anrufe an.',
  'Queue: log off': 'Warteschlange: abmelden',
  'Dialled behind the number of a queue: you no longer take its calls.':
    'Nach der Nummer einer Warteschlange gewählt: Sie nehmen ihre Anrufe nicht mehr an.',
  'Who is in a conference': 'Wer in einer Konferenz ist',
  'Says how many people are in the conference room behind the code, or in each.':
    'Sagt, wie viele Personen im Konferenzraum nach der Kennziffer oder in jedem sind.',
  'Day and night': 'Tag und Nacht',
  'Turns a day/night switch over: that of the digit behind the code, or all.':
    'Stellt einen Tag/Nacht-Schalter um: jenen der Ziffer nach der Kennziffer oder alle.',
  'Opening hours by hand': 'Öffnungszeiten von Hand',
  'Opens or closes against the schedule: that of the digits behind the code.':
    'Öffnet oder schließt entgegen dem Zeitplan: jenen der Ziffern nach der Kennziffer.',
  'Call as from outside': 'Wie von außen anrufen',
  'Your call is treated as one that comes in from outside, to try out what happens.':
    'Ihr Anruf wird wie einer von außen behandelt, um zu prüfen, was geschieht.',
  'Record an announcement': 'Ansage aufnehmen',
  'Plays the announcement with the number behind the code and records it anew.':
    'Spielt die Ansage mit der Nummer nach der Kennziffer ab und nimmt sie neu auf.',
  'Make a recording': 'Aufnahme machen',
  'Records what you say, for an announcement.': 'Nimmt auf, was Sie sagen, für eine Ansage.',
  'Hear the recording': 'Aufnahme anhören',
  'Plays what you recorded last.': 'Spielt ab, was Sie zuletzt aufgenommen haben.',
  Dictation: 'Diktat',
  'Records a text that you speak, with pauses and corrections.':
    'Nimmt einen gesprochenen Text auf, mit Pausen und Korrekturen.',
  'Mail a dictation': 'Diktat mailen',
  'Sends the finished dictation by e-mail.': 'Sendet das fertige Diktat per E-Mail.',
  'Record for the podcast': 'Für den Podcast aufnehmen',
  'Records a message and publishes it in this box’s podcast feed.':
    'Nimmt eine Nachricht auf und veröffentlicht sie im Podcast-Feed dieser Anlage.',
  'Which number am I': 'Welche Nummer habe ich',
  'Says the number of the telephone you call from.': 'Sagt die Nummer des Telefons, von dem Sie anrufen.',
  'Speaking clock': 'Zeitansage',
  'Says the time.': 'Sagt die Uhrzeit.',
  'Echo test': 'Echotest',
  'You hear what you say, to judge the sound.': 'Sie hören, was Sie sagen, um den Klang zu beurteilen.',
  'Transfer at once': 'Sofort vermitteln',
  'While talking: the code, then the number; the call goes there and you are free.':
    'Im Gespräch: die Kennziffer, dann die Nummer; das Gespräch geht dorthin, und Sie sind frei.',
  'Ask, then transfer': 'Rückfragen, dann vermitteln',
  'While talking: the code, then the number; you speak with that person first, and hang up to hand the call over.':
    'Im Gespräch: die Kennziffer, dann die Nummer; Sie sprechen zuerst mit jener Person und legen auf, um zu übergeben.',
  'Record this call': 'Dieses Gespräch aufzeichnen',
  'While talking: begins to record the call, or ends it.':
    'Im Gespräch: beginnt die Aufzeichnung oder beendet sie.',
  'End this call': 'Dieses Gespräch beenden',
  'While talking: ends the call without putting the receiver down.':
    'Im Gespräch: beendet es, ohne aufzulegen.',
  'Open the door': 'Tür öffnen',
  'While talking with the door phone: opens the door.':
    'Im Gespräch mit der Türsprechstelle: öffnet die Tür.',
  'Transfer: back to the caller': 'Vermitteln: zurück zum Anrufer',
  'While you ask the other person: gives up the transfer and returns to the caller.':
    'Während der Rückfrage: bricht das Vermitteln ab und kehrt zum Anrufer zurück.',
  'Transfer: hand over': 'Vermitteln: übergeben',
  'While you ask the other person: hands the caller over, as hanging up does.':
    'Während der Rückfrage: übergibt den Anrufer, wie das Auflegen.',
  'Transfer: all three': 'Vermitteln: zu dritt',
  'While you ask the other person: all three talk together.':
    'Während der Rückfrage: Alle drei sprechen miteinander.',
  'Transfer: to and fro': 'Vermitteln: makeln',
  'While you ask the other person: changes between him and the caller.':
    'Während der Rückfrage: wechselt zwischen der Person und dem Anrufer.',
  'the extension': 'die Nebenstelle',
  'the ring group': 'den Sammelruf',
  'the queue': 'die Warteschlange',
  'the menu': 'das Sprachmenü',
  'the schedule': 'den Zeitplan',
  'the day/night switch': 'den Tag/Nacht-Schalter',
  'the announcement': 'die Ansage',
  'the conference room': 'den Konferenzraum',
  'the paging group': 'die Durchsagegruppe',
  'the parking number': 'die Parknummer',
  'the parking place': 'den Parkplatz',
  'the emergency number {number}': 'die Notrufnummer {number}',
  '{number}, which the telephone port knows by itself,': '{number}, das der Telefonport von sich aus kennt,',
  'outside numbers': 'externe Nummern',
  'more digits may follow': 'weitere Ziffern können folgen',
  '{other} may follow': 'es kann noch folgen: {other}',
  'the same code as “{feature}”': 'dieselbe Kennziffer wie „{feature}“',
  'hidden by {code} ({feature}): {number} goes there':
    'verdeckt durch {code} ({feature}): {number} führt dorthin',
  'cannot be dialled on an analog handset: # ends dialling, and {number} is called':
    'an einem analogen Telefon nicht wählbar: # beendet die Wahl, und {number} wird angerufen',
  'stands in the way of the emergency number {number}': 'steht der Notrufnummer {number} im Weg',
  'hides {kind} {number}': 'verdeckt {kind} {number}',
  'hides outside numbers: {number}': 'verdeckt externe Nummern: {number}',
  fine: 'in Ordnung',
  'fine; an analog handset waits {seconds} s after {number}, because {because} (# goes on at once)':
    'in Ordnung; ein analoges Telefon wartet {seconds} s nach {number} ({because}; # wählt sofort)',
  'does not work as {lost}': 'funktioniert nicht als {lost}',
  '{what}; free instead: {proposal}': '{what}; stattdessen frei: {proposal}',
  'analog handsets wait after {delays} too': 'analoge Telefone warten auch nach {delays}',
  'SIP telephones that send at # cannot dial it': 'SIP-Telefone, die bei # wählen, können sie nicht wählen',
  'no code': 'keine Kennziffer',
  'while talking': 'im Gespräch',
  'The telephones do not answer: forwards, switches and overrides are taken as not set, but for those given.':
    'Die Telefone antworten nicht: Umleitungen, Schalter und Handeingriffe gelten als nicht gesetzt, außer den angegebenen.',
}
