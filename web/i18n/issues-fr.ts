/** What each issue says in French; a test compares codes and gaps with the English ones. */

import type { IssueText } from './speech.ts'

const issue = (what: string, todo: string | null = null): IssueText => ({ what, todo })

export const issuesFr: Readonly<Record<string, IssueText>> = {
  'login-refused': issue(
    'Ce n’est pas le mot de passe.',
    'Attention aux majuscules et à la langue du clavier.',
  ),
  'login-throttled': issue('Trop d’essais faux.', 'Attendez {seconds} secondes, puis essayez à nouveau.'),
  'password-too-short': issue('Le mot de passe est trop court.', 'Il faut au moins {shortest} caractères.'),
  'password-too-long': issue('Le mot de passe est trop long.', '{longest} caractères au plus.'),
  'first-password-taken': issue('Un mot de passe a déjà été choisi.', 'Connectez-vous avec lui.'),
  'accounts-not-saved': issue(
    'Le mot de passe n’a pas pu être enregistré ({reason}).',
    'Vérifiez que le disque n’est pas plein, puis essayez à nouveau.',
  ),
  'login-too-late': issue(
    'Cela a pris trop de temps, ou trop de codes étaient faux.',
    'Saisissez de nouveau le mot de passe.',
  ),
  'factor-wrong-code': issue(
    'Ce n’est pas un code utilisable maintenant.',
    'Chaque code ne vaut qu’une fois : attendez le suivant et vérifiez l’heure du téléphone.',
  ),
  'factor-not-begun': issue('Aucune application n’attend son premier code.', 'Recommencez.'),
  'factor-is-on': issue('Des codes sont déjà demandés.'),
  'factors-not-saved': issue(
    'Le second facteur n’a pas pu être enregistré ({reason}).',
    'Vérifiez que le disque n’est pas plein, puis essayez à nouveau.',
  ),
  'passkey-refused': issue(
    'Cette clé d’accès n’ouvre rien ici.',
    'Elle vaut peut-être pour un autre nom d’hôte, ou a été supprimée.',
  ),
  'passkey-too-many': issue('Il y a déjà {most} clés d’accès.', 'Supprimez-en une qui ne sert plus.'),
  'accounts-unreadable': issue(
    'Le fichier du mot de passe est endommagé ({reason}) ; personne ne peut donc se connecter.',
    'Supprimez accounts.json dans le répertoire d’état de l’appareil et redémarrez l’appareil ; les téléphones continuent de marcher.',
  ),
  // Certificates
  'certificate-unreadable': issue(
    'Ce n’est pas un certificat en PEM.',
    'Il commence par -----BEGIN CERTIFICATE-----.',
  ),
  'certificate-key-unreadable': issue(
    'Ce n’est pas une clé privée en PEM, ou elle a une phrase secrète.',
    'Enlevez d’abord la phrase secrète, par exemple avec « openssl pkey ».',
  ),
  'certificate-wrong-key': issue(
    'La clé n’est pas celle du certificat du serveur.',
    'Le premier certificat doit être celui du serveur.',
  ),
  'certificate-outdated': issue(
    'Le certificat « {name} » n’est pas valable maintenant (jusqu’au {until}).',
    'Vérifiez la date de cet appareil, ou procurez-vous un nouveau certificat.',
  ),
  'certificate-chain-broken': issue(
    '« {name} » n’a pas signé le certificat qui le précède.',
    'Le certificat du serveur vient d’abord, puis chacun qui a signé le précédent.',
  ),
  'certificate-not-for-servers': issue('Ce certificat n’est pas fait pour des serveurs web.'),
  'certificate-weak': issue('Ce certificat n’est pas utilisable ({reason}).'),
  'certificates-not-saved': issue(
    'Le certificat n’a pas pu être créé ou enregistré ({reason}).',
    'Vérifiez que le disque n’est pas plein. Les pages continuent sans lui.',
  ),
  'certificate-ends': issue(
    'Votre certificat pour les pages est valable jusqu’au {until}.',
    'Mettez-en un nouveau sous HTTPS dans les réglages du système, ou utilisez celui de l’appareil.',
  ),
  // Network
  'network-not-set': issue(
    'Le réseau n’a pas pu être réglé ({program} : {reason}).',
    'Ce qui valait avant vaut toujours.',
  ),
  'network-prefix': issue(
    'Le réseau de {address} n’a pas de place, ou est plus grand que tout autre.',
    'Un bureau a le plus souvent /24.',
  ),
  'network-reserved': issue(
    '{address} est là où aucune machine ne peut avoir d’adresse.',
    'Prenez-en une du réseau du bureau : 192.168.…, 172.16.… à 172.31.… ou 10.…',
  ),
  'network-not-a-host': issue(
    '{address} est le réseau lui-même ou tout le réseau, pas une machine.',
    'Prenez un nombre entre les deux.',
  ),
  'network-gateway-own': issue(
    'La passerelle {gateway} est cette machine elle-même.',
    'Entrez l’adresse du routeur.',
  ),
  'network-gateway-outside': issue(
    'La passerelle {gateway} n’est pas dans le réseau de {address}.',
    'Comparez l’adresse, la longueur du réseau et l’adresse du routeur.',
  ),
  'network-same-twice': issue(
    'Le réseau des téléphones {network} rencontre celui du bureau.',
    'Chacun a besoin de ses propres adresses.',
  ),
  'network-card-twice': issue(
    'Le bureau et les téléphones ont la même carte réseau et le même VLAN.',
    'Choisissez une autre carte ou un autre VLAN pour les téléphones.',
  ),
  'network-no-name-server': issue(
    'Pas de serveur de noms : courrier, opérateurs et mises à jour ne se trouvent pas par leur nom.',
    'Entrez l’adresse du routeur, ou une que l’opérateur indique.',
  ),
  'network-no-gateway': issue(
    'Pas de passerelle : rien hors du réseau du bureau n’est joint.',
    'Juste si les téléphones doivent rester entre eux ; sinon entrez l’adresse du routeur.',
  ),
  'firewall-failed': issue(
    'Les règles du réseau n’ont pas pu être mises en vigueur ({reason}).',
    'Celles d’avant restent. Les téléphones du bureau ne sont pas concernés.',
  ),
  'attack-blocked': issue(
    'Des adresses qui essaient des mots de passe sont bloquées : {count}, la dernière {network}.',
    'Il n’y a rien à faire. Voir « Réseau et sécurité » dans les réglages du système.',
  ),
  'wrong-password-inside': issue(
    'Un appareil du bureau, {address}, essaie sans cesse un mauvais mot de passe ({count} fois).',
    'Saisissez-y de nouveau le mot de passe de son poste. Il n’est pas bloqué.',
  ),
  'calls-limited': issue(
    '{who} a fait plus d’appels à l’étranger ou vers des numéros chers qu’une heure n’en permet ; les suivants sont refusés pour l’instant.',
    'Si personne de la maison ne les a faits, changez les mots de passe de ce poste. La limite est sous « Réseau et sécurité ».',
  ),
  'wrong-pins': issue(
    'Quelqu’un qui appelait de l’extérieur a composé de mauvais codes ({who}) et ne peut plus essayer pour un moment.',
    'Il n’y a rien à faire. Un code plus long est plus difficile à deviner.',
  ),
  'not-blocked': issue('Cette adresse n’est plus bloquée.'),
  // Programmes
  'tokens-not-saved': issue(
    'Les jetons n’ont pas pu être enregistrés ({reason}).',
    'Vérifiez le disque, puis réessayez.',
  ),
  'token-too-many': issue('Il y a déjà {most} jetons.', 'Révoquez-en un qui ne sert plus.'),
  'token-no-such-extension': issue('Il n’y a pas de poste {extension}.', 'Choisissez-en un autre.'),
  'token-gone': issue('Ce jeton n’existe plus.'),
  'undo-gone': issue('Cette suppression ne peut plus être annulée.'),
  'api-fault': issue('Quelque chose s’est mal passé ici ; le journal l’a sous {incident}.'),

  // Settings
  'settings-conflict': issue(
    'Quelqu’un d’autre a enregistré des changements entre-temps.',
    'Regardez à nouveau la page, puis refaites les vôtres.',
  ),
  'settings-invalid': issue('Ce réglage n’est pas accepté : {path} ({reason}).'),
  'settings-newer': issue(
    'Les réglages ont été écrits par une version plus récente ({version} ; celle-ci connaît {supported}).',
    'Installez à nouveau la version plus récente. Les réglages restent tels quels.',
  ),
  'settings-unreadable': issue(
    'Le fichier des réglages ne peut pas être lu ({error}).',
    'Rien n’est enregistré tant qu’il en est ainsi. Vérifiez le disque.',
  ),
  'settings-damaged': issue(
    'Le fichier des réglages était endommagé. La dernière bonne copie (numéro {revision}) est utilisée.',
    'Vérifiez les derniers changements. Le fichier endommagé est gardé sous {kept}.',
  ),
  'settings-damaged-no-copy': issue(
    'Le fichier des réglages était endommagé et il n’y a pas de copie ; tout est donc comme au premier jour.',
    'Le fichier endommagé est gardé sous {kept}.',
  ),
  'settings-missing': issue(
    'Les réglages avaient disparu. Leur dernière copie est utilisée.',
    'Vérifiez les derniers changements, puis enregistrez une fois.',
  ),
  'settings-not-repaired': issue(
    'Les réglages viennent d’une copie, qui n’a pas pu être enregistrée à nouveau ({error}).',
    'Vérifiez le disque.',
  ),
  'settings-not-saved': issue(
    'Le changement n’a pas pu être enregistré ({error}).',
    'Rien n’a changé. Vérifiez le disque, puis essayez à nouveau.',
  ),
  'disk-full': issue(
    'Le disque est plein.',
    'Rien ne peut être enregistré. Supprimez des enregistrements ou de vieux messages.',
  ),
  'disk-nearly-full': issue(
    'Le disque est presque plein : il reste {freeMegabytes} Mo.',
    'Supprimez à temps des enregistrements ou de vieux messages.',
  ),
  'request-invalid': issue('La demande n’est pas comprise : {path} ({reason}).'),
  // Rules of the settings
  'access-codes-overlap': issue(
    'L’acheminement {accessCode} n’est jamais atteint : {other}, placé avant, prend tous les numéros.',
    'Placez-le en premier, ou donnez-lui d’autres premiers chiffres.',
  ),
  'line-not-installed': issue(
    '{about} est laissé de côté : Asterisk n’a pas {driver} ici.',
    'Installez son paquet, ou supprimez la ligne.',
  ),
  'pattern-wrong': issue(
    '{about} : « {pattern} » n’est ni un numéro ni un modèle de numéros.',
    'Utilisez des chiffres, X (tous), Z (1 à 9), N (2 à 9), [2-5], et un point à la fin pour « et la suite ».',
  ),
  'route-never-used': issue(
    '{about} ne sert jamais : « {other} », placé avant, prend tous les appels.',
    'Placez-le en premier, ou dites à quels numéros ou à qui l’autre est réservé.',
  ),
  'route-no-line': issue('{about} nomme la ligne {line}, qui n’existe pas.', 'Choisissez une autre ligne.'),
  'route-no-schedule': issue(
    '{about} nomme l’horaire {id}, qui n’existe pas.',
    'Choisissez un autre horaire.',
  ),
  'route-without-code': issue(
    '{about} prend tous les numéros sans premiers chiffres : sur un téléphone analogique, appeler un poste demande trois secondes d’attente.',
    'Dites à quels numéros il est réservé, ou donnez-lui des premiers chiffres.',
  ),
  'bri-side-by-jumper': issue(
    '{about} : les cavaliers de la carte la mettent de l’autre côté ({found} au lieu de {wanted}).',
    'Changez les cavaliers ou le côté de la ligne.',
  ),
  'dynamic-span-address': issue('L’adresse {address} d’un span virtuel n’est pas valable.'),
  'dynamic-span-duplicate': issue('Un span virtuel est déclaré deux fois : {span}.'),
  'dynamic-span-overlap': issue('{about} : les ports {range} sont déclarés deux fois.'),
  'dynamic-span-range': issue('{about} : les ports {range} ne tiennent pas dans {channels} canaux.'),
  'emergency-access-code': issue(
    'Les premiers chiffres {accessCode} cacheraient le numéro d’urgence {emergency}.',
    'Choisissez d’autres premiers chiffres.',
  ),
  'emergency-extension': issue(
    'Le numéro de poste {number} fait obstacle au numéro d’urgence {emergency}.',
    'Choisissez un autre numéro.',
  ),
  'emergency-no-line': issue(
    'Les appels d’urgence n’ont pas de ligne extérieure.',
    'Ajoutez à un groupe une ligne qui marche.',
  ),
  'emergency-no-number': issue(
    'Il n’y a pas de numéro d’urgence.',
    'Saisissez-en au moins un sous Acheminement.',
  ),
  'extension-access-code': issue(
    'Le poste {number} commence par les chiffres qui donnent une ligne extérieure ({accessCode}).',
    'Choisissez un autre numéro, ou d’autres premiers chiffres.',
  ),
  'extension-begins-with-another': issue(
    'Le poste {number} commence comme le poste {shorter} : qui compose {shorter} sur un téléphone analogique attend trois secondes.',
  ),
  'hotline-nowhere': issue(
    '{about} compose {number} tout seul, qui ne mène nulle part.',
    'Entrez un poste, ou un numéro extérieur avec son préfixe.',
  ),
  'hotline-no-dialling': issue(
    '{about} compose {number} dès qu’on décroche : hormis un numéro d’urgence dans les deux premières secondes, rien d’autre ne peut y être composé.',
    'Donnez-lui quelques secondes : il ne compose alors que si personne ne l’a fait.',
  ),
  'extension-duplicate': issue('Il y a déjà un poste {number}.', 'Choisissez un autre numéro.'),
  'id-duplicate': issue(
    'Deux choses portent le même nom interne : {id}.',
    'Donnez un autre nom à l’une d’elles.',
  ),
  'port-used-twice': issue(
    '{about} est utilisé deux fois : {users}.',
    'Une prise ne peut servir qu’une fois.',
  ),
  'route-no-extension': issue('{about} mène au poste {number}, qui n’existe pas.', 'Choisissez-en un autre.'),
  'route-no-mailbox': issue(
    '{about} mène à la messagerie de {number}, qui n’en a pas.',
    'Activez-la, ou choisissez une autre destination.',
  ),
  'no-class-of-service': issue(
    '{about} a besoin de la classe de service « {id} », qui n’existe pas.',
    'Choisissez une autre classe de service.',
  ),
  'no-destination': issue(
    '{about} mène à quelque chose qui n’existe pas ({kind} {id}).',
    'Choisissez une autre destination.',
  ),
  'number-taken': issue('Le numéro {number} de {about} est pris ({other}).', 'Choisissez un autre numéro.'),
  'number-emergency': issue(
    'Le numéro {number} de {about} gêne le numéro d’urgence {emergency}.',
    'Choisissez un autre numéro.',
  ),
  'number-access-code': issue(
    'Le numéro {number} de {about} commence comme les chiffres qui donnent une ligne extérieure ({accessCode}).',
    'Choisissez un autre numéro.',
  ),
  'number-begins-with-another': issue(
    'Le numéro {number} de {about} commence comme {shorter} : qui compose {shorter} sur un téléphone analogique attend trois secondes.',
  ),
  'index-taken': issue('{about} a un numéro de code déjà pris : {index}.', 'Donnez-lui en un autre.'),
  'member-unknown': issue(
    '{about} a un membre {number}, qui n’est ni un poste ni un numéro extérieur.',
    'Retirez-le ou corrigez-le.',
  ),
  'group-empty': issue('{about} n’a pas de membres.', 'Ajoutez-en.'),
  'schedule-never-open': issue(
    '{about} n’a pas d’heures d’ouverture : il n’est jamais ouvert.',
    'Ajoutez des heures.',
  ),
  'schedule-always-open': issue('{about} est ouvert jour et nuit ; seuls les jours fériés le ferment.'),
  'holiday-never': issue(
    'Le jour férié « {name} » de {about} n’arrive jamais : sa fin précède son début, ou une seule de ses dates porte une année.',
    'Corrigez ses dates.',
  ),
  'menu-key-twice': issue('La touche {key} figure deux fois dans {about}.', 'Retirez-en une.'),
  'menu-key-emergency': issue(
    'La touche {key} de {about} est un numéro d’urgence, qui est toujours appelé.',
    'Choisissez une autre touche.',
  ),
  'menu-key-extension': issue(
    'La touche {key} de {about} est aussi un poste : on atteint ce que désigne la touche, pas le poste.',
    'Choisissez une autre touche.',
  ),
  'menu-without-keys': issue(
    '{about} n’a pas de touches, et on ne peut pas y composer de poste.',
    'Ajoutez des touches.',
  ),
  'conference-no-admin': issue(
    '{about} attend son administrateur, mais n’a pas de code d’administrateur.',
    'Choisissez un code pour l’administrateur.',
  ),
  'conference-same-pin': issue(
    'Les participants et l’administrateur de {about} ont le même code.',
    'Choisissez-en un autre.',
  ),
  'recording-unknown': issue(
    '{about} joue un enregistrement qui n’existe pas ({id}).',
    'Choisissez un autre enregistrement.',
  ),
  'music-unknown': issue(
    '{about} joue une musique qui n’existe pas ({id}).',
    'Choisissez une autre musique.',
  ),
  'destination-circle': issue(
    'Des appels tournent en rond et ne sonnent chez personne : {circle}.',
    'Menez l’un d’eux ailleurs.',
  ),
  'parking-no-slots': issue(
    'Les places de parcage de {firstSlot} à {lastSlot} n’en sont pas.',
    'Choisissez une première et une dernière place de même longueur, {most} au plus.',
  ),
  'parking-number-is-slot': issue(
    'Le numéro qui parque un appel, {number}, est aussi une place de parcage.',
    'Choisissez un autre numéro.',
  ),
  'pickup-group-empty': issue(
    '{about} peut prendre les appels du groupe « {group} », qui n’a aucun membre.',
    'Choisissez un groupe dont quelqu’un fait partie.',
  ),
  'door-without-key': issue(
    '{about} est un portier, mais la touche qui ouvre la porte est désactivée.',
    'Activez le code.',
  ),
  'route-no-trunk': issue(
    '{about} nomme un groupe de lignes qui n’existe pas.',
    'Choisissez un autre groupe.',
  ),
  'country-unknown': issue(
    'Le pays {country} n’est pas décrit : tonalités et lignes européennes et le numéro d’urgence 112 sont supposés.',
    'Vérifiez les numéros d’urgence, ou choisissez un pays de la liste sous Système.',
  ),
  // Hardware
  'no-cards': issue('Aucune carte téléphonique trouvée.', 'Les téléphones du réseau marchent sans.'),
  'card-not-loaded': issue(
    'Le pilote {driver} de {card} n’est pas chargé.',
    'Chargez-le maintenant ; si cela n’aide pas, redémarrez la machine.',
  ),
  'card-unsupported': issue(
    '{card} est dans la machine, mais le pilote installé {driver} ne la connaît pas.',
    'Il faut une version du pilote qui connaît encore cette carte ; les autres continuent de marcher.',
  ),
  'card-stolen': issue(
    '{card} est tenue par un autre pilote ({by}).',
    'Elle peut être donnée à son propre pilote ; l’autre sera tenu à l’écart. Si cela n’aide pas, redémarrez la machine.',
  ),
  'card-unknown': issue(
    'Une carte à puce téléphonique est dans la machine, mais personne ne connaît celle-ci ({ids}).',
    'Elle est laissée tranquille : c’est peut-être un modem.',
  ),
  'drivers-missing': issue(
    'Il n’y a pas de pilotes téléphoniques pour ce noyau ({kernel}) ; aucune carte ne peut donc marcher.',
    'Démarrez la machine avec l’ancien noyau, ou installez les pilotes de celui-ci.',
  ),
  'port-failed': issue(
    '{about} ne démarre pas.',
    'Presque toujours, il manque la prise de courant propre de la carte.',
  ),
  'port-not-open': issue(
    '{about} n’est pas en service, alors qu’il a un usage.',
    'Redémarrez les ports en appliquant à nouveau ; si rien ne change, le matériel est en cause.',
  ),
  'port-missing': issue(
    '{about} utilise {place}, qui n’est pas là.',
    'Remettez la carte, ou choisissez une autre prise.',
  ),
  'port-foreign': issue(
    '{about} utilise {place}, qui est laissée à un autre programme.',
    'Choisissez une autre prise.',
  ),
  'port-wrong-kind': issue(
    '{about} utilise {place}, qui est d’un autre genre ({found}).',
    'Choisissez une autre prise.',
  ),
  'span-missing': issue(
    '{about} utilise {place}, qui n’est pas là.',
    'Remettez la carte, ou retirez la ligne.',
  ),
  'span-wrong-kind': issue(
    '{about} utilise {place}, qui est d’un autre genre ({found}).',
    'Retirez la ligne, puis ajoutez-la à nouveau.',
  ),
  'span-not-open': issue('{about} n’est pas entré en service.', 'Vérifiez son câble et ses réglages.'),
  'line-alarm': issue('{about} n’a pas de service.', 'Vérifiez le câble, puis demandez à l’opérateur.'),
  'd-channel-down': issue(
    '{about} : l’autre côté ne répond pas (pas de signalisation).',
    'Vérifiez le côté et le genre de raccordement, puis demandez à l’opérateur.',
  ),
  'no-network': issue(
    'Il n’y a pas de réseau : les téléphones du réseau sont hors d’atteinte.',
    'Vérifiez le câble du réseau. Les téléphones sur prise continuent de marcher.',
  ),
  // Hardware that changed
  'card-moved': issue(
    '{card} a changé de place : de {from} à {to}. Sans service en attendant : {users}.',
    'Ils peuvent suivre la carte : voir Matériel modifié, sous Système.',
  ),
  'card-moved-unused': issue(
    '{card} a changé de place : de {from} à {to}. Aucun téléphone et aucune ligne ne doit suivre.',
    'Voir Matériel modifié, sous Système.',
  ),
  'card-missing': issue(
    '{card} ({place}) n’est plus là. Sans service : {users}.',
    'Remettez-la, ou décidez de la suite : voir Matériel modifié, sous Système.',
  ),
  'card-missing-unused': issue(
    '{card} ({place}) n’est plus là. Rien ne l’utilisait.',
    'Voir Matériel modifié, sous Système.',
  ),
  'card-new': issue(
    '{card} ({place}) est nouvelle.',
    'Ses prises peuvent être mises en service : voir Matériel modifié, sous Système.',
  ),
  'card-changed': issue(
    'Des modules de {card} ({place}) ont été échangés. Sans service : {users}.',
    'Voir Matériel modifié, sous Système.',
  ),
  'card-changed-unused': issue(
    'Des modules de {card} ({place}) ont été échangés.',
    'Voir Matériel modifié, sous Système.',
  ),
  'card-replaced': issue(
    '{now} se trouve à la place de {card} ({place}). Sans service : {users}.',
    'Voir Matériel modifié, sous Système.',
  ),
  'card-replaced-unused': issue(
    '{now} se trouve à la place de {card} ({place}). Ce qui était sur une prise du même genre y continue.',
    'Voir Matériel modifié, sous Système.',
  ),
  'hardware-changed-again': issue('Le matériel a encore changé entre-temps.', 'Regardez la page à nouveau.'),
  'known-hardware-not-saved': issue(
    'Le matériel connu n’a pas pu être enregistré ({reason}).',
    'Vérifiez le disque. D’ici là, la même question revient après chaque démarrage.',
  ),
  'ports-wait': issue(
    'Une carte est revenue, mais ses ports ({count}) ne peuvent être mis en service que lorsque personne ne téléphone.',
    'Cela se fait tout seul dès que personne ne téléphone.',
  ),
  // What the checks find on cards and lines
  'card-held': issue(
    '{card} est tenue par un autre pilote ({by}), peut-être à bon droit.',
    'Si la carte sert au téléphone, retirez ce pilote de la machine et redémarrez-la.',
  ),
  'card-empty': issue(
    '{card} marche, mais ne porte aucun module : aucune prise n’est utilisable.',
    'Éteignez la machine et enfichez des modules (FXS pour des postes, FXO pour des lignes) sur la carte.',
  ),
  'card-not-rebound': issue(
    '{about} n’a pas pu être reprise au pilote {by} : {reason}',
    'Redémarrez la machine : ce pilote reste désormais à l’écart de la carte.',
  ),
  'driver-other-kernel': issue(
    'Le pilote {module} a été construit pour un autre noyau que celui qui tourne ({kernel}).',
    'Démarrez la machine avec l’ancien noyau, ou installez les pilotes pour celui-ci.',
  ),
  'driver-other-machine': issue(
    'Le pilote {module} a été construit pour un autre type de processeur.',
    'Installez les pilotes pour le processeur de cette machine.',
  ),
  'driver-unsigned': issue(
    'Le noyau refuse le pilote {module}, qui n’est pas signé d’une clé reconnue par cette machine.',
    'Désactivez Secure Boot dans le BIOS de la machine, ou faites signer les pilotes d’une clé qu’elle connaît.',
  ),
  'driver-option-refused': issue(
    'Un pilote refuse d’être chargé avec l’option {reason}.',
    'Choisissez à nouveau le pays sous Système et appliquez ; puis rechargez le pilote.',
  ),
  'firmware-missing': issue(
    '{card} ne marche pas complètement, car son micrologiciel manque : {file}.',
    'Installez le paquet de micrologiciels de DAHDI, qui contient ce fichier, puis éteignez et rallumez la machine.',
  ),
  'hardware-echo-failed': issue(
    'L’annuleur d’écho de {card} ne démarre pas.',
    'L’ordinateur annule l’écho entre-temps. Éteignez et rallumez la machine ; si rien ne change, le module de la carte est en cause.',
  ),
  'hardware-echo-absent': issue(
    '{card} n’a pas d’annuleur d’écho à elle.',
    'Rien à faire : l’ordinateur annule l’écho.',
  ),
  'echo-canceller-missing': issue(
    '{about} : {ports} ports marchent sans annuleur d’écho.',
    'Appliquez à nouveau ; si rien ne change, le module dahdi_echocan_mg2 manque.',
  ),
  'port-power-alarm': issue(
    '{about} a tiré trop de courant et a été coupé un instant.',
    'Cherchez un court-circuit sur la ligne, ou trop de téléphones sur une prise.',
  ),
  'port-shorted': issue(
    '{about} est coupé, car il a tiré trop de courant à plusieurs reprises.',
    'Débranchez la ligne et cherchez un court-circuit. Puis redémarrez la machine.',
  ),
  'irq-misses': issue(
    '{about} : l’ordinateur est arrivé {count} fois trop tard pendant les {minutes} dernières minutes. Les voix craquent et les fax échouent.',
    'Mettez la carte dans un autre emplacement, et débranchez ce qui partage son interruption.',
  ),
  'no-interrupts': issue(
    '{about} n’envoie pas d’interruptions et ne peut donc pas marcher.',
    'Mettez la carte dans un autre emplacement, ou mettez à jour le BIOS de la machine.',
  ),
  'clock-slips': issue(
    '{about} : deux horloges s’écartent ({count} glissements pendant les {minutes} dernières minutes). Les fax et les modems échouent.',
    'La ligne vers le réseau public doit être l’horloge. Vérifiez le côté de chaque ligne, et qu’un seul réseau est raccordé.',
  ),
  'line-errors': issue(
    '{about} reçoit des erreurs ({count} pendant les {minutes} dernières minutes).',
    'Vérifiez les prises et le câble, et éloignez-les des câbles électriques ; puis demandez à l’opérateur.',
  ),
  'line-errors-sent': issue(
    '{about} : l’autre extrémité reçoit des erreurs de nous ({count} pendant les {minutes} dernières minutes).',
    'Vérifiez les prises et le câble, et le niveau d’émission de la ligne.',
  ),
  'no-battery': issue(
    '{about} n’a pas de tension : aucune ligne n’est branchée, ou elle est morte.',
    'Branchez la ligne. Si un simple téléphone y marche, sa tension est faible : abaissez le seuil sous Lignes, ce qui vaut pour toutes.',
  ),
  'line-no-framing': issue(
    '{about} a un signal qui n’a pas de sens.',
    'Vérifiez que les deux extrémités sont en E1 ou toutes deux en T1, avec le même codage.',
  ),
  'line-far-end-deaf': issue(
    '{about} : l’autre extrémité ne nous entend pas.',
    'Vérifiez les fils d’émission, et si émission et réception sont inversées.',
  ),
  'line-upstream-broken': issue(
    '{about} : le réseau envoie son signal d’alarme (AIS).',
    'La panne est derrière la prise : demandez à l’opérateur.',
  ),
  'line-recovering': issue('{about} revient.'),
  'line-looped': issue(
    '{about} est bouclée : nous nous entendons nous-mêmes.',
    'Retirez la fiche de bouclage, ou demandez à l’opérateur de terminer le test.',
  ),
  'crc4-mismatch': issue(
    '{about} : une extrémité vérifie avec CRC4, l’autre non.',
    'Inversez CRC4 sur cette ligne.',
  ),
  'same-side': issue(
    '{about} : les deux extrémités jouent le même côté.',
    'Changez le côté de cette ligne : une extrémité est le réseau, l’autre l’abonné.',
  ),
  'bri-asleep': issue('{about} se repose.', 'C’est normal entre les appels : elle se réveille au prochain.'),
  'bri-never-wakes': issue(
    '{about} est sans signal depuis {hours} heures.',
    'Faites un appel d’essai. S’il échoue, vérifiez le câble et la terminaison de réseau.',
  ),
  'companding-mismatch': issue(
    '{about} est une {kind} et parle {law}, mais les lignes de ce pays sont des {wantedKind} en {wanted} : les voix seraient fortes et déformées.',
    'Vérifiez le pays, ou le commutateur de la carte qui choisit E1 ou T1.',
  ),
  'signalling-reversed': issue(
    '{about} a la signalisation de l’autre extrémité ({found}).',
    'Appliquez à nouveau. Si rien ne change, le module de cette prise est de l’autre sorte.',
  ),
  'fix-gone': issue('Il n’y avait plus rien à réparer.'),
  'fix-needs-root': issue(
    'Les cartes ne peuvent pas être touchées d’ici : cette installation n’a pas d’assistant pour cela.',
    'Utilisez la ligne de commande avec les droits de root.',
  ),
  'fix-drops-calls': issue(
    'Cela terminerait des appels en cours ({count}).',
    'Confirmez, ou attendez que personne ne parle.',
  ),
  'fix-not-applied': issue(
    'Le changement est enregistré, mais n’a pas pu être mis en vigueur.',
    'Regardez les changements en attente.',
  ),
  // Asterisk and applying
  'asterisk-down': issue(
    'La centrale (Asterisk) ne répond pas : {reason}',
    'On la redémarre ; personne ne peut téléphoner entre-temps.',
  ),
  'asterisk-not-started': issue(
    'Asterisk n’a pas pu démarrer : {reason}',
    'Le journal d’Asterisk en dit plus.',
  ),
  'asterisk-silent': issue('Asterisk ne répond pas : {reason}', 'Le journal d’Asterisk en dit plus.'),
  'asterisk-ends': issue(
    'Asterisk s’arrête juste après son démarrage, {restarts} fois jusqu’ici.',
    'Le journal d’Asterisk en dit plus.',
  ),
  'reload-failed': issue('Asterisk n’a pas rechargé {module} : {reason}'),
  'asterisk-keeps-failing': issue(
    'Asterisk échoue sans cesse, avec d’anciennes configurations aussi.',
    'Le journal d’Asterisk en dit plus. Les téléphones sont hors service.',
  ),
  'configuration-fell-back': issue(
    'Asterisk a échoué avec la dernière configuration ; une plus ancienne (numéro {generation}) est donc en vigueur.',
    'Vérifiez ce qui a été changé en dernier avant de l’appliquer à nouveau.',
  ),
  'telephone-not-configured': issue('{about} n’est pas connu d’Asterisk après l’application.'),
  'apply-interrupted': issue(
    'L’application a été interrompue ; les anciens fichiers sont de retour.',
    'Appliquez à nouveau au moment voulu.',
  ),
  'apply-not-undone': issue(
    'L’application a été interrompue, et les anciens fichiers n’ont pas pu être remis.',
    'Vérifiez le disque, puis redémarrez l’appareil.',
  ),
  'apply-broke-off': issue(
    'L’application s’est interrompue : {reason}',
    'Essayez à nouveau ; le journal en dit plus.',
  ),
  'nothing-in-force': issue('Rien n’a encore été appliqué ; il n’y a donc rien à quoi revenir.'),
  'files-found': issue(
    'Des fichiers présents auparavant seront remplacés ({count}).',
    'Des copies sont gardées dans {kept}.',
  ),
  'file-edited-by-hand': issue(
    '{file} a été modifié à la main ; l’application le remplace.',
    'Une copie est gardée sous {kept}. Ce qui doit rester a sa place dans le fichier .custom.conf à côté.',
  ),
  'file-unreadable': issue('{file} n’a pas pu être lu ({error}).'),
  'file-not-written': issue(
    '{about} n’a pas pu être écrit ({error}).',
    'Rien n’a changé. Vérifiez le disque.',
  ),
  'file-unsafe': issue('{file} n’a pas été accepté : {complaint}'),
  'system-conf-refused': issue('La configuration des cartes n’est pas valable, ligne {line} : {message}'),
  'start-failed': issue('L’appareil n’a pas démarré complètement : {reason}', 'Le journal en dit plus.'),
  'control-socket-failed': issue(
    'La ligne de commande n’atteint pas cet appareil : {reason}',
    'Téléphones et pages marchent. Redémarrez l’appareil.',
  ),
  'web-port-taken': issue(
    'Le port {wanted} est pris par un autre programme ; ces pages sont donc sur le port {used}.',
  ),
  // Root's work
  'root-helper-unreachable': issue(
    'L’assistant qui peut toucher aux cartes et aux services ne répond pas : {reason}',
    'Redémarrez l’appareil.',
  ),
  'driver-not-allowed': issue('Un pilote a été refusé : {complaint}'),
  'driver-load-failed': issue(
    'Le pilote {module} n’a pas pu être chargé : {reason}',
    'Redémarrez la machine.',
  ),
  'driver-unload-failed': issue(
    'Le pilote {module} n’a pas pu être déchargé : {reason}',
    'Redémarrez la machine.',
  ),
  'machine-refused': issue('La machine n’obéit pas ({action}) : {reason}'),
  'unit-failed': issue('{unit} n’a pas pu être commandé ({action}) : {reason}'),
  'dahdi-cfg-timeout': issue('La configuration des cartes a pris trop de temps.', 'Redémarrez la machine.'),
  'dahdi-cfg-failed': issue('La configuration des cartes a échoué ({status}) : {reason}'),
  'dahdi-syntax': issue('La configuration des cartes n’est pas comprise, ligne {line} : {message}'),
  'dahdi-not-loaded': issue(
    'Les pilotes téléphoniques ne sont pas chargés.',
    'Relancez la recherche de cartes sous Système.',
  ),
  'dahdi-no-file': issue('La configuration des cartes manque ({file}).', 'Appliquez à nouveau.'),
  'dahdi-spans-not-assigned': issue(
    'Les spans des cartes n’ont pas été mis en ordre par le pilote.',
    'Redémarrez la machine.',
  ),
  'dahdi-span-refused': issue('Le pilote a refusé le span {span} : {reason}'),
  'dahdi-channel-refused': issue('Le pilote a refusé le canal {channel} : {reason}'),
  'dahdi-no-channel': issue(
    'Le canal {channel} n’existe pas.',
    'Relancez la recherche de cartes sous Système.',
  ),
  'dahdi-echo-canceller-refused': issue('Le canal {channel} n’a pas d’annuleur d’écho : {reason}'),
  'dahdi-dynamic-span-refused': issue('Un span virtuel a été refusé : {reason}'),
  'dahdi-startup-refused': issue('Un span n’a pas pu démarrer : {reason}'),
  'dahdi-zone-refused': issue('Les tonalités du pays ont été refusées : {reason}'),
  'dahdi-locked': issue(
    'La configuration des cartes est bloquée par une exécution précédente : {reason}',
    'Redémarrez la machine.',
  ),
  // Spans and cards
  'card-needs-wanpipe': issue(
    '{about} ne fonctionne qu’avec le pilote de son fabricant (wanpipe), qu’Offhook ne fournit pas.',
  ),
  'r2-needs-e1': issue(
    '{about} : R2 demande un vrai raccordement E1, ce que le span {span} n’est pas.',
    'Choisissez RNIS, ou un autre raccordement.',
  ),
  'r2-not-built': issue('{about} : cet Asterisk a été compilé sans R2 (libopenr2).', 'Choisissez RNIS.'),
  'span-no-data-channel': issue(
    '{about} utilise {place}, dont les {channels} canaux ne laissent pas de place à la signalisation.',
    'Choisissez un autre raccordement.',
  ),
  'span-standard-fixed': issue(
    '{about} : la carte reste en {found} ; {wanted} ne se règle pas d’ici.',
    'Changez son cavalier, ou la norme de la ligne.',
  ),
  'span-not-assigned': issue(
    'Le pilote a refusé le numéro {wanted} pour le span {local} de {device}.',
    'Redémarrez la machine.',
  ),
  'span-type-refused': issue(
    'Le pilote a refusé {wanted} pour le span {local} de {device}.',
    'Redémarrez la machine.',
  ),
  'pin-is-number': issue(
    'Le code de la messagerie {number} est son propre numéro.',
    'Choisissez un autre code.',
  ),
  'mail-no-server': issue(
    'Les messages de {number} devraient partir par courriel, mais aucun serveur n’est indiqué.',
    'Indiquez le serveur de courriel du bureau.',
  ),
  'mailbox-never-deleted': issue(
    'Les messages de {number} devraient être effacés une fois envoyés, mais aucun enregistrement n’est envoyé.',
    'Indiquez une adresse et joignez les enregistrements.',
  ),
  'operator-own-mailbox': issue(
    'Pendant l’annonce de {number}, le 0 ramène à la même annonce.',
    'Choisissez une autre destination pour le 0.',
  ),
  'fax-no-address': issue(
    '{about} mène à la télécopie, qui n’a pas d’adresse de courriel.',
    'Indiquez une adresse pour les télécopies.',
  ),
  'recording-number-twice': issue(
    'Deux enregistrements portent le numéro {index}.',
    'Donnez un autre numéro à l’un d’eux.',
  ),
  'speed-dial-twice': issue('Le numéro abrégé {index} existe deux fois.', 'Changez l’un des deux.'),
  'music-name-taken': issue(
    'Une musique d’attente ne peut pas s’appeler « {id} ».',
    'Donnez-lui un autre nom.',
  ),
  'mail-not-set': issue('Aucun serveur de courrier n’est encore enregistré.', 'Enregistrez-en un d’abord.'),
  'mail-bad-address': issue('Ce n’est pas une adresse de courrier.'),
  'mail-test-login': issue(
    'Le serveur de courrier refuse la connexion : {reason}',
    'Vérifiez son nom d’utilisateur et son mot de passe.',
  ),
  'mail-test-server': issue(
    'Le serveur de courrier n’a pas pris la lettre : {reason}',
    'Vérifiez son nom, son port et sa sécurité.',
  ),
  'mail-test-address': issue('Le courrier à {address} a été refusé : {reason}', 'Corrigez l’adresse.'),
  'mail-login-refused': issue(
    'Le serveur de courriel refuse l’identification : {reason} ({waiting} en attente)',
    'Vérifiez le nom d’utilisateur et le mot de passe du serveur.',
  ),
  'mail-server-refused': issue(
    'Le serveur de courriel ne prend pas les courriels : {reason} ({waiting} en attente)',
    'Vérifiez son nom, son port et sa sécurité. Les courriels attendent et partiront plus tard.',
  ),
  'mail-address-refused': issue('Un courriel à {address} a été refusé : {reason}', 'Corrigez l’adresse.'),
  'mail-unreadable': issue(
    'Un courriel n’a pas pu être écrit, car ce qui devait le former était illisible.',
    'Le message lui-même est toujours dans sa messagerie.',
  ),
  // Tests de ligne
  'line-test-asterisk-down': issue(
    'Le central téléphonique ne fonctionne pas : rien ne peut être testé.',
    'Le tableau de bord dit pourquoi.',
  ),
  'line-test-not-open': issue(
    'Le central téléphonique n’a pas ouvert ce port.',
    'La page de la carte dit pourquoi.',
  ),
  'line-test-busy': issue('Un appel est en cours.', 'Attendez la fin de l’appel, puis recommencez le test.'),
  'line-test-running': issue('Un test est déjà en cours.'),
  'line-test-no-such-port': issue(
    'Il n’y a rien à tester ici.',
    'Donnez d’abord une fonction au port et appliquez-la.',
  ),
  'line-test-bad-number': issue(
    'Ce numéro ne peut pas être composé.',
    'Utilisez des chiffres, * et # ; un + au début est permis.',
  ),
  'line-test-emergency': issue(
    'Un test n’appelle jamais un numéro qui commence comme le numéro d’urgence {number}.',
    'Prenez un autre numéro.',
  ),
  'line-test-broken-off': issue(
    'Le test a été interrompu : le central téléphonique s’est arrêté entre-temps.',
    'Recommencez le test.',
  ),
  'test-handset-not-rung': issue(
    'Le téléphone n’a pas sonné : {cause}.',
    'Raccrochez son combiné. S’il est raccroché, voyez le port sur la page de la carte.',
  ),
  'test-handset-not-lifted': issue(
    'Le téléphone a été sonné pendant {seconds} secondes, et personne n’a décroché.',
    'Si personne ne l’a entendu sonner, vérifiez le câble et le téléphone, puis recommencez.',
  ),
  'test-handset-put-down': issue(
    'Le téléphone a été décroché après {seconds} secondes, et raccroché avant que son numéro {number} ait été dit.',
  ),
  'test-handset-lifted': issue(
    'Le téléphone a sonné, a été décroché après {seconds} secondes et a entendu son numéro {number}. Aucune touche n’a été pressée.',
  ),
  'test-handset-confirmed': issue(
    'Le téléphone a sonné, a été décroché après {seconds} secondes et a entendu son numéro {number} ; la touche {key} est arrivée. La sonnerie, la parole et les touches fonctionnent.',
  ),
  'test-line-no-battery': issue(
    'Il n’y a pas de tension de ligne : rien n’est branché, ou la ligne est morte.',
    'Branchez la ligne, ou demandez à l’opérateur. Un téléphone dans la même prise montre lequel des deux.',
  ),
  'test-line-not-seized': issue(
    'La ligne n’a pas pu être prise : {cause}.',
    'Recommencez quand personne ne l’utilise.',
  ),
  'test-not-recorded': issue(
    'La ligne a pu être prise, mais ce qu’on y entend n’a pas été enregistré.',
    'Vérifiez que le disque n’est pas plein, puis recommencez.',
  ),
  'test-dial-tone': issue('La tonalité est là : {frequency} Hz à {level} dBm0.'),
  'test-dial-tone-faint': issue(
    'La tonalité est là ({frequency} Hz), mais très faible : {level} dBm0.',
    'Augmentez le gain depuis la ligne, ou demandez à l’opérateur de la mesurer.',
  ),
  'test-dial-tone-loud': issue(
    'La tonalité est là ({frequency} Hz), mais très forte : {level} dBm0.',
    'Diminuez le gain depuis la ligne.',
  ),
  'test-dial-tone-foreign': issue(
    'Il y a un son continu de {frequency} Hz à {level} dBm0, qui n’est pas la tonalité de ce pays.',
    'Les appels fonctionnent peut-être quand même. Vérifiez le pays dans les réglages du système ; derrière un autre central, sa propre tonalité est normale.',
  ),
  'test-dial-tone-none': issue(
    'Il n’y a pas de tonalité : la ligne reste muette ({level} dBm0).',
    'Branchez un téléphone dans la même prise. S’il reste muet aussi, l’opérateur doit réparer la ligne.',
  ),
  'test-dial-tone-other': issue(
    'Au lieu de la tonalité, on entend un autre signal : {tone}.',
    'Recommencez dans une minute. Si cela continue, demandez à l’opérateur.',
  ),
  'test-dial-tone-sound': issue(
    'Au lieu de la tonalité, on entend un autre son, à {level} dBm0.',
    'Quelqu’un parle peut-être sur la ligne, ou elle ronfle. Écoutez avec un téléphone dans la même prise.',
  ),
  'test-echo-none': issue(
    'La ligne ne renvoie rien de mesurable : l’écho est affaibli d’au moins {loss} dB.',
  ),
  'test-echo-good': issue(
    'La ligne renvoie peu de ce qui est envoyé : l’écho est affaibli de {loss} dB à 1020 Hz.',
  ),
  'test-echo-fair': issue(
    'La ligne renvoie une bonne part de ce qui est envoyé : l’écho est affaibli de {loss} dB à 1020 Hz. L’annuleur d’écho s’en accommode.',
    'Vérifiez que le pays est juste : il décide de ce que le port attend d’une ligne.',
  ),
  'test-echo-strong': issue(
    'La ligne renvoie presque tout ce qui est envoyé : l’écho n’est affaibli que de {loss} dB à 1020 Hz, trop peu pour un annuleur d’écho.',
    'Vérifiez le pays et les gains de la ligne ; un second téléphone en parallèle a le même effet.',
  ),
  'test-call-rings': issue('{number} a été composé, et cela sonne là-bas.'),
  'test-call-sound': issue(
    '{number} a été composé, et on entend un son à {level} dBm0 : quelqu’un ou quelque chose a répondu.',
  ),
  'test-call-tone': issue('{number} a été composé, et un son continu revient à {level} dBm0.'),
  'test-call-busy': issue('{number} a été composé, et est occupé.'),
  'test-call-refused': issue('{number} a été composé, et le réseau l’a refusé.', 'Vérifiez le numéro.'),
  'test-call-not-dialled': issue(
    '{number} a été composé, mais la tonalité est toujours là : le central n’a pas compris les chiffres.',
    'Essayez l’autre mode de numérotation de la ligne : fréquences ou impulsions.',
  ),
  'test-call-silent': issue(
    '{number} a été composé, puis la ligne est restée muette.',
    'Recommencez ; certains réseaux sont plus lents.',
  ),
  'test-call-not-made': issue(
    '{number} n’a pas pu être composé : {cause}.',
    'Recommencez quand personne n’utilise la ligne.',
  ),
  'test-layers-up': issue('La connexion est établie : couche 1 (le câble) et couche 2 (la signalisation).'),
  'test-layer1-up': issue('La connexion est établie (couche 1).'),
  'test-layer1-down': issue(
    'La connexion est coupée : la couche 1, le câble, signale une alarme ({alarm}).',
    'Vérifiez le câble et l’appareil à l’autre bout.',
  ),
  'test-layer1-rests': issue(
    'La connexion est au repos (couche 1 : {alarm}), ce qui est normal pour un accès de base entre deux appels. Un appel d’essai montre si elle fonctionne.',
  ),
  'test-layer2-down': issue(
    'Le câble fonctionne, mais la signalisation (couche 2) est coupée.',
    'Vérifiez de quel côté de la ligne nous sommes, et demandez à l’opérateur si la ligne est en service.',
  ),
  'test-layer2-rests': issue(
    'Le câble fonctionne, et la signalisation (couche 2) est au repos, ce qui est normal pour un accès de base entre deux appels. Un appel d’essai montre si elle fonctionne.',
  ),
  'test-call-answered': issue('{number} a été appelé, et a répondu après {seconds} secondes.'),
  'test-call-not-answered': issue('{number} a été appelé ; cela a sonné, et personne n’a répondu.'),
  'test-call-failed': issue('{number} a été appelé sans succès : {cause}.'),
  // Codes
  'code-changed-twice': issue('Le code de « {feature} » est fixé deux fois.', 'N’en gardez qu’un.'),
  'code-twice': issue(
    '{code} est le code de « {feature} » et de « {other} ».',
    'Donnez un autre code à « {feature} » : {proposal} est libre.',
  ),
  'code-hidden': issue(
    '{code} ({feature}) ne peut être composé : {number} mène à {otherCode} ({other}).',
    'Donnez-lui un autre code : {proposal} est libre.',
  ),
  'code-partly-hidden': issue(
    '{code} ({feature}) ne fonctionne pas comme {numbers} : d’autres codes se composent ainsi.',
    'Donnez-lui un autre code ({proposal} est libre), ou d’autres numéros aux postes.',
  ),
  'code-ended-by-hash': issue(
    '{code} ({feature}) ne peut être composé sur un téléphone analogique : # termine la numérotation, et {number} est appelé.',
    'Donnez-lui un autre code : {proposal} est libre.',
  ),
  'code-emergency': issue(
    '{code} ({feature}) fait obstacle au numéro d’urgence {number}.',
    'Donnez-lui un autre code : {proposal} est libre.',
  ),
  'code-hides-number': issue(
    '{number} ne peut être appelé : {code} ({feature}) se compose de la même façon.',
    'Donnez un autre code ({proposal} est libre), ou un autre numéro.',
  ),
  'code-hides-outside': issue(
    '{code} ({feature}) se compose comme un numéro externe : {number}.',
    'Donnez-lui un autre code : {proposal} est libre.',
  ),
  'person-taken': issue('Quelqu’un s’appelle déjà {id}.', 'Choisissez un autre nom.'),
  'no-such-person': issue('Cette personne n’existe plus.', 'Rechargez la page.'),
  'message-gone': issue('Le message n’est plus là où il était.', 'Rechargez la page.'),
  'message-refused': issue(
    'La boîte vocale l’a refusé.',
    'Le dossier est peut-être plein : supprimez-y d’abord des messages.',
  ),
  'messages-partly': issue(
    '{done} messages sur {of} ont été traités.',
    'Les autres sont restés comme ils étaient.',
  ),
  'asterisk-not-asked': issue(
    'Le système téléphonique ne répond pas.',
    'Rien n’a peut-être changé : essayez à nouveau dans un instant.',
  ),
  'no-such-mailbox': issue('Cette boîte vocale n’existe pas.', 'Choisissez-en une autre.'),
  'no-mailbox': issue('Ce poste n’a pas de messagerie.', 'L’administrateur peut lui en donner une.'),
  'no-telephone': issue('Aucun téléphone n’appartient à ce poste.', 'L’administrateur peut en raccorder un.'),
  'not-a-number': issue('Ce numéro ne peut pas être appelé.', 'Composez-le au téléphone.'),
  'follow-me-empty': issue('Suivez-moi n’a pas de numéro.', 'Écrivez au moins un numéro, ou désactivez-le.'),
  'blacklist-not-allowed': issue(
    'Votre classe de service ne vous permet pas de refuser des numéros pour toute la maison.',
    'Demandez à votre administrateur.',
  ),
  'forward-nowhere': issue(
    '{number} ne mène nulle part depuis votre téléphone.',
    'Écrivez-le comme vous le composeriez ici.',
  ),
  'forward-not-outside': issue(
    'Vos appels ne peuvent pas être renvoyés à l’extérieur ({number}).',
    'L’administrateur peut en donner le droit à votre classe de service.',
  ),
  'generation-gone': issue(
    'La génération {generation} n’est plus gardée.',
    'Choisissez-en une autre dans l’historique.',
  ),
  'no-trial': issue('Il n’y a plus rien à confirmer.', null),
  'trial-running': issue(
    'Les derniers changements sont à l’essai et n’ont pas été confirmés.',
    'Gardez-les ou reprenez-les d’abord ; appliquez ensuite.',
  ),
  'trial-not-undone': issue(
    'Personne n’a confirmé les derniers changements, et l’ancienne configuration n’a pas pu être remise.',
    'Un nouvel essai a lieu chaque minute. Voyez ce qui l’empêche.',
  ),
  'trial-not-ended': issue(
    'Cela n’a pas pu être noté : {error}.',
    'Faites de la place sur le disque et réessayez.',
  ),
  // Poste opérateur
  'panel-not-allowed': issue(
    'Vous n’avez pas ce droit sur le poste opérateur.',
    'Les droits se donnent à la page du personnel.',
  ),
  'panel-call-gone': issue('Ce n’est plus le cas : l’appel s’est terminé ou a changé entre-temps.'),
  'panel-no-telephone': issue(
    'Aucun téléphone ne peut sonner pour cela en ce moment.',
    'Vérifiez que vous avez un poste et que son téléphone est relié.',
  ),
  'panel-no-such-place': issue('Cet endroit où envoyer l’appel n’existe pas.'),
  'panel-bad-number': issue('Ce n’est pas un numéro que l’on peut composer.'),
  'panel-asterisk-down': issue('Asterisk ne répond pas : rien ne peut être fait au poste opérateur.'),
  'panel-no-key': issue(
    'Le code de fonction qu’il faut pour cela est désactivé.',
    'Activez-le parmi les codes de fonction.',
  ),
  'presence-too-long': issue('C’est trop long : {most} lettres au plus.'),
  'panel-slot-taken': issue('Un appel est déjà parqué à cette place.', 'Choisissez une autre place.'),
  'panel-taken-meanwhile': issue('L’appel ne peut pas revenir : quelqu’un l’a pris.'),
  'panel-not-kept': issue('Cela n’a pas pu être noté.', 'Regardez sous Système si le disque est plein.'),
  'panel-not-carried-out': issue('Asterisk ne l’a pas fait ({reason}).'),
  'tidy-failed': issue(
    'Ce qui devait partir n’a pas pu être entièrement supprimé.',
    'Asterisk doit être en marche ; un nouvel essai a lieu dans l’heure.',
  ),
  'report-not-mailed': issue(
    'Un rapport pour {to} n’a pas pu être préparé pour l’envoi : {reason}.',
    'Un nouvel essai aura lieu. S’il est trop grand, choisissez une durée plus courte ou un PDF.',
  ),
  'postgres-away': issue(
    'Le serveur PostgreSQL {host} ne prend pas les appels : {reason}.',
    'Ils attendent sur le disque, rien ne se perd. Voyez le serveur, son nom, l’utilisateur et le mot de passe.',
  ),
  'smdr-away': issue(
    'Personne ne prend les lignes d’appels à {place} ({reason}). {waiting} attendent sur le disque.',
    'Voyez le câble, le port et le récepteur ; rien ne se perd entre-temps.',
  ),
  'smdr-stuck': issue(
    'Le récepteur à {place} est là, mais ne prend pas de lignes. {waiting} attendent sur le disque.',
    'Manque-t-il de papier, est-il éteint, ou réglé sur un autre contrôle de flux ?',
  ),
  'front-panel-away': issue(
    'Le panneau frontal à {path} ne répond pas : {reason}.',
    'Vérifiez son câble, son alimentation et le modèle choisi.',
  ),
  'backup-failed': issue(
    'La sauvegarde n’a pas pu être faite : {reason}.',
    'Regardez le disque, puis essayez à nouveau.',
  ),
  'backup-wrong-key': issue(
    'La sauvegarde ne s’ouvre pas avec cette clé.',
    'Elle vient d’une autre machine : saisissez la clé de récupération de celle-là.',
  ),
  'sound-not-readable': issue(
    'Ce fichier n’est pas un son lisible ici.',
    'Envoyez un fichier WAV, ou prenez un navigateur qui le joue.',
  ),
  'sound-too-large': issue('Le fichier dépasse {megabytes} Mo.', 'Envoyez-en un plus court.'),
  'sound-too-long': issue('Le son dépasse {minutes} minutes.', 'Envoyez-en un plus court.'),
  'sound-not-kept': issue('Le son n’a pas pu être gardé ({error}).', null),
  'sound-not-in-force': issue(
    'Les téléphones ne connaissent pas encore cet enregistrement.',
    'Appliquez d’abord les modifications, puis enregistrez.',
  ),
  'numbers-number': issue('Ce n’est pas un numéro.', 'Écrivez des chiffres, précédés de + s’il en a un.'),
  'numbers-name': issue('Ce nom ne peut pas être gardé.', 'Lettres, chiffres et espaces, 40 au plus.'),
  'numbers-place': issue('Cette place n’existe pas.', 'Un ou deux chiffres.'),
  'journal-unreadable': issue('Le journal ne peut pas être lu : {reason}'),
  'backup-damaged': issue('La sauvegarde est abîmée : {reason}.', 'Prenez-en une autre.'),
  'backup-foreign': issue(
    'Ce n’est pas une sauvegarde qui puisse être reprise : {reason}.',
    'Prenez un autre fichier.',
  ),
  'backup-newer': issue(
    'La sauvegarde vient d’une version plus récente d’Offhook ({reason}).',
    'Mettez d’abord cette machine à jour.',
  ),
  'import-foreign': issue(
    'Rien d’un système téléphonique connu d’Offhook n’a été trouvé dans ce fichier.',
    'Prenez la sauvegarde elle-même, telle que l’autre système l’a faite.',
  ),
  'import-failed': issue('L’importation a échoué : {reason}.', 'Regardez le disque, puis réessayez.'),
  'import-too-large': issue('Le fichier est plus grand que toute sauvegarde.', 'Prenez un autre fichier.'),
  'import-choices-failed': issue(
    'Ce que chacun avait réglé au téléphone n’a pas pu être écrit en entier : {reason}.',
    'Reprenez-le quand Asterisk répond.',
  ),
  'import-files-failed': issue(
    'Les messages et enregistrements ({count}) n’ont pas pu être tous mis à leur place.',
    'Regardez le disque et Asterisk, puis reprenez-les.',
  ),
  'import-not-open': issue('Rien à importer n’est ouvert.', 'Choisissez d’abord un fichier.'),
  'import-not-accepted': issue('Les réglages n’ont pas encore été acceptés.', 'Acceptez-les d’abord.'),
  'backup-not-open': issue('Aucune sauvegarde n’est ouverte.', 'Regardez d’abord dans l’une d’elles.'),
  'backup-choices-failed': issue(
    'Ce que chacun avait réglé par téléphone n’a pas pu être remis en entier : {reason}.',
    'Reprenez la sauvegarde quand Asterisk répond.',
  ),
  'backup-files-failed': issue(
    'Les messages et enregistrements ({count}) n’ont pas pu être tous remis.',
    'Regardez le disque, puis reprenez la sauvegarde.',
  ),
  'update-foreign': issue(
    'Ce n’est pas une mise à jour d’Offhook.',
    'Prenez le fichier qui finit par .update.',
  ),
  'update-forged': issue(
    'La signature de cette mise à jour n’est pas celle de l’auteur de ce système.',
    'Elle a été modifiée en route, ou faite pour d’autres machines : reprenez-la d’une source sûre.',
  ),
  'update-unknown': issue(
    'Cette mise à jour est faite pour une autre machine.',
    'Prenez celle qui convient.',
  ),
  'update-damaged': issue('Le fichier de la mise à jour n’est pas entier.', 'Reprenez-le.'),
  'update-settings-newer': issue(
    'Cette version est trop ancienne pour les réglages d’aujourd’hui : elle ne saurait pas les lire.',
    'Prenez-en une plus récente. Les réglages d’avant le dernier changement sont dans les sauvegardes.',
  ),
  'update-older': issue(
    'Cette version ({version}) est plus ancienne que celle qui tourne ({running}).',
    'Si c’est voulu, dites-le ci-dessous.',
  ),
  'update-running': issue('Une mise à jour est déjà en cours d’écriture.', 'Attendez qu’elle soit finie.'),
  'update-on-trial': issue(
    'Ce qui tourne est encore à l’essai.',
    'Attendez la confirmation : quelques minutes après le démarrage.',
  ),
  'update-no-slots': issue(
    'Cette machine ne tourne pas depuis un disque à deux systèmes ; cette mise à jour n’y est pas possible.',
    'Écrivez la nouvelle image et apportez une sauvegarde.',
  ),
  'update-nothing-written': issue(
    'Le second emplacement ne contient rien d’entier.',
    'Écrivez d’abord une mise à jour.',
  ),
  'update-nothing-received': issue('Il n’y a pas de mise à jour à écrire.', 'Choisissez d’abord un fichier.'),
  'update-not-written': issue(
    'La mise à jour n’a pas pu être écrite ({error}).',
    'Ce qui tourne est intact. Essayez à nouveau ; si cela recommence, le disque est peut-être en fin de vie.',
  ),
  'update-disk-spoilt': issue(
    'La mise à jour a été écrite, mais le disque rend autre chose.',
    'Ce qui tourne est intact, mais ce disque lâche : faites une sauvegarde et remplacez-le.',
  ),
  'update-not-done': issue(
    'La mise à jour n’a pas pu continuer ({error}).',
    'Ce qui tourne est intact. Essayez à nouveau.',
  ),
  'update-not-fetched': issue(
    'Le serveur des mises à jour n’a pas pu être interrogé ({reason}).',
    'Vérifiez son adresse et le réseau ; nouvel essai la nuit prochaine.',
  ),
  'update-failed-not-started': issue(
    'La mise à jour {version} n’a pas été retenue : elle n’a pas démarré. L’ancienne version, {former}, tourne.',
    'Rien n’est perdu. Signalez-le à l’auteur de la mise à jour.',
  ),
  'update-failed-cut-short': issue(
    'La mise à jour {version} n’a pas été retenue : la machine s’est arrêtée ou a perdu le courant avant la confirmation. L’ancienne version, {former}, tourne.',
    'Rien n’est perdu. Si c’était le courant, relancez-la.',
  ),
  'update-failed-daemon': issue(
    'La mise à jour {version} n’a pas été retenue : son programme des pages et des réglages ne tenait pas. L’ancienne version, {former}, tourne.',
    'Rien n’est perdu. Signalez-le à l’auteur de la mise à jour.',
  ),
  'update-failed-web': issue(
    'La mise à jour {version} n’a pas été retenue : ses pages ne répondaient pas. L’ancienne version, {former}, tourne.',
    'Rien n’est perdu. Signalez-le à l’auteur de la mise à jour.',
  ),
  'update-failed-asterisk': issue(
    'La mise à jour {version} n’a pas été retenue : Asterisk ne tournait pas. L’ancienne version, {former}, tourne.',
    'Rien n’est perdu. Signalez-le à l’auteur de la mise à jour.',
  ),
  'update-failed-spans': issue(
    'La mise à jour {version} n’a pas été retenue : des cartes ou lignes qui marchaient ne marchaient plus ({count} : {names}). L’ancienne version, {former}, tourne.',
    'Voyez si elles marchent maintenant. Si un câble a été retiré entre-temps, relancez la mise à jour.',
  ),
  'update-failed-ports': issue(
    'La mise à jour {version} n’a pas été retenue : des prises de cartes manquaient ({count} : {names}). L’ancienne version, {former}, tourne.',
    'Voyez si elles marchent maintenant, puis relancez la mise à jour ou prévenez son auteur.',
  ),
  'update-failed-phones': issue(
    'La mise à jour {version} n’a pas été retenue : des téléphones ne se sont pas enregistrés ({count} : {names}). L’ancienne version, {former}, tourne.',
    'S’ils ont été éteints entre-temps, relancez la mise à jour.',
  ),
  'update-failed-call': issue(
    'La mise à jour {version} n’a pas été retenue : un appel d’essai n’est pas passé. L’ancienne version, {former}, tourne.',
    'Rien n’est perdu. Signalez-le à l’auteur de la mise à jour.',
  ),
  'settings-of-before-update': issue(
    'Cette version ne savait pas lire les réglages de la plus récente ; ceux d’avant la mise à jour sont revenus.',
    'Ce qui a été changé entre-temps est dans le fichier {kept}.',
  ),
}
