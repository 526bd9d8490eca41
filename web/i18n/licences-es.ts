/** What the appliance is made of, in Spanish. */
import type { licencesEn } from './licences-en.ts'
import type { Message } from './message.ts'

export const licencesEs: Readonly<Record<keyof typeof licencesEn, Message>> = {
  'licences.title': 'Licencias',
  'licences.lead':
    'Offhook es software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Se entrega con los programas de abajo; cada uno conserva su licencia.',
  'licences.see': 'Ver las licencias',
  'licences.exchange':
    'La centralita es Asterisk, los controladores de las tarjetas son DAHDI; ambos bajo la Licencia Pública General de GNU, versión 2.',
  'licences.libraries': 'Dentro de nuestros programas',
  'licences.system': 'Paquetes del sistema',
  'licences.name': 'Nombre',
  'licences.version': 'Versión',
  'licences.licence': 'Licencia',
  'licences.text': 'Texto',
  'licences.read': 'Leer',
  'licences.none': 'Fuera de la imagen del equipo no hay lista de paquetes.',
}
