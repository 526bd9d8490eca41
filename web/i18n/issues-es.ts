/** What each issue says in Spanish; a test compares codes and gaps with the English ones. */

import type { IssueText } from './speech.ts'

const issue = (what: string, todo: string | null = null): IssueText => ({ what, todo })

export const issuesEs: Readonly<Record<string, IssueText>> = {
  'login-refused': issue('Esa no es la contraseña.', 'Fíjese en las mayúsculas y en el idioma del teclado.'),
  'login-throttled': issue(
    'Demasiados intentos fallidos.',
    'Espere {seconds} segundos e inténtelo de nuevo.',
  ),
  'password-too-short': issue(
    'La contraseña es demasiado corta.',
    'Necesita al menos {shortest} caracteres.',
  ),
  'password-too-long': issue('La contraseña es demasiado larga.', '{longest} caracteres como máximo.'),
  'first-password-taken': issue('Ya se ha establecido una contraseña.', 'Inicie sesión con ella.'),
  'accounts-not-saved': issue(
    'No se ha podido guardar la contraseña ({reason}).',
    'Compruebe que el disco no esté lleno e inténtelo de nuevo.',
  ),
  'login-too-late': issue(
    'Ha tardado demasiado, o demasiados códigos eran erróneos.',
    'Vuelva a escribir la contraseña.',
  ),
  'factor-wrong-code': issue(
    'Ese código no vale ahora.',
    'Cada código vale una vez: espere al siguiente y compruebe la hora del teléfono.',
  ),
  'factor-not-begun': issue('Ningún autenticador espera su primer código.', 'Empiece de nuevo.'),
  'factor-is-on': issue('Ya se piden códigos.'),
  'factors-not-saved': issue(
    'El segundo factor no se pudo guardar ({reason}).',
    'Compruebe que el disco no esté lleno y vuelva a intentarlo.',
  ),
  'passkey-refused': issue(
    'Esta clave de acceso no abre nada aquí.',
    'Quizá sea de otro nombre de host, o se haya quitado.',
  ),
  'passkey-too-many': issue('Ya hay {most} claves de acceso.', 'Quite una que ya no se use.'),
  'certificate-unreadable': issue(
    'Esto no es un certificado en PEM.',
    'Empieza por -----BEGIN CERTIFICATE-----.',
  ),
  'certificate-key-unreadable': issue(
    'Esto no es una clave privada en PEM, o tiene frase de paso.',
    'Quite primero la frase de paso, por ejemplo con «openssl pkey».',
  ),
  'certificate-wrong-key': issue(
    'La clave no es la del certificado del servidor.',
    'El primer certificado debe ser el del servidor.',
  ),
  'certificate-outdated': issue(
    'El certificado «{name}» no es válido ahora (hasta {until}).',
    'Compruebe la fecha de este equipo, o consiga uno nuevo.',
  ),
  'certificate-chain-broken': issue(
    '«{name}» no ha firmado el certificado anterior.',
    'Primero va el certificado del servidor, luego cada uno que firmó el anterior.',
  ),
  'certificate-not-for-servers': issue('Este certificado no es para servidores web.'),
  'certificate-weak': issue('Este certificado no se puede usar ({reason}).'),
  'certificates-not-saved': issue(
    'El certificado no se pudo crear o guardar ({reason}).',
    'Compruebe que el disco no esté lleno. Las páginas siguen sin él.',
  ),
  'certificate-ends': issue(
    'El certificado propio de las páginas vale hasta {until}.',
    'Ponga uno nuevo en HTTPS en los ajustes del sistema, o use uno del equipo.',
  ),
  'accounts-unreadable': issue(
    'El archivo con la contraseña está dañado ({reason}), así que nadie puede iniciar sesión.',
    'Elimine accounts.json del directorio de estado del equipo y reinicie el equipo; los teléfonos siguen funcionando.',
  ),
  // Network
  'network-not-set': issue(
    'No se ha podido ajustar la red ({program}: {reason}).',
    'Sigue vigente lo de antes.',
  ),
  'network-prefix': issue(
    'La red de {address} no tiene sitio, o es mayor que ninguna.',
    'Las oficinas suelen tener /24.',
  ),
  'network-reserved': issue(
    '{address} está donde ninguna máquina puede tener dirección.',
    'Tome una de la red de la oficina: 192.168.…, de 172.16.… a 172.31.… o 10.…',
  ),
  'network-not-a-host': issue(
    '{address} es la red misma o toda ella, no una máquina.',
    'Tome un número intermedio.',
  ),
  'network-gateway-own': issue(
    'La puerta de enlace {gateway} es esta misma máquina.',
    'Introduzca la dirección del rúter.',
  ),
  'network-gateway-outside': issue(
    'La puerta de enlace {gateway} no está en la red de {address}.',
    'Compare la dirección, la longitud de la red y la dirección del rúter.',
  ),
  'network-same-twice': issue(
    'La red de los teléfonos {network} coincide con la de la oficina.',
    'Cada una necesita direcciones propias.',
  ),
  'network-card-twice': issue(
    'La oficina y los teléfonos tienen la misma tarjeta de red y la misma VLAN.',
    'Elija otra tarjeta u otra VLAN para los teléfonos.',
  ),
  'network-no-name-server': issue(
    'Sin servidor de nombres: el correo, los operadores y las actualizaciones no se encuentran por su nombre.',
    'Introduzca la dirección del rúter, o una que indique el operador.',
  ),
  'network-no-gateway': issue(
    'Sin puerta de enlace: no se alcanza nada fuera de la red de la oficina.',
    'Correcto si los teléfonos deben quedar aislados; si no, introduzca la dirección del rúter.',
  ),
  'firewall-failed': issue(
    'No se han podido poner en vigor las reglas de red ({reason}).',
    'Valen las anteriores. No afecta a los teléfonos de la oficina.',
  ),
  'attack-blocked': issue(
    'Direcciones que adivinan contraseñas están bloqueadas: {count}, la última {network}.',
    'No hay que hacer nada. Véase «Red y seguridad» en los ajustes del sistema.',
  ),
  'wrong-password-inside': issue(
    'Un dispositivo de la oficina, {address}, sigue intentándolo con una contraseña errónea ({count} veces).',
    'Vuelva a escribir en él la contraseña de su extensión. No se bloquea.',
  ),
  'calls-limited': issue(
    '{who} ha hecho más llamadas al extranjero o a números caros de las que se permiten por hora; de momento se rechazan las siguientes.',
    'Si nadie de la empresa las ha hecho, cambie las contraseñas de esa extensión. El límite está en «Red y seguridad».',
  ),
  'wrong-pins': issue(
    'Alguien que llamó desde fuera escribió PIN erróneos ({who}) y no puede volver a intentarlo durante un rato.',
    'No hay que hacer nada. Un PIN más largo es más difícil de adivinar.',
  ),
  'not-blocked': issue('Esta dirección ya no está bloqueada.'),
  // Programmes
  'tokens-not-saved': issue(
    'No se han podido guardar los tokens ({reason}).',
    'Compruebe el disco e inténtelo de nuevo.',
  ),
  'token-too-many': issue('Ya hay {most} tokens.', 'Revoque uno que ya no se use.'),
  'token-no-such-extension': issue('No existe la extensión {extension}.', 'Elija otra.'),
  'token-gone': issue('Este token ya no existe.'),
  'undo-gone': issue('Esta eliminación ya no se puede deshacer.'),
  'api-fault': issue('Algo ha fallado aquí; está en el registro como {incident}.'),

  // Settings
  'settings-conflict': issue(
    'Otra persona ha guardado cambios entretanto.',
    'Vuelva a mirar la página y repita los suyos.',
  ),
  'settings-invalid': issue('Este ajuste no se acepta: {path} ({reason}).'),
  'settings-newer': issue(
    'Los ajustes los escribió una versión más nueva ({version}; esta conoce la {supported}).',
    'Vuelva a instalar la versión más nueva. Los ajustes se dejan como están.',
  ),
  'settings-unreadable': issue(
    'No se puede leer el archivo de ajustes ({error}).',
    'No se guarda nada hasta que se pueda. Compruebe el disco.',
  ),
  'settings-damaged': issue(
    'El archivo de ajustes estaba dañado. Se usa la última copia buena (número {revision}).',
    'Compruebe los últimos cambios. El archivo dañado se conserva como {kept}.',
  ),
  'settings-damaged-no-copy': issue(
    'El archivo de ajustes estaba dañado y no hay copia, así que todo está como el primer día.',
    'El archivo dañado se conserva como {kept}.',
  ),
  'settings-missing': issue(
    'Los ajustes habían desaparecido. Se usa su última copia.',
    'Compruebe los últimos cambios y guarde una vez.',
  ),
  'settings-not-repaired': issue(
    'Los ajustes proceden de una copia que no se ha podido volver a guardar ({error}).',
    'Compruebe el disco.',
  ),
  'settings-not-saved': issue(
    'No se ha podido guardar el cambio ({error}).',
    'No se ha cambiado nada. Compruebe el disco e inténtelo de nuevo.',
  ),
  'disk-full': issue(
    'El disco está lleno.',
    'No se puede guardar nada. Elimine grabaciones o mensajes antiguos.',
  ),
  'disk-nearly-full': issue(
    'El disco está casi lleno: quedan {freeMegabytes} MB.',
    'Elimine a tiempo grabaciones o mensajes antiguos.',
  ),
  'request-invalid': issue('La petición no se entiende: {path} ({reason}).'),
  // Rules of the settings
  'access-codes-overlap': issue(
    'Nunca se llega a la ruta con {accessCode}: {other} está antes y toma todos los números.',
    'Póngala primero, o dele otras primeras cifras.',
  ),
  'line-not-installed': issue(
    '{about} se omite: Asterisk no tiene aquí {driver}.',
    'Instale su paquete, o quite la línea.',
  ),
  'pattern-wrong': issue(
    '{about}: «{pattern}» no es un número ni un patrón de números.',
    'Use cifras, X (cualquiera), Z (1 a 9), N (2 a 9), [2-5], y un punto al final para «y más».',
  ),
  'route-never-used': issue(
    '{about} no se usa nunca: «{other}», que está antes, toma todas las llamadas.',
    'Póngala primero, o indique para qué números o personas es la otra.',
  ),
  'route-no-line': issue('{about} nombra la línea {line}, que no existe.', 'Elija otra línea.'),
  'route-no-schedule': issue('{about} nombra el horario {id}, que no existe.', 'Elija otro horario.'),
  'route-without-code': issue(
    '{about} toma todos los números sin primeras cifras: quien marca una extensión en un teléfono analógico espera tres segundos.',
    'Indique para qué números es, o dele primeras cifras.',
  ),
  'bri-side-by-jumper': issue(
    '{about}: los puentes de la tarjeta están puestos para el otro lado ({found} en lugar de {wanted}).',
    'Cambie los puentes, o el lado de la línea.',
  ),
  'dynamic-span-address': issue('La dirección {address} de un span virtual no es válida.'),
  'dynamic-span-duplicate': issue('Un span virtual está declarado dos veces: {span}.'),
  'dynamic-span-overlap': issue('{about}: los puertos {range} están declarados dos veces.'),
  'dynamic-span-range': issue('{about}: los puertos {range} no caben en {channels} canales.'),
  'emergency-access-code': issue(
    'Las primeras cifras {accessCode} ocultarían el número de emergencia {emergency}.',
    'Elija otras primeras cifras.',
  ),
  'emergency-extension': issue(
    'El número de extensión {number} estorba al número de emergencia {emergency}.',
    'Elija otro número.',
  ),
  'emergency-no-line': issue(
    'Las llamadas de emergencia no tienen línea externa.',
    'Añada a un grupo una línea que funcione.',
  ),
  'emergency-no-number': issue('No hay ningún número de emergencia.', 'Escriba al menos uno en Rutas.'),
  'extension-access-code': issue(
    'La extensión {number} empieza por las cifras para salir al exterior ({accessCode}).',
    'Elija otro número, u otras primeras cifras.',
  ),
  'extension-begins-with-another': issue(
    'La extensión {number} empieza como la extensión {shorter}: quien marca {shorter} en un teléfono analógico espera tres segundos.',
  ),
  'hotline-nowhere': issue(
    '{about} marca solo el {number}, que no lleva a ninguna parte.',
    'Escriba una extensión, o un número externo con su código de acceso.',
  ),
  'hotline-no-dialling': issue(
    '{about} marca el {number} en cuanto se descuelga: salvo un número de emergencia en los dos primeros segundos, allí no se puede marcar nada más.',
    'Dele unos segundos, y marcará solo cuando nadie lo haya hecho.',
  ),
  'extension-duplicate': issue('Ya hay una extensión {number}.', 'Elija otro número.'),
  'id-duplicate': issue('Dos cosas tienen el mismo nombre interno: {id}.', 'Dé otro nombre a una de ellas.'),
  'port-used-twice': issue('{about} se usa dos veces: {users}.', 'Una toma solo puede servir a uno.'),
  'route-no-extension': issue('{about} lleva a la extensión {number}, que no existe.', 'Elija otra.'),
  'route-no-mailbox': issue(
    '{about} lleva al buzón del {number}, que no tiene.',
    'Active su buzón de voz, o elija otro destino.',
  ),
  'no-class-of-service': issue(
    '{about} necesita la clase de servicio «{id}», que no existe.',
    'Elija otra clase de servicio.',
  ),
  'no-destination': issue('{about} lleva a algo que no existe ({kind} {id}).', 'Elija otro destino.'),
  'number-taken': issue('El número {number} de {about} está ocupado ({other}).', 'Elija otro número.'),
  'number-emergency': issue(
    'El número {number} de {about} estorba al número de emergencia {emergency}.',
    'Elija otro número.',
  ),
  'number-access-code': issue(
    'El número {number} de {about} y las cifras para salir al exterior ({accessCode}) empiezan igual.',
    'Elija otro número.',
  ),
  'number-begins-with-another': issue(
    'El número {number} de {about} empieza como {shorter}: quien marca {shorter} en un teléfono analógico espera tres segundos.',
  ),
  'index-taken': issue('{about} tiene un número de código que está ocupado: {index}.', 'Dele otro.'),
  'member-unknown': issue(
    '{about} tiene un miembro {number}, que no es ni extensión ni número externo.',
    'Quítelo, o corríjalo.',
  ),
  'group-empty': issue('{about} no tiene miembros.', 'Añada alguno.'),
  'schedule-never-open': issue('{about} no tiene horas de apertura: no abre nunca.', 'Añada horas.'),
  'schedule-always-open': issue('{about} está abierto día y noche; solo lo cierran los festivos.'),
  'holiday-never': issue(
    'El festivo «{name}» de {about} no llega nunca: su final es anterior a su principio, o solo una de sus fechas tiene año.',
    'Corrija sus fechas.',
  ),
  'menu-key-twice': issue('La tecla {key} está dos veces en {about}.', 'Quite una.'),
  'menu-key-emergency': issue(
    'La tecla {key} de {about} es un número de emergencia, que siempre se llama.',
    'Elija otra tecla.',
  ),
  'menu-key-extension': issue(
    'La tecla {key} de {about} es también una extensión: quien llama llega a donde lleva la tecla, no a la extensión.',
    'Elija otra tecla.',
  ),
  'menu-without-keys': issue('{about} no tiene teclas, y no se pueden marcar extensiones.', 'Añada teclas.'),
  'conference-no-admin': issue(
    '{about} espera a quien preside, pero no hay PIN para presidir.',
    'Elija un PIN para quien preside.',
  ),
  'conference-same-pin': issue(
    'Los participantes y quien preside {about} tienen el mismo PIN.',
    'Elija otro.',
  ),
  'recording-unknown': issue(
    '{about} reproduce una grabación que no existe ({id}).',
    'Elija otra grabación.',
  ),
  'music-unknown': issue('{about} reproduce una música que no existe ({id}).', 'Elija otra música.'),
  'destination-circle': issue(
    'Las llamadas dan vueltas en círculo y nunca suena ningún teléfono: {circle}.',
    'Lleve una de ellas a otro sitio.',
  ),
  'parking-no-slots': issue(
    'Las plazas de aparcamiento de {firstSlot} a {lastSlot} no son válidas.',
    'Elija una primera y una última plaza de la misma longitud, {most} como máximo.',
  ),
  'parking-number-is-slot': issue(
    'El número que aparca una llamada, {number}, es también una plaza de aparcamiento.',
    'Elija otro número.',
  ),
  'pickup-group-empty': issue(
    '{about} puede capturar llamadas del grupo de captura «{group}», que no tiene miembros.',
    'Elija un grupo al que pertenezca alguien.',
  ),
  'door-without-key': issue(
    '{about} es un portero automático, pero la tecla que abre la puerta está desactivada.',
    'Active el código.',
  ),
  'route-no-trunk': issue('{about} nombra un grupo de líneas que no existe.', 'Elija otro grupo.'),
  'country-unknown': issue(
    'El país {country} no está descrito: se suponen tonos y líneas europeos y el número de emergencia 112.',
    'Compruebe los números de emergencia, o elija un país de la lista en Sistema.',
  ),
  // Hardware
  'no-cards': issue(
    'No se ha encontrado ninguna tarjeta de telefonía.',
    'Los teléfonos por red funcionan sin ella.',
  ),
  'card-not-loaded': issue(
    'El controlador {driver} de {card} no está cargado.',
    'Cárguelo ahora; si no sirve, reinicie la máquina.',
  ),
  'card-unsupported': issue(
    '{card} está en la máquina, pero el controlador instalado {driver} no la incluye.',
    'Necesita una versión del controlador que todavía conozca esta tarjeta; las demás siguen funcionando.',
  ),
  'card-stolen': issue(
    '{card} está tomada por otro controlador ({by}).',
    'Se puede dar a su propio controlador; al otro se le aparta desde ahora. Si no sirve, reinicie la máquina.',
  ),
  'card-unknown': issue(
    'En la máquina hay una tarjeta con un chip de telefonía, pero nadie conoce esta ({ids}).',
    'No se toca: puede ser un módem.',
  ),
  'drivers-missing': issue(
    'No hay controladores de telefonía para este núcleo ({kernel}), así que no puede funcionar ninguna tarjeta.',
    'Arranque la máquina con el núcleo anterior, o instale los controladores para este.',
  ),
  'port-failed': issue(
    '{about} no arranca.',
    'Casi siempre falta el conector de alimentación de la propia tarjeta.',
  ),
  'port-not-open': issue(
    '{about} no está en servicio, aunque tiene un cometido.',
    'Reinicie los puertos aplicando de nuevo; si sigue igual, el fallo es del hardware.',
  ),
  'port-missing': issue('{about} usa {place}, que no está.', 'Vuelva a poner la tarjeta, o elija otra toma.'),
  'port-foreign': issue('{about} usa {place}, que está cedida a otro programa.', 'Elija otra toma.'),
  'port-wrong-kind': issue('{about} usa {place}, que es de otro tipo ({found}).', 'Elija otra toma.'),
  'span-missing': issue('{about} usa {place}, que no está.', 'Vuelva a poner la tarjeta, o quite la línea.'),
  'span-wrong-kind': issue(
    '{about} usa {place}, que es de otro tipo ({found}).',
    'Quite la línea y añádala de nuevo.',
  ),
  'span-not-open': issue('{about} no ha entrado en servicio.', 'Compruebe su cable y sus ajustes.'),
  'line-alarm': issue('{about} no tiene servicio.', 'Compruebe el cable y consulte después al operador.'),
  'd-channel-down': issue(
    '{about}: el otro lado no responde (sin señalización).',
    'Compruebe el lado y el tipo de conexión y consulte después al operador.',
  ),
  'no-network': issue(
    'No hay red: los teléfonos por red no son accesibles.',
    'Compruebe el cable de red. Los teléfonos conectados a tomas siguen funcionando.',
  ),
  // Hardware that changed
  'card-moved': issue(
    '{card} se ha movido: de {from} a {to}. Sin servicio hasta que la sigan: {users}.',
    'Pueden moverse con ella: véase Hardware cambiado, en Sistema.',
  ),
  'card-moved-unused': issue(
    '{card} se ha movido: de {from} a {to}. Ningún teléfono ni línea tiene que seguirla.',
    'Véase Hardware cambiado, en Sistema.',
  ),
  'card-missing': issue(
    '{card} ({place}) ya no está. Sin servicio: {users}.',
    'Vuelva a ponerla, o decida qué se hace con ellos: véase Hardware cambiado, en Sistema.',
  ),
  'card-missing-unused': issue(
    '{card} ({place}) ya no está. Nada la usaba.',
    'Véase Hardware cambiado, en Sistema.',
  ),
  'card-new': issue(
    '{card} ({place}) es nueva.',
    'Sus tomas se pueden poner en servicio: véase Hardware cambiado, en Sistema.',
  ),
  'card-changed': issue(
    'Se han cambiado módulos de {card} ({place}). Sin servicio: {users}.',
    'Véase Hardware cambiado, en Sistema.',
  ),
  'card-changed-unused': issue(
    'Se han cambiado módulos de {card} ({place}).',
    'Véase Hardware cambiado, en Sistema.',
  ),
  'card-replaced': issue(
    '{now} está donde estaba {card} ({place}). Sin servicio: {users}.',
    'Véase Hardware cambiado, en Sistema.',
  ),
  'card-replaced-unused': issue(
    '{now} está donde estaba {card} ({place}). Lo que estaba conectado a tomas del mismo tipo sigue allí.',
    'Véase Hardware cambiado, en Sistema.',
  ),
  'hardware-changed-again': issue('El hardware ha vuelto a cambiar entretanto.', 'Vuelva a mirar la página.'),
  'known-hardware-not-saved': issue(
    'No se ha podido guardar el hardware conocido ({reason}).',
    'Compruebe el disco. Hasta entonces se pregunta lo mismo después de cada arranque.',
  ),
  'ports-wait': issue(
    'Ha vuelto una tarjeta, pero sus puertos ({count}) solo se pueden poner en servicio mientras nadie llama.',
    'Ocurre por sí solo en cuanto nadie llama.',
  ),
  // What the checks find on cards and lines
  'card-held': issue(
    '{card} está tomada por otro controlador ({by}), quizá con razón.',
    'Si la tarjeta es para teléfonos, quite ese controlador de la máquina y reiníciela.',
  ),
  'card-empty': issue(
    '{card} funciona, pero no lleva ningún módulo: no tiene ninguna toma utilizable.',
    'Apague la máquina y ponga módulos (FXS para teléfonos, FXO para líneas) en la tarjeta.',
  ),
  'card-not-rebound': issue(
    'No se ha podido retirar {about} del controlador {by}: {reason}',
    'Reinicie la máquina: desde ahora ese controlador no toca la tarjeta.',
  ),
  'driver-other-kernel': issue(
    'El controlador {module} se compiló para otro núcleo que el actual ({kernel}).',
    'Arranque la máquina con el núcleo anterior, o instale los controladores para este.',
  ),
  'driver-other-machine': issue(
    'El controlador {module} se compiló para otro tipo de procesador.',
    'Instale los controladores para el procesador de esta máquina.',
  ),
  'driver-unsigned': issue(
    'El núcleo rechaza el controlador {module}, porque no está firmado con una clave en la que confíe esta máquina.',
    'Desactive Secure Boot en la configuración de la máquina, o haga firmar los controladores con una clave que conozca.',
  ),
  'driver-option-refused': issue(
    'Un controlador se niega a cargarse con la opción {reason}.',
    'Vuelva a elegir el país en Sistema y aplique; después cargue de nuevo el controlador.',
  ),
  'firmware-missing': issue(
    '{card} no funciona del todo, porque falta su firmware: {file}.',
    'Instale el paquete de firmware de DAHDI, que contiene este archivo, y apague y encienda la máquina.',
  ),
  'hardware-echo-failed': issue(
    'El cancelador de eco de {card} no arranca.',
    'Entretanto cancela el eco el ordenador. Apague y encienda la máquina; si sigue igual, falla el módulo de la tarjeta.',
  ),
  'hardware-echo-absent': issue(
    '{card} no tiene cancelador de eco propio.',
    'No hay que hacer nada: el eco lo cancela el ordenador.',
  ),
  'echo-canceller-missing': issue(
    '{about}: {ports} puertos funcionan sin cancelador de eco.',
    'Aplique de nuevo; si sigue igual, falta el módulo dahdi_echocan_mg2.',
  ),
  'port-power-alarm': issue(
    '{about} consumió demasiada corriente, y se le cortó la alimentación un momento.',
    'Busque un cortocircuito en la línea, o demasiados teléfonos en una toma.',
  ),
  'port-shorted': issue(
    '{about} está desconectado, porque consumió demasiada corriente una y otra vez.',
    'Desenchufe la línea y busque un cortocircuito. Después reinicie la máquina.',
  ),
  'irq-misses': issue(
    '{about}: el ordenador llegó tarde {count} veces en los últimos {minutes} minutos. Se oyen chasquidos y los faxes fallan.',
    'Ponga la tarjeta en otra ranura, y desenchufe lo que comparte su interrupción.',
  ),
  'no-interrupts': issue(
    '{about} no envía interrupciones, así que no puede funcionar.',
    'Ponga la tarjeta en otra ranura, o actualice la BIOS de la máquina.',
  ),
  'clock-slips': issue(
    '{about}: dos relojes se separan ({count} deslizamientos en los últimos {minutes} minutos). Los faxes y módems fallan.',
    'El reloj debe ser la línea a la red pública. Compruebe el lado de cada línea, y que solo esté conectada una red.',
  ),
  'line-errors': issue(
    '{about} recibe errores ({count} en los últimos {minutes} minutos).',
    'Compruebe conectores y cable, y aléjelos de los cables de corriente; consulte después al operador.',
  ),
  'line-errors-sent': issue(
    '{about}: el otro extremo recibe errores nuestros ({count} en los últimos {minutes} minutos).',
    'Compruebe conectores y cable, y el ajuste de longitud de línea.',
  ),
  'no-battery': issue(
    '{about} no tiene tensión: no hay línea enchufada, o está muerta.',
    'Enchufe la línea. Si un teléfono corriente funciona en ella, su tensión es baja: reduzca el umbral en Líneas, en lo que vale para todas.',
  ),
  'line-no-framing': issue(
    '{about} tiene una señal sin sentido.',
    'Compruebe que los dos extremos sean E1 o los dos T1, con la misma codificación.',
  ),
  'line-far-end-deaf': issue(
    '{about}: el otro extremo no nos oye.',
    'Compruebe los hilos por los que enviamos, y si envío y recepción están cruzados.',
  ),
  'line-upstream-broken': issue(
    '{about}: la red envía su señal de alarma (AIS).',
    'El fallo está detrás de la toma: consulte al operador.',
  ),
  'line-recovering': issue('{about} se está restableciendo.'),
  'line-looped': issue(
    '{about} está en bucle: nos oímos a nosotros mismos.',
    'Quite el conector de bucle, o pida al operador que termine la prueba.',
  ),
  'crc4-mismatch': issue(
    '{about}: un extremo comprueba con CRC4 y el otro no.',
    'Invierta CRC4 en esta línea.',
  ),
  'same-side': issue(
    '{about}: los dos extremos hacen del mismo lado.',
    'Cambie el lado de esta línea: un extremo es la red y el otro el abonado.',
  ),
  'bri-asleep': issue('{about} reposa.', 'Es normal entre llamadas: se despierta con la siguiente.'),
  'bri-never-wakes': issue(
    '{about} lleva {hours} horas sin señal.',
    'Haga una llamada de prueba. Si falla, compruebe el cable y el terminador de red.',
  ),
  'companding-mismatch': issue(
    '{about} es {kind} y habla {law}, pero las líneas de este país son {wantedKind} con {wanted}: las voces sonarían fuertes y distorsionadas.',
    'Compruebe el país, o el selector de la tarjeta que elige E1 o T1.',
  ),
  'signalling-reversed': issue(
    '{about} tiene la señalización del otro extremo ({found}).',
    'Aplique de nuevo. Si sigue igual, el módulo de esta toma es del otro tipo.',
  ),
  'fix-gone': issue('Ya no había nada que reparar.'),
  'fix-needs-root': issue(
    'Desde aquí no se pueden tocar las tarjetas: esta instalación no tiene ayudante para ello.',
    'Use la línea de órdenes con permisos de root.',
  ),
  'fix-drops-calls': issue(
    'Esto cortaría llamadas en curso ({count}).',
    'Confírmelo, o espere a que nadie hable.',
  ),
  'fix-not-applied': issue(
    'El cambio se ha guardado, pero no se ha podido poner en vigor.',
    'Mire los cambios pendientes.',
  ),
  // Asterisk and applying
  'asterisk-down': issue(
    'La centralita (Asterisk) no responde: {reason}',
    'Se está arrancando de nuevo; entretanto nadie puede llamar.',
  ),
  'asterisk-not-started': issue(
    'No se ha podido arrancar Asterisk: {reason}',
    'El registro de Asterisk dice más.',
  ),
  'asterisk-silent': issue('Asterisk no responde: {reason}', 'El registro de Asterisk dice más.'),
  'asterisk-ends': issue(
    'Asterisk termina nada más arrancar, {restarts} veces hasta ahora.',
    'El registro de Asterisk dice más.',
  ),
  'reload-failed': issue('Asterisk no ha recargado {module}: {reason}'),
  'asterisk-keeps-failing': issue(
    'Asterisk sigue fallando, también con configuraciones anteriores.',
    'El registro de Asterisk dice más. Los teléfonos están fuera de servicio.',
  ),
  'configuration-fell-back': issue(
    'Asterisk falló con la última configuración, así que está en vigor una anterior (número {generation}).',
    'Compruebe lo último que se cambió antes de volver a aplicarlo.',
  ),
  'telephone-not-configured': issue('{about} no lo conoce Asterisk tras la aplicación.'),
  'apply-interrupted': issue(
    'La aplicación se interrumpió; los archivos anteriores están de vuelta.',
    'Aplique de nuevo cuando convenga.',
  ),
  'apply-not-undone': issue(
    'La aplicación se interrumpió, y los archivos anteriores no se pudieron recuperar.',
    'Compruebe el disco y reinicie el equipo.',
  ),
  'apply-broke-off': issue('La aplicación se cortó: {reason}', 'Inténtelo de nuevo; el registro dice más.'),
  'nothing-in-force': issue('Aún no se ha aplicado nada, así que no hay nada a lo que volver.'),
  'files-found': issue(
    'Se sustituirán archivos que había antes ({count}).',
    'Se conservan copias en {kept}.',
  ),
  'file-edited-by-hand': issue(
    '{file} se cambió a mano; la aplicación lo sustituye.',
    'Se conserva una copia como {kept}. Lo que deba quedarse va en el archivo .custom.conf que está junto a él.',
  ),
  'file-unreadable': issue('No se ha podido leer {file} ({error}).'),
  'file-not-written': issue(
    'No se ha podido escribir {about} ({error}).',
    'No se ha cambiado nada. Compruebe el disco.',
  ),
  'file-unsafe': issue('{file} no se ha aceptado: {complaint}'),
  'system-conf-refused': issue('La configuración de las tarjetas no es válida, línea {line}: {message}'),
  'start-failed': issue('El equipo no ha arrancado del todo: {reason}', 'El registro dice más.'),
  'control-socket-failed': issue(
    'La línea de órdenes no llega a este equipo: {reason}',
    'Los teléfonos y las páginas funcionan. Reinicie el equipo.',
  ),
  'web-port-taken': issue(
    'El puerto {wanted} lo usa otro programa, así que estas páginas están en el puerto {used}.',
  ),
  // Root's work
  'root-helper-unreachable': issue(
    'El ayudante que puede tocar tarjetas y servicios no responde: {reason}',
    'Reinicie el equipo.',
  ),
  'driver-not-allowed': issue('Se ha rechazado un controlador: {complaint}'),
  'driver-load-failed': issue(
    'No se ha podido cargar el controlador {module}: {reason}',
    'Reinicie la máquina.',
  ),
  'driver-unload-failed': issue(
    'No se ha podido descargar de la memoria el controlador {module}: {reason}',
    'Reinicie la máquina.',
  ),
  'machine-refused': issue('La máquina no obedece ({action}): {reason}'),
  'unit-failed': issue('No se ha podido controlar {unit} ({action}): {reason}'),
  'dahdi-cfg-timeout': issue(
    'La configuración de las tarjetas ha tardado demasiado.',
    'Reinicie la máquina.',
  ),
  'dahdi-cfg-failed': issue('La configuración de las tarjetas ha fallado ({status}): {reason}'),
  'dahdi-syntax': issue('La configuración de las tarjetas no se entiende, línea {line}: {message}'),
  'dahdi-not-loaded': issue(
    'Los controladores de telefonía no están cargados.',
    'Vuelva a buscar tarjetas en Sistema.',
  ),
  'dahdi-no-file': issue('Falta la configuración de las tarjetas ({file}).', 'Aplique de nuevo.'),
  'dahdi-spans-not-assigned': issue(
    'El controlador no ha ordenado los spans de las tarjetas.',
    'Reinicie la máquina.',
  ),
  'dahdi-span-refused': issue('El controlador ha rechazado el span {span}: {reason}'),
  'dahdi-channel-refused': issue('El controlador ha rechazado el canal {channel}: {reason}'),
  'dahdi-no-channel': issue('El canal {channel} no existe.', 'Vuelva a buscar tarjetas en Sistema.'),
  'dahdi-echo-canceller-refused': issue('El canal {channel} no tiene cancelador de eco: {reason}'),
  'dahdi-dynamic-span-refused': issue('Se ha rechazado un span virtual: {reason}'),
  'dahdi-startup-refused': issue('No se ha podido arrancar un span: {reason}'),
  'dahdi-zone-refused': issue('Se han rechazado los tonos del país: {reason}'),
  'dahdi-locked': issue(
    'La configuración de las tarjetas está bloqueada por una ejecución anterior: {reason}',
    'Reinicie la máquina.',
  ),
  // Spans and cards
  'card-needs-wanpipe': issue(
    '{about} solo funciona con el controlador de su fabricante (wanpipe), que Offhook no trae.',
  ),
  'r2-needs-e1': issue(
    '{about}: R2 necesita una conexión E1 real, y el span {span} no lo es.',
    'Elija RDSI para ella, u otra conexión.',
  ),
  'r2-not-built': issue('{about}: este Asterisk se compiló sin R2 (libopenr2).', 'Elija RDSI para ella.'),
  'span-no-data-channel': issue(
    '{about} usa {place}, cuyos {channels} canales no dejan sitio a la señalización.',
    'Elija otra conexión.',
  ),
  'span-standard-fixed': issue(
    '{about}: la tarjeta se queda en {found}; {wanted} no se puede establecer desde aquí.',
    'Cambie su puente, o la norma de la línea.',
  ),
  'span-not-assigned': issue(
    'El controlador ha rechazado el número {wanted} para el span {local} de {device}.',
    'Reinicie la máquina.',
  ),
  'span-type-refused': issue(
    'El controlador ha rechazado {wanted} para el span {local} de {device}.',
    'Reinicie la máquina.',
  ),
  'pin-is-number': issue('El PIN del buzón {number} es su propio número.', 'Elija otro PIN.'),
  'mail-no-server': issue(
    'Los mensajes del {number} se deben enviar por correo, pero no hay servidor de correo.',
    'Escriba el servidor de correo de la oficina.',
  ),
  'mailbox-never-deleted': issue(
    'Los mensajes del {number} se deben eliminar al enviarlos, pero no se envía ninguna grabación.',
    'Escriba una dirección de correo y adjunte las grabaciones.',
  ),
  'operator-own-mailbox': issue(
    'En el saludo del {number}, el 0 lleva de vuelta al mismo saludo.',
    'Elija otro destino para el 0.',
  ),
  'fax-no-address': issue(
    '{about} lleva al fax, que no tiene dirección de correo.',
    'Escriba una dirección para los faxes.',
  ),
  'recording-number-twice': issue(
    'Dos grabaciones tienen el número {index}.',
    'Dé otro número a una de ellas.',
  ),
  'speed-dial-twice': issue('Hay dos números abreviados {index}.', 'Cambie uno de ellos.'),
  'music-name-taken': issue('Una clase de música no se puede llamar «{id}».', 'Dele otro nombre.'),
  'mail-not-set': issue('Aún no hay ningún servidor de correo guardado.', 'Guarde primero uno.'),
  'mail-bad-address': issue('No es una dirección de correo.'),
  'mail-test-login': issue(
    'El servidor de correo rechaza el acceso: {reason}',
    'Compruebe el usuario y la contraseña del servidor de correo.',
  ),
  'mail-test-server': issue(
    'El servidor de correo no ha aceptado el mensaje: {reason}',
    'Compruebe su nombre, puerto y cifrado.',
  ),
  'mail-test-address': issue('El correo a {address} se ha rechazado: {reason}', 'Corrija la dirección.'),
  'mail-login-refused': issue(
    'El servidor de correo rechaza el acceso: {reason} ({waiting} en espera)',
    'Compruebe el usuario y la contraseña del servidor de correo.',
  ),
  'mail-server-refused': issue(
    'El servidor de correo no acepta correo: {reason} ({waiting} en espera)',
    'Compruebe su nombre, puerto y cifrado. El correo espera y se envía más tarde.',
  ),
  'mail-address-refused': issue('El correo a {address} se ha rechazado: {reason}', 'Corrija la dirección.'),
  'mail-unreadable': issue(
    'No se ha podido escribir un correo, porque no se podía leer aquello de lo que se hace.',
    'El mensaje mismo sigue en su buzón.',
  ),
  // Tests de ligne
  'line-test-asterisk-down': issue(
    'La centralita no está en marcha, así que no se puede probar nada.',
    'Vea en Inicio el porqué.',
  ),
  'line-test-not-open': issue(
    'La centralita no tiene abierto este puerto.',
    'Vea en la página de la tarjeta el porqué.',
  ),
  'line-test-busy': issue('Está en una llamada.', 'Espere a que termine la llamada y pruebe de nuevo.'),
  'line-test-running': issue('Ya se está probando.'),
  'line-test-no-such-port': issue(
    'Ahí no hay nada que probar.',
    'Dé antes un cometido al puerto y aplíquelo.',
  ),
  'line-test-bad-number': issue(
    'No es un número que se pueda marcar.',
    'Use cifras, * y #; se admite un + delante.',
  ),
  'line-test-emergency': issue(
    'Una prueba nunca llama a un número que empieza como el número de emergencia {number}.',
    'Use otro número.',
  ),
  'line-test-broken-off': issue(
    'La prueba se ha interrumpido: la centralita se ha detenido entretanto.',
    'Pruebe de nuevo.',
  ),
  'test-handset-not-rung': issue(
    'El teléfono no ha sonado: {cause}.',
    'Cuelgue su auricular. Si está colgado, mire el puerto en la página de la tarjeta.',
  ),
  'test-handset-not-lifted': issue(
    'El teléfono ha sonado {seconds} segundos, y nadie lo ha descolgado.',
    'Si nadie lo ha oído sonar, compruebe el hilo y el teléfono y pruebe de nuevo.',
  ),
  'test-handset-put-down': issue(
    'El teléfono se ha descolgado tras {seconds} segundos, y se ha colgado antes de que se dijera su número {number}.',
  ),
  'test-handset-lifted': issue(
    'El teléfono ha sonado, se ha descolgado tras {seconds} segundos y ha oído su número {number}. No se ha pulsado ninguna tecla.',
  ),
  'test-handset-confirmed': issue(
    'El teléfono ha sonado, se ha descolgado tras {seconds} segundos y ha oído su número {number}; ha llegado la tecla {key}. Timbre, voz y teclas funcionan.',
  ),
  'test-line-no-battery': issue(
    'No hay tensión de línea: no hay nada enchufado, o la línea está muerta.',
    'Enchufe la línea, o consulte a su operador. Un teléfono en la misma toma lo aclara.',
  ),
  'test-line-not-seized': issue(
    'No se ha podido tomar la línea: {cause}.',
    'Pruebe de nuevo cuando nadie la use.',
  ),
  'test-not-recorded': issue(
    'Se ha podido tomar la línea, pero no se ha grabado lo que venía de ella.',
    'Compruebe que el disco no esté lleno y pruebe de nuevo.',
  ),
  'test-dial-tone': issue('Hay tono de marcar: {frequency} Hz a {level} dBm0.'),
  'test-dial-tone-faint': issue(
    'Hay tono de marcar ({frequency} Hz), pero muy débil: {level} dBm0.',
    'Suba la ganancia desde la línea, o pida al operador que la mida.',
  ),
  'test-dial-tone-loud': issue(
    'Hay tono de marcar ({frequency} Hz), pero muy fuerte: {level} dBm0.',
    'Baje la ganancia desde la línea.',
  ),
  'test-dial-tone-foreign': issue(
    'Hay un tono continuo de {frequency} Hz a {level} dBm0, que no es el tono de marcar de este país.',
    'Las llamadas pueden funcionar igualmente. Compruebe el país en los ajustes del sistema; detrás de otra centralita, su propio tono es normal.',
  ),
  'test-dial-tone-none': issue(
    'No hay tono de marcar: la línea está en silencio ({level} dBm0).',
    'Enchufe un teléfono en la misma toma. Si también está mudo, el operador debe reparar la línea.',
  ),
  'test-dial-tone-other': issue(
    'En lugar del tono de marcar hay otro tono: {tone}.',
    'Pruebe de nuevo dentro de un minuto. Si sigue igual, consulte al operador.',
  ),
  'test-dial-tone-sound': issue(
    'En lugar del tono de marcar hay otro sonido, a {level} dBm0.',
    'Puede que alguien hable por la línea, o que zumbe. Escuche con un teléfono en la misma toma.',
  ),
  'test-echo-none': issue(
    'La línea no devuelve nada que se pueda medir: el eco está al menos {loss} dB por debajo.',
  ),
  'test-echo-good': issue(
    'La línea devuelve poco de lo que se envía: el eco está {loss} dB por debajo a 1020 Hz.',
  ),
  'test-echo-fair': issue(
    'La línea devuelve bastante de lo que se envía: el eco está {loss} dB por debajo a 1020 Hz. El cancelador de eco puede con ello.',
    'Compruebe que el país sea correcto: decide lo que el puerto espera de una línea.',
  ),
  'test-echo-strong': issue(
    'La línea devuelve casi todo lo que se envía: el eco está solo {loss} dB por debajo a 1020 Hz, demasiado para un cancelador de eco.',
    'Compruebe el país y las ganancias de la línea; un segundo teléfono en paralelo también lo causa.',
  ),
  'test-call-rings': issue('Se ha marcado el {number}, y allí suena.'),
  'test-call-sound': issue(
    'Se ha marcado el {number}, y hay sonido a {level} dBm0: alguien o algo ha contestado.',
  ),
  'test-call-tone': issue('Se ha marcado el {number}, y vuelve un tono continuo a {level} dBm0.'),
  'test-call-busy': issue('Se ha marcado el {number}, y está ocupado.'),
  'test-call-refused': issue('Se ha marcado el {number}, y la red lo ha rechazado.', 'Compruebe el número.'),
  'test-call-not-dialled': issue(
    'Se ha marcado el {number}, pero sigue el tono de marcar: la central no ha entendido las cifras.',
    'Pruebe el otro modo de marcación de la línea: tonos o pulsos.',
  ),
  'test-call-silent': issue(
    'Se ha marcado el {number}, y después la línea ha quedado en silencio.',
    'Pruebe de nuevo; algunas redes tardan más.',
  ),
  'test-call-not-made': issue(
    'No se ha podido marcar el {number}: {cause}.',
    'Pruebe de nuevo cuando nadie use la línea.',
  ),
  'test-layers-up': issue('La conexión está activa: capa 1 (el hilo) y capa 2 (la señalización).'),
  'test-layer1-up': issue('La conexión está activa (capa 1).'),
  'test-layer1-down': issue(
    'La conexión está inactiva: la capa 1, el hilo, indica una alarma ({alarm}).',
    'Compruebe el cable y el dispositivo del otro extremo.',
  ),
  'test-layer1-rests': issue(
    'La conexión reposa (capa 1: {alarm}), lo que es normal en un acceso básico entre llamadas. Una llamada de prueba muestra si funciona.',
  ),
  'test-layer2-down': issue(
    'El hilo funciona, pero la señalización (capa 2) está inactiva.',
    'Compruebe de qué lado de la línea estamos, y pregunte al operador si la línea está activada.',
  ),
  'test-layer2-rests': issue(
    'El hilo funciona, y la señalización (capa 2) reposa, lo que es normal en un acceso básico entre llamadas. Una llamada de prueba muestra si funciona.',
  ),
  'test-call-answered': issue('Se ha llamado al {number}, y ha contestado tras {seconds} segundos.'),
  'test-call-not-answered': issue('Se ha llamado al {number}; ha sonado allí, y nadie ha contestado.'),
  'test-call-failed': issue('Se ha llamado al {number} sin éxito: {cause}.'),
  // Codes
  'code-changed-twice': issue('El código de «{feature}» está dos veces.', 'Conserve uno de ellos.'),
  'code-twice': issue(
    '{code} es el código de «{feature}» y de «{other}».',
    'Dé otro código a «{feature}»: {proposal} está libre.',
  ),
  'code-hidden': issue(
    '{code} ({feature}) no se puede marcar: {number} va a {otherCode} ({other}).',
    'Dele otro código: {proposal} está libre.',
  ),
  'code-partly-hidden': issue(
    '{code} ({feature}) no funciona como {numbers}: así se marcan otros códigos.',
    'Dele otro código ({proposal} está libre), u otros números a las extensiones.',
  ),
  'code-ended-by-hash': issue(
    '{code} ({feature}) no se puede marcar en un teléfono analógico: # termina la marcación, y se llama al {number}.',
    'Dele otro código: {proposal} está libre.',
  ),
  'code-emergency': issue(
    '{code} ({feature}) estorba al número de emergencia {number}.',
    'Dele otro código: {proposal} está libre.',
  ),
  'code-hides-number': issue(
    'No se puede llamar al {number}: {code} ({feature}) se marca igual.',
    'Cambie el código ({proposal} está libre), o el número.',
  ),
  'code-hides-outside': issue(
    '{code} ({feature}) se marca como un número externo: {number}.',
    'Dele otro código: {proposal} está libre.',
  ),
  'person-taken': issue('Alguien se llama ya {id}.', 'Elija otro nombre.'),
  'no-such-person': issue('Esa persona ya no existe.', 'Vuelva a cargar la página.'),
  'message-gone': issue('El mensaje ya no estaba donde estaba.', 'Vuelva a cargar la página.'),
  'message-refused': issue(
    'El buzón lo ha rechazado.',
    'Puede que la carpeta esté llena: elimine primero algunos mensajes.',
  ),
  'messages-partly': issue('Se trataron {done} de {of} mensajes.', 'Los demás siguen como estaban.'),
  'asterisk-not-asked': issue(
    'La centralita no responde.',
    'Puede que no haya cambiado nada: inténtelo de nuevo dentro de un momento.',
  ),
  'no-such-mailbox': issue('Ese buzón no existe.', 'Elija otro.'),
  'no-mailbox': issue('Esta extensión no tiene buzón de voz.', 'El administrador puede crearle uno.'),
  'no-telephone': issue(
    'Ningún teléfono pertenece a esta extensión.',
    'El administrador puede conectar uno.',
  ),
  'not-a-number': issue('No se puede llamar a ese número.', 'Márquelo en el teléfono.'),
  'follow-me-empty': issue('Sígueme no tiene ningún número.', 'Escriba al menos un número, o desactívelo.'),
  'blacklist-not-allowed': issue(
    'Su clase de servicio no le permite rechazar números para toda la empresa.',
    'Consulte a su administrador.',
  ),
  'forward-nowhere': issue(
    '{number} no lleva a ninguna parte desde su teléfono.',
    'Escríbalo como lo marcaría aquí.',
  ),
  'forward-not-outside': issue(
    'Sus llamadas no se pueden desviar al exterior ({number}).',
    'El administrador puede dar ese permiso a su clase de servicio.',
  ),
  'generation-gone': issue('La configuración {generation} ya no se conserva.', 'Elija otra en el historial.'),
  'no-trial': issue('Ya no hay nada que confirmar.', null),
  'trial-running': issue(
    'Los últimos cambios están a prueba y no se han confirmado.',
    'Consérvelos o deshágalos primero; después aplique.',
  ),
  'trial-not-undone': issue(
    'Nadie ha confirmado los últimos cambios, y no se ha podido recuperar la configuración anterior.',
    'Se vuelve a intentar cada minuto. Vea qué lo impide.',
  ),
  'trial-not-ended': issue(
    'No se ha podido anotar: {error}.',
    'Haga sitio en el disco e inténtelo de nuevo.',
  ),
  // Poste opérateur
  'panel-not-allowed': issue(
    'No tiene permiso para hacer eso en el panel.',
    'Los permisos se dan en la página del personal.',
  ),
  'panel-call-gone': issue('Ya no es así: la llamada ha terminado o cambiado entretanto.'),
  'panel-no-telephone': issue(
    'No hay para ello ningún teléfono que pueda sonar ahora.',
    'Asegúrese de tener una extensión y de que su teléfono esté conectado.',
  ),
  'panel-no-such-place': issue('No existe tal lugar al que enviar la llamada.'),
  'panel-bad-number': issue('No es un número que se pueda marcar.'),
  'panel-asterisk-down': issue('Asterisk no responde, así que no se puede hacer nada en el panel.'),
  'panel-no-key': issue(
    'El código de servicio con el que se hace está desactivado.',
    'Actívelo en los códigos de servicio.',
  ),
  'presence-too-long': issue('Es demasiado largo: {most} letras como máximo.'),
  'panel-slot-taken': issue('En esta plaza ya hay una llamada aparcada.', 'Elegir otra plaza.'),
  'panel-taken-meanwhile': issue('La llamada no puede volver: alguien la ha tomado.'),
  'panel-not-kept': issue('No se pudo anotar.', 'Mirar en Sistema si el disco está lleno.'),
  'panel-not-carried-out': issue('Asterisk no lo ha hecho ({reason}).'),
  'tidy-failed': issue(
    'No se ha podido eliminar todo lo que debía eliminarse.',
    'Asterisk debe estar en marcha para ello; se vuelve a intentar en menos de una hora.',
  ),
  'report-not-mailed': issue(
    'No se ha podido preparar un informe para {to}: {reason}.',
    'Se vuelve a intentar. Si es demasiado grande, elija un periodo más corto o un PDF.',
  ),
  'smdr-away': issue(
    'Nadie recoge las líneas de llamadas en {place} ({reason}). {waiting} esperan en el disco.',
    'Mire el cable, el puerto y el receptor; entretanto no se pierde nada.',
  ),
  'smdr-stuck': issue(
    'El receptor en {place} está, pero no recoge líneas. {waiting} esperan en el disco.',
    '¿No tiene papel, está apagado o tiene otro control de flujo?',
  ),
  'front-panel-away': issue(
    'El panel frontal en {path} no responde: {reason}.',
    'Revise el cable, la alimentación y el modelo elegido.',
  ),
  'backup-failed': issue(
    'No se ha podido hacer la copia de seguridad: {reason}.',
    'Mire el disco e inténtelo de nuevo.',
  ),
  'backup-wrong-key': issue(
    'La copia de seguridad no se abre con esta clave.',
    'Se hizo en otra máquina: escriba la clave de recuperación de aquella.',
  ),
  'sound-not-readable': issue(
    'Este archivo no es un sonido que se pueda leer aquí.',
    'Envíe un archivo WAV, o use un navegador que lo reproduzca.',
  ),
  'sound-too-large': issue('El archivo ocupa más de {megabytes} MB.', 'Envíe uno más corto.'),
  'sound-too-long': issue('El sonido dura más de {minutes} minutos.', 'Envíe uno más corto.'),
  'sound-not-kept': issue('No se ha podido guardar el sonido ({error}).', null),
  'sound-not-in-force': issue(
    'Los teléfonos aún no conocen esta grabación.',
    'Aplique primero los cambios y grabe después.',
  ),
  'numbers-number': issue('No es un número.', 'Escriba cifras, con + delante si lo lleva.'),
  'numbers-name': issue('Ese nombre no se puede guardar.', 'Letras, cifras y espacios, 40 como máximo.'),
  'numbers-place': issue('Esa posición no existe.', 'Una o dos cifras.'),
  'journal-unreadable': issue('No se puede leer el registro: {reason}'),
  'backup-damaged': issue('La copia de seguridad está dañada: {reason}.', 'Use otra.'),
  'backup-foreign': issue(
    'Esta no es una copia de seguridad que se pueda restaurar: {reason}.',
    'Use otro archivo.',
  ),
  'backup-newer': issue(
    'La copia de seguridad la hizo una versión más nueva de Offhook ({reason}).',
    'Actualice primero esta máquina.',
  ),
  'import-foreign': issue(
    'En este archivo no se ha encontrado nada de una centralita que Offhook conozca.',
    'Use la copia de seguridad misma, tal como la hizo el otro sistema.',
  ),
  'import-failed': issue('La importación ha fallado: {reason}.', 'Mire el disco e inténtelo de nuevo.'),
  'import-too-large': issue('El archivo es mayor que cualquier copia de seguridad.', 'Use otro archivo.'),
  'import-choices-failed': issue(
    'No se ha podido escribir todo lo que se había ajustado por teléfono: {reason}.',
    'Tráigalo otra vez cuando Asterisk responda.',
  ),
  'import-files-failed': issue(
    'No se han podido poner en su sitio todos los mensajes y grabaciones ({count}).',
    'Mire el disco y Asterisk, y tráigalos otra vez.',
  ),
  'import-not-open': issue('No hay nada abierto para importar.', 'Elija primero un archivo.'),
  'import-not-accepted': issue('Los ajustes aún no se han aceptado.', 'Acéptelos primero.'),
  'backup-not-open': issue('No hay ninguna copia de seguridad abierta.', 'Vea primero el contenido de una.'),
  'backup-choices-failed': issue(
    'No se ha podido recuperar todo lo que se había ajustado por teléfono: {reason}.',
    'Restaure la copia otra vez cuando Asterisk responda.',
  ),
  'backup-files-failed': issue(
    'No se han podido recuperar todos los mensajes y grabaciones ({count}).',
    'Mire el disco y restaure la copia otra vez.',
  ),
  'update-foreign': issue(
    'Esto no es una actualización de Offhook.',
    'Tomar el archivo que termina en .update.',
  ),
  'update-forged': issue(
    'La firma de esta actualización no es la del autor de este sistema.',
    'Se modificó por el camino o es para otros equipos: traerla otra vez de una fuente de confianza.',
  ),
  'update-unknown': issue('Esta actualización es para otro equipo.', 'Tomar la de este.'),
  'update-damaged': issue('El archivo de la actualización no está completo.', 'Traerlo otra vez.'),
  'update-settings-newer': issue(
    'Esa versión es demasiado antigua para los ajustes de hoy: no podría leerlos.',
    'Tomar una más nueva. Los ajustes de antes del último cambio de versión están en las copias de seguridad.',
  ),
  'update-older': issue(
    'Esa versión ({version}) es más antigua que la que funciona ({running}).',
    'Si es lo que se quiere, confirmarlo abajo.',
  ),
  'update-running': issue('Ya se está escribiendo una actualización.', 'Esperar a que termine.'),
  'update-on-trial': issue(
    'Lo que funciona está todavía a prueba.',
    'Esperar a que se confirme: unos minutos después del arranque.',
  ),
  'update-no-slots': issue(
    'Este equipo no funciona desde un disco con dos sistemas y no se puede actualizar así.',
    'Escribir la nueva imagen y traer una copia de seguridad.',
  ),
  'update-nothing-written': issue(
    'No hay nada completo en la segunda ranura.',
    'Escribir primero una actualización.',
  ),
  'update-nothing-received': issue(
    'No hay aquí ninguna actualización que escribir.',
    'Elegir primero un archivo.',
  ),
  'update-not-written': issue(
    'No se pudo escribir la actualización ({error}).',
    'Lo que funciona está intacto. Probar otra vez; si se repite, quizá falle el disco.',
  ),
  'update-disk-spoilt': issue(
    'La actualización se escribió, pero el disco devuelve otra cosa.',
    'Lo que funciona está intacto, pero este disco falla: hacer una copia de seguridad y cambiarlo.',
  ),
  'update-not-done': issue(
    'La actualización no pudo seguir ({error}).',
    'Lo que funciona está intacto. Probar otra vez.',
  ),
  'update-not-fetched': issue(
    'No se pudo preguntar al servidor de actualizaciones ({reason}).',
    'Mirar su dirección y la red; se prueba otra vez la próxima noche.',
  ),
  'update-failed-not-started': issue(
    'La actualización {version} no ha sido aprobada: no arrancó. Funciona la versión anterior, {former}.',
    'No se ha perdido nada. Avisar al autor de la actualización.',
  ),
  'update-failed-cut-short': issue(
    'La actualización {version} no ha sido aprobada: el equipo se paró o perdió la corriente antes de confirmarla. Funciona la versión anterior, {former}.',
    'No se ha perdido nada. Si fue la corriente, arrancarla otra vez.',
  ),
  'update-failed-daemon': issue(
    'La actualización {version} no ha sido aprobada: su programa de páginas y ajustes no se mantenía en marcha. Funciona la versión anterior, {former}.',
    'No se ha perdido nada. Avisar al autor de la actualización.',
  ),
  'update-failed-web': issue(
    'La actualización {version} no ha sido aprobada: sus páginas no respondían. Funciona la versión anterior, {former}.',
    'No se ha perdido nada. Avisar al autor de la actualización.',
  ),
  'update-failed-asterisk': issue(
    'La actualización {version} no ha sido aprobada: Asterisk no funcionaba. Funciona la versión anterior, {former}.',
    'No se ha perdido nada. Avisar al autor de la actualización.',
  ),
  'update-failed-spans': issue(
    'La actualización {version} no ha sido aprobada: tarjetas o líneas que funcionaban dejaron de hacerlo ({count}: {names}). Funciona la versión anterior, {former}.',
    'Mirar si funcionan ahora. Si entretanto se quitó un cable, arrancar otra vez la actualización.',
  ),
  'update-failed-ports': issue(
    'La actualización {version} no ha sido aprobada: faltaban tomas de tarjetas ({count}: {names}). Funciona la versión anterior, {former}.',
    'Mirar si funcionan ahora; después arrancarla otra vez o avisar a su autor.',
  ),
  'update-failed-phones': issue(
    'La actualización {version} no ha sido aprobada: hubo teléfonos que no se registraron ({count}: {names}). Funciona la versión anterior, {former}.',
    'Si entretanto estaban apagados, arrancar otra vez la actualización.',
  ),
  'update-failed-call': issue(
    'La actualización {version} no ha sido aprobada: una llamada de prueba no pasó. Funciona la versión anterior, {former}.',
    'No se ha perdido nada. Avisar al autor de la actualización.',
  ),
  'settings-of-before-update': issue(
    'Esta versión no podía leer los ajustes de la más nueva; han vuelto los de antes de la actualización.',
    'Lo cambiado entretanto está en el archivo {kept}.',
  ),
  'postgres-away': issue(
    'El servidor PostgreSQL en {host} no acepta las llamadas: {reason}.',
    'Esperan en el disco, no se pierde nada. Revise el servidor, su nombre, usuario y contraseña.',
  ),
}
