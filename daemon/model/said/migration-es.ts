/** What a migration says of an old system, in Spanish. */

export const migrationEs = {
  'a number here has 2 to 8 digits': 'un número tiene aquí de 2 a 8 cifras',
  'this number is there twice': 'este número está dos veces',
  'the name is shortened': 'el nombre se ha acortado',
  'its password is too weak or cannot be used here: a new one was made, enter it in the telephone':
    'su contraseña es demasiado débil o no se puede usar aquí: se ha creado una nueva, escríbala en el teléfono',
  'its password is kept, but weak: replace it soon':
    'se conserva su contraseña, pero es débil: cámbiela pronto',
  'the PIN of its mailbox is unknown or cannot be used: a new one was made':
    'el PIN de su buzón es desconocido o no se puede usar: se ha creado uno nuevo',
  'the address {value} is none': 'la dirección {value} no lo es',
  'the number shown outside is none: {value}': 'el número mostrado fuera no lo es: {value}',
  'a telephone of a kind that does not exist here: {value}':
    'un teléfono de un tipo que aquí no existe: {value}',
  'no free socket here for channel {channel}: choose one once there is a card':
    'no hay aquí ninguna toma libre para el canal {channel}: elija una cuando haya una tarjeta',
  'its language is not spoken here: {value}': 'su idioma no se habla aquí: {value}',
  'the account code cannot be used here: {value}': 'el código de cuenta no se puede usar aquí: {value}',
  'rings {seconds} s': 'suena {seconds} s',
  'not carried over: {value}': 'no se trae: {value}',
  'would not work here: {reason}': 'no funcionaría aquí: {reason}',
  'more than fit here': 'más de lo que cabe aquí',
  'it was switched off': 'estaba desactivado',
  'numbers are sent as dialled; its rules are not carried over: {value}':
    'los números se envían tal como se marcan; no se traen sus reglas: {value}',
  'there is no line on a card here': 'aquí no hay ninguna línea en una tarjeta',
  'which channels it used is not in the backup: the lines of this machine take its place':
    'la copia no dice qué canales usaba: las líneas de esta máquina ocupan su lugar',
  'lines of this kind do not exist here: {value}': 'aquí no existen líneas de este tipo: {value}',
  'the address of the other side is not in the backup': 'la dirección del otro lado no está en la copia',
  '{value} is no address': '{value} no es una dirección',
  'its name or password holds signs that cannot be used here: enter it again':
    'su nombre o contraseña contiene signos que aquí no se pueden usar: escríbalo de nuevo',
  'emergency numbers reach every line by themselves here':
    'los números de emergencia llegan aquí por sí mismos a todas las líneas',
  'none of its lines comes over': 'no se trae ninguna de sus líneas',
  'it has no numbers': 'no tiene números',
  'a PIN here has 3 to 10 digits: another is not carried over':
    'un PIN tiene aquí de 3 a 10 cifras: otro no se trae',
  'it held at certain hours only; here it always does: choose a schedule':
    'solo valía a ciertas horas; aquí vale siempre: elija un horario',
  'this number or pattern cannot be said here: {value}':
    'este número o patrón no se puede expresar aquí: {value}',
  'the code {code} stands before the numbers, since extensions begin with it':
    'el código {code} va delante de los números, porque hay extensiones que empiezan por él',
  'led to {value}, which does not come over: the call ends there now':
    'llevaba a {value}, que no se trae: la llamada termina ahora ahí',
  'these hours cannot be said here: {value}': 'estas horas no se pueden expresar aquí: {value}',
  '{count} dates beside its hours are not carried over': 'no se traen {count} fechas además de sus horas',
  '{value} does not come over, and is no member any more': '{value} no se trae, y ya no es miembro',
  'its announcement {value} does not come over': 'su locución {value} no se trae',
  'without its recording there is nothing to hear': 'sin su grabación no hay nada que oír',
  'the sound is not in the backup: record it again ({value})':
    'el sonido no está en la copia: grábelo de nuevo ({value})',
  'only the first of its {count} parts': 'solo la primera de sus {count} partes',
  'behind the code it is number {index} now': 'tras el código es ahora el número {index}',
  'the PIN for calls from outside has at least 6 digits here':
    'el PIN para llamar desde fuera tiene aquí al menos 6 cifras',
  'switched off, since it would be in the way: {reason}': 'desactivado, porque estorbaría: {reason}',
  'made way: its socket is taken by the import': 'ha cedido el sitio: su toma la ocupa la importación',
  'the file breaks off or is damaged: what came before it was read':
    'el archivo está cortado o dañado: se ha leído lo anterior',
  'files of this kind are not read': 'los archivos de este tipo no se leen',
  'a name that leads elsewhere, or a link': 'un nombre que lleva a otro sitio, o un enlace',
  'larger than anything that belongs in a backup': 'mayor que todo lo que cabe en una copia de seguridad',
  'no mailbox of this number comes over': 'no se trae ningún buzón con este número',
  '{count} records could not be read': '{count} registros no se han podido leer',
  'recorded calls stay where they are': 'las llamadas grabadas se quedan donde están',
  'there is nothing like it here': 'aquí no hay nada parecido',
  Extensions: 'Extensiones',
  Lines: 'Líneas',
  'Outgoing routes': 'Rutas salientes',
  'Incoming routes': 'Rutas entrantes',
  'Ring groups': 'Grupos de timbrado',
  Queues: 'Colas',
  Menus: 'Menús de voz',
  Schedules: 'Horarios',
  Announcements: 'Locuciones',
  'Conference rooms': 'Salas de conferencias',
  'Paging groups': 'Grupos de megafonía',
  Recordings: 'Grabaciones',
  'Speed dials': 'Números abreviados',
  'Calls from outside through the house': 'Marcación desde fuera',
  Parking: 'Aparcamiento de llamadas',
  'Feature codes': 'Códigos de servicio',
  'Unwanted callers': 'Llamantes rechazados',
  'Set by telephone': 'Ajustado por teléfono',
  Messages: 'Mensajes',
  'Call records': 'Registros de llamadas',
  'Everything else': 'Todo lo demás',
  Files: 'Archivos',
}
