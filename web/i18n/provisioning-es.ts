/** SIP telephones that get their settings by themselves, in Spanish. */

import type { provisioningEn } from './provisioning-en.ts'

export const provisioningEs: Readonly<Record<keyof typeof provisioningEn, string>> = {
  'provisioning.title': 'Configurar el teléfono SIP del {number} {name}',
  'provisioning.lead':
    'Escriba una dirección en el teléfono y reinícielo: él mismo recoge número, contraseña y servidor.',
  'provisioning.see': 'Configurar el teléfono automáticamente',
  'provisioning.not-in-force': 'Aplique primero los cambios: hasta entonces el teléfono no encuentra nada.',
  'provisioning.makers': 'La dirección, por fabricante',
  'provisioning.makers-hint': 'En la página web del propio teléfono:',
  'provisioning.where-snom': 'Advanced, Update: Setting URL',
  'provisioning.where-yealink': 'Settings, Auto Provision: Server URL',
  'provisioning.where-grandstream':
    'Maintenance, Upgrade and Provisioning: Config Server Path, sin http:// delante, via HTTP',
  'provisioning.where-polycom': 'Settings, Provisioning Server: Server Address, tipo HTTP',
  'provisioning.where-cisco': 'Voice, Provisioning: Profile Rule',
  'provisioning.where-linphone': 'Asistente, Configuración remota',
  'provisioning.mobile': 'En un móvil',
  'provisioning.mobile-hint':
    'Linphone y otros programas que admiten una dirección así escanean este código en su asistente.',
  'provisioning.qr': 'Código QR de la dirección',
  'provisioning.secret':
    'Quien conoce la dirección puede telefonear como esta extensión: trátela como una contraseña. Una contraseña nueva crea una dirección nueva.',
}
