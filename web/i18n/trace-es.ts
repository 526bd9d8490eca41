/** Where a call would go, and why one went where it did, in Spanish. */

import type { traceEn } from './trace-en.ts'

export const traceEs: Readonly<Record<keyof typeof traceEn, string>> = {
  'trace.title': '¿Adónde iría una llamada?',
  'trace.lead':
    'No suena ningún teléfono: se consultan las reglas, paso a paso, y cada paso lleva a la página donde se decide.',
  'trace.from': 'Quién llama',
  'trace.from-hint': 'Una extensión, o un número externo. Nada: un número oculto.',
  'trace.to': 'A qué se llama',
  'trace.to-hint': 'Desde una extensión, tal como se marca. Desde fuera, su número o el nombre de una línea.',
  'trace.when': 'Cuándo',
  'trace.when-hint': 'Según el reloj de este equipo. Nada: ahora.',
  'trace.as-now': 'Como está ahora',
  'trace.day': 'Día',
  'trace.night': 'Noche',
  'trace.rules': 'Según qué reglas',
  'trace.rules-in-force': 'Las que están en vigor',
  'trace.rules-saved': 'Las guardadas, con lo que aún no está en vigor',
  'trace.ask': 'Seguir la llamada',
  'trace.wrong-from': 'Un número de 60 caracteres como máximo.',
  'trace.wrong-to': 'Un número, o el nombre de una línea.',
  'trace.wrong-at': 'Un día y una hora, por ejemplo 2026-08-01 18:03.',
  'trace.nothing': 'Aún no hay ninguna configuración en vigor.',
  'trace.way': 'El camino de la llamada',
  'trace.at': '{date}, {time}',
  'trace.not-live':
    'Los teléfonos no responden: los desvíos, conmutadores y excepciones por código se toman como no establecidos.',
  'trace.rule': 'Ver la regla',
  'trace.set': 'así desde {when}, por {who}',
  'trace.set-then': 'así desde {when}',
  'trace.set-before': 'así desde antes de la configuración más antigua que se conserva',
  'trace.set-saved': 'guardado, pero aún no en vigor',
  'trace.week': 'La semana de {name}; la línea marca el momento de la llamada, el {day}',
  'trace.call-title': '¿Por qué esta llamada hizo eso?',
  'trace.happened': 'Lo que ocurrió',
  'trace.summary': '{direction}, de {from} a {to}: {outcome}',
  'trace.why': 'Lo que dicen las reglas',
  'trace.rules-then':
    'Según la configuración en vigor al empezar la llamada. Los desvíos, conmutadores y excepciones por código están como ahora.',
  'trace.rules-oldest':
    'La configuración de aquel día ya no se conserva: según la más antigua que hay. Los desvíos, conmutadores y excepciones por código están como ahora.',
  'trace.see': '¿Por qué?',
  'trace.see-label': '¿Por qué esta llamada del {when} hizo eso?',
  'trace.offer': 'Cualquier llamante, cualquier número, cualquier momento: las reglas se siguen paso a paso.',
}
