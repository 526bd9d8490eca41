/** What each issue says in German; a test compares codes and gaps with the English ones. */

import type { IssueText } from './speech.ts'

const issue = (what: string, todo: string | null = null): IssueText => ({ what, todo })

export const issuesDe: Readonly<Record<string, IssueText>> = {
  'login-refused': issue(
    'Das ist nicht das Passwort.',
    'Achten Sie auf Großbuchstaben und die Sprache der Tastatur.',
  ),
  'login-throttled': issue(
    'Zu viele falsche Versuche.',
    'Bitte warten Sie {seconds} Sekunden und versuchen Sie es dann erneut.',
  ),
  'password-too-short': issue('Das Passwort ist zu kurz.', 'Es braucht mindestens {shortest} Zeichen.'),
  'password-too-long': issue('Das Passwort ist zu lang.', 'Höchstens {longest} Zeichen.'),
  'first-password-taken': issue('Ein Passwort ist schon gesetzt.', 'Melden Sie sich damit an.'),
  'accounts-not-saved': issue(
    'Das Passwort konnte nicht gespeichert werden ({reason}).',
    'Prüfen Sie, ob die Festplatte voll ist, und versuchen Sie es erneut.',
  ),
  'login-too-late': issue(
    'Das hat zu lange gedauert, oder zu viele Codes waren falsch.',
    'Bitte geben Sie das Passwort erneut ein.',
  ),
  'factor-wrong-code': issue(
    'Das ist kein Code, der jetzt gilt.',
    'Jeder Code gilt einmal: Warten Sie auf den nächsten und prüfen Sie die Uhr des Telefons.',
  ),
  'factor-not-begun': issue(
    'Kein Authentifizierungsprogramm wartet auf seinen ersten Code.',
    'Beginnen Sie von vorn.',
  ),
  'factor-is-on': issue('Codes werden schon verlangt.'),
  'factors-not-saved': issue(
    'Der zweite Faktor konnte nicht gespeichert werden ({reason}).',
    'Prüfen Sie, ob die Festplatte voll ist, und versuchen Sie es erneut.',
  ),
  'passkey-refused': issue(
    'Dieser Passkey öffnet hier nichts.',
    'Vielleicht gehört er zu einem anderen Hostnamen oder wurde entfernt.',
  ),
  'passkey-too-many': issue(
    'Es gibt schon {most} Passkeys.',
    'Entfernen Sie einen, der nicht mehr benutzt wird.',
  ),
  'certificate-unreadable': issue(
    'Das ist kein Zertifikat in PEM.',
    'Es beginnt mit -----BEGIN CERTIFICATE-----.',
  ),
  'certificate-key-unreadable': issue(
    'Das ist kein privater Schlüssel in PEM, oder er hat eine Passphrase.',
    'Entfernen Sie zuerst die Passphrase, zum Beispiel mit „openssl pkey“.',
  ),
  'certificate-wrong-key': issue(
    'Der Schlüssel gehört nicht zum Zertifikat des Servers.',
    'Das erste Zertifikat muss das des Servers sein.',
  ),
  'certificate-outdated': issue(
    'Das Zertifikat „{name}“ gilt jetzt nicht (bis {until}).',
    'Prüfen Sie das Datum dieser Anlage oder besorgen Sie ein neues.',
  ),
  'certificate-chain-broken': issue(
    '„{name}“ hat das Zertifikat davor nicht unterschrieben.',
    'Zuerst kommt das Zertifikat des Servers, dann jedes, das das vorige unterschrieben hat.',
  ),
  'certificate-not-for-servers': issue('Dieses Zertifikat ist nicht für Webserver.'),
  'certificate-weak': issue('Dieses Zertifikat kann nicht verwendet werden ({reason}).'),
  'certificates-not-saved': issue(
    'Das Zertifikat konnte nicht gemacht oder gespeichert werden ({reason}).',
    'Prüfen Sie, ob die Festplatte voll ist. Die Seiten gehen ohne es weiter.',
  ),
  'certificate-ends': issue(
    'Ihr Zertifikat für die Seiten gilt bis {until}.',
    'Setzen Sie unter HTTPS in den Systemeinstellungen ein neues ein, oder verwenden Sie eines der Anlage.',
  ),
  'accounts-unreadable': issue(
    'Die Datei mit dem Passwort ist beschädigt ({reason}), daher kann sich niemand anmelden.',
    'Löschen Sie accounts.json im Zustandsverzeichnis der Anlage und starten Sie sie neu; die Telefone funktionieren weiter.',
  ),
  'network-not-set': issue(
    'Das Netzwerk konnte nicht eingestellt werden ({program}: {reason}).',
    'Es gilt, was vorher galt.',
  ),
  'network-prefix': issue(
    'Das Netz von {address} hat keinen Platz oder ist größer als jedes andere.',
    'Büros haben meist /24.',
  ),
  'network-reserved': issue(
    '{address} liegt, wo kein Gerät eine Adresse haben darf.',
    'Nehmen Sie eine aus dem Netz des Büros: 192.168.…, 172.16.… bis 172.31.… oder 10.…',
  ),
  'network-not-a-host': issue(
    '{address} ist das Netz selbst oder das ganze Netz, kein einzelnes Gerät.',
    'Nehmen Sie eine Zahl dazwischen.',
  ),
  'network-gateway-own': issue(
    'Das Gateway {gateway} ist dieses Gerät selbst.',
    'Geben Sie die Adresse des Routers ein.',
  ),
  'network-gateway-outside': issue(
    'Das Gateway {gateway} liegt nicht im Netz von {address}.',
    'Vergleichen Sie Adresse, Länge des Netzes und Adresse des Routers.',
  ),
  'network-same-twice': issue(
    'Das Netz der Telefone {network} überschneidet sich mit dem des Büros.',
    'Jedes braucht eigene Adressen.',
  ),
  'network-card-twice': issue(
    'Büro und Telefone haben dieselbe Netzwerkkarte und dasselbe VLAN.',
    'Wählen Sie für die Telefone eine andere Karte oder ein anderes VLAN.',
  ),
  'network-no-name-server': issue(
    'Kein Namensserver: Post, Anbieter und Aktualisierungen sind nicht über ihren Namen zu finden.',
    'Geben Sie die Adresse des Routers ein oder eine, die der Anbieter nennt.',
  ),
  'network-no-gateway': issue(
    'Kein Gateway: Außerhalb des Büronetzes ist nichts erreichbar.',
    'Richtig, wo die Telefone für sich sein sollen; sonst geben Sie die Adresse des Routers ein.',
  ),
  'firewall-failed': issue(
    'Die Netzwerkregeln konnten nicht in Kraft gesetzt werden ({reason}).',
    'Die früheren gelten. Telefone im Büro sind nicht betroffen.',
  ),
  'attack-blocked': issue(
    'Adressen, die Passwörter raten, sind gesperrt: {count}, zuletzt {network}.',
    'Nichts zu tun. Siehe „Netz und Sicherheit“ in den Einstellungen des Systems.',
  ),
  'wrong-password-inside': issue(
    'Ein Gerät im Büro, {address}, versucht es ständig mit einem falschen Passwort ({count}-mal).',
    'Geben Sie darin das Passwort seiner Nebenstelle neu ein. Es wird nicht gesperrt.',
  ),
  'calls-limited': issue(
    '{who} hat mehr Anrufe ins Ausland oder zu teuren Nummern gemacht, als eine Stunde erlaubt; weitere werden vorerst abgewiesen.',
    'Hat sie niemand im Haus gemacht, ändern Sie die Passwörter dieser Nebenstelle. Die Grenze steht unter „Netz und Sicherheit“.',
  ),
  'wrong-pins': issue(
    'Jemand, der von außen anrief, hat falsche PINs gewählt ({who}) und kann es für eine Weile nicht mehr versuchen.',
    'Nichts zu tun. Eine längere PIN ist schwerer zu erraten.',
  ),
  'not-blocked': issue('Diese Adresse ist nicht mehr gesperrt.'),
  'tokens-not-saved': issue(
    'Die Tokens konnten nicht gespeichert werden ({reason}).',
    'Prüfen Sie die Festplatte und versuchen Sie es erneut.',
  ),
  'token-too-many': issue(
    'Es gibt schon {most} Tokens.',
    'Widerrufen Sie eines, das nicht mehr benutzt wird.',
  ),
  'token-no-such-extension': issue('Es gibt keine Nebenstelle {extension}.', 'Wählen Sie eine andere.'),
  'token-gone': issue('Dieses Token gibt es nicht mehr.'),
  'undo-gone': issue('Dieses Löschen kann nicht mehr zurückgenommen werden.'),
  'api-fault': issue('Hier ist etwas schiefgegangen; im Protokoll steht es unter {incident}.'),
  'settings-conflict': issue(
    'Jemand hat inzwischen Änderungen gespeichert.',
    'Sehen Sie die Seite erneut an und wiederholen Sie Ihre.',
  ),
  'settings-invalid': issue('Diese Einstellung wird nicht angenommen: {path} ({reason}).'),
  'settings-newer': issue(
    'Die Einstellungen stammen von einer neueren Version ({version}; diese kennt {supported}).',
    'Installieren Sie wieder die neuere Version. Die Einstellungen bleiben, wie sie sind.',
  ),
  'settings-unreadable': issue(
    'Die Einstellungsdatei ist nicht lesbar ({error}).',
    'Bis dahin wird nichts gespeichert. Prüfen Sie die Festplatte.',
  ),
  'settings-damaged': issue(
    'Die Einstellungsdatei war beschädigt. Die letzte gute Kopie (Nummer {revision}) ist in Gebrauch.',
    'Prüfen Sie die letzten Änderungen. Die beschädigte Datei ist als {kept} aufbewahrt.',
  ),
  'settings-damaged-no-copy': issue(
    'Die Einstellungsdatei war beschädigt und es gibt keine Kopie, daher ist alles wie am ersten Tag.',
    'Die beschädigte Datei ist als {kept} aufbewahrt.',
  ),
  'settings-missing': issue(
    'Die Einstellungen waren weg. Ihre letzte Kopie ist in Gebrauch.',
    'Prüfen Sie die letzten Änderungen und speichern Sie einmal.',
  ),
  'settings-not-repaired': issue(
    'Die Einstellungen kamen von einer Kopie, die nicht wieder gespeichert werden konnte ({error}).',
    'Prüfen Sie die Festplatte.',
  ),
  'settings-not-saved': issue(
    'Die Änderung konnte nicht gespeichert werden ({error}).',
    'Nichts wurde geändert. Prüfen Sie die Festplatte und versuchen Sie es erneut.',
  ),
  'disk-full': issue(
    'Die Festplatte ist voll.',
    'Nichts kann gespeichert werden. Löschen Sie Aufzeichnungen oder alte Nachrichten.',
  ),
  'disk-nearly-full': issue(
    'Die Festplatte ist fast voll: noch {freeMegabytes} MB.',
    'Löschen Sie rechtzeitig Aufzeichnungen oder alte Nachrichten.',
  ),
  'request-invalid': issue('Die Anfrage ist nicht verständlich: {path} ({reason}).'),
  'access-codes-overlap': issue(
    'Die Route hinter {accessCode} wird nie erreicht: {other} kommt davor und nimmt jede Nummer.',
    'Setzen Sie sie an den Anfang oder geben Sie ihr andere erste Ziffern.',
  ),
  'line-not-installed': issue(
    '{about} wird ausgelassen: Asterisk hat hier kein {driver}.',
    'Installieren Sie das Paket oder entfernen Sie die Leitung.',
  ),
  'pattern-wrong': issue(
    '{about}: „{pattern}“ ist keine Nummer und kein Nummernmuster.',
    'Verwenden Sie Ziffern, X (beliebig), Z (1 bis 9), N (2 bis 9), [2-5] und einen Punkt am Ende für „und mehr“.',
  ),
  'route-never-used': issue(
    '{about} wird nie benutzt: „{other}“ davor nimmt jeden Anruf.',
    'Setzen Sie sie an den Anfang oder sagen Sie, für welche Nummern oder Personen die andere ist.',
  ),
  'route-no-line': issue(
    '{about} nennt die Leitung {line}, die es nicht gibt.',
    'Wählen Sie eine andere Leitung.',
  ),
  'route-no-schedule': issue(
    '{about} nennt den Zeitplan {id}, den es nicht gibt.',
    'Wählen Sie einen anderen Zeitplan.',
  ),
  'route-without-code': issue(
    '{about} nimmt jede Nummer ohne erste Ziffern: Wer an einem analogen Telefon eine Nebenstelle wählt, wartet drei Sekunden.',
    'Sagen Sie, für welche Nummern sie ist, oder geben Sie ihr erste Ziffern.',
  ),
  'bri-side-by-jumper': issue(
    '{about}: Die Karte ist durch ihre Steckbrücken auf die andere Seite gestellt ({found} statt {wanted}).',
    'Ändern Sie die Steckbrücken oder die Seite der Leitung.',
  ),
  'dynamic-span-address': issue('Die Adresse {address} eines virtuellen Spans ist ungültig.'),
  'dynamic-span-duplicate': issue('Ein virtueller Span ist zweimal angegeben: {span}.'),
  'dynamic-span-overlap': issue('{about}: Die Ports {range} sind zweimal angegeben.'),
  'dynamic-span-range': issue('{about}: Die Ports {range} passen nicht in {channels} Kanäle.'),
  'emergency-access-code': issue(
    'Die ersten Ziffern {accessCode} würden die Notrufnummer {emergency} verdecken.',
    'Wählen Sie andere erste Ziffern.',
  ),
  'emergency-extension': issue(
    'Die Nebenstelle {number} steht der Notrufnummer {emergency} im Weg.',
    'Wählen Sie eine andere Nummer.',
  ),
  'emergency-no-line': issue(
    'Notrufe haben keine Amtsleitung.',
    'Fügen Sie einer Gruppe eine funktionierende Leitung hinzu.',
  ),
  'emergency-no-number': issue('Es gibt keine Notrufnummer.', 'Geben Sie unter Routen mindestens eine ein.'),
  'extension-access-code': issue(
    'Nebenstelle {number} beginnt mit der Amtskennzahl ({accessCode}).',
    'Wählen Sie eine andere Nummer oder andere erste Ziffern.',
  ),
  'extension-begins-with-another': issue(
    'Nebenstelle {number} beginnt wie Nebenstelle {shorter}: Wer an einem analogen Telefon {shorter} wählt, wartet drei Sekunden.',
  ),
  'hotline-nowhere': issue(
    '{about} wählt von selbst {number}, was nirgendwohin führt.',
    'Geben Sie eine Nebenstelle ein oder eine externe Nummer mit der Amtskennzahl.',
  ),
  'hotline-no-dialling': issue(
    '{about} wählt {number}, sobald abgehoben wird: Außer einer Notrufnummer in den ersten zwei Sekunden kann dort nichts anderes gewählt werden.',
    'Geben Sie einige Sekunden Zeit, dann wählt es nur von selbst, wenn sonst niemand gewählt hat.',
  ),
  'extension-duplicate': issue('Eine Nebenstelle {number} gibt es schon.', 'Wählen Sie eine andere Nummer.'),
  'id-duplicate': issue(
    'Zwei Dinge haben intern denselben Namen: {id}.',
    'Geben Sie einem davon einen anderen Namen.',
  ),
  'port-used-twice': issue('{about} wird zweimal benutzt: {users}.', 'Eine Buchse kann nur einem dienen.'),
  'route-no-extension': issue(
    '{about} führt zur Nebenstelle {number}, die es nicht gibt.',
    'Wählen Sie eine andere.',
  ),
  'route-no-mailbox': issue(
    '{about} führt zur Sprachbox von {number}, die es nicht gibt.',
    'Schalten Sie die Sprachbox ein oder wählen Sie ein anderes Ziel.',
  ),
  'no-class-of-service': issue(
    '{about} braucht die Berechtigungsklasse „{id}“, die es nicht gibt.',
    'Wählen Sie eine andere Berechtigungsklasse.',
  ),
  'no-destination': issue(
    '{about} führt zu etwas, das es nicht gibt ({kind} {id}).',
    'Wählen Sie ein anderes Ziel.',
  ),
  'number-taken': issue(
    'Die Nummer {number} von {about} ist vergeben ({other}).',
    'Wählen Sie eine andere Nummer.',
  ),
  'number-emergency': issue(
    'Die Nummer {number} von {about} steht der Notrufnummer {emergency} im Weg.',
    'Wählen Sie eine andere Nummer.',
  ),
  'number-access-code': issue(
    'Die Nummer {number} von {about} und die Amtskennzahl ({accessCode}) beginnen gleich.',
    'Wählen Sie eine andere Nummer.',
  ),
  'number-begins-with-another': issue(
    'Die Nummer {number} von {about} beginnt wie {shorter}: Wer an einem analogen Telefon {shorter} wählt, wartet drei Sekunden.',
  ),
  'index-taken': issue(
    '{about} hat eine Kennziffernummer, die vergeben ist: {index}.',
    'Geben Sie eine andere.',
  ),
  'member-unknown': issue(
    '{about} hat ein Mitglied {number}, das weder eine Nebenstelle noch eine externe Nummer ist.',
    'Nehmen Sie es heraus oder berichtigen Sie es.',
  ),
  'group-empty': issue('{about} hat keine Mitglieder.', 'Fügen Sie welche hinzu.'),
  'schedule-never-open': issue('{about} hat keine Öffnungszeiten: nie offen.', 'Fügen Sie Zeiten hinzu.'),
  'schedule-always-open': issue('{about} ist Tag und Nacht offen; nur Feiertage schließen.'),
  'holiday-never': issue(
    'Der Feiertag „{name}“ von {about} kommt nie: Sein Ende liegt vor dem Beginn, oder nur eines der Daten hat ein Jahr.',
    'Berichtigen Sie die Daten.',
  ),
  'menu-key-twice': issue('Die Taste {key} gibt es in {about} zweimal.', 'Nehmen Sie eine weg.'),
  'menu-key-emergency': issue(
    'Die Taste {key} von {about} ist eine Notrufnummer, die immer angerufen wird.',
    'Wählen Sie eine andere Taste.',
  ),
  'menu-key-extension': issue(
    'Die Taste {key} von {about} ist auch eine Nebenstelle: Anrufer erreichen das Ziel der Taste, nicht die Nebenstelle.',
    'Wählen Sie eine andere Taste.',
  ),
  'menu-without-keys': issue(
    '{about} hat keine Tasten, und Nebenstellen sind nicht wählbar.',
    'Fügen Sie Tasten hinzu.',
  ),
  'conference-no-admin': issue(
    '{about} wartet auf den Leiter, hat aber keine PIN für ihn.',
    'Wählen Sie eine PIN für den Leiter.',
  ),
  'conference-same-pin': issue(
    'Teilnehmer und Leiter von {about} haben dieselbe PIN.',
    'Wählen Sie eine andere.',
  ),
  'recording-unknown': issue(
    '{about} spielt eine Aufnahme, die es nicht gibt ({id}).',
    'Wählen Sie eine andere Aufnahme.',
  ),
  'music-unknown': issue('{about} spielt Musik, die es nicht gibt ({id}).', 'Wählen Sie andere Musik.'),
  'destination-circle': issue(
    'Anrufe drehen sich im Kreis und klingeln nie: {circle}.',
    'Führen Sie einen davon anderswohin.',
  ),
  'parking-no-slots': issue(
    'Die Parkplätze von {firstSlot} bis {lastSlot} sind keine.',
    'Wählen Sie einen ersten und letzten Platz gleicher Länge, höchstens {most}.',
  ),
  'parking-number-is-slot': issue(
    'Die Nummer, die ein Gespräch parkt, {number}, ist selbst ein Parkplatz.',
    'Wählen Sie eine andere Nummer.',
  ),
  'pickup-group-empty': issue(
    '{about} darf Anrufe der Heranholgruppe „{group}“ holen, die kein Mitglied hat.',
    'Wählen Sie eine Gruppe, zu der jemand gehört.',
  ),
  'door-without-key': issue(
    '{about} ist eine Türsprechstelle, aber die Taste zum Öffnen der Tür ist ausgeschaltet.',
    'Schalten Sie die Kennziffer ein.',
  ),
  'route-no-trunk': issue(
    '{about} nennt eine Leitungsgruppe, die es nicht gibt.',
    'Wählen Sie eine andere Gruppe.',
  ),
  'country-unknown': issue(
    'Das Land {country} ist nicht beschrieben: Europäische Töne und Leitungen und die Notrufnummer 112 werden angenommen.',
    'Prüfen Sie die Notrufnummern oder wählen Sie unter System ein Land der Liste.',
  ),
  'no-cards': issue('Keine Telefonkarte gefunden.', 'Telefone im Netzwerk funktionieren auch ohne.'),
  'card-not-loaded': issue(
    'Der Treiber {driver} von {card} ist nicht geladen.',
    'Laden Sie ihn jetzt; hilft das nicht, starten Sie das Gerät neu.',
  ),
  'card-unsupported': issue(
    '{card} ist im Gerät, aber der installierte Treiber {driver} hat keinen Eintrag dafür.',
    'Nötig ist eine Treiberversion, die diese Karte noch kennt; andere funktionieren weiter.',
  ),
  'card-stolen': issue(
    '{card} ist von einem anderen Treiber belegt ({by}).',
    'Sie kann ihrem eigenen Treiber gegeben werden; der andere wird künftig ferngehalten. Hilft das nicht, starten Sie das Gerät neu.',
  ),
  'card-unknown': issue(
    'Eine Karte mit Telefonchip ist im Gerät, aber niemand kennt sie ({ids}).',
    'Sie wird in Ruhe gelassen: Es kann ein Modem sein.',
  ),
  'drivers-missing': issue(
    'Für diesen Kernel ({kernel}) gibt es keine Telefontreiber, daher kann keine Karte funktionieren.',
    'Starten Sie das Gerät mit dem früheren Kernel oder installieren Sie die Treiber für diesen.',
  ),
  'port-failed': issue('{about} startet nicht.', 'Fast immer fehlt der eigene Stromstecker der Karte.'),
  'port-not-open': issue(
    '{about} ist nicht in Betrieb, obwohl ein Zweck zugewiesen ist.',
    'Starten Sie die Ports durch erneutes Übernehmen neu; bleibt es so, ist die Hardware schuld.',
  ),
  'port-missing': issue(
    '{about} benutzt {place}, das nicht da ist.',
    'Setzen Sie die Karte wieder ein oder wählen Sie eine andere Buchse.',
  ),
  'port-foreign': issue(
    '{about} benutzt {place}, das einem anderen Programm überlassen ist.',
    'Wählen Sie eine andere Buchse.',
  ),
  'port-wrong-kind': issue(
    '{about} benutzt {place}, das von anderer Art ist ({found}).',
    'Wählen Sie eine andere Buchse.',
  ),
  'span-missing': issue(
    '{about} benutzt {place}, das nicht da ist.',
    'Setzen Sie die Karte wieder ein oder entfernen Sie die Leitung.',
  ),
  'span-wrong-kind': issue(
    '{about} benutzt {place}, das von anderer Art ist ({found}).',
    'Entfernen Sie die Leitung und fügen Sie sie neu hinzu.',
  ),
  'span-not-open': issue('{about} ging nicht in Betrieb.', 'Prüfen Sie Kabel und Einstellungen.'),
  'line-alarm': issue(
    '{about} hat keinen Dienst.',
    'Prüfen Sie das Kabel und fragen Sie dann den Betreiber.',
  ),
  'd-channel-down': issue(
    '{about}: Die Gegenseite antwortet nicht (keine Signalisierung).',
    'Prüfen Sie Seite und Art des Anschlusses und fragen Sie dann den Betreiber.',
  ),
  'no-network': issue(
    'Es gibt kein Netzwerk: Telefone im Netzwerk sind nicht erreichbar.',
    'Prüfen Sie das Netzwerkkabel. Telefone an Buchsen funktionieren weiter.',
  ),
  'card-moved': issue(
    '{card} ist umgezogen: von {from} nach {to}. Außer Betrieb, bis sie folgen: {users}.',
    'Sie können mit umziehen: siehe Geänderte Hardware unter System.',
  ),
  'card-moved-unused': issue(
    '{card} ist umgezogen: von {from} nach {to}. Kein Telefon und keine Leitung muss folgen.',
    'Siehe Geänderte Hardware unter System.',
  ),
  'card-missing': issue(
    '{card} ({place}) ist nicht mehr da. Außer Betrieb: {users}.',
    'Setzen Sie sie wieder ein oder bestimmen Sie, was daraus wird: siehe Geänderte Hardware unter System.',
  ),
  'card-missing-unused': issue(
    '{card} ({place}) ist nicht mehr da. Nichts benutzte sie.',
    'Siehe Geänderte Hardware unter System.',
  ),
  'card-new': issue(
    '{card} ({place}) ist neu.',
    'Ihre Buchsen können in Betrieb genommen werden: siehe Geänderte Hardware unter System.',
  ),
  'card-changed': issue(
    'Module von {card} ({place}) wurden getauscht. Außer Betrieb: {users}.',
    'Siehe Geänderte Hardware unter System.',
  ),
  'card-changed-unused': issue(
    'Module von {card} ({place}) wurden getauscht.',
    'Siehe Geänderte Hardware unter System.',
  ),
  'card-replaced': issue(
    '{now} steht, wo {card} war ({place}). Außer Betrieb: {users}.',
    'Siehe Geänderte Hardware unter System.',
  ),
  'card-replaced-unused': issue(
    '{now} steht, wo {card} war ({place}). Was an Buchsen derselben Art angeschlossen war, läuft dort weiter.',
    'Siehe Geänderte Hardware unter System.',
  ),
  'hardware-changed-again': issue(
    'Die Hardware hat sich inzwischen wieder geändert.',
    'Sehen Sie die Seite erneut an.',
  ),
  'known-hardware-not-saved': issue(
    'Die bekannte Hardware konnte nicht gespeichert werden ({reason}).',
    'Prüfen Sie die Festplatte. Bis dahin wird nach jedem Start dasselbe gefragt.',
  ),
  'ports-wait': issue(
    'Eine Karte ist zurück, aber ihre Ports ({count}) können erst in Betrieb gehen, wenn niemand telefoniert.',
    'Das geschieht von selbst, sobald niemand telefoniert.',
  ),
  'card-held': issue(
    '{card} ist von einem anderen Treiber belegt ({by}), vielleicht zu Recht.',
    'Ist die Karte für Telefone, entfernen Sie jenen Treiber vom Gerät und starten Sie es neu.',
  ),
  'card-empty': issue(
    '{card} funktioniert, trägt aber kein Modul: Sie hat keine nutzbare Buchse.',
    'Schalten Sie das Gerät aus und stecken Sie Module (FXS für Telefone, FXO für Leitungen) auf die Karte.',
  ),
  'card-not-rebound': issue(
    '{about} konnte dem Treiber {by} nicht genommen werden: {reason}',
    'Starten Sie das Gerät neu: Ab jetzt bleibt jener Treiber der Karte fern.',
  ),
  'driver-other-kernel': issue(
    'Der Treiber {module} wurde für einen anderen Kernel gebaut als den laufenden ({kernel}).',
    'Starten Sie das Gerät mit dem früheren Kernel oder installieren Sie die Treiber für diesen.',
  ),
  'driver-other-machine': issue(
    'Der Treiber {module} wurde für eine andere Prozessorart gebaut.',
    'Installieren Sie die Treiber für den Prozessor dieses Geräts.',
  ),
  'driver-unsigned': issue(
    'Der Kernel lehnt den Treiber {module} ab, weil er nicht mit einem vertrauten Schlüssel signiert ist.',
    'Schalten Sie Secure Boot im Setup des Geräts aus oder lassen Sie die Treiber mit einem bekannten Schlüssel signieren.',
  ),
  'driver-option-refused': issue(
    'Ein Treiber lädt nicht mit der Option {reason}.',
    'Wählen Sie unter System das Land neu und übernehmen Sie; laden Sie dann den Treiber erneut.',
  ),
  'firmware-missing': issue(
    '{card} funktioniert nicht vollständig, weil die Firmware fehlt: {file}.',
    'Installieren Sie das Firmware-Paket von DAHDI, das diese Datei enthält, und schalten Sie das Gerät aus und ein.',
  ),
  'hardware-echo-failed': issue(
    'Die Echounterdrückung von {card} startet nicht.',
    'Inzwischen unterdrückt der Computer das Echo. Schalten Sie das Gerät aus und ein; bleibt es so, ist das Modul auf der Karte schuld.',
  ),
  'hardware-echo-absent': issue(
    '{card} hat keine eigene Echounterdrückung.',
    'Nichts zu tun: Der Computer unterdrückt das Echo.',
  ),
  'echo-canceller-missing': issue(
    '{about}: {ports} Ports arbeiten ohne Echounterdrückung.',
    'Übernehmen Sie erneut; bleibt es so, fehlt das Modul dahdi_echocan_mg2.',
  ),
  'port-power-alarm': issue(
    '{about} zog zu viel Strom, und die Speisung wurde kurz unterbrochen.',
    'Suchen Sie einen Kurzschluss auf der Leitung oder zu viele Telefone an einer Buchse.',
  ),
  'port-shorted': issue(
    '{about} ist ausgeschaltet, weil immer wieder zu viel Strom floss.',
    'Ziehen Sie die Leitung ab und suchen Sie einen Kurzschluss. Starten Sie dann das Gerät neu.',
  ),
  'irq-misses': issue(
    '{about}: Der Computer war {count}-mal zu spät in den letzten {minutes} Minuten. Stimmen knacken und Faxe misslingen.',
    'Setzen Sie die Karte in einen anderen Steckplatz und entfernen Sie, was ihren Interrupt teilt.',
  ),
  'no-interrupts': issue(
    '{about} sendet keine Interrupts und kann daher nicht funktionieren.',
    'Setzen Sie die Karte in einen anderen Steckplatz oder aktualisieren Sie das BIOS des Geräts.',
  ),
  'clock-slips': issue(
    '{about}: Zwei Takte laufen auseinander ({count} Schlupfe in den letzten {minutes} Minuten). Faxe und Modems misslingen.',
    'Die Leitung zum öffentlichen Netz muss der Takt sein. Prüfen Sie die Seite jeder Leitung und dass nur ein Netz angeschlossen ist.',
  ),
  'line-errors': issue(
    '{about} empfängt Fehler ({count} in den letzten {minutes} Minuten).',
    'Prüfen Sie Stecker und Kabel und halten Sie sie von Stromkabeln fern; fragen Sie dann den Betreiber.',
  ),
  'line-errors-sent': issue(
    '{about}: Die Gegenseite empfängt Fehler von uns ({count} in den letzten {minutes} Minuten).',
    'Prüfen Sie Stecker und Kabel und die Sendestärke (Line Build-out).',
  ),
  'no-battery': issue(
    '{about} hat keine Spannung: Keine Leitung ist eingesteckt, oder sie ist tot.',
    'Stecken Sie die Leitung ein. Funktioniert ein einfaches Telefon daran, ist ihre Spannung niedrig: Senken Sie die Schwelle unter Leitungen, was für alle gilt.',
  ),
  'line-no-framing': issue(
    '{about} hat ein Signal, das keinen Sinn ergibt.',
    'Prüfen Sie, ob beide Enden E1 oder beide T1 sind, mit derselben Kodierung.',
  ),
  'line-far-end-deaf': issue(
    '{about}: Die Gegenseite hört uns nicht.',
    'Prüfen Sie die Sendedrähte und ob Senden und Empfangen vertauscht sind.',
  ),
  'line-upstream-broken': issue(
    '{about}: Das Netz sendet sein Alarmsignal (AIS).',
    'Die Störung liegt hinter der Buchse: Fragen Sie den Betreiber.',
  ),
  'line-recovering': issue('{about} kommt zurück.'),
  'line-looped': issue(
    '{about} ist zurückgeschleift: Wir hören uns selbst.',
    'Ziehen Sie den Schleifenstecker ab oder bitten Sie den Betreiber, den Test zu beenden.',
  ),
  'crc4-mismatch': issue(
    '{about}: Ein Ende prüft mit CRC4, das andere nicht.',
    'Schalten Sie CRC4 auf dieser Leitung um.',
  ),
  'same-side': issue(
    '{about}: Beide Enden spielen dieselbe Seite.',
    'Wechseln Sie die Seite dieser Leitung: Ein Ende ist das Netz, das andere der Teilnehmer.',
  ),
  'bri-asleep': issue('{about} ruht.', 'Das ist zwischen Gesprächen normal: Beim nächsten wacht es auf.'),
  'bri-never-wakes': issue(
    '{about} ist seit {hours} Stunden ohne Signal.',
    'Machen Sie einen Testanruf. Misslingt er, prüfen Sie Kabel und Netzabschluss.',
  ),
  'companding-mismatch': issue(
    '{about} ist ein {kind} und spricht {law}, aber Leitungen dieses Landes sind {wantedKind} mit {wanted}: Stimmen wären laut und verzerrt.',
    'Prüfen Sie das Land oder den Schalter auf der Karte, der E1 oder T1 wählt.',
  ),
  'signalling-reversed': issue(
    '{about} hat die Signalisierung der anderen Seite ({found}).',
    'Übernehmen Sie erneut. Bleibt es so, ist das Modul in dieser Buchse von der anderen Art.',
  ),
  'fix-gone': issue('Es gab nichts mehr zu beheben.'),
  'fix-needs-root': issue(
    'Karten können von hier nicht berührt werden: Diese Installation hat keinen Helfer dafür.',
    'Verwenden Sie die Befehlszeile mit Root-Rechten.',
  ),
  'fix-drops-calls': issue(
    'Das würde laufende Gespräche beenden ({count}).',
    'Bestätigen Sie es oder warten Sie, bis niemand spricht.',
  ),
  'fix-not-applied': issue(
    'Die Änderung ist gespeichert, konnte aber nicht in Kraft gesetzt werden.',
    'Sehen Sie die ausstehenden Änderungen an.',
  ),
  'asterisk-down': issue(
    'Die Telefonvermittlung (Asterisk) antwortet nicht: {reason}',
    'Sie wird neu gestartet; inzwischen kann niemand telefonieren.',
  ),
  'asterisk-not-started': issue(
    'Asterisk konnte nicht gestartet werden: {reason}',
    'Das Protokoll von Asterisk sagt mehr.',
  ),
  'asterisk-silent': issue('Asterisk antwortet nicht: {reason}', 'Das Protokoll von Asterisk sagt mehr.'),
  'asterisk-ends': issue(
    'Asterisk endet gleich nach dem Start, bisher {restarts}-mal.',
    'Das Protokoll von Asterisk sagt mehr.',
  ),
  'reload-failed': issue('Asterisk hat {module} nicht neu geladen: {reason}'),
  'asterisk-keeps-failing': issue(
    'Asterisk fällt immer wieder aus, auch mit früheren Konfigurationen.',
    'Das Protokoll von Asterisk sagt mehr. Die Telefone sind außer Betrieb.',
  ),
  'configuration-fell-back': issue(
    'Asterisk fiel mit der letzten Konfiguration aus, daher ist eine frühere (Nummer {generation}) in Kraft.',
    'Prüfen Sie, was zuletzt geändert wurde, bevor Sie es erneut übernehmen.',
  ),
  'telephone-not-configured': issue('{about} ist Asterisk nach der Übernahme nicht bekannt.'),
  'apply-interrupted': issue(
    'Die Übernahme wurde unterbrochen; die früheren Dateien sind zurück.',
    'Übernehmen Sie erneut, wenn es passt.',
  ),
  'apply-not-undone': issue(
    'Die Übernahme wurde unterbrochen, und die früheren Dateien konnten nicht zurückgeholt werden.',
    'Prüfen Sie die Festplatte und starten Sie die Anlage neu.',
  ),
  'apply-broke-off': issue(
    'Die Übernahme brach ab: {reason}',
    'Versuchen Sie es erneut; das Protokoll sagt mehr.',
  ),
  'nothing-in-force': issue('Noch wurde nichts übernommen, daher gibt es nichts zum Zurückkehren.'),
  'files-found': issue(
    'Zuvor vorhandene Dateien werden ersetzt ({count}).',
    'Kopien sind in {kept} aufbewahrt.',
  ),
  'file-edited-by-hand': issue(
    '{file} wurde von Hand geändert; die Übernahme ersetzt es.',
    'Eine Kopie ist als {kept} aufbewahrt. Was bleiben soll, gehört in die .custom.conf-Datei daneben.',
  ),
  'file-unreadable': issue('{file} war nicht lesbar ({error}).'),
  'file-not-written': issue(
    '{about} konnte nicht geschrieben werden ({error}).',
    'Nichts wurde geändert. Prüfen Sie die Festplatte.',
  ),
  'file-unsafe': issue('{file} wurde nicht angenommen: {complaint}'),
  'system-conf-refused': issue('Die Konfiguration der Karten ist ungültig, Zeile {line}: {message}'),
  'start-failed': issue('Die Anlage ist nicht vollständig gestartet: {reason}', 'Das Protokoll sagt mehr.'),
  'control-socket-failed': issue(
    'Die Befehlszeile erreicht diese Anlage nicht: {reason}',
    'Telefone und Seiten funktionieren. Starten Sie die Anlage neu.',
  ),
  'web-port-taken': issue(
    'Port {wanted} ist von einem anderen Programm belegt, daher sind diese Seiten auf Port {used}.',
  ),
  'root-helper-unreachable': issue(
    'Der Helfer für Karten und Dienste antwortet nicht: {reason}',
    'Starten Sie die Anlage neu.',
  ),
  'driver-not-allowed': issue('Ein Treiber wurde abgelehnt: {complaint}'),
  'driver-load-failed': issue(
    'Der Treiber {module} konnte nicht geladen werden: {reason}',
    'Starten Sie das Gerät neu.',
  ),
  'driver-unload-failed': issue(
    'Der Treiber {module} konnte nicht entladen werden: {reason}',
    'Starten Sie das Gerät neu.',
  ),
  'machine-refused': issue('Das Gerät gehorcht nicht ({action}): {reason}'),
  'unit-failed': issue('{unit} konnte nicht gesteuert werden ({action}): {reason}'),
  'dahdi-cfg-timeout': issue('Das Konfigurieren der Karten dauerte zu lange.', 'Starten Sie das Gerät neu.'),
  'dahdi-cfg-failed': issue('Das Konfigurieren der Karten misslang ({status}): {reason}'),
  'dahdi-syntax': issue('Die Konfiguration der Karten ist nicht verständlich, Zeile {line}: {message}'),
  'dahdi-not-loaded': issue(
    'Die Telefontreiber sind nicht geladen.',
    'Suchen Sie unter System erneut nach Karten.',
  ),
  'dahdi-no-file': issue('Die Konfiguration der Karten fehlt ({file}).', 'Übernehmen Sie erneut.'),
  'dahdi-spans-not-assigned': issue(
    'Der Treiber hat die Spans der Karten nicht geordnet.',
    'Starten Sie das Gerät neu.',
  ),
  'dahdi-span-refused': issue('Der Treiber lehnte Span {span} ab: {reason}'),
  'dahdi-channel-refused': issue('Der Treiber lehnte Kanal {channel} ab: {reason}'),
  'dahdi-no-channel': issue('Kanal {channel} gibt es nicht.', 'Suchen Sie unter System erneut nach Karten.'),
  'dahdi-echo-canceller-refused': issue('Kanal {channel} hat keine Echounterdrückung: {reason}'),
  'dahdi-dynamic-span-refused': issue('Ein virtueller Span wurde abgelehnt: {reason}'),
  'dahdi-startup-refused': issue('Ein Span konnte nicht gestartet werden: {reason}'),
  'dahdi-zone-refused': issue('Die Töne des Landes wurden abgelehnt: {reason}'),
  'dahdi-locked': issue(
    'Die Konfiguration der Karten ist durch einen früheren Lauf gesperrt: {reason}',
    'Starten Sie das Gerät neu.',
  ),
  'card-needs-wanpipe': issue(
    '{about} funktioniert nur mit dem Treiber des Herstellers (wanpipe), den Offhook nicht mitbringt.',
  ),
  'r2-needs-e1': issue(
    '{about}: R2 braucht einen echten E1-Anschluss, und Span {span} ist keiner.',
    'Wählen Sie ISDN dafür oder einen anderen Anschluss.',
  ),
  'r2-not-built': issue(
    '{about}: Dieses Asterisk wurde ohne R2 gebaut (libopenr2).',
    'Wählen Sie ISDN dafür.',
  ),
  'span-no-data-channel': issue(
    '{about} benutzt {place}, dessen {channels} Kanäle keinen Platz für die Signalisierung lassen.',
    'Wählen Sie einen anderen Anschluss.',
  ),
  'span-standard-fixed': issue(
    '{about}: Die Karte bleibt auf {found}; {wanted} lässt sich von hier nicht einstellen.',
    'Ändern Sie die Steckbrücke oder den Standard der Leitung.',
  ),
  'span-not-assigned': issue(
    'Der Treiber lehnte Nummer {wanted} für Span {local} von {device} ab.',
    'Starten Sie das Gerät neu.',
  ),
  'span-type-refused': issue(
    'Der Treiber lehnte {wanted} für Span {local} von {device} ab.',
    'Starten Sie das Gerät neu.',
  ),
  'pin-is-number': issue(
    'Die PIN der Sprachbox {number} ist ihre eigene Nummer.',
    'Wählen Sie eine andere PIN.',
  ),
  'mail-no-server': issue(
    'Nachrichten von {number} sollen gemailt werden, aber kein Mailserver ist gesetzt.',
    'Geben Sie den Mailserver des Büros ein.',
  ),
  'mailbox-never-deleted': issue(
    'Nachrichten von {number} sollen nach dem Mailen gelöscht werden, aber keine Aufnahme wird gemailt.',
    'Geben Sie eine E-Mail-Adresse ein und hängen Sie die Aufnahmen an.',
  ),
  'operator-own-mailbox': issue(
    'In der Begrüßung von {number} führt 0 zur selben Begrüßung zurück.',
    'Wählen Sie ein anderes Ziel für 0.',
  ),
  'fax-no-address': issue(
    '{about} führt zum Fax, das keine E-Mail-Adresse hat.',
    'Geben Sie eine Adresse für Faxe ein.',
  ),
  'recording-number-twice': issue(
    'Zwei Aufnahmen haben die Nummer {index}.',
    'Geben Sie einer davon eine andere Nummer.',
  ),
  'speed-dial-twice': issue('Es gibt zwei Kurzwahlen {index}.', 'Ändern Sie eine davon.'),
  'music-name-taken': issue('Eine Musikklasse kann nicht „{id}“ heißen.', 'Geben Sie einen anderen Namen.'),
  'mail-not-set': issue('Es ist noch kein Mailserver gespeichert.', 'Speichern Sie zuerst einen.'),
  'mail-bad-address': issue('Das ist keine Mailadresse.'),
  'mail-test-login': issue(
    'Der Mailserver verweigert die Anmeldung: {reason}',
    'Prüfen Sie Benutzername und Passwort des Mailservers.',
  ),
  'mail-test-server': issue(
    'Der Mailserver hat die Mail nicht angenommen: {reason}',
    'Prüfen Sie Name, Port und Verschlüsselung.',
  ),
  'mail-test-address': issue('Mail an {address} wurde abgelehnt: {reason}', 'Berichtigen Sie die Adresse.'),
  'mail-login-refused': issue(
    'Der Mailserver verweigert die Anmeldung: {reason} ({waiting} wartend)',
    'Prüfen Sie Benutzername und Passwort des Mailservers.',
  ),
  'mail-server-refused': issue(
    'Der Mailserver nimmt keine Mails an: {reason} ({waiting} wartend)',
    'Prüfen Sie Name, Port und Verschlüsselung. Mails warten und werden später gesendet.',
  ),
  'mail-address-refused': issue(
    'Mail an {address} wurde abgelehnt: {reason}',
    'Berichtigen Sie die Adresse.',
  ),
  'mail-unreadable': issue(
    'Eine Mail konnte nicht geschrieben werden, weil ihr Inhalt nicht lesbar war.',
    'Die Nachricht selbst ist noch in ihrer Sprachbox.',
  ),
  'line-test-asterisk-down': issue(
    'Die Telefonvermittlung läuft nicht, daher kann nichts geprüft werden.',
    'Die Übersicht zeigt, warum.',
  ),
  'line-test-not-open': issue(
    'Die Telefonvermittlung hat diesen Port nicht geöffnet.',
    'Die Seite der Karte zeigt, warum.',
  ),
  'line-test-busy': issue(
    'Dort läuft ein Gespräch.',
    'Warten Sie, bis es vorbei ist, und prüfen Sie erneut.',
  ),
  'line-test-running': issue('Es wird schon geprüft.'),
  'line-test-no-such-port': issue(
    'Dort gibt es nichts zu prüfen.',
    'Geben Sie dem Port einen Zweck und übernehmen Sie zuerst.',
  ),
  'line-test-bad-number': issue(
    'Das ist keine wählbare Nummer.',
    'Verwenden Sie Ziffern, * und #; ein + davor ist möglich.',
  ),
  'line-test-emergency': issue(
    'Eine Prüfung ruft nie eine Nummer an, die wie die Notrufnummer {number} beginnt.',
    'Nehmen Sie eine andere Nummer.',
  ),
  'line-test-broken-off': issue(
    'Die Prüfung wurde abgebrochen: Die Telefonvermittlung ging inzwischen weg.',
    'Prüfen Sie erneut.',
  ),
  'test-handset-not-rung': issue(
    'Das Telefon klingelte nicht: {cause}.',
    'Legen Sie den Hörer auf. Liegt er auf, sehen Sie den Port auf der Seite der Karte an.',
  ),
  'test-handset-not-lifted': issue(
    'Das Telefon klingelte {seconds} Sekunden, und niemand hob ab.',
    'Hat es niemand klingeln gehört, prüfen Sie Draht und Telefon und prüfen Sie erneut.',
  ),
  'test-handset-put-down': issue(
    'Das Telefon wurde nach {seconds} Sekunden abgehoben und aufgelegt, bevor seine Nummer {number} gesagt war.',
  ),
  'test-handset-lifted': issue(
    'Das Telefon klingelte, wurde nach {seconds} Sekunden abgehoben und hörte seine Nummer {number}. Keine Taste wurde gedrückt.',
  ),
  'test-handset-confirmed': issue(
    'Das Telefon klingelte, wurde nach {seconds} Sekunden abgehoben und hörte seine Nummer {number}; die Taste {key} kam an. Klingeln, Sprache und Tasten funktionieren.',
  ),
  'test-line-no-battery': issue(
    'Es gibt keine Leitungsspannung: Nichts ist eingesteckt, oder die Leitung ist tot.',
    'Stecken Sie die Leitung ein oder fragen Sie ihren Betreiber. Ein Telefon in derselben Buchse zeigt, was es ist.',
  ),
  'test-line-not-seized': issue(
    'Die Leitung konnte nicht belegt werden: {cause}.',
    'Prüfen Sie erneut, wenn niemand sie benutzt.',
  ),
  'test-not-recorded': issue(
    'Die Leitung konnte belegt werden, aber was von ihr kam, wurde nicht aufgenommen.',
    'Prüfen Sie, ob die Festplatte voll ist, und prüfen Sie erneut.',
  ),
  'test-dial-tone': issue('Der Wählton ist da: {frequency} Hz mit {level} dBm0.'),
  'test-dial-tone-faint': issue(
    'Der Wählton ist da ({frequency} Hz), aber sehr leise: {level} dBm0.',
    'Erhöhen Sie die Lautstärke von der Leitung oder lassen Sie den Betreiber messen.',
  ),
  'test-dial-tone-loud': issue(
    'Der Wählton ist da ({frequency} Hz), aber sehr laut: {level} dBm0.',
    'Senken Sie die Lautstärke von der Leitung.',
  ),
  'test-dial-tone-foreign': issue(
    'Da ist ein Dauerton von {frequency} Hz mit {level} dBm0, der nicht der Wählton dieses Landes ist.',
    'Anrufe können trotzdem funktionieren. Prüfen Sie das Land in den Einstellungen des Systems; hinter einer anderen Anlage ist deren eigener Ton normal.',
  ),
  'test-dial-tone-none': issue(
    'Es gibt keinen Wählton: Die Leitung bleibt still ({level} dBm0).',
    'Stecken Sie ein Telefon in dieselbe Buchse. Ist es auch still, muss der Betreiber die Leitung instand setzen.',
  ),
  'test-dial-tone-other': issue(
    'Statt des Wähltons ist ein anderer Ton da: {tone}.',
    'Prüfen Sie in einer Minute erneut. Bleibt er, fragen Sie den Betreiber.',
  ),
  'test-dial-tone-sound': issue(
    'Statt des Wähltons ist ein anderes Geräusch da, mit {level} dBm0.',
    'Vielleicht spricht jemand auf der Leitung, oder sie brummt. Hören Sie mit einem Telefon in derselben Buchse.',
  ),
  'test-echo-none': issue(
    'Die Leitung gibt nichts Messbares zurück: Das Echo ist mindestens {loss} dB leiser.',
  ),
  'test-echo-good': issue(
    'Die Leitung gibt wenig vom Gesendeten zurück: Das Echo ist bei 1020 Hz {loss} dB leiser.',
  ),
  'test-echo-fair': issue(
    'Die Leitung gibt recht viel vom Gesendeten zurück: Das Echo ist bei 1020 Hz {loss} dB leiser. Die Echounterdrückung kommt damit zurecht.',
    'Prüfen Sie, ob das Land stimmt: Es bestimmt, was der Port von einer Leitung erwartet.',
  ),
  'test-echo-strong': issue(
    'Die Leitung gibt fast alles Gesendete zurück: Das Echo ist bei 1020 Hz nur {loss} dB leiser, zu viel für eine Echounterdrückung.',
    'Prüfen Sie das Land und die Pegel der Leitung; auch ein zweites Telefon parallel bewirkt das.',
  ),
  'test-call-rings': issue('{number} wurde gewählt, und es klingelt dort.'),
  'test-call-sound': issue(
    '{number} wurde gewählt, und Ton mit {level} dBm0 ist da: Jemand oder etwas hat angenommen.',
  ),
  'test-call-tone': issue('{number} wurde gewählt, und ein Dauerton mit {level} dBm0 kommt zurück.'),
  'test-call-busy': issue('{number} wurde gewählt und ist besetzt.'),
  'test-call-refused': issue('{number} wurde gewählt, und das Netz lehnte ab.', 'Prüfen Sie die Nummer.'),
  'test-call-not-dialled': issue(
    '{number} wurde gewählt, aber der Wählton ist noch da: Die Vermittlung hat die Ziffern nicht verstanden.',
    'Versuchen Sie das andere Wahlverfahren der Leitung: Töne oder Impulse.',
  ),
  'test-call-silent': issue(
    '{number} wurde gewählt, und dann blieb die Leitung still.',
    'Prüfen Sie erneut; manche Netze brauchen länger.',
  ),
  'test-call-not-made': issue(
    '{number} konnte nicht gewählt werden: {cause}.',
    'Prüfen Sie erneut, wenn niemand die Leitung benutzt.',
  ),
  'test-layers-up': issue('Die Verbindung steht: Schicht 1 (der Draht) und Schicht 2 (die Signalisierung).'),
  'test-layer1-up': issue('Die Verbindung steht (Schicht 1).'),
  'test-layer1-down': issue(
    'Die Verbindung steht nicht: Schicht 1, der Draht, meldet einen Alarm ({alarm}).',
    'Prüfen Sie das Kabel und das Gerät am anderen Ende.',
  ),
  'test-layer1-rests': issue(
    'Die Verbindung ruht (Schicht 1: {alarm}), was bei einem Basisanschluss zwischen Gesprächen normal ist. Ein Testanruf zeigt, ob sie funktioniert.',
  ),
  'test-layer2-down': issue(
    'Der Draht funktioniert, aber die Signalisierung (Schicht 2) steht nicht.',
    'Prüfen Sie, welche Seite der Leitung wir sind, und fragen Sie den Betreiber, ob die Leitung eingeschaltet ist.',
  ),
  'test-layer2-rests': issue(
    'Der Draht funktioniert, und die Signalisierung (Schicht 2) ruht, was bei einem Basisanschluss zwischen Gesprächen normal ist. Ein Testanruf zeigt, ob sie funktioniert.',
  ),
  'test-call-answered': issue('{number} wurde angerufen und nahm nach {seconds} Sekunden ab.'),
  'test-call-not-answered': issue('{number} wurde angerufen; es klingelte dort, und niemand nahm ab.'),
  'test-call-failed': issue('{number} wurde ohne Erfolg angerufen: {cause}.'),
  'code-changed-twice': issue(
    'Die Kennziffer von „{feature}“ ist zweimal gesetzt.',
    'Behalten Sie eine davon.',
  ),
  'code-twice': issue(
    '{code} ist die Kennziffer von „{feature}“ und von „{other}“.',
    'Geben Sie „{feature}“ eine andere Kennziffer: {proposal} ist frei.',
  ),
  'code-hidden': issue(
    '{code} ({feature}) ist nicht wählbar: {number} geht zu {otherCode} ({other}).',
    'Geben Sie eine andere Kennziffer: {proposal} ist frei.',
  ),
  'code-partly-hidden': issue(
    '{code} ({feature}) funktioniert nicht als {numbers}: Andere Kennziffern werden so gewählt.',
    'Geben Sie eine andere Kennziffer ({proposal} ist frei) oder den Nebenstellen andere Nummern.',
  ),
  'code-ended-by-hash': issue(
    '{code} ({feature}) ist an einem analogen Telefon nicht wählbar: # beendet die Wahl, und {number} wird angerufen.',
    'Geben Sie eine andere Kennziffer: {proposal} ist frei.',
  ),
  'code-emergency': issue(
    '{code} ({feature}) steht der Notrufnummer {number} im Weg.',
    'Geben Sie eine andere Kennziffer: {proposal} ist frei.',
  ),
  'code-hides-number': issue(
    '{number} ist nicht erreichbar: {code} ({feature}) wird genauso gewählt.',
    'Geben Sie eine andere Kennziffer ({proposal} ist frei) oder eine andere Nummer.',
  ),
  'code-hides-outside': issue(
    '{code} ({feature}) wird wie eine externe Nummer gewählt: {number}.',
    'Geben Sie eine andere Kennziffer: {proposal} ist frei.',
  ),
  'person-taken': issue('Jemand heißt schon {id}.', 'Wählen Sie einen anderen Namen.'),
  'no-such-person': issue('Diese Person gibt es nicht mehr.', 'Laden Sie die Seite neu.'),
  'message-gone': issue('Die Nachricht ist nicht mehr, wo sie war.', 'Laden Sie die Seite neu.'),
  'message-refused': issue(
    'Die Sprachbox hat es abgelehnt.',
    'Der Ordner ist vielleicht voll: Löschen Sie zuerst einige Nachrichten darin.',
  ),
  'messages-partly': issue(
    '{done} von {of} Nachrichten wurden erledigt.',
    'Die anderen sind, wie sie waren.',
  ),
  'asterisk-not-asked': issue(
    'Die Telefonanlage antwortet nicht.',
    'Vielleicht hat sich nichts geändert: Versuchen Sie es gleich erneut.',
  ),
  'no-such-mailbox': issue('Diese Sprachbox gibt es nicht.', 'Wählen Sie eine andere.'),
  'no-mailbox': issue(
    'Zu dieser Nebenstelle gehört keine Sprachbox.',
    'Der Administrator kann eine einrichten.',
  ),
  'no-telephone': issue(
    'Zu dieser Nebenstelle gehört kein Telefon.',
    'Der Administrator kann eines anschließen.',
  ),
  'not-a-number': issue('Diese Nummer kann nicht angerufen werden.', 'Wählen Sie sie am Telefon.'),
  'follow-me-empty': issue(
    'Der Folgeruf hat keine Nummer.',
    'Schreiben Sie mindestens eine Nummer oder schalten Sie ihn aus.',
  ),
  'blacklist-not-allowed': issue(
    'Ihre Berechtigungsklasse erlaubt nicht, Nummern für das ganze Haus abzuweisen.',
    'Fragen Sie Ihren Administrator.',
  ),
  'forward-nowhere': issue(
    '{number} führt von Ihrem Telefon nirgendwohin.',
    'Geben Sie sie ein, wie Sie sie hier wählen würden.',
  ),
  'forward-not-outside': issue(
    'Ihre Anrufe dürfen nicht nach außen umgeleitet werden ({number}).',
    'Der Administrator kann Ihrer Berechtigungsklasse das Recht geben.',
  ),
  'generation-gone': issue(
    'Generation {generation} ist nicht mehr aufbewahrt.',
    'Wählen Sie eine andere im Verlauf.',
  ),
  'no-trial': issue('Es gibt nichts mehr zu bestätigen.'),
  'trial-running': issue(
    'Die letzten Änderungen sind auf Probe und nicht bestätigt.',
    'Behalten Sie sie oder nehmen Sie sie zuerst zurück; übernehmen Sie dann.',
  ),
  'trial-not-undone': issue(
    'Niemand hat die letzten Änderungen bestätigt, und die frühere Konfiguration konnte nicht zurückgeholt werden.',
    'Es wird jede Minute erneut versucht. Sehen Sie, was im Weg steht.',
  ),
  'trial-not-ended': issue(
    'Das konnte nicht aufgeschrieben werden: {error}.',
    'Machen Sie Platz auf der Festplatte und versuchen Sie es erneut.',
  ),
  'panel-not-allowed': issue(
    'Sie haben am Pult kein Recht dazu.',
    'Rechte werden auf der Seite der Personen vergeben.',
  ),
  'panel-call-gone': issue('Das ist nicht mehr so: Das Gespräch ist inzwischen beendet oder geändert.'),
  'panel-no-telephone': issue(
    'Es gibt kein Telefon dafür, das jetzt klingeln könnte.',
    'Prüfen Sie, ob Sie eine Nebenstelle haben und ihr Telefon angeschlossen ist.',
  ),
  'panel-no-such-place': issue('Dieses Ziel für das Gespräch gibt es nicht.'),
  'panel-bad-number': issue('Das ist keine wählbare Nummer.'),
  'panel-asterisk-down': issue('Asterisk antwortet nicht, daher ist am Pult nichts möglich.'),
  'panel-no-key': issue(
    'Die Kennziffer, mit der es geschieht, ist ausgeschaltet.',
    'Schalten Sie sie unter den Kennziffern ein.',
  ),
  'presence-too-long': issue('Das ist zu lang: höchstens {most} Buchstaben.'),
  'panel-slot-taken': issue(
    'Auf diesem Platz ist schon ein Gespräch geparkt.',
    'Einen anderen Platz wählen.',
  ),
  'panel-taken-meanwhile': issue('Das Gespräch kann nicht zurückkommen: Jemand hat es angenommen.'),
  'panel-not-kept': issue(
    'Es konnte nicht aufgeschrieben werden.',
    'Unter System nachsehen, ob der Datenträger voll ist.',
  ),
  'panel-not-carried-out': issue('Asterisk hat es nicht getan ({reason}).'),
  'tidy-failed': issue(
    'Was weg sollte, konnte nicht ganz gelöscht werden.',
    'Asterisk muss dafür laufen; binnen einer Stunde wird es erneut versucht.',
  ),
  'report-not-mailed': issue(
    'Ein Bericht für {to} konnte nicht zum Mailen vorbereitet werden: {reason}.',
    'Es wird erneut versucht. Ist er zu groß, wählen Sie eine kürzere Zeit oder ein PDF.',
  ),
  'smdr-away': issue(
    'Niemand nimmt die Anrufzeilen bei {place} ({reason}). {waiting} warten auf der Festplatte.',
    'Sehen Sie Kabel, Schnittstelle und Empfänger an; inzwischen geht nichts verloren.',
  ),
  'smdr-stuck': issue(
    'Der Empfänger bei {place} ist da, nimmt aber keine Zeilen. {waiting} warten auf der Festplatte.',
    'Fehlt Papier, ist er ausgeschaltet oder auf eine andere Flusssteuerung gestellt?',
  ),
  'front-panel-away': issue(
    'Das Bedienfeld an {path} antwortet nicht: {reason}.',
    'Kabel, Stromversorgung und eingestelltes Modell prüfen.',
  ),
  'backup-failed': issue(
    'Die Sicherung konnte nicht erstellt werden: {reason}.',
    'Sehen Sie die Festplatte an und versuchen Sie es erneut.',
  ),
  'backup-wrong-key': issue(
    'Die Sicherung öffnet sich nicht mit diesem Schlüssel.',
    'Sie stammt von einem anderen Gerät: Geben Sie dessen Wiederherstellungsschlüssel ein.',
  ),
  'sound-not-readable': issue(
    'Diese Datei ist kein hier lesbarer Ton.',
    'Senden Sie eine WAV-Datei oder verwenden Sie einen Browser, der sie abspielt.',
  ),
  'sound-too-large': issue('Die Datei ist größer als {megabytes} MB.', 'Senden Sie eine kürzere.'),
  'sound-too-long': issue('Der Ton ist länger als {minutes} Minuten.', 'Senden Sie einen kürzeren.'),
  'sound-not-kept': issue('Der Ton konnte nicht gespeichert werden ({error}).'),
  'sound-not-in-force': issue(
    'Die Telefone kennen diese Aufnahme noch nicht.',
    'Übernehmen Sie zuerst die Änderungen und nehmen Sie dann auf.',
  ),
  'numbers-number': issue('Das ist keine Nummer.', 'Schreiben Sie Ziffern, mit + davor, wo sie eines hat.'),
  'numbers-name': issue(
    'Dieser Name kann nicht gespeichert werden.',
    'Buchstaben, Ziffern und Leerzeichen, höchstens 40.',
  ),
  'numbers-place': issue('Diesen Platz gibt es nicht.', 'Eine oder zwei Ziffern.'),
  'journal-unreadable': issue('Das Protokoll ist nicht lesbar: {reason}'),
  'backup-damaged': issue('Die Sicherung ist beschädigt: {reason}.', 'Nehmen Sie eine andere.'),
  'backup-foreign': issue(
    'Das ist keine Sicherung, die zurückgespielt werden kann: {reason}.',
    'Nehmen Sie eine andere Datei.',
  ),
  'backup-newer': issue(
    'Die Sicherung stammt von einer neueren Version von Offhook ({reason}).',
    'Aktualisieren Sie zuerst dieses Gerät.',
  ),
  'import-foreign': issue(
    'In dieser Datei wurde nichts von einer Telefonanlage gefunden, die Offhook kennt.',
    'Nehmen Sie die Sicherung selbst, wie die andere Anlage sie erstellt hat.',
  ),
  'import-failed': issue(
    'Der Import ist misslungen: {reason}.',
    'Sehen Sie die Festplatte an und versuchen Sie es erneut.',
  ),
  'import-too-large': issue('Die Datei ist größer als jede Sicherung.', 'Nehmen Sie eine andere Datei.'),
  'import-choices-failed': issue(
    'Am Telefon Eingestelltes konnte nicht ganz geschrieben werden: {reason}.',
    'Holen Sie es noch einmal herüber, wenn Asterisk antwortet.',
  ),
  'import-files-failed': issue(
    'Nachrichten und Aufnahmen ({count}) konnten nicht alle abgelegt werden.',
    'Sehen Sie Festplatte und Asterisk an und holen Sie sie noch einmal herüber.',
  ),
  'import-not-open': issue('Kein Import ist offen.', 'Wählen Sie zuerst eine Datei.'),
  'import-not-accepted': issue('Die Einstellungen sind noch nicht angenommen.', 'Nehmen Sie sie zuerst an.'),
  'backup-not-open': issue('Keine Sicherung ist offen.', 'Sehen Sie zuerst in eine hinein.'),
  'backup-choices-failed': issue(
    'Am Telefon Eingestelltes konnte nicht ganz zurückgespielt werden: {reason}.',
    'Spielen Sie die Sicherung noch einmal zurück, wenn Asterisk antwortet.',
  ),
  'backup-files-failed': issue(
    'Nachrichten und Aufnahmen ({count}) konnten nicht alle zurückgespielt werden.',
    'Sehen Sie die Festplatte an und spielen Sie die Sicherung noch einmal zurück.',
  ),
  'update-foreign': issue(
    'Das ist keine Aktualisierung von Offhook.',
    'Die Datei nehmen, die auf .update endet.',
  ),
  'update-forged': issue(
    'Die Unterschrift dieser Aktualisierung ist nicht die des Herstellers dieses Systems.',
    'Sie wurde unterwegs verändert oder ist für andere Geräte: noch einmal aus einer vertrauten Quelle holen.',
  ),
  'update-unknown': issue('Diese Aktualisierung ist für ein anderes Gerät.', 'Die für dieses nehmen.'),
  'update-damaged': issue('Die Datei der Aktualisierung ist nicht vollständig.', 'Noch einmal holen.'),
  'update-settings-newer': issue(
    'Diese Version ist zu alt für die heutigen Einstellungen, die sie nicht lesen könnte.',
    'Eine neuere nehmen. Einstellungen von vor dem letzten Versionswechsel sind in den Sicherungen.',
  ),
  'update-older': issue(
    'Diese Version ({version}) ist älter als die laufende ({running}).',
    'Ist das gewollt, unten bestätigen.',
  ),
  'update-running': issue('Es wird schon eine Aktualisierung geschrieben.', 'Warten, bis sie fertig ist.'),
  'update-on-trial': issue(
    'Was läuft, ist selbst noch auf Probe.',
    'Warten, bis es bestätigt ist: einige Minuten nach dem Start.',
  ),
  'update-no-slots': issue(
    'Dieses Gerät läuft nicht von einer Festplatte mit zwei Systemen und kann so nicht aktualisiert werden.',
    'Das neue Abbild schreiben und eine Sicherung übernehmen.',
  ),
  'update-nothing-written': issue(
    'Im zweiten Platz ist nichts Ganzes.',
    'Zuerst eine Aktualisierung schreiben.',
  ),
  'update-nothing-received': issue(
    'Hier ist keine Aktualisierung, die geschrieben werden könnte.',
    'Zuerst eine Datei wählen.',
  ),
  'update-not-written': issue(
    'Die Aktualisierung konnte nicht geschrieben werden ({error}).',
    'Was läuft, ist unberührt. Noch einmal versuchen; geschieht es wieder, ist vielleicht die Festplatte am Ende.',
  ),
  'update-disk-spoilt': issue(
    'Die Aktualisierung wurde geschrieben, aber die Festplatte gibt etwas anderes zurück.',
    'Was läuft, ist unberührt, aber diese Festplatte versagt: eine Sicherung machen und sie ersetzen.',
  ),
  'update-not-done': issue(
    'Die Aktualisierung kam nicht weiter ({error}).',
    'Was läuft, ist unberührt. Noch einmal versuchen.',
  ),
  'update-not-fetched': issue(
    'Der Server der Aktualisierungen konnte nicht gefragt werden ({reason}).',
    'Adresse und Netz prüfen; in der nächsten Nacht wird es wieder versucht.',
  ),
  'update-failed-not-started': issue(
    'Die Aktualisierung {version} hat nicht bestanden: sie ist nicht gestartet. Die frühere Version, {former}, läuft.',
    'Nichts ist verloren. Dem Hersteller der Aktualisierung melden.',
  ),
  'update-failed-cut-short': issue(
    'Die Aktualisierung {version} hat nicht bestanden: das Gerät blieb stehen oder verlor den Strom, bevor sie bestätigt war. Die frühere Version, {former}, läuft.',
    'Nichts ist verloren. Lag es am Strom, noch einmal starten.',
  ),
  'update-failed-daemon': issue(
    'Die Aktualisierung {version} hat nicht bestanden: ihr Programm für Seiten und Einstellungen lief nicht stabil. Die frühere Version, {former}, läuft.',
    'Nichts ist verloren. Dem Hersteller der Aktualisierung melden.',
  ),
  'update-failed-web': issue(
    'Die Aktualisierung {version} hat nicht bestanden: ihre Seiten antworteten nicht. Die frühere Version, {former}, läuft.',
    'Nichts ist verloren. Dem Hersteller der Aktualisierung melden.',
  ),
  'update-failed-asterisk': issue(
    'Die Aktualisierung {version} hat nicht bestanden: Asterisk lief nicht. Die frühere Version, {former}, läuft.',
    'Nichts ist verloren. Dem Hersteller der Aktualisierung melden.',
  ),
  'update-failed-spans': issue(
    'Die Aktualisierung {version} hat nicht bestanden: Karten oder Leitungen, die gingen, gingen nicht mehr ({count}: {names}). Die frühere Version, {former}, läuft.',
    'Nachsehen, ob sie jetzt gehen. Wurde inzwischen ein Kabel gezogen, die Aktualisierung noch einmal starten.',
  ),
  'update-failed-ports': issue(
    'Die Aktualisierung {version} hat nicht bestanden: Buchsen von Karten fehlten ({count}: {names}). Die frühere Version, {former}, läuft.',
    'Nachsehen, ob sie jetzt gehen, dann noch einmal starten oder es dem Hersteller melden.',
  ),
  'update-failed-phones': issue(
    'Die Aktualisierung {version} hat nicht bestanden: Telefone meldeten sich nicht an ({count}: {names}). Die frühere Version, {former}, läuft.',
    'Waren sie inzwischen ausgeschaltet, die Aktualisierung noch einmal starten.',
  ),
  'update-failed-call': issue(
    'Die Aktualisierung {version} hat nicht bestanden: ein Testanruf kam nicht durch. Die frühere Version, {former}, läuft.',
    'Nichts ist verloren. Dem Hersteller der Aktualisierung melden.',
  ),
  'settings-of-before-update': issue(
    'Diese Version konnte die Einstellungen der neueren nicht lesen; die von vor der Aktualisierung sind wieder da.',
    'Was inzwischen geändert wurde, steht in der Datei {kept}.',
  ),
  'postgres-away': issue(
    'Der PostgreSQL-Server auf {host} nimmt die Gespräche nicht an: {reason}.',
    'Sie warten auf der Festplatte, nichts geht verloren. Prüfen Sie den Server, seinen Namen, Benutzer und Passwort.',
  ),
}
